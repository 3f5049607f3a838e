"""What became of a row, as it is kept and shown: what is new, what changes field by field, or why it was refused."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Any

from django.db.models import Model
from django.utils.translation import override

from awards.models import Award, Edition
from awards.spreadsheets.columns import BY_KEY, heading
from awards.spreadsheets.tables import Problem
from newsroom.fields import languages
from newsroom.releases.interchange.changes import Step
from newsroom.releases.interchange.refusal import LineRefused
from newsroom.releases.interchange.report import Result

# Made from other fields, or of no meaning to people.
UNTOLD = {"slug", "programme", "import_digest", "parent", "held"}
ROLE = re.compile(r"roles\.\d+\.organisation")
# Paths of the interchange format that are not the key of a column.
PLACES = {"programme": "programme.ko", "recipient": "recipient.ko", "grade": "grade.ko", "group": "group.ko",
          "prize": "prize.ko", "category": "category.ko"}  # fmt: skip


@dataclass
class RowOutcome:
    """`steps` are `{"model", "name", "new"}` or `{"model", "name", "field", "before", "after"}`, all of plain JSON.

    Names are localised texts, so that each reader sees those of the own language.
    """

    result: Result
    steps: list[dict[str, Any]] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    award: Award | None = None


def refused(error: LineRefused) -> RowOutcome:
    return RowOutcome(Result.REFUSED, problems=[Problem(heading_of(error.path), error.text)])


def told_steps(steps: Iterable[Step]) -> list[dict[str, Any]]:
    """New records with what they hold, and each changed field once: from its first value to its last."""
    told: dict[tuple[int, str], dict[str, Any]] = {}
    made: set[int] = set()
    for step in steps:
        row, key = step.row, (id(step.row), step.field)
        if not step.field:
            made.add(id(row))
            told[key] = _named(row) | {"new": _facts(row)}
        elif key in told:
            told[key]["after"] = plain(step.after)
        elif step.field not in UNTOLD and id(row) not in made:
            before = _followed(row, step.field, step.before)
            told[key] = _named(row) | {"field": step.field, "before": before, "after": plain(step.after)}
    return [each for each in told.values() if "new" in each or each["before"] != each["after"]]


def plain(value: Any) -> Any:
    """A value of a field as JSON; a record by its name, in each language that it has."""
    if isinstance(value, Edition):
        with override(languages.primary()):
            return value.label
    if isinstance(value, Award):
        return ""
    if isinstance(value, Model):
        return dict(value.name)  # type: ignore[attr-defined]
    if isinstance(value, Decimal):
        return f"{value.normalize():f}"
    return value.isoformat() if isinstance(value, date) else value


def _named(row: Model) -> dict[str, Any]:
    # An award's programme is at hand with its edition, which the import has fetched.
    of = row.edition if isinstance(row, Award) else row
    return {"model": row._meta.label_lower, "name": plain(getattr(of, "programme", of))}


def _facts(row: Model) -> list[list[Any]]:
    """What a new record holds, as pairs of field and value; whatever is empty or made from others is left out."""
    facts = []
    for each in row._meta.concrete_fields:
        value = None if each.primary_key or each.name in UNTOLD else getattr(row, each.name, None)
        if value not in (None, "", {}, False) and not isinstance(value, Award) and each.name != "public_id":
            facts.append([each.name, plain(value)])
    return facts


def _followed(row: Model, name: str, before: Any) -> Any:
    """What a field held, also where the key of a record is all that is known of it."""
    model = row._meta.get_field(name).related_model
    if isinstance(model, type) and isinstance(before, int):
        return plain(model._default_manager.get(pk=before))
    return plain(before)


def heading_of(path: str) -> str:
    """The column that a path of the interchange format means, in the words of the file; "" where no column does."""
    if path in BY_KEY:
        return heading(path)
    if ROLE.match(path):
        return heading("roles.organiser.ko")
    return heading(PLACES[path]) if path in PLACES else ""
