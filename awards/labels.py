"""Words for facts that editors and the public meet alike; pure."""

from django.utils.translation import gettext as _
from django.utils.translation import pgettext


def edition_label(year: int | None, half: int | None, number: int | None) -> str:
    """How an edition is told apart: “2025, first half (no. 16)”, in the active language."""
    if year is None:
        return _("No. %(number)d") % {"number": number or 0}
    label = pgettext("year of an edition", "%(year)d") % {"year": year}
    if half == 1:
        label = _("%(year)d, first half") % {"year": year}
    elif half == 2:
        label = _("%(year)d, second half") % {"year": year}
    if number:
        label = _("%(year)s (no. %(number)d)") % {"year": label, "number": number}
    return label
