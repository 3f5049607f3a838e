"""The turns of a programme in order, as one body won them."""

from dataclasses import dataclass

from awards.computed.runs import Edition, edition_of
from awards.computed.turns import TURNS
from awards.computed.worlds import World

COURSE = f"""
    WITH {TURNS.replace("{of}", "WHERE e.programme_id = %(programme)s::bigint")}
    SELECT json_build_object('id', t.edition_id, 'edition', json_build_array(t.year, t.half, t.number),
        'held', t.held, 'missing', t.missing,
        'won', (
            SELECT true FROM {{win}} w
            WHERE w.edition_id = t.edition_id AND w.recipient_id = %(recipient)s::bigint LIMIT 1
        ) IS TRUE
    )::text
    FROM turns t ORDER BY t.turn
"""


@dataclass(frozen=True)
class Turn:
    """An edition, and whether one recipient won anything in it.

    `missing`: how many turns right before it nobody recorded. Not `won` where it was `held` means that the office said
    so, or that somebody else won.
    """

    edition_id: int
    edition: Edition
    held: bool
    missing: int
    won: bool


def course(programme: int, recipient: int, world: World) -> list[Turn]:
    """The turns of a programme, the oldest first, as one recipient won them."""
    return [
        Turn(row["id"], edition_of(row["edition"]), row["held"], row["missing"], row["won"])
        for row in world.told(COURSE, {"programme": programme, "recipient": recipient})
    ]
