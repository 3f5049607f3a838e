"""Who has won: the subject, who stands behind the result or before its bracket, or who is being told of; pure."""

import re
from collections.abc import Sequence
from typing import Final

from awards.proposals.claims import Claim
from awards.proposals.given_to import given_to
from awards.proposals.manners import OF_MANY, Body
from awards.proposals.results import MARKS, results

PROVINCE_NAMES = (
    r"경기|강원|충북|충남|전북|전남|경북|경남|제주|서울|부산|대구|인천|광주|대전|울산|세종|충청북|충청남|전라북|전라남|경상북|경상남"
    r"|전북특별자치|강원특별자치"
)
# Between a result and who won it: 최우수상은 하늘시가, 우수(달빛군), ▲장려: 하늘시.
BEHIND = re.compile(
    r"^[’'”\")]?(?:\s?(?:등급|기관|시군|지자체))?(?:\s?\(\d{1,2}(?:명|곳|개|팀|건|점)?\))?(?P<mark>(?:을|를|에|으로)\s(?:받은|선정된|수상한|뽑힌|오른|획득한|차지한"
    r"|꼽힌)\s(?:곳|지자체|기관|시군|시·군|자치구|단체|지방자치단체|교육청)(?:은|는|으로는|에는)|은|는|에는|에|엔"
    r"|의 영예는"
    r"|으로는"
    r"|로는"
    r"|\s?[(:：=\-–]|의 주인공은|수상은|상에는)?\s?(?:영예의 |각각 |[▲△▷▶○●■◇◆□※]\s?)?"
    rf"(?:(?:{PROVINCE_NAMES})(?:도|시|특별시|광역시)?\s)?$"
)
# Somebody chooses whom it names behind the result: 우수기관으로 하늘시를, 대통령상 수상 기관으로 하늘시를 선정했다.
CHOSEN_AS = re.compile(
    r"[’'”\"]?\s?(?:수상\s?)?(?:기관|단체|지자체|시군|시·군|자치단체|도시)?(?:으로|로|에)\s?(?:[가-힣]{2,4}\s)?[가-힣]{2,12}[^.]{0,80}(?:을|를)\s[^.]{0,12}(?:선정|뽑|확정|결정|선발)"
)
ITEM_BEFORE = re.compile(rf"(?:^|[{MARKS},:;/·•…\-]|등\s|결과\s)\s?[‘'“\"]?$")
# The province before a body's name; and what makes a province the one who holds an evaluation: 충북도 시군종합평가.
REGION = re.compile(
    r"(?:경기|강원|충북|충남|전북|전남|경북|경남|제주|서울|부산|대구|인천|광주|대전|울산|세종)도?"
)
HOLDS = re.compile(
    r"\s[가-힣·\s]{0,14}(?:평가|경진대회|대회|공모전|공모|대상|시상)|\s[가-힣·\s]{0,14}(?:결과)"
)
TOGETHER = re.compile(r"(?:와|과)\s(?:함께|나란히|더불어)")
# 대통령 표창 수상 기관으로 하늘시가 선정됐다.
AS = re.compile(
    r"[’'”\")]*\s?(?:수상\s?)?(?:우수\s?)?(?:기관|지자체|자치단체|시군|시·군|단체)?(?:으로|로)\s(?:[가-힣]{2,8}\s)?$"
)
# 최우수상을 수상한 하늘시.
WON_BY = re.compile(
    r"[’'”\")]*(?:을|를|에|으로)?\s(?:수상한|받은|받는|받게\s된|차지한|선정된|뽑힌|오른|거머쥔|획득한|안은)\s(?:[가-힣]{2,8}\s)?[‘'“\"]?"
)
# How many won, before they are named in brackets: 최우수 기관으로는 4곳(하늘시, 달빛군).
COUNTED = re.compile(
    r"[’'”\"]?\s?(?:기관|단체|지자체)?(?:으로는|으로|은|는|에는|에)?\s?\d{1,3}\s?(?:곳|개\s?[가-힣·]{1,6})\s?\("
)
TOPIC = re.compile(r"[’'”\")]*(?:\(\d{1,2}(?:명|곳|개|팀|건|점)?\))?(?:으로는|로는|에는|은|는)\s")
# 최우수 등급을 받은 곳은 하늘시, 달빛군 등이다.
TOPIC_OF_LIST = re.compile(
    r"[’'”\")]*(?:을|를|에|으로)\s(?:받은|선정된|수상한|뽑힌|오른|획득한|차지한|꼽힌)\s"
    r"(?:(?:곳|지자체|기관|시군|시·군|자치구|단체|지방자치단체|교육청)(?:은|는|으로는|에는)"
    r"|(?:\d+(?:곳|개)(?:의)?\s)?(?:지자체|자치단체|기관|시군|자치구)?\s?(?:중|가운데)(?:\s[가-힣]{2,6}에서는)?)\s"
)
# 우수도시로 하늘시·별빛시, 달빛시 등 3개가 선정됐다.
AS_LIST = re.compile(r"[’'”\")]*\s?(?:으로|로|에)\s")
LIST_CHOSEN = re.compile(
    r"(?:\s등)?(?:\s\d+\s?(?:곳|개)\s?[가-힣·]{0,6}?)?(?:이|가)\s(?:각각\s|최종\s)?(?:선정|선발|뽑|이름)"
)
# What is told next is another grade: 최우수도시로 하늘시, 우수도시로 달빛시가 선정됐다.
NEXT_CHOSEN = re.compile(
    r",\s[‘'“\"]?(?:최우수|우수|장려|모범|대상|금상|은상|동상)[가-힣]{0,3}[’'”\"]?(?:으로|로|에)\s[^.]{2,120}(?:이|가)\s(?:각각\s|최종\s)?(?:선정|선발|뽑|이름)"
)
# Between winners that are named with what each has won in.
NEXT_FIELD = re.compile(
    rf"(?:,|와|과)\s(?P<field>(?:[‘'“\"][^‘’'“”\"]{{2,30}}[’'”\"]|[가-힣·]{{2,10}}(?:\s[가-힣·]{{2,10}}){{0,2}})\s?(?:부문|분야)(?:에선|에서는|에서|에는|은|는)\s)?"
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
DESCRIBED_MOST = 40
WINS = re.compile(
    rf"(?:\s{OF_MANY})?(?:이|가)(?:,|\s(?:각각\s|최종\s|공동(?:으로)?\s|함께\s|나란히\s)?(?:수상|차지|받|선정|뽑|올|이름|영예))"
)
GONE_TO = re.compile(r"에게?\s(?:각각\s)?(?:돌아[갔간갑]|주어졌|수여[됐된됩되])")
LOCAL = re.compile(r"[시군구]$")
# What stands before the next of several winners: its group or category, its province.
IN_LIST = re.compile(
    rf"\s?(?:[,·ㆍ/]|와|과)?\s?(?:[{MARKS}]\s?)?(?:[‘'“\"][^‘’'“”\"]{{2,30}}[’'”\"]\s?\(?)?(?:(?:[가-힣·]{{1,12}}\s){{0,2}}[가-힣·]{{0,10}}"
    rf"(?:부문|분야|그룹|지역|유형|[시군구도]부)\s?(?:에서는|에서|에선|에는|은|는)?\s)?"
    rf"(?:(?![가-힣]{{0,6}}(?:은|는|을|를)\s)[가-힣A-ZⅠⅡⅢⅣⅤ·\d]{{1,12}}\s){{0,3}}"
)
LIST_ENDS = re.compile(
    r"\s등(?:\s\d+곳)?(?:이다|이며|이고|이었)|\s\d+곳(?:이다|이며|이고)|(?:이|가|으로|로|에|에게)?\s?(?:등\s?(?:\d+곳)?[이가]?\s)?(?:각각\s|최종\s)?(?:이?다\.?\s*$|이?다\.\s|선정|수상|차지|돌아갔|이름|뽑|받|영예|포함)"
)
# 하늘시는 복지 부문에서, 달빛군은 교육 부문에서 대상을.
GAPPED = re.compile(
    r"[은는이가]\s(?:[^,.]{2,24}(?:부문|분야)에서|\d{1,2}(?:년|회|차례|번)\s?(?:째\s)?연속(?:으로)?),\s(?:[가-힣]{2}\s)?"
)
BEGINS_MANY = re.compile(r"(?:것|선정|수상|획득)[을를]\s시작으로")
OF_PERSON: Final = "a-person"
# What no festival is chosen as: 하늘시는 하늘축제가 호평을 얻어 우수기관으로 뽑혔다.
OFFICE = re.compile(r"(?:기관|지자체|자치단체|단체|도시|시군|시·군|자치구|[시군구])$")
EACH: Final = "각각"
# So much before a body tells whether its sentence or item begins with it.
BEFORE_MOST: Final = 24
IN_BRACKETS: Final = "in-brackets"
GIVEN_TO: Final = "given-to"
# What a body has won itself, where all in a list have not won the same: 충북(최우수), 충남(우수)이다.
ITS_OWN = re.compile(r"\s?\(\s?[‘'“\"]?(?:최우수|우수|장려|대상|금상|은상|동상|특별상|본상)")
RIGHT_BEFORE = re.compile(r"\s(?:(?:각각?|나란히|함께|[가-힣]{1,6}[인한된은는])\s)?[‘'“\"]?")
ITS_SHARE = re.compile(r"의\s(?:몫|차지|것|품|손)")


def whose(
    said: str, claim: Claim, groups: Sequence[Sequence[Body]], is_title: bool, centrals: frozenset[str]
) -> tuple[list[Body], str, int]:
    """Who won a claim, by which rule, and where the clause begins that says it; [] if the sentence names nobody."""
    if went_to := given_to(said, claim, groups):
        return list(went_to), GIVEN_TO, claim.start
    behind = _behind(said, claim, groups)
    if behind and behind[0].manner == "person":
        return [], OF_PERSON, claim.start
    # A ministry in brackets behind a result is who holds it: 최우수(행정안전부).
    if behind and not (said[behind[-1].end : behind[-1].end + 1] == ")" and behind[0].name in centrals):
        return list(behind), "behind-result", claim.start
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
        and not _is_giver(before)
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
            EACH in said[subjects[-1][-1].end : claim.start]
            and _is_topic(said, subjects[-2]) == _is_topic(said, subjects[-1])
        )
        or GAPPED.fullmatch(said, subjects[-2][-1].end, subjects[-1][0].start)
    ):
        return [body for group in subjects[-2:] for body in group], "subject", subjects[-1][-1].end
    others = _of_fields(said, before, subjects[-1]) or _described(said, before, subjects[-1])
    return [*others, *subjects[-1]], "subject", subjects[-1][-1].end


def _is_giver(before: Sequence[Sequence[Body]]) -> bool:
    """Whether a province or ministry right before a result gave it to the subject: 시는 … 충북도 최우수상을."""
    gives = before[-1][-1].name.endswith(("도", "부", "처", "청"))
    return gives and any(group[0].manner == "subject" for group in before[:-1])


def _is_topic(said: str, group: Sequence[Body]) -> bool:
    """Whether it is told of by 은 or 는: 하늘시는 달빛구와 별빛구가 각각 뽑혔다고 밝혔다."""
    return said[group[-1].end : group[-1].end + 1] in ("은", "는")


def is_first_of_many(said: str, group: Sequence[Body], until: int) -> bool:
    """Whether it won the first of many awards of the city that are told next: 하늘꽃축제가 선정된 것을 시작으로."""
    return LOCAL.search(group[-1].name) is None and BEGINS_MANY.search(said, group[-1].end, until) is not None


def _behind(said: str, claim: Claim, groups: Sequence[Sequence[Body]]) -> Sequence[Body] | None:
    if counted := _in_brackets(said, claim, groups):
        return counted
    listed = _listed(said, claim, groups)
    if len(listed) > 1:
        return listed
    following = next((group for group in groups if group[0].start >= claim.end), None)
    if following is None or following[0].manner == "giver" or following[0].again:
        return None
    is_owner = said.startswith("의", following[-1].end) and not ITS_SHARE.match(said, following[-1].end)
    if is_owner or ITS_OWN.match(said, following[-1].end):
        return None
    if AS_LIST.fullmatch(said, claim.end, following[0].start) and NEXT_CHOSEN.match(said, following[-1].end):
        return following
    if following[0].manner == "subject" and AS.match(said[claim.end : following[0].start]):
        return following if WINS.match(said, following[-1].end) else None
    if WON_BY.fullmatch(said, claim.end, following[0].start):
        return following
    found = BEHIND.match(said[claim.end : following[0].start])
    if following[0].manner == "object" and CHOSEN_AS.match(said, claim.end):
        return following
    if found is None:
        return _far_behind(said, claim, groups)
    if found["mark"] or ITEM_BEFORE.search(said[: claim.start]):
        return following
    return None


def _in_brackets(said: str, claim: Claim, groups: Sequence[Sequence[Body]]) -> list[Body]:
    """최우수 4곳(하늘시, 달빛군): all in the brackets behind how many they are."""
    begins = COUNTED.match(said, claim.end)
    if begins is None:
        return []
    ends = said.find(")", begins.end())
    return [body for group in groups for body in group if begins.end() <= body.start < body.end <= ends]


def _listed(said: str, claim: Claim, groups: Sequence[Sequence[Body]]) -> list[Body]:
    """우수 시군은 1그룹 하늘시, 2그룹 달빛군이다: all behind a result that is the topic, with their groups."""
    topic = TOPIC.match(said, claim.end) or TOPIC_OF_LIST.match(said, claim.end)
    ends = LIST_ENDS if topic else LIST_CHOSEN
    topic = topic or AS_LIST.match(said, claim.end)
    if topic is None:
        return []
    found: list[Body] = []
    place = topic.end()
    for group in (group for group in groups if group[0].start >= claim.end):
        between = said[place : group[0].start]
        if not IN_LIST.fullmatch(between) or any(each.kind == "grade" for each in results(between)):
            break
        found += group
        place = group[-1].end
    return found if found and ends.match(said, place) else []


def _far_behind(said: str, claim: Claim, groups: Sequence[Sequence[Body]]) -> Sequence[Body] | None:
    """대상에는 …를 갖춘 하늘시가 선정됐다: the first subject behind a result that is the topic."""
    if not TOPIC.match(said, claim.end):
        return None
    behind = [
        group
        for group in groups
        if group[0].start >= claim.end
        and (group[0].manner == "subject" or GONE_TO.match(said, group[-1].end) is not None)
    ]
    if not behind or not (WINS.match(said, behind[0][-1].end) or GONE_TO.match(said, behind[0][-1].end)):
        return None
    # A rank that stands between only describes the winner: 복지(1위) 분야에서 앞선 하늘시에 돌아갔다.
    if any(result.kind != "rank" for result in results(said[claim.end : behind[0][0].start])):
        return None
    between = [group for group in groups if group[0].start >= claim.end]
    return [*_described(said, between, behind[0]), *behind[0]]


def _of_fields(said: str, groups: Sequence[Sequence[Body]], last: Sequence[Body]) -> list[Body]:
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


def _described(said: str, groups: Sequence[Sequence[Body]], last: Sequence[Body]) -> list[Body]:
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
