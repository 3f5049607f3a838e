"""What is packed as ZIP: HWPX, DOCX, XLSX, or an archive; runs in the child process of `confined` only."""

import contextlib
import io
import os
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Any
from zipfile import ZipFile, ZipInfo

from newsroom.uploads import archives, content, office, ole, pdf
from newsroom.uploads.archives import Budget
from newsroom.uploads.content import HWPX, OLE, PDF, ZIP, Format
from newsroom.uploads.limits import Limits
from newsroom.uploads.refusals import Refused

# A workbook inside a document inside an archive.
MOST_DEPTH = 3
MIMETYPES = {"application/hwp+zip": HWPX}
PROGRAMS = {
    *(
        "exe",
        "com",
        "scr",
        "pif",
        "cpl",
        "dll",
        "sys",
        "msi",
        "msp",
        "msix",
        "appx",
        "jar",
        "apk",
        "ipa",
        "dmg",
    ),
    *(
        "bat",
        "cmd",
        "ps1",
        "psm1",
        "vbs",
        "vbe",
        "js",
        "jse",
        "wsf",
        "wsh",
        "hta",
        "sh",
        "py",
        "reg",
        "lnk",
        "url",
    ),
    *("chm", "iso", "img", "vhd", "docm", "dotm", "xlsm", "xltm", "xlam", "xll", "pptm"),
}


def look_into(path: str, limits: Limits) -> dict[str, Any]:
    """Which format the file at `path` is, and what its sender should know; raises `Refused`."""
    examination = Examination(limits, Budget.of(limits, os.path.getsize(path)))
    with open(path, "rb") as file, archives.opened(file, limits, examination.budget) as archive:
        found = format_of(archive)
        return {"extension": found.extension, "cautions": examination.of(archive, found)}


@dataclass
class Examination:
    """A container with all that is packed inside it, within one budget."""

    limits: Limits
    budget: Budget

    def of(self, archive: ZipFile, found: Format | None, depth: int = 0) -> list[str]:
        """Cautions on the container alone; what lies in it is refused as if it had come alone, by its name."""
        cautions = [] if found is ZIP else office.check(archive, found)
        for info, head in archives.contents(archive):
            try:
                if found is ZIP:
                    check_loose(archive, info, head)
                if content.refusal(head).code == "program":
                    raise content.refusal(head)
                if head.startswith(content.ZIP_ENTRY):
                    self.inside(archive.read(info), depth + 1)
            except Refused as refused:
                raise refused.inside(archives.shown(info)) from None
        return cautions

    def inside(self, packed: bytes, depth: int) -> None:
        """Another container in it: a document, never an archive."""
        with archives.opened(io.BytesIO(packed), self.limits, self.budget) as archive:
            found = format_inside(archive)
            if found is ZIP or depth > MOST_DEPTH:
                raise Refused("archive_nested")
            self.of(archive, found, depth)


def check_loose(archive: ZipFile, info: ZipInfo, head: bytes) -> None:
    """Raises `Refused` of a file in an archive that can do harm; pictures, pages and films may be of any type."""
    ending = PurePosixPath(info.filename).suffix[1:].lower()
    if ending in PROGRAMS:
        raise Refused("program", what=ending)
    if content.refusal(head).code in ("archive", "archive_empty"):
        raise Refused("archive_nested")
    if head.startswith(OLE):
        with contextlib.suppress(ole.Unknown):  # such as the thumbnails of Windows
            ole.examine(io.BytesIO(archive.read(info)))
    elif content.document(head) is PDF:
        pdf.examine(archive.read(info))


def format_inside(archive: ZipFile) -> Format | None:
    """None for a document that would not be taken alone for its format: a presentation in a report harms nobody."""
    try:
        return format_of(archive)
    except Refused as refused:
        if refused.code == "document":
            return None
        raise


def format_of(archive: ZipFile) -> Format:
    """By what the container says of itself; an archive where it says nothing."""
    entries = set(archive.namelist())
    if "mimetype" in entries:
        said = archive.read("mimetype")[:100].decode("ascii", "replace").strip()
        if said not in MIMETYPES:
            raise Refused("document", what=said)
        return MIMETYPES[said]
    if "[Content_Types].xml" in entries:
        return office.format_of(archive)
    if "META-INF/MANIFEST.MF" in entries or "AndroidManifest.xml" in entries:
        raise Refused("program", what="Java")
    return ZIP
