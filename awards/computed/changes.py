"""What changed since the award before, in words, in the active language: for readers and in the admin alike."""

from decimal import Decimal

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from awards.computed.runs import Previous


def told(previous: Previous, *, also_same: bool = False) -> list[str]:
    """How score, rank and grade changed, as far as both awards have them; what is the same if that is wanted."""
    compared = ((previous.score, _points), (previous.rank, _places), (previous.grade, _grades))
    return [words(each) for each, words in compared if each or (also_same and each is not None)]


def _points(difference: Decimal | int) -> str:
    if not difference:
        return _("Same score")
    words = _("Score up by %(points)s") if difference > 0 else _("Score down by %(points)s")
    return words % {"points": f"{abs(Decimal(difference).normalize()):f}"}


def _places(difference: Decimal | int) -> str:
    n = abs(int(difference))
    if not n:
        return _("Same rank")
    if difference > 0:
        return ngettext("Up %(n)s rank", "Up %(n)s ranks", n) % {"n": n}
    return ngettext("Down %(n)s rank", "Down %(n)s ranks", n) % {"n": n}


def _grades(difference: Decimal | int) -> str:
    n = abs(int(difference))
    if not n:
        return _("Same grade")
    if difference > 0:
        return ngettext("Up %(n)s grade", "Up %(n)s grades", n) % {"n": n}
    return ngettext("Down %(n)s grade", "Down %(n)s grades", n) % {"n": n}
