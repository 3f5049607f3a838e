"""The words of a block in sentences, with what stands between these; pure."""

from collections.abc import Sequence

from newsroom.bilingual.exchange.xliff.tokens import Code, Token, Tokens, said
from newsroom.bilingual.sentences import sentences
from newsroom.bilingual.texts import Block, Kind, Text


def pieces(tokens: Tokens, language: str) -> tuple[tuple[bool, Tokens], ...]:
    """The pieces of a block in order, all of its tokens: whether each is a sentence (or stands between two)."""
    words = said(tokens)
    text = Text(language, words, (Block(Kind.PARAGRAPH, 0, len(words)),))
    found = [(span.start, span.end) for span in sentences(text)]
    # Blanks at both ends belong to the sentences there.
    found[0] = (0, found[0][1])
    found[-1] = (found[-1][0], len(words))
    ends: list[tuple[bool, int]] = []
    for number, (start, end) in enumerate(found):
        if number and start > found[number - 1][1]:
            ends.append((False, start))
        ends.append((True, end))
    parts = _cut(tokens, [end for _is_sentence, end in ends])
    return tuple((is_sentence, part) for (is_sentence, _end), part in zip(ends, parts, strict=True))


def _cut(tokens: Sequence[Token], ends: Sequence[int]) -> list[Tokens]:
    """Tokens in as many parts as there are ends; where two meet, what closes stays before, what opens goes behind."""
    parts: list[list[Token]] = [[] for _end in ends]
    number, place = 0, 0
    for token in tokens:
        if isinstance(token, Code):
            if place == ends[number] and not token.closes and number + 1 < len(ends):
                number += 1
            parts[number].append(token)
            place += token.alone
            continue
        while token:
            if place == ends[number]:
                number += 1
            room = ends[number] - place
            parts[number].append(token[:room])
            place, token = place + len(token[:room]), token[room:]
    return [tuple(part) for part in parts]
