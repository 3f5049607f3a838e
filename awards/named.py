"""The Korean names that the register holds, as terms by which awards are found in a text."""

from collections.abc import Iterable, Iterator
from typing import Any

from awards.models import Organisation, Programme
from newsroom.bilingual.lexicon import Kind, Lexicon, Term, packaged

SOURCE = "register"


def lexicon() -> Lexicon:
    """The names of the register before those that come with the program."""
    return packaged().with_terms(terms())


def terms() -> Iterator[Term]:
    """Bodies by their names of today, former names and aliases; programmes by names and aliases."""
    for body in Organisation.objects.prefetch_related("former_names", "aliases"):
        former = [name.name.get("ko", "") for name in body.former_names.all()]
        yield from _term(Kind.BODY, body.name, [*former, *(alias.text for alias in body.aliases.all())])
    for programme in Programme.objects.prefetch_related("aliases"):
        yield from _term(Kind.PROGRAMME, programme.name, [alias.text for alias in programme.aliases.all()])


def _term(kind: Kind, name: Any, others: Iterable[str]) -> Iterator[Term]:
    korean = name.get("ko", "")
    if korean:
        kept = dict.fromkeys(other for other in others if other and other != korean)
        yield Term(kind, korean, name.get("en", ""), ko_others=tuple(kept), source=SOURCE)
