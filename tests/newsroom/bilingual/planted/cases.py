"""Pairs of texts of our own, what is planted into them, and what else may be written in them.

A file of `texts/`: the day of release, the Korean text, the English one and lines of replacements, between `---`:

    rule | language | what is replaced | by what | at what of the Korean

plants a defect that the rule (or one of the family of that name) is to find; `=` for the rule is another way to say the
same, which nothing is to be found in. "\\n" is a line break; the last part is needed where nothing is left to mark.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

TEXTS = Path(__file__).parent / "texts"
SAME = "="


@dataclass(frozen=True)
class Case:
    """A pair; `rule` is what is planted in it, "" where nothing is, and the places are where."""

    name: str
    day: date
    ko: str
    en: str
    rule: str = ""
    ko_place: tuple[int, int] | None = None
    en_place: tuple[int, int] | None = None


def read() -> Iterator[Case]:
    for path in sorted(TEXTS.glob("*.txt")):
        yield from _cases(path)


def _cases(path: Path) -> Iterator[Case]:
    ko, en, replacements = path.read_text().split("\n---\n")
    day, ko = ko.split("\n", 1)
    base = Case(path.stem, date.fromisoformat(day), ko, en)
    yield base
    for line in replacements.strip().splitlines():
        yield _replaced(base, *(part.strip(" ").replace("\\n", "\n") for part in line.split("|")))


def _replaced(base: Case, rule: str, language: str, old: str, new: str, at: str = "") -> Case:
    texts = {"ko": base.ko, "en": base.en}
    start = texts[language].index(old)
    texts[language] = texts[language][:start] + new + texts[language][start + len(old) :]
    places: dict[str, tuple[int, int]] = {language: (start, start + len(new))}
    if at:
        other = texts["ko"].index(at)
        places["ko"] = other, other + len(at)
    rule = "" if rule == SAME else rule
    name = f"{base.name}: {old!r} -> {new!r}"
    return Case(name, base.day, texts["ko"], texts["en"], rule, places.get("ko"), places.get("en"))
