"""The names that stand in a list right before a result, read backwards word by word; pure.

행정안전부 주관 A 평가, B 유공, ‘C 대회’에서 각각 |최우수상을: A 평가, B 유공 and C 대회.
"""

import re
from collections.abc import Collection
from dataclasses import dataclass
from typing import Final, NamedTuple

from awards.proposals.by_nouns import COUNTED, NO_NAME, PERSON_ENDS, PROJECT
from awards.proposals.list_words import ends_before
from awards.proposals.listed_categories import (
    FIELD_BEGINS,
    ITEM_BEGINS,
    OF_CONTEST,
    are_categories,
    as_field,
    category_of,
    is_only_category,
    with_categories,
)
from awards.proposals.naming_words import GENERIC, NO_AWARD, STRONG_HEAD
from awards.proposals.prizes_had import ANY_OF
from awards.proposals.programme import Programme, named
from awards.proposals.proposal import Span
from awards.proposals.regions import PROVINCE_NAMES
from awards.proposals.results import CLOSE, MARKS, OPEN

HALVES: Final = dict(zip(CLOSE, OPEN, strict=True))
# How often in a row, and with which others, it was won.
STREAK: Final = r"(?:(?:무려\s)?\d{1,2}(?:년|회)\s?연속(?:으로)?\s)?"
TOGETHER: Final = r"(?:(?:각각|모두|나란히|동시에|잇따라|연이어|당당히|함께|최종)\s)?"
# Among whom.
ALL: Final = (
    r"전국|도내|전체|종합|최고|전국\s최고|자치구|[시군구]부|(?:전국\s)?[시군구]\s?단위|[가-힣A-Z\d]{1,3}그룹"
)
AMONG: Final = rf"(?:(?:{ALL}|(?:기초|광역)(?:지자체|자치단체|단체)?)\s){{0,2}}"
HOW_MANY: Final = (
    r"(?:총\s|모두\s)?\d{1,2}개\s?(?:[가-힣]{2,6}\s)?(?:분야|부문|부분|평가|사업|시책|과제|대회)(?:\s평가)?"
)
ASIDE: Final = r"(?:\s?\([^()]{2,24}\))?"
ASIDE_BEHIND = re.compile(r"\s?\([^()]{2,24}\)$")
# Between the last name and the result.
LINK = re.compile(
    rf"{ASIDE}(?P<more>\s등)?(?P<many>\s{HOW_MANY})?(?P<in>에서(?:는|도)?|\s결과|서는?(?=\s)|의)?"
    rf"(?:\s{AMONG}{TOGETHER}{STREAK}{TOGETHER}{AMONG}[{OPEN}]?|\s?\((?:[가-힣]{{2,14}},\s?)?[{OPEN}]?)$"
)
LINK_MOST: Final = 70
# Between two names.
INCLUDING: Final = rf"[을를]\s(?:비롯|포함)(?:해|한|하여|하고),?\s?[{MARKS}]?\s?"
# Which may tell how often in a row it was won in the first: 하늘평가에서는 4년 연속, 달빛평가에서는 2년 연속으로.
IN_A_ROW: Final = r"(?:에서(?:는|도)?|서는?)\s\d{1,2}(?:년|회|차례)\s?(?:연속(?:으로)?|내리),\s"
SEPARATOR = re.compile(
    rf"(?:{IN_A_ROW}|{INCLUDING}|,\s?|\s?[{MARKS}]\s?|\s및\s|[과와]\s|(?<=\s)-\s|\s?·\s?)$"
)
AND = re.compile(rf"[{CLOSE}]?\s?[과와및]\s[{OPEN}]?")
# Behind which names a dot and a particle join.
DOTTED = re.compile(rf"(?:[{CLOSE}]|평가|대회|대상|심사|공모전|점검|어워[즈드]|유공)\s?$")
JOINS = re.compile(rf"(?:[{CLOSE})]|[가-힣](?<![성결효경교학부]))[과와]$")
NAME_LEAST: Final = 4
WORDS_MOST: Final = 9
WORD = re.compile(r"[가-힣A-Za-z0-9·&/\-+%.㈜]+(?:\([A-Za-z]{2,10}\))?$")
# The first words of a row: ▲한국의 가장 |사랑받는 브랜드.
REST_OF_ITEM = re.compile(rf"[{MARKS}]\s?(?P<rest>(?:대한민국|한국의|세계)\s(?:가장\s)?)$")
OFFICE: Final = r"(?:부|처|청|위원회|협회|학회|정보원|연구원|진흥원|평가원|공단|공사|재단|본부|협의회)"
ONLY_OFFICE = re.compile(rf"(?:[가-힣]{{2,4}}\s)?[가-힣]{{1,14}}{OFFICE}")
# Evaluations that are named by whom they assess.
OF_PROVINCES = re.compile(r"(?:시[·ㆍ]?군[·ㆍ]?구?)\s?종합평가|(?:지방)?자치단체\s합동평가")
HOLDS: Final = r"\s(?:주관|주최|선정|시상|후원)(?:의|으로)?\s"
GIVER = re.compile(
    rf"(?:[가-힣A-Za-z()·]{{2,16}}(?:\s[가-힣]{{2,6}})?{HOLDS}|[가-힣]{{2,10}}{OFFICE}(?:의)?\s|(?:도|시|정부)\s주관\s"
    rf"|(?:{PROVINCE_NAMES})(?:특별자치)?도\s(?:주관\s)?|[가-힣]{{2}}(?:특별|광역)시\s)"
)
EDITIONS: Final = r"(?:(?:(?:19|20)\d\d\s?년?도?|제?\s?\d{1,3}회|[상하]반기)\s?)*"
# What stands before a quotation that belongs to it.
LEAD = re.compile(rf"(?:[가-힣A-Za-z]{{2,14}}(?:\s[가-힣]{{2,6}})?{HOLDS[:-2]}\s?)?{EDITIONS}$")
# Who holds it, told with a verb: 하늘부가 연 |달빛 경진대회.
HELD_BY = re.compile(
    r"(?<![가-힣])[가-힣]{1,12}(?:부|처|청|원|회|도|시|공단|공사)[이가]\s(?:연|치른|펼친|(?:주관|주최|개최|실시|시행|진행|마련)한)\s$"
)
SUBJECT = re.compile(r"[은는이가도]\s")
# What somebody does, before a word for any evaluation.
NO_NAMES: Final = ("하는 ", "되는 ", "받는 ")
# What a name is glued to that belongs to it: ‘하늘’로 대표, ‘맑은 하늘’ 대기질 평가.
GLUED = re.compile(rf"[{CLOSE}]\s?$|[^\s{OPEN}{MARKS}(=:]$")


class Listed(NamedTuple):
    """`names` in order; `start`: where the first begins; `is_shared`: what stands behind them tells of all of them."""

    names: tuple[Programme, ...]
    start: int
    is_shared: bool


@dataclass(frozen=True)
class ListReader:
    """Reads the lists of one sentence; `bodies` are the places of bodies, which are no names of programmes, `nominal`
    the places of characters that belong to nouns."""

    said: str
    bodies: Collection[Span]
    nominal: Collection[int]

    def before(self, place: int, floor: int) -> Listed | None:
        """The names that end right before a result; None where what stands there is no list of names.

        `floor`: where the list ends at the latest that stands before.
        """
        link = LINK.search(self.said[:place], max(floor, place - LINK_MOST))
        spans = self._spans(link.start(), floor) if link else []
        if link is None or not spans:
            return None
        is_shared = any(link[each] for each in ("more", "many", "in"))
        spans = spans if is_shared else self._last_in_breath(spans)
        while spans and not self._is_name(spans[0]):
            spans = spans[1:]
        if not spans or not all(map(self._is_name, spans)):
            return None
        names = self._of_contests([self._programme(span) for span in spans], floor, is_in=bool(link["in"]))
        return Listed(tuple(names), spans[0][0], is_shared) if names else None

    def between(self, start: int, end: int) -> list[Programme]:
        """The names between two places; [] where something else stands there."""
        spans = self._spans(end, start)
        if not spans or not all(map(self._is_name, spans)):
            return []
        is_whole = not self.said[start : self._begins(spans[0][0], start)].strip(OPEN + " ")
        names = with_categories(self.said, map(self._programme, spans)) if is_whole else []
        return self._as_fields(names)

    def _spans(self, end: int, floor: int) -> list[Span]:
        """The names up to a place, as far back as they are parted by nothing else than lists are."""
        found: list[Span] = []
        while (span := self._span(self._without_aside(end, floor), floor)) is not None:
            found.insert(0, span)
            separator = SEPARATOR.search(self.said, floor, self._begins(span[0], floor))
            if separator is None or separator.start() <= floor:
                break
            end = separator.start()
            is_dot = self.said[end : end + 2].strip() == "·"
            if is_dot and not DOTTED.search(self.said[:end]):
                break
            if self.said[end] in "과와" and not JOINS.search(self.said[: end + 1]):
                break
        return found

    def _without_aside(self, end: int, floor: int) -> int:
        """Where a name ends before the brackets behind it: ‘하늘평가’(하늘부)."""
        aside = ASIDE_BEHIND.search(self.said[:end], floor)
        return aside.start() if aside else end

    def _span(self, end: int, floor: int) -> Span | None:
        """One name that ends at a place: what stands in quotation marks, or words up to one that is none of it."""
        said = self.said
        if end > floor and said[end - 1] in HALVES:
            opened = said.rfind(HALVES[said[end - 1]], floor, end - 1)
            return (opened + 1, end - 1) if opened >= 0 else None
        start = end
        for _number in range(WORDS_MOST):
            word = WORD.search(said, floor, start)
            if word is None or ends_before(said, word[0], start, self.nominal, is_last=start == end):
                break
            start = word.start()
            if start == floor or said[start - 1] != " " or said[start - 2 : start - 1] in (",", *MARKS):
                break
            start -= 1
        while start < end and said[start] == " ":
            start += 1
        if item := REST_OF_ITEM.search(said, floor, start):
            start = item.start("rest")
        return (start, end) if start < end else None

    def _begins(self, start: int, floor: int) -> int:
        """Where a name begins with the mark, the edition and the giver before it: 하늘부 주관 2025년 |‘달빛평가’."""
        if self.said[start - 1 : start] in tuple(OPEN):
            before = LEAD.search(self.said[: start - 1], floor)
            start = before.start() if before else start - 1
        held = HELD_BY.search(self.said[:start], floor)
        return held.start() if held else start

    def _last_in_breath(self, spans: list[Span]) -> list[Span]:
        """The last of some names, with those that and joins to it: ‘하늘평가’ 및 ‘달빛평가’."""
        first = len(spans) - 1
        while first and AND.fullmatch(self.said, spans[first - 1][1], spans[first][0]):
            one, other = (self.said[slice(*span)] for span in spans[first - 1 : first + 1])
            is_quoted = self.said[spans[first][0] - 1] in OPEN
            if not (is_quoted or STRONG_HEAD.search(one) or are_categories((one, other))):
                break  # one name: 일자리 및 사회활동 지원사업
            first -= 1
        return spans[first:]

    def _programme(self, span: Span) -> Programme:
        start, end = span
        giver = GIVER.match(self.said, start, end)
        if giver and end - giver.end() >= NAME_LEAST:
            start = giver.end()
        while self.said[start] in OPEN + " ":
            start += 1
        is_quoted = self.said[start - 1 : start] in tuple(OPEN) and self.said[end : end + 1] in tuple(CLOSE)
        return named(self.said, start, end, quoted=is_quoted)

    def _is_name(self, span: Span) -> bool:
        programme = self._programme(span)
        name = programme.name
        written = self.said[programme.start : programme.end]
        is_field = are_categories([written])
        squeezed = (written if is_field else name).replace(" ", "")
        return (
            len(squeezed) >= NAME_LEAST
            and squeezed not in GENERIC
            and not name.startswith(NO_NAMES)
            and not ANY_OF.fullmatch(name)
            and not ONLY_OFFICE.fullmatch(name)
            and (is_field or OF_PROVINCES.fullmatch(name) or not NO_NAME.fullmatch(name))
            and not any(form.search(name) for form in (PERSON_ENDS, COUNTED))
            and not NO_AWARD.search(PROJECT.sub("", name))
            and not any(start <= programme.start and programme.end <= end + 1 for start, end in self.bodies)
        )

    def _of_contests(self, names: list[Programme], floor: int, *, is_in: bool) -> list[Programme]:
        """The names, with those that are categories of a contest before them; [] where they are parts of something
        else. `is_in`: the result was won “in” them."""
        first = names[0]
        begins = first.start - (self.said[first.start - 1 : first.start] in tuple(OPEN))
        before = self.said[:begins]
        link = OF_CONTEST.search(before, floor)
        contest = self._contest(link.start(), floor) if link else None
        told = with_categories(self.said, names)
        if is_only_category(self.said, first) and not told[0].category:
            begins_list = (FIELD_BEGINS if is_in else ITEM_BEGINS).search(before) or self._tells_of(before)
            if contest is None and not begins_list:
                return []
            return (
                [category_of(self.said, contest, each) for each in names]
                if contest
                else self._as_fields(told)
            )
        if link and link["in"] and contest and contest.quoted and not STRONG_HEAD.search(first.name):
            return [category_of(self.said, contest, each) for each in names]
        return [] if not first.quoted and GLUED.search(before) else self._as_fields(told)

    def _tells_of(self, before: str) -> bool:
        """Whether what ends there is the subject of a sentence: 하늘공단도 |보육정책 분야 장려상을."""
        return any(SUBJECT.fullmatch(before, end) for _start, end in self.bodies)

    def _as_fields(self, names: list[Programme]) -> list[Programme]:
        return [
            as_field(self.said, name) if is_only_category(self.said, name) and not name.category else name
            for name in names
        ]

    def _contest(self, end: int, floor: int) -> Programme | None:
        """What stands before its category: ‘하늘대상’ 환경 부문, 하늘 평가에서 환경 부문."""
        span = self._span(end, floor)
        found = self._programme(span) if span and self._is_name(span) else None
        return found if found and (found.quoted or STRONG_HEAD.search(found.name)) else None
