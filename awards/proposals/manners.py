"""How a sentence tells of a body: as its subject, its object, with another, as who holds a contest; pure."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Final

from awards.proposals.proposal import Span

# Between two bodies named in one breath; before the second its province or its class may stand.
# What a body in a list is named for; no result.
ASIDE = re.compile(
    r"\s?\((?![^)]{0,60}(?:우수|장려|상|기관|등급|\d위|표창|점)\))[^()]{2,60}\)(?=[은는이가와과,·]|을\s비롯|를\s비롯|\s등[\s이]|\s?[▲△▷▶/]|이?다(?:\.|$)|에게?\s|\s?$)"
    # Blanks stand for a name that is a sentence.
    r"|의?\s{8,}(?=[은는이가도]\s)"
    r"|(?:의)?\s?[‘'“\"](?![^’'”\"]{0,40}(?:대회|공모전|평가|어워드|대상|시상식)[’'”\"])[^‘’'“”\"]{2,40}[’'”\"](?=[은는이가도](?:\s|,)|[와과]\s)"
)
JOINT = re.compile(
    r"(?:\s?[·ㆍ∙,/‧]\s?|\s?,?\s?[▲△▷▶]\s?|와\s|과\s|\s?및\s|[을를]\s비롯(?:해|한|하여)\s)(?:(?!우수|장려|대상|본상|금상|은상|동상)[가-힣]{2}\s|[가-힣]{2,8}[시도]\s|자치구\s|\d{1,2}위\s)?"
    # What another thing is: ‘하늘배’와 지역축제 ‘하늘꽃축제’가.
    r"(?:[가-힣]{0,4}\s?(?:축제|브랜드|특산물|특산품|농산물|캐릭터|쌀|관광지)\s)?[‘'“\"]?"
)
# Whose post is told behind a body is who is told of: 별빛협의회 회장은.
PERSON_BEHIND = re.compile(
    r"\s?(?:[가-힣]{2,3}(?:\([^()]{1,10}\))?(?:\s?[·,]\s?[가-힣]{2,3}){0,8}\s)?(?:시장|군수|구청장|도지사|교육감|의장|의원|회장|부회장|위원장|단장|대장|센터장|관장|원장|소장|과장|팀장|계장|국장|실장|부장|본부장"
    r"|이사장|사장|조합장|지회장|교장|서장|총장|대표|주무관|직원|공무원|교사|연구사|지도사|사무관|주사|대원|단원|회원|봉사자|선수|감독|씨|학생|어린이)(?:들)?"
    r"(?:\([^()]{1,20}\))?(?:은|는|이|가|도|에게|을|를|과|와|,|(?=\s[‘'“\"]))(?=\s)"
)
BRACKET = re.compile(
    r"\s?\((?:시장|군수|구청장|도지사|교육감|이사장|사장|의장|총장|서장|관장|원장|소장|청장|대표|회장|권한대행|[가-힣]{1,8}장\s[가-힣○]{2,4}(?=[,)])|이하\s)[^)]{0,40}\)"
)
# How many points a body has: 하늘시(98.69점).
SCORED = re.compile(r"\s?\((?:총점\s?)?(?P<score>\d{1,4}(?:\.\d{1,3}점?|점))\)")
# How many won, behind those that are named: 하늘시, 달빛군 등 3곳, 등 전국 11개 자치구.
THOSE: Final = r"(?:자치구|시·?군|시군구|기초지자체|기초단체|지자체|자치단체|지방자치단체|기관|도시)"
OF_MANY: Final = (
    rf"(?:등(?:\s(?:(?:모두|총|전국|도내|관내|[가-힣]{{2,3}}[시도]?)\s){{0,2}}(?:{THOSE}\s)?\d+\s?(?:곳|개\s?[가-힣·.]{{1,6}}))?"
    r"|(?:두|세|네|다섯|\d{1,2})\s?(?:곳|개\s?(?:시|군|구|시군|도시|지자체)))"
)
# What it has made has won: 하늘동 주민자치회에서 추진한 ‘꽃길’이.
MADE_BY = re.compile(
    r"(?:에서|이|가|의)?\s(?:(?![가-힣]*[은는이가]\s)[가-힣·]+\s){0,3}(?:추진|운영|제출|출품|개발|제작|기획|응모|발표)(?:한|하는)\s[‘'“\"]"
    r"(?![^’'”\"]{0,40}(?:대회|공모전|평가|어워드|대상)[’'”\"])[^‘’'“”\"]{2,40}[’'”\"](?:\s?(?:사업|사례|시책|정책|작품))?(?:이|가|은|는)(?=\s)"
    # Blanks stand for a name that is a sentence.
    r"|(?:에서|이|가)\s(?:추진|운영|제출|출품|개발|제작|기획|응모|발표)(?:한|하는)\s{8,}(?:이|가|은|는)(?=\s)"
    # Without a name of its own: 하늘시가 추진한 통합돌봄 사업이.
    r"|(?:에서|이|가)\s(?:추진|운영|조성|개발|제작|기획|시행|관리)(?:한|하는|해\s온|해온)\s"
    r"(?:(?![가-힣]*(?:평가|대회|공모|시상))[가-힣A-Za-z0-9·]+\s){0,3}?[가-힣A-Za-z0-9·]*(?:사업|시책|정책|사례|서비스|프로그램|제도|공원|거리|시설|축제|브랜드)(?:이|가|은|는)(?=\s)"
)
# Whom somebody assesses, and nobody else between: 16개 시군을 대상으로.
ASSESSED: Final = (
    r"(?:(?![가-힣]+[이가]\s)[가-힣0-9·,]+\s){0,6}?(?![을를]\s)[가-힣0-9·,]{1,14}?(?:을|를)\s대상으로\s"
)
# Whom others evaluate, and who evaluates.
KIND = re.compile(
    r"(?P<local>[시군구])$|(?P<central>(?:도|부|처|(?<!지원)청|(?<!자치)위원회)$|^(?:한국|대한민국|전국|국립)[가-힣]{3})"
)
# When or how somebody does it.
OFTEN: Final = (
    r"(?:매년|해마다|올해|올|지난해|격년|처음|새로|직접|함께|공동|최근|전국|도내|관내|매월|연말|정기|모두)"
)
# How a body is told of, by what stands behind it.
TAILS: Final = (
    ("person", PERSON_BEHIND),
    ("subject", MADE_BY),
    (
        "giver",
        re.compile(
            r"(?:(?<=[도부처청])|(?![은는]\s))(?:이|가|에서|과 [가-힣]{2,16}[이가]|와 [가-힣]{2,16}[이가])?\s?"
            rf"(?:{ASSESSED}(?:한\s)?)?(?:{OFTEN}\s)?(?:공동(?:으로)?\s?)?(?:주관|주최|후원|실시|시행|개최|추진(?!한\s(?:각종|시책|사업|정책|주요))|진행|수여|선정하|선정한|발표(?!대회|회)|평가하|평가한|인증|공동)"
            # In any words before what it holds or gives: 하늘도가 새로 연 ‘정책공모’, 하늘도가 준 상으로는.
            r"|(?:이|가|에서)\s(?:(?![가-힣]+[이가]\s)[가-힣]{1,6}\s)?(?:연|여는|마련한|내건|꾸린|치른|벌인|펼친|선정한|매긴|내놓은|꼽은|뽑은|뽑는|가린|고른|살핀|만든"
            r"|준|주는|내린|내민|건넨|시상한|시상하는)(?=\s(?:[‘'“\"]|(?:19|20)\d\d|[^,.]{0,34}(?:상|표창|평가|대회|공모|심사)))"
        ),
    ),
    ("joined", re.compile(r"(?:을|를)\s비롯(?:해|한|하여)\s")),
    # One of a list of winners with marks: △하늘시 △달빛군에.
    (
        "joined",
        re.compile(
            r",?\s[▲△▷▶]\s?(?:[가-힣]{2}\s)?[가-힣]{1,5}[시군구도](?=,?\s[▲△▷▶]|[에이가은는을를][\s,]|\s등)"
        ),
    ),
    (
        "subject",
        re.compile(rf"(?:,\s[가-힣A-Za-z()]{{2,14}}){{0,4}}\s{OF_MANY}(?:은|는|이|가)(?=\s)"),
    ),
    ("object", re.compile(rf"\s{OF_MANY}(?:을|를)(?=\s)")),
    ("subject", re.compile(r"(?![은는]\s물론)(?:은|는|이|가|에서는|에서도|\s?역시|도)(?=[\s,‘'“\"]|$)")),
    ("object", re.compile(r"(?:을|를)(?=[\s,])|에게(?=\s)")),
    ("joined", re.compile(r"(?:와|과|및|\s및|\s?[·ㆍ∙‧,/])(?=\s?[가-힣‘])")),
    # Where something is held: 하늘시에서 열린, 하늘시 별빛홀에서 열린.
    (
        "place",
        re.compile(
            r"(?:(?:\s[가-힣A-Za-z0-9]{2,12}){1,2})?에서\s(?:[가-힣]+\s)?(?:열린|열리는|열려|개최|진행|치러|마련|있은)|에서(?=\s)"
        ),
    ),
    ("owner", re.compile(r"\s(?:산하|출연|소속|출자)|의(?=\s)|에(?=\s)|로(?=\s)|만(?=\s)")),
)


@dataclass(frozen=True)
class Body:
    """A body that is named: `manner` is subject, object, joined, owner, giver, place, or bare; `score` is where its
    points stand in brackets behind it."""

    name: str
    start: int
    end: int
    manner: str
    again: bool = False
    score: Span | None = None
    # A festival, a brand, a place: no office, which an evaluation of offices could choose.
    is_thing: bool = False


def body_at(said: str, name: str, start: int, end: int, again: bool = False) -> Body:
    """The body of a name at a place, with the head of it or what it is named for in brackets behind."""
    scored = SCORED.match(said, end)
    bracket = scored or BRACKET.match(said, end) or (ASIDE.match(said, end) if not again else None)
    end = bracket.end() if bracket else end
    manner = next((manner for manner, tail in TAILS if tail.match(said, end)), "bare")
    return Body(name, start, end, manner, again, scored.span("score") if scored else None)


def with_manners(said: str, found: list[Body]) -> list[Body]:
    """What is joined to another body is told of as that is: 군포시와 수원시가."""
    told: list[Body] = []
    for body in reversed(found):
        following = told[-1] if told else None
        is_joined = (
            following is not None
            and body.manner == "joined"
            and JOINT.fullmatch(said, body.end, following.start) is not None
            and not _is_apart(said, body, following)
        )
        is_pair = (
            following is not None and said[body.end : following.start] == " " and _is_pair(body, following)
        )
        if following and (is_joined or is_pair):
            body = replace(body, manner=following.manner)
        told.append(body)
    return told[::-1]


def _is_apart(said: str, body: Body, giver: Body) -> bool:
    """Whether a comma parts it from who holds something: 하늘도서관, 한국협회 주관 평가에서."""
    return giver.manner == "giver" and said.startswith(",", body.end) and _kind(body) != _kind(giver)


def _is_pair(one: Body, other: Body) -> bool:
    """Two cities, counties or districts, of which none is a part of the other: 하늘시 달빛군."""
    kinds = one.name[-1] + other.name[-1]
    return (
        (kinds[0] in "시군" and kinds[1] in "시군구") or kinds == "구구"
    ) and " " not in one.name + other.name


def _is_joint(between: str, one: Body, other: Body) -> bool:
    if between == " ":
        return _is_pair(one, other)
    if not JOINT.fullmatch(between):
        return False
    return "," not in between or one.manner != "bare" or _kind(one) == _kind(other)


def _kind(body: Body) -> str:
    """Whether it is a city, county or district, or one that evaluates these: of two kinds a comma joins none."""
    found = KIND.search(body.name)
    return found.lastgroup or "" if found else ""


def together(said: str, found: Iterable[Body]) -> list[list[Body]]:
    """Bodies that are named in one breath: 군포시와 수원시."""
    groups: list[list[Body]] = []
    for body in found:
        before = groups[-1][-1] if groups else None
        if before and before.manner == body.manner and _is_joint(said[before.end : body.start], before, body):
            groups[-1].append(body)
        else:
            groups.append([body])
    return groups
