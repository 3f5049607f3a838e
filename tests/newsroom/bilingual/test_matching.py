import time

from newsroom.bilingual.likeness import Likeness
from newsroom.bilingual.matching import matched
from newsroom.figures.values import Role
from tests.newsroom.bilingual.make_figures import make_figure


def test_of_equal_figures_those_at_like_places_belong_together() -> None:
    ko = [make_figure(Role.COUNT, "5", "person", start) for start in (10, 500)]
    en = [make_figure(Role.COUNT, "5", "person", start) for start in (20, 1000)]
    assert [(one.start, other.start) for one, other in matched(ko, en, 600, 1200).told] == [
        (10, 20),
        (500, 1000),
    ]


def test_a_figure_of_the_same_unit_is_likelier_than_a_nearer_one_of_another() -> None:
    ko = [make_figure(Role.COUNT, "5", "person", 10)]
    en = [make_figure(Role.COUNT, "5", "kind", 12), make_figure(Role.COUNT, "5", "person", 90)]
    assert matched(ko, en, 100, 100).told[0][1].start == 90


def test_what_is_told_twice_in_one_text_alone_is_repeated_and_not_missing() -> None:
    ko = [make_figure(Role.COUNT, "77", "case", start) for start in (0, 50)]
    found = matched(ko, [make_figure(Role.COUNT, "77", "award", 40)], 100, 100)
    assert list(found.ko.values()) == [Likeness.CLOSE]


def test_what_stands_alone_is_over_in_both() -> None:
    ko = make_figure(Role.COUNT, "77", "case")
    en = make_figure(Role.COUNT, "78", "case")
    found = matched([ko], [en], 100, 100)
    assert (found.ko, found.en) == ({ko: Likeness.NONE}, {en: Likeness.NONE})


def test_twenty_thousand_equal_figures_take_little_time() -> None:
    ko = [make_figure(Role.COUNT, "5", "person", start * 5) for start in range(20_000)]
    begun = time.process_time()
    assert len(matched(ko, ko, 100_000, 100_000).told) == 20_000
    assert time.process_time() - begun < 20
