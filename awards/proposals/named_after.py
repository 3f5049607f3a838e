"""What was won in, where a text names it only behind its winners, by explaining it: 하늘대상은 … 주는 상이다; pure."""

import re
from collections.abc import Iterable
from typing import Final

from awards.proposals.programme import Programme
from awards.proposals.scenes import Scene
from awards.proposals.told import TOLD_BEFORE, Told

NAMED_AFTER: Final = "named-after"
EXPLAINED = re.compile(
    r"[’'”\"」』]?(?:\s?시상식)?(?:은|는)\s[^.]{4,200}(?:상|대회|평가|제도|공모전|행사|것)(?:이다|으로|로|이며|으로,|으로서)(?![가-힣])"
)
# Where what was told before was won: 환경부가 주관한 ‘그린시티’에서 거둔 성과다.
WON_THERE = re.compile(
    r"[’'”\"」』》>]?(?:[^.]|\.(?=\d)){0,70}?\s(?:거둔|얻은|이룬|올린|받은|따낸|나온)\s(?:[가-힣]{1,4}\s)?(?:성과|결과|성적|상|영예|결실|쾌거)이?다"
)


def explained(scene: Scene, *, is_titled: bool) -> Programme | None:
    """The programme that a sentence without a result explains, or says to be that of what was told before; `is_titled`:
    a title names one."""
    if scene.sentence.is_title or not scene.programmes:
        return None
    first = scene.programmes[0]
    ranks_alone = all(claim.results[0].kind == "rank" for claim in scene.claims)
    if ranks_alone and WON_THERE.match(scene.said, first.end):
        return first
    if scene.claims or is_titled or not first.is_sure:
        return None
    return first if EXPLAINED.match(scene.said, first.end) else None


def name_after(told: Iterable[Told], programme: Programme) -> None:
    """Tells of what has no name, or that of a title, that it was won in a programme."""
    for each in told:
        if not each.only_adds and (not each.programme or TOLD_BEFORE in each.why):
            each.programme = programme.name
            each.why.append(NAMED_AFTER)
