"""Figures in words, in the active language: for readers and in the admin alike."""

from collections.abc import Iterator, Sequence

from django.utils.translation import gettext as _
from django.utils.translation import ngettext, pgettext

from awards.computed.courses import Turn
from awards.computed.rows import Figure
from awards.computed.runs import Edition, Run
from awards.labels import edition_label


def ordinal(number: int) -> str:
    """A place in an order: "2nd", "2번째"."""
    patterns = {
        "st": pgettext("ordinal", "%(number)sst"),
        "nd": pgettext("ordinal", "%(number)snd"),
        "rd": pgettext("ordinal", "%(number)srd"),
        "th": pgettext("ordinal", "%(number)sth"),
    }
    return patterns[english_suffix(number)] % {"number": number}


def english_suffix(number: int) -> str:
    if number % 100 in (11, 12, 13):
        return "th"
    return {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")


def streak(run: Run) -> str:
    """ "3 years in a row" (3년 연속) where each year had its edition, else "3 times in a row" (3회 연속)."""
    if run.in_years:
        told = ngettext("%(n)s year in a row", "%(n)s years in a row", run.streak)
    else:
        told = ngettext("%(n)s time in a row", "%(n)s times in a row", run.streak)
    return told % {"n": run.streak}


def nth(number: int) -> str:
    """Which time it was: "First time" (첫 수상), "3rd time" (통산 3번째)."""
    return _("First time") if number == 1 else _("%(place)s time") % {"place": ordinal(number)}


def figure(name: Figure) -> str:
    """What a figure of an award counts."""
    return {
        "nth": _("Editions won so far"),
        "streak": _("Won in a row"),
        "nth-grade": _("Editions won at this grade or better"),
        "streak-grade": _("Won in a row at this grade or better"),
        "nth-rank": _("Editions won at this rank or better"),
        "streak-rank": _("Won in a row at this rank or better"),
        "edition": _("Prizes in one edition"),
    }[name]


def edition(told: Edition) -> str:
    return edition_label(*told)


def gaps(turns: Sequence[Turn], until: int | None = None) -> list[str]:
    """Why the editions won of an ordered course are not all in a row: from the first one to that with key `until`."""
    return list(_gaps(_from_first_win(turns, until)))


def _from_first_win(turns: Sequence[Turn], until: int | None) -> Sequence[Turn]:
    won = [place for place, turn in enumerate(turns) if turn.won]
    last = next((place for place, turn in enumerate(turns) if turn.edition_id == until), len(turns) - 1)
    return turns[won[0] : last + 1] if won else ()


def _gaps(turns: Sequence[Turn]) -> Iterator[str]:
    for place, turn in enumerate(turns):
        if place and turn.missing:
            yield missing(turns[place - 1], turn)
        named = {"edition": edition(turn.edition)}
        if not turn.held:
            yield _("%(edition)s: not held; a streak goes on over it.") % named
        elif not turn.won:
            yield _("%(edition)s: held, and no award is recorded; it ends a streak.") % named


def missing(before: Turn, after: Turn) -> str:
    """What is told of turns between two editions that nobody recorded."""
    (first, half, _number), (last, until_half, _until) = before.edition, after.edition
    if first and last and not half and not until_half and last - first - 1 == after.missing:
        years = str(first + 1) if after.missing == 1 else f"{first + 1}-{last - 1}"
        return _("%(years)s: not recorded; a streak begins anew after it.") % {"years": years}
    named = {"before": edition(before.edition), "after": edition(after.edition)}
    return _("Between %(before)s and %(after)s: not recorded; a streak begins anew after it.") % named
