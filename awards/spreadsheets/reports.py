"""An import in words: for the report of the command and the pages of the admin."""

from collections.abc import Iterator
from typing import Any

from django.apps import apps
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from awards.models import Award, ImportedRow, RegisterImport
from newsroom.fields import languages
from newsroom.fields.localized import LocalizedText
from newsroom.releases.interchange.report import Result

AWARD = Award._meta.label_lower


def told_notes(waiting: RegisterImport) -> Iterator[str]:
    """What was found of the file as a whole, then of its rows."""
    yield from waiting.notes
    for row in waiting.rows.exclude(told__notes=[]):
        for note in row.told["notes"]:
            yield _("Row %(row)s: %(note)s") % {"row": row.place, "note": note}


def refusals(waiting: RegisterImport) -> Iterator[str]:
    for row in waiting.rows.filter(result=Result.REFUSED):
        for where, message in row.told["problems"]:
            reason = f"{where}: {message}" if where else message
            yield _("Row %(row)s refused: %(reason)s") % {"row": row.place, "reason": reason}


class ToldRow:
    """A row for a template: `changes` (label, before, after), and what is `made`: the award first, with its facts.

    What is not of the award itself tells of what it is, by `kind` and `name`.
    """

    def __init__(self, row: ImportedRow) -> None:
        self.place, self.result = row.place, Result(row.result)
        self.title, self.notes, self.differs = row.told["title"], row.told["notes"], row.told["differs"]
        self.problems = row.told["problems"]
        steps = row.told["steps"]
        self.made = sorted(
            (_made(step) for step in steps if "new" in step), key=lambda made: not made["is_award"]
        )
        self.changes = [_change(step) for step in steps if "new" not in step]


def _made(step: dict[str, Any]) -> dict[str, Any]:
    facts = [
        {"label": _label(step["model"], name), "value": _shown(step["model"], name, value)}
        for name, value in step["new"]
    ]
    is_award = step["model"] == AWARD
    return {"kind": _kind(step["model"]), "name": _words(step["name"]), "facts": facts, "is_award": is_award}


def _change(step: dict[str, Any]) -> dict[str, Any]:
    model, name = step["model"], step["field"]
    return {
        "kind": "" if model == AWARD else _kind(model),
        "name": "" if model == AWARD else _words(step["name"]),
        "label": _label(model, name),
        "before": _shown(model, name, step["before"]),
        "after": _shown(model, name, step["after"]),
    }


def _kind(model: str) -> str:
    return capfirst(str(apps.get_model(model)._meta.verbose_name))


def _label(model: str, name: str) -> str:
    return capfirst(str(getattr(apps.get_model(model)._meta.get_field(name), "verbose_name", name)))


def _shown(model: str, name: str, value: Any) -> str:
    """A value as forms show it; all languages of a text, for each may have changed."""
    if isinstance(value, bool):
        return _("Yes") if value else _("No")
    if isinstance(value, dict):
        return " / ".join(value[code] for code in languages.codes() if code in value)
    words = dict(getattr(apps.get_model(model)._meta.get_field(name), "flatchoices", ()))
    return "" if value is None else str(words.get(value, value))


def _words(name: Any) -> str:
    return str(LocalizedText(name)) if isinstance(name, dict) else str(name)
