"""A text read from its first sentence to its last: what each claims to be won, by whom and in what; pure."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from awards.proposals import details, holders
from awards.proposals.article import Sentence, sentences_of
from awards.proposals.attaching import programmes_of
from awards.proposals.background import is_background
from awards.proposals.bodies import Body, bodies, gazetteer, together
from awards.proposals.claims import GIVES, MARKS, Claim, claims, is_active, is_announced_only, why_not
from awards.proposals.facts import Facts
from awards.proposals.likeness import PLAIN, alike
from awards.proposals.merging import merged
from awards.proposals.programme import Programme
from awards.proposals.programmes import programmes
from awards.proposals.proposal import Proposal
from awards.proposals.recipients import EACH, Telling, objects, whose
from awards.proposals.told import Told
from awards.proposals.years import year_of_story, year_of_telling
from newsroom.bilingual.lexicon import Kind, Lexicon

# A programme that was named so many sentences ago is told of no more.
REMEMBERED = 6
# An evaluation that is named by nothing but whose it is: 서울시 평가에서도.
ANOTHER = re.compile(r"[가-힣](?:시|도|부|처|청)\s(?:주관\s)?평가에서")
# Who evaluates others in the sentence wins nothing in it.
THIS_ONE = re.compile(
    r"(?:이번|이|동|해당|본)\s(?:[가-힣]+\s)?(?:평가|대회|공모전|경진대회|시상|상은|심사|점검|조사|공모|어워드|대상)"
)
EVALUATES = re.compile(
    r"실시했|실시해|선정했|선정해|발표했|시상했|개최했|평가했|시상식을|선정하고|밝혔다\.?$(?<=선정했다고 밝혔다)"
)


def propose(
    text: str, *, lexicon: Lexicon, date: date | None = None, home: str | None = None
) -> list[Proposal]:
    """The awards that a Korean text says named bodies have won, in the order in which it tells them.

    `lexicon` knows names of bodies and programmes; others are read by their form. `date` is the day of the text, by
    which 올해 is read; `home` whose text it is, where the text names nobody. Any text is read; the time grows with its
    length alone.
    """
    reader = _Reader(text, lexicon, date, home)
    told = merged(reader.read(), _same_names(lexicon))
    return [_proposal(text, each, reader.story) for each in told if _says_result(each)]


def _same_names(lexicon: Lexicon) -> dict[str, str]:
    return {PLAIN.sub("", name): term.ko for term in lexicon.of_kind(Kind.PROGRAMME) for name in term.korean}


def _says_result(told: Told) -> bool:
    return "in-its-name" in told.why or any(
        told.values.get(name) for name in ("grade", "prize", "streak")
    ) or told.values.get("rank") == 1


def _proposal(text: str, told: Told, story: int | None) -> Proposal:
    values = dict(told.values)
    if values.get("year") is None and values.get("current", True):
        values["year"] = story
    return Proposal(
        told.recipient,
        told.programme,
        text[told.start : told.end],
        told.start,
        told.end,
        spans=told.spans,
        why=tuple(told.why),
        **values,
    )


class _Reader:
    def __init__(self, text: str, lexicon: Lexicon, day: date | None, home: str | None) -> None:
        self.sentences = sentences_of(text)
        self.story = year_of_story([sentence.said for sentence in self.sentences], day)
        self.now = self.story or year_of_telling([sentence.said for sentence in self.sentences])
        self.lexicon, self.names = lexicon, gazetteer(lexicon)
        self.central = frozenset(
            term.ko
            for term in lexicon.of_kind(Kind.BODY)
            if re.search(r"(?:부|처|청|위원회|협의회|본부)$", term.ko)
        )
        self.telling = Telling()
        self.home = Body(home, 0, 0, "subject") if home else None
        self.last: tuple[int, Programme] | None = None
        self.told: list[Told] = []
        self.facts = Facts(_same_names(lexicon))

    def read(self) -> list[Told]:
        for number, sentence in enumerate(self.sentences):
            self._sentence(number, sentence)
        first = [*self.telling.seen[:1], *([self.home] if self.home else ()), *self.telling.mentioned[:1]]
        main = first[0].name if first else ""
        for each in self.told:
            each.recipient = each.recipient or main
        self.facts.complete(self.told)
        return [each for each in self.told if each.recipient]

    def _sentence(self, number: int, sentence: Sentence) -> None:
        said = sentence.said
        found_bodies = bodies(said, self.names)
        groups = together(said, found_bodies)
        found = programmes(sentence, self.names)
        active = EVALUATES.search(said) is not None
        if not active:
            self.telling.goes_on(self._tellable(groups, sentence), self.central)
        stops = [group[0].start for group in groups if group[0].manner == "subject"]
        made = claims(said, found, stops)
        before = len(self.told)
        for place, claim in enumerate(made):
            self._claim(number, sentence, claim, made[:place], made, groups, found)
        if not sentence.is_title:
            self._remember(number, found, self.told[before:])
            self._note(sentence, found)
        self._measures(sentence, self.told[before:], found)

    def _note(self, sentence: Sentence, found: Sequence[Programme]) -> None:
        """What stands around the names of programmes: their editions, and who holds them."""
        first = 0
        for programme in found:
            self.facts.edition(programme, sentence.start)
            held = holders.around(sentence, programme, first, self.names)
            self.facts.measures(programme.name, held, sentence.start)
            first = programme.end

    def _remember(self, number: int, found: Sequence[Programme], new: Sequence[Told]) -> None:
        """The programme in which something was won here, else the last that is surely one."""
        won_in = [each.programme for each in new]
        sure = [each for each in found if each.name in won_in]
        if not sure:
            sure = [each for each in found if each.is_sure and (each.quoted or each.known or not self.told)]
        if sure:
            self.last = (number, sure[-1])

    def _tellable(self, groups: list[list[Body]], sentence: Sentence) -> list[list[Body]]:
        """A title names who is told of before a comma."""
        if not sentence.is_title or not groups:
            return groups
        first = groups[0]
        if sentence.said[first[-1].end : first[-1].end + 1] == "," and first[0].manner in ("bare", "joined"):
            return [[replace(body, manner="subject") for body in first], *groups[1:]]
        return groups

    def _claim(
        self,
        number: int,
        sentence: Sentence,
        claim: Claim,
        earlier: Sequence[Claim],
        made: Sequence[Claim],
        groups: Sequence[Sequence[Body]],
        found: Sequence[Programme],
    ) -> None:
        said = sentence.said
        winners, rule, since = whose(said, claim, groups, sentence.is_title, self.central)
        if is_active(said, claim) and rule != "behind-result":
            winners, rule = objects(groups, claim), "chosen"
            if not winners:
                return
            since = winners[-1].end
        since = max([since, *(each.end for each in earlier)])
        nominal = (
            sentence.is_title
            or any(mark in said[: claim.start] for mark in MARKS)
            or not said.rstrip(" .").endswith("다")
        )
        if rule not in ("behind-result", "chosen") and GIVES.search(said, claim.end):
            return
        if why_not(said, _without(said, groups), claim, since, nominal=nominal):
            return
        won_in, by = programmes_of(claim, sentence, found, earlier, self.names)
        if not won_in and not sentence.is_title and self._is_told_of(number, said[: claim.start]):
            won_in, by = [self.last[1]] if self.last else [], "programme-told-before"
        next_subject = [group[0].start for group in groups if group[0].start > claim.start]
        until = next_subject[0] if next_subject else len(said)
        names = self._winners(said, claim, made, winners, until)
        for name in names:
            for programme in won_in or (None,):
                self.told.append(self._told(sentence, claim, name, programme, by, rule or "told-of", earlier))

    def _is_told_of(self, number: int, before: str) -> bool:
        """Whether a programme named before is meant, and no other body's evaluation."""
        return self.last is not None and number - self.last[0] <= REMEMBERED and not ANOTHER.search(before)

    def _winners(
        self, said: str, claim: Claim, made: Sequence[Claim], winners: Sequence[Body], until: int
    ) -> list[str]:
        if not winners:
            return [self.telling.current.name if self.telling.current else ""]
        same = [each for each in made if winners[-1].end <= each.start < until] if len(winners) > 1 else []
        if EACH in said and len(same) == len(winners) and claim in same:
            winners = [winners[same.index(claim)]]
        resolved = [self.telling.resolved(body) for body in winners]
        return [body.name if body else (self.home.name if self.home else "") for body in resolved]

    def _told(
        self,
        sentence: Sentence,
        claim: Claim,
        name: str,
        programme: Programme | None,
        by: str,
        rule: str,
        earlier: Sequence[Claim],
    ) -> Told:
        said, at = sentence.said, sentence.start
        is_here = programme is not None and by not in ("programme-told-before",)
        values: dict[str, Any] = {}
        spans: dict[str, tuple[int, int]] = {}

        def tell(field: str, value: Any, span: tuple[int, int]) -> None:
            values.setdefault(field, value)
            spans.setdefault(field, (span[0] + at, span[1] + at))

        # 우수기관으로 선정돼 대상: what was won is the prize.
        for result in sorted(claim.results, key=lambda each: each.form == "body"):
            _tell_result(result, tell)
        begin = earlier[-1].end if earlier else 0
        until = min([len(said), claim.end + 30])
        for count, in_editions, span in details.streak(said, begin, until):
            if not (earlier and span[0] < earlier[-1].end):
                tell("streak", count, span)
                values.setdefault("streak_in_editions", in_editions)
        if programme and is_here:
            spans["programme"] = (programme.start + at, programme.end + at)
            for field in ("year", "half", "number"):
                if (value := getattr(programme, field)) is not None:
                    values.setdefault(field, value)
            first = max((each.end for each in earlier if each.end <= programme.start), default=0)
            held = holders.around(sentence, programme, first, self.names)
            for field, value in held.values.items():
                tell(field, value, held.spans[field])
            if programme.category:
                values.setdefault("category", programme.category)
            if programme.end <= claim.start and (
                told := details.category(said, programme.end, claim.start, first=begin <= programme.end)
            ):
                tell("category", *told)
        if told := details.group(
            said,
            programme.end if programme and is_here and programme.end <= claim.start else begin,
            claim.start,
        ):
            tell("group", *told)
        if programme and (who := holders.leading_organiser(programme.name)):
            values.setdefault("organiser", who)
        if is_background(said, claim.start, claim.end, self.now):
            values["current"] = False
            values.pop("streak", None)
        values["announced_only"] = is_announced_only(said, claim)
        start, end = _evidence(said, claim, programme if is_here else None)
        return Told(
            name,
            programme.name if programme else "",
            values,
            spans,
            start + at,
            end + at,
            sentence.is_title,
            is_here,
            [by, rule],
            claim.is_crown,
        )

    def _measures(self, sentence: Sentence, new: Sequence[Told], found: Sequence[Programme]) -> None:
        """Numbers of the evaluation go to the awards of this sentence, else to those told of last."""
        told = details.measures(sentence.said)
        if not new and THIS_ONE.search(sentence.said):
            held = holders.roles(sentence, 0, len(sentence.said), self.names)
            for field, value in held.values.items():
                told.tell(field, value, held.spans[field])
        if not told.values or sentence.is_title:
            return
        those = list(new) or self._told_of(found)
        name = (
            those[-1].programme
            if those
            else found[-1].name
            if found
            else self.last[1].name
            if self.last
            else ""
        )
        self.facts.measures(name, told, sentence.start)
        for each in those:
            for field, value in told.values.items():
                if each.values.get(field) is None:
                    each.values[field] = value
                    start, end = told.spans[field]
                    each.spans[field] = (start + sentence.start, end + sentence.start)

    def _told_of(self, found: Sequence[Programme]) -> list[Told]:
        """The awards in a programme that a sentence names again, else those told of last."""
        again = [
            each
            for each in self.told
            if any(alike(programme.name, each.programme, self.facts.same_names) for programme in found)
        ]
        return again or self._last_told()

    def _last_told(self) -> list[Told]:
        last = next((each for each in reversed(self.told) if each.programme), None)
        return [each for each in self.told if last and each.programme == last.programme]


def _tell_result(result: Any, tell: Any) -> None:
    span = (result.start, result.end)
    if result.kind == "grade":
        tell("grade", result.value, span)
    elif result.kind == "prize":
        tell("prize", result.value, span)
        if result.authority:
            tell("authority", result.authority, span)
    elif result.kind == "rank":
        tell("rank", int(result.value), span)
    elif result.kind == "defence":
        tell("streak", int(result.value), span)


def _evidence(said: str, claim: Claim, programme: Programme | None) -> tuple[int, int]:
    """From the programme's name to the end of the clause that tells the result."""
    start = min(claim.start, programme.start if programme else claim.start)
    end = max(claim.end, programme.end if programme else claim.end)
    while start and said[start - 1] in "‘'“\"「『":
        start -= 1
    found = re.compile(r"[^,.▲△]{0,40}?(?=[,.▲△]|$|(?:다고|으며|했고)\s)").match(said, end)
    return start, len(said[: found.end() if found else end].rstrip())


def _without(said: str, groups: Sequence[Sequence[Body]]) -> str:
    """A sentence whose bodies are blanks, with the particles behind them."""
    for body in (body for group in groups for body in group):
        said = said[: body.start] + "□" * (body.end + 1 - body.start) + said[body.end + 1 :]
    return said


def unique(items: Iterable[str]) -> Iterator[str]:
    yield from dict.fromkeys(items)
