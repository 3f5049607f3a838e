"""Texts as one tsvector, within what PostgreSQL takes (chapters 8.11.1 and 12.11)."""

from collections.abc import Iterable
from typing import Literal, NamedTuple

from newsroom.korean.analysis import DEFAULT, Analyser, terms
from newsroom.korean.expressions import quoted, titled

Weight = Literal["A", "B", "C", "D"]
# What is only a part of a word weighs one less.
LESS: dict[Weight, Weight] = {"A": "B", "B": "C", "C": "D", "D": "D"}
# A position is below 16,384, a lexeme keeps 256 of them; all lexemes and positions together are below 1 MB.
LAST_POSITION, MOST_POSITIONS, MOST_BYTES = 16_383, 255, 1_000_000
# Bytes beside its letters that a lexeme takes (its entry, a count, alignment), and those of a position.
ENTRY, EACH = 8, 2
# No phrase goes on from one text into the next.
GAP = 10


class Field(NamedTuple):
    """A text of a document. `weight`: of its words in a ranking. `title`: its lexemes are also kept as a title's."""

    text: str
    weight: Weight = "D"
    title: bool = False


def tsvector(fields: Iterable[Field], *, analyser: Analyser = DEFAULT) -> str:
    """The text of a tsvector (cast it, `%s::tsvector`; never to_tsvector); "" for texts without a word.

    What no longer fits is left out, last texts first; what stands behind the last position shares it.
    """
    found: dict[str, list[str]] = {}
    offset = left = 0
    left = MOST_BYTES
    for field in fields:
        last = 0
        for term in terms(field.text, analyser=analyser):
            last = term.position
            place = f"{min(offset + last, LAST_POSITION)}{field.weight if term.whole else LESS[field.weight]}"
            for lexeme in (term.lexeme, titled(term.lexeme)) if field.title else (term.lexeme,):
                left -= kept(found, lexeme, place, left)
        offset += last + GAP
    return " ".join(f"{quoted(lexeme)}:{','.join(places)}" for lexeme, places in found.items())


def kept(found: dict[str, list[str]], lexeme: str, place: str, left: int) -> int:
    """Puts one place into `found` and tells the bytes that took: 0 when it was known or there was no room."""
    places = found.get(lexeme)
    taken = EACH if places else len(lexeme.encode()) + ENTRY + EACH
    if taken > left or (places and (places[-1] == place or len(places) == MOST_POSITIONS)):
        return 0
    found.setdefault(lexeme, []).append(place)
    return taken
