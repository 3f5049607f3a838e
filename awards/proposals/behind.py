"""Who has won, where they are named behind the result: 최우수상은 하늘시가, 우수에는 하늘시와 달빛군이; pure."""

import re
from collections.abc import Sequence

from awards.proposals.claims import Claim
from awards.proposals.described import PROVINCE_NAMES, described
from awards.proposals.manners import OF_MANY, Body
from awards.proposals.results import MARKS, results
from awards.proposals.winners_of_works import winners_of_works

# What a winner has, of which the result tells: 최우수 자리는, 대상의 주인공은, 우수기관 명단에는.
HELD = (
    r"(?:(?:의|\s수상)?\s(?:주인공|주인|영예|영광|기쁨|자리|명단|이름|타이틀|트로피|상패|왕좌|반열|대열|기관|단체"
    r"|도시|지자체|시군))?"
)
PARTICLES = r"(?:으로는|로는|에는|엔|은|는)"
# Between a result and who won it: 최우수상은 하늘시가, 우수(달빛군), ▲장려: 하늘시.
BEHIND = re.compile(
    r"^[’'”\")]?(?:\s?(?:등급|기관|시군|지자체))?(?:\s?\(\d{1,2}(?:명|곳|개|팀|건|점)?\))?(?P<mark>(?:을|를|에|으로)\s(?:받은|선정된|수상한|뽑힌|오른|획득한|차지한"
    r"|꼽힌)\s(?:곳|지자체|기관|시군|시·군|자치구|단체|지방자치단체|교육청)(?:은|는|으로는|에는)|에"
    rf"|{HELD}{PARTICLES}|수상은|상에는|도|\s역시"
    r"|\s?[(:：=\-–])?\s?(?:영예의 |각각 |[▲△▷▶○●■◇◆□※]\s?)?"
    rf"(?:(?:{PROVINCE_NAMES})(?:도|시|특별시|광역시)?\s)?$"
)
# Somebody chooses whom it names behind the result: 우수기관으로 하늘시를, 대통령상 수상 기관으로 하늘시를 선정했다.
CHOSEN_AS = re.compile(
    r"[’'”\"]?\s?(?:수상\s?)?(?:기관|단체|지자체|시군|시·군|자치단체|도시)?(?:으로|로|에)\s?(?:[가-힣]{2,4}\s)?[가-힣]{2,12}[^.]{0,80}(?:을|를)\s[^.]{0,12}(?:선정|뽑|확정|결정|선발|꼽았|골랐|택했|지목|가려|가렸|추렸)"
)
ITEM_BEFORE = re.compile(rf"(?:^|[{MARKS},:;/·•…\-]|등\s|결과\s)\s?[‘'“\"]?$")
# 대통령 표창 수상 기관으로 하늘시가 선정됐다.
AS = re.compile(
    r"[’'”\")]*\s?(?:수상\s?)?(?:우수\s?)?(?:기관|지자체|자치단체|시군|시·군|단체)?(?:\s\d+(?:곳|개\s?[가-힣·]{1,4}))?(?:으로|로|에)\s(?:(?![가-힣]*[고며데]\s)[가-힣]{2,8}\s)?[‘'“\"]?$"
)
# 최우수상을 수상한 하늘시.
WON_BY = re.compile(
    r"[’'”\")]*(?:을|를|에|으로)?\s(?:\d{1,2}(?:년|회)\s?(?:째|연속(?:으로)?)\s)?(?:수상한|받은|받는|받게\s된|차지한|선정된|뽑힌|오른|거머쥔|획득한|안은)\s(?:[가-힣]{2,8}\s)?[‘'“\"]?"
)
# How many won, before they are named in brackets: 최우수 기관으로는 4곳(하늘시, 달빛군).
COUNTED = re.compile(
    r"[’'”\"]?\s?(?:기관|단체|지자체)?(?:으로는|으로|은|는|에는|에)?\s?\d{1,3}\s?(?:곳|개\s?[가-힣·]{1,6})\s?\("
)
TOPIC = re.compile(rf"[’'”\")]*(?:\(\d{{1,2}}(?:명|곳|개|팀|건|점)?\))?{HELD}{PARTICLES}\s(?:각각\s)?")
# 최우수 등급을 받은 곳은 하늘시, 달빛군 등이다.
TOPIC_OF_LIST = re.compile(
    r"[’'”\")]*(?:을|를|에|으로)\s(?:[가-힣]{1,4}에?\s)?[가-힣]{1,4}\s"
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
WINS = re.compile(
    rf"(?:\s{OF_MANY})?(?:이|가)(?:,|\s(?:각각\s|최종\s|공동(?:으로)?\s|함께\s|나란히\s)?(?:수상|차지|받|선정|뽑|올|이름|영예))"
)
# Whatever the verb, where it ends the sentence.
AT_END = re.compile(rf"(?:\s{OF_MANY})?(?:이|가)\s(?:[가-힣]{{1,8}}\s){{0,3}}[가-힣]{{1,8}}다(?:[.\s,]|$)")
GONE_TO = re.compile(r"에게?\s(?:각각\s)?(?:돌아[갔간갑]|주어졌|수여[됐된됩되])")
# 대통령상이 하늘시에, 장관상이 달빛군에 돌아갔다.
WENT_TO = re.compile(r"[’'”\")]*(?:이|가)\s(?:각각\s|나란히\s)?")
REACHED = re.compile(
    r"에게?(?:,\s[^.]{4,80}에게?)?\s(?:각각\s|나란히\s)?(?:돌아[갔간갑]|주어졌|수여[됐된됩되])"
)
# What stands before the next of several winners: its group or category, its province.
IN_LIST = re.compile(
    rf"(?:에게?|[이가을를])?\s?(?:[,·ㆍ/]|와|과)?\s?(?:[{MARKS}]\s?)?(?:[‘'“\"][^‘’'“”\"]{{2,30}}[’'”\"]\s?\(?)?(?:(?:[가-힣·]{{1,12}}\s){{0,2}}[가-힣A-ZⅠⅡⅢⅣⅤ·\d]{{0,10}}"
    rf"(?:부문|분야|그룹|지역|유형|[시군구도]부)\s?(?:에서는|에서|에선|에는|은|는)?\s)?"
    rf"(?:(?![가-힣]{{0,6}}(?:은|는|을|를)\s)[가-힣A-ZⅠⅡⅢⅣⅤ·\d]{{1,12}}\s){{0,3}}"
)
# How a list of winners ends that stands behind its result, whatever the verb.
LIST_ENDS = re.compile(
    r"(?:\s등)?(?:\s(?:단\s)?(?:둘|셋|두\s곳|세\s곳|\d+(?:곳|개\s?[가-힣·]{1,4}))(?:뿐)?)?(?:[이가을를]\s|에게?\s|으?로\s|이?다(?![가-힣])|였다|이었|이며|이고)"
    r"|의?\s(?:몫|차지|것|품|손)|(?:이|가|에|에게)?,\s[‘'“\"]?(?:최우수|우수|장려|대상|본상|금상|은상|동상|특별상|[1-9]위|[가-힣]{2,12}[상창]은)"
)
# What a body has won itself, where all in a list have not won the same: 충북(최우수), 충남(우수)이다.
ITS_OWN = re.compile(r"\s?\(\s?[‘'“\"]?(?:최우수|우수|장려|대상|금상|은상|동상|특별상|본상)")
# Not all, or nobody yet, of those who are named: 하늘시와 달빛시 가운데서; a place: 하늘시에서.
AMONG = re.compile(r"에서[\s,]|\s(?:가운데|중)(?:에서|서)?\s")
ITS_SHARE = re.compile(r"의\s(?:몫|차지|것|품|손)")


def behind(said: str, claim: Claim, groups: Sequence[Sequence[Body]]) -> Sequence[Body] | None:
    if counted := _in_brackets(said, claim, groups):
        return counted
    if of_works := winners_of_works(said, claim, groups):
        return of_works
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
        return following
    if WON_BY.fullmatch(said, claim.end, following[0].start):
        return following
    if WENT_TO.fullmatch(said, claim.end, following[0].start) and REACHED.match(said, following[-1].end):
        return following
    if AMONG.match(said, following[-1].end):
        return None
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
        if not IN_LIST.fullmatch(between) or any(
            each.kind in ("grade", "prize") for each in results(between)
        ):
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
    if not behind or not any(form.match(said, behind[0][-1].end) for form in (WINS, GONE_TO, AT_END)):
        return None
    # A rank that stands between only describes the winner: 복지(1위) 분야에서 앞선 하늘시에 돌아갔다.
    if any(result.kind != "rank" for result in results(said[claim.end : behind[0][0].start])):
        return None
    between = [group for group in groups if group[0].start >= claim.end]
    return [*described(said, between, behind[0]), *behind[0]]
