"""Names of a list that are categories of one contest, and fields that are programmes by themselves; pure.

A 대회 B 분야와 C 분야에서; ‘하늘대상’ 환경 부문; 재난관리 분야에서도.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Final

from awards.proposals.naming_words import STRONG_HEAD
from awards.proposals.programme import Programme, named
from awards.proposals.results import CLOSE, MARKS

FIELDS: Final = ("분야", "부문")
CATEGORY: Final = r"[가-힣A-Za-z·]{2,12}(?:\s[가-힣·]{1,10}){0,2}\s?(?:부문|분야)"
ONLY_CATEGORY = re.compile(CATEGORY)
CONTEST: Final = r".{3,}(?:평가|대회|대상|공모전|어워[드즈]|콘테스트|박람회|대전|시상식|축제|심사|브랜드|상)"
WITH_CATEGORY = re.compile(
    rf"(?P<contest>{CONTEST})(?:\s?\(?|에서\s)(?P<category>{CATEGORY})\)?"
    # A prize by what it rewards: 하늘 관광어워드 축제 마케팅 대상.
    r"|(?P<award>.{3,}어워[드즈])\s(?P<what>[가-힣]{2,8}(?:\s[가-힣]{2,8})?)"
)
# The last word of an item is its category: 하늘 대표브랜드 투자유치도시 부문, 품질지수(SQI) 시 부문.
ITEM = re.compile(r"(?P<contest>[^()]{4,}?)(?:\([A-Za-z]{2,10}\))?\s(?P<category>[가-힣·]{2,14}\s?부문)")
# Between a contest and its category.
OF_CONTEST = re.compile(rf"[{CLOSE}]?(?:(?P<in>에서(?:는|도)?)|의)?\s$")
# Before an item; before a field that is a programme by itself, and no category of what was told before.
BEHIND_ADVERB: Final = r"또한?|이어|특히|아울러|함께|외에도|밖에도|먼저|여기에|더불어"
ITEM_BEGINS = re.compile(
    rf"(?:^|[{MARKS},(=:]|(?:주관|주최)한?|[가-힣{CLOSE}](?:과|와|고|며)|\s및|평가에서(?:는|도)?|{BEHIND_ADVERB})\s?$"
)
FIELD_BEGINS = re.compile(
    rf"(?:^|[{MARKS},(=:]|(?:주관|주최)한?|실시한|[가-힣](?:과|와|고|며|은|는|의)|및|(?:분야|쪽)에서는?|{BEHIND_ADVERB})\s?$"
)
KIND_OF_FIELD = re.compile(r"\s?(?:분야|부문)$")


def with_categories(said: str, names: Iterable[Programme]) -> list[Programme]:
    """Names with the categories behind them; categories alone as further ones of the contest before them."""
    told: list[Programme] = []
    for each in names:
        written = (each.start, each.end)
        before = told[-1] if told else None
        split = WITH_CATEGORY.fullmatch(said, *written)
        if split is None and ITEM_BEGINS.search(said[: each.start]):
            split = ITEM.fullmatch(said, *written)
        if split:
            parts = split.groupdict()
            contest = "contest" if parts["contest"] else "award"
            name = named(said, *split.span(contest)).name
            each = replace(each, name=name, category=parts["category"] or parts["what"])
        elif before and before.category and is_only_category(said, each):
            each = category_of(said, before, each)
        told.append(each)
    return told


def next_categories(said: str, contest: Programme, names: Iterable[Programme]) -> list[Programme]:
    """Names that follow a category of a contest, as further ones of it where they are no contests themselves."""
    return [
        category_of(said, contest, each)
        if not (each.quoted or each.category or STRONG_HEAD.search(each.name))
        and (contest.quoted or is_only_category(said, each))
        else each
        for each in names
    ]


def category_of(said: str, contest: Programme, category: Programme) -> Programme:
    """The contest, where one of its categories stands."""
    start, end = category.start, category.end
    return replace(contest, start=start, end=end, category=said[start:end])


def is_only_category(said: str, programme: Programme) -> bool:
    return not programme.quoted and ONLY_CATEGORY.fullmatch(said, programme.start, programme.end) is not None


def are_categories(names: Sequence[str]) -> bool:
    return all(name.endswith(FIELDS) for name in names)


def as_field(said: str, field: Programme) -> Programme:
    """A field that is a programme by itself is called so: 재난관리 분야."""
    kind = KIND_OF_FIELD.search(said[field.start : field.end])
    return replace(field, name=field.name + kind[0]) if kind and not field.name.endswith(FIELDS) else field
