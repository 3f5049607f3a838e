"""What stands within a block: words, and the codes that mark them; pure."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from html import escape
from itertools import groupby


@dataclass(frozen=True)
class Code:
    """A tag as HTML has it, one that `opens` or closes something; `alone`: a line break, which does neither."""

    html: str
    opens: bool = False
    alone: bool = False

    @property
    def tag(self) -> str:
        return self.html.strip("</>").split()[0].lower()

    @property
    def closes(self) -> bool:
        return not self.opens and not self.alone


# Words, or a code.
Token = str | Code
Tokens = tuple[Token, ...]


def html_of(tokens: Iterable[Token]) -> str:
    return "".join(token.html if isinstance(token, Code) else escape(token, quote=False) for token in tokens)


def said(tokens: Iterable[Token]) -> str:
    """The words; a line break counts as a blank."""
    return "".join(token if isinstance(token, str) else " " * token.alone for token in tokens)


def joined(tokens: Iterable[Token]) -> Tokens:
    """The same with words that follow each other as one token, and without empty ones."""
    result: list[Token] = []
    for is_code, group in groupby(tokens, key=lambda token: isinstance(token, Code)):
        whole = list(group)
        result += whole if is_code else ["".join(str(token) for token in whole)]
    return tuple(token for token in result if token != "")


def pairs(tokens: Sequence[Token]) -> dict[int, int]:
    """For each opening or closing code, told by its place, the place of its partner; without those that have none."""
    found: dict[int, int] = {}
    opened: list[int] = []
    for place, token in enumerate(tokens):
        if not isinstance(token, Code) or token.alone:
            continue
        if token.opens:
            opened.append(place)
            continue
        same = [number for number, before in enumerate(opened) if _is(tokens[before], token.tag)]
        if same:
            begin = opened[same[-1]]
            del opened[same[-1] :]
            found[begin], found[place] = place, begin
    return found


def _is(token: Token, tag: str) -> bool:
    return isinstance(token, Code) and token.tag == tag
