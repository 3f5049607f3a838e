"""What an award comes to among those its recipient won in the same programme, as of its edition."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from awards.computed.runs import Previous, RankRun, Run, edition_of
from awards.computed.standings_sql import STANDINGS
from awards.computed.worlds import World


@dataclass(frozen=True)
class Standing:
    """`any`: with any award; `grade`: with this grade or better, None for an award without a place in a scale.

    `ranks`: with this rank or better, for each rank of the award, the best first. `scaled`: whether any award of the
    programme, anybody's, has a place in a scale. `in_edition`: how many prizes the recipient won in this edition
    (N관왕). `best_grade_before`: the best place in the scale before this edition.
    """

    any: Run
    grade: Run | None
    ranks: Sequence[RankRun]
    scaled: bool
    in_edition: int
    position: int | None
    best_grade_before: int | None
    previous: Previous | None

    @property
    def nth(self) -> int:
        """In how many editions something was won by then (통산 N번째)."""
        return self.any.nth

    @property
    def streak(self) -> int | None:
        """With this grade or better; with any award where nobody's has a place in a scale; None beside a scale."""
        run = self.run
        return run.streak if run else None

    @property
    def run(self) -> Run | None:
        return self.grade if self.by_grade else self.any

    @property
    def by_grade(self) -> bool:
        return self.position is not None or self.scaled

    @property
    def nth_tells_more(self) -> bool:
        """Whether the nth time says something that the streak does not: not every edition won was in a row."""
        return self.nth > max(1, self.streak or 0)

    @property
    def is_first(self) -> bool:
        return self.nth == 1

    @property
    def is_best_grade(self) -> bool:
        """Whether the grade is higher than any before; not said of the first award that has a place in the scale."""
        before = self.best_grade_before
        return self.position is not None and before is not None and self.position < before


def of_awards(awards: Collection[int], world: World) -> dict[int, Standing]:
    """By their keys, what the awards come to in `world`; one statement. Awards that the world lacks are left out."""
    if not awards:
        return {}
    rows = world.told(STANDINGS, {"awards": sorted(awards)})
    return {facts["award"]: _standing(facts) for facts in rows}


def _standing(facts: Mapping[str, Any]) -> Standing:
    until = edition_of(facts["edition"])
    by_grade = None
    if facts["position"] is not None:
        by_grade = Run(facts["streak_grade"], facts["nth_grade"], edition_of(facts["since_grade"]), until)
    ranks = [
        RankRun(
            each["group"],
            each["rank"],
            Run(each["streak"], each["nth"], edition_of(each["since"]), until),
            each["best_before"],
        )
        for each in facts["ranks"] or ()
    ]
    return Standing(
        any=Run(facts["streak"], facts["nth"], edition_of(facts["since"]), until),
        grade=by_grade,
        ranks=ranks,
        scaled=facts["scaled"],
        in_edition=facts["in_edition"],
        position=facts["position"],
        best_grade_before=facts["best_before"],
        previous=_previous(facts),
    )


def _previous(facts: Mapping[str, Any]) -> Previous | None:
    before, own = facts["previous"], facts["own"]
    if before is None:
        return None
    ranked = own["rank"] is not None and before["rank"] is not None and own["group"] == before["group"]
    graded = facts["position"] is not None and before["position"] is not None
    scored = own["score"] is not None and before["score"] is not None
    return Previous(
        award=before["award"],
        public_id=before["id"],
        edition=edition_of(before["edition"]),
        score=Decimal(str(own["score"])) - Decimal(str(before["score"])) if scored else None,
        rank=before["rank"] - own["rank"] if ranked else None,
        grade=before["position"] - facts["position"] if graded else None,
    )
