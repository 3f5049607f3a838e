"""Several winners, each told with what it has won in or has done: ‘가’ 분야에선 하늘시, 녹지를 늘린 달빛군이; pure."""

import re
from collections.abc import Sequence
from typing import Final

from awards.proposals.manners import Body
from awards.proposals.regions import REGION_NAMES

PROVINCE_NAMES = (
    rf"{REGION_NAMES}|충청북|충청남|전라북|전라남|경상북|경상남"
    r"|전북특별자치|강원특별자치"
)
# Between winners that are named with what each has won in.
NEXT_FIELD = re.compile(
    rf"(?:[이가]?,|와|과)\s(?P<field>(?:[‘'“\"][^‘’'“”\"]{{2,30}}[’'”\"]\s?(?:부문|분야)|[가-힣·]{{2,10}}(?:\s[가-힣·]{{2,10}}){{0,2}}\s?(?:부문|분야)|[시군구도]부|[가-힣A-ZⅠⅡⅢⅣⅤ\d]{{1,3}}그룹|[시군구]\s지역)(?:에선|에서는|에서|에는|은|는)\s)?"
    rf"(?:(?:{PROVINCE_NAMES})(?:도|시|특별시|광역시)?\s)?"
)
# Before one of several winners that are each described, or told with their place or class:
# 녹지를 늘린 하늘시, 하천을 살린 달빛군이; 시 지역에서는 하늘시, 군 지역에서는 달빛군이.
DESCRIBED = re.compile(
    r"(?:[가-힣]+(?:한|은|는|온|운|된|던|인|진|선|춘|킨|낸|둔|룬|친|린|든|힌|긴|꾼|찬)|[가-힣]{1,8}에서는|[가-힣]{1,8}(?:부문|분야)에는?)"
    r"\s(?:[가-힣]{2,3}\s)?$"
)
# The city that tells it describes nobody: 하늘시는 달빛회와.
IS_TOPIC = re.compile(r"[은는이가]\s")
BEFORE_NEXT = re.compile(r"(?:[와과],?|,)\s(?!함께|나란히|더불어)")
DESCRIBED_MOST: Final = 40


def of_fields(said: str, groups: Sequence[Sequence[Body]], last: Sequence[Body]) -> list[Body]:
    """Those that are named with their fields before the last: ‘가’ 분야에선 하늘시와 달빛군, ‘나’ 분야에선 별빛시가."""
    found: list[Body] = []
    following = last[0].start
    has_fields = False
    for group in reversed([group for group in groups if group[-1].end <= last[0].start]):
        between = NEXT_FIELD.fullmatch(said, group[-1].end, following)
        if between is None:
            break
        has_fields = has_fields or between["field"] is not None
        found = [*group, *found]
        following = group[0].start
    return found if has_fields else []


def described(said: str, groups: Sequence[Sequence[Body]], last: Sequence[Body]) -> list[Body]:
    """Those that are each described before a comma, up to the last of them, which is described as well."""
    found: list[Body] = []
    end = 0
    for group in groups:
        if group[0].start >= last[0].start:
            break
        start = group[0].start
        is_one = (
            BEFORE_NEXT.match(said, group[-1].end)
            and DESCRIBED.search(said, max(start - DESCRIBED_MOST, 0), start)
            and not IS_TOPIC.fullmatch(said, end, start)
        )
        found = [*found, *group] if is_one else []
        end = group[-1].end
    is_last = DESCRIBED.search(said, max(last[0].start - DESCRIBED_MOST, 0), last[0].start)
    return found if is_last else []
