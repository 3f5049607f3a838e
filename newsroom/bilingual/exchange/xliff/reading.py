"""A file of XLIFF 2 as documents: ours, as the tools of translators give it back; pure."""

from collections.abc import Iterator, Mapping
from xml.etree.ElementTree import Element

from newsroom.bilingual.exchange.markup import Malformed, parsed, whole_text
from newsroom.bilingual.exchange.xliff.body import INLINE, inline_codes
from newsroom.bilingual.exchange.xliff.documents import Document, Piece, Unit
from newsroom.bilingual.exchange.xliff.tokens import Code, Token, Tokens, joined
from newsroom.bilingual.exchange.xliff.writing import NAMESPACE, SOURCE, TARGET
from newsroom.bilingual.findings import gettext_noop as _

# What a tool may have marked without saying by what.
TAGS = {"xlf:b": "strong", "xlf:i": "em", "xlf:u": "u", "xlf:lb": "br"}


class NotReadable(Exception):
    """`message` is an English msgid with `values`."""

    def __init__(self, message: str, **values: str) -> None:
        super().__init__(message % values)
        self.message, self.values = message, values


def read(content: bytes) -> list[Document]:
    """The documents of a file. Raises NotReadable when it is none of XLIFF 2 from Korean to English."""
    try:
        root, _lines = parsed(content)
    except Malformed as malformed:
        message = _("This is no XLIFF file that can be read: line %(line)s, %(reason)s.")
        raise NotReadable(message, line=str(malformed.line), reason=malformed.reason) from None
    if root.tag != _tag("xliff") or not root.get("version", "").startswith("2."):
        raise NotReadable(
            _("This is no file of XLIFF 2: translators' tools offer it as “XLIFF 2.0” or “2.1”.")
        )
    languages = root.get("srcLang", "").split("-")[0], root.get("trgLang", "").split("-")[0]
    if languages != (SOURCE, TARGET):
        raise NotReadable(
            _("The file is not from Korean to English, but from “%(source)s” to “%(target)s”."),
            source=languages[0],
            target=languages[1],
        )
    return [_document(file) for file in root.findall(_tag("file"))]


def _document(file: Element) -> Document:
    skeleton = file.find(_tag("skeleton"))
    units = tuple(_unit(unit) for unit in file.iter(_tag("unit")))
    return Document(file.get("original", ""), "" if skeleton is None else whole_text(skeleton), units)


def _unit(element: Element) -> Unit:
    data = {
        each.get("id", ""): whole_text(each)
        for each in element.iterfind(f"{_tag('originalData')}/{_tag('data')}")
    }
    reader = _Codes(data)
    parts = [part for part in element if part.tag in (_tag("segment"), _tag("ignorable"))]
    sources = [reader.tokens(part.find(_tag("source"))) for part in parts]
    targets = [part.find(_tag("target")) for part in parts]
    order = _order(targets)
    translated = [targets[place] for place in order]
    return Unit(
        element.get("id", ""),
        tuple(
            Piece(source or (), reader.tokens(target), part.tag == _tag("segment"))
            for part, source, target in zip(parts, sources, translated, strict=True)
        ),
    )


def _order(targets: list[Element | None]) -> list[int]:
    """The places of translations in the order in which they are read: a translator may have moved sentences."""
    places = list(range(len(targets)))
    told = [each.get("order", "") if each is not None else "" for each in targets]
    wanted = [
        int(order) - 1 if order.isdecimal() else place for order, place in zip(told, places, strict=True)
    ]
    return sorted(places, key=lambda place: wanted[place]) if any(told) else places


class _Codes:
    """Reads the inline elements of a unit back as the HTML that they stand for."""

    def __init__(self, data: Mapping[str, str]) -> None:
        self._data = data
        # The HTML of codes by their ids: of what opens, and of what closes it.
        self._known: dict[str, tuple[str, str]] = {}

    def tokens(self, element: Element | None) -> Tokens | None:
        return None if element is None else joined(self._inside(element))

    def _inside(self, element: Element) -> Iterator[Token]:
        yield element.text or ""
        for child in element:
            yield from self._of(child, child.tag.rpartition("}")[2])
            yield child.tail or ""

    def _of(self, child: Element, name: str) -> Iterator[Token]:
        if name == "pc":
            start, end = self._html(child, "dataRefStart", "dataRefEnd")
            yield from inline_codes(start)
            yield from self._inside(child)
            yield from inline_codes(end)
        elif name in ("ph", "sc"):
            yield from inline_codes(self._html(child, "dataRef", "")[0])
        elif name == "ec":
            yield from inline_codes(self._end(child))
        else:  # a mark of the tool around words, or what it knows alone
            yield from self._inside(child) if name == "mrk" else ()

    def _html(self, code: Element, start: str, end: str) -> tuple[str, str]:
        """What a code opens and closes with, by its data; else that of the one that it repeats, or what it is said
        to be."""
        tag = TAGS.get(code.get("subType", ""), "")
        told = (f"<{tag}>" if tag else "", f"</{tag}>" if tag else "")
        id, repeated = code.get("id", ""), code.get("copyOf") or code.get("id") or ""
        known = self._known.get(repeated, told)
        found = self._data.get(code.get(start, ""), known[0]), self._data.get(code.get(end, ""), known[1])
        self._known.setdefault(id, found)
        return found

    def _end(self, code: Element) -> str:
        begun = self._known.get(code.get("startRef", ""), ("", ""))[0]
        tag = next((each.tag for each in inline_codes(begun) if isinstance(each, Code)), "")
        return self._data.get(code.get("dataRef", ""), f"</{tag}>" if tag in INLINE else "")


def _tag(name: str) -> str:
    return f"{{{NAMESPACE}}}{name}"
