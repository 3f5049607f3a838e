"""Awards without a day whose edition has a number and no year: they count in no year until somebody enters it."""

from dataclasses import dataclass

from django.urls import reverse

from awards.models import Award


@dataclass(frozen=True)
class Undated:
    """How many awards; `url` leads to the list of their editions, where the years are entered."""

    count: int
    url: str


def undated() -> Undated:
    url = reverse("admin:awards_edition_changelist")
    awards = Award.objects.filter(edition__year=None, announced_on=None, awarded_on=None)
    return Undated(awards.count(), f"{url}?year__isnull=True")
