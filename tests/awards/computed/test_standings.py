"""What awards come to, by hand: the whole register, drafts and all."""

import random
from decimal import Decimal

import pytest

from awards import tallies
from awards.computed import rows, standings
from awards.computed.worlds import RECORDED
from tests.awards.make import make_award, make_edition, make_group, make_programme

pytestmark = pytest.mark.django_db


def standing(award):
    return standings.of_awards([award.pk], RECORDED)[award.pk]


def first_in_its_group(programme, year):
    edition = make_edition(programme, year)
    return make_award(edition, grade=None, rank=1, group=make_group(edition, size=10))


def test_first_in_its_group_in_2021_2023_and_2024_is_the_third_time_and_two_in_a_row():
    programme = make_programme()
    *_before, last = [first_in_its_group(programme, year) for year in (2021, 2023, 2024)]
    (rank,) = standing(last).ranks
    assert (rank.run.nth, rank.run.streak, rank.run.since) == (3, 2, (2023, None, None))
    assert rank.run.in_years


def test_a_second_place_in_between_is_a_time_and_no_first_place():
    programme = make_programme()
    for year in (2021, 2023):
        first_in_its_group(programme, year)
    between = make_edition(programme, 2022)
    make_award(between, grade=None, rank=2, group=make_group(between))
    last = standing(first_in_its_group(programme, 2024))
    assert (last.any.nth, last.any.streak) == (4, 4)
    assert (last.ranks[0].run.nth, last.ranks[0].run.streak) == (3, 2)


def test_what_changed_since_the_year_before():
    programme = make_programme()
    before = make_award(make_edition(programme, 2023), grade="보통", score=Decimal("80.5"), rank=4)
    now = make_award(make_edition(programme, 2024), grade="우수", score=Decimal("92.25"), rank=1)
    told = standing(now)
    assert told.previous.award == before.pk
    assert (told.previous.score, told.previous.rank, told.previous.grade) == (Decimal("11.75"), 3, 1)
    assert told.is_best_grade
    assert told.ranks[0].is_best


def make_ranked(seed):
    """Awards with ranks and grades over editions of any kind, some of which nobody recorded."""
    chance = random.Random(seed)
    programme = make_programme(f"평가 {seed}", None, slug=f"random-{seed}")
    made = []
    for place in range(chance.randrange(3, 9)):
        if chance.random() < 0.2:
            continue
        halves = (1, 2) if seed % 3 == 0 else (None,)
        for half in halves:
            number = place + 1 if seed % 4 == 1 and not half else None
            held = chance.random() < 0.85
            edition = make_edition(programme, 2010 + place, half=half, number=number, held=held)
            if held and chance.random() < 0.8:
                rank = chance.randrange(1, 4)
                made.append(make_award(edition, grade=chance.choice(["우수", "보통"]), rank=rank))
            elif held:
                edition.without_award = True
                edition.save()
    return made


def of_course(award, awards, value):
    """The same by the pure rule, over whatever `value` gives of each award: its place in the scale, or its rank."""
    won = {each.edition_id: value(each) for each in awards}
    editions = {
        tallies.Standing(
            each.year, each.half, each.number, each.held, (won[each.pk],) if each.pk in won else ()
        ): each
        for each in award.programme.editions.all()
    }
    ordered = tallies.in_order(editions)
    place = [editions[each].pk for each in ordered].index(award.edition_id)
    streak = tallies.running_streaks(ordered, value(award))[place]
    return streak, tallies.nth(ordered[: place + 1], value(award))


def test_the_database_counts_by_the_pure_rule_and_lists_as_many_awards_as_it_counts():
    for seed in range(10):
        awards = make_ranked(seed)
        found = standings.of_awards([award.pk for award in awards], RECORDED)
        for award in awards:
            told = found[award.pk]
            (rank,) = told.ranks
            assert (told.grade.streak, told.grade.nth) == of_course(
                award, awards, lambda each: each.grade.position
            )
            assert (rank.run.streak, rank.run.nth) == of_course(award, awards, lambda each: each.rank)
        for figure in rows.FIGURES:
            if awards:
                last = awards[-1].pk
                assert len(rows.behind(last, figure, RECORDED)) == rows.number(found[last], figure)


RANKS = {
    "a better rank in a group of the same name is met": (("1그룹", 1), ("1그룹", 2), 2),
    "a rank in a group of another name is not": (("2그룹", 1), ("1그룹", 2), 1),
    "a first place in a group is met by one in any": (("2그룹", 1), ("1그룹", 1), 2),
    "first of all is not met by first of a group": (("1그룹", 1), (None, 1), 1),
}


@pytest.mark.parametrize(("before", "now", "nth"), RANKS.values(), ids=RANKS.keys())
def test_ranks_are_compared_within_groups(before, now, nth):
    programme = make_programme()
    for year, (group, rank) in zip((2023, 2024), (before, now), strict=True):
        edition = make_edition(programme, year)
        award = make_award(edition, grade=None, rank=rank, group=group and make_group(edition, group))
    assert standing(award).ranks[0].run.nth == nth


def test_a_further_rank_counts_as_well():
    programme = make_programme()
    first_in_its_group(programme, 2023)
    edition = make_edition(programme, 2024)
    award = make_award(edition, rank=3)
    award.ranks.create(group=make_group(edition, "대도시"), rank=1)
    best, _third = standing(award).ranks
    assert (best.group, best.run.nth, best.run.streak) == ("대도시", 2, 2)
