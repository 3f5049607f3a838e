"""The body of a release as plain text, for those who paste it into a page of their own."""

import re
from dataclasses import dataclass, field
from html.parser import HTMLParser

BLOCKS = frozenset(("p", "h2", "h3", "h4", "blockquote", "ul", "ol", "table", "hr"))
VOID = frozenset(("br", "hr"))
RULE = "* * *"
# Spaces as HTML means them: any run of them is one.
SPACE = re.compile(r"[ \t\r\n\f]+")


def plain(html: str) -> str:
    """The words of sanitised `html`: paragraphs apart by an empty line, items behind their signs, cells apart by tabs.

    The address of a link follows its words.
    """
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return "\n\n".join(_paragraphs(reader.root))


@dataclass
class _Element:
    tag: str
    attributes: dict[str, str]
    content: "list[_Element | str]" = field(default_factory=list)

    def elements(self, *tags: str) -> "list[_Element]":
        return [each for each in self.content if isinstance(each, _Element) and each.tag in tags]


class _Reader(HTMLParser):
    """Makes a tree of what is sanitised, and so has an end for every start."""

    def __init__(self) -> None:
        super().__init__()
        self.root = _Element("div", {})
        self._open = [self.root]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        element = _Element(tag, {name: value or "" for name, value in attrs})
        self._open[-1].content.append(element)
        if tag not in VOID:
            self._open.append(element)

    def handle_endtag(self, tag: str) -> None:
        if len(self._open) > 1 and self._open[-1].tag == tag:
            self._open.pop()

    def handle_data(self, data: str) -> None:
        self._open[-1].content.append(SPACE.sub(" ", data))


def _paragraphs(element: _Element) -> list[str]:
    """What stands in `element`, block by block; words between two blocks are one of their own."""
    found: list[str] = []
    words = _Element("p", {})
    for each in element.content:
        if isinstance(each, _Element) and each.tag in BLOCKS:
            found += [_words(words), *_block(each)]
            words = _Element("p", {})
        else:
            words.content.append(each)
    return [paragraph for paragraph in [*found, _words(words)] if paragraph]


def _block(element: _Element) -> list[str]:
    if element.tag == "hr":
        return [RULE]
    if element.tag in ("ul", "ol"):
        return ["\n".join(_items(element))]
    if element.tag == "table":
        return ["\n".join([_words(each) for each in element.elements("caption")] + _rows(element))]
    return _paragraphs(element)


def _items(element: _Element) -> list[str]:
    """The lines of a list; what a list holds within it stands further to the right."""
    lines = []
    first = int(element.attributes.get("start") or 1)
    for place, item in enumerate(element.elements("li"), start=first):
        sign = "-" if element.tag == "ul" else f"{place}."
        inner = [line for paragraph in _paragraphs(item) for line in paragraph.split("\n")]
        indent = " " * (len(sign) + 1)
        lines += [f"{indent if number else f'{sign} '}{line}" for number, line in enumerate(inner)]
    return lines


def _rows(element: _Element) -> list[str]:
    rows = [row for part in (element, *element.elements("thead", "tbody")) for row in part.elements("tr")]
    return ["\t".join(" ".join(_paragraphs(cell)) for cell in row.elements("th", "td")) for row in rows]


def _words(element: _Element) -> str:
    lines = _inline(element).split("\n")
    return "\n".join(SPACE.sub(" ", line).strip() for line in lines).strip()


def _inline(element: _Element) -> str:
    parts = [each if isinstance(each, str) else _inline(each) for each in element.content]
    words = "\n" if element.tag == "br" else "".join(parts)
    address = element.attributes.get("href", "")
    told = address.removeprefix("mailto:").removeprefix("tel:") in ("", words.strip())
    return words if told else f"{words} ({address})"
