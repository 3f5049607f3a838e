"""What a file is, whether it is taken, and under which name."""

import unicodedata
from dataclasses import dataclass
from pathlib import Path

from newsroom.uploads import confined, content, names
from newsroom.uploads.content import Format, Kind
from newsroom.uploads.limits import MEGABYTE, Limits
from newsroom.uploads.refusals import Refused

FORMATS = {
    format.extension: format
    for format in (
        *(content.JPEG, content.PNG, content.WEBP, content.HEIC),
        *(content.PDF, content.HWP, content.HWPX, content.DOCX, content.XLSX, content.ZIP),
    )
}
TASKS = {
    content.PDF: "newsroom.uploads.pdf:look_into",
    content.ZIP: "newsroom.uploads.containers:look_into",
    None: "newsroom.uploads.ole:look_into",
}


@dataclass(frozen=True)
class Inspected:
    """What came in: `media_type` and `extension` (without a dot) by its content.

    `name` is what it is called from now on, with the ending of what is stored: a HEIC photo becomes a JPEG.
    `warnings` are codes, `cautions.told` says them in words.
    """

    kind: Kind
    media_type: str
    extension: str
    name: str
    warnings: tuple[str, ...]


def inspect(path: Path, name: str, limits: Limits | None = None) -> Inspected:
    """Looks into the file at `path`, which whoever sent it called `name`; raises `Refused`."""
    limits = limits or Limits()
    check_size(path, limits.attachment_size)
    found = content.identify(path)
    if found and found.kind is Kind.PHOTO:
        check_size(path, limits.photo_size)
        confined.call(
            "newsroom.uploads.pictures:look_into", limits, path=str(path), extension=found.extension
        )
        cautions = []
    else:
        answer = confined.call(TASKS[found], limits, path=str(path))
        found, cautions = FORMATS[answer["extension"]], answer["cautions"]
    safe = names.safe(name, stored_as(found).endings)
    if safe != stored_name(name, found):
        cautions = [f"renamed:{names.visible(name)[:100]}", *cautions]
    return Inspected(found.kind, found.media_type, found.extension, safe, tuple(cautions))


def check_size(path: Path, most: int) -> None:
    """Raises `Refused` of a file with more than `most` bytes."""
    size = path.stat().st_size
    if size > most:
        raise Refused("too_large", size=-(-size // MEGABYTE), most=most // MEGABYTE)


def stored_as(found: Format) -> Format:
    return content.JPEG if found is content.HEIC else found


def stored_name(name: str, found: Format) -> str:
    """`name` as nobody would call changed: another way to write the same letters, or the ending of a HEIC."""
    composed = unicodedata.normalize("NFC", " ".join(name.split()))
    stem, dot, ending = composed.rpartition(".")
    if found is content.HEIC and ending.lower() in found.endings:
        ending = content.JPEG.extension
    return f"{stem}{dot}{ending.lower()}"
