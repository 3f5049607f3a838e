"""How many awards, counted by hand: of the whole register, drafts and all."""

import pytest

from awards.computed import recorded, totals
from awards.computed.worlds import RECORDED
from awards.models import Award
from tests.awards.make import (
    make_award,
    make_edition,
    make_home,
    make_organisation,
    make_programme,
    make_role,
)

pytestmark = pytest.mark.django_db


def make_year(year, number, *, kind="central", recipient=None, field="data", **values):
    """`number` awards of programmes of their own that bodies of `kind` give."""
    for _each in range(number):
        programme = make_programme(field=field)
        if kind:
            make_role(programme, make_organisation("누리", None, kind=kind))
        make_award(make_edition(programme, year), recipient=recipient, **values)


def test_awards_are_counted_by_year_with_affiliates_and_without():
    affiliate = make_organisation(parent=make_home())
    make_year(2024, 2)
    make_year(2025, 1)
    make_year(2025, 2, recipient=affiliate)
    make_year(2025, 1, recipient=make_organisation("바람시", None, kind="local"))
    found = totals.counted(RECORDED)
    assert found.years == [2025, 2024]
    assert [(found.number("city", year), found.number("all", year)) for year in found.years] == [
        (1, 3),
        (2, 2),
    ]


def test_an_award_counts_for_one_giver_and_is_found_by_each_kind():
    programme = make_programme()
    for kind, role in (("province", "organiser"), ("central", "host"), ("media", "sponsor")):
        make_role(programme, make_organisation("누리", None, kind=kind), role)
    make_award(make_edition(programme, 2025), authority="minister")
    make_year(2025, 1, kind=None, field="safety")
    found = totals.counted(RECORDED)
    assert found.by("giver", year=2025) == {"central": 1, "": 1}
    assert found.by("authority") == {"minister": 1, "": 1}
    assert found.by("field") == {"": 1, "safety": 1}
    assert found.narrowed(kinds=["province"]).number() == 1
    assert found.narrowed(kinds=["media"]).number() == 0


@pytest.mark.parametrize(
    ("numbers", "records"),
    [
        ({2023: 3}, []),
        ({2022: 2, 2023: 3}, [2023]),
        ({2022: 3, 2023: 3}, []),
        ({2021: 1, 2022: 3, 2023: 2, 2024: 4}, [2022, 2024]),
    ],
)
def test_a_year_is_a_record_when_no_year_before_had_as_many(numbers, records):
    cells = [totals.Cell(year, True, frozenset(), "", "", number) for year, number in numbers.items()]
    found = totals.Totals(cells)
    assert [year for year in sorted(numbers) if found.is_record(year)] == records
    if numbers == {2022: 2, 2023: 3}:
        assert found.record_before(2023) == 2022


def test_totals_of_the_whole_register_are_counted_anew_once_it_changes(django_assert_num_queries):
    make_year(2025, 1)
    assert recorded.all_totals().number() == 1
    with django_assert_num_queries(1):  # which asks whether anything has changed
        assert recorded.all_totals().number() == 1
    make_year(2025, 1)
    assert recorded.all_totals().number() == 2
    Award.objects.first().delete()
    assert recorded.all_totals().number() == 1
