"""What one sentence states of one award, each fact with its place in the text; pure."""

import re
from dataclasses import dataclass, field, replace
from typing import Any, Final

from awards.proposals import beside, details, holders
from awards.proposals.attaching import BY_NOUNS, ENUMERATED
from awards.proposals.background import is_background, years_followed, years_told
from awards.proposals.claims import FOLLOWS, Claim, is_announced_only
from awards.proposals.gazetteer import Gazetteer
from awards.proposals.programme import Programme
from awards.proposals.proposal import Span
from awards.proposals.results import GRADED_PRIZE, MARKS, Result
from awards.proposals.scenes import Scene
from awards.proposals.streaks import streaks
from awards.proposals.told import Told

CLAUSE_END = re.compile(r"[^,.▲△]{0,40}?(?=[,.▲△]|$)")
# What of an award is told of the same in earlier years as well.
SAME_AGAIN: Final = frozenset({"grade", "category", "organiser"})
# What any winner may be called.
CALLED_GOOD = re.compile(
    r"우수[’'”\"]?\s?(?:기관|지자체|자치단체|단체|도시|시군|시·군|자치구|[시군구](?=(?:로|에)\s))"
)
OPENING: Final = "‘'“\"「『"


@dataclass
class Statement:
    """A claim of a sentence, in a programme that is named in it (`programme`) or was named before (`carried`)."""

    scene: Scene
    claim: Claim
    names: Gazetteer
    now: int | None
    programme: Programme | None = None
    carried: Programme | None = None
    # Whether the story tells of many awards: nouns before a result are then the name of another one.
    of_many: bool = False
    values: dict[str, Any] = field(default_factory=dict)
    spans: dict[str, Span] = field(default_factory=dict)

    def tellings(self, recipient: str, why: list[str]) -> list[Told]:
        """The award that is stated; of earlier years that are named, one for each."""
        told = self._told(recipient, why)
        if told.values.get("current", True):
            return [told, *self._followed(told)]
        years = years_told(self.scene.said, self.claim.start)
        return [replace(told, values={**told.values, "year": year}) for year in years] or [told]

    def _followed(self, told: Told) -> list[Told]:
        """The same of earlier years, on which this follows: 2018년과 2021년에 이어 세 번째 우수기관."""
        same = {name: value for name, value in told.values.items() if name in SAME_AGAIN}
        years = years_followed(self.scene.said, self.claim.start)
        return [replace(told, values={**same, "year": year, "current": False}) for year in years]

    def _told(self, recipient: str, why: list[str]) -> Told:
        self._results()
        self._streak(recipient)
        self._programme()
        if why[0] != ENUMERATED:
            self._category()
        self._beside(recipient)
        self._time()
        said_in = self.programme or self.carried
        at = self.scene.sentence.start
        start, end = self._evidence()
        return Told(
            recipient,
            said_in.name if said_in else "",
            self.values,
            self.spans,
            start + at,
            end + at,
            self.scene.sentence.is_title,
            self.programme is not None and not (why[0] == BY_NOUNS and self._is_alone),
            why,
            self.claim.is_crown,
            self.programme is not None and self.programme.quoted,
            self._item(),
            at,
            any(CALLED_GOOD.match(self.scene.said, each.start) for each in self.claim.results),
        )

    @property
    def _is_alone(self) -> bool:
        """Whether the sentence tells of one award only: what stands before it may be any words for it."""
        return (
            not self.of_many
            and len(self.scene.claims) == 1
            and not any(mark in self.scene.said for mark in MARKS)
        )

    def _item(self) -> Span | None:
        at = self.scene.sentence.start
        if self.of_many and self.claim.within:
            return (at, at + self.claim.start)
        place = max(self.scene.said.rfind(mark, 0, self.claim.start) for mark in MARKS)
        return (at, at + place) if place >= 0 else None

    @property
    def _begin(self) -> int:
        """Where what is told of the claim before ends."""
        earlier = self.scene.before(self.claim)
        return earlier[-1].end if earlier else 0

    def _tell(self, name: str, value: Any, span: Span) -> None:
        at = self.scene.sentence.start
        self.values.setdefault(name, value)
        self.spans.setdefault(name, (span[0] + at, span[1] + at))

    def _results(self) -> None:
        """우수기관으로 선정돼 대상: what was won is the prize."""
        shared = self.claim.goes_with.results[:1] if self.claim.goes_with else ()
        for result in sorted((*self.claim.results, *shared), key=lambda each: each.form == "body"):
            for name, value in _facts(result):
                self._tell(name, value, (result.start, result.end))

    def _streak(self, recipient: str) -> None:
        own = beside.of_winner(self.scene, recipient, self.claim.start)
        told = streaks(
            self.scene.said,
            self.claim,
            self.programme,
            self.scene.programmes,
            self.scene.before(self.claim),
            own,
        )
        for count, in_editions, span in told:
            self._tell("streak", count, span)
            self.values.setdefault("streak_in_editions", in_editions)

    def _programme(self) -> None:
        """Its edition, who holds it, and the category in it."""
        said_in = self.programme or self.carried
        if said_in and (who := holders.leading_organiser(said_in.name)):
            self.values.setdefault("organiser", who)
        programme = self.programme
        if programme is None:
            return
        at = self.scene.sentence.start
        self.spans["programme"] = (programme.start + at, programme.end + at)
        for name in ("year", "half", "number", "category"):
            if (value := getattr(programme, name)) is not None:
                self.values.setdefault(name, value)
        earlier = self.scene.before(self.claim)
        first = max((each.end for each in earlier if each.end <= programme.start), default=0)
        held = holders.around(self.scene.sentence, programme, first, self.names)
        for name, value in held.values.items():
            self.values[name] = value
            start, end = held.spans[name]
            self.spans[name] = (start + at, end + at)

    def _category(self) -> None:
        """Behind the programme, or right before the result where several are told: 일자리 부문 대상, 복지 부문 장려."""
        end = self.programme.end if self.programme else 0
        is_first = self.programme is not None and self._begin <= end <= self.claim.start
        start = max(end if is_first else 0, self._begin)
        if (
            start <= self.claim.start
            and (told := details.category(self.scene.said, start, self.claim.start, first=is_first))
        ) or (told := self._shared_category(end)):
            self._tell("category", *told)

    def _shared_category(self, start: int) -> tuple[str, Span] | None:
        """That of an earlier result on which this one follows: 복지 분야에서 지난해 우수상에 이어 대상을."""
        earlier = self.scene.before(self.claim)
        said = self.scene.said
        if self.programme is None or not earlier or not FOLLOWS.match(said, earlier[-1].end):
            return None
        is_behind = start <= earlier[0].start
        return details.category(said, start, earlier[0].start, first=True) if is_behind else None

    def _beside(self, recipient: str) -> None:
        """Its points and its group."""
        if told := beside.score(self.scene, recipient, self.claim.start):
            self._tell("score", *told)
        before = self.programme and self.programme.end <= self.claim.start
        start = self.programme.end if self.programme and before else 0
        if named := beside.group(self.scene, start, recipient, self.claim):
            self._tell("group", *named)

    def _time(self) -> None:
        self.values["announced_only"] = is_announced_only(self.scene.said, self.claim)
        if is_background(
            self.scene.said, self.claim.start, self.claim.end, self.now, again=self.programme is None
        ):
            self.values["current"] = False
            self.values.pop("streak", None)

    def _evidence(self) -> Span:
        """From the programme's name to the end of the clause that tells the result."""
        said, programme = self.scene.said, self.programme
        start = min(self.claim.start, programme.start if programme else self.claim.start)
        end = max(self.claim.end, programme.end if programme else self.claim.end)
        while start and said[start - 1] in OPENING:
            start -= 1
        found = CLAUSE_END.match(said, end)
        return start, len(said[: found.end() if found else end].rstrip())


def _facts(result: Result) -> list[tuple[str, Any]]:
    if result.kind == "grade":
        return [("grade", result.value)]
    if result.kind == "prize":
        graded = GRADED_PRIZE.match(result.value)
        told = {"prize": result.value, "authority": result.authority, "grade": graded and graded[0]}
        return [(name, value) for name, value in told.items() if value]
    if result.kind == "rank":
        return [("rank", int(result.value))]
    return [("streak", int(result.value))] if result.kind == "defence" else []
