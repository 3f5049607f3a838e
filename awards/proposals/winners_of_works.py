"""Who won, named beside what each has done: ‘빈집 활용’(하늘시)과 달빛군의 ‘꽃길’이, △주차(하늘시 교통과)에; pure."""

import re
from collections.abc import Sequence
from typing import Final

from awards.proposals.claims import Claim
from awards.proposals.manners import Body
from awards.proposals.naming_words import STRONG_HEAD

TOPIC = re.compile(r"[’'”\"]?(?:\s\d{1,2}건)?(?:은|는|에는|으로는|로는)\s(?:각각\s)?")
# With the winner in brackets behind it.
WORK = re.compile(
    r"(?:[△▲▷▶]\s?|[‘'“\"])(?P<work>[^△▲▷▶‘’'“”\"()]{4,60}?)[’'”\"]?\s?(?:사업|사례)?\s?\((?P<who>[가-힣·\s]{2,24})\)"
)
# Behind its winner.
OF_WINNER = re.compile(r"의\s[‘'“\"](?P<work>[^‘’'“”\"]{2,60})[’'”\"](?:\s(?:사업|사례|시책))?")
GAP = re.compile(r"(?:과|와|,|\s및|\s?·)?\s?")
ENDS = re.compile(
    r"(?:\s등(?:\s(?:총\s)?\d{1,2}\s?(?:건|곳|개))?)?(?:이|가|에|으로|로|을|를|의)?(?:[\s,.]|이?다|$)"
)
LOCAL = re.compile(r"[시군구]$")
OFFICE = re.compile(r"(?:소방서|보건소|센터|사업소|의료원|공사|공단|교육지원청)$")
# A department of the city or province that is told of: 도 농정과.
OF_TOLD_OF = re.compile(r"([시도군구])\s[가-힣\s]{1,12}(?:과|담당관|실|국|단|팀|소|센터)$")
NOBODY: Final = ()


def winners_of_works(said: str, claim: Claim, groups: Sequence[Sequence[Body]]) -> Sequence[Body]:
    """All behind a result that is the topic, up to the end of their list; none where contests stand there."""
    topic = TOPIC.match(said, claim.end)
    found: list[Body] = []
    place = topic.end() if topic else len(said)
    end = place
    bodies = [body for group in groups for body in group if body.start >= place]
    while work := WORK.match(said, place) or _of_winner(said, place, bodies):
        winner = _winner(work, place, bodies)
        if winner is None or STRONG_HEAD.search(work["work"]):
            return NOBODY
        found.append(winner)
        end = work.end()
        gap = GAP.match(said, end)
        place = gap.end() if gap else end
    return found if found and ENDS.match(said, end) else NOBODY


def _of_winner(said: str, place: int, bodies: Sequence[Body]) -> re.Match[str] | None:
    body = next((body for body in bodies if body.start == place), None)
    return OF_WINNER.match(said, body.end) if body and LOCAL.search(body.name) else None


def _winner(work: re.Match[str], place: int, bodies: Sequence[Body]) -> Body | None:
    if work.re is OF_WINNER:
        return next(body for body in bodies if body.start == place)
    start, end = work.span("who")
    inside = [body for body in bodies if start <= body.start < end]
    if inside:
        return inside[0] if LOCAL.search(inside[0].name) or OFFICE.search(inside[0].name) else None
    told_of = OF_TOLD_OF.match(work["who"])
    return Body(told_of[1], start, start + 1, "bare", again=True) if told_of else None
