"""Proposals as the release form shows them: each fact with where it was read and what the register has of it."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from django.forms import BoundField
from django.utils.functional import Promise
from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _

from awards.matching import Known
from awards.models import Award, Edition
from awards.spelling import grade_key, programme_key
from newsroom.desk.proposals.reading import Reading
from newsroom.desk.proposals.standing import Standing, Told
from newsroom.fields import languages
from newsroom.fields.localized import LocalizedText
from newsroom.translation.admin.rows import Piece, piece
from newsroom.translation.checking import KOREAN

STATES: dict[str, str | Promise] = {
    "told": _("Told of"),
    "known": _("In the register"),
    "unclear": _("Needs a correction"),
    "alike": _("Perhaps recorded already"),
    "new": _("New to the register"),
    "refused": _("Refused"),
}
# Facts of an edition share what the register has of it; the last of them that is said tells it.
EDITION = ("year", "half", "number")
# What two awards are compared by, with where a stored one has it.
COMPARED = ("year", "half", "number", "category", "grade", "prize", "rank", "group", "score")


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


@dataclass(frozen=True)
class Compared:
    """One fact of a proposal beside that of an award in the register."""

    label: str
    said: str
    stored: str

    @property
    def differs(self) -> bool:
        """Whether the text says something else; what it does not say is no difference."""
        return bool(self.said) and grade_key(self.said) != grade_key(self.stored)


@dataclass(frozen=True)
class Alike:
    """An award of the register that may be the one the text tells of."""

    award: Award
    facts: Sequence[Compared]
    is_told: bool


@dataclass(frozen=True)
class Row:
    """A proposal of the panel."""

    standing: Standing
    evidence: Piece | None
    lines: Sequence[Line]
    alike: Sequence[Alike]
    # Whether its facts are open to be corrected.
    is_open: bool

    @property
    def identity(self) -> str:
        return self.standing.identity

    @property
    def state(self) -> str:
        return self.standing.state

    @property
    def badge(self) -> str:
        return str(STATES[self.state])

    @property
    def said(self) -> Sequence[Line]:
        return [line for line in self.lines if line.said or line.error]

    @property
    def inputs(self) -> Sequence[Line]:
        """The facts to correct: a kind is asked of what is new only."""
        new = {f"{line.name}_kind" for line in self.lines if line.is_new}
        return [line for line in self.lines if not line.name.endswith("_kind") or line.name in new]

    @property
    def told(self) -> str:
        return told(self.standing)

    @property
    def award(self) -> Award | None:
        return self.standing.match.same if self.standing.match else None

    @property
    def claim(self) -> str:
        """The streak that the text claims: never entered, for the register counts it."""
        proposal = self.standing.proposal
        if not proposal.streak:
            return ""
        words = gettext("claims %(count)d years in a row")
        if proposal.streak_in_editions:
            words = gettext("claims %(count)d times in a row")
        return words % {"count": proposal.streak}

    @property
    def told_as(self) -> Award | None:
        """The award that stands for it, where that says something else."""
        return next((each.award for each in self.alike if each.award.pk == self.standing.told), None)

    @property
    def new(self) -> str:
        """What accepting it adds to the register, as the form sends it back."""
        return " ".join(self.standing.match.new) if self.standing.match else ""

    @property
    def error(self) -> str:
        """Of the award as a whole."""
        return self.standing.errors.get("", "")


@dataclass(frozen=True)
class Rows:
    """All proposals of a release, in the order of the text."""

    rows: Sequence[Row]

    @cached_property
    def open(self) -> list[Row]:
        return [row for row in self.rows if row.state not in ("refused", "told")]

    @cached_property
    def done(self) -> list[Row]:
        return [row for row in self.rows if row.state == "told"]

    @cached_property
    def refused(self) -> list[Row]:
        return [row for row in self.rows if row.state == "refused"]

    @property
    def told(self) -> str:
        """How many there are, in a line."""
        if not self.rows:
            return gettext("The Korean text tells of no award.")
        counts = [
            (len(self.open), ngettext("%(count)d to decide", "%(count)d to decide", len(self.open))),
            (len(self.done), ngettext("%(count)d told of", "%(count)d told of", len(self.done))),
            (len(self.refused), ngettext("%(count)d refused", "%(count)d refused", len(self.refused))),
        ]
        return " · ".join(words % {"count": count} for count, words in counts if count)


def rows(
    reading: Reading, standings: Iterable[Standing], already: Told, correcting: Collection[str] = ()
) -> Rows:
    return Rows([_row(reading, each, already, each.identity in correcting) for each in standings])


def told(standing: Standing) -> str:
    """A proposal in a line: who got what of which programme."""
    said = {name: _said(standing.form[name]) for name in standing.form.fields}
    year = " ".join(filter(None, (said["year"], said["half"], said["number"] and f"({said['number']})")))
    won = (
        said["grade"] or said["prize"] or (said["rank"] and gettext("rank %(rank)s") % {"rank": said["rank"]})
    )
    parts = (said["recipient"], f"{said['programme']} {year}".strip(), said["category"], won)
    return " · ".join(part for part in parts if part)


def _row(reading: Reading, standing: Standing, already: Told, is_open: bool) -> Row:
    proposal = standing.proposal
    evidence = piece(KOREAN, reading.text, reading.text.span(proposal.start, proposal.end))
    others = standing.match.others if standing.match else ()
    return Row(
        standing,
        evidence,
        list(_lines(reading, standing)),
        [Alike(award, list(_compared(standing, award)), award.pk in already) for award in others],
        is_open,
    )


def _lines(reading: Reading, standing: Standing) -> Iterator[Line]:
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
        said = _said(field)
        span = spans.get(field.name) if said and not standing.is_corrected else None
        yield Line(
            field,
            said,
            piece(KOREAN, reading.text, reading.text.span(*span)) if span else None,
            is_new,
            _stored(known, standing, said),
            known.alike if known else (),
            standing.errors.get(field.name, ""),
            _english(reading, field.name, said) if is_new else "",
        )


def _english(reading: Reading, name: str, said: str) -> str:
    kind = name if name in ("programme", "grade") else "body"
    return reading.english(kind, said) if name not in (*EDITION, "group") else ""


def _stored(known: Known[Any] | None, standing: Standing, said: str) -> str:
    """What the register calls it, where that is not what the text says."""
    if known is None or known.row is None:
        return ""
    if isinstance(known.row, Edition):
        tells_more = any(getattr(known.row, name) and not _said(standing.form[name]) for name in EDITION)
        return known.row.label if tells_more else ""
    stored = _korean(known.row.name)
    return stored if stored != said else ""


def _korean(text: LocalizedText) -> str:
    """As the text has it, whatever language the page is in."""
    return text.get(languages.primary(), "")


def _said(field: BoundField) -> str:
    """What stands in a field, as it is read: of a choice its words."""
    value = field.value()
    if value in (None, ""):
        return ""
    choices = dict(getattr(field.field, "choices", ()))
    words = {str(key): str(word) for key, word in choices.items()}
    return words.get(str(value), str(value))


def _compared(standing: Standing, award: Award) -> Iterator[Compared]:
    stored = {
        "year": award.edition.year,
        "half": award.edition.get_half_display() if award.edition.half else "",
        "number": award.edition.number,
        "category": _korean(award.category),
        "grade": _korean(award.grade.name) if award.grade else "",
        "prize": _korean(award.prize),
        "rank": award.rank,
        "group": _korean(award.group.name) if award.group else "",
        "score": award.score.normalize() if award.score is not None else "",
    }
    for name in COMPARED:
        field = standing.form[name]
        compared = Compared(str(field.label), _said(field), str(stored[name] or ""))
        if compared.said or compared.stored:
            yield compared
