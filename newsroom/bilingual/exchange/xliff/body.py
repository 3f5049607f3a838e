"""A body of sanitised HTML as its skeleton and the words of its blocks, and back; pure."""

import re
from collections.abc import Mapping
from html.parser import HTMLParser

from newsroom.bilingual.exchange.xliff.tokens import Code, Token, Tokens, html_of, joined, said

INLINE = frozenset(("strong", "em", "u", "s", "sub", "sup", "a", "br"))
# No tag of a body can hold it: a sanitised attribute has no quotation mark.
HOLE = '<unit id="{}"/>'
TAG = re.compile(r"""</?([a-z]{1,10})(?:\s[^<>"]*(?:"[^"]*"[^<>"]*)*)?>""")
HOLES = re.compile(r'<unit id="([\w.-]{1,40})"/>')


def taken_apart(body: str) -> tuple[str, dict[str, Tokens]]:
    """The skeleton with a hole for each block, and the blocks by the ids of their holes: body-1, body-2, ..."""
    parser = _Body()
    parser.feed(body)
    parser.close()
    parser.end_block()
    return "".join(parser.skeleton), parser.blocks


def put_together(skeleton: str, blocks: Mapping[str, str]) -> str:
    """The body: the skeleton with the HTML of blocks in its holes."""
    return HOLES.sub(lambda hole: blocks.get(hole[1], ""), skeleton)


def inline_codes(html: str) -> Tokens:
    """The codes in a piece of HTML, of those that may stand within a block."""
    return tuple(_code(tag[0], tag[1]) for tag in TAG.finditer(html) if tag[1] in INLINE)


def _code(html: str, tag: str) -> Code:
    return Code(html, opens=not html.startswith("</") and tag != "br", alone=tag == "br")


class _Body(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.skeleton: list[str] = []
        self.blocks: dict[str, Tokens] = {}
        self._open: list[Token] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        html = self.get_starttag_text() or f"<{tag}>"
        if tag in INLINE:
            self._open.append(_code(html, tag))
        else:
            self.end_block()
            self.skeleton.append(html)

    def handle_endtag(self, tag: str) -> None:
        if tag in INLINE:
            self._open.append(Code(f"</{tag}>"))
        else:
            self.end_block()
            self.skeleton.append(f"</{tag}>")

    def handle_data(self, data: str) -> None:
        self._open.append(data)

    def end_block(self) -> None:
        """What was read since the last block is one, unless it holds no word."""
        tokens, self._open = joined(self._open), []
        if not said(tokens).strip():
            self.skeleton.append(html_of(tokens))
            return
        before, after = "", ""
        if isinstance(tokens[0], str):
            words = tokens[0].lstrip()
            before, tokens = tokens[0][: len(tokens[0]) - len(words)], (words, *tokens[1:])
        if isinstance(tokens[-1], str):
            words = tokens[-1].rstrip()
            after, tokens = tokens[-1][len(words) :], (*tokens[:-1], words)
        name = f"body-{len(self.blocks) + 1}"
        self.blocks[name] = joined(tokens)
        self.skeleton += [before, HOLE.format(name), after]
