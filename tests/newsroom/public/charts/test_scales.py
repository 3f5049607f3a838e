import pytest

from newsroom.public.charts.scales import count_ticks, nice_step, score_ticks


@pytest.mark.parametrize(
    ("most", "ticks"),
    [
        (0, [0, 1]),
        (1, [0, 1]),
        (3, [0, 1, 2, 3]),
        (4, [0, 1, 2, 3, 4]),
        (7, [0, 2, 4, 6, 8]),
        (75, [0, 20, 40, 60, 80]),
        (100, [0, 25, 50, 75, 100]),
        (8000, [0, 2000, 4000, 6000, 8000]),
    ],
)
def test_counts_are_told_in_whole_steps_that_people_count_in(most, ticks):
    assert count_ticks(most) == ticks


@pytest.mark.parametrize("most", range(1, 400, 7))
def test_an_axis_of_counts_holds_the_largest_and_wastes_less_than_a_step(most):
    ticks = count_ticks(most)
    assert ticks[-1] >= most > ticks[-2]


@pytest.mark.parametrize(
    ("values", "ticks"),
    [
        ([92.6, 65.6], [60, 70, 80, 90, 100]),
        ([88.0], [75, 100]),
        ([3.2, 98.0], [0, 25, 50, 75, 100]),
        ([61.7, 94.2], [50, 60, 70, 80, 90, 100]),
        ([4.31, 4.62], [4.2, 4.3, 4.4, 4.5, 4.6, 4.7]),
        ([0.0], [0, 0.25]),
        ([90.0, 100.0], [87.5, 90, 92.5, 95, 97.5, 100]),
    ],
)
def test_an_axis_of_scores_stands_around_the_values_in_whole_steps(values, ticks):
    assert score_ticks(values) == pytest.approx(ticks)


def test_nothing_is_counted_in_ones():
    assert nice_step(0, 4) == 1
