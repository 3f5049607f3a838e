"""Findings as the release form shows them: in words, with the pieces of both texts that they are about."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate

from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _

from newsroom.accounts.models import User
from newsroom.bilingual.findings import Severity
from newsroom.bilingual.texts import Span, Text
from newsroom.releases.models import Release
from newsroom.translation.checking import ENGLISH, KOREAN, Checked, Found
from newsroom.translation.dismissing import RULES_BY_ID, Standing, may_dismiss
from newsroom.translation.models import Dismissal

SEVERITIES: dict[Severity, str | Promise] = {
    Severity.BLOCKS: _("Blocks publishing"),
    Severity.ERROR: _("Error"),
    Severity.WARNING: _("Please check"),
    Severity.NOTE: _("Suggestion"),
}
# Characters shown on either side of a marked piece, and of one that is long at most.
AROUND, LONGEST = 40, 240


@dataclass(frozen=True)
class Piece:
    """A piece of a text with what stands around it, and where it stands in its `field`.

    `start` and `end` count the characters before them in the field without spaces, which an editor has in other places
    than the text that was read.
    """

    language: str
    field: str
    start: int
    end: int
    before: str
    marked: str
    after: str

    @property
    def place(self) -> str:
        """The id of the field on the release form."""
        return f"text-{self.language}-{self.field}"


@dataclass(frozen=True)
class Row:
    """A finding of the release; `ko` and `en` are None where it has nothing to show."""

    standing: Standing
    ko: Piece | None
    en: Piece | None
    may_dismiss: bool

    @property
    def identity(self) -> str:
        return self.standing.found.identity

    @property
    def severity(self) -> str:
        return self.standing.finding.severity.value

    @property
    def badge(self) -> str:
        return str(SEVERITIES[self.standing.finding.severity])

    @property
    def label(self) -> str:
        return gettext(RULES_BY_ID[self.standing.finding.rule].label)

    @property
    def explanation(self) -> str:
        return gettext(RULES_BY_ID[self.standing.finding.rule].explanation)

    @property
    def message(self) -> str:
        return gettext(self.standing.finding.message) % self.standing.finding.values

    @property
    def records(self) -> list[tuple[str, str]]:
        """What it is drawn from: where that is looked at, and what it is called."""
        found = self.standing.found
        awards = [(reverse("admin:awards_award_change", args=[key]), name) for key, name in found.awards]
        every = reverse("admin:awards_award_changelist")
        years = [
            (f"{every}?edition__year__exact={year}", gettext("Awards of %(year)d") % {"year": year})
            for year in found.years
        ]
        return [*awards, *years]

    @property
    def pieces(self) -> list[Piece]:
        return [piece for piece in (self.ko, self.en) if piece]

    @property
    def compares(self) -> bool:
        """Whether it is about both texts, so that nothing in one of them says something."""
        return RULES_BY_ID[self.standing.finding.rule].compares

    @property
    def proposal(self) -> str:
        return self.standing.finding.proposal

    @property
    def dismissal(self) -> Dismissal | None:
        return self.standing.dismissal


@dataclass(frozen=True)
class Rows:
    """All findings of a release, the gravest first; of equals in the order of the text. `confirmed` are claims that the
    register bears out.
    """

    rows: tuple[Row, ...]
    confirmed: tuple[Row, ...] = ()

    @cached_property
    def open(self) -> list[Row]:
        return [row for row in self.rows if row.dismissal is None]

    @cached_property
    def dismissed(self) -> list[Row]:
        return [row for row in self.rows if row.dismissal is not None]

    @property
    def told(self) -> str:
        """How many there are of each kind, in a line."""
        counts = {severity: sum(row.severity == severity for row in self.open) for severity in Severity}
        told = [_counted(severity, count) for severity, count in counts.items() if count]
        return " · ".join(told) or gettext("Nothing found")


def rows(
    checked: Checked,
    standings: Iterable[Standing],
    release: Release | None,
    user: User,
    confirmed: Iterable[Found] = (),
) -> Rows:
    """`release` is None while it is not saved: nothing can be dismissed yet."""
    order = list(Severity)
    graver_first = sorted(standings, key=lambda each: order.index(each.finding.severity))
    return Rows(
        tuple(_row(checked, each, release, user) for each in graver_first),
        tuple(_row(checked, Standing(each, None), None, user) for each in confirmed),
    )


def _row(checked: Checked, standing: Standing, release: Release | None, user: User) -> Row:
    finding = standing.finding
    return Row(
        standing,
        piece(KOREAN, checked.ko, finding.ko),
        piece(ENGLISH, checked.en, finding.en),
        may_dismiss=release is not None and may_dismiss(finding, release, user),
    )


def piece(language: str, text: Text | None, span: Span | None) -> Piece | None:
    """A span with what stands around it, None where there is none; of one over several blocks the part in the first."""
    block = text.block_at(span.start) if text and span else None
    if text is None or span is None or block is None:
        return None
    start, end = span.start, min(span.end, block.end)
    letters = text.once(_letters_before)
    begin = letters[next(each.start for each in text.blocks if each.field == block.field)]
    marked = text.whole[start:end]
    return Piece(
        language,
        block.field,
        letters[start] - begin,
        letters[end] - begin,
        _shortened(text.whole[block.start : start], at_the_end=False),
        marked if len(marked) <= LONGEST else f"{marked[:LONGEST]}…",
        _shortened(text.whole[end : block.end], at_the_end=True),
    )


def _letters_before(text: Text) -> list[int]:
    """How many characters that are no space stand before each place of a text, and before its end."""
    return list(accumulate((not letter.isspace() for letter in text.whole), initial=0))


def _shortened(words: str, *, at_the_end: bool) -> str:
    if len(words) <= AROUND:
        return words
    return f"{words[:AROUND]}…" if at_the_end else f"…{words[-AROUND:]}"


def _counted(severity: Severity, count: int) -> str:
    told = {
        Severity.BLOCKS: ngettext(
            "%(count)d finding blocks publishing", "%(count)d findings block publishing", count
        ),
        Severity.ERROR: ngettext("%(count)d error", "%(count)d errors", count),
        Severity.WARNING: ngettext("%(count)d to check", "%(count)d to check", count),
        Severity.NOTE: ngettext("%(count)d suggestion", "%(count)d suggestions", count),
    }
    return told[severity] % {"count": count}
