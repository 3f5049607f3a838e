"""What a city and its affiliates won in a year, as the register tells it: values, from which the draft is written."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from awards.computed import sets, standings, streaks, totals
from awards.computed.standings import Run, Standing
from awards.computed.totals import Totals
from awards.computed.worlds import RECORDED
from awards.models import Award, AwardSet, Edition, Grade, Organisation, Programme
from awards.tallies import GIVERS, UNRECORDED
from newsroom.fields.localized import LocalizedText

# Of a year, the awards of ours and who gives them: the organisers and hosts of their editions.
WON = """
    SELECT w.award_id::text FROM {win} w
    WHERE w.year = %(year)s::int AND w.recipient_id IN (SELECT organisation_id FROM {home_member} member)
    ORDER BY w.award_id
"""
ROLES = """
    SELECT json_build_array(r.edition_id, r.organisation_id)::text FROM {role} r
    WHERE r.edition_id = ANY (%(editions)s::bigint[]) AND r.role IN ('organiser', 'host')
    ORDER BY r.edition_id, r.role DESC, r.organisation_id
"""
# In whose name an award stands above all others.
FOREMOST = ("president", "prime_minister", "speaker")
# More streaks and sets than these nobody reads in a release, and a streak is news from its third time on.
MOST_STREAKS, MOST_SEVERAL, SHORTEST_STREAK = 5, 3, 3


@dataclass(frozen=True)
class Won:
    """An award with what is told of it; `givers` are who organises and hosts, `giver` one of `tallies.GIVERS`."""

    award: Award
    givers: tuple[Organisation, ...]
    giver: str
    standing: Standing | None

    @property
    def programme(self) -> Programme:
        return self.award.edition.programme

    @property
    def is_top(self) -> bool:
        return bool(self.award.grade and self.award.grade.position == 1) or self.award.rank == 1


@dataclass(frozen=True)
class StreakFact:
    """`run.streak` turns in a row with `grade` or better, or with any award where there is no grade."""

    programme: Programme
    recipient: Organisation
    grade: Grade | None
    run: Run


@dataclass(frozen=True)
class Joint:
    """Several awards at once: of a named set (`name`), or of one programme."""

    name: LocalizedText
    recipient: Organisation
    number: int
    is_set: bool


@dataclass(frozen=True)
class YearInAwards:
    """`counted` are the totals of all years; `won` what was won in this one, in the order in which it is told."""

    year: int
    home: Organisation
    counted: Totals
    won: Sequence[Won]
    streaks: Sequence[StreakFact]
    joint: Sequence[Joint]

    @property
    def total(self) -> int:
        return self.counted.number("all", self.year)

    @property
    def city(self) -> int:
        return self.counted.number("city", self.year)

    @property
    def affiliates(self) -> int:
        return self.total - self.city

    @property
    def by_giver(self) -> dict[str, list[Won]]:
        """The awards by giver, in the order of `GIVERS`; those of which nobody is recorded last."""
        return {
            giver: found
            for giver in (*GIVERS, UNRECORDED)
            if (found := [each for each in self.won if each.giver == giver])
        }

    @property
    def foremost(self) -> dict[str, list[Won]]:
        """Those in the name of the highest authorities, by authority."""
        found = {name: [each for each in self.won if each.award.authority == name] for name in FOREMOST}
        return {name: several for name, several in found.items() if several}

    @property
    def record(self) -> tuple[int, int] | None:
        """The year that had the most before and how many, when this one has more."""
        before = self.counted.record_before(self.year)
        if before is None or not self.counted.is_record(self.year):
            return None
        return before, self.counted.number("all", before)

    @property
    def before(self) -> int | None:
        """How many the year before had; None when nothing is recorded of it."""
        return self.counted.number("all", self.year - 1) or None

    @property
    def firsts(self) -> list[Won]:
        """What was won for the first time, with the top of a scale or rank; of the register's first year nothing is."""
        if self.year == min(self.counted.years):
            return []
        return [each for each in self.won if each.standing and each.standing.is_first and each.is_top]

    @property
    def ranked_first(self) -> list[Won]:
        return [each for each in self.won if each.award.rank == 1]


class NoAwards(Exception):
    """Nothing of ours is recorded of that year, or no city is ours."""


def years() -> list[int]:
    """The years that anything of ours is recorded of, the latest first."""
    return totals.counted(RECORDED).years


def of_year(year: int) -> YearInAwards:
    """What the register tells of a year, drafts and all. Raises NoAwards."""
    home = Organisation.objects.filter(home=True).first()
    counted = totals.counted(RECORDED)
    if home is None or not counted.number("all", year):
        raise NoAwards
    return YearInAwards(year, home, counted, _won(year), list(_streaks(year)), list(_joint(year)))


def _won(year: int) -> list[Won]:
    keys = RECORDED.told(WON, {"year": year})
    parts = ("edition__programme", "recipient", "grade", "group")
    rows = Award.objects.select_related(*parts).in_bulk(keys)
    givers = _givers({award.edition_id for award in rows.values()})
    known = standings.of_awards(keys, RECORDED)
    won = [
        Won(award, givers.get(award.edition_id, ()), _kind(givers.get(award.edition_id, ())), known.get(key))
        for key, award in rows.items()
    ]
    return sorted(won, key=_order)


def _givers(editions: Iterable[int]) -> Mapping[int, tuple[Organisation, ...]]:
    pairs = RECORDED.told(ROLES, {"editions": sorted(editions)})
    bodies = Organisation.objects.in_bulk({organisation for _edition, organisation in pairs})
    found: dict[int, list[Organisation]] = defaultdict(list)
    for edition, organisation in pairs:
        if bodies[organisation] not in found[edition]:
            found[edition].append(bodies[organisation])
    return {edition: tuple(several) for edition, several in found.items()}


def _kind(givers: Iterable[Organisation]) -> str:
    """As `totals` count it."""
    kinds = {each.kind for each in givers}
    return next((name for name, of_it in GIVERS.items() if kinds & set(of_it)), UNRECORDED)


def _order(won: Won) -> tuple[object, ...]:
    """The city before its affiliates, the highest authority first, then the best grade, then by name."""
    award = won.award
    authority = FOREMOST.index(award.authority) if award.authority in FOREMOST else len(FOREMOST)
    position = (award.grade and award.grade.position) or award.rank or 99
    return (not award.recipient.home, authority, position, won.programme.name.get("ko", ""), award.pk)


def _streaks(year: int) -> Iterable[StreakFact]:
    found, _all = streaks.longest(RECORDED, MOST_STREAKS, year)
    told = [each for each in found if each.length >= SHORTEST_STREAK]
    programmes = Programme.objects.in_bulk({each.programme for each in told})
    bodies = Organisation.objects.in_bulk({each.recipient for each in told})
    editions = Edition.objects.in_bulk({key for each in told for key in (each.since, each.until)})
    grades = {
        (grade.programme_id, grade.position): grade
        for grade in Grade.objects.filter(programme__in=programmes, position__isnull=False)
    }
    for each in told:
        since, until = (
            (edition.year, edition.half, edition.number)
            for edition in (editions[each.since], editions[each.until])
        )
        run = Run(each.length, each.length, since, until)
        yield StreakFact(
            programmes[each.programme],
            bodies[each.recipient],
            grades.get((each.programme, each.position)),
            run,
        )


def _joint(year: int) -> Iterable[Joint]:
    won, several = sets.won(RECORDED, year), sets.several(RECORDED, year, MOST_SEVERAL)
    named = AwardSet.objects.in_bulk({each.award_set for each in won})
    programmes = Programme.objects.in_bulk({each.programme for each in several})
    recipients = {each.recipient for each in won} | {each.recipient for each in several}
    bodies = Organisation.objects.in_bulk(recipients)
    for each in won:
        yield Joint(named[each.award_set].name, bodies[each.recipient], len(each.awards), is_set=True)
    for one in several:
        yield Joint(programmes[one.programme].name, bodies[one.recipient], len(one.awards), is_set=False)
