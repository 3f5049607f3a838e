"""XML from outside, without what could make a small file a large one or reach other files; pure."""

from xml.etree import ElementTree
from xml.etree.ElementTree import Element
from xml.parsers import expat

XML_NAMESPACE = "http://www.w3.org/XML/1998/namespace"
LANGUAGE = f"{{{XML_NAMESPACE}}}lang"
# Deeper than any file of terms or texts; what reads a tree goes down by calling itself.
DEEPEST = 100


class Malformed(Exception):
    """The bytes are no XML, or XML with a document type: `line` counts from 1, `reason` is told by the parser."""

    def __init__(self, line: int, reason: str) -> None:
        super().__init__(f"{line}: {reason}")
        self.line, self.reason = line, reason


def parsed(content: bytes) -> tuple[Element, dict[Element, int]]:
    """The root element and the line of each element. Raises Malformed.

    A document type is refused whatever it says: entities and external parts need one.
    """
    reader = _Reader()
    try:
        reader.parser.Parse(content, True)
    except expat.ExpatError as error:
        raise Malformed(error.lineno, expat.ErrorString(error.code)) from None
    except (LookupError, UnicodeError, ValueError):
        raise Malformed(1, "unknown encoding") from None
    return reader.builder.close(), reader.lines


def written(root: Element) -> bytes:
    """The file of an element, in UTF-8 with a declaration."""
    return ElementTree.tostring(root, encoding="utf-8", xml_declaration=True) + b"\n"


def whole_text(element: Element) -> str:
    return "".join(element.itertext())


class _Reader:
    """Builds the tree as ElementTree has it: names are `{namespace}name`."""

    def __init__(self) -> None:
        self.builder = ElementTree.TreeBuilder()
        self.lines: dict[Element, int] = {}
        self._depth = 0
        self.parser = expat.ParserCreate(namespace_separator="}")
        self.parser.buffer_text = True
        self.parser.StartElementHandler = self._start
        self.parser.EndElementHandler = self._end
        self.parser.CharacterDataHandler = self.builder.data
        self.parser.StartDoctypeDeclHandler = self._refuse

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        self._depth += 1
        if self._depth > DEEPEST:
            raise Malformed(self.parser.CurrentLineNumber, "nested too deeply")
        named = {_named(attribute): value for attribute, value in attributes.items()}
        self.lines[self.builder.start(_named(name), named)] = self.parser.CurrentLineNumber

    def _end(self, name: str) -> None:
        self._depth -= 1
        self.builder.end(_named(name))

    def _refuse(self, *told: object) -> None:
        raise Malformed(self.parser.CurrentLineNumber, "a document type is not allowed")


def _named(name: str) -> str:
    return "{" + name if "}" in name else name
