"""Asking the register for what is told of a year, drafts and all."""

from collections import defaultdict
from collections.abc import Iterable

from awards.computed import sets, standings, streaks, totals
from awards.computed.runs import Edition as Turn
from awards.computed.runs import Run
from awards.computed.worlds import RECORDED
from awards.models import Award, AwardSet, Edition, Grade, Organisation, Programme
from newsroom.desk.year.facts import FOREMOST, Joint, NoAwards, StreakFact, Won, YearInAwards
from newsroom.desk.year.givers import kind_of, of_editions

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
# More of each nobody reads in a release, and a streak is news from its third time on.
MOST_STREAKS, MOST_SEVERAL, MOST_FIRSTS, SHORTEST_STREAK = 5, 3, 5, 3


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
    givers = of_editions({award.edition_id: award.edition for award in rows.values()})
    won = (Won(award, givers[award.edition_id], kind_of(givers[award.edition_id])) for award in rows.values())
    return sorted(won, key=_order)


def _firsts(year: int, won: Iterable[Won]) -> list[Won]:
    """Some may be of the second half of a year whose first half was won, too: the standing tells."""
    keys = RECORDED.told(NEW, {"year": year, "most": MOST_FIRSTS * 4})
    known = standings.of_awards(keys, RECORDED)
    first = {key for key, standing in known.items() if standing.is_first}
    return [each for each in won if each.award.pk in first][:MOST_FIRSTS]


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
