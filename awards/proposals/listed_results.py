"""Grades and prizes as lists of winners write them, where no verb need stand beside each; pure."""

import re
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from awards.proposals.programme import Programme
from awards.proposals.results import (
    BODIES,
    CLOSE,
    OPEN,
    PRIZES_OF_OWN,
    Result,
    is_for_whom,
    plain_grade,
    prizes,
)

OPENED, CLOSED = f"[{OPEN}]?", f"[{CLOSE}]?"
LEVEL: Final = rf"{CLOSED}\s?등급"
GRADE = re.compile(
    rf"(?<![가-힣A-Z])(?:(?P<merit>최우수|우수|장려|모범|노력)(?:상|\s?{BODIES}상?|{LEVEL})?"
    # Whom an evaluation is of is no prize: 16개 시군을 대상으로.
    r"|(?P<own>(?!(?<=[을를]\s)대상으로(?!,|\s(?:각각\s)?(?:선정|뽑)))"
    rf"(?:종합)?(?:{'|'.join(PRIZES_OF_OWN)}))|(?P<level>SA|[SABCD]|[가나다라마]|[1-5]){LEVEL})"
    rf"(?={CLOSED}(?:을|를|에|과|와|이|의|은|는|으로|로|에는|으로는|로는|엔|인)?(?:[^가-힣]|$))"
)
# The prize that goes with a grade: 최우수상(대통령상), 대상인 대통령상.
SAME = re.compile(rf"{CLOSED}\s?(?:\(|인\s){OPENED}")


class Unit(NamedTuple):
    """A grade, a prize, or both of one award, as they stand beside each other."""

    results: tuple[Result, ...]

    @property
    def start(self) -> int:
        return self.results[0].start

    @property
    def end(self) -> int:
        return self.results[-1].end


def units_of(said: str, programmes: Sequence[Programme]) -> list[Unit]:
    """The grades and prizes of a sentence in order, whatever stands beside them; those of one award together."""
    written = sorted([*_grades(said), *prizes(said)], key=lambda each: (each.start, -each.end))
    units: list[Unit] = []
    for result in written:
        if any(each.start <= result.start < each.end and each.end != result.end for each in programmes):
            continue
        last = units[-1] if units else None
        if last and result.start < last.end:
            continue
        is_same = (
            last and last.results[-1].kind != result.kind and SAME.fullmatch(said, last.end, result.start)
        )
        units[-1:] = [Unit((*last.results, result))] if last and is_same else [*units[-1:], Unit((result,))]
    return units


def _grades(said: str) -> Iterator[Result]:
    for found in GRADE.finditer(said):
        if is_for_whom(said, found.start()):
            continue
        form = "own" if found["own"] else "level" if found["level"] else "prize"
        yield Result("grade", plain_grade(found[0]), found.start(), found.end(), form=form)
