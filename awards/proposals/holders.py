"""Who holds what is won: organiser, host and sponsor, by 주관, 주최 and 후원, or by whose it is called; pure."""

import re
from collections.abc import Iterator
from typing import Final

from awards.proposals.article import Sentence
from awards.proposals.details import Details
from awards.proposals.gazetteer import Gazetteer
from awards.proposals.programme import Programme

DOES = r"(?:주관|주최|후원|실시|시행|개최|선정|발표|추진|평가|진행|수여)"
ROLE = re.compile(
    rf"(?:\s등)?(?:이|가|에서|의)?\s?(?:공동(?:으로)?\s?|매년\s)?(?P<role>{DOES})"
    r"(?:하는|한|하고|하며|했|로|의|으로|,|해|하|‘|’|\s|[·ㆍ]\s?(?:주관|주최|후원))"
)
ROLES: Final = {"주관": "organiser", "주최": "host", "후원": "sponsor"}
HOLDER_MOST: Final = 30
# So far before a programme the subject of its sentence may stand.
FAR: Final = 400
LIST_MOST: Final = 60
ENDS = (
    r"(?:부|처|청|위원회|협의회|협회|학회|연합회|연맹|중앙회|공단|공사|진흥원|연구원|평가원|개발원|재단|본부|센터|신문|신문사|일보|방송|경제|포럼"
    r"|연구소|시|도|군|구|원|회|뉴스|미디어|조합|공동체|연합|닷컴|타임즈|투데이|방송공사|은행|대학교)"
)
HOLDER = re.compile(
    rf"[가-힣A-Za-z·]{{1,20}}{ENDS}$|(?:(?<=\(사\))|(?<=㈔)|(?<=\(재\)))\s?[가-힣A-Za-z]{{2,16}}$"
)
# Endings of words that are no names: 이밖에도, 평가에서도, 올해.
NO_HOLDER = re.compile(
    r"^(?:최우수|우수|장려)|도시$|(?:에|서|또|이|올해|년|외|까지|부터)도$|에서도$|심사위원$|대회$|평가회$|정부$|시·군·구$|시군구$|시·?군$|지자체$|^(?:시|도|군|구|전국|올해|대회)$|(?:으로|위해)$"
)
SERIES = re.compile(
    r"(?<![가-힣])(?P<who>[가-힣]{2,12})(?:의|에서\s(?:주관|실시|시행)(?:한|하는))?\s(?:각종\s|대외\s|분야별\s)?(?:인센티브\s?)?(?:사업|평가|시책평가)(?:으로|에서|에서도|에서는)\s"
)
# A list of who holds it, of whom the first is named: 하늘일보, 달빛협회, 별빛방송이.
LISTED = re.compile(
    r"(?<![가-힣A-Za-z])(?P<first>[가-힣A-Za-z]{2,16}),\s(?:[가-힣A-Za-z]{2,12}(?:\s[가-힣]{2,8}){0,2},\s){0,4}(?:[가-힣]{2,6}\s){0,2}$"
)
# The evaluation that is told of.
THIS_ONE = re.compile(
    r"(?:이번|이|동|해당|본|이날)\s(?:[가-힣]+\s)?(?:평가|대회|공모전|경진대회|시상|상은|심사|점검|조사|공모|어워드|대상|행사|박람회|표창은)"
    r"|^\s*(?:평가|시상식|대회|공모전|경진대회|행사)(?:은|는)\s"
)
HELD_BY = re.compile(
    r"\s*(?:[가-힣A-Za-z()㈔]{2,16}(?:,\s|와\s|과\s)?){1,5}(?:이|가)\s(?:공동\s?)?(?:주최|주관)(?:하|한|,)"
)
# Who assessed others: 농촌진흥청은 전국 농업기술센터를 대상으로 평가를 실시했다.
ASSESSES = re.compile(
    r"(?<![가-힣])(?P<who>[가-힣]{2,12})(?:은|는|이|가)\s[^.]{0,160}(?:평가|심사|선정|표창|시상|점검)(?:(?:을|를)?\s?(?:실시|진행)|해|했|하|한)"
)
# Who holds it with another one is named first.
JOINTLY = re.compile(r"(?:와|과|\s?[·ㆍ,]|\s및)\s?$")
EDITION = r"(?:(?:(?:19|20)\d\d년?도?|[’'‘]\d\d년도?|[상하]반기|올해|제\s?\d+회)\s)*"
OPENING = r"[‘'“\"「『《〈<]?"
OF = re.compile(rf"의\s{EDITION}{OPENING}{EDITION}$")
BARE = re.compile(rf"\s{EDITION}{OPENING}{EDITION}$")
# What a body does that opens or announces a contest, behind its name.
OPENS = re.compile(
    r"[’'”\"」』]?\s?(?:(?:을|를)\s(?:[가-힣\d]+\s)?(?:열고|열어|연\s|열었|개최|실시|진행|시상)|(?:의\s)?(?:심사\s|평가\s)?결과[^.]{0,20}(?:발표|밝|공개))"
)
# From whom a prize came: 여성가족부로부터, 보건복지부 장관에게서.
FROM = re.compile(rf"(?:\s?장관)?(?:으?로부터|에게서)\s(?:[가-힣]{{1,4}}\s)?{EDITION}{OPENING}{EDITION}$")
DONE_BY = re.compile(rf"{DOES}(?:한|하는|해온)\s{EDITION}{OPENING}{EDITION}$")
SUBJECT = re.compile(
    rf"(?<![가-힣])(?P<who>[가-힣A-Za-z·]{{1,18}}(?![시군구](?:은|는|이|가)){ENDS})(?:은|는|이|가|(?<=부)에서|(?<=위원회)에서)(?=\s)"
)
# 하늘도는 종합평가에서 뽑힌 9곳을 표창했다.
REWARDS = re.compile(r"(?:을|를)\s(?:[가-힣]+\s)?(?:표창|시상|선정|발표)(?:했(?:다고|다|으며|고)|하고|해\s)")
PROVINCE = re.compile(
    r"(?<![가-힣])(?:[가-힣]{2,7}(?:도|특별시|광역시)|(?:서울|부산|대구|인천|대전|울산|세종)시)$"
)
SHORT_PROVINCE = re.compile(r"[가-힣]{2}도")
TOPIC = re.compile(r"[’'”\"」』]?(?:은|는)\s")
# Behind the result of one item of a list. Who won stands in such brackets as well: cities, counties, districts.
IN_BRACKETS = re.compile(
    r"[^(▲△▷◇○●■□*·ㆍ,;\n]{0,24}\((?P<who>[가-힣A-Za-z·]{2,20})(?:\s?(?:주관|주최|선정|평가|시상))?\)"
)
LOCAL = re.compile(r"[시군구]$")
LEADS = re.compile(
    r"^(?P<who>경기도|강원도|강원특별자치도|충청북도|충북도|충청남도|충남도|전북도|전라북도|전북특별자치도|전라남도|전남도|경상북도|경북도|경상남도"
    r"|경남도|제주도|서울시|부산시|대구시|인천시|대전시|울산시|[가-힣]{3,9}(?<!본)(?<!전)(?<!정)(?:부|처|청|위원회))\s"
)


def around(sentence: Sentence, programme: Programme, first: int, names: Gazetteer) -> Details:
    """Who holds a programme by the sentence that names it; `first` is where another one's words end."""
    told = roles(sentence, first, programme.start, names)
    if not told.values:
        told = owner(sentence, programme.start, names)
    if not told.values:
        told = doer(sentence, programme, names)
    if not told.values and TOPIC.match(sentence.said, programme.end):
        told = roles(sentence, programme.end, len(sentence.said), names)
    if not told.values:
        told = in_brackets(sentence, programme, names)
    if not told.values:
        told = of_series(sentence, programme, names)
    return told


def of_series(sentence: Sentence, programme: Programme, names: Gazetteer) -> Details:
    """Whose evaluations are told of, before their names: 하늘도 인센티브 사업으로 모자보건 최우수구."""
    told = Details()
    found = next(
        reversed(list(SERIES.finditer(sentence.said, max(programme.start - FAR, 0), programme.start))), None
    )
    who = _holder(sentence, found.end("who"), names, known_only=True) if found else None
    if who and not re.search(r"[군구]$", who[1]):
        told.tell("organiser", who[1], (who[0], found.end("who") if found else who[0]))
    return told


def of_this_one(sentence: Sentence, names: Gazetteer) -> Details:
    """Who holds the evaluation that was told of before: by a sentence on it, or by one that tells who assessed."""
    said = sentence.said
    if THIS_ONE.search(said) or HELD_BY.match(said):
        return roles(sentence, 0, len(said), names)
    told = Details()
    for found in ASSESSES.finditer(said):
        who = next(_known(found["who"], names), None)
        if who and not LOCAL.search(who[1]) and who[0] == 0:
            told.tell("organiser", who[1], found.span("who"))
            break
    return told


def in_brackets(sentence: Sentence, programme: Programme, names: Gazetteer) -> Details:
    """Who holds it in a list of results: ▲정보공개 종합평가 최우수(행정안전부)."""
    told = Details()
    if found := IN_BRACKETS.match(sentence.said, programme.end):
        name = found["who"]
        known = any(first == 0 and last == len(name) for first, last, _name in names.bodies(name))
        if not LOCAL.search(name) and (known or HOLDER.fullmatch(name)):
            told.tell("organiser", name, found.span("who"))
    return told


def roles(sentence: Sentence, start: int, end: int, names: Gazetteer) -> Details:
    """Who organises, hosts and sponsors, between two places."""
    told = Details()
    # Before whoever carries on a project stands who holds the contest: a role goes before any other verb.
    by_role = sorted(ROLE.finditer(sentence.said, start, end), key=lambda found: found["role"] not in ROLES)
    for found in by_role:
        if who := _holder(sentence, found.start(), names):
            first, name = who
            told.tell(ROLES.get(found["role"], "organiser"), name, (first, found.start()))
    return told


def owner(sentence: Sentence, place: int, names: Gazetteer) -> Details:
    """Whose a programme is, right before its name: 행정안전부의 ‘…평가’, 경기도 ‘…평가’."""
    told = Details()
    for form, known_only in ((OF, False), (FROM, True), (BARE, True)):
        found = form.search(sentence.said, max(place - HOLDER_MOST, 0), place)
        who = _holder(sentence, found.start(), names, known_only=known_only) if found else None
        if who:
            told.tell("organiser", who[1], (who[0], found.start() if found else place))
            break
    return told


def doer(sentence: Sentence, programme: Programme, names: Gazetteer) -> Details:
    """Who opens it or announces its results as the subject of the sentence, or holds it by a verb further away."""
    told = Details()
    since = max(programme.start - FAR, 0)
    subjects = list(SUBJECT.finditer(sentence.said, since, programme.start))
    done = DONE_BY.search(sentence.said, since, programme.start)
    if subjects and done and _may_hold(sentence.said, subjects[-1], names):
        last = subjects[-1]
        start, name = _holder(sentence, last.end("who"), names) or (last.start("who"), last["who"])
        told.tell("organiser", name, (start, last.end("who")))
    elif subjects and (
        OPENS.match(sentence.said, programme.end) or REWARDS.search(sentence.said, programme.end)
    ):
        told.tell("organiser", _full(subjects[0]["who"], names), subjects[0].span("who"))
    return told


def _may_hold(said: str, subject: re.Match[str], names: Gazetteer) -> bool:
    """Of 은 and 는 a text tells of who has won; only a ministry or a province holds there what others win."""
    is_topic = said[subject.end("who")] in "은는"
    return not is_topic or next(_known(subject["who"], names), None) is not None


def _full(name: str, names: Gazetteer) -> str:
    """A province in full: 경상북도 of 경북도."""
    return names.places.get(name, name) if SHORT_PROVINCE.fullmatch(name) else name


def _holder(
    sentence: Sentence, end: int, names: Gazetteer, *, known_only: bool = False
) -> tuple[int, str] | None:
    """The body whose name ends at a place: one that is known, else the last word there if it is made as one."""
    start = max(end - HOLDER_MOST, 0)
    before = sentence.said[start:end]
    who = next(_known(before, names), None) or (None if known_only else next(_made(before), None))
    if who is None:
        return None
    if with_another := JOINTLY.search(before, 0, who[0]):
        other = _holder(sentence, start + with_another.start(), names)
        if other and not (LOCAL.search(other[1]) and "," in with_another[0]):
            return other
    listed = LISTED.search(sentence.said, max(start + who[0] - LIST_MOST, 0), start + who[0])
    if listed and HOLDER.fullmatch(listed["first"]) and not LOCAL.search(listed["first"]):
        return listed.start("first"), listed["first"]
    return start + who[0], who[1]


def _known(before: str, names: Gazetteer) -> Iterator[tuple[int, str]]:
    for first, last, name in names.bodies(before):
        if last == len(before):
            yield first, name
    if (found := PROVINCE.search(before)) and found[0] in names.places:
        yield found.start(), _full(found[0], names)


def _made(before: str) -> Iterator[tuple[int, str]]:
    found = HOLDER.search(before)
    if found and not NO_HOLDER.search(found[0]):
        yield found.start(), found[0]


def leading_organiser(name: str) -> str | None:
    """Who holds a programme by its name: 경기도 기업 SOS평가."""
    found = LEADS.match(name)
    return found["who"] if found else None
