"""A release as translators get it: its texts in units, these in sentences; pure."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from newsroom.bilingual.exchange.xliff.body import put_together, taken_apart
from newsroom.bilingual.exchange.xliff.segments import pieces
from newsroom.bilingual.exchange.xliff.tokens import Token, Tokens, html_of, joined, said

TITLE, SUBTITLE, SUMMARY, BODY = "title", "subtitle-", "summary", "body-"


# What a sentence ends with.
END = tuple(".!?”\"'’)")


@dataclass(frozen=True)
class Fields:
    """What a release says in one language; `body` is HTML."""

    title: str = ""
    subtitles: tuple[str, ...] = ()
    summary: str = ""
    body: str = ""


@dataclass(frozen=True)
class Piece:
    """A sentence, or what stands between two; without `target` it is not translated."""

    source: Tokens
    target: Tokens | None = None
    is_sentence: bool = True


@dataclass(frozen=True)
class Unit:
    """A block: `id` tells its place (title, subtitle-1, summary, body-1)."""

    id: str
    pieces: tuple[Piece, ...]

    @property
    def source(self) -> Tokens:
        return joined(token for piece in self.pieces for token in piece.source)

    @property
    def untranslated(self) -> int:
        """How many of its sentences have no translation."""
        return sum(piece.is_sentence and piece.target is None for piece in self.pieces)

    @property
    def target(self) -> Tokens:
        """The translation of the block; a gap is what it is in the source, unless it was translated, too."""
        result: list[Token] = []
        for piece in self.pieces:
            tokens = piece.target if piece.target is not None else () if piece.is_sentence else piece.source
            if _sticks(result, tokens):
                result.append(" ")
            result += tokens
        return joined(result)


@dataclass(frozen=True)
class Document:
    """A release: `original` tells which, `skeleton` is its body without words."""

    original: str
    skeleton: str
    units: tuple[Unit, ...]

    @property
    def untranslated(self) -> int:
        return sum(unit.untranslated for unit in self.units)


def document(original: str, korean: Fields, english: Fields | None = None) -> Document:
    """The document of a release. An English text whose body is built as the Korean one gives the translations."""
    skeleton, sources = _units(korean)
    other, targets = _units(english) if english else ("", {})
    if other != skeleton or targets.keys() != sources.keys():
        targets = {}
    units = (_unit(name, tokens, targets.get(name)) for name, tokens in sources.items())
    return Document(original, skeleton, tuple(units))


def fields_of(read: Document) -> Fields:
    """The translation that a document holds; what was left out is empty."""
    plain = {unit.id: said(unit.target).strip() for unit in read.units if not unit.id.startswith(BODY)}
    body = {unit.id: html_of(unit.target) for unit in read.units if unit.id.startswith(BODY)}
    subtitles = (text for name, text in plain.items() if name.startswith(SUBTITLE))
    return Fields(
        " ".join(plain.get(TITLE, "").split()),
        tuple(" ".join(text.split()) for text in subtitles if text),
        plain.get(SUMMARY, ""),
        put_together(read.skeleton, body),
    )


def _units(fields: Fields) -> tuple[str, Mapping[str, Tokens]]:
    skeleton, blocks = taken_apart(fields.body)
    plain = {
        TITLE: fields.title,
        **{f"{SUBTITLE}{number}": text for number, text in enumerate(fields.subtitles, 1)},
        SUMMARY: fields.summary,
    }
    return skeleton, {**{name: (text.strip(),) for name, text in plain.items() if text.strip()}, **blocks}


def _unit(name: str, source: Tokens, target: Tokens | None) -> Unit:
    korean = pieces(source, "ko") if name != TITLE else ((True, source),)
    if target is None:
        return Unit(name, tuple(Piece(tokens, None, is_sentence) for is_sentence, tokens in korean))
    english = pieces(target, "en") if name != TITLE else ((True, target),)
    if [kind for kind, _tokens in korean] != [kind for kind, _tokens in english]:
        return Unit(name, (Piece(source, target),))
    both = zip(korean, english, strict=True)
    return Unit(name, tuple(Piece(ko, en, is_sentence) for (is_sentence, ko), (_same, en) in both))


def _sticks(before: Sequence[Token], after: Tokens) -> bool:
    """Whether a sentence of English would stick to the one before it: in Korean some do."""
    last = next((token for token in reversed(before) if isinstance(token, str) and token), "")
    first = said(after)[:1]
    return last[-1:] in END and first.isascii() and first.isalpha()
