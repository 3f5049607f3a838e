"""Who holds what others win: 하늘도가 31개 시군을 견줘 매긴 세정평가에서; pure."""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from awards.proposals.bodies import METROPOLIS
from awards.proposals.body_endings import FACILITIES, OF_EACH_CITY, ending
from awards.proposals.manners import Body
from awards.proposals.programme import Programme
from awards.proposals.told_of import LOCAL

# A body, then what it did with the contest that is named next: 가 31개 시군을 견줘 매긴, 가 올해 처음 마련한.
# Where somebody else did it, that stands between: 하늘복지관이 별빛경제가 제정한, 별빛동이 도에서 실시한.
ANOTHERS = "|".join(
    (
        r"\S*[가-힣A-Za-z]{2,}[이가]\s",
        r"[가-힣A-Za-z]+에서\s(?:[가-힣]+\s)?(?:주관|주최|실시|시행|평가|선정)",
    )
)
HELD = re.compile(
    rf"(?:이|가|에서)\s(?!(?:\S+\s)*(?:{ANOTHERS}))[^.‘’'“”\"▲△]{{0,50}}?(?P<verb>[가-힣]{{1,6}})$"
)
EDITION: Final = re.compile(
    r"(?:(?:19|20)\d\d\s?년?도?|제?\s?\d{1,3}\s?회|올해|지난해|[상하]반기|\d/?\d?분기|전국)\s?$|[\s‘'“\"「『《<]+$"
)
# Final ㄴ of a verb before the noun that it describes: 연, 매긴, 뽑은, 주는.
LAST_SYLLABLE, SYLLABLES_OF_A_VOWEL, FINAL_N = ord("가"), 28, 4
# What contests do themselves, and what those do who compete in them.
NOT_HELD = re.compile(
    r"된$|올\s한$|(?:주관|주최)$|[가-힣](?<!벌)인$|(?<![가-힣])(?:최근|이번|열린|치러진|펼쳐진|벌어진|이뤄진|이루어진|마련된|이어진|끝난|있은|대한|위한|관한|따른|지난|많은|같은|다른|새로운|다음)$"
)
COMPETES = re.compile(
    r"참가|참여|응모|출전|출품|도전|나선|나간|나가|제출|준비|신청|노린|벼른|맞은|받은|받아|수상|선정|뽑[혀힌]|꼽[혀힌]|올라|오른|차지|겨룬|겨뤄|거둔|이룬|펼친|추진|운영"
)

# Even a city that is told of alone: 하늘시가 시청에서 개최한 경진대회에서, 시가 벌인 평가에서.
OF_ITS_OWN = re.compile(
    r"(?:개최|주최|주관|실시|시행|진행|평가)한|연|벌인|마련한|[여주]는|실시하는|매긴|뽑은"
)
# Where others have won: 하늘도에서는 도로정비 평가 우수상 등을 받았다.
ABOVE = re.compile(r"(?:[가-힣]{2,}도|도|[가-힣]{2,}(?:부|처|(?<![시군구])청))$")
AMONG = re.compile(r"에서(?:는|도)(?=\s)")
# Whose evaluations are told of, whatever they are called: 하늘도가 하는 평가에서도.
OF_ANY = re.compile(
    r"(?:이|가|에서)\s(?:[가-힣]{1,6}\s){0,2}?[가-힣]{0,4}(?:하는|한|벌인|매긴|연|여는)\s(?:각종\s|시·?군\s)?평가에서(?:는|도)?\s"
)
# A city, a part of it, an office or facility: these compete more often than that they hold a contest.
COMPETITOR = re.compile(
    rf"(?:[시군구동읍면과팀국]|담당관실?|학교|유치원|금고|조합|농협|축협|신협"
    rf"|{ending((*OF_EACH_CITY, *FACILITIES.split()))})$"
)
# What a province or metropolis chose is a part of it: 하늘도 ‘최우수’ 시군으로.
CHOSE = re.compile(
    r"\s[‘'“\"]?(?:최우수|우수|장려|모범|으뜸)[’'”\"]?\s?(?:시군구|시·?군|자치구|[시군구])(?=으로|로\s|로서|에\s|[을를]\s)"
)


def with_givers(
    said: str, groups: Sequence[Sequence[Body]], programmes: Sequence[Programme]
) -> list[list[Body]]:
    """The groups of bodies, of which those are givers that hold the programme named next."""
    told: list[list[Body]] = []
    for number, group in enumerate(groups):
        until = next((behind[0].start for behind in groups[number + 1 :]), len(said))
        # A city or a part of it competes, unless the sentence tells of another one.
        is_alone = not any(other[0].manner == "subject" for other in groups if other is not group)
        competes = group[0].is_thing or COMPETITOR.search(group[-1].name) is not None
        is_region = METROPOLIS.fullmatch(group[-1].name) or not competes
        is_local = LOCAL.search(group[-1].name) is not None
        verb = _verb_of_holder(said, group, until, programmes)
        holds = bool(verb) and (
            is_region or (is_local and not is_alone) or OF_ITS_OWN.fullmatch(verb) is not None
        )
        holds = holds or (is_region and CHOSE.match(said, group[-1].end) is not None)
        is_above = METROPOLIS.fullmatch(group[-1].name) or ABOVE.search(group[-1].name)
        holds = holds or (is_above is not None and AMONG.match(said, group[-1].end) is not None)
        holds = holds or (is_above is not None and OF_ANY.match(said, group[-1].end) is not None)
        told.append([replace(body, manner="giver") for body in group] if holds else list(group))
    return told


def _verb_of_holder(said: str, group: Sequence[Body], until: int, programmes: Sequence[Programme]) -> str:
    """What a body did with the contest that is named next; "" where it did not hold it."""
    following = next((each for each in programmes if group[-1].end < each.start < until), None)
    if following is None or group[0].manner not in ("subject", "owner"):
        return ""
    between = said[group[-1].end : following.start]
    while (shorter := EDITION.sub("", between)) != between:
        between = shorter
    found = HELD.fullmatch(between)
    is_held = (
        found is not None
        and _describes(found["verb"])
        and not NOT_HELD.search(between)
        and not COMPETES.search(between)
    )
    return found["verb"] if found and is_held else ""


def _describes(verb: str) -> bool:
    """Whether a word ends as a verb does before the noun that it describes."""
    return (ord(verb[-1]) - LAST_SYLLABLE) % SYLLABLES_OF_A_VOWEL == FINAL_N
