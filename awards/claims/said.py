"""A sentence with what claims are read from: its figures, the programmes it is about, and whose it is; pure."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any

from awards.claims.claim import Claim, Programme
from awards.claims.subjects import Subject
from newsroom.bilingual.texts import Block, Text
from newsroom.figures import english, korean
from newsroom.figures.values import Figure


@dataclass(frozen=True)
class Named:
    """A programme at a place of the sentence."""

    start: int
    end: int
    programme: Programme


@dataclass(frozen=True)
class Said:
    """`start` is where the sentence begins in the text; all other places count from there.

    `programmes`: those that it names; `topic`: the one it is about where it names none, None where that is in doubt.
    `subjects`: whom it names, in order, behind whoever was the subject before it. `year`: of the text, by its title.
    `named`: all programmes of the text.
    """

    text: Text
    block: Block
    start: int
    words: str
    day: date | None
    programmes: Sequence[Named]
    topic: Programme | None
    subjects: Sequence[Subject]
    year: int | None
    named: Sequence[Programme] = ()

    @property
    def language(self) -> str:
        return self.text.language

    @cached_property
    def figures(self) -> list[Figure]:
        read = korean.read if self.language == "ko" else english.read
        inside = [(each.start, each.end) for each in self.programmes]
        return [
            figure
            for figure in read(self.words, self.day)
            if not any(start <= figure.start < end for start, end in inside)
        ]

    def before(self, place: int, reach: int) -> str:
        return self.words[max(place - reach, 0) : place]

    def after(self, place: int, reach: int) -> str:
        return self.words[place : place + reach]

    def programme(self, place: int) -> Programme | None:
        """The one that something at a place is about: the last named before it, else the next, else the topic."""
        before = [each for each in self.programmes if each.start < place]
        named = before[-1:] or self.programmes[:1]
        return named[0].programme if named else self.topic

    def whose(self, place: int) -> tuple[int, ...] | None:
        """The keys of those of ours that something at a place is about; None where it is about others."""
        last = next((each for each in reversed(self.subjects) if each.start <= place), None)
        return last.ours if last else ()

    def claim(self, kind: str, start: int, end: int, **values: Any) -> Claim | None:
        """A claim at a place of the sentence; None where it is not ours."""
        whose = self.whose(start)
        if whose is None:
            return None
        values.setdefault("programme", self.programme(start))
        span = self.text.span(self.start + start, self.start + end)
        return Claim(kind, self.language, span.start, span.end, span.text, recipients=whose, **values)
