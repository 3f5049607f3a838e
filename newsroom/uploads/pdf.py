"""PDF as far as it can be told without rendering it; runs in the child process of `confined` only.

Names may be written with escapes (`/J#61vaScript`, ISO 32000-1 7.3.5) and stand in compressed object streams (7.5.7).
"""

import io
import re
import zipfile
import zlib
from collections.abc import Iterator
from itertools import chain
from pathlib import Path
from typing import Any

from newsroom.uploads import content, names
from newsroom.uploads.content import HEAD, PDF
from newsroom.uploads.limits import MEGABYTE, Limits
from newsroom.uploads.refusals import Refused

END = b"%%EOF"
STREAM, STREAM_END = re.compile(rb"(?<!end)stream\r?\n"), b"endstream"
# What the objects of one stream may unpack to.
MOST_OBJECTS = 16 * MEGABYTE
NAME = re.compile(rb"/[A-Za-z#][A-Za-z0-9#]{1,60}")
ENCRYPTED = re.compile(rb"/Encrypt(?![A-Za-z0-9#])")
ESCAPE = re.compile(rb"#([0-9A-Fa-f]{2})")
AUTHOR = re.compile(rb"/Author\s*(?:\(((?:\\.|[^\\()]){0,999})\)|<([0-9A-Fa-f\s]{0,1999})>)", re.DOTALL)
IN_STRING = re.compile(rb"\\([0-7]{1,3}|.)", re.DOTALL)
ACTIVE = {b"/JavaScript", b"/JS", b"/Launch", b"/RichMedia", b"/XFA"}
# Letter by letter, as it is or by its number: enough letters never to stand in packed data by chance.
BURIED = re.compile(
    b"/(?:%s)(?![A-Za-z0-9#])"
    % b"|".join(
        b"".join(b"(?:%c|#(?i:%02x))" % (letter, letter) for letter in name)
        for name in (b"JavaScript", b"Launch", b"RichMedia")
    )
)
CAUTIONS = {b"/EmbeddedFile": "files_within", b"/EmbeddedFiles": "files_within", b"/Encrypt": "restricted"}


def look_into(path: str, limits: Limits) -> dict[str, Any]:
    return {"extension": PDF.extension, "cautions": examine(Path(path).read_bytes())}


def examine(data: bytes) -> list[str]:
    """What the sender should know; raises `Refused` of scripts, of something else inside, of half a file."""
    end = data.rfind(END)
    if end < 0 or b"startxref" not in data[max(0, end - HEAD) : end]:
        raise Refused("damaged")
    rest = data[end + len(END) :].strip(b"\0 \t\r\n")
    if len(rest) > HEAD or zipfile.is_zipfile(io.BytesIO(data)) or is_page(data[:HEAD]) or is_page(rest):
        raise Refused("hidden")
    if BURIED.search(data):
        raise Refused("active")
    cautions: list[str] = []
    for text in chain(objects(data), packed_objects(data)):
        found = names_in(text)
        if found & ACTIVE:
            raise Refused("active")
        cautions += [caution for name, caution in CAUTIONS.items() if name in found]
        cautions += [f"author:{name}" for name in map(author, AUTHOR.finditer(text)) if name]
    if "restricted" in cautions:  # names are not to be read then
        cautions = [caution for caution in cautions if not caution.startswith("author:")]
    return list(dict.fromkeys(cautions))


def is_page(part: bytes) -> bool:
    return content.markup(part) not in ("", "XML")


def objects(data: bytes) -> Iterator[bytes]:
    """What the file says of itself: all but its streams."""
    at = 0
    while stream := STREAM.search(data, at):
        yield data[at : stream.start()]
        end = data.find(STREAM_END, stream.end())
        if end < 0:
            raise Refused("damaged")
        at = end + len(STREAM_END)
    yield data[at:]


def packed_objects(data: bytes) -> Iterator[bytes]:
    """The objects in streams of objects, wherever one begins: behind a comment, too, that looks like a stream.

    Raises `Refused` of those that nobody can look into, but where the file says that it is encrypted.
    """
    at = 0
    for stream in STREAM.finditer(data):
        said = names_in(data[at : stream.start()])
        at = stream.end()
        if b"/ObjStm" in said:
            packed = data[at : data.find(STREAM_END, at)]
            text = unpacked(packed) if b"/Filter" in said else packed
            if (text is None or b"/Predictor" in said) and not ENCRYPTED.search(data):
                raise Refused("damaged")
            yield text or b""


def unpacked(stream: bytes) -> bytes | None:
    """The objects in a stream; None for one that is encrypted, broken off, or packed as no program does."""
    unpacker = zlib.decompressobj()
    try:
        text = unpacker.decompress(stream, MOST_OBJECTS)
    except zlib.error:
        return None
    if unpacker.unconsumed_tail:
        raise Refused("too_demanding")
    return text if unpacker.eof else None


def names_in(text: bytes) -> set[bytes]:
    return {ESCAPE.sub(unescaped, name) for name in NAME.findall(text)}


def unescaped(escape: re.Match[bytes]) -> bytes:
    return bytes.fromhex(escape[1].decode())


def author(found: re.Match[bytes]) -> str:
    """The name in a text string, which is UTF-16 with a mark before it, UTF-8 with another, or Latin (7.9.2.2)."""
    text = bytes.fromhex(found[2].decode()) if found[2] is not None else IN_STRING.sub(plain, found[1])
    if text.startswith(b"\xfe\xff"):
        name = text[2:].decode("utf-16-be", "replace")
    else:
        name = text.decode("utf-8-sig" if text.startswith(b"\xef\xbb\xbf") else "latin-1", "replace")
    return names.visible(name)[:100]


def plain(escape: re.Match[bytes]) -> bytes:
    if escape[1].isdigit():
        return bytes([int(escape[1], 8) & 0xFF])
    return {b"n": b"\n", b"r": b"\r", b"t": b"\t", b"b": b"\b", b"f": b"\f"}.get(escape[1], escape[1])
