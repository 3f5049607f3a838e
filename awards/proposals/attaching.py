"""In which programme a claim was won: the one before it or behind it, the nouns before the result, or the one that
is being told of; pure."""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from awards.proposals.article import Sentence
from awards.proposals.claims import WIN, Claim
from awards.proposals.editions import edition
from awards.proposals.enumerations import enumerated
from awards.proposals.fields import named_before_field
from awards.proposals.gazetteer import Gazetteer
from awards.proposals.holders import leading_organiser
from awards.proposals.naming_words import GENERIC, NO_AWARD, STRONG_HEAD
from awards.proposals.programme import EDITION_BEFORE, Programme
from awards.proposals.results import MARKS, results
from awards.proposals.rows import beginning

BEHIND_MOST = 40
# The programme that was told of before: 이번 평가에서.
AGAIN = re.compile(
    r"(?<![가-힣])(?:이번|해당|이|동|본|같은)\s(?:[가-힣]+\s)?(?:평가|대회|공모전|경진대회|시상|어워드|상|심사|점검|조사|수상|선정|성과)"
    r"(?!\s?(?:수상\s|선정\s)?(?:이외|외)에)|평가 결과"
)
# What is no name before a grade: who chose, where, how often.
NO_NAME = re.compile(
    r"^(?:(?:기초|광역)?(?:자치단체|지방자치단체|지자체)별|(?:유형|권역|부문|분야|시군|그룹|등급)별|전국|최종|종합|최고|전체|도내|시부|군부|그룹|연속|통산|역대|최초|유일|단독|공동|기초|광역|자치단체|지자체|지방자치단체|시군|기초지자체"
    r"|기초자치단체|광역지자체|대통령|국무총리|[가-힣]{2,8}[부처청]\s?[장처청]관?|특광역시|특·광역시|시도|시·도|기관|부문|분야|포상|대회|평가|결과|등급|성적|점수|영예|수상|선정|상위|중앙부처|정부|경기도|행정|우수|최우수|장려|·|,|해|동안|역대|기록|각각|모두|개인|단체|총|올해|지난해|작년|성과|시|군|구|도|및|최다|그|이|달성|쾌거|대상|금상|은상|동상|\d*|년|위|회|점|\s)+$"
)
# Behind a result, where a list goes on with another name.
NEXT_IN_LIST = re.compile(
    r"[’'”\"]?\s?(?:기관|단체)?상?(?:을|를)?\s?(?:수상|선정|등극|획득|달성)?\s?(?:,|및|(?<=[가-힣’'”\"])[과와])\s"
)
# In what one may be the first, where it is no contest's name: 청렴도 1위, 납부율 1위.
MEASURED = re.compile(
    r"(?:[도율률]|지수|실적|수준|역량|점수|성적|경쟁력|사업|행정|관리|업무|활동|정책|시책|집행|운영|추진|처리|징수|이용|납부|고사)$"
)
# What was told before it was won in something else: 2010년도 경영평가 대상에 이어 이번에는.
NOW = re.compile(r"(?:에|데)\s이어\s(?:이번|올해|금년|올)(?:에는|에도|에|도|는)?\s")
# In a field of what was told before: 해당 부문 최우수기관으로.
OF_THAT = re.compile(r"(?:해당|이|그)\s(?:부문|분야)(?:에서|의)?\s[‘'“\"]?$")
# Behind a prize that was won whole, in a list: 경영대상 수상, 청렴부문 대상.
NEXT_PRIZE = re.compile(r"\s?(?:수상)?,\s")
COUNTED = re.compile(r"\d+\s?(?:개|곳|위|점|년|명|건|회|월|일|억|만|%)|(?<![\d.])\d+$|^\d(?!차산업)")
GIVER = re.compile(r"[가-힣]{2,14}(?:부|처|청|위원회|도|원|회)\s(?:주관|주최)\s")
# How many categories of it: 서울창의상 2개 부문.
# Nothing but who has won: 하늘시가.
BODY_ALONE = re.compile(r"[가-힣]{2,5}[시군구][이가은는]")
PARTS_OF = re.compile(r"\s\d+개\s?(?:부문|분야)?$")
# An item that is nothing but nouns before its result.
NOMINAL_ITEM = re.compile(
    r"\s?(?:(?![가-힣]*(?:을|를|받아|아|어|고|며|하여)\s)[가-힣A-Za-z0-9·]+\s){1,6}[‘'“\"]?"
)
# An item that tells in which year the contest told of was won.
YEAR_ONLY = re.compile(r"\s?(?:19|20)\d\d년(?:에는|에|엔)?\s+[‘'“\"]?")
FROM: Final = "에서 "
NO_NAME_IN_ITEM: Final = "item-without-name"
ENUMERATED: Final = "enumerated"
BY_NOUNS: Final = "nouns-before"
# One of many fields in which somebody did well on the whole.
OF_MANY_FIELDS = re.compile(r"[’'”\"]?\s등\s(?:전체\s|총\s|모두\s)?\d+개\s")
# Whose a field is that is a programme by itself: 농촌진흥청 농촌자원분야 대상, …
# Between a name and its result: how often in a row, or what it was for in brackets.
ASIDE = re.compile(r"(?:\s?\([^()]{2,14}\))?(?:\s\d{1,2}(?:년|회)\s?연속)?$")
FIELD_OF = re.compile(r"[’'”\"]?에서(?:는|도)?\s[가-힣·]{2,12}\s[‘'“\"]?")
OF_GIVER = re.compile(r"(?:부|처|청|위원회|도|원|회|공단|공사|주관|주최)\s$")
AFTER_RESULT = re.compile(
    r"(?:최우수|우수|장려|기관|등급|[수려금은동]상|대상)[’'”]?(?:\s?선정|\s?수상)?,\s[‘'“\"]?$"
)
LISTED = re.compile(r"[’'”\"]?\s?(?:선정|수상|획득|달성)?(?:,\s|에\s이어|\s등(?:\s|으로\s|을\s))")
# Who is named with a post has won it: 김하늘 부녀회장 국무총리 표창.
PERSON_ENDS = re.compile(
    r"[가-힣]{2,4}\s[가-힣]*(?:회장|위원장|단장|이장|통장|주무관|팀장|과장|국장|대표|원장|교장|관장)$"
)
MINISTRY = re.compile(
    r"^(?:[가-힣]{2,14}로부터|[가-힣]{2,14}(?:부|처|청|원|회|본부|협회|공단|공사)의(?!\s날)|[가-힣]{2,10}(?:부|처|청|위원회))\s(?=[가-힣\s]{4})"
)
OF_GROUP = re.compile(r"\s(?:자치구|전국|도내|시부|군부|기초|광역)$")
AND_OTHERS = re.compile(r"\s등(?:이|은|을|에서)?$")
GIVER_OF_ITEM = re.compile(r"\s?[가-힣·\s]{2,24}\s(?:주관|주최|후원)\s")
# In a list of awards even a project has been rewarded.
PROJECT = re.compile(r"(?:지원|조성|시범|공모)\s?사업$")
# Between a name and in whose name it is rewarded: 문화재 보존 유공 단체 선정(문화재청장).
CHOSEN_FOR = re.compile(r"[\s‘'“\"]*(?:\s?(?:선정|수상))?\(?[\s‘'“\"]*$")
LONG_NAME: Final = 6
FIELD_LEAST: Final = 8
ITEM_LEAST: Final = 3
NAME_LEAST: Final = 4


def programmes_of(
    claim: Claim, sentence: Sentence, found: Sequence[Programme], earlier: Sequence[Claim], names: Gazetteer
) -> tuple[list[Programme], str]:
    """The programmes of this sentence that a claim belongs to, and the rule that tells so; [] if none is named."""
    if claim.within:
        return [claim.within], "in-its-name"
    said = sentence.said
    if OF_THAT.search(said, max(claim.start - 16, 0), claim.start):
        return [], ""
    # Where somebody else gives, another award is told of.
    since = max((found.end() for found in GIVER.finditer(said, 0, claim.start)), default=0)
    since = max((found.end() for found in NOW.finditer(said, 0, claim.start)), default=since)
    before = [each for each in found if each.end <= claim.start and (each.end > since or not earlier)]
    prizes = [each for each in earlier if each.results[0].kind == "itself"]
    open_ones = [each for each in before if not _is_won_itself(said, each, claim, prizes)]
    is_other_prize = bool(before) and not open_ones and NEXT_PRIZE.match(said, earlier[-1].end) is not None
    before = open_ones
    since = max(since, earlier[-1].end if earlier else 0)
    several = [] if AGAIN.search(said, 0, claim.start) else enumerated(sentence, since, claim.start, names)
    if several and not any(since <= each.start < several[0].start for each in before):
        return several, ENUMERATED
    if claim.results[0].kind == "rank":
        before = [each for each in before if not OF_MANY_FIELDS.match(said, each.end)]
    own = _by_nouns(claim, sentence, names)
    if own is None and is_other_prize:
        return [], NO_NAME_IN_ITEM
    if own is None and _is_item_without_name(said, claim, before):
        named = _by_item(said, claim)
        return ([named], "item") if named else ([], NO_NAME_IN_ITEM)
    if own and before and before[-1].is_event and said.startswith(FROM, before[-1].end):
        return [own], BY_NOUNS
    fields = [each for each in earlier if before and before[-1].end <= each.start]
    if fields and own and _lists_fields(said, before[-1], fields[0], own):
        return [replace(before[-1], category=own.name)], "programme-before"
    if before and not _is_closed(said, before[-1], claim, earlier, own):
        return _joined(_whole(said, before), earlier), "programme-before"
    behind = next((each for each in found if each.start >= claim.end), None)
    if behind and _leads_to(said[claim.end : behind.start], sentence.is_title):
        return [behind], "programme-behind"
    if own and not AGAIN.search(said):
        return [own], BY_NOUNS
    return (_joined(before, earlier), "programme-before") if before and not own else ([], "")


def _is_won_itself(said: str, programme: Programme, claim: Claim, prizes: Sequence[Claim]) -> bool:
    """Whether it is a prize that was told before as won, and another is told now: 으뜸행정상에 이어 우수상을."""
    return any(each.within is programme and WIN.search(said, each.end, claim.start) for each in prizes)


# Between a programme and a part of it that is assessed by itself: ‘생산성 대상’에서 종합지수 평가.
PART_OF = re.compile(r"[’'”\"」』]?\s?(?:에서는|에서도|에서|의|에)?\s")


# For what it was won in a contest: ‘하늘 어워드’에서 ‘안전한 축제’ 동상을.
IN_IT = re.compile(r"[’'”\"」』]?에서(?:는|도)?\s[‘'“\"「『]")
# The first of several parts in which it did well: 서면평가, 현지검증, 만족도 등에서 높은 점수를 받아.
PRAISED = re.compile(
    r"(?:,\s[^,.]{2,20}){1,6}\s등(?:에서|의)?\s(?:[가-힣]+\s)?(?:높은|우수한|좋은|고른|탁월한|뛰어난)\s(?:점수|평가|성적|성과|실적)"
)


def _whole(said: str, before: Sequence[Programme]) -> Sequence[Programme]:
    """The programmes without the last, where that is only a part of the one before it."""
    if len(before) > 1 and not before[-1].quoted and PRAISED.match(said, before[-1].end):
        return before[:-1]
    if len(before) > 1 and before[-2].is_sure and before[-1].quoted and not before[-1].is_sure:
        return before[:-1] if IN_IT.fullmatch(said, before[-2].end, before[-1].start) else before
    is_gathering = len(before) > 1 and before[-2].is_event and before[-1].is_sure
    if (
        len(before) > 1
        and before[-2].quoted
        and before[-2].is_sure
        and not (before[-1].quoted or is_gathering)
    ):
        return before[:-1] if PART_OF.fullmatch(said, before[-2].end, before[-1].start) else before
    return before


def _joined(before: Sequence[Programme], earlier: Sequence[Claim]) -> list[Programme]:
    """The last programme with those that are named in one breath with it."""
    chain = [before[-1]]
    for each in reversed(before[:-1]):
        if not each.joined or any(each.start <= claim.start < chain[0].start for claim in earlier):
            break
        chain.insert(0, each)
    return chain


def _is_closed(
    said: str, programme: Programme, claim: Claim, earlier: Sequence[Claim], own: Programme | None
) -> bool:
    """Whether the programme before belongs to another award, and this one has a name of its own."""
    if own is None:
        return False
    between = said[programme.end : claim.start]
    in_another_item = any(mark in between for mark in MARKS)
    won = [each for each in earlier if programme.end <= each.start < claim.start]
    return (
        in_another_item
        or _begins_anew(said, programme, own)
        or (
            bool(won)
            and (
                WIN.search(said, won[-1].end, claim.start) is not None
                or NEXT_IN_LIST.match(said, won[-1].end) is not None
            )
        )
    )


def _lists_fields(said: str, programme: Programme, first: Claim, own: Programme) -> bool:
    """Whether all in a list are fields of one: ‘시세입 평가’에서 체납시세 최우수구, 법인세원발굴 우수구."""
    between = FIELD_OF.fullmatch(said, programme.end, first.start)
    return programme.quoted and between is not None and STRONG_HEAD.search(own.name) is None


def _is_item_without_name(said: str, claim: Claim, before: Sequence[Programme]) -> bool:
    """Whether an item of a list tells a result of something that has no name; of the item before it tells nothing."""
    item = max(said.rfind(mark, 0, claim.start) for mark in MARKS)
    in_item = item >= 0 and (not before or before[-1].start < item)
    if YEAR_ONLY.fullmatch(said, item + 1, claim.start):
        return False
    return in_item and NOMINAL_ITEM.fullmatch(said, item + 1, claim.start) is not None


def _by_item(said: str, claim: Claim) -> Programme | None:
    """All that an item says before its result, as a name: ▲대한민국 새단장 최우수 지자체."""
    start = 1 + max(said.rfind(mark, 0, claim.start) for mark in MARKS)
    if giver := GIVER_OF_ITEM.match(said, start, claim.start):
        start = giver.end()
    read = edition(said[start : claim.start], start)
    name = OF_GROUP.sub("", AND_OTHERS.sub("", read.name))
    read = replace(read, name=MINISTRY.sub("", name))
    is_name = len(re.sub(r"\s", "", read.name)) >= NAME_LEAST and not NO_NAME.fullmatch(read.name)
    if not is_name or NO_AWARD.search(PROJECT.sub("", read.name)) or COUNTED.search(read.name):
        return None
    return Programme(read.name, start, claim.start, read.year, read.half, read.number)


def _begins_item(said: str, start: int) -> bool:
    if before := EDITION_BEFORE.search(said, max(start - 24, 0), start):
        start = before.start()
    return said[:start].rstrip(" ‘'“\"")[-1:] in tuple(MARKS)


def _is_listed_field(said: str, start: int, claim: Claim) -> bool:
    """Whether it is what another gives a prize for, in a list with commas."""
    if claim.start - start > FIELD_LEAST and AFTER_RESULT.search(said, max(start - 16, 0), start):
        return True
    is_given = OF_GIVER.search(said, max(start - 8, 0), start) or leading_organiser(said[start : claim.start])
    return bool(is_given) and LISTED.match(said, claim.end) is not None


def _begins_anew(said: str, programme: Programme, own: Programme) -> bool:
    """Whether a comma parts a long name of its own from the programme before."""
    between = said[programme.end : own.start].rstrip(" ‘'“\"")
    return between.endswith(",") and len(re.sub(r"\s", "", own.name)) >= LONG_NAME and not programme.quoted


def _leads_to(between: str, is_title: bool) -> bool:
    if len(between) > BEHIND_MOST or any(mark in between for mark in MARKS):
        return False
    return (
        is_title
        or re.search(r"(?:선정된|수상한|받은|차지한|오른|획득한|달성한|거둔|뽑힌|안은)\s?[‘'“\"]?$", between)
        is not None
    )


def _without_giver(said: str, start: int, end: int, names: Gazetteer) -> int:
    """Where a row of nouns ends before whoever gave the prize: 치매우수프로그램 부분 보건복지부 우수기관상."""
    given = [first for first, last, _name in names.bodies(said[start:end]) if first and last == end - start]
    return start + len(said[start : start + given[0]].rstrip()) if given else end


def _by_nouns(claim: Claim, sentence: Sentence, names: Gazetteer) -> Programme | None:
    """The nouns right before the result as a name: 지방재정집행 전국 최우수기관."""
    said = sentence.said
    end = len(CHOSEN_FOR.sub("", said[: claim.start]))
    if aside := ASIDE.search(said, 0, end):
        end = aside.start()
    start = beginning(sentence, end, names)
    end = _without_giver(said, start, end, names)
    read = edition(said[start:end], start)
    if PERSON_ENDS.search(read.name):
        return None
    if in_field := named_before_field(sentence, start, end):
        return in_field
    if said[start:end].endswith(("부문", "분야", "부분", " 중", "가운데", "단위", "규모")) and not (
        _begins_item(said, start) or _is_listed_field(said, start, claim)
    ):
        return None
    read = replace(read, name=PARTS_OF.sub("", read.name))
    squeezed = re.sub(r"\s", "", read.name)
    if BODY_ALONE.fullmatch(squeezed):
        return None
    if claim.results[0].kind == "rank" and not (MEASURED.search(read.name) or STRONG_HEAD.search(read.name)):
        return None
    is_item = _begins_item(said, start) or _is_listed_field(said, start, claim)
    if (
        len(squeezed) < (ITEM_LEAST if _begins_item(said, start) else NAME_LEAST)
        or squeezed in GENERIC
        or NO_NAME.fullmatch(read.name)
        or NO_AWARD.search(PROJECT.sub("", read.name) if is_item else read.name)
    ):
        return None
    if (
        COUNTED.search(read.name)
        or any(each.form != "body" or each.end < len(read.name) for each in results(read.name + " "))
        or said[end - 1 : end] not in said[start:end]
        or (names.bodies(read.name)[:1] and len(squeezed) <= len(names.bodies(read.name)[0][2]))
    ):
        return None
    return Programme(read.name, start, end, read.year, read.half, read.number)
