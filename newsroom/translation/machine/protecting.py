"""Names that a service must not translate: their English stands in the text before it is sent, and is looked for in
what comes back; pure.

All services keep what stands in `<span translate="no">`, and none of them needs to be told of a glossary before.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from html import escape
from html.parser import HTMLParser

from newsroom.bilingual.exchange.xliff.body import INLINE, inline_codes
from newsroom.bilingual.exchange.xliff.tokens import Code, Token, Tokens, joined, said
from newsroom.bilingual.lexicon import Kind, Lexicon, Occurrence

# Posts are not among them: 시장 is a mayor, and a market.
NAMES = frozenset(
    (Kind.BODY, Kind.DEPARTMENT, Kind.PROGRAMME, Kind.AUTHORITY, Kind.PLACE, Kind.PERSON, Kind.TERM)
)
# A grade is told from the word (우수한 성과) by what stands around it.
QUOTES = tuple("‘'“\"「『<〈《")
BEHIND_A_GRADE = ("상", "등급", " 등급", "기관", " 기관")
PRIZE = "상"


@dataclass(frozen=True)
class Protected:
    """A block as it is sent, and the English names in it."""

    html: str
    names: tuple[str, ...]


def protected(tokens: Tokens, lexicon: Lexicon, day: date) -> Protected:
    """A Korean block with its names in the English that was theirs on the day."""
    names: list[str] = []
    html = "".join(
        token.html if isinstance(token, Code) else _with_names(token, lexicon, day, names) for token in tokens
    )
    return Protected(html, tuple(names))


def read_back(html: str, source: Tokens) -> Tokens:
    """The tokens of a translated block: words, and of the codes those that the source has."""
    reader = _Reader(Counter(token.html for token in source if isinstance(token, Code)))
    reader.feed(html)
    reader.close()
    return joined(reader.tokens)


def lost(names: Iterable[str], target: Tokens) -> list[str]:
    """The names that do not stand in a translation as often as they were sent."""
    words = " ".join(said(target).split()).casefold()
    counted = Counter(names)
    return [name for name, times in counted.items() if words.count(name.casefold()) < times]


def has_all_codes(source: Tokens, target: Tokens) -> bool:
    """Whether everything that is marked in the source is marked in the translation."""
    return _codes(source) == _codes(target)


def _with_names(words: str, lexicon: Lexicon, day: date, names: list[str]) -> str:
    parts, place = [], 0
    for start, end, name in _found(words, lexicon, day):
        parts.append(escape(words[place:start], quote=False))
        parts.append(f'<span translate="no">{escape(name, quote=False)}</span>')
        names.append(name)
        place = end
    return "".join((*parts, escape(words[place:], quote=False)))


def _found(words: str, lexicon: Lexicon, day: date) -> Iterator[tuple[int, int, str]]:
    for each in lexicon.found(words, day):
        if each.term.kind in NAMES and each.name in each.term.korean:
            yield each.start, each.end, each.term.en
        elif each.term.kind is Kind.GRADE and _is_a_grade(words, each):
            # 최우수상 is one word with its 상.
            yield each.start, each.end + words.startswith(PRIZE, each.end), each.term.en


def _is_a_grade(words: str, found: Occurrence) -> bool:
    return words.startswith(BEHIND_A_GRADE, found.end) or words[: found.start].endswith(QUOTES)


def _codes(tokens: Sequence[Token]) -> Counter[str]:
    return Counter(token.html for token in tokens if isinstance(token, Code))


class _Reader(HTMLParser):
    """Takes from a piece of HTML what was sent: services add and change attributes."""

    def __init__(self, known: Counter[str]) -> None:
        super().__init__(convert_charrefs=True)
        self.tokens: list[Token] = []
        self._known = known

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in INLINE:
            self._add(self._as_sent(tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        if tag in INLINE:
            self._add(f"</{tag}>")

    def handle_data(self, data: str) -> None:
        self.tokens.append(data)

    def _as_sent(self, tag: str, attributes: dict[str, str | None]) -> str:
        """The tag as the source has it; a link is known by where it leads."""
        place = f'href="{escape(attributes.get("href") or "")}"' if tag == "a" else ""
        same = (html for html in self._known if html.startswith(f"<{tag}") and place in html)
        return next((html for html in same if inline_codes(html)[0].tag == tag), "")  # type: ignore[union-attr]

    def _add(self, html: str) -> None:
        if self._known[html] > 0:
            self._known[html] -= 1
            self.tokens += inline_codes(html)
