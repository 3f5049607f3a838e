"""Where the marks of charts stand."""

from decimal import Decimal

import pytest

from newsroom.public.charts import bars, lines, stacked


def test_parts_of_a_column_stand_upon_each_other():
    chart = stacked.stacked_columns(["central", "province"], [("2024", [30, 10]), ("2025", [0, 20])])
    first, second = chart.columns
    lower, upper = first.parts
    assert lower.y + lower.height == pytest.approx(chart.base)
    assert upper.y + upper.height == pytest.approx(lower.y, abs=0.02)
    assert first.top == upper.y
    assert lower.height == pytest.approx(3 * upper.height, abs=0.05)
    assert [part.series for part in second.parts] == ["province"]


def test_columns_stand_side_by_side_within_the_chart():
    chart = stacked.stacked_columns(["all"], [(str(year), [year - 2000]) for year in range(2010, 2026)])
    edges = [edge for column in chart.columns for edge in (column.x, column.x + column.width)]
    assert edges == sorted(edges)
    assert edges[0] >= chart.left
    assert edges[-1] <= chart.right


def test_charts_that_are_compared_have_one_axis():
    small = stacked.stacked_columns(["all"], [("2025", [10])], most=75)
    large = stacked.stacked_columns(["all"], [("2025", [75])])
    assert [line.value for line in small.lines] == [line.value for line in large.lines]
    assert small.columns[0].top > large.columns[0].top


def test_a_chart_without_awards_is_an_empty_frame():
    chart = stacked.stacked_columns(["all"], [("2025", [0])])
    assert chart.columns[0].parts == ()
    assert chart.columns[0].top == chart.base


def test_scores_are_drawn_out_of_a_hundred():
    chart = bars.score_bars(Decimal("92.6"), Decimal("65.6"))
    assert chart.score == pytest.approx(chart.rail * 0.926, abs=0.01)
    assert chart.average == pytest.approx(chart.rail * 0.656, abs=0.01)


def test_a_score_beyond_a_hundred_stays_on_its_rail():
    chart = bars.score_bars(Decimal(812), Decimal(1024))
    assert chart.score < chart.average <= chart.rail


@pytest.mark.parametrize(("value", "most", "length"), [(0, 10, 0), (5, 10, 50), (1, 8000, 1), (0, 0, 0)])
def test_a_bar_of_something_can_be_seen(value, most, length):
    assert bars.share(value, most) == length


def test_a_gap_parts_a_line():
    chart = lines.line_chart(["2021", "2022", "2023", "2024", "2025"], [[80, 82, None, 90, 92.6]])
    (series,) = chart.series
    assert [point.value for point in series.points] == [80, 82, 90, 92.6]
    assert [len(run.split()) for run in series.runs] == [2, 2]


def test_a_lone_point_is_no_line():
    chart = lines.line_chart(["2024", "2025"], [[None, 90]])
    assert (len(chart.series[0].points), chart.series[0].runs) == (1, [])


def test_a_single_edition_stands_in_the_middle():
    chart = lines.line_chart(["2025"], [[90], [60]])
    assert {point.x for one in chart.series for point in one.points} == {(chart.left + chart.right) / 2}


def test_labels_of_two_series_keep_apart():
    chart = lines.line_chart(["2024", "2025"], [[90, 50], [60, 70]])
    ours, average = ([point.below for point in one.points] for one in chart.series)
    assert (ours, average) == ([False, True], [True, False])


def test_the_first_rank_stands_at_the_top():
    chart = lines.line_chart(["2024", "2025"], [[12, 1]], down=True)
    twelfth, first = chart.series[0].points
    assert first.y == chart.top
    assert twelfth.y == chart.base
    assert [mark.label for mark in chart.across] == ["1", "4", "7", "10", "12"]
    assert [mark.label for mark in lines.line_chart(["2024", "2025"], [[2, 1]], down=True).across] == list(
        "12345"
    )


def test_everything_stands_within_the_frame():
    chart = lines.line_chart([str(year) for year in range(30)], [[(year * 37) % 101 for year in range(30)]])
    for point in chart.series[0].points:
        assert chart.left <= point.x <= chart.right
        assert chart.top <= point.y <= chart.base


def test_the_last_edition_has_its_label_and_labels_do_not_run_into_each_other():
    labels = [str(year) for year in range(2000, 2026)]
    shown = [mark.label for mark in lines.line_chart(labels, [[1.0] * 26]).along]
    assert shown[-1] == "2025"
    assert len(shown) <= lines.MOST_LABELS


@pytest.mark.parametrize("series", [[], [[None, None]]])
def test_without_a_value_there_is_no_chart(series):
    assert lines.line_chart(["2024", "2025"], series) is None


@pytest.mark.parametrize(("editions", "crowded"), [(8, False), (9, True)])
def test_where_values_would_run_into_each_other_they_are_left_to_the_table(editions, crowded):
    labels = [str(year) for year in range(editions)]
    assert lines.line_chart(labels, [[1.0] * editions]).crowded is crowded
