"""One word of a question, with the ways in which a text may say it."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from newsroom.korean import common, conjugating, morphemes
from newsroom.korean.analysis import Analyser, lexeme, pairs, seam
from newsroom.korean.endings import stripped
from newsroom.korean.expressions import ANY_END, joined, matching
from newsroom.korean.hangul import is_syllable
from newsroom.korean.morphemes import VERB, Morpheme
from newsroom.korean.words import LONGEST_WORD, Piece

# Endings by which a verb stands before a noun, or is one.
DOING = "기"
MAKES_NOUNS = frozenset({"은", "는", "던", DOING})
# Particles of one syllable; names and nouns end with them as well.
PARTICLES = frozenset("은는이가을를의에도와과로만")

Reading = tuple[Morpheme, ...]


@dataclass(frozen=True, slots=True)
class Word:
    """`text`: as asked, normalised, without what is attached to it; what a page may show.

    `alternatives`: a text says the word when it holds all lexemes of one of them, likeliest first; never empty.
    `forms`: other alternatives, for an index without morphemes: of a verb the ways in which it is written.
    `marks`: what to look for in a normalised text to highlight it. `tells`: False for a word that stands in nearly
    every text or only asks (그, 무엇, the).
    """

    text: str
    alternatives: tuple[tuple[str, ...], ...]
    marks: tuple[str, ...]
    tells: bool = True
    forms: tuple[tuple[str, ...], ...] = ()

    def by_letters(self) -> "Word":
        """The word as it is asked of an index without morphemes."""
        return replace(self, alternatives=tuple(dict.fromkeys((*self.alternatives, *self.forms))), forms=())

    def expression(self, titled: bool = False) -> str:
        """Text of a tsquery; never empty."""
        needed = [set(each) for each in self.alternatives]
        # What holds more than another alternative finds nothing that this one does not.
        least = [each for each in self.alternatives if not any(other < set(each) for other in needed)]
        return joined("|", [joined("&", [matching(one, titled) for one in each]) for each in least])

    def fits(self, places: Mapping[str, set[int]]) -> bool:
        """Whether a text with these lexemes says it. `places`: of each lexeme the numbers of its words."""
        return any(all(at(each, places) for each in either) for either in self.alternatives)

    def places(self, places: Mapping[str, set[int]]) -> set[int]:
        """The numbers of the words that say it by themselves."""
        found = [set.intersection(*(at(each, places) for each in either)) for either in self.alternatives]
        return set().union(*found)


def at(lexeme: str, places: Mapping[str, set[int]]) -> set[int]:
    """Where a lexeme of a question stands."""
    if not lexeme.endswith(ANY_END):
        return places.get(lexeme, set())
    beginning = lexeme.removesuffix(ANY_END)
    return set().union(*(found for each, found in places.items() if each.startswith(beginning)))


def asked(pieces: list[Piece], analyser: Analyser) -> Word:
    """A word of a question as what to look for. `pieces`: what it is made of, as `words.words` gives it."""
    text = "".join(piece.text for piece in pieces)
    if analyser is Analyser.BIGRAMS or len(text) > LONGEST_WORD or not any(map(is_syllable, text)):
        return by_letters(pieces)
    return by_morphemes(pieces, text, analyser)


def by_letters(pieces: list[Piece]) -> Word:
    """Without morphemes: what looks like an ending is taken off, and a syllable may begin any word."""
    *before, last = pieces
    if last.script == "syllables":
        kept = stripped(last.text, at_least=1 if before else 2)
        last = last._replace(text=kept, end=last.start + len(kept))
    text = "".join(piece.text for piece in [*before, last])
    found = lexemes([*before, last])
    if last.script == "syllables" and len(text) == 1:
        found = (text + ANY_END,)
    return Word(text, (found,), (text,), text not in common.ENGLISH and text not in common.ASKING)


def by_morphemes(pieces: list[Piece], text: str, analyser: Analyser) -> Word:
    """By the likeliest reading of the word; by another where that sees an ending or a verb that this one overlooks."""
    known = morphemes.readings(text)
    likeliest = known[0]
    kept = core(likeliest, text)
    cores = list(dict.fromkeys([kept, without_particle(likeliest, kept)]))
    said = [] if analyser is Analyser.MORPHEMES else [literal(pieces, each, likeliest) for each in cores]
    said += [told(reading, analyser) for reading in (likeliest, *also_verbs(known))]
    said += [doing(reading) for reading in (likeliest, *also_verbs(known))]
    alternatives = tuple(dict.fromkeys(each for each in said if each)) or (lexemes(pieces),)
    forms = tuple(each for reading in (likeliest, *also_verbs(known)) for each in written(reading))
    return Word(kept or text, alternatives, tuple(marks(cores, known)) or (text,), tells(likeliest), forms)


def core(reading: Reading, text: str) -> str:
    """The word without what is attached to it; "" for nothing but endings."""
    return text[: max((each.end for each in reading if each.content), default=0)]


def without_particle(reading: Reading, kept: str) -> str:
    """The core of a compound without what may be a particle at its end: 하늘시가 is read as 하늘 and 시가."""
    made_of = [each for each in reading if each.content]
    swallowed = (
        len(made_of) > 1 and made_of[-1].noun and len(made_of[-1].lemma) == 2 and kept[-1] in PARTICLES
    )
    return kept[:-1] if swallowed else kept


def also_verbs(known: tuple[Reading, ...]) -> Iterator[Reading]:
    """Readings as another verb, or as a verb before a noun of what the likeliest takes for a noun (도운, 지은)."""
    first, *others = known
    if first[0].verb and first[0].lemma not in common.KOREAN_VERBS:
        yield from (each for each in others if is_verb(each))
    elif len(first) == 1 and first[0].noun:
        yield from (each for each in others if is_verb(each) and before_noun(each))


def is_verb(reading: Reading) -> bool:
    return [each.verb for each in reading if each.content] == [True]


def before_noun(reading: Reading) -> bool:
    """Whether it ends as a verb does that tells of a noun or makes one, by what no other noun ends with (가을)."""
    return reading[-1].last in ("ETM", "ETN") and (len(reading) == 1 or reading[-1].lemma in MAKES_NOUNS)


def literal(pieces: list[Piece], kept: str, reading: Reading) -> tuple[str, ...]:
    """The word's own letters, as far as they are its own; () for a verb of which one syllable is left."""
    if not kept or (len(kept) == 1 and reading[0].verb):
        return ()
    return lexemes(list(cut(pieces, len(kept))))


def cut(pieces: list[Piece], length: int) -> Iterator[Piece]:
    """The first `length` characters of a word."""
    for piece in pieces:
        if length > 0:
            yield piece._replace(text=piece.text[:length], end=piece.start + min(length, len(piece.text)))
        length -= len(piece.text)


def lexemes(pieces: list[Piece]) -> tuple[str, ...]:
    """What stands in the index wherever the word stands, whatever is attached to it."""
    found: list[str] = []
    for number, piece in enumerate(pieces):
        if number:
            found.append(seam(pieces[number - 1], piece, 0).lexeme)
        if piece.script == "syllables":
            found += [pair.lexeme for pair in pairs(piece, 0) if len(piece.text) > 1 or len(pieces) == 1]
        elif len(pieces) == 1 or piece.script == "latin":
            found.append(lexeme(piece))
    return tuple(dict.fromkeys(found))


def told(reading: Reading, analyser: Analyser) -> tuple[str, ...]:
    """The lexemes of what a word is made of; () where a part of it is a syllable that may be anything, or no word."""
    made_of = [each for each in reading if each.content]
    verbs = [each.lemma for each in made_of if each.verb and each.lemma not in common.KOREAN_VERBS]
    nouns = [each.lemma for each in made_of if each.noun]
    if analyser is Analyser.MORPHEMES:
        return tuple(dict.fromkeys([*nouns, *verbs]))
    if len(made_of) > 1 and not all(each.verb or (each.noun and len(each.lemma) > 1) for each in made_of):
        return ()
    return tuple(dict.fromkeys([*(pair for noun in nouns for pair in paired(noun)), *verbs]))


def doing(reading: Reading) -> tuple[str, ...]:
    """The noun that the verb makes (심다: 심기), which the likeliest morphemes take for any noun; () for no verb."""
    verb = reading[0].lemma
    if not is_verb(reading) or reading[0].tag != "VV" or verb in common.KOREAN_VERBS:
        return ()
    return tuple(paired(verb.removesuffix(VERB) + DOING))


def written(reading: Reading) -> Iterator[tuple[str, ...]]:
    """The pairs of syllables of each form of its verb, where it is one verb and no noun beside it."""
    verb = next((each.lemma for each in reading if each.content), "")
    if is_verb(reading) and verb not in common.KOREAN_VERBS:
        yield from (tuple(paired(form)) for form in conjugating.forms(verb))


def paired(noun: str) -> list[str]:
    return [pair.lexeme for pair in pairs(Piece("syllables", noun, 0, len(noun)), 0)]


def marks(cores: Iterable[str], known: tuple[Reading, ...]) -> Iterator[str]:
    """The word, and the nouns of two syllables and more that it is made of."""
    yield from filter(None, cores)
    yield from (each.lemma for each in known[0] if each.noun and len(each.lemma) > 1)


def tells(reading: Reading) -> bool:
    made_of = [each for each in reading if each.content]
    return any(each.lemma not in common.ASKING and each.lemma not in common.KOREAN_VERBS for each in made_of)
