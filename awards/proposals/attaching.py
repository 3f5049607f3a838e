"""In which programme a claim was won: the one before it or behind it, the nouns before the result, or the one that
is being told of; pure."""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from awards.proposals.article import Sentence
from awards.proposals.by_nouns import by_item, by_nouns, is_item_without_name
from awards.proposals.claims import BEFORE, WIN, Claim
from awards.proposals.enumerations import enumerated
from awards.proposals.gazetteer import Gazetteer
from awards.proposals.naming_words import STRONG_HEAD
from awards.proposals.programme import Programme
from awards.proposals.results import MARKS

BEHIND_MOST = 40
# The programme that was told of before: 이번 평가에서.
AGAIN = re.compile(
    r"(?<![가-힣])(?:이번|해당|이|동|본|같은)\s(?:[가-힣]+\s)?(?:평가|대회|공모전|경진대회|시상|어워드|상|심사|점검|조사|수상|선정|성과)"
    r"(?!\s?(?:수상\s|선정\s)?(?:이외|외)에)|평가 결과|(?<![가-힣])여기에?서(?=\s)"
)
# Behind a result, where a list goes on with another name.
NEXT_IN_LIST = re.compile(
    r"[’'”\"]?\s?(?:기관|단체)?(?:상|\s?표창)?(?:을|를)?\s?(?:수상|선정|등극|획득|달성)?\s?(?:,|및|(?<=[가-힣’'”\"])[과와])\s"
)
# What was told before it was won in something else: 2010년도 경영평가 대상에 이어 이번에는.
NOW = re.compile(r"(?:에|데)\s이어\s(?:이번|올해|금년|올)(?:에는|에도|에|도|는)?\s")
# In a field of what was told before: 해당 부문 최우수기관으로.
OF_THAT = re.compile(r"(?:해당|이|그)\s(?:부문|분야)(?:에서|의)?\s[‘'“\"]?$")
# Behind a prize that was won whole, in a list: 경영대상 수상, 청렴부문 대상.
NEXT_PRIZE = re.compile(r"\s?(?:수상)?,\s")
# The first of an enumeration: 부패방지 평가를 비롯해 ▲교육지원 ▲교통관리 등 7개 분야에서.
AND_FIRST = re.compile(r"[’'”\"]?[을를]\s비롯(?:해|한|하여),?\s[△▲▷▶‘'“\"]?\s?")
GIVER = re.compile(r"[가-힣]{2,14}(?:부|처|청|위원회|도|원|회)\s(?:주관|주최)\s")
# Between what was won in an earlier year and the programme in which it is won again.
FOLLOWED_IN = re.compile(
    r"[’'”\")]*(?:\s(?:선정|수상))?(?:[을를]\s(?:받은|수상한|차지한)\s데|에)\s이어\s(?:[^.]{0,24}\s)?(?:올해|이번|금년)(?:에도|에는|도|에)?\s"
    r"[^.]{0,60}[‘'“\"「『《<]?"
)
FROM: Final = "에서 "
NO_NAME_IN_ITEM: Final = "item-without-name"
ENUMERATED: Final = "enumerated"
BY_NOUNS: Final = "nouns-before"
# One of many fields in which somebody did well on the whole.
OF_MANY_FIELDS = re.compile(r"[’'”\"]?\s등\s(?:전체\s|총\s|모두\s)?\d+개\s")
FIELD_OF = re.compile(r"[’'”\"]?에서(?:는|도)?\s[가-힣·]{2,12}\s[‘'“\"]?")
LONG_NAME: Final = 6


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
    if several and before and AND_FIRST.fullmatch(said, before[-1].end, several[0].start):
        return [before[-1], *several], ENUMERATED
    if several and not any(since <= each.start < several[0].start for each in before):
        return several, ENUMERATED
    if claim.results[0].kind == "rank":
        before = [each for each in before if not OF_MANY_FIELDS.match(said, each.end)]
    own = by_nouns(claim, sentence, names)
    if own is None and is_other_prize:
        return [], NO_NAME_IN_ITEM
    if own is None and is_item_without_name(said, claim, before):
        named = by_item(said, claim)
        return ([named], "item") if named else ([], NO_NAME_IN_ITEM)
    if own and before and before[-1].is_event and said.startswith(FROM, before[-1].end):
        return [own], BY_NOUNS
    fields = [each for each in earlier if before and before[-1].end <= each.start]
    if fields and own and _lists_fields(said, before[-1], fields[0], own):
        return [replace(before[-1], category=own.name)], "programme-before"
    if before and not _is_closed(said, before[-1], claim, earlier, own):
        return _joined(_whole(said, before), earlier), "programme-before"
    behind = next((each for each in found if each.start >= claim.end), None)
    if behind and (
        _leads_to(said[claim.end : behind.start], sentence.is_title) or _is_followed(said, claim, behind)
    ):
        return [behind], "programme-behind"
    if own and not AGAIN.search(said):
        return [own], BY_NOUNS
    return (_joined(before, earlier), "programme-before") if before and not own else ([], "")


def of_list(
    first: Claim, sentence: Sentence, found: Sequence[Programme], names: Gazetteer
) -> tuple[list[Programme], str]:
    """What a list of winners, of which this is the first claim, was won in: what is named before the list, else the
    nouns right before it (도로정비 평가 최우수는 하늘시)."""
    begin = first.list_start or 0
    before = [each for each in found if each.start <= begin][-1:]
    own = None if before or first.start > begin else by_nouns(first, sentence, names)
    return ([own], BY_NOUNS) if own else (before, "programme-before")


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


def _begins_anew(said: str, programme: Programme, own: Programme) -> bool:
    """Whether a comma parts a long name of its own from the programme before."""
    between = said[programme.end : own.start].rstrip(" ‘'“\"")
    return between.endswith(",") and len(re.sub(r"\s", "", own.name)) >= LONG_NAME and not programme.quoted


def _is_followed(said: str, claim: Claim, programme: Programme) -> bool:
    """Whether the same is won now as in an earlier year: 지난해 우수상에 이어 올해 ‘하천평가’에서도."""
    return (
        BEFORE.search(said, 0, claim.start) is not None
        and FOLLOWED_IN.fullmatch(said, claim.end, programme.start) is not None
    )


def _leads_to(between: str, is_title: bool) -> bool:
    if len(between) > BEHIND_MOST or any(mark in between for mark in MARKS):
        return False
    return (
        is_title
        or re.search(r"(?:선정된|수상한|받은|차지한|오른|획득한|달성한|거둔|뽑힌|안은)\s?[‘'“\"]?$", between)
        is not None
    )
