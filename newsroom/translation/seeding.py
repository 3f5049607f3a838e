"""The packaged terms in the glossary, where editors see and change them."""

from dataclasses import replace

from django.db import transaction

from newsroom.bilingual.exchange.entries import Entry
from newsroom.bilingual.lexicon import Kind, Term, packaged
from newsroom.translation.models import GlossaryTerm
from newsroom.translation.models.glossary import fields_of

# Names of places are many, and rarely a matter of taste: checks know them from the package.
SEEDED = frozenset(Kind) - {Kind.PLACE}


def key_of(term: Term) -> str:
    """What a packaged term is known by, whatever its renderings are in the next version of the package."""
    since = term.since.isoformat() if term.since else ""
    return "|".join((term.kind, term.ko, term.within, since))


@transaction.atomic
def seed() -> int:
    """Copy the packaged terms that the glossary does not have; returns how many these are. Changes nothing else."""
    rows = GlossaryTerm.objects.select_for_update()
    packed = {row.packaged for row in rows}
    own = {(row.kind, row.ko, row.within) for row in rows if row.packaged is None}
    made = GlossaryTerm.objects.bulk_create(
        GlossaryTerm(packaged=key_of(term), **fields_of(_entry(term)))
        for term in packaged().terms
        # Where editors have entered the same term themselves, it is theirs.
        if term.kind in SEEDED and key_of(term) not in packed and (term.kind, term.ko, term.within) not in own
    )
    return len(made)


def _entry(term: Term) -> Entry:
    source = "" if term.is_observed else term.source
    return Entry(replace(term, source=source), official=not term.is_observed)
