"""A body that has been named in full, told of again in short: 공사는, 농기센터는, (이하 자봉센터); pure."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from awards.proposals.body_endings import OF_BODIES, OF_FESTIVALS, OF_TEAMS, ending
from awards.proposals.manners import Body, body_at

SUBJECT = re.compile(
    r"(?<![가-힣A-Za-z0-9·])(?P<short>[가-힣A-Za-z]{2,12}?)(?=[’'”\"]?(?:은|는|이|가|도|역시|에서는|에서도)(?=[\s,]))"
)
AGAIN = re.compile(r"[’'”\"]?(?:은|는|이|가|도|역시|에서는|에서도)(?=[\s,])")
KIND = re.compile(rf"[가-힣A-Za-z]{{0,8}}?{ending(OF_BODIES + OF_TEAMS + OF_FESTIVALS)}")
# Behind the name, in brackets.
DEFINED = re.compile(r"[^()]{2,30}\([^()]{0,40}이하\s?[‘'“\"]?(?P<short>[가-힣A-Za-z]{2,12})[’'”\"]?\)")
SCHOOLS: Final = {"초": "초등학교", "중": "중학교", "고": "고등학교", "대": "대학교"}
# 동부서 of 하늘 동부경찰서.
STATIONS: Final = ("경찰서", "소방서")
# A name of which single letters are left is no shorter than this.
CLIPPED_LEAST = 3


def defined(said: str, found: Sequence[Body]) -> Iterator[tuple[str, str]]:
    """Short names that a sentence gives to bodies, each with the full one."""
    for body in found:
        if brackets := DEFINED.match(said, body.start):
            yield brackets["short"], body.name


def named_again(said: str, known: Sequence[str], shorts: Mapping[str, str]) -> Iterator[Body]:
    """Subjects that are short for a body named before. `known`: their full names, the likeliest first; `shorts`: those
    that the text has defined."""
    for name in known:
        if (place := said.find(name)) >= 0 and AGAIN.match(said, place + len(name)):
            yield body_at(said, name, place, place + len(name))
    for found in SUBJECT.finditer(said):
        short = found["short"]
        full = shorts.get(short) or next((name for name in known if is_short(short, name)), None)
        if full:
            yield body_at(said, full, *found.span("short"))


def is_short(short: str, full: str) -> bool:
    """Whether it is the end of a name, or its letters in order up to the same two at the end: 농기센터."""
    if SCHOOLS.get(short[-1:]) and full == short[:-1] + SCHOOLS[short[-1:]]:
        return True
    if short.endswith("서") and len(short) >= CLIPPED_LEAST and full.endswith(STATIONS):
        return full.removesuffix("경찰서").removesuffix("소방서").endswith(short[:-1])
    if not KIND.fullmatch(short) or short == full:
        return False
    if full.endswith(short):
        return True
    if len(short) < CLIPPED_LEAST or short[-2:] != full[-2:]:
        return False
    rest = iter(full.replace(" ", ""))
    return all(letter in rest for letter in short)
