"""What is packed as ZIP: HWPX, DOCX, XLSX, or an archive; runs in the child process of `confined` only."""

import io
import os
from pathlib import PurePosixPath
from typing import IO, Any
from zipfile import ZipFile, ZipInfo

from newsroom.uploads import archives, content, office, ole, pdf
from newsroom.uploads.archives import Budget
from newsroom.uploads.content import HWPX, OLE, ZIP, Format
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
    with open(path, "rb") as file:
        budget = Budget.of(limits, os.path.getsize(path))
        found, cautions = examine(file, limits, budget)
    return {"extension": found.extension, "cautions": cautions}


def examine(file: IO[bytes], limits: Limits, budget: Budget, depth: int = 0) -> tuple[Format, list[str]]:
    if depth > MOST_DEPTH:
        raise Refused("archive_nested")
    with archives.opened(file, limits, budget) as archive:
        found = format_of(archive)
        if found is ZIP and depth:
            raise Refused("archive_nested")
        cautions = [] if found is ZIP else office.check(archive, found)
        for info, head in archives.contents(archive):
            try:
                check_content(archive, info, head, found, limits, budget, depth)
            except Refused as refused:
                raise refused.inside(archives.shown(info)) from None
        return found, cautions


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


def check_content(
    archive: ZipFile, info: ZipInfo, head: bytes, within: Format, limits: Limits, budget: Budget, depth: int
) -> None:
    """Raises `Refused` of an entry that would not be taken alone, as far as it can do harm.

    Pictures, pages and recordings of any type may lie in an archive.
    """
    ending = PurePosixPath(info.filename).suffix[1:].lower()
    if within is ZIP and ending in PROGRAMS:
        raise Refused("program", what=ending)
    refusal = content.refusal(head)
    if refusal.code == "program":
        raise refusal
    if refusal.code in ("archive", "archive_empty"):
        raise Refused("archive_nested")
    if head.startswith(content.ZIP_ENTRY):
        examine(io.BytesIO(archive.read(info)), limits, budget, depth + 1)
    elif within is ZIP and head.startswith(OLE):
        ole.examine(io.BytesIO(archive.read(info)))
    elif within is ZIP and content.document(head) is content.PDF:
        pdf.examine(archive.read(info))
