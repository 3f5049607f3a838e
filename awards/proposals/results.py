"""What is won: grades, prizes in somebody's name, ranks and crowns, where a Korean text tells them as results; pure."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from awards.proposals.standing import standing

# What items of lists begin with.
MARKS: Final = "▲△▷▶○●■◇◆□※*•∘◦▪◈"
# How many: 7개, 두 건.
COUNT: Final = r"(?:\d{1,2}|두|세|네|다섯|여섯|일곱|여덟|아홉|열)\s?(?:개|건|곳|가지)"
OPEN, CLOSE = "‘'“\"「『<《〈", "’'”\"」』>》〉"
BODIES = (
    r"(?:지방\s?자치\s?단체|자치단체|지자체|기관|단체|도시|시·군·구|시·군|시군구|시군|자치구|공공기관|공기업|지방정부"
    r"|기초단체|광역단체|시·도|시도|교육청|교육지원청|대학|학교|도서관|박물관|보건소|농업기술센터|자원봉사센터|센터|수행\s?기관|경찰관서|관서|병원|마을|지역|지구|공단|시설|소방서|축제|관광지|해수욕장|휴양림|경찰서|우체국|정수장|사업장|처리시설|의료원|미술관|문화원|체육관|복지관|어린이집|수련관|수련시설"
    r"|사업단|의회|[시군구동읍면](?![가-힣])|[동읍면](?=(?:으로|은|이)(?![가-힣]))|[시군구](?=(?:로|로는|에|는|은|가|에는|으로|를|을|의|와)(?![가-힣])))"
)
END = (
    r"(?![가-힣])|(?=(?:을|를|에|과|와|이|의|은|는|으로|로|으로는|로는|도|까지|만|에도|에는|에서|에게|이라는|라는|이다|이었다|이었으며|였다|였으며|이며|이자|인|수상|등)"
    r"(?:[^가-힣]|$)|수상|선정|획득|영예|시상)"
)
WON = (
    r"(?:받|수상|차지|거머|획득|안았|안으|탔|타며|선정|뽑|꼽|올랐|오르|올라|이름|기록|등극|달성|영예|거뒀|거두|휩쓸|따냈|품"
    r"|수여|평가|인정|석권|낙점|결정|연속|쾌거|얻)"
)
SOON = (
    rf"(?=[{CLOSE}]?(?:(?:을|를|에|으로|로|의|에도|도|까지)\s?(?:[가-힣0-9]{{1,6}}\s)?|\s)?"
    rf"(?:(?:동시|나란히|모두)\s)?{WON})"
)
WORD = r"(?<![가-힣])"
# In a row, before who won it: 대상 : 하늘시.
BEFORE_WINNER = r"(?=\s?[:：]\s?(?:[가-힣]{2}\s)?[가-힣]{1,5}[시군구](?![가-힣]{2}))"
LAST = (
    rf"(?=[{CLOSE}\s]*(?:$|[,.)…;/·ㆍ&](?!\s?사례)|\s?등(?:이|을|의|에|으로|\s|$|[,.])"
    rf"|과\s|도\s|와\s|및\s|[▲△▷▶○●■◇◆\-(]|을[\s,]|를[\s,]|에\s이어|\d년|\s\d{{1,2}}\s?(?:건|점|편)[,을과와\s]))"
)
# Levels are no result where they are counted, or where they rise and fall: 2등급 중 최고, 1등급 상승한.
LEVEL_STANDS = (
    r"(?!\s?(?:중|가운데)\s|\s?(?:달성률|비율|이상|이하|미만)|이?\s?(?:상승|하락|향상|오[르른]|올[라랐]|떨어|내려)"
    r"|에서\s(?:올해\s)?(?:(?:한|두|세|네|\d)\s?(?:단계|계단|등급)|\d등급))"
)
# Grades of the table of merits: as awards (최우수상), of bodies (최우수기관), bare before a verb or an end.
MERITS: Final = (
    "최우수",
    "우수",
    "장려",
    "최고",
    "모범",
    "선도",
    "노력",
    "으뜸",
    "발전",
    "도약",
    "양호",
    "탁월",
    "혁신",
    "선진",
)
BARE: Final = ("최우수", "우수", "장려", "탁월", "양호")
PRIZES_OF_OWN: Final = (
    "종합대상",
    "종합우승",
    "우승",
    "준우승",
    "대상",
    "본상",
    "특별상",
    "금상",
    "은상",
    "동상",
    "공로상",
    "입선",
    "입상",
    "인기상",
    "창의상",
    "공감상",
    "혁신상",
    "노력상",
    "최고상",
    "으뜸상",
    "특상",
    "버금상",
    "참가상",
    "격려상",
    "심사위원상",
    "심사위원특별상",
    "심사위원장상",
    "기준상",
    "그랑프리",
    "금메달",
    "은메달",
    "동메달",
)
GRADE = re.compile(
    "|".join(
        (
            rf"(?P<prize>(?:{WORD}|(?<=박람회)|(?<=대회)|(?<=평가)|(?<=공모전)|(?<=대전)|(?<=어워드))(?:종합\s?)?(?:{'|'.join(MERITS)})(?:상|\s?{BODIES}상)|{WORD}(?:최우수|우수)\s?(?![가-힣]*의|[수시입대]상)[가-힣]{{1,4}}\s?상|(?<=[{OPEN}])으뜸[가-힣]{{2}}상)(?:{END})",
            rf"(?P<body>(?:{WORD}|(?<=전국)|(?<=종합)|(?<=평가)|(?<=분야)|(?<=유공)|(?<=행정)|(?<=관리)|(?<=성과)|(?<=실적))"
            rf"(?:최우수|우수|장려|모범|선도|선진|노력(?=[시군구](?:[로에를는]|으로))|특별(?=[{CLOSE}]))[{CLOSE}]?\s?{BODIES})(?![숲락형별권민화])(?![가-힣]{{0,1}}\s?(?:사례|간|들(?![었어며고게])|벤치|방문|견학|공무원|직원|부문|분야))",
            rf"(?P<place>{WORD}(?:최우수|우수|장려)\s(?!관)[가-힣]{{2,4}}\s?(?:관광지|도서관|마을|시설|축제|공원|센터)(?=(?:로|으로|에|로는|으로는|에는)\s))",
            rf"(?P<case>{WORD}(?:최우수|우수)\s?사례(?=[{CLOSE}]?(?:\s등)?(?:(?:으로|로|에|\s)\s?(?:최종\s)?(?:선정|뽑)(?!하|했|해\s|작|한다)|로\s[가-힣]{{0,8}}(?:대통령|총리|장관)\s?(?:상|표창)|(?:로|에)\s(?:꼽혔|꼽혀|들었|들어\s|올랐|올라|이름|낙점|채택))))",
            rf"(?P<level>(?:{WORD}|(?<=[{OPEN}]))(?:최우수|우수|SA|S|A|B|가|나|[12])[{CLOSE}]?\s?등급{LEVEL_STANDS}|최고\s?등급(?=을|\s\d{{1,2}}년\s연속\s(?:획득|달성)|\s?획득|\s?달성|\s?\([‘'“]?(?:SA?|A|가)[’'”)\s])|(?<=\s)SA(?=로\s(?:선정|평가|뽑))"
            rf"|(?<=등급인\s[{OPEN}])(?:SA|S|A|B|가|나)(?=[{CLOSE}](?:를|을|로|으로|\s))|(?<=등급인\s)(?:SA|S|A)(?=[를을로에]))",
            rf"(?P<bare>(?:{WORD}|(?<=평가)|(?<=대회)|(?<=전국))(?:{'|'.join(BARE)})(?!평가[와과를의])(?:{SOON}|{LAST}|{BEFORE_WINNER}|(?=[{CLOSE}])|(?=(?:[은는에]|에는|으로는)\s)|(?=\s[가-힣]{{2,4}}(?<!지)[시군구](?![가-힣]{{2}}))|(?=로\s[가-힣\s]{{0,16}}(?:표창|[관리령장사]상)[을를])))",
            rf"(?P<own>{WORD}(?!(?<=[체민]\s)대상\s?[▲△▷▶])(?!(?<=[을를]\s)대상,)(?!대상(?:으로|을\s대상으로)\s?(?:한|하|평가|실시|조사|심사|진행|추진|선정\s?평가))(?:종합\s)?(?:{'|'.join(PRIZES_OF_OWN)})(?:{SOON}|{LAST}|{BEFORE_WINNER}|(?=[{CLOSE}])|(?=은\s|의\s|에는\s|인\s[가-힣]{{2,12}}\s?(?:표창|[가-힣]*상)|에\s[가-힣]{{1,6}}[시군구도](?![가-힣]{{3}}))))",
        )
    )
)
AUTHORITIES: Final = (
    ("president", "대통령상", r"대통령"),
    ("prime_minister", "국무총리상", r"국무총리|총리"),
    ("speaker", "국회의장상", r"국회\s?의장"),
    ("vice_minister", None, r"차관"),
    ("minister", "처장상", r"처장"),
    ("minister", "장관상", r"장관"),
    ("commissioner", "청장상", r"(?<!구)(?<!교육)청장"),
    ("chair", None, r"위원장"),
    (
        "governor",
        "도지사상",
        r"도지사|[가-힣]{2}(?:특별|광역)시장|(?:서울|부산|대구|인천|대전|울산|세종)시장|(?<=[가-힣]\s)지사|(?<=[남북기원주])지사|지사",
    ),
    ("superintendent", "교육감상", r"교육감"),
    ("mayor", None, r"구청장|시장|군수"),
    ("head", None, r"이사장|사장|원장|센터장|본부장|관장|총장|서장"),
    ("private", None, r"협회장|회장|대표|의장"),
)
MINISTRY = re.compile(r"[부처청]\s?(?:장관|처장)")
OF_STATE: Final = ("president", "prime_minister", "speaker")
POSTS = "|".join(form for _authority, _name, form in AUTHORITIES)
PRIZE = re.compile(
    rf"(?P<given>(?:[가-힣]{{2,14}}(?:부|처|청|위원회|시|(?<!에서)(?<![관장원씨명팀자])도|협의회|공단|공사|원|협회|센터|재단|학회|본부)\s?|[가-힣]{{2,8}}(?=위원장|처장|청장)|[가-힣]{{2,12}}(?=회장|원장|센터장))?(?P<post>{POSTS})\s?(?:급\s?)?"
    rf"(?:기관\s?|단체\s?|부대\s?)?(?:표창장|표창|상장|포상(?=을\s(?:수상|받))|상(?![가-힣])|상(?=(?:을|를|에|과|와|이|의|은|으로|도|까지|인\s|수상)))(?:패)?)"
    r"|(?P<plain>(?<![가-힣])(?:최우수|우수|장려|모범)?(?:기관|단체)\s?표창(?!\s?\d)|(?<=유공\s)표창(?=[을를]\s|\(|\s?[△▲▷▶]|\s등)|(?:(?<=유공기관\s)|(?<=유공\s기관\s)|(?<=유공기관으로\s)|(?<=유공기관.으로\s))표창(?=장?을\s(?:받|수상)))"
)
IN_WHOSE_NAME = re.compile(
    r"(?<=[상관체정창급수공서구])[’'”\"]?\s?\((?P<given>(?:[가-힣]{2,14}(?:부|처|청|도|시)\s?|[가-힣]{2,8}(?=처장|청장)|[가-힣]{2,3}(?=도지사))?"
    r"(?P<post>대통령|국무총리|장관|처장|청장|도지사|교육감))\)"
)
RANK = re.compile(
    r"(?:(?P<where>전국|종합|전체|광역|도내|시부|군부|구부|경기도|[가-힣]{1,3}\s?부문)\s?)?(?<![~∼\-\d])(?P<rank>\d{1,3})위(?![가-힣]*원회|\s?[~∼\-]|에\s해당)"
)
HIGHEST = re.compile(r"(?:전체|전국)\s(?:그룹\s)?최고\s?(?:득점|점수)(?=로|으로)")
CROWNS = re.compile(r"(?P<crowns>\d{1,2})관왕|(?P<defences>\d{1,2})연패|그랜드\s?슬램")
# 최우수 공공도서관.
PLACE = re.compile(r"(최우수|우수|장려)\s[가-힣]{2,4}\s?(?:관광지|도서관|마을|시설|축제|공원|센터)")
# 최우수 기획상, 우수기관상; of 발전기관상 all is the grade.
WITH_SUBJECT = re.compile(rf"(최우수|우수|장려)(?:\s?{BODIES}상|\s?[가-힣]{{1,4}}\s?상)")
# Of a prize that names one: 우수기관 표창.
GRADED_PRIZE = re.compile(r"최우수|우수|장려|모범")
# What a scale calls so many points, and what a grade by letter is also called: A등급(우수).
# The letters of a scale beside what they are called: 최우수(SA).
LETTERS_BEHIND = re.compile(
    r"\(\s?[‘'“]?(?:(?:SA?|[A-C])[’'”]?\s?(?:등급)?|[가나다][’'”]?\s?등급)\s?\)(?:\s?등급)?"
)
LETTERS = re.compile(r"\(\s?[‘'“]?(SA?|[A-C가나다])[’'”]?\s?(?:등급)?\s?\)")
IN_SCALE = re.compile(
    r"\d점\s(?:이상|미만|초과)(?:을|은|는|이면|인\s[가-힣]{1,6}[를을])?\s[‘'“\"]?$|[A-Z가-마][’'”\"]?\s?등급\($"
)
# How many, not which: 54건의 기관표창.
COUNTED = re.compile(r"\d\s?(?:건|개|차례|회|개\s?부문)의?\s$")
# A grade that only says what the next one is: 최고상인 대통령상.
EXPLAINS = re.compile(
    r"(?:\s등급)?인\s[‘'“\"]?(?=[가-힣A-Z]{1,12}[’'”\"]?\s?(?:상|등급|표창|[가-힣]*상|[을를(]))"
)


# 노사협력 우수자치단체 최우수상: the body names the category.
NAMES_CATEGORY = re.compile(
    r"\s(?:부문\s)?[‘'“\"]?(?:종합)?(?:대상|최우수상|우수상|장려상|본상|특별상|금상|은상|동상)(?![가-힣]*\s?수상\s?기관)"
    r"|\s(?:최우수|우수|장려)(?=,|\s등)"
)
# Whom something is for, where nobody is told to get it: 점검 대상은 하늘시다.
FOR_WHOM = re.compile(
    r"(?<![가-힣])(?:평가|점검|지원|참[여가]|조사|심사|신청|교육|모집|감사|수사|단속|접종|할인|적용)\s대상(?:은|으로는)\s"
)
# Among those that are good it came in some place: 우수 지자체 중 전체 2위.
AMONG = re.compile(r"\s(?:중|가운데)\s(?:전체\s|종합\s)?\d{1,3}위")
# Who is told of next by a rank: 종합 1위인 하늘시.
PLACED = re.compile(r"\s[가-힣]{1,5}[시군구](?=,|[가이은는와과도]\s)")
RANKED = re.compile(r"인\s(?:[가-힣]{2,3}\s)?[가-힣]{1,5}[시군구도]")


@dataclass(frozen=True)
class Result:
    """`kind` is grade, prize, rank or crown; `value` the grade without 상, 기관 or 등급, the prize as it is written,
    or the number."""

    kind: str
    value: str
    start: int
    end: int
    authority: str | None = None
    # How it is written: prize, body, level, bare, own (대상, 본상).
    form: str = ""


def results(said: str) -> list[Result]:
    """The results of a sentence in order, none within another."""
    found = [*prizes(said), *_in_brackets(said), *_grades(said), *_ranks(said), *_crowns(said)]
    found += [
        Result("grade", each.grade, each.start, each.end, form=each.form)
        for each in standing(said)
        if not any(other.start <= each.start < other.end for other in found)
    ]
    kept: list[Result] = []
    for result in sorted(found, key=lambda each: (each.start, -each.end)):
        if (not kept or result.start >= kept[-1].end) and not _explains(said, result):
            kept.append(result)
    is_graded = any(each.kind in ("grade", "prize") for each in kept)
    return [each for each in kept if not (is_graded and _is_place(said, each))]


def _is_place(said: str, result: Result) -> bool:
    """Whether a rank only says in which place those of one grade came: 우수구로는 2위 하늘구, 3위 달빛구가."""
    return result.kind == "rank" and result.value != "1" and PLACED.match(said, result.end) is not None


def _explains(said: str, result: Result) -> bool:
    """최고상 is a word for another result; 1위인 describes a body; of 최우수 등급인 the next was
    won; 대상인 대통령 표창 tells both."""
    if result.value == "최고" and result.form == "prize":
        return True
    if IN_SCALE.search(said, 0, result.start):
        return True
    if result.kind == "rank" and RANKED.match(said, result.end):
        return True
    if is_for_whom(said, result.start):
        return True
    if result.form == "body" and AMONG.match(said, result.end):
        return True
    if result.form == "body" and NAMES_CATEGORY.match(said, result.end):
        return True
    return result.form in ("level", "body") and EXPLAINS.match(said, result.end) is not None


def is_for_whom(said: str, start: int) -> bool:
    """Whether 대상 at a place is no prize, but whom or what something is for."""
    found = FOR_WHOM.search(said, max(start - len("점검 "), 0), start + len("대상으로는 "))
    return found is not None and found.end() > start and re.search(WON, said[found.end() :]) is None


def _grades(said: str) -> Iterator[Result]:
    for found in GRADE.finditer(said):
        form = found.lastgroup or ""
        letters = LETTERS_BEHIND.match(said, found.end()) if form != "body" else None
        end = letters.end() if letters else found.end()
        yield Result("grade", plain_grade(said[found.start() : end]), found.start(), end, form=form)


def plain_grade(written: str) -> str:
    """A grade as it is compared: 최우수 of 최우수상 and 최우수 기관; 대상 keeps its end."""
    if place := PLACE.fullmatch(written):
        return place[1]
    if letters := LETTERS.search(written):
        return letters[1]
    if named := WITH_SUBJECT.fullmatch(written):
        return named[1]
    word = re.sub(rf"[\s{OPEN}{CLOSE}]", "", written)
    word = re.sub(r"(?:등급|사례)$", "", re.sub(BODIES + "$", "", word)) or word
    if word.endswith("상") and word[:-1].removeprefix("종합") in MERITS:
        word = word[:-1]
    return word


def prizes(said: str) -> Iterator[Result]:
    """Prizes in somebody's name, unless they are counted."""
    for found in PRIZE.finditer(said):
        if COUNTED.search(said, 0, found.start()):
            continue
        post = found["post"] or ""
        authority = next(
            (name for name, _short, form in AUTHORITIES if post and re.fullmatch(form, post)), None
        )
        # Who stands before the highest posts has won: 하늘시 대통령상, 하늘시 장관상.
        is_own = authority in OF_STATE or (authority == "minister" and not MINISTRY.search(found[0]))
        start = found.start("post") if is_own else found.start()
        yield Result("prize", said[start : found.end()].strip(), start, found.end(), authority)


def _in_brackets(said: str) -> Iterator[Result]:
    """Prizes by whose they are alone, in brackets behind what was won: 최우수상(고용노동부장관)."""
    for found in IN_WHOSE_NAME.finditer(said):
        post = found["post"]
        authority = next(name for name, _short, form in AUTHORITIES if re.fullmatch(form, post))
        yield Result("prize", found["given"], *found.span("given"), authority)


def _ranks(said: str) -> Iterator[Result]:
    for found in HIGHEST.finditer(said):
        yield Result("rank", "1", found.start(), found.end())
    for found in RANK.finditer(said):
        yield Result("rank", found["rank"], found.start(), found.end())


def _crowns(said: str) -> Iterator[Result]:
    for found in CROWNS.finditer(said):
        kind = "defence" if found["defences"] else "crown"
        yield Result(kind, found["defences"] or found["crowns"] or "", found.start(), found.end())
