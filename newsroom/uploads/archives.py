"""ZIP containers held to what ordinary programs write; runs in the child process of `confined` only.

Bombs: https://www.bamsoftware.com/hacks/zipbomb/ (entries that overlap, quoted ones too).
"""

import contextlib
import stat
import unicodedata
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from typing import IO
from zipfile import ZipFile, ZipInfo

from newsroom.uploads import names
from newsroom.uploads.content import HEAD
from newsroom.uploads.limits import MEGABYTE, Limits
from newsroom.uploads.refusals import Refused

END = b"PK\x05\x06"
END_SIZE = 22
MOST_COMMENT = 0xFFFF
LOCAL_HEADER_SIZE = 30
# Sizes and checksum behind an entry that was written as a stream, with sizes of 8 bytes.
DESCRIPTOR_SIZE = 24
ENCRYPTED = 0x1 | 0x40 | 0x2000
UTF_8 = 0x800
# What some programs pack a folder to.
EMPTY_DEFLATED = 2
CHUNK = MEGABYTE
# Below this, much may come of little: a page of blanks does.
SMALL = 10 * MEGABYTE


@dataclass
class Budget:
    """How much may still be unpacked of a file, with all that is packed inside it."""

    unpacked: int
    entries: int

    @classmethod
    def of(cls, limits: Limits, size: int) -> "Budget":
        most = max(SMALL, limits.unpacked_ratio * size)
        return cls(min(limits.unpacked_size, most), limits.archive_entries)

    def take(self, archive: ZipFile, limits: Limits) -> None:
        infos = archive.infolist()
        self.entries -= len(infos)
        if self.entries < 0:
            raise Refused("archive_many", most=limits.archive_entries)
        self.unpacked -= sum(info.file_size for info in infos)
        if self.unpacked < 0:
            raise Refused("archive_bomb")


def opened(file: IO[bytes], limits: Limits, budget: Budget) -> ZipFile:
    """The archive in `file`, after everything that its directory tells was checked; raises `Refused`."""
    check_end(file, limits)
    archive = ZipFile(file)
    if not archive.infolist():
        raise Refused("archive_empty")
    budget.take(archive, limits)
    seen: set[str] = set()
    for info in archive.infolist():
        check_entry(info)
        name = unicodedata.normalize("NFC", decoded(info)).casefold()
        if name in seen:
            raise Refused("archive_twice", entry=shown(info))
        seen.add(name)
    check_places(file, archive)
    return archive


def check_end(file: IO[bytes], limits: Limits) -> None:
    """The end of the directory is the end of the file, and tells no more entries than are possible."""
    size = file.seek(0, 2)
    file.seek(max(0, size - END_SIZE - MOST_COMMENT))
    tail = file.read()
    at = tail.rfind(END)
    if at < 0 or len(tail) < at + END_SIZE:
        raise Refused("damaged")
    if at + END_SIZE + int.from_bytes(tail[at + 20 : at + 22], "little") != len(tail):
        raise Refused("hidden")
    if int.from_bytes(tail[at + 10 : at + 12], "little") > limits.archive_entries:
        raise Refused("archive_many", most=limits.archive_entries)


def check_entry(info: ZipInfo) -> None:
    mode = info.external_attr >> 16
    if info.flag_bits & ENCRYPTED:
        raise Refused("password")
    if names.leads_out(decoded(info)):
        raise Refused("archive_name", entry=shown(info))
    if stat.S_IFMT(mode) not in (0, stat.S_IFREG, stat.S_IFDIR):
        raise Refused("archive_link", entry=shown(info))
    if info.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
        raise Refused("archive", what=f"ZIP ({info.compress_type})")


def decoded(info: ZipInfo) -> str:
    """The whole name; where it does not say that it is Unicode, as macOS or Korean Windows wrote it."""
    if info.flag_bits & UTF_8:
        return info.orig_filename
    written = info.orig_filename.encode("cp437")
    for encoding in ("utf-8", "cp949"):
        with contextlib.suppress(UnicodeError):
            return written.decode(encoding)
    return info.orig_filename


def shown(info: ZipInfo) -> str:
    return names.visible(decoded(info))[:80]


def check_places(file: IO[bytes], archive: ZipFile) -> None:
    """Entries follow each other from the first byte to the directory: none inside another, nothing between."""
    expected = 0
    for info in sorted(archive.infolist(), key=lambda info: info.header_offset):
        if not 0 <= info.header_offset - expected <= (DESCRIPTOR_SIZE if expected else 0):
            raise Refused("archive_bomb" if info.header_offset < expected else "hidden")
        file.seek(info.header_offset)
        header = file.read(LOCAL_HEADER_SIZE)
        name, extra = (int.from_bytes(header[at : at + 2], "little") for at in (26, 28))
        expected = info.header_offset + LOCAL_HEADER_SIZE + name + extra + info.compress_size
    if not 0 <= archive.start_dir - expected <= DESCRIPTOR_SIZE:
        raise Refused("archive_bomb" if archive.start_dir < expected else "hidden")


def contents(archive: ZipFile) -> Iterator[tuple[ZipInfo, bytes]]:
    """Each file of the archive with its beginning; all of it is read, so that its checksum is held to."""
    for info in archive.infolist():
        if info.is_dir():
            if info.file_size or info.compress_size > EMPTY_DEFLATED:
                raise Refused("hidden")
            continue
        with archive.open(info) as entry:
            head = entry.read(HEAD)
            while entry.read(CHUNK):
                pass
        yield info, head
