"""Those who won, named a sentence after the result: 최우수기관에는 2곳이 뽑혔다. 하늘시와 달빛군이 이름을 올렸다;
pure."""

import re
from collections.abc import Sequence
from typing import Final

from awards.proposals.behind import IN_LIST, WINS
from awards.proposals.claims import Claim
from awards.proposals.manners import Body
from awards.proposals.results import Result
from awards.proposals.scenes import Scene

NAMED_LATER: Final = "named-later"
# Those who are counted before are named: 6곳은 하늘공단, 달빛공사다.
COUNTED = re.compile(r"\s*(?:이들\s)?\d{1,2}\s?(?:곳|개\s?[가-힣·]{1,6})[은는]\s")

# Who came so far has not won yet: 본선에는 하늘시와 달빛군이 올랐다.
ON_THE_WAY = re.compile(r"(?:본선|결선|예선|후보|심사\s?대상)(?:으로|에|에는)\s")


def names_counted(scene: Scene) -> bool:
    return COUNTED.match(scene.said) is not None and scene.said.rstrip(" .").endswith("다")


def named_later(scene: Scene) -> Sequence[Body]:
    """Whom a sentence without a result of its own names as having won, with their groups: 1그룹에는 하늘시가, 2그룹에는
    달빛군이."""
    if scene.claims or scene.sentence.is_title or ON_THE_WAY.search(scene.said):
        return ()
    if names_counted(scene):
        return [body for group in scene.groups for body in group]
    found: list[Body] = []
    for group in scene.groups:
        if group[0].manner != "subject" or group[0].again:
            found = []
            continue
        goes_on = found and IN_LIST.fullmatch(scene.said, found[-1].end, group[0].start)
        found = [*found, *group] if goes_on else list(group)
        if WINS.match(scene.said, group[-1].end) and not scene.said.startswith(",", group[-1].end + 1):
            return found
    return ()


def together(claims: Sequence[Claim]) -> Claim:
    """What those have won who are named for several results at once: one of them, nobody says which."""
    if len(claims) == 1:
        return claims[0]
    return Claim((Result("itself", "", claims[0].start, claims[-1].end),))
