"""The facts of a proposal, each with where it was read and what the register has of it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from django.forms import BoundField

from awards.matching import Known
from awards.models import Edition
from awards.spelling import programme_key
from newsroom.desk.proposals.reading import Reading
from newsroom.desk.proposals.standing import Standing
from newsroom.fields import languages
from newsroom.fields.localized import LocalizedText
from newsroom.translation.admin.rows import Piece, piece
from newsroom.translation.checking import KOREAN

# Facts of an edition share what the register has of it; the last of them that is said tells it.
EDITION = ("year", "half", "number")


@dataclass(frozen=True)
class Line:
    """A fact: what the text says, where (None where it was derived or typed), and what the register has of it."""

    field: BoundField
    said: str
    piece: Piece | None
    is_new: bool
    stored: str
    alike: Sequence[str]
    error: str
    # What is asked of it, or why it is not taken.
    doubt: str
    english: str

    @property
    def name(self) -> str:
        return self.field.name

    @property
    def label(self) -> str:
        return str(self.field.label)

    @property
    def is_chosen_by_name(self) -> bool:
        """Whether one of those that are alike can be put in its place."""
        return self.name not in EDITION

    @property
    def is_literal(self) -> bool:
        """Whether the text has it as it is told here, but for signs and the edition before a programme."""
        return self.piece is not None and programme_key(self.piece.marked) == programme_key(self.said)

    @property
    def typed(self) -> str:
        """Its input among the fields of the release form, with which it is not sent."""
        return self.field.as_widget(attrs={"form": "proposals"})

    @property
    def sent(self) -> str:
        """Its input in a form of its own."""
        return self.field.as_widget()


def lines_of(reading: Reading, standing: Standing) -> Iterator[Line]:
    """The facts of the entry form, in its order."""
    match, spans = standing.match, standing.proposal.spans
    named: dict[str, Known[Any]] = dict(match.named) if match else {}
    if match and (last := [name for name in EDITION if standing.form[name].value()]):
        named[last[-1]] = named.pop("edition")
    new = match.new if match else ()
    for field in standing.form:
        if field.name == "evidence":
            continue
        known = named.get(field.name)
        is_new = bool(known and known.row is None and not known.problem and "award" in new)
        words = words_of(field)
        span = spans.get(field.name) if words and not standing.is_corrected else None
        yield Line(
            field,
            words,
            piece(KOREAN, reading.text, reading.text.span(*span)) if span else None,
            is_new,
            _stored(known, standing, words),
            known.alike if known else (),
            standing.errors.get(field.name, ""),
            standing.doubts.get(field.name, ""),
            _english(reading, field.name, words) if is_new else "",
        )


def _english(reading: Reading, name: str, said: str) -> str:
    kind = name if name in ("programme", "grade") else "body"
    return reading.english(kind, said) if name not in (*EDITION, "group") else ""


def _stored(known: Known[Any] | None, standing: Standing, said: str) -> str:
    """What the register calls it, where that is not what the text says."""
    if known is None or known.row is None:
        return ""
    if isinstance(known.row, Edition):
        tells_more = any(getattr(known.row, name) and not words_of(standing.form[name]) for name in EDITION)
        return known.row.label if tells_more else ""
    stored = korean(known.row.name)
    return stored if stored != said else ""


def korean(text: LocalizedText) -> str:
    """As the text has it, whatever language the page is in."""
    return text.get(languages.primary(), "")


def words_of(field: BoundField) -> str:
    """What stands in a field, as it is read: of a choice its words."""
    value = field.value()
    if value in (None, ""):
        return ""
    choices = dict(getattr(field.field, "choices", ()))
    chosen = {str(key): str(word) for key, word in choices.items()}
    return chosen.get(str(value), str(value))
