"""A sentence with what stands in it: bodies, programmes, and what it claims to be won; pure."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Final

from awards.proposals import details
from awards.proposals.article import Sentence
from awards.proposals.bodies import NO_SHORTS, bodies
from awards.proposals.claims import Claim, claims
from awards.proposals.editions import edition
from awards.proposals.gazetteer import Gazetteer
from awards.proposals.givers import with_givers
from awards.proposals.manners import Body, together
from awards.proposals.programme import Programme
from awards.proposals.programmes import programmes
from awards.proposals.proposal import Span
from awards.proposals.recipients import EACH, is_first_of_many
from awards.proposals.results import MARKS
from awards.proposals.rolls import tells_list, with_names
from awards.proposals.winner_lists import WinnerList, winner_lists

# Who evaluates others in the sentence wins nothing in it. Of its own prize a body says so: 뽑혔다고 발표했다.
EVALUATES = re.compile(
    r"결정했|확정했|실시했|실시해|선정했|선정해|(?<!고\s)(?<!고\s\d일\s)(?<!고\s\d\d일\s)(?<!고\s최근\s)발표했|시상했|개최했|평가했|시상식을|선정하고"
)
# A list of winners, each before its prize: 하늘시 대상, 달빛군 최우수상.
RESULT_BEHIND = re.compile(r"\s(?:각각?\s)?[‘'“\"]?(?:대상|금상|은상|동상|최우수|우수|장려)")

# Names that programmes have in theirs: 하늘시 정원대상.
LOCAL_OR_CENTRAL = re.compile(r"(?:[시군구도부처청]|(?<!자치)위원회)$")
AROUND_NAMES = re.compile(r"(?:이|가|은|는)?\s?(?:각각\s)?[\s‘'“\"]*|\s?[가-힣]{1,4}\d{0,2}[동읍면]\s")
SUBJECT = re.compile(r"(?:[은는이가도]|역시|에서는|에서도)?\s?")
OPENING: Final = " ‘'“\""
NAME_LEAST: Final = 4
# What is done at an office, and is assessed: 농기계임대사업소 운영 1위.
DONE_AT: Final = frozenset({"운영", "관리", "사업", "이용", "평가"})


@dataclass(frozen=True)
class Scene:
    """`groups` are bodies that are named in one breath; all in order."""

    sentence: Sentence
    groups: Sequence[Sequence[Body]]
    programmes: Sequence[Programme]
    # Lists of who won what, whose winners are among the groups.
    lists: Sequence[WinnerList] = ()
    # It stands in a story on many awards.
    of_many: bool = False

    @property
    def said(self) -> str:
        return self.sentence.said

    @cached_property
    def claims(self) -> list[Claim]:
        others = [
            group[0].start
            for group in self.groups
            if group[0].manner == "subject" or RESULT_BEHIND.match(self.said, group[-1].end)
        ]
        listed = [
            Claim(won.results, winners=tuple(body.name for body in won.bodies), list_start=each.start)
            for each in self.lists
            for won in each.won
            if not won.is_low
        ]
        apart = [
            claim
            for claim in claims(self.said, self.programmes, others)
            if not any(each.start <= claim.start < each.end for each in self.lists)
        ]
        if (self.of_many or tells_list(self.said)) and not self.sentence.is_title:
            apart = with_names(self.sentence, apart, self.programmes, self._bodies)
        return sorted([*apart, *listed], key=lambda claim: claim.start)

    @property
    def _bodies(self) -> list[Span]:
        """Where bodies are named, without what stands in brackets behind them."""
        bodies = [body for group in self.groups for body in group]
        brackets = [self.said.find("(", body.start, body.end) for body in bodies]
        return [
            (body.start, body.end if bracket < 0 else bracket)
            for body, bracket in zip(bodies, brackets, strict=True)
        ]

    @cached_property
    def without_bodies(self) -> str:
        """What it says, with signs in place of bodies and the particles behind them."""
        said = self.said
        for body in (body for group in self.groups for body in group):
            said = said[: body.start] + "□" * (body.end + 1 - body.start) + said[body.end + 1 :]
        return said

    @cached_property
    def without_names(self) -> str:
        """What it says, with signs in place of the names that its lists tell of as won in."""
        said = self.said
        for name in (claim.within for claim in self.claims if claim.within):
            said = said[: name.start] + "□" * (name.end - name.start) + said[name.end :]
        return said

    @cached_property
    def named(self) -> dict[str, list[Body]]:
        """Its bodies by their names, in order."""
        found: dict[str, list[Body]] = {}
        for body in (body for group in self.groups for body in group):
            found.setdefault(body.name, []).append(body)
        return found

    @cached_property
    def places(self) -> list[int]:
        """Where its bodies begin, in order."""
        return [body.start for group in self.groups for body in group]

    @property
    def things(self) -> set[str]:
        """The names of products and festivals that it tells of."""
        return {body.name for group in self.groups for body in group if body.is_thing}

    @cached_property
    def assessed_groups(self) -> list[tuple[str, Span]]:
        """The groups that it names in which bodies are assessed, in order."""
        return details.groups(self.said)

    def tellable(self, *, is_first: bool) -> Sequence[Sequence[Body]]:
        """Its bodies as those that may be told of from here on: none where one evaluates others; a title names whom it
        tells of before a comma. `is_first`: nobody has been told of before."""
        if EVALUATES.search(self.said):
            return ()
        if not self.sentence.is_title or not self.groups:
            return [group for group in self.groups if is_first or not self._is_aside(group)]
        first = self.groups[0]
        is_named = self.said[first[-1].end : first[-1].end + 1] == "," and first[0].manner in (
            "bare",
            "joined",
        )
        return (
            [[replace(body, manner="subject") for body in first], *self.groups[1:]]
            if is_named
            else self.groups
        )

    def _is_aside(self, group: Sequence[Body]) -> bool:
        """Whether it is named only as who won: of 2위는 달빛군이 차지했다 the text is not telling."""
        if is_first_of_many(self.said, group, len(self.said)):
            return True
        behind = bool(self.claims) and self.claims[0].end <= group[0].start
        return behind and self.said[group[-1].end : group[-1].end + 1] not in ("은", "는")

    def is_item_of_names(self, claim: Claim) -> bool:
        """Whether an item of a list says nothing but who has won what: ▲별빛동 주민자치회 최우수상."""
        start = 1 + max(self.said.rfind(mark, 0, claim.start) for mark in MARKS)
        inside = [body for group in self.groups for body in group if start <= body.start < claim.start]
        if not start or not inside or any(LOCAL_OR_CENTRAL.search(body.name) for body in inside):
            return False
        between = [self.said[start : inside[0].start], self.said[inside[-1].end : claim.start]]
        return all(AROUND_NAMES.fullmatch(part) for part in between)

    def is_named_for_body(self, programme: Programme) -> bool:
        """Whether what was taken for a programme is the name of an office or a society and little more."""
        inside = [
            body
            for group in self.groups
            for body in group
            if programme.start <= body.start < programme.end and not LOCAL_OR_CENTRAL.search(body.name)
        ]
        rest = self.said[inside[-1].end : programme.end].strip(OPENING) if inside else ""
        return bool(inside) and len(rest) < NAME_LEAST and rest not in DONE_AT

    def without_winner(self, programme: Programme) -> Programme | None:
        """A name made of nouns without whom a title names before them; None where little is left."""
        return _without_subject(self.sentence, programme, [body for group in self.groups for body in group])

    def of_each(self, claim: Claim, programmes: Sequence[Programme]) -> Sequence[Programme]:
        """Of ‘안전평가’와 ‘혁신평가’에서 각각 최우수, 우수를, the one in which this result was won."""
        end = programmes[-1].end if programmes else 0
        same = [each for each in self.claims if each.start >= end]
        is_each = EACH.search(self.said, end, claim.start) and claim in same and len(same) == len(programmes)
        return [programmes[same.index(claim)]] if is_each else programmes

    def first_of_list(self, claim: Claim) -> Claim:
        """The claim with which the list begins that a claim stands in."""
        return next(each for each in self.claims if each.start >= (claim.list_start or 0))

    def before(self, claim: Claim) -> Sequence[Claim]:
        """The claims of the sentence that stand before one of them; none before one that a heading makes."""
        return self.claims[: self._numbers.get(claim.start, 0)]

    @cached_property
    def _numbers(self) -> dict[int, int]:
        """By where a claim starts, how many stand before it."""
        return {claim.start: number for number, claim in reversed(list(enumerate(self.claims)))}


def scene(
    sentence: Sentence,
    names: Gazetteer,
    known: Sequence[str] = (),
    shorts: Mapping[str, str] = NO_SHORTS,
    *,
    of_many: bool = False,
) -> Scene:
    """`known` are the names of bodies told of before, `shorts` short names that the text has defined."""
    found = bodies(sentence.said, names, known, shorts)
    without = (_without_subject(sentence, each, found) for each in programmes(sentence, names))
    read = [each for each in without if each]
    lists = winner_lists(sentence.said, read, names)
    read = [each for each in read if not _is_in(lists, each.start)]
    found = [body for body in found if not _is_in(lists, body.start)]
    found += [body for each in lists for won in each.won for body in won.bodies]
    groups = together(sentence.said, sorted(found, key=lambda body: body.start))
    return Scene(sentence, with_givers(sentence.said, groups, read), read, lists, of_many)


def _is_in(lists: Sequence[WinnerList], place: int) -> bool:
    return any(each.start <= place < each.end for each in lists)


def _without_subject(sentence: Sentence, programme: Programme, found: Sequence[Body]) -> Programme | None:
    """A programme without whom the sentence tells of before it: of 하늘동이 재난관리 평가 the last two words, and in a
    title of 하늘공단 재난관리 평가."""
    inside = [
        body
        for body in found
        if programme.start <= body.start
        and body.end < programme.end
        and (
            body.manner == "subject"
            or (
                sentence.is_title and body.start == programme.start and not LOCAL_OR_CENTRAL.search(body.name)
            )
        )
    ]
    if programme.quoted or not inside:
        return programme
    particle = SUBJECT.match(sentence.said, inside[-1].end)
    begins = particle.end() if particle else inside[-1].end
    read = edition(sentence.said[begins : programme.end], begins)
    if len(re.sub(r"\s", "", read.name)) < NAME_LEAST:
        return None
    return replace(programme, name=read.name, start=begins)
