"""The claims of a text; pure."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from awards.claims.claim import Claim, Programme, distinct
from awards.claims.counterparts import Read, with_counterparts
from awards.claims.kinds import KINDS
from awards.claims.names import Names
from awards.claims.programmes import Occurring, programmes
from awards.claims.said import Named, Said
from awards.claims.subjects import Subject, subjects
from newsroom.bilingual.sentences import sentences
from newsroom.bilingual.texts import Kind, Text
from newsroom.bilingual.texts import Span as Place

# What is put around a text claims nothing, and of a cell its table would have to be understood.
SILENT = frozenset({Kind.CAPTION, Kind.BYLINE, Kind.CELL})
# A sentence that names no programme is about the one that was named so many sentences before, at most.
NEAR = 2
YEAR = re.compile(r"(?<!\d)(20\d\d)(?= ?년| |[^\d.])")


def read(text: Text, names: Names, day: date | None, translated: Iterable[Claim] = ()) -> list[Claim]:
    """In their order; of what is said at one place the first kind counts.

    `translated` are the claims of the text that this one is a translation of.
    """
    found: list[Read] = []
    for said in _sentences(text, names, day):
        for kind in KINDS:
            claims = (claim for claim in kind.read(said) if claim is not None)
            found += [
                (each, said) for each in claims if not any(_overlap(each, other) for other, _said in found)
            ]
    return with_counterparts(sorted(found, key=lambda each: each[0].start), translated)


def _overlap(one: Claim, other: Claim) -> bool:
    return one.start < other.end and other.start < one.end


def _sentences(text: Text, names: Names, day: date | None) -> Iterator[Said]:
    year = _year(text)
    day = _day_of_story(day, year)
    occurrences = names.lexicon.found(text.whole, day)
    named = programmes(text, names, occurrences, day)
    apart = [(each.start, each.end) for each in named]
    whose = subjects(text, names, occurrences, apart)
    topic = _Topic(named)
    every = distinct(each.programme for each in named)
    for sentence in sentences(text):
        block = text.block_at(sentence.start)
        here = [each for each in named if sentence.start <= each.start < sentence.end]
        topic.go_on(here)
        if block is None or block.kind in SILENT:
            continue
        inside = [
            Named(each.start - sentence.start, each.end - sentence.start, each.programme) for each in here
        ]
        is_item = block.kind is Kind.ITEM
        spoken = _within(whose, sentence, is_item)
        about = topic.of_item if is_item else topic.current
        yield Said(text, block, sentence.start, sentence.text, day, inside, about, spoken, year, every)


class _Topic:
    """Which programme a sentence without one is about: the only one of the text, or the only one named just before."""

    def __init__(self, named: Sequence[Occurring]) -> None:
        every = distinct(each.programme for each in named)
        # An item of a list speaks for itself.
        self.of_item = every[0] if len(every) == 1 else None
        self._last: Programme | None = None
        self._age = NEAR

    def go_on(self, named: Sequence[Occurring]) -> None:
        self._age += 1
        if named:
            only = len(distinct(each.programme for each in named)) == 1
            self._last, self._age = (named[0].programme if only else None), 0

    @property
    def current(self) -> Programme | None:
        return self.of_item or (self._last if self._age <= NEAR else None)


def _within(subjects: Sequence[Subject], sentence: Place, is_item: bool) -> list[Subject]:
    """Those of a sentence, behind the one before it; places count from the sentence's beginning.

    The item of a list does not go on with a body of ours that another item names, but with another city.
    """
    number = bisect_right([each.start for each in subjects], sentence.start - 1)
    before = [Subject(-1, each.ours) for each in subjects[max(number - 1, 0) : number]]
    here = [
        Subject(each.start - sentence.start, each.ours)
        for each in subjects[number:]
        if each.start < sentence.end
    ]
    return here if is_item and before and before[0].ours is not None else [*before, *here]


def _day_of_story(day: date | None, year: int | None) -> date | None:
    """What looks back on a year in its last days or in January after it calls it 올해."""
    if day is None or year != day.year - 1 or day.month > 1:
        return day
    return date(year, 12, 31)


def _year(text: Text) -> int | None:
    """The year that the title tells of."""
    title = next((text.of(block) for block in text.blocks if block.kind is Kind.TITLE), "")
    found = YEAR.search(title)
    return int(found[1]) if found else None
