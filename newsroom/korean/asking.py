"""A question typed into a search box, as what a text must hold.

Words, "phrases in quotes" and -exclusions, by the rules by which `analysis` takes texts apart. What is attached to a
word does not matter: 고양시가, 수상했다 and 수상한 ask for 고양시 and 수상.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice

from newsroom.korean.analysis import DEFAULT, Analyser, Term
from newsroom.korean.expressions import joined
from newsroom.korean.normalising import normalised
from newsroom.korean.synonyms import NONE, Synonyms
from newsroom.korean.wording import Word, asked
from newsroom.korean.words import words

# A question is read so far, in characters and in words: nobody types more, and each word costs a look-up.
LONGEST, MOST_WORDS = 1000, 24
ASKED = re.compile(r'(?P<minus>(?<!\S)-)?(?:"(?P<phrase>[^"]*)"|(?P<word>[^\s"]+))')


@dataclass(frozen=True, slots=True)
class Query:
    """A question. Hashable, and the same for questions that ask the same.

    `words`: each must be in the text. `phrases`: so must each of these, word after word. `excluded`: none of these may
    (a single word, or word after word). All three may be empty: then nothing is asked, and the query is False.
    """

    words: tuple[Word, ...] = ()
    phrases: tuple[tuple[Word, ...], ...] = ()
    excluded: tuple[tuple[Word, ...], ...] = ()

    def __bool__(self) -> bool:
        return bool(self.words or self.phrases or self.excluded)

    def by_letters(self) -> "Query":
        """The question as it is asked of an index without morphemes."""
        groups = (
            tuple(tuple(word.by_letters() for word in group) for group in each)
            for each in (self.phrases, self.excluded)
        )
        return Query(tuple(word.by_letters() for word in self.words), *groups)

    def expression(self, operator: str = "&", *, titled: bool = False) -> str:
        """Text of a tsquery (cast it, `%s::tsquery`; never to_tsquery); "" when nothing is asked.

        `operator`: "&" for texts that match all words and phrases, "|" for any of them; what is excluded holds for
        both. `titled`: asks the lexemes that `expressions.titled` marks, so for what stands in titles.
        """
        parts = [each.expression(titled) for each in self.words]
        parts += [sequence(phrase, titled) for phrase in self.phrases]
        wanted = [joined(operator, parts)] if parts else []
        # A title without an excluded word says nothing of its text: excluded is what stands anywhere.
        return " & ".join(wanted + ["!" + sequence(each) for each in self.excluded])

    @property
    def lexemes(self) -> tuple[str, ...]:
        """All lexemes that are looked for, in the order asked, each once."""
        asked_for = [*self.words, *(word for phrase in self.phrases for word in phrase)]
        return tuple(
            dict.fromkeys(each for word in asked_for for either in word.alternatives for each in either)
        )

    def fits(self, terms: Iterable[Term]) -> bool:
        """Whether a text of these terms matches all words and phrases and holds nothing excluded."""
        places: dict[str, set[int]] = {}
        for term in terms:
            places.setdefault(term.lexeme, set()).add(term.position)
        return (
            all(word.fits(places) for word in self.words)
            and all(follows(phrase, places) for phrase in self.phrases)
            and not any(follows(phrase, places) for phrase in self.excluded)
        )


def parsed(q: str, *, synonyms: Synonyms = NONE, analyser: Analyser = DEFAULT) -> Query:
    """What `q` asks for. Takes any text; what is neither letter nor figure asks nothing."""
    found: dict[str, list[tuple[Word, ...]]] = {"word": [], "phrase": [], "minus": []}
    left = MOST_WORDS
    for token in ASKED.finditer(normalised(q[:LONGEST])[:LONGEST]):
        kind = "minus" if token["minus"] else str(token.lastgroup)
        # What is excluded is meant as it is written: without 하늘시 there may still be a 하늘.
        alike = None if kind == "minus" else synonyms
        group = tuple(asked_words(token["phrase"] or token["word"] or "", left, alike, analyser))
        left -= len(group)
        if group:
            found[kind].append(group)
    single = [word for group in found["word"] for word in group]
    return Query(telling(single), tuple(dict.fromkeys(found["phrase"])), tuple(dict.fromkeys(found["minus"])))


def asked_words(text: str, most: int, synonyms: Synonyms | None, analyser: Analyser) -> Iterator[Word]:
    """The first words of `text`, each with what means the same."""
    for pieces in islice(words(text), most):
        word = asked(pieces, analyser)
        yield synonyms.widened(word, analyser) if synonyms else word


def telling(found: list[Word]) -> tuple[Word, ...]:
    """Without words that stand in every text, unless there are no others; each once."""
    kept = [word for word in found if word.tells]
    return tuple(dict.fromkeys(kept or found))


def sequence(phrase: tuple[Word, ...], titled: bool = False) -> str:
    return joined("<->", [word.expression(titled) for word in phrase])


def follows(phrase: tuple[Word, ...], places: dict[str, set[int]]) -> bool:
    """Whether the words stand one after the other somewhere."""
    starts = [{place - number for place in word.places(places)} for number, word in enumerate(phrase)]
    return bool(set.intersection(*starts))
