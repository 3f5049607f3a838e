"""Awards that count in no year are told of."""

import pytest

from awards.undated import undated
from tests.awards.make import make_award, make_edition

pytestmark = pytest.mark.django_db


def test_an_award_of_an_edition_without_a_year_is_told():
    make_award(make_edition(year=None, number=3))
    assert undated().count == 1


@pytest.mark.parametrize("day", ["announced_on", "awarded_on"])
def test_its_own_day_gives_it_a_year(day):
    make_award(make_edition(year=None, number=3), **{day: "2026-05-01"})
    assert undated().count == 0
