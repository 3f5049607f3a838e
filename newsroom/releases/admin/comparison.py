"""Two contents of a release side by side, in words that people know: what changed, place by place."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from django.utils.dateparse import parse_datetime
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from newsroom.fields import languages
from newsroom.fields.localized import LocalizedText
from newsroom.releases.admin.times import kst
from newsroom.releases.body_differences import BlockChange, of_bodies
from newsroom.releases.contents import PARTS, TEXT, Content, essence
from newsroom.releases.differences import Run, of_words
from newsroom.releases.models import Release, ReleaseText

FACTS = (
    *("kind", "category", "topics", "department", "licence", "featured", "publish_at"),
    *("minor_change", "correction_wrong", "correction_right"),
)


@dataclass(frozen=True)
class Row:
    """A place that changed: `runs` of its words, or of a body its `blocks`."""

    label: str
    runs: Sequence[Run] = ()
    blocks: Sequence[BlockChange] = ()

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
    pairs = [
        (label, [row.label for row in rows]) for label, _language, rows in _sections(old, new, brief=True)
    ]
    return [(label, places) for label, places in pairs if places]


def concerns(old: Content, new: Content, language: str) -> bool:
    """Whether the text in `language` changed."""
    return bool(old.get("texts", {}).get(language) != new.get("texts", {}).get(language))


def _sections(old: Content, new: Content, *, brief: bool = False) -> Iterator[tuple[str, str, Iterator[Row]]]:
    names = dict(languages.choices())
    codes = [*names, *sorted((set(old.get("texts", {})) | set(new.get("texts", {}))) - set(names))]
    for code in codes:
        sides = (side.get("texts", {}).get(code, {}) for side in (old, new))
        yield names.get(code, code), code, _text_rows(*sides, brief=brief)
    yield _("About the release"), "", _fact_rows(old, new)
    for name, part in PARTS.items():
        yield str(part.label), "", _part_rows(part, old.get(name), new.get(name))


def _text_rows(old: dict[str, Any], new: dict[str, Any], *, brief: bool) -> Iterator[Row]:
    for name in TEXT:
        before, after = old.get(name), new.get(name)
        if before == after:
            continue
        label = _label(ReleaseText, name)
        if name == "body" and not brief:
            yield Row(label, blocks=of_bodies(before or "", after or ""))
        elif brief or (_shown(ReleaseText, name, before) or _shown(ReleaseText, name, after)):
            yield _row(label, _shown(ReleaseText, name, before), _shown(ReleaseText, name, after))


def _fact_rows(old: Content, new: Content) -> Iterator[Row]:
    before, after = old.get("facts", {}), new.get("facts", {})
    for name in FACTS:
        told = (name in before or not before) and (name in after or not after)
        if told and essence(before.get(name)) != essence(after.get(name)):
            sides = (_shown(Release, name, side.get(name)) for side in (before, after))
            yield _row(_label(Release, name), *sides)
    sides = ("\n".join(map(_contact, side.get("contacts", ()))) for side in (old, new))
    if old.get("contacts", []) != new.get("contacts", []):
        yield _row(_("Contacts"), *sides)


def _part_rows(part: Any, old: Any, new: Any) -> Iterator[Row]:
    if essence(old or []) != essence(new or []):
        yield _row(str(part.label), *("\n".join(part.lines(side or [])) for side in (old, new)))


def _row(label: str, old: str, new: str) -> Row:
    return Row(label, runs=of_words(old, new))


def _label(model: Any, name: str) -> str:
    return capfirst(str(model._meta.get_field(name).verbose_name))


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
    choices = {} if name == "subtitles" else dict(model._meta.get_field(name).flatchoices)
    return str(choices.get(value, value))


def _contact(contact: dict[str, Any]) -> str:
    names = (_in_all_languages(contact[name]) for name in ("name", "post"))
    return " · ".join(part for part in (*names, contact["phone"], contact["email"]) if part)


def _in_all_languages(texts: dict[str, str]) -> str:
    return " / ".join(texts[code] for code in sorted(texts, key=_order))


def _order(code: str) -> tuple[bool, str]:
    return code != languages.primary(), code
