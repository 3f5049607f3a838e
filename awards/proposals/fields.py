"""The name that stands before a category without a word that names end with; pure.

2022 하늘 대표브랜드 문화도시 부문 대상, 상담품질지수(SQI) 기초자치단체 부문 우수기관.
"""

import re
from typing import Final

from awards.proposals.article import Sentence
from awards.proposals.editions import edition
from awards.proposals.programme import Programme
from awards.proposals.won_in import HELD

# The last word of a row, or the one before it, is the category: 문화도시 부문, 기초자치단체부문.
FIELD = re.compile(r"(?:^|\s)(?P<category>[가-힣A-Za-z·]{2,14}\s?(?:부문|분야))$")
EDITION = re.compile(r"(?:제\s?\d{1,3}\s?회|(?:19|20)\d\d\s?년?도?)\s")
# Another name in brackets behind the name.
OTHER_NAME = re.compile(r"\([^()]{2,20}\)\s?$")
NAME_LEAST: Final = 4
# An item of a list with commas, with its result behind it.
ITEM_BEGINS = re.compile(r"(?:^|,|에서는|에서도|에서|비롯해|비롯한)\s$")
ITEM_ENDS = re.compile(
    r"\s[‘'“\"]?(?:최우수|우수|장려|대상|본상|금상|은상|동상|특별상)[가-힣]{0,2}[’'”\"]?(?:,\s|\s등)"
)


def named_before_field(sentence: Sentence, start: int, end: int) -> Programme | None:
    """The programme of a row of nouns that ends with its category; None where the row is nothing but the category."""
    said = sentence.said
    field = FIELD.search(said[start:end])
    if field is None:
        return None
    until = start + field.start()
    other = OTHER_NAME.search(said, start, until)
    is_held = HELD.search(said, 0, start) is not None
    is_name = other is not None or EDITION.match(said, start, until) is not None or is_held
    is_name = is_name or _is_item(said, start, end)
    until = other.start() if other else until
    read = edition(said[start:until], start)
    if not is_name or len(re.sub(r"\s", "", read.name)) < NAME_LEAST:
        return None
    return Programme(read.name, start, until, read.year, read.half, read.number, category=field["category"])


def _is_item(said: str, start: int, end: int) -> bool:
    begins = ITEM_BEGINS.search(said, max(start - 6, 0), start)
    return begins is not None and ITEM_ENDS.match(said, end) is not None
