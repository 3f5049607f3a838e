"""Names of the files in a press kit: as they were, in Korean too, and such as every system can unpack."""

import re
import unicodedata
from collections.abc import Collection

# What Windows forbids in a name, and what no name should hold: controls, and marks that turn the reading direction.
FORBIDDEN = re.compile(r'[\x00-\x1f\x7f<>:"/\\|?*\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]+')
# Names of devices, which Windows takes for them with any ending.
DEVICES = re.compile(r"(?i)^(con|prn|aux|nul|com[0-9]|lpt[0-9])(\.|$)")
HANGUL_LETTER = re.compile(r"[\u1100-\u11ff\u3130-\u318f\uac00-\ud7a3]")
# A full stop within a name makes no ending: in "2026. 3.1절 기념행사" there is none, nor is the 1 of "No.1" one.
ENDING = re.compile(r"\.(?=[0-9]*[A-Za-z])[A-Za-z0-9]{1,6}$")
# In letters: with the folder above it a path stays well below the 260 that many programs can open.
MOST = 80

ENDINGS = {
    "image/jpeg": (".jpg", ".jpeg"),
    "image/png": (".png",),
    "image/webp": (".webp",),
}


def safe(name: str) -> str:
    """`name` composed (NFC), in one line, without what some system forbids; never empty."""
    found = FORBIDDEN.sub(" ", unicodedata.normalize("NFC", name))
    found = " ".join(found.split()).strip(". ")
    return f"_{found}" if not found or DEVICES.match(found) else found


def cut(title: str, most: int) -> str:
    """A safe name of at most `most` letters from a title, which has no ending to keep."""
    return safe(title)[:most].rstrip(". ")


def shortened(name: str, most: int = MOST) -> str:
    """A safe name of at most `most` letters; what it ends with, by which programs know the file, stays."""
    stem, ending = _parted(name)
    return f"{stem[: most - len(ending)].rstrip('. ')}{ending}"


def with_ending(name: str, media_type: str) -> str:
    """`name` with an ending that fits what the file is: a photo that came as HEIC is a JPEG now."""
    endings = ENDINGS.get(media_type, ())
    stem, ending = _parted(name)
    return name if not endings or ending.lower() in endings else f"{stem}{endings[0]}"


def numbered(number: int, name: str, media_type: str, of: Collection[object]) -> str:
    """The name of a file among several: its place first, so that none is called like another and all stand in order."""
    digits = max(2, len(str(len(of))))
    return f"{number:0{digits}d} {shortened(with_ending(safe(name), media_type))}"


def _parted(name: str) -> tuple[str, str]:
    found = ENDING.search(name)
    return (name[: found.start()], found.group()) if found else (name, "")
