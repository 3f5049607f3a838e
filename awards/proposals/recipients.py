"""Who has won: the subject, who stands behind the result or before its bracket, or who is being told of; pure."""

import re
from collections.abc import Sequence
from typing import Final

from awards.proposals.behind import behind
from awards.proposals.claims import Claim
from awards.proposals.described import described, of_fields
from awards.proposals.given_to import given_to
from awards.proposals.manners import Body
from awards.proposals.regions import REGION_NAMES
from awards.proposals.results import MARKS, results

# The province before a body's name; and what makes a province the one who holds an evaluation: 충북도 시군종합평가.
REGION = re.compile(rf"(?:{REGION_NAMES})도?")
HOLDS = re.compile(
    r"\s[가-힣·\s]{0,14}(?:평가|경진대회|대회|공모전|공모|대상|시상)|\s[가-힣·\s]{0,14}(?:결과)"
)
TOGETHER = re.compile(r"(?:와|과)\s(?:함께|나란히|더불어)")
LOCAL = re.compile(r"[시군구]$")
# 하늘시는 복지 부문에서, 달빛군은 교육 부문에서 대상을.
GAPPED = re.compile(
    r"[은는이가]\s(?:[^,.]{2,24}(?:부문|분야)에서|\d{1,2}(?:년|회|차례|번)\s?(?:째\s)?연속(?:으로)?),\s(?:[가-힣]{2}\s)?"
)
BEGINS_MANY = re.compile(r"(?:것|선정|수상|획득)[을를]\s시작으로")
OF_PERSON: Final = "a-person"
# What no festival is chosen as: 하늘시는 하늘축제가 호평을 얻어 우수기관으로 뽑혔다.
OFFICE = re.compile(r"(?:기관|지자체|자치단체|단체|도시|시군|시·군|자치구|[시군구])$")
EACH = re.compile(r"각각|차례(?:대)?로")
# So much before a body tells whether its sentence or item begins with it.
BEFORE_MOST: Final = 24
IN_BRACKETS: Final = "in-brackets"
GIVEN_TO: Final = "given-to"
RIGHT_BEFORE = re.compile(
    r"\s(?:(?:각각?|나란히|함께|[가-힣]{1,6}[인한된은는]|[가-힣A-ZⅠⅡⅢⅣⅤ\d]{1,4}그룹|[시군구도]부|[가-힣·]{2,8}\s(?:부문|분야))\s)?[‘'“\"]?"
)


def whose(
    said: str, claim: Claim, groups: Sequence[Sequence[Body]], is_title: bool, centrals: frozenset[str]
) -> tuple[list[Body], str, int]:
    """Who won a claim, by which rule, and where the clause begins that says it; [] if the sentence names nobody."""
    if went_to := given_to(said, claim, groups):
        return list(went_to), GIVEN_TO, claim.start
    following = behind(said, claim, groups)
    if following and following[0].manner == "person":
        return [], OF_PERSON, claim.start
    # A ministry in brackets behind a result is who holds it: 최우수(행정안전부).
    if following and not (
        said[following[-1].end : following[-1].end + 1] == ")" and following[0].name in centrals
    ):
        return list(following), "behind-result", claim.start
    before = [group for group in groups if group[-1].end <= claim.start]
    if (
        before
        and before[-1][0].manner == "object"
        and RIGHT_BEFORE.fullmatch(said, before[-1][-1].end + 1, claim.start)
    ):
        return list(before[-1]), "chosen", claim.start
    if (
        before
        and claim.results[0].kind != "prize"
        and before[-1][0].manner in ("bare", "joined")
        and not _is_giver(before, centrals)
        and RIGHT_BEFORE.fullmatch(said, before[-1][-1].end, claim.start)
    ):
        return list(before[-1]), "right-before", claim.start
    if before and said[before[-1][-1].end : claim.start].strip(" ‘'“") in ("(", "（"):
        return list(before[-1]), IN_BRACKETS, claim.start
    named = [
        group
        for group in before
        if _is_subject(said, group, is_title) and not is_first_of_many(said, group, claim.start)
    ]
    # A ministry among winners has won; alone before others it is who gives.
    subjects = [group for group in named if any(body.name not in centrals for body in group)]
    if OFFICE.search(said[claim.results[0].start : claim.results[0].end]):
        subjects = [group for group in subjects if not group[0].is_thing]
    if not subjects:
        return [], "", 0
    together = next(
        (group for group in before if TOGETHER.match(said, group[-1].end) and group not in subjects), None
    )
    if together and together[0].start > subjects[-1][-1].end:
        return [*subjects[-1], *together], "together", together[-1].end
    nothing_between = len(subjects) > 1 and not results(said[subjects[-2][-1].end : subjects[-1][0].start])
    if nothing_between and (
        (
            EACH.search(said, subjects[-1][-1].end, claim.start) is not None
            and _is_topic(said, subjects[-2]) == _is_topic(said, subjects[-1])
        )
        or GAPPED.fullmatch(said, subjects[-2][-1].end, subjects[-1][0].start)
    ):
        return [body for group in subjects[-2:] for body in group], "subject", subjects[-1][-1].end
    others = of_fields(said, before, subjects[-1]) or described(said, before, subjects[-1])
    return [*others, *subjects[-1]], "subject", subjects[-1][-1].end


def _is_giver(before: Sequence[Sequence[Body]], centrals: frozenset[str]) -> bool:
    """Whether a province or ministry right before a result gave it to the subject: 시는 … 충북도 최우수상을."""
    name = before[-1][-1].name
    gives = name in centrals or name.endswith(("도", "부", "처", "청"))
    return gives and any(group[0].manner == "subject" for group in before[:-1])


def _is_topic(said: str, group: Sequence[Body]) -> bool:
    """Whether it is told of by 은 or 는: 하늘시는 달빛구와 별빛구가 각각 뽑혔다고 밝혔다; 구에서는 두 곳이."""
    return said.startswith(("은", "는", "에서는"), group[-1].end)


def is_first_of_many(said: str, group: Sequence[Body], until: int) -> bool:
    """Whether it won the first of many awards of the city that are told next: 하늘꽃축제가 선정된 것을 시작으로."""
    return LOCAL.search(group[-1].name) is None and BEGINS_MANY.search(said, group[-1].end, until) is not None


def _is_subject(said: str, group: Sequence[Body], is_title: bool) -> bool:
    manner = group[0].manner
    if manner == "subject":
        return True
    last = group[-1]
    after = said[last.end : last.end + 1]
    before = said[max(group[0].start - BEFORE_MOST, 0) : group[0].start].rstrip(" \"'“‘[(")
    if manner not in ("joined", "bare") or (
        before and before[-1] not in MARKS and not REGION.fullmatch(before)
    ):
        return False
    gives = last.name.endswith("도") and bool(before) and before[-1] in MARKS
    return after == "," or (
        after in (" ", "…") and not gives and (is_title or bool(before)) and not HOLDS.match(said, last.end)
    )


def objects(groups: Sequence[Sequence[Body]], claim: Claim) -> list[Body]:
    """Whom somebody has chosen, before the result: 하늘시를 우수기관으로."""
    chosen = [group for group in groups if group[0].manner == "object" and group[-1].end <= claim.start]
    return list(chosen[-1]) if chosen else []
