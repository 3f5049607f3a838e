"""The names of programmes and organisations that begin as somebody types."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _

from newsroom.fields.localized import LocalizedText
from newsroom.public.queries import awards as queries


@dataclass(frozen=True)
class Name:
    """A page that is called by a name; `kind` says what it is about."""

    kind: str
    name: LocalizedText
    url: str


def names() -> list[Name]:
    return [*_organisations(), *_programmes()]


def _organisations() -> Iterator[Name]:
    for body in queries.organisations().only("slug", "name"):
        yield Name(_("Organisation"), body.name, reverse("public:organisation", args=[body.slug]))


def _programmes() -> Iterator[Name]:
    for programme in queries.programmes().only("slug", "name"):
        yield Name(_("Award programme"), programme.name, reverse("public:programme", args=[programme.slug]))


def beginning(words: str, most: int) -> list[Name]:
    wanted = words.casefold()
    return [each for each in names() if any(_begins(text, wanted) for text in each.name.values())][:most]


def _begins(text: Any, wanted: str) -> bool:
    return f" {text.casefold()}".find(f" {wanted}") >= 0
