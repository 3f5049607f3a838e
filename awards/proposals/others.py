"""Whose a result is when it is no body's with a name: a person's, or that of one among many; pure."""

import re
from typing import Final

from awards.proposals.manners import OF_MANY

# Whoever speaks at a contest for a body has not won it: 주무관이 발표에 나서.
SPEAKS = r"(?!\s(?:직접\s|대표로\s)?(?:발표에|발표자로|발표를|사례를\s발표))"
PARTICLES = (
    r"(?:들)?(?:\([^)]{0,20}\))?\s?(?:은|는|이|가|도|에게|에게는|에게도|(?:과|와)?,|등[이은])(?=[\s‘'“])"
    + SPEAKS
)
# By their posts.
PERSON = re.compile(
    r"(?:시장|군수|구청장|도지사|지사|교육감|의원|의장|씨|주무관|팀장|과장|국장|소장|계장|면장|동장|위원장|회장|선수|교수|대표|담당자"
    r"|담당(?=\s등)|실무자|소방관|소방장|소방위|경위|경사|주사|대리|부장|이사장|단장|연구사|지도사|사육사|조합장|지회장|센터장|관장|서장|사장|본부장|통장|이장|교장|원장|지점장|협회장|부녀회장|씨와|감독|\d명)"
    + PARTICLES
)
# People, and bodies without a name: in a clause about them (시민이 체감하는 정책으로) they are not who won.
PEOPLE = re.compile(
    r"(?:시민|주민|도민|군민|구민|학생|교사|공무원|공직자|민간인|직원|농업인|어르신|농가|대원"
    r"|지자체|자치단체|기관|[곳팀]|시군|시·군|단체|기업|업체|개소|도시|시도|시·도|자치구|시군구|작품|\d개|마을|학교|소방서|조합|법인|농장|봉사단"
    r"|동아리|어린이집|유치원|모임|클럽|협의체|추진단)(?:들)?(?P<particle>이|가|은|는|만|에게|에만)(?=\s)"
)
CLAUSE = re.compile(
    r"참[여가](?:한|해|했)|응모|겨룬|경합|인정\s?받|평가(?:를)?\s?받|점[이을]\s|위해|위한|통해|공로로|도록\s|할\s수|수\s있|하는\s"
    r"|(?:사례|사업|시책)(?:으로|로)\s|한\s점|(?:기|길)\s좋은"
)
# A pupil, whom a county is spelt like: 고교생 김하늘 군이.
PUPIL = re.compile(
    r"(?:고교생|중학생|초등학생|대학생|학생|어린이|학년)\s[가-힣]{2,4}\s?(?:군|양)(?:이|은|과|도)\s"
)
# Who holds it: 연구단체가 여는 ‘정책대상’에서.
HOLDS = re.compile(
    r"\s(?:[가-힣]{1,6}(?<![이가])\s)?(?:여는|연|주는|뽑는|뽑은|매기는|매긴|고르는|고른|가리는|가린|마련한|내건|주최하는|주최한|주관하는|주관한)\s[‘'“\"]"
)
# How few get it, of whom the one that is told of is one: 단 20곳만 받는 장관상을.
FEW_GET = re.compile(r"\s(?:받는|주는|주어지는|오르는|뽑히는)\s(?:[가-힣]{1,8}\s)?[‘'“\"]?$")
OTHERS = re.compile(r"다른\s[가-힣\s]{1,12}(?:이|가)\s|부서\s?\d{1,3}곳에(?:는|도)?\s")
A_PERSON: Final = "a-person"
# Right before a result.
PERSONAL = re.compile(
    r"(?:개인|유공\s?공무원|유공자)\s?(?:에게\s)?(?:[가-힣]{2,8}\s?)?$|(?:공무원|담당자|직원|시민|주민)(?:은|에게|에게는)?\s(?:[가-힣]{2,8}(?:부|처|청|도)\s)?$"
)
# The end of a list of winners, of whom not all are named.
LISTED = re.compile(
    rf"^(?:[,□]\s[가-힣A-Za-z()]{{2,14}}){{0,4}}[\s□]*(?:{OF_MANY}|등\s□+\d+\s?개\s?[가-힣·]{{1,6}})(?:은|는|이|가)"
)


def others(before: str, written: str) -> str:
    """The rule by which it is somebody else's; "" if nobody else is told of.

    `before` is what its clause says before it, the names of bodies left out; `written` the sentence so far.
    """
    before = LISTED.sub("", before)
    if PERSON.search(before) or PERSONAL.search(before) or PUPIL.search(written):
        return A_PERSON
    if OTHERS.search(written[-24:]) or any(_are_told_of(before, found) for found in PEOPLE.finditer(before)):
        return "nameless"
    return ""


def _are_told_of(before: str, found: re.Match[str]) -> bool:
    if found["particle"].endswith("만") and FEW_GET.match(before, found.end()):
        return False
    is_clause = CLAUSE.search(before, found.end()) or HOLDS.match(before, found.end())
    return found["particle"] not in "이가" or not is_clause
