"""What would stand Korean in the English text of a year, with the page where its English is given."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _

from newsroom.desk.year.facts import Won, YearInAwards

ENGLISH = "en"


@dataclass(frozen=True)
class Unnamed:
    name: str
    what: str
    url: str


def of_year(told: YearInAwards) -> list[Unnamed]:
    """Names of the register and words of single awards; each once."""
    return list(dict.fromkeys(each for won in told.won for each in _of_award(won)))


def _of_award(won: Won) -> Iterator[Unnamed]:
    award, edition = won.award, won.award.edition
    named: list[tuple[Any, str, Any]] = [
        (won.programme.name, _("programme"), won.programme),
        (award.recipient.name, _("organisation"), award.recipient),
        *((giver.name, _("organisation"), giver) for giver in won.givers),
        (award.category, _("category"), award),
        (award.prize, _("prize"), award),
    ]
    if award.grade:
        named.append((award.grade.name, _("grade"), won.programme))
    if award.rank and award.group:
        named.append((award.group.name, _("group"), edition))
    for name, what, row in named:
        if name and not name.get(ENGLISH):
            yield Unnamed(
                str(name), what, reverse(f"admin:awards_{row._meta.model_name}_change", args=[row.pk])
            )
