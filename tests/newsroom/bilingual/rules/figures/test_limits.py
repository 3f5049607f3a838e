from tests.newsroom.bilingual.make_figures import findings_of


def test_a_limit_that_is_turned_round_is_told() -> None:
    (found,) = findings_of("소식\n인구 50만 이상 도시다.", "News\nIt is a city of under 500,000 people.")
    assert found.rule == "limit-turned"


def test_a_limit_of_so_much_for_each_is_told_when_it_is_turned_round() -> None:
    (found,) = findings_of("소식\n기준은 4㎎/L 이하다.", "News\nThe standard is 4 mg/L or more.")
    assert found.rule == "limit-turned"


def test_a_figure_without_its_limit_is_left_alone() -> None:
    assert findings_of("소식\n시민 5만여 명이 왔다.", "News\n50,000 citizens came.") == []
