import pytest

from awards.enums import OrganisationKind
from awards.tallies import (
    GIVERS,
    Standing,
    by_giver,
    by_place,
    in_order,
    missing_before,
    nth,
    running_streaks,
    streak,
)

TOP, SECOND, NOTHING, PRIZE = (1,), (2,), (), (None,)


def timeline(*won, first=2020, step=1):
    return [Standing(year=first + step * i, positions=positions) for i, positions in enumerate(won)]


STREAKS = {
    "no edition": ([], None, 0, 0),
    "never won": (timeline(NOTHING, NOTHING), None, 0, 0),
    "won once": (timeline(TOP), None, 1, 1),
    "three in a row": (timeline(TOP, SECOND, TOP), None, 3, 3),
    "broken by an edition without ours": (timeline(TOP, TOP, NOTHING, TOP), None, 1, 3),
    "ended": (timeline(TOP, TOP, NOTHING), None, 0, 2),
    "top grade only, second does not count": (timeline(TOP, SECOND, TOP, TOP), 1, 2, 3),
    "second or better": (timeline(SECOND, TOP, (3,), SECOND, TOP), 2, 2, 4),
    "a prize without a grade is an award": (timeline(PRIZE, PRIZE), None, 2, 2),
    "a prize without a grade has no place in the scale": (timeline(PRIZE, TOP), 1, 1, 1),
    "two awards in one edition are one time": (timeline((1, 2), (None, 3)), None, 2, 2),
    "the better of two awards counts": (timeline((3, 1), (2, 1)), 1, 2, 2),
    "biennial editions follow each other": (timeline(TOP, TOP, TOP, first=2018, step=2), None, 3, 3),
}


@pytest.mark.parametrize(("editions", "at_least", "in_a_row", "times"), STREAKS.values(), ids=STREAKS.keys())
def test_streak_and_nth_time(editions, at_least, in_a_row, times):
    assert streak(editions, at_least) == in_a_row
    assert nth(editions, at_least) == times


def test_an_edition_that_was_not_held_does_not_break_a_streak():
    editions = [
        Standing(2019, positions=TOP),
        Standing(2020, held=False),
        Standing(2021, positions=TOP),
        Standing(2022, held=False),
    ]
    assert running_streaks(editions) == [1, 0, 2, 0]
    assert streak(editions) == 2


def test_a_streak_is_told_as_of_each_edition():
    assert running_streaks(timeline(TOP, TOP, NOTHING, TOP)) == [1, 2, 0, 1]


MISSING = {
    "every year": ([(2021,), (2022,), (2023,)], [0, 0, 0]),
    "a year is missing": ([(2021,), (2023,), (2024,)], [0, 1, 0]),
    "two years are missing": ([(2019,), (2020,), (2023,)], [0, 0, 2]),
    "biennial": ([(2018,), (2020,), (2022,)], [0, 0, 0]),
    "an edition of a biennial one is missing": ([(2016,), (2018,), (2022,)], [0, 0, 1]),
    "two alone have no rhythm": ([(2021,), (2024,)], [0, 0]),
    "put off by a year": ([(2018,), (2021,), (2023,)], [0, 0, 0]),
    "a half is missing": ([(2024, 1), (2024, 2), (2025, 2)], [0, 0, 1]),
    "first halves alone": ([(2024, 1), (2025, 1)], [0, 1]),
    "yearly, then twice a year": ([(2023,), (2024, 1), (2024, 2)], [0, 0, 0]),
    "numbers tell that nothing is missing": ([(2021, None, 4), (2023, None, 5), (2024, None, 6)], [0, 0, 0]),
    "numbers tell that one is missing": ([(2021, None, 4), (2022, None, 6)], [0, 1]),
    "a year that is not known tells nothing": ([(2020,), (None, None, 8), (2024,)], [0, 0, 0]),
}


@pytest.mark.parametrize(("editions", "missing"), MISSING.values(), ids=MISSING.keys())
def test_turns_that_nobody_recorded_are_known_by_numbers_and_by_rhythm(editions, missing):
    assert missing_before([Standing(*edition) for edition in editions]) == missing


def test_a_missing_turn_ends_a_streak():
    editions = [Standing(year, positions=TOP) for year in (2021, 2023, 2024)]
    assert (running_streaks(editions), nth(editions)) == ([1, 1, 2], 3)


def test_an_edition_that_was_not_held_is_not_missing():
    editions = [Standing(2021, positions=TOP), Standing(2022, held=False), Standing(2023, positions=TOP)]
    assert running_streaks([*editions, Standing(2024, positions=TOP)]) == [1, 0, 2, 3]


def test_halves_of_a_year_are_editions_of_their_own():
    editions = [
        Standing(2025, half=1, positions=TOP),
        Standing(2024, half=1),
        Standing(2024, half=2, positions=TOP),
    ]
    ordered = in_order(editions)
    assert [(each.year, each.half) for each in ordered] == [(2024, 1), (2024, 2), (2025, 1)]
    assert running_streaks(ordered) == [0, 1, 2]


def test_editions_known_by_number_only_stand_between_their_neighbours():
    editions = [
        Standing(2024, number=9),
        Standing(number=8),
        Standing(2022, number=7),
        Standing(number=10),
        Standing(number=1),
    ]
    assert [each.number for each in in_order(editions)] == [1, 7, 8, 9, 10]


def test_totals_are_told_by_who_gives():
    rows = [
        (2024, True, "central", 3),
        (2024, False, "central", 2),
        (2025, False, "", 1),
        (2024, True, "media", 1),
    ]
    latest, before = by_giver(rows)
    assert (latest.year, latest.city_total, latest.total) == (2025, 0, 1)
    assert (before.city["central"], before.everyone["central"], before.everyone["province"]) == (3, 5, 0)
    assert (before.city_total, before.total) == (4, 6)


def test_every_kind_of_organisation_is_among_those_who_give():
    kinds = [kind for kinds in GIVERS.values() for kind in kinds]
    assert sorted(kinds) == sorted(OrganisationKind.values)


def test_places_below_the_third_are_told_together():
    assert by_place([(4, 1), (1, 5), (None, 2), (7, 3), (2, 4)]) == {1: 5, 2: 4, 4: 4, None: 2}
