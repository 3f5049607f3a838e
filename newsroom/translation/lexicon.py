"""The names that the checks of texts go by: the glossary, the register, the departments, and what comes packaged."""

from typing import Any

from django.db import connection

from awards.models import Grade, Organisation, OrganisationAlias, OrganisationName, Programme, ProgrammeAlias
from newsroom.accounts.models import Department
from newsroom.bilingual.lexicon import Lexicon, packaged
from newsroom.translation import register
from newsroom.translation.models import GlossaryTerm
from newsroom.translation.names import together
from newsroom.translation.seeding import key_of

READ = (
    *(GlossaryTerm, Organisation, OrganisationName, OrganisationAlias),
    *(Programme, ProgrammeAlias, Grade, Department),
)
# Any row that is added, changed or deleted makes another sum: each state of a row has a place of its own in the table,
# and the transaction that wrote it.
VERSION = " UNION ALL ".join(
    f"SELECT '{model._meta.db_table}', count(*), sum(hashtextextended(ctid::text || ' ' || xmin::text, 0))"
    f" FROM {model._meta.db_table}"
    for model in READ
)
_remembered: tuple[Any, Lexicon] | None = None


def current() -> Lexicon:
    """The same object for as long as nothing of it changes; asks one query whether it has.

    Whoever checks many texts asks once for all of them.
    """
    global _remembered
    version = _version()
    if _remembered is None or _remembered[0] != version:
        _remembered = version, _made()
    return _remembered[1]


def _version() -> Any:
    with connection.cursor() as cursor:
        cursor.execute(VERSION)
        return frozenset(cursor.fetchall())


def _made() -> Lexicon:
    rows = list(GlossaryTerm.objects.all())
    # What editors made of a packaged term, or that they do not want it, holds in its place.
    seeded = {row.packaged for row in rows}
    unwanted = {(row.kind, row.ko, row.within) for row in rows if not row.in_use}
    left = (
        term
        for term in packaged().terms
        if key_of(term) not in seeded and (term.kind, term.ko, term.within) not in unwanted
    )
    glossary = (row.term for row in rows if row.in_use)
    return Lexicon(together(glossary, register.terms(), register.city(), left))
