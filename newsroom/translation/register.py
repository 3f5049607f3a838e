"""The names of the register and of the house as terms: organisations through time, programmes, grades, departments."""

import re
from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any

from django.conf import settings

from awards.enums import OrganisationKind
from awards.models import Grade, Organisation, Programme
from newsroom.accounts.models import Department
from newsroom.bilingual.exchange.entries import DAY
from newsroom.bilingual.lexicon import Kind, Term

HANGUL = re.compile("[가-힣]")


def terms() -> Iterator[Term]:
    """All names that stand there in Korean and in English; what has none in one of them cannot be compared."""
    for organisation in Organisation.objects.prefetch_related("former_names", "aliases"):
        yield from _of_organisation(organisation)
    for programme in Programme.objects.prefetch_related("aliases"):
        yield from _named(Kind.PROGRAMME, programme.name, programme.aliases.all())
    for grade in Grade.objects.select_related("programme"):
        yield from _named(Kind.GRADE, grade.name, within=grade.programme.name.get("ko", ""))
    for department in Department.objects.all():
        yield from _named(Kind.DEPARTMENT, department.name)


def city() -> Iterator[Term]:
    """The city as the settings name it."""
    yield from _named(Kind.BODY, settings.CITY_NAME)


def _of_organisation(organisation: Organisation) -> Iterator[Term]:
    """Its name of today and its former ones, as names of one thing. English aliases are those of today's name."""
    kind = Kind.DEPARTMENT if organisation.kind == OrganisationKind.DEPARTMENT else Kind.BODY
    thing, aliases = f"organisation {organisation.pk}", list(organisation.aliases.all())
    former = sorted(organisation.former_names.all(), key=lambda name: name.valid_to)
    korean = [alias for alias in aliases if HANGUL.search(alias.text)]
    for name in former:
        since, until = name.valid_from, name.valid_to + DAY
        yield from _named(kind, name.name, korean, since=since, until=until, thing=thing)
    today = former[-1].valid_to + DAY if former else None
    yield from _named(kind, organisation.name, aliases, since=today, thing=thing)


def _named(
    kind: Kind,
    name: Any,
    aliases: Iterable[Any] = (),
    *,
    since: date | None = None,
    until: date | None = None,
    thing: str = "",
    within: str = "",
) -> Iterator[Term]:
    ko, en = name.get("ko", ""), name.get("en", "")
    if not ko or not en:
        return
    others = [alias.text for alias in aliases if alias.text not in (ko, en)]
    yield Term(
        kind,
        ko,
        en,
        ko_others=tuple(other for other in others if HANGUL.search(other)),
        en_others=tuple(other for other in others if not HANGUL.search(other)),
        since=since,
        until=until,
        thing=thing,
        within=within,
    )
