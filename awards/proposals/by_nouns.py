"""What was won in by the nouns, or all the item, right before a result: 지방재정집행 전국 최우수기관; pure."""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from awards.proposals.article import Sentence
from awards.proposals.claims import Claim
from awards.proposals.editions import edition
from awards.proposals.fields import named_before_field
from awards.proposals.gazetteer import Gazetteer
from awards.proposals.holders import leading_organiser
from awards.proposals.naming_words import GENERIC, NO_AWARD, STRONG_HEAD
from awards.proposals.programme import EDITION_BEFORE, Programme
from awards.proposals.results import MARKS, results
from awards.proposals.rows import beginning

# What is no name before a grade: who chose, where, how often.
NO_NAME = re.compile(
    r"^(?:(?:기초|광역)?(?:자치단체|지방자치단체|지자체)별|(?:유형|권역|부문|분야|시군|그룹|등급)별|전국|최종|종합|최고|전체|도내|시부|군부|그룹|연속|내리|해마다|(?:개청|개원|개관|창립|설립|출범|사상|역대|창단)(?:\s?(?:이래|이후))?|이래|처음으?로?|통산|역대|최초|유일|단독|공동|기초|광역|자치단체|지자체|지방자치단체|시군|기초지자체"
    r"|기초자치단체|광역지자체|대통령|국무총리|[가-힣]{2,8}[부처청]\s?[장처청]관?|특광역시|특·광역시|시도|시·도|기관|부문|분야|포상|대회|평가|결과|등급|성적|점수|영예|수상|선정|상위|중앙부처|정부|경기도|행정|우수|최우수|장려|·|,|해|동안|역대|기록|각각|모두|개인|단체|총|올해|지난해|작년|성과|시|군|구|도|및|최다|그|이|달성|쾌거|대상|금상|은상|동상|\d*|년|위|회|점|\s)+$"
)
# In what one may be the first, where it is no contest's name: 청렴도 1위, 납부율 1위.
MEASURED = re.compile(
    r"(?:[도율률]|지수|실적|수준|역량|점수|성적|경쟁력|사업|행정|관리|업무|활동|정책|시책|집행|운영|추진|처리|징수|이용|납부|고사)$"
)
COUNTED = re.compile(r"\d+\s?(?:개|곳|위|점|년|명|건|회|월|일|억|만|%)|(?<![\d.])\d+$|^\d(?!차산업)")
# Nothing but who has won: 하늘시가.
BODY_ALONE = re.compile(r"[가-힣]{2,5}[시군구][이가은는]")
# How many categories of it: 서울창의상 2개 부문.
PARTS_OF = re.compile(r"\s\d+개\s?(?:부문|분야)?$")
# An item that is nothing but nouns before its result.
NOMINAL_ITEM = re.compile(
    r"\s?(?:(?![가-힣]*(?:을|를|받아|아|어|고|며|하여)\s)[가-힣A-Za-z0-9·]+\s){1,6}[‘'“\"]?"
)
# An item that tells in which year the contest told of was won.
YEAR_ONLY = re.compile(r"\s?(?:19|20)\d\d년(?:에는|에|엔)?\s+[‘'“\"]?")
# Between a name and its result: how often in a row, or what it was for in brackets.
ASIDE = re.compile(r"(?:\s?\([^()]{2,14}\))?(?:\s\d{1,2}(?:년|회)\s?연속)?$")
# Whose a field is that is a programme by itself: 농촌진흥청 농촌자원분야 대상, …
OF_GIVER = re.compile(r"(?:부|처|청|위원회|도|원|회|공단|공사|주관|주최)\s$")
# In a list with commas.
AFTER_RESULT = re.compile(
    r"(?:최우수|우수|장려|기관|등급|[수려금은동]상|대상)[’'”]?(?:\s?선정|\s?수상)?,\s[‘'“\"]?$"
)
LISTED = re.compile(r"[’'”\"]?\s?(?:선정|수상|획득|달성)?(?:,\s|에\s이어|\s등(?:\s|으로\s|을\s))")
# Who is named with a post has won it: 김하늘 부녀회장 국무총리 표창.
PERSON_ENDS = re.compile(
    r"[가-힣]{2,4}\s[가-힣]*(?:회장|위원장|단장|이장|통장|주무관|팀장|과장|국장|대표|원장|교장|관장)$"
)
# Who gave it, before an item: 하늘청으로부터 산림관리, 하늘부 하천정비; of which group, behind it.
MINISTRY = re.compile(
    r"^(?:[가-힣]{2,14}로부터|[가-힣]{2,14}(?:부|처|청|원|회|본부|협회|공단|공사)의(?!\s날)|[가-힣]{2,10}(?:부|처|청|위원회))\s(?=[가-힣\s]{4})"
)
OF_GROUP = re.compile(r"\s(?:자치구|전국|도내|시부|군부|기초|광역)$")
# Of the whole province: 재난대비 도 최우수기관.
OF_PROVINCE = re.compile(r"(?<=[가-힣])\s도\s?$")
# What a name in a list begins with: 도로정비 우수기관, 아름다운 소하천 우수기관.
ADJECTIVE = re.compile(r"(?<=[관상창],\s)(?!또한)(?:[가-힣]{1,4}(?<![시군구도])[운은한는]\s){1,2}$")
AND_OTHERS = re.compile(r"\s등(?:이|은|을|에서)?$")
GIVER_OF_ITEM = re.compile(r"\s?[가-힣·\s]{2,24}\s(?:주관|주최|후원)\s")
# In a list of awards even a project has been rewarded.
PROJECT = re.compile(r"(?:지원|조성|시범|공모)\s?사업$")
# Between a name and in whose name it is rewarded: 문화재 보존 유공 단체 선정(문화재청장).
CHOSEN_FOR = re.compile(r"[\s‘'“\"]*(?:\s?(?:선정|수상))?\(?[\s‘'“\"]*$")
# A field is named by so much, an item and any other name by less.
FIELD_LEAST: Final = 8
ITEM_LEAST: Final = 3
NAME_LEAST: Final = 4


def is_item_without_name(said: str, claim: Claim, before: Sequence[Programme]) -> bool:
    """Whether an item of a list tells a result of something that has no name; of the item before it tells nothing."""
    item = max(said.rfind(mark, 0, claim.start) for mark in MARKS)
    in_item = item >= 0 and (not before or before[-1].start < item)
    if YEAR_ONLY.fullmatch(said, item + 1, claim.start):
        return False
    return in_item and NOMINAL_ITEM.fullmatch(said, item + 1, claim.start) is not None


def by_item(said: str, claim: Claim) -> Programme | None:
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


def _without_giver(said: str, start: int, end: int, names: Gazetteer) -> int:
    """Where a row of nouns ends before whoever gave the prize: 치매우수프로그램 부분 보건복지부 우수기관상."""
    given = [first for first, last, _name in names.bodies(said[start:end]) if first and last == end - start]
    return start + len(said[start : start + given[0]].rstrip()) if given else end


def by_nouns(claim: Claim, sentence: Sentence, names: Gazetteer) -> Programme | None:
    """The nouns right before the result as a name: 지방재정집행 전국 최우수기관."""
    said = sentence.said
    end = len(CHOSEN_FOR.sub("", said[: claim.start]))
    if aside := ASIDE.search(said, 0, end):
        end = aside.start()
    if province := OF_PROVINCE.search(said, 0, end):
        end = province.start()
    start = beginning(sentence, end, names)
    if adjective := ADJECTIVE.search(said, max(start - 16, 0), start):
        start = adjective.start()
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
