"""Proposals as the release form shows them, and in which lists."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from django.utils.functional import Promise
from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _

from awards.models import Award, ProposalSuggestion
from newsroom.desk.proposals.beside import Alike, beside
from newsroom.desk.proposals.lines import Line, lines_of, words_of
from newsroom.desk.proposals.reading import Reading
from newsroom.desk.proposals.standing import Standing, Told
from newsroom.translation.admin.rows import Piece, piece
from newsroom.translation.checking import KOREAN

STATES: dict[str, str | Promise] = {
    "told": _("Told of"),
    "known": _("In the register"),
    "unclear": _("Needs a correction"),
    "alike": _("Perhaps recorded already"),
    "new": _("New to the register"),
    "refused": _("Refused"),
    "suggested": _("With the awards office"),
}


@dataclass(frozen=True)
class Row:
    """A proposal of the panel."""

    standing: Standing
    evidence: Piece | None
    lines: Sequence[Line]
    alike: Sequence[Alike]
    # Whether its facts are open to be corrected.
    is_open: bool
    # That its award waits for the hour of another release.
    kept: str

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
    def suggestion(self) -> ProposalSuggestion | None:
        return self.standing.suggestion

    @property
    def is_sure(self) -> bool:
        """Whether it can be accepted unseen: nothing in it is in doubt, and it is what the text is about."""
        is_clear = self.state == "known" or (
            self.state == "new" and not any(line.alike for line in self.lines)
        )
        return is_clear and not self.standing.doubts and self.standing.proposal.current

    @property
    def said(self) -> Sequence[Line]:
        return [line for line in self.lines if line.said or line.error or line.doubt]

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
    def seen(self) -> str:
        """What accepting it adds to the register and leaves out, as the form sends it back."""
        return " ".join(self.standing.seen)

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
        return [row for row in self.rows if row.state not in ("refused", "told", "suggested")]

    @cached_property
    def sure(self) -> list[Row]:
        """Those that can be accepted together."""
        return [row for row in self.open if row.is_sure]

    @cached_property
    def suggested(self) -> list[Row]:
        return self._in("suggested")

    @cached_property
    def done(self) -> list[Row]:
        return self._in("told")

    @cached_property
    def refused(self) -> list[Row]:
        return self._in("refused")

    def _in(self, state: str) -> list[Row]:
        return [row for row in self.rows if row.state == state]

    @property
    def told(self) -> str:
        """How many there are, in a line."""
        if not self.rows:
            return gettext("The Korean text tells of no award.")
        waiting = len(self.suggested)
        counts = [
            (len(self.open), ngettext("%(count)d to decide", "%(count)d to decide", len(self.open))),
            (
                waiting,
                ngettext("%(count)d with the awards office", "%(count)d with the awards office", waiting),
            ),
            (len(self.done), ngettext("%(count)d told of", "%(count)d told of", len(self.done))),
            (len(self.refused), ngettext("%(count)d refused", "%(count)d refused", len(self.refused))),
        ]
        return " · ".join(words % {"count": count} for count, words in counts if count)


def rows(
    reading: Reading,
    standings: Iterable[Standing],
    already: Told,
    correcting: Collection[str],
    kept: Mapping[int, str],
) -> Rows:
    return Rows([_row(reading, each, already, each.identity in correcting, kept) for each in standings])


def told(standing: Standing) -> str:
    """A proposal in a line: who got what of which programme."""
    said = {name: words_of(standing.form[name]) for name in standing.form.fields}
    year = " ".join(filter(None, (said["year"], said["half"], said["number"] and f"({said['number']})")))
    won = (
        said["grade"] or said["prize"] or (said["rank"] and gettext("rank %(rank)s") % {"rank": said["rank"]})
    )
    parts = (said["recipient"], f"{said['programme']} {year}".strip(), said["category"], won)
    return " · ".join(part for part in parts if part)


def _row(reading: Reading, standing: Standing, already: Told, is_open: bool, kept: Mapping[int, str]) -> Row:
    proposal = standing.proposal
    evidence = piece(KOREAN, reading.text, reading.text.span(proposal.start, proposal.end))
    lines = list(lines_of(reading, standing))
    same = standing.match.same if standing.match else None
    award = same.pk if same else standing.told
    waits = kept.get(award, "") if award else ""
    return Row(standing, evidence, lines, beside(standing, already, kept), is_open, waits)
