"""With which result something was won, as the words beside a claim tell: the grade of the programme's scale, whose
name the prize is in, the rank; pure.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial

from awards.claims.claim import Claim
from awards.claims.records import Record, Won

Fits = Callable[[Won], bool]

TOP = re.compile(
    r"최고 ?등급|최상위 ?등급|가장 높은|최고 자리|(?:top|highest) (?:grade|rating|rank)|reached the top|highest of",
    re.IGNORECASE,
)
RANK = re.compile(
    r"(?<!\d)(\d{1,2})위|\b(first) place|\branked (first)|(\d)(?:st|nd|rd|th) place", re.IGNORECASE
)
AUTHORITIES = {
    "president": re.compile(
        r"대통령 ?(?:상|표창)|president(?:ial|[’']s)? (?:award|prize|commendation|citation)", re.I
    ),
    "prime_minister": re.compile(
        r"총리 ?(?:상|표창)|prime minister(?:[’']s)? (?:award|prize|commendation|citation)", re.I
    ),
    "minister": re.compile(
        r"장관 ?(?:상|표창)|(?<!prime )minister(?:[’']s)? (?:award|prize|commendation|citation)", re.I
    ),
    "governor": re.compile(
        r"지사 ?(?:상|표창)|governor(?:[’']s)? (?:award|prize|commendation|citation)", re.I
    ),
}
# An award, whatever it was.
AWARD = re.compile(r" ?(?:수상|award|win\b)", re.IGNORECASE)
# What a grade's name begins, but no grade: 우수사례.
NO_GRADE = r"(?! ?(?:사례|시책|제안|작품|콘텐츠|영상|논문|정책|성과|한 ))"


@dataclass(frozen=True)
class Reading:
    """A result that may be meant; `position` is the place in the scale, None where it is no matter of grades."""

    fits: Fits
    position: int | None = None


def readings(claim: Claim, record: Record, current: int | None) -> list[Reading]:
    """What may be meant, the likeliest first; `current` is the best place that was won in the edition it is about.

    What stands right beside the claim is meant; else what stands farther, or any award.
    """
    is_any = AWARD.match(claim.near)
    if not is_any and (said := list(_told(claim.near, record))):
        return said
    farther = [*_told(claim.around, record), Reading(lambda won: True)]
    return farther if is_any or current is None else [*farther, _at_least(current)]


def _told(words: str, record: Record) -> Iterator[Reading]:
    position = position_in(words, record)
    if position is not None:
        yield _at_least(position)
    elif TOP.search(words):
        yield _at_least(1)
    for authority, form in AUTHORITIES.items():
        if form.search(words) and any(won.authority for won in record.awards):
            yield Reading(partial(_is_in_the_name_of, authority))
    if position is None and (rank := RANK.search(words)):
        told = next(filter(None, rank.groups()))
        yield Reading(partial(_ranks, 1 if told.lower() == "first" else int(told)))


def _is_in_the_name_of(authority: str, won: Won) -> bool:
    return won.authority == authority


def _ranks(at_least: int, won: Won) -> bool:
    return any(place.rank <= at_least for place in won.places)


def _at_least(position: int) -> Reading:
    return Reading(lambda won: won.position is not None and won.position <= position, position)


def position_in(words: str, record: Record) -> int | None:
    """The lowest place of the scale whose grade is named; None where none is."""
    found: list[int] = []
    for name in sorted(record.scale, key=len, reverse=True):
        if _written(name).search(words):
            found.append(record.scale[name])
            words = _written(name).sub("\N{BULLET}", words)
    return max(found, default=None)


def _written(name: str) -> re.Pattern[str]:
    """A name of one letter stands in marks or beside the word for a grade."""
    plain = re.escape(name)
    if len(name) == 1:
        return re.compile(
            rf"(?<![가-힣A-Za-z]){plain}(?= ?등급| (?:grade|rating))|[‘'“\"]{plain}[’'”\"]|grade {plain}\b"
        )
    if name.isascii():
        return re.compile(rf"\b{plain}\b", re.IGNORECASE)
    return re.compile(rf"(?<![가-힣]){plain}{NO_GRADE}")
