"""Articles that tell of one award: headline, lead, what was assessed and why it was won, a quotation, a tail.

Every part is chosen independently of the others, so that each meets each in the long run. Which award is told of, if
any, is known by the choices.
"""

import random
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from tests.awards.proposals.compositions import one_award_sentences as sentences
from tests.awards.proposals.compositions import one_award_words as words
from tests.awards.proposals.compositions.particles import Name


@dataclass(frozen=True)
class Award:
    """What is to be read; the programme as it is called in the lead."""

    recipient: str
    programme: str
    grade: str | None
    prize_by: str | None = None
    category: str | None = None
    year: int | None = None
    current: bool = True
    organiser: str | None = None


@dataclass(frozen=True)
class Composition:
    """`fillers`: what was chosen, by what it stands for."""

    text: str
    awards: Sequence[Award]
    fillers: Mapping[str, str] = field(default_factory=dict)


class _Choosing:
    """Chooses parts, and remembers which."""

    def __init__(self, chance: random.Random) -> None:
        self.chance = chance
        self.fillers: dict[str, str] = {}

    def one(self, slot: str, among: Sequence[Any]) -> Any:
        chosen = self.chance.choice(among)
        first = chosen[0] if isinstance(chosen, tuple) else chosen
        self.fillers[slot] = str(getattr(first, "word", getattr(first, "told", first)))
        return chosen

    def told(self, slot: str, among: Sequence[str], places: Mapping[str, Any]) -> str:
        return str(self.one(slot, among)).format(**places)


def composed(chance: random.Random) -> Composition:
    """An article on one award, with what it tells of."""
    choosing = _Choosing(chance)
    one = choosing.one
    result = one("result", words.RESULTS)
    places, who, name, year = _places(choosing)
    after, category = one("category", words.CATEGORIES)
    how, before_it = one("how", sentences.HOW)
    places |= {"c": after, "r": Name(result.word), "g": Name(words.in_headline(result)), "how": how}
    form = one("lead", sentences.LEADS[result.kind])
    before_it = before_it if "{how}" in form else ()
    # Of the last two joints nothing may stand between.
    is_near = not (after or how) and "{joint} {how}" in form
    places["joint"] = choosing.told("joint", sentences.JOINTS[result.kind][: None if is_near else -2], places)
    places["v"] = choosing.told("verb", words.VERBS[result.kind], places)
    is_loose = result.word in words.LOOSE
    real, grade = one("real grade", sentences.REAL_GRADES[: None if is_loose else 1])
    recalling, recalled = one("earlier", sentences.EARLIER[: 1 if before_it else None])
    parts = [
        choosing.told("headline", sentences.HEADLINES, places),
        choosing.told("below headline", sentences.BELOW_HEADLINES, places),
        choosing.told("byline", sentences.BYLINES, places) + form.format(**places),
        choosing.told("explained", sentences.EXPLAINED, places),
        choosing.told("merit", sentences.MERITS, places),
        real.format(**places) or choosing.told("told again", sentences.AGAIN, places),
        recalling.format(**places),
        choosing.told("quotation", sentences.QUOTED, places),
        choosing.told("tail", sentences.TAILS, places),
    ]
    awards = [
        Award(
            who.name,
            name,
            grade or result.grade,
            result.prize_by,
            category,
            year,
            organiser=places["organiser"],
        )
    ]
    now = awards[0]
    awards += [
        replace(now, category=None, year=told, current=False, organiser=None)
        if earlier == sentences.SAME
        else Award(who.name, name, earlier, year=told, current=False)
        for told, earlier in (*before_it, *recalled)
    ]
    return Composition("\n\n".join(filter(None, parts)), awards, choosing.fillers)


def opposite(chance: random.Random) -> Composition:
    """An article in which nobody has won anything."""
    choosing = _Choosing(chance)
    places, *_rest = _places(choosing)
    slots = (sentences.NONE_WON, sentences.EXPLAINED, sentences.MERITS, sentences.NO_AWARDS, sentences.TAILS)
    parts = [
        choosing.told(slot, among, places)
        for slot, among in zip(("none won", "explained", "merit", "no award", "tail"), slots, strict=True)
    ]
    return Composition("\n\n".join(filter(None, parts)), (), choosing.fillers)


def _places(choosing: _Choosing) -> tuple[dict[str, Any], words.Who, str, int | None]:
    """What both kinds of articles name: whom, the holder, the programme, when."""
    one = choosing.one
    who, name = one("who", words.WHO), one("name", words.NAMES)
    (before, year), (opened, closed) = one("edition", words.EDITIONS), one("quotes", words.QUOTES)
    is_within = one("edition within", (True, False))
    places: dict[str, Any] = {
        "who": Name(who.told),
        "when": one("when", words.WHENS),
        "o": Name(one("holder", words.HOLDERS)),
        "p": Name(f"{opened}{before}{name}{closed}" if is_within else f"{before}{opened}{name}{closed}"),
        "s": Name(who.short),
        "t": Name(words.cut(name)),
        "a": Name(one("again named", who.again)),
        "h": Name(who.head),
        "end": one("end", sentences.ENDS),
    }
    places["q"] = places["p"] if opened else Name(f"‘{before}{name}’")
    held, organiser = one("held", words.HOLDS)
    places["held"] = held.format(**places)
    places["organiser"] = organiser.format(**places) if organiser else None
    return places, who, name, year
