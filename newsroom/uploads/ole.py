"""Compound files (OLE): HWP 5 is one, as are the old formats of Office; runs in the child process of `confined` only.

The stream `FileHeader`: 한글 문서 파일 형식 5.0 (Hancom), 32 bytes of signature, version, properties.
"""

import zipfile
from typing import IO, Any

import olefile

from newsroom.uploads import names
from newsroom.uploads.content import HWP
from newsroom.uploads.limits import Limits
from newsroom.uploads.refusals import Refused

SIGNATURE = b"HWP Document File"
PROPERTIES = slice(36, 40)
PASSWORD_OR_DRM = 0x02 | 0x10
SUMMARY = "\x05HwpSummaryInformation"
# Numbers of the properties "author" and "last saved by".
AUTHORS = (4, 8)
OTHERS = {
    "WordDocument": "DOC",
    "Workbook": "XLS",
    "Book": "XLS",
    "PowerPoint Document": "PPT",
}
INSTALLER = "000C1084-0000-0000-C000-000000000046"


class Unknown(Refused):
    """A compound file of a program that we do not know."""


def look_into(path: str, limits: Limits) -> dict[str, Any]:
    """The cautions on an HWP file; raises `Refused` of every other compound file."""
    with open(path, "rb") as file:
        return {"extension": HWP.extension, "cautions": examine(file)}


def examine(file: IO[bytes]) -> list[str]:
    if zipfile.is_zipfile(file):
        raise Refused("hidden")
    file.seek(0)
    with olefile.OleFileIO(file) as ole:
        if not ole.exists("FileHeader"):
            raise other(ole)
        header = ole.openstream("FileHeader").read(256)
        if not header.startswith(SIGNATURE):
            raise other(ole)
        if int.from_bytes(header[PROPERTIES], "little") & PASSWORD_OR_DRM:
            raise Refused("password")
        check_whole(ole)
        cautions = ["hwp", *(f"author:{name}" for name in authors(ole))]
        if any(path[-1].lower().endswith(".ole") for path in ole.listdir()):
            cautions.append("embedded")
        return cautions


def other(ole: olefile.OleFileIO) -> Refused:
    if ole.exists("EncryptedPackage"):
        return Refused("password")
    if ole.root.clsid == INSTALLER:
        return Refused("program", what="MSI")
    found = next((what for stream, what in OTHERS.items() if ole.exists(stream)), None)
    return Refused("document", what=found) if found else Unknown("unknown")


def check_whole(ole: olefile.OleFileIO) -> None:
    """The parts that every HWP file has are there, and every stream is as long as it says."""
    if not ole.exists("DocInfo") or not any(
        ole.exists(f"{part}/Section0") for part in ("BodyText", "ViewText")
    ):
        raise Refused("damaged")
    for path in ole.listdir():
        if len(ole.openstream(path).read()) != ole.get_size(path):
            raise Refused("damaged")


def authors(ole: olefile.OleFileIO) -> list[str]:
    if not ole.exists(SUMMARY):
        return []
    properties = ole.getproperties(SUMMARY)
    found = [properties.get(number) for number in AUTHORS]
    shown = [names.visible(name.partition("\0")[0])[:100] for name in found if isinstance(name, str)]
    return list(dict.fromkeys(name for name in shown if name))
