"""Lists of awards in stories on many: each result with the names that stand before it in the list; pure."""

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Final

from awards.proposals.article import Sentence
from awards.proposals.claims import Claim
from awards.proposals.listed_categories import next_categories
from awards.proposals.listed_names import ListReader
from awards.proposals.names_behind import GRADED_ROWS, ToldBefore, names_behind
from awards.proposals.programme import Programme
from awards.proposals.proposal import Span
from awards.proposals.results import CLOSE, MARKS, OPEN, Result

# What leads from one result to the next name.
NEXT = re.compile(rf"[,{MARKS}{OPEN}]|[과와고며]\s|(?:및|이어)\s")
# Between a result and the next name in one breath.
GOES_ON = re.compile(rf"[{CLOSE}]?(?:을|를)?(?:,|과|와|\s?·|\s및)\s?")

# What tells that a list was won of which it tells no grade: 등에서도 상을 받았다.
WON_WHOLE = re.compile(
    r"\s등(?:에서(?:도|는)?|의)\s(?:모두\s|잇따라\s|나란히\s)?(?P<won>(?:기관\s?)?(?:상|표창)을\s)(?:모두\s|잇따라\s)?"
    r"(?:받[았아은으]|수상|거머|휩쓸|안[았아]|탔|타[며고])"
)
# So many names make a list that needs no marks.
WHOLE_LEAST: Final = 3


def tells_list(said: str) -> bool:
    """Whether a sentence lists awards as stories on many do, whatever else its text tells of."""
    return GRADED_ROWS.search(said) is not None or WON_WHOLE.search(said) is not None


def with_names(
    sentence: Sentence, made: Iterable[Claim], programmes: Sequence[Programme], bodies: Collection[Span]
) -> list[Claim]:
    """The claims of a sentence, one for each name of the list before a result."""
    said = sentence.said
    nominal = {place for noun in sentence.nouns for place in range(noun.start, noun.end)}
    lists = ListReader(said, bodies, nominal)
    categories = {each.category for each in programmes}
    behind = list(names_behind(lists, programmes))
    told = [_won_in(each, name) for each in behind for name in each.names]
    floor = 0
    for claim in (part for each in made for part in _parts(each, lists)):
        begins = claim.within.start if claim.within else claim.start
        if any(begins < each.end and each.start < claim.end for each in behind):
            continue
        floor = max([floor, *(each.end for each in behind if each.end <= claim.start)])
        listed = None if claim.within else lists.before(claim.start, floor)
        if listed and not listed.is_shared and listed.names[0].name in categories:
            listed = None  # 대한민국 대표브랜드 ‘살기 좋은 도시’ 대상
        if listed:
            told = [each for each in told if each.end <= listed.start or not _is_name_alone(each)]
            contest = told[-1].within if told else None
            goes_on = contest and contest.category and GOES_ON.fullmatch(said, floor, listed.start)
            names = next_categories(said, contest, listed.names) if contest and goes_on else listed.names
            told += [Claim(claim.results, name) for name in names]
        else:
            told.append(claim)
        floor = floor if _is_name_alone(claim) else claim.end
    return sorted(_with_whole(told, lists), key=lambda claim: claim.start)


def _with_whole(told: list[Claim], lists: ListReader) -> list[Claim]:
    """The claims, and one for each name of a list of which only its end tells that it was won."""
    won = WON_WHOLE.search(lists.said)
    floor = max((each.end for each in told if not _is_name_alone(each)), default=0)
    listed = lists.before(won.start("won"), floor) if won and floor <= won.start() else None
    if listed is None or len(listed.names) < WHOLE_LEAST:
        return told
    whole = [Claim((Result("itself", each.name, each.start, each.end),), each) for each in listed.names]
    return [*(each for each in told if each.end <= listed.start), *whole]


def _won_in(told: ToldBefore, name: Programme) -> Claim:
    """What is told before the name it was won in, where that stands."""
    at_name = (replace(each, start=name.start, end=name.end) for each in told.results)
    return Claim(tuple(at_name), name, list_start=told.start)


def _is_name_alone(claim: Claim) -> bool:
    """Whether it was won by nothing but its name, which the list goes on behind: 하늘대상, 달빛평가에서 우수상을."""
    return claim.within is not None and (claim.results[0].kind == "itself" or claim.results[0].form == "case")


def _parts(claim: Claim, lists: ListReader) -> Iterator[Claim]:
    """A claim, or two where the next name of the list stands between its results."""
    begun = 0
    for number, (one, other) in enumerate(pairwise(claim.results), start=1):
        listed = lists.before(other.start, one.end)
        if listed and NEXT.search(lists.said, one.end, listed.start):
            yield replace(claim, results=claim.results[begun:number])
            begun = number
    yield replace(claim, results=claim.results[begun:]) if begun else claim
