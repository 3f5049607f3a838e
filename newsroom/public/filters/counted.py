"""The parameters that list exactly the awards behind a figure: `behind` one of an award, `set` a set that was won."""

import re
from dataclasses import dataclass
from typing import Any, cast

import django_filters
from django import forms
from django.core.exceptions import ValidationError
from django.db.models import QuerySet
from django.utils.translation import gettext as _

from awards.computed import rows, words
from awards.computed.rows import Figure
from awards.published import PublishedAward
from newsroom.public import content
from newsroom.public.filters.forms import KeptWhenSet
from newsroom.public.queries import ranked, sets
from newsroom.public.queries.world import PUBLISHED

BEHIND = re.compile(rf"([0-9a-z]{{10}})\.({'|'.join(rows.FIGURES)})")
SET_OF_YEAR = re.compile(r"(.{1,80})\.(\d{4})")


@dataclass(frozen=True)
class Counted:
    """The awards that a figure counts, by their keys, and what the figure is called."""

    keys: tuple[int, ...]
    name: str

    def __str__(self) -> str:
        return self.name


@content.remembered(200, content.of_register)
def _behind(public_id: str, figure: Figure) -> Counted | None:
    award = PublishedAward.objects.filter(public_id=public_id).select_related("edition", "programme").first()
    keys = rows.behind(award.pk, figure, PUBLISHED) if award else None
    if award is None or keys is None:
        return None
    return Counted(tuple(keys), f"{words.figure(figure)}: {award.programme.name} {award.edition}")


class BehindField(forms.CharField):
    """`<id of an award>.<figure>`; comes out as the `Counted` that it names."""

    widget = KeptWhenSet

    def clean(self, value: Any) -> Any:
        given = super().clean(value)
        if not given:
            return None
        named = BEHIND.fullmatch(given)
        found = _behind(named[1], cast(Figure, named[2])) if named else None
        if found is None:
            raise ValidationError(
                _("Write the id of a public award, a dot, and a figure that it has: %(figures)s."),
                params={"figures": ", ".join(rows.FIGURES)},
            )
        return found


class SetField(forms.CharField):
    """`<slug of a set>.<year>`; comes out as the `Counted` that completed it."""

    widget = KeptWhenSet

    def clean(self, value: Any) -> Any:
        given = super().clean(value)
        if not given:
            return None
        named = SET_OF_YEAR.fullmatch(given)
        slug, year = named.groups() if named else ("", "")
        told = [one for one in sets.won() if (one.award_set.slug, str(one.year)) == (slug, year)]
        if not told:
            raise ValidationError(
                _("Write the slug of a set, a dot, and a year in which public awards completed it.")
            )
        return Counted(tuple(key for one in told for key in one.awards), f"{told[0].award_set.name} {year}")


class CountedFilter(django_filters.Filter):
    """The awards that are counted, and no others."""

    def filter(self, qs: QuerySet[Any], value: Counted) -> QuerySet[Any]:
        return ranked.only(qs, value.keys)


class Behind(CountedFilter):
    field_class = BehindField


class OfSet(CountedFilter):
    field_class = SetField
