"""A programme's name and what stands before it: the year, half and number of its edition, who holds it; pure."""

import re
from dataclasses import dataclass

BEFORE = re.compile(
    r"[\s·,‘'“\"「『《<]*(?:(?P<year>(?:19|20)\d\d)\s?(?:년도|년|\s?회계연도|학년도)?(?:\s?(?P<half>상반기|하반기))?(?!\d|\.\s?\d)\.?"
    r"|['’‘](?P<short>\d\d)\s?(?:년도|년)?|(?P<number>\d{1,3})\s?(?:회|차(?!산업|원|량))(?!\s?연속)|제\s?(?P<numbered>\d{1,3})\s?(?:회|차|주년)"
    r"|(?P<only_half>상반기|하반기)|\d{1,3}년\s연속"
    r"|[가-힣]{2,12}(?:부|처|청)\s(?:선정|지정|주관|주최)\s|(?:올해|금년|작년|지난해|전년도|이번|최근|각종|이날|제|올|해당|또|또한|매년|특히|이어|역시|바로|일명|이른바|대표적인|제반)(?=\s))\s?"
)
TRAIL = re.compile(
    r"[\s·,’'”\"」』》>]+$|\s(?:결과|전국|종합|부문|분야|최종|전체|개인|단체|시상|시상식|(?:전수|수여|기념)식|기념행사|기념대회|에서)$|(?<=평가)\s?결과$"
)
PERIOD = re.compile(
    r"\s?\((?:(?:19|20)?\d\d\s?년?도?\s?(?:실적|기준|성과|추진)[^)]{0,10}|작년[^)]{0,10}|지난해[^)]{0,10})\)"
)


@dataclass(frozen=True)
class Edition:
    """The name without what stands before it, and where it begins."""

    name: str
    start: int
    year: int | None = None
    half: int | None = None
    number: int | None = None


def edition(written: str, start: int) -> Edition:
    """A programme's name as it is written, taken apart; `start` is its place."""
    year = half = number = None
    at = 0
    while found := BEFORE.match(written, at):
        if found.end() == at or found.end() >= len(written):
            break
        at = found.end()
        if found["year"] or found["short"]:
            year = int(found["year"] or "20" + found["short"])
        told = found["half"] or found["only_half"]
        half = {"상반기": 1, "하반기": 2}.get(told or "", half)
        numbered = found["number"] or found["numbered"]
        number = int(numbered) if numbered else number
    return Edition(_tidy(written[at:]), start + at, year, half, number)


def _tidy(name: str) -> str:
    name = PERIOD.sub("", name)
    while (shorter := TRAIL.sub("", name)) != name:
        name = shorter
    return re.sub(r"\s+", " ", name).strip()
