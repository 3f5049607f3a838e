"""Entries of a glossary, as people and as Hypothesis write them."""

from datetime import date

from hypothesis import strategies as st

from newsroom.bilingual.exchange.entries import WITHIN, Entry
from newsroom.bilingual.lexicon import Kind, Term


def make_entry(ko="행정안전부", en="Ministry of the Interior and Safety", *, kind=Kind.BODY, **values):
    of_entry = {name: values.pop(name) for name in ("note", "official", "in_use") if name in values}
    return Entry(Term(kind, ko, en, **values), **of_entry)


def lines(most):
    """Texts of one line as forms store them."""
    letters = st.characters(exclude_categories=["Cc", "Cs", "Zl", "Zp"], exclude_characters="|\ufffe\uffff")
    return st.text(letters, max_size=most).map(str.strip)


names = lines(30).filter(bool)
several = st.lists(names, max_size=3, unique=True).map(tuple)
days = st.dates(date(1900, 1, 1), date(2100, 1, 1))
notes = st.lists(lines(20), max_size=3).map(lambda all: "\n".join(all).strip())


@st.composite
def entries(draw):
    since, until = draw(st.none() | days), draw(st.none() | days)
    if since and until and until <= since:
        until = None
    kind = draw(st.sampled_from(Kind))
    ko, en, ko_others, en_others = draw(names), draw(names), draw(several), draw(several)
    forbidden = tuple(name for name in draw(several) if name not in (en, *en_others))
    within = draw(lines(20)) if kind in WITHIN else ""
    thing, source = draw(lines(20)), draw(lines(20))
    term = Term(
        kind, ko, en, ko_others, en_others, forbidden, since, until, thing, within, source, draw(several)
    )
    return Entry(term, draw(notes), draw(st.booleans()), draw(st.booleans()))


glossaries = st.lists(entries(), max_size=6, unique_by=lambda entry: entry.identity)
