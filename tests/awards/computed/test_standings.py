"""What awards come to, by hand: the whole register, drafts and all."""

from decimal import Decimal

import pytest

from awards.computed import standings
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
