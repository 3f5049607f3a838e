"""English text taken apart: words, numerals, dates and clock times in figures, and what holds digits but tells none."""

import re
from datetime import date
from decimal import Decimal
from typing import Any, NamedTuple

from newsroom.figures.values import Figure, Role

# Before a numeral these are no part of a name: COVID-19 is one, mid-2025 is a year.
PREFIXES = "fy|mid|pre|post|non|sub|early|late|to|through|and|krw|usd|eur|jpy|cny|rmb|gbp"
TOKEN = re.compile(
    rf"""
    (?P<skip>
        (?:https?://|www\.)[^\s<>]{{1,500}}
      | (?<![^\s(<\[“"'‘:;,/])[^\s@]{{1,64}}@[^\s@]{{1,255}}
      | \+82[-.\s]{{0,2}}[0-9]{{1,3}}[-.\s]{{1,2}}[0-9]{{3,4}}[-.\s][0-9]{{4}}(?![0-9])
      | 0[0-9]{{1,2}}[-.\s)]{{1,2}}[0-9]{{3,4}}[-.\s][0-9]{{4}}(?![0-9])
      | (?!(?:19|20)[0-9]{{2}}-(?:19|20))[0-9]{{4}}-[0-9]{{4}}(?![0-9])
      | [0-9]{{6}}-[0-9]{{7}}(?![0-9])
      | [0-9]{{16,}}
      | (?<![^\W\d_])(?:20|24)/7(?![0-9])
    )
  | (?P<date>
        (?:19|20)[0-9]{{2}}(?:\.\s?|-|/)(?:1[0-2]|0?[1-9])(?:\.\s?|-|/)(?:3[01]|[12][0-9]|0?[1-9])(?![0-9])\.?
      | (?:1[0-2]|0?[1-9])/(?:3[01]|[12][0-9]|0?[1-9])/(?:19|20)[0-9]{{2}}(?![0-9])
    )
  | (?P<clock>(?:2[0-4]|1[0-9]|0?[0-9]):[0-5][0-9](?::[0-5][0-9])?(?![0-9:]))
  | (?P<ordinal>[0-9]{{1,3}}(?:,[0-9]{{3}})?(?:st|nd|rd|th|ST|ND|RD|TH)(?!\w))
  | (?P<version>[0-9]{{1,9}}(?:\.[0-9]{{1,9}}){{2,9}})
  | (?P<number>[0-9]{{1,3}}(?:,[0-9]{{3}}){{1,4}}(?![0-9])(?:\.[0-9]{{1,9}}(?![0-9]))?
              |[0-9]{{1,15}}(?:\.[0-9]{{1,9}}(?![0-9]))?)
  | (?P<meridiem>(?<!\w\.)[AaPp](?:\.\s?[Mm]\.|\.?[Mm](?!\w)\.?))
  | (?P<name>(?!(?i:{PREFIXES})-?[0-9])[^\W\d_]{{1,20}}-?[0-9]\w{{0,40}}(?:-\w{{1,40}}){{0,4}})
  | (?P<word>[^\W\d_]+(?:['’][^\W\d_]+)*)
  | (?P<line>\n)
  | (?P<symbol>[^\s\w]|_)
    """,
    re.VERBOSE,
)
HYPHENS = frozenset("-‐‑–—~～〜∼")


class Token(NamedTuple):
    """`kind` is a group of TOKEN; `word` is in lower case and without a genitive's ending."""

    kind: str
    text: str
    start: int
    end: int
    word: str


END = Token("end", "", -1, -1, "")


def is_year(token: Token) -> bool:
    """Whether digits may be a year: 1950, 2025; not 1,950 or 20.5."""
    digits = token.kind == "number" and len(token.text) == 4 and token.text.isdigit()
    return digits and token.text[:2] in ("19", "20")


def tokens(text: str) -> list[Token]:
    found = []
    for match in TOKEN.finditer(text):
        said = match.group()
        word = said.lower().replace("’", "'")
        found.append(Token(match.lastgroup or "", said, match.start(), match.end(), word.removesuffix("'s")))
    return found


class Passage:
    """A text with its tokens, as readers walk it; `day` is when it is published. Beyond its ends stands `END`."""

    def __init__(self, text: str, day: date | None) -> None:
        self.text = text
        self.day = day
        self.tokens = tokens(text)
        self._words = [token.word for token in self.tokens]
        self._count = len(self.tokens)

    def at(self, index: int) -> Token:
        return self.tokens[index] if 0 <= index < self._count else END

    def word(self, index: int) -> str:
        return self._words[index] if 0 <= index < self._count else ""

    def words(self, index: int, *expected: str) -> bool:
        """Whether these words stand there, one after the other."""
        return all(self.word(index + offset) == word for offset, word in enumerate(expected))

    def glued(self, index: int) -> bool:
        """Whether nothing stands between a token and the one before it."""
        return 0 < index < self._count and self.tokens[index - 1].end == self.tokens[index].start

    def hyphen(self, index: int) -> bool:
        return self.word(index) in HYPHENS

    def past_hyphen(self, index: int) -> int:
        """Behind a hyphen that joins two words, if one stands there."""
        joined = self.hyphen(index) and self.glued(index) and self.glued(index + 1)
        return index + 1 if joined else index

    def figure(self, role: Role, first: int, after: int, value: Decimal | None = None, **said: Any) -> Figure:
        """A figure that reaches from one token up to another."""
        start, end = self.at(first).start, self.at(after - 1).end
        return Figure(role, start, end, self.text[start:end], value, **said)
