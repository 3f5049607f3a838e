"""Programmes that are enumerated before one result: 민원행정, 문화사업, 교통 평가 등 3개 분야에서 우수구로; pure."""

import re
from collections.abc import Iterator
from typing import Final

from awards.proposals.article import Sentence
from awards.proposals.gazetteer import Gazetteer
from awards.proposals.programme import Programme, named
from awards.proposals.rows import beginning

# Between an enumeration and its result.
# Right before a result.
BEFORE = r"(?:전국\s)?(?:[가-힣]+\s중\s)?(?:최고상인\s)?[‘'“\"]?$"
UNTIL_RESULT = r"(?:에서|에)(?:는|도)?\s(?:모두\s|각각\s|나란히\s)?" + BEFORE
ENDS = re.compile(
    r"\s(?:등\s)?(?:총\s|모두\s|전체\s)?(?P<count>\d{1,2})개\s(?:[가-힣]{2,6}\s)?(?:분야|부문|부분|사업|시책|과제)(?:\s평가)?"
    + UNTIL_RESULT
)
# Without a number of how many: 민원행정, 도로정비, 하천관리 등에서 최우수 기관으로.
OPEN_END = re.compile(
    r"(?:(?<!등)\s등|(?<=[가-힣]))(?:에서|의\s평가에서)(?:는|도)?\s(?:모두\s|각각\s)?" + BEFORE
)
# Fields and campaigns that were good at something: 도랑 살리기 운동, 자원순환 평가 등이 최우수상을.
THEY_WON = re.compile(r"\s등[이은]\s(?:각각\s)?[‘'“\"]?$")
WINS_ITSELF = re.compile(r"(?:평가|사업|운동|관리|행정|업무|시책|대책|만들기|살리기|훈련|캠페인|분야|부문)$")
# What stands before fields of any name.
IN_EVALUATIONS = re.compile(r"평가에서(?:는|도)?\s")
OPEN_LEAST = 3
# Two are enough where each is long, and others are left out.
LONG_LEAST = 4
OTHERS = " 등"
# △안전도시 만들기 △교통 만들기 등이 우수구에.
MARKED = re.compile(
    r"[△▲▷▶][^△▲▷▶.]{4,50}?(?:[△▲▷▶][^△▲▷▶.]{4,50}?){1,20}(?P<end>\s등(?:\s\d{1,2}개\s(?:분야|부문|사업|시책))?(?:이|은|에서|에서는)\s(?:각각\s)?[‘'“\"]?)$"
)
ITEM = re.compile(r"[△▲▷▶]\s?(?P<name>[^△▲▷▶,]{4,50}?)\s?(?=[△▲▷▶,]|$)")
# ‘민원행정’, ‘도로정비’에서 우수구를.
QUOTED_ITEM = r"[‘'“\"](?P<name>[^‘’'“”\",.]{2,30})[’'”\"]"
ANY_QUOTED = QUOTED_ITEM.replace("?P<name>", "?:")
QUOTED = re.compile(
    rf"{ANY_QUOTED}(?:(?:,\s|\s?[·ㆍ]\s?|[과와]\s|\s및\s)(?:[가-힣]{{2,12}}(?:부|처|청|원|도|시)(?:의|\s주관)\s)?{ANY_QUOTED}){{1,20}}"
    rf"(?P<end>(?:\s등(?:\s\d{{1,2}}개\s(?:분야|부문|사업|시책))?)?(?:\s평가)?{UNTIL_RESULT}|\s?$)"
)
ONE_QUOTED = re.compile(QUOTED_ITEM)
BETWEEN = re.compile(r",\s|(?<=[가-힣])(?<![결성효경])(?:과|와)\s")
# No item goes on behind a verb or a particle.
NO_ITEM = re.compile(
    r"\d+개\s?(?:부문|분야|부분|사업)$|[.‘’“”]|(?:으며|하고|해|에서|에는|은|는|을|를|한|된|의)\s"
)
# What is called a field may have one of something: 모두의 건강 분야.
FIELDS: Final = ("분야", "부문")
NO_VERB = re.compile(r"\d+개\s?(?:부문|분야)$|[.‘’“”]|(?:으며|하고|해|에서|에는|은|는|을|를|한|된)\s")
# Those who won, and what stands before a result for another reason, are no items.
NO_FIELD = re.compile(r"[시군구도]$|(?:지표|항목|점|성|도)$")
ITEM_LEAST = 2


def enumerated(sentence: Sentence, begin: int, end: int, names: Gazetteer) -> list[Programme]:
    """The items between two places, in order, of which a result behind them tells; [] if they are none."""
    said = sentence.said
    if marked := MARKED.search(said, begin, end):
        return _each(ITEM, said, marked.start(), marked.start("end"))
    if quoted := QUOTED.search(said, begin, end):
        return _each(ONE_QUOTED, said, quoted.start(), quoted.start("end"))
    if found := ENDS.search(said, begin, end):
        items = list(_items(sentence, begin, found.start(), names))[::-1]
        return items if 1 < len(items) <= int(found["count"]) else []
    if they := THEY_WON.search(said, begin, end):
        items = list(_items(sentence, begin, they.start(), names))[::-1]
        is_said = IN_EVALUATIONS.search(said, 0, begin + 1) or IN_EVALUATIONS.search(
            said, 0, items[0].start if items else 0
        )
        are_fields = is_said or all(WINS_ITSELF.search(each.name) for each in items)
        return (
            items
            if len(items) > 1 and are_fields and not any(NO_FIELD.search(each.name) for each in items)
            else []
        )
    if opened := OPEN_END.search(said, begin, end):
        items = list(_items(sentence, begin, opened.start(), names))[::-1]
        is_list = len(items) >= OPEN_LEAST or (
            opened[0].startswith(OTHERS)
            and all(len(each.name.replace(" ", "")) >= LONG_LEAST for each in items)
            and (len(items) > 1 or all(WINS_ITSELF.search(each.name) for each in items))
        )
        return items if is_list and not any(NO_FIELD.search(each.name) for each in items) else []
    return []


def _each(form: re.Pattern[str], said: str, start: int, end: int) -> list[Programme]:
    return [named(said, *item.span("name")) for item in form.finditer(said, start, end)]


def _items(sentence: Sentence, begin: int, end: int, names: Gazetteer) -> Iterator[Programme]:
    """From the last to the first, which is the row of nouns before the first comma."""
    commas = [found.span() for found in BETWEEN.finditer(sentence.said, begin, end)]
    for comma, start in reversed(commas):
        if not sentence.said.startswith(",", comma) and beginning(sentence, end, names) > start:
            break  # 이와 함께 민원행정
        said = sentence.said[start:end]
        form = NO_VERB if said.endswith(FIELDS) else NO_ITEM
        if form.search(said) or len(said) < ITEM_LEAST:
            return
        yield Programme(said, start, end)
        end = comma
    start = max(beginning(sentence, end, names), begin)
    if end - start >= ITEM_LEAST:
        yield Programme(sentence.said[start:end], start, end)
