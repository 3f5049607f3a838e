"""Lists with commas that are won whole: 농정평가, 하늘환경대상, 도로관리 업무 등에서도 상을 받았다; pure."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from awards.proposals.naming_words import NO_AWARD
from awards.proposals.programme import Programme, named
from awards.proposals.results import Result

# What tells nothing else of any of them.
WON = re.compile(
    r"\s등(?:에서(?:도|는)?|의)\s(?:모두\s|잇따라\s|나란히\s)?(?:기관\s?)?(?:상|표창)을\s"
    r"(?:모두\s|잇따라\s)?(?:받[았아은으]|수상|거머|휩쓸|안[았아]|탔|타[며고])"
)
BEFORE = re.compile(r"[가-힣](?:[은는이가도]|에서|에도|으로|로)\s|(?:또한?|아울러|이와\s함께|특히)\s")
NO_ITEM = re.compile(r"(?:으며|하고|해|에서|에는|은|는|을|를|한|된|의)\s|[.▲△▷▶‘’“”]|\d\s?(?:개|건|회)")
ITEM = re.compile(r"(?P<name>[^,\s][^,]*)(?:,\s|$)")
LEAST: Final = 3
NAME_LEAST: Final = 4


def won_between_commas(said: str, taken: Sequence[int]) -> Iterator[tuple[Result, Programme]]:
    """Each item of the list; `taken` are the places of results."""
    won = WON.search(said)
    if won is None:
        return
    end = won.start()
    begin = max((found.end() for found in BEFORE.finditer(said, 0, end)), default=0)
    items = list(ITEM.finditer(said, begin, end))
    tells_more = any(begin <= place < end for place in taken) or any(
        len(item["name"]) < NAME_LEAST or NO_ITEM.search(item["name"]) or NO_AWARD.search(item["name"])
        for item in items
    )
    if len(items) >= LEAST and not tells_more:
        for item in items:
            programme = named(said, *item.span("name"))
            yield Result("itself", programme.name, *item.span("name")), programme
