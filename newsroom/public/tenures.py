"""Who ran the editions of a programme, and when."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from awards.computed import words
from awards.computed.courses import Turn
from awards.published import PublishedRole
from newsroom.fields.localized import LocalizedText


@dataclass(frozen=True)
class Tenure:
    """A body in one role under one name, from the first to the last of the editions that it had it in a row."""

    role: PublishedRole
    first: str
    last: str


def tenures(turns: Sequence[Turn], roles: Mapping[int, Sequence[PublishedRole]]) -> list[Tenure]:
    """The tenures over turns, which come in order, under the names of those days; the latest first.

    `roles` are those of each edition, by its key.
    """
    found: list[Tenure] = []
    later: dict[tuple[str, int, LocalizedText], int] = {}
    for turn in reversed(turns):
        here: dict[tuple[str, int, LocalizedText], int] = {}
        named = words.edition(turn.edition)
        for role in roles.get(turn.edition_id, ()):
            key = role.role, role.organisation_id, role.name
            if key in later:
                place = later[key]
                found[place] = replace(found[place], first=named)
            else:
                place = len(found)
                found.append(Tenure(role, named, named))
            here[key] = place
        later = here
    return found
