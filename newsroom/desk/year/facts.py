"""What a city and its affiliates won in a year, as the register tells it: values, from which the draft is written."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from awards.computed import sets, standings, streaks, totals
from awards.computed.runs import Edition as Turn
from awards.computed.runs import Run
from awards.computed.totals import Totals
from awards.computed.worlds import RECORDED
from awards.enums import RoleName
from awards.models import Award, AwardSet, Edition, Grade, Organisation, Programme, Role
from awards.tallies import GIVERS, UNRECORDED
from newsroom.fields.localized import LocalizedText

# Of a year, the awards of the city and of what belongs to it.
WON = """
    SELECT w.award_id::text FROM {win} w
    WHERE w.year = %(year)s::int AND w.recipient_id IN (SELECT o.organisation_id FROM {ours} o)
    ORDER BY w.award_id
"""
# Of these, the top of a scale or a first place, of what the recipient has not won in an earlier year.
NEW = """
    SELECT w.award_id::text FROM {win} w
    WHERE w.year = %(year)s::int AND w.recipient_id IN (SELECT o.organisation_id FROM {ours} o)
        AND (w.position = 1 OR w.rank = 1)
        AND NOT EXISTS (
            SELECT FROM {win} b
            WHERE b.programme_id = w.programme_id AND b.recipient_id = w.recipient_id AND b.year < w.year
        )
    ORDER BY w.award_id
    LIMIT %(most)s
"""
# In whose name an award stands above all others.
FOREMOST = ("president", "prime_minister", "speaker")
# More of each nobody reads in a release, and a streak is news from its third time on.
MOST_STREAKS, MOST_SEVERAL, MOST_FIRSTS, MOST_RANKED, SHORTEST_STREAK = 5, 3, 5, 10, 3


@dataclass(frozen=True)
class Won:
    """An award with what is told of it; `givers` are who organises and hosts, `giver` one of `tallies.GIVERS`."""

    award: Award
    givers: tuple[Organisation, ...]
    giver: str

    @property
    def programme(self) -> Programme:
        return self.award.edition.programme


@dataclass(frozen=True)
class StreakFact:
    """`run.streak` turns in a row with `grade` or better, or with any award where there is no grade."""

    programme: Programme
    recipient: Organisation
    grade: Grade | None
    run: Run


@dataclass(frozen=True)
class Joint:
    """Several awards at once: of every programme of a named set, or in one `edition` (year, half, number) of a
    programme."""

    name: LocalizedText
    recipient: Organisation
    number: int
    edition: Turn | None = None


@dataclass(frozen=True)
class YearInAwards:
    """`counted` are the totals of all years; `won` what was won in this one, in the order in which it is told; `firsts`
    what of it has the top of a scale or a first place, and was won for the first time."""

    year: int
    home: Organisation
    counted: Totals
    won: Sequence[Won]
    streaks: Sequence[StreakFact]
    joint: Sequence[Joint]
    firsts: Sequence[Won]

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
    def ranked_first(self) -> list[Won]:
        return [each for each in self.won if each.award.rank == 1][:MOST_RANKED]


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
    won = _won(year)
    # Of the register's first year everything would be the first.
    firsts = _firsts(year, won) if year > min(counted.years) else []
    return YearInAwards(year, home, counted, won, list(_streaks(year)), list(_joint(year, won)), firsts)


def _won(year: int) -> list[Won]:
    keys = RECORDED.told(WON, {"year": year})
    parts = ("edition__programme", "recipient", "grade", "group")
    rows = Award.objects.select_related(*parts).in_bulk(keys)
    givers = _givers({award.edition_id: award.edition for award in rows.values()})
    won = (Won(award, givers[award.edition_id], _kind(givers[award.edition_id])) for award in rows.values())
    return sorted(won, key=_order)


def _firsts(year: int, won: Iterable[Won]) -> list[Won]:
    """Some may be of the second half of a year whose first half was won, too: the standing tells."""
    keys = RECORDED.told(NEW, {"year": year, "most": MOST_FIRSTS * 4})
    known = standings.of_awards(keys, RECORDED)
    first = {key for key, standing in known.items() if standing.is_first}
    return [each for each in won if each.award.pk in first][:MOST_FIRSTS]


def _givers(editions: Mapping[int, Edition]) -> Mapping[int, tuple[Organisation, ...]]:
    """The organisers and hosts of editions, by key; sponsors give nothing."""
    programmes = {edition.programme_id for edition in editions.values()}
    roles = Role.objects.filter(programme__in=programmes, role__in=(RoleName.ORGANISER, RoleName.HOST))
    by_programme: dict[int, list[Role]] = defaultdict(list)
    for role in roles.select_related("organisation").order_by("-role", "pk"):
        by_programme[role.programme_id].append(role)
    return {
        key: tuple(dict.fromkeys(_of_edition(edition, by_programme[edition.programme_id])))
        for key, edition in editions.items()
    }


def _of_edition(edition: Edition, roles: Sequence[Role]) -> Iterable[Organisation]:
    """A role of the edition itself stands in place of the general ones of its name."""
    own = {role.role for role in roles if role.edition_id == edition.pk}
    for role in roles:
        first, last, year = role.year_from, role.year_to, edition.year
        in_time = (first is None or (year or 0) >= first) and (last is None or (year or last + 1) <= last)
        if role.edition_id == edition.pk or (role.edition_id is None and role.role not in own and in_time):
            yield role.organisation


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
        since, until = _turn(editions[each.since]), _turn(editions[each.until])
        run = Run(each.length, each.length, since, until)
        yield StreakFact(
            programmes[each.programme],
            bodies[each.recipient],
            grades.get((each.programme, each.position)),
            run,
        )


def _joint(year: int, won: Iterable[Won]) -> Iterable[Joint]:
    complete = sets.won(RECORDED, year)
    named = AwardSet.objects.in_bulk({each.award_set for each in complete})
    bodies = Organisation.objects.in_bulk({each.recipient for each in complete})
    for each in complete:
        yield Joint(named[each.award_set].name, bodies[each.recipient], len(each.awards))
    # Two halves of a year are no double.
    together: dict[tuple[int, int], list[Award]] = defaultdict(list)
    for one in won:
        together[one.award.edition_id, one.award.recipient_id].append(one.award)
    for several in sorted(together.values(), key=len, reverse=True)[:MOST_SEVERAL]:
        if len(several) > 1:
            award = several[0]
            yield Joint(award.edition.programme.name, award.recipient, len(several), _turn(award.edition))


def _turn(edition: Edition) -> Turn:
    return edition.year, edition.half, edition.number
