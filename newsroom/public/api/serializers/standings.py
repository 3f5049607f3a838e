"""What the register counts from an award, as the API tells it."""

from typing import Any

from django.urls import reverse
from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers

from awards.computed.rows import Figure
from awards.computed.runs import Edition, Run
from awards.computed.standings import Standing
from awards.published import PublishedAward
from newsroom.public.api.serializers.common import PublicSerializer

YEARS, EDITIONS = "years", "editions"


class EditionKeySerializer(serializers.Serializer[Any]):
    year = serializers.IntegerField(allow_null=True)
    half = serializers.IntegerField(allow_null=True)
    number = serializers.IntegerField(allow_null=True)


class RunSerializer(serializers.Serializer[Any]):
    """Both count editions, and the lists at `streak_rows` and `nth_rows` hold as many awards."""

    streak = serializers.IntegerField(help_text="Held editions in a row up to this one.")
    unit = serializers.ChoiceField(
        choices=[YEARS, EDITIONS],
        help_text="Whether each year of the streak had its edition: N년 연속, else N회 연속.",
    )
    since = EditionKeySerializer(help_text="The first edition of the streak.")
    nth = serializers.IntegerField(help_text="Editions so far, in a row or not.")
    streak_rows = serializers.URLField()
    nth_rows = serializers.URLField()


class RankRunSerializer(RunSerializer):
    """With this rank or better in a group of the same name; a first place in a group, with one in any."""

    rank = serializers.IntegerField()
    group = serializers.CharField(allow_blank=True, help_text="In Korean; empty for all bodies assessed.")
    best = serializers.BooleanField(
        help_text="Never higher in such a group, and not for the first time in one."
    )


class PreviousSerializer(serializers.Serializer[Any]):
    """The award of the last edition won before, and what changed since: better is positive, null is not comparable."""

    id = serializers.CharField()
    api_url = serializers.URLField()
    edition = EditionKeySerializer()
    score = serializers.FloatField(allow_null=True)
    rank = serializers.IntegerField(allow_null=True, help_text="Places; within groups of one name only.")
    grade = serializers.IntegerField(allow_null=True, help_text="Places of the scale.")


class StandingSerializer(serializers.Serializer[Any]):
    """What the public awards of this recipient in this programme add up to, as of this edition.

    Turns that nobody recorded end a streak where the programme's own rhythm shows them; editions that were not held do
    not.
    """

    first = serializers.BooleanField(help_text="The first time that the recipient won the programme.")
    any = RunSerializer(help_text="With any award.")
    grade = RunSerializer(allow_null=True, help_text="With this grade or better; null beside a scale.")
    rank = RankRunSerializer(allow_null=True, help_text="For the best rank of the award; null without one.")
    best_grade = serializers.BooleanField(help_text="Higher than any grade before.")
    prizes_in_edition = serializers.IntegerField()
    above_average = serializers.FloatField(
        allow_null=True, help_text="The score less the average of the group."
    )
    previous = PreviousSerializer(allow_null=True)


class CountedSerializer(PublicSerializer):
    """`streak` is that of `standing` by grade or, where no award of the programme has a place in a scale, by any award;
    null for an award beside a scale that others have a place in. `nth` is by any award.
    """

    streak = serializers.SerializerMethodField()
    nth = serializers.SerializerMethodField()
    standing = serializers.SerializerMethodField()

    @extend_schema_field(serializers.IntegerField(allow_null=True))
    def get_streak(self, award: Any) -> int | None:
        streak: int | None = award.standing.streak
        return streak

    @extend_schema_field(serializers.IntegerField())
    def get_nth(self, award: Any) -> int:
        nth: int = award.standing.nth
        return nth

    @extend_schema_field(StandingSerializer())
    def get_standing(self, award: Any) -> dict[str, Any]:
        standing: Standing = award.standing
        return {
            "first": standing.is_first,
            "any": self._run(award, standing.any, "streak", "nth"),
            "grade": self._run(award, standing.grade, "streak-grade", "nth-grade")
            if standing.grade
            else None,
            "rank": self._rank(award, standing),
            "best_grade": standing.is_best_grade,
            "prizes_in_edition": standing.in_edition,
            "above_average": above_average(award),
            "previous": self._previous(standing),
        }

    def _run(self, award: PublishedAward, run: Run, streak: Figure, nth: Figure) -> dict[str, Any]:
        return {
            "streak": run.streak,
            "unit": YEARS if run.in_years else EDITIONS,
            "since": _edition(run.since),
            "nth": run.nth,
            "streak_rows": self._rows(award, streak),
            "nth_rows": self._rows(award, nth),
        }

    def _rank(self, award: PublishedAward, standing: Standing) -> dict[str, Any] | None:
        if not standing.ranks:
            return None
        best = standing.ranks[0]
        run = self._run(award, best.run, "streak-rank", "nth-rank")
        return {**run, "rank": best.rank, "group": best.group, "best": best.is_best}

    def _previous(self, standing: Standing) -> dict[str, Any] | None:
        before = standing.previous
        if before is None:
            return None
        return {
            "id": before.public_id,
            "api_url": self.absolute(reverse("api:award", args=[before.public_id])),
            "edition": _edition(before.edition),
            "score": None if before.score is None else float(before.score),
            "rank": before.rank,
            "grade": before.grade,
        }

    def _rows(self, award: PublishedAward, figure: Figure) -> str:
        return self.absolute(f"{reverse('api:award-list')}?behind={award.public_id}.{figure}")


def above_average(award: PublishedAward) -> float | None:
    average = award.group.average if award.group else None
    if award.score is None or average is None:
        return None
    return float(award.score - average)


def _edition(told: Edition) -> dict[str, int | None]:
    year, half, number = told
    return {"year": year, "half": half, "number": number}
