"""What an import would add besides awards, told first: a name that is misspelled looks like a new one."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from awards.enums import OrganisationKind
from awards.imports.records import AwardRecord, NamedRecord
from awards.models import Organisation, Programme
from awards.spelling import name_key
from awards.spreadsheets import choices
from awards.spreadsheets.columns import heading
from awards.spreadsheets.outcomes import RowOutcome
from newsroom.fields import languages
from newsroom.releases.interchange.changes import Step

MOST_NAMED = 20
# What a body most likely is whose name begins with that of our city, by how it ends; any other is a department.
OURS_BY_ENDING: list[tuple[tuple[str, ...], OrganisationKind]] = [
    (("구", "읍", "면", "동", "구청"), OrganisationKind.DISTRICT),
    (("공단", "공사", "재단", "진흥원", "연구원", "의료원"), OrganisationKind.AFFILIATE),
]


def told(outcomes: Iterable[RowOutcome]) -> Iterator[str]:
    """A sentence that names the new programmes, and one the new bodies."""
    steps = [step for outcome in outcomes for step in outcome.steps if "new" in step]
    programmes, bodies = (_names(steps, model._meta.label_lower) for model in (Programme, Organisation))
    if programmes:
        yield ngettext(
            "%(count)d programme is new: %(names)s.",
            "%(count)d programmes are new: %(names)s.",
            len(programmes),
        ) % _listed(programmes)
    if bodies:
        yield ngettext(
            "%(count)d body is new: %(names)s.",
            "%(count)d bodies are new: %(names)s.",
            len(bodies),
        ) % _listed(bodies)


def with_kind(record: AwardRecord, home: Organisation | None) -> AwardRecord:
    """The record with a kind for a winner whose name begins with that of our city, 하늘시 푸른구, unless it has one."""
    primary, winner = languages.primary(), record.recipient
    city, name = home.name.get(primary, "") if home else "", winner.name[primary]
    if winner.kind or not city or not name.startswith((f"{city} ", f"{city}(")):
        return record
    kinds = (kind for endings, kind in OURS_BY_ENDING if name.endswith(endings))
    return replace(record, recipient=replace(winner, kind=next(kinds, OrganisationKind.DEPARTMENT).value))


def guesses(record: AwardRecord, steps: Iterable[Step]) -> Iterator[str]:
    """What a new body is taken for, where the file does not say it."""
    columns = [
        ("recipient.kind", record.recipient),
        *((f"roles.{role}.kind", body) for role, body in record.roles),
    ]
    for step in steps:
        if isinstance(step.row, Organisation) and not step.field:
            key = next((key for key, named in columns if not named.kind and _is(named, step.row)), None)
            if key:
                message = _("%(name)s is new, and taken for “%(kind)s” by its name. If it is something else, write it "
                            "under %(heading)s.")  # fmt: skip
                kind = choices.word_of("body_kinds", step.row.kind)
                yield message % {"name": step.row.name, "kind": kind, "heading": heading(key)}


def _is(named: NamedRecord, body: Organisation) -> bool:
    primary = languages.primary()
    return name_key(named.name[primary]) == name_key(body.name[primary])


def _names(steps: Iterable[dict[str, Any]], model: str) -> list[str]:
    return [str(step["name"].get(languages.primary(), "")) for step in steps if step["model"] == model]


def _listed(names: list[str]) -> dict[str, Any]:
    shown = ", ".join(names[:MOST_NAMED]) + (", …" if len(names) > MOST_NAMED else "")
    return {"count": len(names), "names": shown}
