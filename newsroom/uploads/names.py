"""Names of files as people wrote them, made fit to be stored, shown and downloaded."""

import re
import unicodedata
from collections.abc import Sequence

# What a file system takes, less what a browser adds to a second download.
MOST_BYTES = 200
ZERO_WIDTH_JOINER = "\u200d"  # holds an emoji together

SEPARATOR = re.compile(r"[/\\]")
FORBIDDEN = re.compile(r'[<>:"|?*]')
ENDING = re.compile(r"\.([a-z][a-z0-9]{0,4})$", re.IGNORECASE)
# Names of devices of Windows, which opens those instead of a file.
DEVICE = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)(\.|$)", re.IGNORECASE)


def safe(name: str, endings: Sequence[str]) -> str:
    """`name` without path, control characters and what turns the direction of reading, composed (NFC).

    It ends in one of `endings` (without dots; the first where it had another), has at most 200 bytes of UTF-8,
    and is `file` before the dot where nothing else is left.
    """
    stem, ending = visible(SEPARATOR.split(name)[-1]), endings[0]
    if found := ENDING.search(stem):
        stem = stem[: found.start()]
        if found[1].lower() in endings:
            ending = found[1].lower()
    stem = FORBIDDEN.sub("_", stem).strip(". " + ZERO_WIDTH_JOINER)
    if DEVICE.match(stem):
        stem = f"_{stem}"
    return f"{cut(stem, MOST_BYTES - len(ending) - 1) or 'file'}.{ending}"


def visible(text: str) -> str:
    """`text` composed, each run of white space one space, without characters that cannot be seen."""
    seen = "".join(character for character in " ".join(text.split()) if is_visible(character))
    return " ".join(unicodedata.normalize("NFC", seen).split())


def is_visible(character: str) -> bool:
    return unicodedata.category(character) not in ("Cc", "Cf", "Cs") or character == ZERO_WIDTH_JOINER


def cut(text: str, most_bytes: int) -> str:
    """The beginning of `text` that fits, with no half of a letter or emoji at its end."""
    encoded = text.encode()
    if len(encoded) <= most_bytes:
        return text
    beginning = encoded[:most_bytes].decode(errors="ignore")
    rest = text[len(beginning) :]
    while beginning and (belongs_to_the_one_before(rest[0]) or beginning[-1] == ZERO_WIDTH_JOINER):
        rest, beginning = beginning[-1], beginning[:-1]
    return beginning.strip(". ")


def belongs_to_the_one_before(character: str) -> bool:
    return unicodedata.category(character)[0] == "M" or character == ZERO_WIDTH_JOINER


def leads_out(entry: str) -> bool:
    """Whether the name of an archive's entry leaves the folder it is unpacked in, or deceives who reads it."""
    parts = entry.removesuffix("/").split("/")
    return (
        "\\" in entry
        or re.match(r"[a-z]:", entry, re.IGNORECASE) is not None
        or any(part in ("", ".", "..") for part in parts)
        or not all(map(is_visible, entry))
        or any(len(part.encode(errors="replace")) > 255 for part in parts)
    )
