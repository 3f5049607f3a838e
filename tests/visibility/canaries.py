"""Values that stand nowhere else: whatever field they are put in, an answer that holds one has leaked that field.

Each kind has a shape of its own, so that one expression finds them all, in whatever case or grouping of digits.
"""

import re
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from hashlib import sha256
from io import BytesIO
from itertools import count
from zipfile import ZipFile

# Words, which hold a vowel as no public id does; ids of releases and awards; keys and other big numbers; scores; years;
# small numbers; network addresses.
# Where none of their first signs stands nothing else is tried.
SHAPES = re.compile(
    r"(?=[z1237])(?:zq(?=[a-z]*[aeiou])[a-z]+\d{5}|zqzq[2-9]{6}"
    r"|(?<![\d.])7[34]\d{7}(?!\d)|(?<![\d.])74\d{4}\.\d|(?<!\d)2(?:09|1[0-8])\d(?!\d)"
    r"|(?<!\d)31[0-8]\d\d(?!\d)|198\.51\.100\.\d+)",
    re.IGNORECASE,
)
JPEG = b"\xff\xd8\xff"
WRITTEN = re.compile(rb"[ -~]{12,}")
NO_DIGITS = str.maketrans("0123456789", "ghijklmnop")
# Digests and tokens, in which any year stands sooner or later: one that hides is looked for as a whole.
DIGEST = re.compile(r"(?<![0-9a-zA-Z])[0-9a-f]{32,64}(?![0-9a-zA-Z])")
GROUPED = re.compile(r"(?<=\d),(?=\d{3})")
# Keys of hidden rows begin here, so that they are canaries as well.
FIRST_KEY = 731_000_000
FIRST_NUMBER, FIRST_SCORE, FIRST_SMALL, SMALLS = 742_000_000, 741_000, 31_000, 900
FIRST_YEAR, YEARS = 2090, 100


class Canaries:
    """Hands out canaries for one hidden thing, called `of` (letters only), and remembers what each was put in.

    `told` is shared by all hidden things of a world: canary -> "thing: field". Years and small numbers are few and
    come again: one that is found names the first field that it was put in.
    """

    def __init__(self, of: str, told: dict[str, str]) -> None:
        self.of, self.told = of, told
        self._numbers = count(len(told))

    def word(self, field: str) -> str:
        return self.known(f"zq{self.of}{next(self._numbers):05d}", field)

    def both(self, field: str) -> dict[str, str]:
        """A name in both languages, each with a word of its own."""
        return {code: self.word(f"{field} ({code})") for code in ("ko", "en")}

    def number(self, field: str) -> int:
        return int(self.known(str(FIRST_NUMBER + next(self._numbers)), field))

    def small(self, field: str) -> int:
        return int(self.known(str(FIRST_SMALL + next(self._numbers) % SMALLS), field))

    def score(self, field: str) -> Decimal:
        """Six digits before the point, as scores and averages have at most."""
        number = self.known(f"{FIRST_SCORE + next(self._numbers)}.5", field)
        return Decimal(number)

    def year(self, field: str) -> int:
        return int(self.known(str(FIRST_YEAR + next(self._numbers) % YEARS), field))

    def day(self, field: str) -> date:
        return date(self.year(field), 3, 4)

    def public_id(self, field: str) -> str:
        number, digits = next(self._numbers), ""
        for _place in range(6):
            number, digit = divmod(number, 8)
            digits = f"{digit + 2}{digits}"
        return self.known(f"zqzq{digits}", field)

    def address(self, field: str) -> str:
        return self.known(f"198.51.100.{next(self._numbers) % 250 + 1}", field)

    def known(self, value: str, field: str) -> str:
        """Have `value` watched; one without a shape of ours (a digest) must be longer than all that have one."""
        self.told.setdefault(value, f"{self.of}: {field}")
        return value


def text_of(body: bytes) -> str:
    """A body as text: of an archive, such as a press kit or a workbook, the names and the texts of its files.

    Of a picture what is written into its file, and a name for the whole of it: among so many bytes some are always
    those of a year.
    """
    if body.startswith(JPEG):
        written = [run.decode() for run in WRITTEN.findall(body)]
        return "\n".join([*written, sha256(body).hexdigest().translate(NO_DIGITS)])
    if not body.startswith(b"PK\x03\x04"):
        return body.decode(errors="replace")
    with ZipFile(BytesIO(body)) as archive:
        return "\n".join(f"{name}\n{text_of(archive.read(name))}" for name in archive.namelist())


def found_in(text: str, told: dict[str, str]) -> Iterator[str]:
    """The canaries in `text`, each with what it was put in; numbers are also seen where commas group their digits."""
    together = GROUPED.sub("", DIGEST.sub("", text))
    for canary in dict.fromkeys(SHAPES.findall(together)):
        yield f"{canary} ({told.get(canary.lower(), 'of something hidden')})"
    for value, place in told.items():
        if len(value) > 30 and value in text:
            yield f"{value} ({place})"
