"""Two contents of a release side by side, in words that people know: what changed, place by place."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from django.utils.dateparse import parse_datetime
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from newsroom.fields import languages
from newsroom.fields.localized import LocalizedText
from newsroom.releases.body_differences import BlockChange, of_bodies
from newsroom.releases.contents import PARTS, TEXT, Content, essence
from newsroom.releases.differences import Run, of_words
from newsroom.releases.models import Release, ReleaseText
from newsroom.releases.models.release import CORRECTION_FIELDS
from newsroom.releases.times import kst

FACTS = (
    *("kind", "category", "topics", "department", "licence", "featured", "publish_at"),
    *CORRECTION_FIELDS,
)


@dataclass(frozen=True)
class Row:
    """A place that changed from `old` to `new`; without a label it is all of its section."""

    label: str
    old: str
    new: str
    is_html: bool = False

    @cached_property
    def runs(self) -> Sequence[Run]:
        """Word by word; of a body see `blocks`."""
        return () if self.is_html else of_words(self.old, self.new)

    @cached_property
    def blocks(self) -> Sequence[BlockChange]:
        return of_bodies(self.old, self.new) if self.is_html else ()

    @property
    def is_invisible(self) -> bool:
        """Whether only what nobody sees has changed: markup that reads and looks the same."""
        return not self.runs and all(block.is_same for block in self.blocks)


@dataclass(frozen=True)
class Section:
    """The facts, the text in one language (`language` is its code), or the part of another app, with what changed."""

    label: str
    rows: Sequence[Row]
    language: str = ""


def compare(old: Content, new: Content) -> list[Section]:
    """What leads from `old` to `new`; empty when nothing does. Of what either side does not tell nothing is said."""
    sections = [Section(label, list(rows), language) for label, language, rows in _sections(old, new)]
    return [section for section in sections if section.rows]


def changed(old: Content, new: Content) -> list[tuple[str, list[str]]]:
    """The same in short: pairs of a section and the labels of its places that changed."""
    return [
        (section.label, [row.label for row in section.rows if row.label]) for section in compare(old, new)
    ]


def _sections(old: Content, new: Content) -> Iterator[tuple[str, str, Iterator[Row]]]:
    names = dict(languages.choices())
    codes = [*names, *sorted((set(old.get("texts", {})) | set(new.get("texts", {}))) - set(names))]
    for code in codes:
        sides = (side.get("texts", {}).get(code, {}) for side in (old, new))
        yield names.get(code, code), code, _rows(ReleaseText, TEXT, *sides)
    yield _("About the release"), "", _rows(Release, FACTS, old.get("facts", {}), new.get("facts", {}))
    contacts = ("\n".join(map(contact_line, side.get("contacts", ()))) for side in (old, new))
    yield _("Contacts"), "", _only_row(*contacts)
    for name, part in PARTS.items():
        values = [side.get(name, []) for side in (old, new)]
        if essence(values[0]) != essence(values[1]):
            before, after = ("\n".join(part.lines(value)) for value in values)
            # Told even where both sides read the same.
            yield str(part.label), "", iter([Row("", before, after)])


def _rows(model: Any, names: Sequence[str], old: dict[str, Any], new: dict[str, Any]) -> Iterator[Row]:
    for name in names:
        before, after = old.get(name), new.get(name)
        # Where one side tells nothing at all, what the other leaves empty is no change.
        untold = (name not in old and (old or not after)) or (name not in new and (new or not before))
        if not untold and essence(before) != essence(after):
            label = capfirst(str(model._meta.get_field(name).verbose_name))
            yield Row(label, _shown(model, name, before), _shown(model, name, after), is_html=name == "body")


def _only_row(old: str, new: str) -> Iterator[Row]:
    if old != new:
        yield Row("", old, new)


def _shown(model: Any, name: str, value: Any) -> str:
    """A value as people read it; of a list each entry on a line of its own."""
    if value is None or value == "":
        return ""
    if isinstance(value, bool):
        return _("Yes") if value else _("No")
    if isinstance(value, list):
        return "\n".join(_shown(model, name, each) for each in value)
    if isinstance(value, dict):
        return str(LocalizedText(value["label"])) if "label" in value else _in_all_languages(value)
    if name == "publish_at" and (time := parse_datetime(value)):
        return kst(time)
    choices = dict(getattr(model._meta.get_field(name), "flatchoices", ()))
    return str(choices.get(value, value))


def contact_line(contact: dict[str, Any]) -> str:
    names = (_in_all_languages(contact[name]) for name in ("name", "post"))
    return " · ".join(part for part in (*names, contact["phone"], contact["email"]) if part)


def _in_all_languages(texts: dict[str, str]) -> str:
    return " / ".join(texts[code] for code in sorted(texts, key=_order))


def _order(code: str) -> tuple[bool, str]:
    return code != languages.primary(), code
