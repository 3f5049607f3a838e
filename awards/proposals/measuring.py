"""Numbers that a text tells of an evaluation or of those who won: how many were assessed, points, streaks; pure.

They stand in the sentence of an award or in later ones.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from awards.proposals import beside, details, holders
from awards.proposals.facts import Facts
from awards.proposals.gazetteer import Gazetteer
from awards.proposals.likeness import alike
from awards.proposals.programme import Programme
from awards.proposals.scenes import Scene
from awards.proposals.told import Told


@dataclass
class Measuring:
    """`told` are the awards that have been told so far, `facts` what is true of all in a programme."""

    told: list[Told]
    facts: Facts
    names: Gazetteer

    def note(self, scene: Scene) -> None:
        """What stands around the names of programmes: their editions, and who holds them."""
        first = 0
        for programme in scene.programmes:
            self.facts.edition(programme, scene.sentence.start)
            held = holders.around(scene.sentence, programme, first, self.names)
            self.facts.measures(programme.name, held, scene.sentence.start)
            first = programme.end

    def measure(self, scene: Scene, new: Sequence[Told], last: Programme | None) -> None:
        """Numbers of the evaluation go to the awards of this sentence (`new`), else to those told of last.

        `last` is the programme that was told of last.
        """
        told = details.measures(scene.said)
        if not scene.sentence.is_title and (not new or holders.THIS_ONE.search(scene.said)):
            held = holders.of_this_one(scene.sentence, self.names)
            for name, value in held.values.items():
                told.tell(name, value, held.spans[name])
        if not any(each.values.get("current", True) for each in new) and not scene.sentence.is_title:
            self._streak(scene)
        if not new and self._scores(scene):
            told.values.pop("score", None)
        if not told.values:
            return
        those = list(new) or self._told_of(scene.programmes)
        if len({each.recipient for each in those}) > 1:
            _leave_to_one(told)
        self.facts.measures(_measured(those, scene.programmes, last), told, scene.sentence.start)
        for each in those:
            each.complete(told.values, told.spans, scene.sentence.start)

    def _streak(self, scene: Scene) -> None:
        """How often in a row, where a sentence tells it of the one award before: 3년 연속 최우수등급이다."""
        those = [each for each in self._told_of(scene.programmes) if each.values.get("current", True)]
        found = next(details.streak(scene.said, 0, len(scene.said)), None)
        if found and len({each.recipient for each in those}) == 1:
            count, in_editions, span = found
            values = {"streak": count, "streak_in_editions": in_editions}
            for each in those:
                each.complete(values, {"streak": span, "streak_in_editions": span}, scene.sentence.start)

    def _scores(self, scene: Scene) -> bool:
        """Points that a sentence tells of bodies that have won before: 하늘시가 94.8점, 달빛군이 94.1점."""
        told = False
        for name in scene.named:
            points = beside.score(scene, name, len(scene.said))
            for each in self.told if points else ():
                if each.recipient == name and points:
                    each.complete({"score": points[0]}, {"score": points[1]}, scene.sentence.start)
                    told = True
        return told

    def _told_of(self, found: Sequence[Programme]) -> list[Told]:
        """The awards in a programme that a sentence names again, else those told of last."""
        again = [
            each
            for each in self.told
            if any(alike(programme.name, each.programme, self.facts.same_names) for programme in found)
        ]
        last = next((each.programme for each in reversed(self.told) if each.programme), None)
        return again or [each for each in self.told if each.programme == last]


def _measured(those: Sequence[Told], found: Sequence[Programme], last: Programme | None) -> str:
    """The name of what was measured."""
    names = [*(each.programme for each in those[-1:]), *(each.name for each in found[-1:])]
    return next(iter(names), last.name if last else "")


def _leave_to_one(told: details.Details) -> None:
    """A score is that of one body: of several nobody can say whose."""
    for name in ("score", "average"):
        told.values.pop(name, None)
