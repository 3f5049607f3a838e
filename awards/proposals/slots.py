"""Names in a list of winners: where a list says that somebody has won, whatever ends as bodies do is one; pure."""

import re
from collections.abc import Sequence
from typing import Final, NamedTuple

from awards.proposals.affiliates import DISTRICTS
from awards.proposals.affiliates import NO_NAME as KIND
from awards.proposals.body_endings import OF_BODIES, OF_FESTIVALS, OF_PLACES, OF_SIGHTS, OF_TEAMS, ending
from awards.proposals.gazetteer import Gazetteer
from awards.proposals.manners import Body
from awards.proposals.naming_words import STRONG_HEAD
from awards.proposals.no_bodies import NO_BODIES
from awards.proposals.quarters import NO_QUARTER
from awards.proposals.regions import REGION_NAMES

# What a name ends with; the longest that fits is taken.
LOCAL: Final = r"[가-힣]{1,6}(?:특별자치시|특별자치도|특별시|광역시|특례시|시|군|구|도)"
LYING_IN: Final = r"[가-힣]{1,5}\d{0,2}[동읍면]|[가-힣]{1,4}[읍면]\s[가-힣]{1,4}\d?리"
QUARTER: Final = rf"(?:{LYING_IN}|[가-힣]{{1,5}}\d{{0,2}}(?:섬|마을))"
DEPARTMENT: Final = (
    r"[가-힣·]{1,10}(?:[가-힣](?<![성결효시군구읍면청])과|담당관|팀|[가-힣]국|[가-힣]실|추진단|본부|사업소)"
)
OFFICE: Final = (
    rf"[가-힣A-Za-z0-9·]{{0,14}}{ending(OF_BODIES + OF_TEAMS + OF_FESTIVALS + OF_PLACES + OF_SIGHTS)}"
)
FIRM_END: Final = (
    r"(?:식품|테크|산업|전자|건설|바이오|물산|상사|제약|화학|통신|에너지|시스템|정밀|중공업|컴퍼니|코리아|은행"
    r"|농산)"
)
FIRM_BEGIN: Final = r"(?:㈜|\(주\)|(?:주식회사|농업회사법인|영농조합법인|사회적기업|마을기업)\s)"
FIRM: Final = rf"{FIRM_BEGIN}[가-힣A-Za-z0-9]{{2,12}}|[가-힣A-Za-z]{{2,10}}(?:{FIRM_END}|㈜|\(주\))"
# Schools by their short names: 하늘초.
SCHOOL: Final = r"[가-힣]{2,5}(?:초|중|(?<![았었했됐하되])고|여중|여고|유)"
FIRM_NAME = re.compile(FIRM)
# Offices of the state: 관세청.
STATE: Final = r"[가-힣]{2,8}청"
NAME: Final = rf"(?:{FIRM}|{SCHOOL}|{STATE}|{OFFICE}|{QUARTER}|{DEPARTMENT}|{LOCAL})"
OWNER: Final = rf"(?:{LOCAL}\s)?(?:(?!보면|하면|따르면){QUARTER}\s)?"
# Before a name: its class, its province; before the name of a city any word for what it did well in.
CLASS: Final = (
    r"(?:(?:[가-힣A-ZⅠⅡⅢⅣⅤ\d]{1,4}\s?그룹|[시군구도]\s?(?:부|단위|지역)"
    r"|(?:[가-힣·]{1,10}(?<![을를은는의로에서과와쳐해])\s){0,2}[가-힣·]{1,10}\s?(?:부문|분야|유형|지역|형|단위)"
    r"|인구\s?\d+만\s?(?:명\s)?(?:이상|미만))(?:\s?(?:에서는|에서|에선|에는|은|는))?"
    rf"|(?!이번|올해|이날|최종|결과|이어)[가-힣·]{{2,8}}(?<![은는을를에서의로해가회른된인한든])(?=\s{LOCAL}$))"
)
PROVINCE: Final = rf"(?:{REGION_NAMES})(?:도|시|특별시|광역시)?"
# Where it lies or which class it is in; what it has won with.
WORK: Final = r"[‘'“\"][^‘’'“”\"]{2,40}[’'”\"]"
ASIDE: Final = rf"(?:\s?\((?!주\))[^()]{{1,20}}\)|(?:의)?\s?{WORK})?"
SLOT = re.compile(rf"(?:{CLASS}\s)?(?:{PROVINCE}\s)?(?P<name>{OWNER}{NAME}){ASIDE}(?P<particle>이|가|에게?)?")
# Behind what it has done: ‘꽃길’(하늘시).
OF_WORK = re.compile(
    rf"(?P<work>{WORK})\s?\((?:{PROVINCE}\s)?(?P<name>{LOCAL}(?=\s{DEPARTMENT}\))|{OWNER}{NAME})(?:\s{DEPARTMENT})?\)"
    r"(?P<particle>이|가|에게?)?"
)
# A city or a quarter goes without what it lies in.
PLACE = re.compile(rf"(?:.*\s)?(?P<name>{LOCAL}|{LYING_IN})")
# Of names that share the ending of the last one only what is before it is written.
STEM = re.compile(
    rf"(?:{CLASS}\s)?(?:{PROVINCE}\s)?(?P<stem>(?!으로|에서|에게|까지|부터)[가-힣]{{1,4}}(?<![가-힣]{{2}}[고며은는을를]))"
)
SHARED = re.compile(rf"(?P<stem>[가-힣]{{1,4}}?)(?P<ending>{ending(OF_BODIES)}|마을|[시군구읍면동])")
# Stems that nobody knows have so many letters.
STEM_USUAL: Final = 2
AND: Final = "과"
# Syllables that end with a consonant. Behind others 과 is no particle, but the end of a department.
CONSONANT: Final = "".join(f"{chr(first + 1)}-{chr(first + 27)}" for first in range(ord("가"), ord("힣"), 28))
JOINTS: Final = (
    r"\s?,\s?(?:그리고\s)?",
    r"\s?[·/‧∙]\s?",
    r"\s+및\s+",
    r"[을를]\s비롯(?:해|한|하여)\s",
    r"(?<=[가-힣\d)’'”\"])와\s+",
    rf"(?<=[{CONSONANT})’'”\"])과\s+(?![\s·/,‘'“]|및)",
    # Before what the next has done: 별빛군과 ‘꽃길’(달빛시).
    r"(?<=[군동읍면청관단원)’'”])과\s+(?=[‘'“])",
    # Two cities without a sign between them.
    r"(?<=[시군])\s(?=[가-힣]{2,5}[시군](?![가-힣]{2}))",
)
JOINT = re.compile("|".join(JOINTS))
# Somebody who is no body, and words that end as bodies do.
NO_SLOT = re.compile(
    r"(?:최우수|우수|장려|모범|(?:종합)?대상|[금은동]상|본상|특별상|수상|선정|해당|나머지|각|전국|도내|관내|일부|여러|이들|다른)(?:\s.*|[가-힣]{0,6})"
    r"|사과|학과|기관|.*(?:요청|신청|초청|시장|군수|지사|의원|주무관|과장|팀장|국장|실장|소장|단체|기관|지자체|업체|창구|민원실|시군|시군구|자치구|도시)"
)

# What a list begins behind, where words stand before it.
BOUNDARY = re.compile(
    r"^[^가-힣A-Za-z\d]*$|(?:[은는이가을를의에서도로며해아어여쳐져려워라면데년된한인른린든은간중끝일월]|[았했었]고|결과|따라|이번|최종|가운데)\s[‘'“\"]?$"
)
# A name with its class, its province and its city has no more words.
WORDS_MOST: Final = 12
WORD_GAP = re.compile(r"\s+(?=\S)|[‘'“\"](?=\S)")


NO_ISLAND = re.compile(r"[시군구동읍면리청서소교원단사관터회과팀실국]도$|[가-힣]{4}도$")


class Slots(NamedTuple):
    """`start` is where the first begins, with its class and its province; `bodies` are in order."""

    start: int
    bodies: list[Body]


def slots(said: str, start: int, end: int, names: Gazetteer) -> list[Body]:
    """The names between two places, where nothing else stands there; else []."""
    found: list[Body] = []
    for first, last, joint in reversed(_pieces(said, start, end)):
        body = _name(said, first, last, joint, found[-1:], names)
        if body is None:
            return []
        found.append(body)
    return found[::-1]


def slots_before(said: str, begin: int, end: int, names: Gazetteer) -> Slots | None:
    """The names right before a place, as many as stand there in one breath."""
    found: list[Body] = []
    start = end
    for first, last, joint in reversed(_pieces(said, begin, end)):
        # The first of them may stand behind words that are no part of its name.
        for place in (first, *_words(said, first, last)):
            if body := _name(said, place, last, joint, found[-1:], names):
                found.append(body)
                start = place
                break
        if start != first:
            break
    return Slots(start, found[::-1]) if found else None


def _words(said: str, first: int, last: int) -> list[int]:
    """Where the last words begin before which a list may begin."""
    starts = [gap.end() for gap in WORD_GAP.finditer(said, first, last)][-WORDS_MOST:]
    return [start for start in starts if BOUNDARY.search(said[first:start])]


def _pieces(said: str, start: int, end: int) -> list[tuple[int, int, str]]:
    """What stands between joints, with the joint behind it."""
    found = []
    for joint in JOINT.finditer(said, start, end):
        found.append((start, joint.start(), joint[0]))
        start = joint.end()
    return [*found, (start, end, "")]


def _name(
    said: str, start: int, end: int, joint: str, following: Sequence[Body], names: Gazetteer
) -> Body | None:
    return _slot(said, start, end, names) or _clipped(said, start, end, joint, following, names)


def _slot(said: str, start: int, end: int, names: Gazetteer) -> Body | None:
    if said[start:end] in names.centrals:
        return Body(said[start:end], start, end, "joined")
    found = SLOT.fullmatch(said, start, end) or _of_work(said, start, end)
    if found is None or NO_SLOT.fullmatch(found["name"]):
        return None
    place = PLACE.fullmatch(found["name"])
    name = place["name"] if place else found["name"]
    is_any = (
        name in NO_BODIES
        or (KIND.fullmatch(name) and not name.startswith(DISTRICTS))
        or NO_QUARTER.search(name)
        or (name[-1] in "시군구도" and not _is_local(name, names))
    )
    if is_any:
        return None
    last = found.end("name")
    if name.endswith(AND) and last == end:
        shorter = _slot(said, start, end - len(AND), names)
        if shorter and not FIRM_NAME.fullmatch(shorter.name):
            return None  # 감사실과: no department, but a body and a particle
    return Body(names.official(name), last - len(name), last, "joined")


def _of_work(said: str, start: int, end: int) -> re.Match[str] | None:
    found = OF_WORK.fullmatch(said, start, end)
    return found if found and not STRONG_HEAD.search(found["work"]) else None


def _is_local(name: str, names: Gazetteer) -> bool:
    """Whether a city, a province or an island is called so; 도 behind other bodies is a particle."""
    if name[-1] == "도":
        return name in names.places or not NO_ISLAND.search(name)
    return name in names.places or len(name) > 2


def _clipped(
    said: str, start: int, end: int, joint: str, following: Sequence[Body], names: Gazetteer
) -> Body | None:
    """A name that has the ending of the next one: 하늘 of 하늘·달빛군."""
    found = STEM.fullmatch(said, start, end)
    shared = SHARED.fullmatch(following[0].name) if following else None
    if shared is None or found is None or NO_SLOT.fullmatch(found["stem"]):
        return None
    stem = found["stem"]
    name = stem + shared["ending"]
    if name not in names.places and shared["ending"] in tuple("시군구동읍면"):
        name = names.stems.get(stem) or (name if "," not in joint and len(stem) == STEM_USUAL else "")
    is_name = name in names.places or len(stem) >= STEM_USUAL
    return Body(name, found.start("stem"), end, "joined") if name and is_name else None
