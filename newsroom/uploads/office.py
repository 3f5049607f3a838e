"""Documents packed as ZIP: DOCX and XLSX (ECMA-376), HWPX (KS X 6101); runs in the child process of `confined` only."""

import re
from pathlib import PurePosixPath
from xml.parsers import expat
from zipfile import ZipFile

from newsroom.uploads import names
from newsroom.uploads.content import DOCX, HWPX, XLSX, Format
from newsroom.uploads.limits import MEGABYTE
from newsroom.uploads.refusals import Refused

MAIN_PARTS = {
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml": DOCX,
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml": XLSX,
}
OTHER_MAIN_PARTS = {"presentationml": "PowerPoint", "sheet.binary": "XLSB", "template": "DOTX, XLTX"}
MACROS = ("vbaproject", "macroenabled", "macrosheet", "activex")
# What a document may point to elsewhere: a reader follows a link, or is asked before figures are fetched.
ASKED_FIRST = {
    "hyperlink",
    "externalLinkPath",
    "xlPathMissing",
    "xlStartup",
    "xlAlternateStartup",
    "xlLibrary",
}
# The template on the author's own disk, which nobody else has.
OWN_DISK = re.compile(r"file:///[a-z]:", re.IGNORECASE)
MOST_XML = 16 * MEGABYTE

# Local name, attributes by local name, text.
Element = tuple[str, dict[str, str], str]


def format_of(archive: ZipFile) -> Format:
    """Which document of ECMA-376 this is, by the type of its main part; raises `Refused` of all others."""
    types = [given.get("ContentType", "") for _tag, given, _text in elements(archive, "[Content_Types].xml")]
    if any(word in type.lower() for type in types for word in MACROS):
        raise Refused("macros")
    for type in types:
        if type in MAIN_PARTS:
            return MAIN_PARTS[type]
    for word, what in OTHER_MAIN_PARTS.items():
        if any(word in type for type in types):
            raise Refused("document", what=what)
    raise Refused("document", what="Office Open XML")


def check(archive: ZipFile, format: Format | None) -> list[str]:
    """Cautions on a document; raises `Refused` where it would run or fetch something.

    `format` is None for one of another format inside another file.
    """
    entries = archive.namelist()
    if any(PurePosixPath(entry).name.lower() in ("vbaproject.bin", "vbadata.xml") for entry in entries):
        raise Refused("macros")
    for entry in entries:
        if entry.endswith(".rels"):
            check_relations(archive, entry)
        if entry.startswith("xl/externalLinks/") and b"ddeLink" in archive.read(entry):
            raise Refused("outside")
    cautions = [f"author:{name}" for name in authors(archive, format)]
    if sheets := hidden_sheets(archive, format):
        cautions.append(f"hidden_sheets:{', '.join(sheets)[:100]}")
    if any("/embeddings/" in entry or entry.lower().endswith(".ole") for entry in entries):
        cautions.append("embedded")
    return cautions


def check_relations(archive: ZipFile, entry: str) -> None:
    for _tag, given, _text in elements(archive, entry):
        kind, target = given.get("Type", "").rpartition("/")[2], given.get("Target", "")
        outside = given.get("TargetMode") == "External"
        if outside and kind not in ASKED_FIRST and not OWN_DISK.match(target):
            raise Refused("outside")


def authors(archive: ZipFile, format: Format | None) -> list[str]:
    """The people whom the document names as those who wrote or saved it, each once."""
    if format is HWPX:
        found = [
            text
            for tag, given, text in elements(archive, "Contents/content.hpf")
            if tag == "meta" and given.get("name") in ("creator", "lastsaveby")
        ]
    else:
        parts = elements(archive, "docProps/core.xml")
        found = [text for tag, _given, text in parts if tag in ("creator", "lastModifiedBy")]
    shown = [names.visible(name)[:100] for name in found]
    return list(dict.fromkeys(name for name in shown if name))


def hidden_sheets(archive: ZipFile, format: Format | None) -> list[str]:
    if format is not XLSX:
        return []
    parts = elements(archive, "xl/workbook.xml")
    hidden = [
        given
        for tag, given, _text in parts
        if tag == "sheet" and given.get("state", "").lower().endswith("hidden")
    ]
    return [names.visible(given.get("name", "")) for given in hidden]


def elements(archive: ZipFile, entry: str) -> list[Element]:
    """The elements of an XML part in the order in which they end, none where the part is missing."""
    if entry not in archive.namelist():
        return []
    if archive.getinfo(entry).file_size > MOST_XML:
        raise Refused("too_demanding")
    reader = Reader()
    reader.parser.Parse(archive.read(entry), True)
    return reader.ended


class Reader:
    """Collects elements. A document type is refused, and with it every entity of its own."""

    def __init__(self) -> None:
        self.ended: list[Element] = []
        self.begun: list[tuple[str, dict[str, str], list[str]]] = []
        self.parser = expat.ParserCreate(namespace_separator=" ")
        self.parser.StartDoctypeDeclHandler = self.doctype
        self.parser.StartElementHandler = self.start
        self.parser.CharacterDataHandler = self.characters
        self.parser.EndElementHandler = self.end

    def doctype(self, *_declared: object) -> None:
        raise Refused("damaged")

    def start(self, name: str, attributes: dict[str, str]) -> None:
        self.begun.append((local(name), {local(key): value for key, value in attributes.items()}, []))

    def characters(self, text: str) -> None:
        self.begun[-1][2].append(text)

    def end(self, _name: str) -> None:
        name, attributes, text = self.begun.pop()
        self.ended.append((name, attributes, "".join(text)))


def local(name: str) -> str:
    return name.rpartition(" ")[2]
