"""What was won in, by where it stands alone: before 에서 or 결과, with its category or group between; pure.

물관리 정책 복지 분야에서 대상을, ‘그린시티’ 인구 50만 이상 그룹에서 최우수 지자체로, 공유재산 관리 결과 S등급을.
"""

import re
from dataclasses import replace
from typing import Final

from awards.proposals.article import Sentence
from awards.proposals.claims import Claim
from awards.proposals.editions import edition
from awards.proposals.gazetteer import Gazetteer
from awards.proposals.holders import HOLDER
from awards.proposals.naming_words import GENERIC, NO_AWARD
from awards.proposals.programme import Programme, named
from awards.proposals.rows import beginning

WON_IN: Final = "won-in"
# In what part of it, or among whom.
FIELD: Final = (
    r"(?:\s?\([^()]{2,24}\)|의?\s(?:[‘'“\"][^‘’'“”\"]{2,24}[’'”\"]|[가-힣A-Za-z·]{2,14})\s?(?:부문|분야)"
    r"|의?\s인구\s?\d+만\s?(?:명\s?)?(?:이상|미만)(?:의?\s?(?:그룹|도시|시|지자체))?|의?\s(?:[\dⅠⅡⅢⅣⅤA-E가-마]\s?그룹|[시군구도]부)"
    r"|의?\s(?:기초|광역)\s?(?:지방)?(?:자치단체|지자체))"
)
# Where it was won, or by what: at no place where something was held.
STAGE: Final = r"(?:\s(?:시상식|심사|본선|결선|최종\s?심사|발표회))?"
ENTERED: Final = r"에\s(?:[가-힣]{1,3}\s)?(?:참가|출전|참여|응모|출품|도전)해"
WHERE: Final = (
    rf"(?:{STAGE}(?:에서(?:는|도)?|(?<=[’'”\"」』》>)문야부룹가회식선사])서(?=\s))(?!\s(?:열린|열려|개최|치러|진행|펼쳐|있은|마련))"
    rf"|\s결과|{ENTERED})"
)
IN_FIELD: Final = rf"(?:{FIELD}(?:{WHERE})?|\s결과|{ENTERED})\s"
JOINT = re.compile(rf"(?<=[가-힣A-Za-z0-9)])[’'”\"」』》>]?(?P<field>{FIELD}?){WHERE}(?=\s)")
# What is told between it and the result: whose it is, for what, how often.
BETWEEN: Final = 60
# Where something is held, and what is no name at all.
NO_NAME = re.compile(
    r"(?:서울|부산|대구|인천|광주|대전|울산|세종|센터|회관|호텔|광장|청사|회의실|컨벤션|홀|공원|엑스코|코엑스|킨텍스|벡스코|대학교?|현장"
    r"|체전|체육대회|선수권|올림픽|시상식|행사|자리|회의|과정|이날|가운데|항목|지표|점수|전국|전체|부문|분야)$"
)
HELD = re.compile(r"(?:주관|주최|후원|시행|실시|선정|평가|발표|추진)(?:한|하는|하고)?\s$|의\s$")
NAME_LEAST: Final = 4


def named_where(claim: Claim, sentence: Sentence, names: Gazetteer, *, alone: bool) -> list[Programme]:
    """The row of nouns before the place where a claim was won; `alone`: nothing else was told of before, so that it
    need not have an edition or a holder to be a name of its own."""
    said = sentence.said
    for joint in reversed(list(JOINT.finditer(said, max(claim.start - 2 * BETWEEN, 0), claim.start))):
        if claim.start - joint.end() > BETWEEN:
            break
        start = beginning(sentence, joint.start(), names)
        read = edition(said[start : joint.start()], start)
        squeezed = re.sub(r"\s", "", read.name)
        if (
            len(squeezed) < NAME_LEAST
            or squeezed in GENERIC
            or NO_NAME.search(squeezed)
            or NO_NAME.search(said[start : joint.start()])
            or HOLDER.search(squeezed)
            or NO_AWARD.search(read.name)
        ):
            continue
        found = named(said, start, joint.start())
        if alone or found.year or found.number or HELD.search(said, 0, start):
            field = joint["field"].removeprefix("의").strip(" ()")
            return [replace(found, category=field if field.endswith(("부문", "분야")) else None)]
    return []
