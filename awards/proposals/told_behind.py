"""What was won in, behind its result: 최우수상은 재난평가와 세정평가에서 받았고, 장관상을 받은 평가는 하천평가다."""

import re
from collections.abc import Sequence

from awards.proposals.programme import Programme
from awards.proposals.results import CLOSE, Result

TOPIC = re.compile(
    rf"[{CLOSE}]?(?:(?:을|를|에|으로|로)\s[가-힣]{{1,4}}\s(?:평가|대회|분야|부문|사업|상|것))?(?:은|는|으로는|로는)\s"
    r"(?:[가-힣·\s]{2,14}(?:부|처|청|원|회|도|시)(?:의)?\s)?[‘'“\"「『]?(?:(?:19|20)\d\d년?도?\s|제?\d+회\s)?$"
)
NEXT = re.compile(
    rf"[{CLOSE}]?(?:,|과|와|\s및|\s?[·]|이고|이며)\s?(?:[가-힣]{{2,14}}(?:부|처|청|원|회|도|시)(?:의)?\s)?[‘'“\"「『]?(?:(?:19|20)\d\d년?도?\s|제?\d+회\s)?$"
)
WON = re.compile(
    rf"[{CLOSE}]?(?:\s등)?(?:\s\d{{1,2}}개\s(?:평가|대회|분야|부문|사업))?(?:에서\s(?:(?:각각|모두|잇따라|나란히)\s)?(?:받|수상|차지|거[뒀두머]|따|챙|얻|나왔)|이다|다(?:\.|$)|이고|이며|였다|이었다)"
)


def told_behind(said: str, result: Result, until: int, programmes: Sequence[Programme]) -> list[Programme]:
    """The programmes right behind a result that is told of as won in them, up to a place; [] if there are none."""
    behind = [each for each in programmes if result.end <= each.start and each.end <= until]
    if not behind or not TOPIC.fullmatch(said, result.end, behind[0].start):
        return []
    found = behind[:1]
    for each in behind[1:]:
        if not NEXT.fullmatch(said, found[-1].end, each.start):
            break
        found.append(each)
    return found if WON.match(said, found[-1].end) else []
