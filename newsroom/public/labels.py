"""How the facts of releases and awards are worded for readers, in the active language."""

from decimal import Decimal
from typing import TYPE_CHECKING, Any

from django.conf import settings
from django.utils import formats
from django.utils.translation import gettext as _

from awards.computed.words import english_suffix, ordinal
from newsroom.fields import languages

if TYPE_CHECKING:
    from awards.published import PublishedAward, PublishedGrade


def newsroom_name() -> str:
    """What the site is called: "Haneul City Newsroom"."""
    return _("%(city)s Newsroom") % {"city": settings.CITY_NAME.get(languages.active(), "")}


def number(value: Any) -> str:
    """A number as readers expect it: thousands parted, no zeros after the last decimal (92.6, 5,000)."""
    if value is None:
        return ""
    exact = Decimal(str(value)).normalize()
    return formats.number_format(
        exact, decimal_pos=max(0, -int(exact.as_tuple().exponent)), force_grouping=True
    )


def scale_note(grade: "PublishedGrade", size: int | None) -> str:
    """Where a grade stands in the scale of its programme: 우수 alone may be the first or the third.

    Empty for a grade that stands beside the scale, such as a special prize.
    """
    if not grade.position or not size:
        return ""
    if grade.position == 1:
        return _("the highest of %(size)s grades") % {"size": size}
    return _("%(ordinal)s of %(size)s grades") % {"ordinal": ordinal(grade.position), "size": size}


def award_result(award: "PublishedAward") -> str:
    """What was won in a few words: the grade, or else the prize, or else the rank."""
    if award.grade:
        return str(award.grade.name)
    if award.prize:
        return str(award.prize)
    return rank(award.rank) if award.rank else _("Award")


def rank(number: int) -> str:
    """A rank among the bodies assessed: "Ranked 2nd", "2위"."""
    patterns = {
        "st": _("Ranked %(number)sst"),
        "nd": _("Ranked %(number)snd"),
        "rd": _("Ranked %(number)srd"),
        "th": _("Ranked %(number)sth"),
    }
    return patterns[english_suffix(number)] % {"number": number}


def giver(name: str) -> str:
    """Who gives awards, as `awards.tallies.GIVERS` parts them."""
    return {
        "central": _("Central government"),
        "province": _("Province or metropolitan city"),
        "public": _("Local governments and public bodies"),
        "private": _("Associations, media and companies"),
        "foreign": _("Foreign and international bodies"),
    }.get(name) or _("Giver not recorded")


def place_in_scale(place: int | None) -> str:
    """A place in whatever scale, as `awards.tallies.by_place` parts them: no grade's name is the same everywhere."""
    return {
        1: _("Highest grade of its scale"),
        2: _("Second grade"),
        3: _("Third grade"),
        4: _("Fourth grade or lower"),
    }.get(place or 0) or _("Without a grade in a scale")


def edition_mark(year: int | None, half: int | None, number: int | None) -> str:
    """An edition on the axis of a chart, where there is little room: "2025", "2025-1", "#16"."""
    if year is None:
        return f"#{number}"
    return f"{year}-{half}" if half else str(year)
