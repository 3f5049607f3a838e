"""Programmes in quotation marks: by how they end, by an edition or organiser before, by what is won behind; pure."""

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from awards.proposals.naming_words import BEHIND, HEADS, NO_AWARD, OF_PRIZE, STRONG_HEAD, WEAK
from awards.proposals.programme import Programme, named
from awards.proposals.won_in import IN_FIELD

QUOTED = re.compile(
    r"(?:‘(?P<a>[^‘’▲△\n]{2,70})[’']|“(?P<b>[^“”▲△\n]{2,70})”|\"(?P<c>[^\"▲△\n]{2,70})\"|'(?P<d>[^'▲△\n]{2,70})'|「(?P<e>[^「」\n]{2,70})」"
    r"|『(?P<f>[^『』\n]{2,70})』|《(?P<g>[^《》\n]{2,70})》|<(?P<h>[^<>\n]{2,70})>|〈(?P<i>[^〈〉\n]{2,70})〉|’(?P<j>[^‘’\n]{2,70})’)"
)
QUOTED_HEAD = re.compile(rf"(?:{HEADS}|{WEAK})(?:\s?\([^)]*\))?$")
QUOTED_PRIZE = re.compile(OF_PRIZE + "$")
# What stands right behind a quoted name that has none of these words.
AWARDED = re.compile(
    r"\s?[‘'“\"]?(?:최우수|우수|장려|본상|특별상|금상|은상|동상|대상(?!으로|자|지)|(?:부문|분야)?\s?(?:최우수|우수|대상)(?=상|기관|을|으로|에)|사업에서\s(?:[가-힣]{1,6}\s){0,2}(?:최우수|우수)|시상식|경진대회|공모전|평가)"
)
WON_BEHIND = re.compile(
    r"\s?(?:에서는?|에|으로|로|부문|분야)?\s?(?:[가-힣]{1,6}\s|\d{1,2}년(?:째|\s연속)\s)?(?:선정|수상|뽑|이름|최우수|우수|대상을|표창|장관|대통령|국무총리|획득|올랐|오르)"
    r"|에서(?:는|도)?\s[^.,‘’“”]{0,30}?(?:최우수|우수상|대상|장려상|금상|은상|동상|본상|특별상)"
)
# A result in quotation marks is no name: ‘가등급’, ‘최우수’.
RESULT_ONLY = re.compile(
    r"\s?(?:(?:SA|S|[A-E]|[가나다라마]|\d)\s?등급|(?:전국\s?|도내\s?)?(?:최우수|우수|장려)(?:상|\s?기관|등급|구|시|군)?|대상|본상|으뜸[가-힣]{2}상)\s?"
)
CEREMONY: Final = "시상식"
LEAST: Final = 30
CATEGORY = re.compile(r"(?:부문|분야)$")
# What is told or shown at a contest: ‘마을 잔치’, ‘담벼락 공모전’ 등을 주제로.
SUBJECT_MATTER = re.compile(
    r"(?:,\s[‘'“\"][^’'”\"]{2,60}[’'”\"]){0,8}\s?(?:등)?(?:을|를|이라는|라는|란)?\s(?:주제|사례|제목|내용|작품)(?:로|을|를)"
)
PART_BEFORE = re.compile(r"(?:부문|분야)에서\s$")
PART_BEHIND = re.compile(r"\s?(?:부문|분야)")
# Farm products and what is made of them win prizes, and are none: ‘하늘 황금쌀’ 대상.
PRODUCT = re.compile(
    r"(?:쌀|한우|한돈|사과|배|포도|수박|멜론|딸기|참외|토마토|고추|마늘|양파|인삼|홍삼|버섯|막걸리|약주|소주|와인|한과|김치|젓갈|굴비|전복|꿀|차)$"
)
BODY_BEHIND = re.compile(r"\s?(?:최우수|우수|장려)\s?(?:기관|지자체|자치단체|단체|[시군구](?:로|에))")
GIVEN_BEHIND = re.compile(
    r"(?:에서\s(?:[^,.]{0,24}\s)?|\s)(?:대통령|국무총리|[가-힣]{0,8}장관)\s?(?:상|표창)(?:을|에|도)"
)
# ‘우수 청소년위원회’ 선정 사업에서 최우수상을.
CHOSEN_IN = re.compile(r"\s선정(?:\s사업)?에서(?:는|도)?\s")
TAKEN = re.compile(r"\s수상$")
SPOKEN = re.compile(r"[다요까!?]$")
# What makes a name of a programme of any quotation: its edition, or who holds it.
EDITION_FIRST = re.compile(r"(?:(?:19|20)\d\d\s?년?도?|제\s?\d+회)\s?[가-힣A-Za-z]")
GOES_ON = re.compile(r"\s?(?:에서|에|을\s맞아|\s|수상|선정)")
HELD = re.compile(r"(?:주관|주최)(?:하는|한|의)?\s?(?:(?:20\d\d년?도?|올해|제\d+회)\s?)?$")
# A quoted name that goes on behind its mark: ‘깨끗한 하늘 만들기’ 미세먼지 저감 평가.
HEAD_BEHIND = re.compile(
    r"(?!에서|에게|으로|에\s|[을를의과와은는이가도로]\s|등|\s?(?:부문|분야))\s?(?:(?![가-힣]*(?:에서|열린|이번)\s)[가-힣]{2,8}\s){0,3}?(?:경진대회|공모전|시상식|평가|경연대회|발표대회|(?:성과)?나눔대회|(?:성과)?보고대회|조사(?=에서))"
    + BEHIND
)


# In a part of which, or among whom, something was won: ‘그린시티’ 인구 50만 이상 그룹에서 … 최우수 지자체로.
IN_WHICH = re.compile(
    IN_FIELD + r"(?:[^.‘’“”]|\.(?=\d)){0,40}?[‘'“\"]?(?:최우수|우수|장려|대상|본상|특별상|[금은동]상|최고"
    r"|(?:SA?|[A-C]|[가나다]|\d)[’'”\"]?\s?등급|\d위|(?:거둔|이룬|얻은|올린)\s(?:성과|결과|쾌거)|대통령|국무총리|[가-힣]{0,14}(?:장관|청장|처장|지사|위원장)\s?(?:상|표창)|기관\s?표창)"
)
# ‘그린시티’에서 총점 93.5점을 얻어 거둔 성과다.
GAINED = re.compile(
    r"(?:에서(?:는)?|서)\s(?:[^.]|\.(?=\d)){0,40}?(?:거둔|이룬|얻은|올린)\s(?:성과|결과|쾌거)"
)
# One of several that are counted: ‘…사업’, ‘…관리’ 등 3개 사업 평가에서.
OF_SEVERAL = re.compile(
    r"(?:\s?[가-힣]{2,6}\s?(?:부문|분야))?(?:,\s[^.]{2,80}?)?\s등\s(?:[^,.]{0,24}\s)?\d{1,2}개\s(?:[가-힣]{2,4}\s)?"
    r"(?:평가|사업|시책|대회|분야|부문)(?:\s평가)?에서"
)


# A name with the result behind it in the same quotation: ‘2013 온실가스 감축 평가 최우수상’, ‘농산물 부문 대상’.
WITH_RESULT = re.compile(
    r"(?P<name>.{4,}?)\s(?:(?:최우수|우수|장려|특별)상|최우수|본상|(?P<prize>(?<!연속\s)(?:대통령|국무총리|[가-힣]{0,8}장관)\s?(?:상|표창))|(?<=부문\s)대상|(?<=분야\s)대상)"
)
# Its category as well: ‘2018 대한민국 정원대상 마을정원 부문 대상’.
WITH_CATEGORY = re.compile(rf"(?P<name>.{{3,}}?(?:{HEADS}))\s(?P<category>[^,]{{2,20}}?\s?(?:부문|분야))")


def quoted(said: str) -> Iterator[Programme]:
    """The programmes of a sentence that stand in quotation marks, without the marks."""
    for found in QUOTED.finditer(said):
        group = found.lastgroup or "a"
        inside = found[group]
        if whole := WITH_RESULT.fullmatch(inside):
            start = found.start(group)
            field = WITH_CATEGORY.fullmatch(whole["name"])
            programme = named(said, start, start + (field or whole).end("name"), quoted=True)
            is_category = CATEGORY.search(whole["name"]) or not (
                STRONG_HEAD.search(whole["name"]) or EDITION_FIRST.match(inside)
            )
            # 유공 ‘지방자치단체 부문 장관상’: the programme stands right before it.
            is_told = whole["prize"] is None or STRONG_HEAD.search(said[: found.start()].rstrip()[-LEAST:])
            is_part = not field and bool(is_category) and bool(is_told)
            yield replace(programme, is_part=is_part, category=field["category"] if field else None)
            continue
        if (tail := TAKEN.search(inside)) and STRONG_HEAD.search(inside, 0, tail.start()):
            # ‘2025 하늘혁신대상 수상’: that it was won stands in the marks as well.
            start = found.start(group)
            yield named(said, start, start + tail.start(), quoted=True)
            continue
        is_strong = STRONG_HEAD.search(inside) is not None
        if (
            (NO_AWARD.search(inside) and not _is_awarded(said, found.end()))
            or (
                CATEGORY.search(inside)
                and not (EDITION_FIRST.match(inside) or HEAD_BEHIND.match(said, found.end()))
            )
            or SUBJECT_MATTER.match(said, found.end())
            or RESULT_ONLY.fullmatch(inside)
            or (PRODUCT.search(inside) and not HEAD_BEHIND.match(said, found.end()))
            or not (is_strong or _is_named(said, found, inside))
        ):
            continue
        tail = None if is_strong else HEAD_BEHIND.match(said, found.end())
        end = tail.end() if tail else found.end()
        is_ceremony = tail is not None and tail[0].strip() == CEREMONY
        programme = named(
            said,
            found.start(group),
            end,
            quoted=True,
            written=inside + (tail[0] if tail and not is_ceremony else ""),
        )
        is_part = not is_strong and tail is None and _is_of_field(said, found.start(), end)
        yield replace(programme, is_part=is_part)


def _is_of_field(said: str, start: int, end: int) -> bool:
    """Whether it is a field, or a prize in one: ‘의료급여’ 분야, 소셜미디어 부문에서 ‘올해의 블로그’."""
    return (
        PART_BEHIND.match(said, end) is not None
        or PART_BEFORE.search(said, max(start - 8, 0), start) is not None
    )


def subject_matters(said: str) -> list[tuple[int, int]]:
    """The places of quotations that name what was told at a contest: no names of contests stand in them."""
    return [found.span() for found in QUOTED.finditer(said) if SUBJECT_MATTER.match(said, found.end())]


def _is_awarded(said: str, end: int) -> bool:
    """Whether what no name of a prize ends with is told to have won one all the same: ‘집중안전점검’ 우수기관."""
    return any(form.match(said, end) for form in (HEAD_BEHIND, BODY_BEHIND, GIVEN_BEHIND, CHOSEN_IN))


def _is_named(said: str, found: re.Match[str], inside: str) -> bool:
    """Whether what stands around a quotation makes a programme of it."""
    end = found.end()
    return (
        (HEAD_BEHIND.match(said, end) is not None and not SPOKEN.search(inside))
        or (EDITION_FIRST.match(inside) is not None and GOES_ON.match(said, end) is not None)
        or (EDITION_FIRST.match(inside) is not None and QUOTED_PRIZE.search(inside) is not None)
        or HELD.search(said, max(found.start() - 14, 0), found.start()) is not None
        or (
            QUOTED_HEAD.search(inside) is not None
            and (WON_BEHIND.match(said, end) is not None or OF_SEVERAL.match(said, end) is not None)
        )
        or AWARDED.match(said, end) is not None
        or IN_WHICH.match(said, end) is not None
        or GAINED.match(said, end) is not None
        or (NO_AWARD.search(inside) is not None and GIVEN_BEHIND.match(said, end) is not None)
        or CHOSEN_IN.match(said, end) is not None
    )
