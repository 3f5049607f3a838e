"""What a file is, told by its first bytes; its name is never asked."""

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from newsroom.uploads.refusals import Refused

HEAD = 1024


class Kind(StrEnum):
    PHOTO = "photo"
    ATTACHMENT = "attachment"


@dataclass(frozen=True)
class Format:
    """A type of file that is taken; `endings` are those a name may have, the usual one first."""

    kind: Kind
    media_type: str
    endings: tuple[str, ...]

    @property
    def extension(self) -> str:
        return self.endings[0]


JPEG = Format(Kind.PHOTO, "image/jpeg", ("jpg", "jpeg"))
PNG = Format(Kind.PHOTO, "image/png", ("png",))
WEBP = Format(Kind.PHOTO, "image/webp", ("webp",))
HEIC = Format(Kind.PHOTO, "image/heic", ("heic", "heif"))
PDF = Format(Kind.ATTACHMENT, "application/pdf", ("pdf",))
HWP = Format(Kind.ATTACHMENT, "application/x-hwp", ("hwp",))
HWPX = Format(Kind.ATTACHMENT, "application/hwp+zip", ("hwpx",))
DOCX = Format(
    Kind.ATTACHMENT, "application/vnd.openxmlformats-officedocument.wordprocessingml.document", ("docx",)
)
XLSX = Format(Kind.ATTACHMENT, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", ("xlsx",))
ZIP = Format(Kind.ATTACHMENT, "application/zip", ("zip",))

ZIP_ENTRY = b"PK\x03\x04"
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
PHOTOS = {b"\xff\xd8\xff": JPEG, b"\x89PNG\r\n\x1a\n": PNG}
HEIC_BRANDS = {b"heic", b"heix", b"heim", b"heis", b"mif1"}

# What is refused with a word on what it is: beginning, reason, name.
REFUSED = (
    (b"GIF8", "picture", "GIF"),
    (b"BM", "picture", "BMP"),
    (b"II*\0", "picture", "TIFF"),
    (b"MM\0*", "picture", "TIFF"),
    (b"8BPS", "picture", "Photoshop"),
    (b"\x7fELF", "program", "Linux"),
    (b"\xfe\xed\xfa", "program", "macOS"),
    (b"\xcf\xfa\xed\xfe", "program", "macOS"),
    (b"\xca\xfe\xba\xbe", "program", "Java, macOS"),
    (b"#!", "program", "script"),
    (b"HWP Document File", "document", "HWP 3"),
    (b"{\\rtf", "document", "RTF"),
    (b"PK\x05\x06", "archive_empty", "ZIP"),
    (b"Rar!", "archive", "RAR"),
    (b"7z\xbc\xaf\x27\x1c", "archive", "7z"),
    (b"\x1f\x8b", "archive", "gzip"),
    (b"BZh", "archive", "bzip2"),
    (b"\xfd7zXZ", "archive", "xz"),
    (b"ALZ\x01", "archive", "ALZ"),
    (b"EGGA", "archive", "EGG"),
    (b"OggS", "recording", ""),
    (b"ID3", "recording", ""),
    (b"\x1a\x45\xdf\xa3", "recording", ""),
)
MARKUP = (
    (b"<svg", "SVG"),
    (b"<!doctype html", "HTML"),
    (b"<html", "HTML"),
    (b"<script", "HTML"),
    (b"<?php", "PHP"),
    (b"<?xml", "XML"),
)


def identify(path: Path) -> Format | None:
    """The format of the file at `path`: ZIP stands for all that are packed so, None for an OLE container.

    Raises `Refused` for everything else, empty files included.
    """
    head = beginning(path)
    if not head:
        raise Refused("empty")
    if head.startswith(OLE):
        return None
    found = photo(head) or document(head)
    if found is None:
        raise refusal(head)
    return found


def beginning(path: Path) -> bytes:
    with path.open("rb") as file:
        return file.read(HEAD)


def photo(head: bytes) -> Format | None:
    for signature, format in PHOTOS.items():
        if head.startswith(signature):
            return format
    if head[:4] == b"RIFF" and head[8:12] == b"WEBP":
        return WEBP
    brands = {head[at : at + 4] for at in range(8, min(box_size(head), 64), 4)}
    if head[4:8] == b"ftyp" and brands & HEIC_BRANDS and b"avif" not in brands:
        return HEIC
    return None


def box_size(head: bytes) -> int:
    """How long the first box of an ISO media file is; the brands stand in it."""
    return int.from_bytes(head[:4], "big")


def document(head: bytes) -> Format | None:
    if head.startswith(b"%PDF-"):
        return PDF
    return ZIP if head.startswith(ZIP_ENTRY) else None


def refusal(head: bytes) -> Refused:
    """Why a file that begins with `head` is not taken."""
    if head.startswith(b"MZ") and b"\0" in head[:64]:  # a text may begin with 'MZ세대'
        return Refused("program", what="Windows")
    for signature, reason, what in REFUSED:
        if head.startswith(signature):
            return Refused(reason, what=what)
    if head[4:8] == b"ftyp":
        return Refused("picture", what="AVIF") if b"avif" in head[:64] else Refused("recording")
    if name := markup(head):
        return Refused("markup", what=name)
    return Refused("hidden" if b"%PDF-" in head else "unknown")


def markup(head: bytes) -> str:
    """The name of the markup that a browser might see in `head`, or nothing."""
    text = head.replace(b"\0", b"").lower()
    return next((name for tag, name in MARKUP if tag in text), "")
