import pytest

from newsroom.bilingual.rules.structure.distribution import EachBecameTotal, EachMissing
from tests.newsroom.bilingual.rules.structure.make import found, make_pair


@pytest.mark.parametrize(
    ("ko", "en"),
    [
        ("본청과 공단은 각각 13건의 상을 받았다.", "City Hall and the corporation won a total of 13 awards."),
        ("두 기관은 상을 각각 13건 받았다.", "The two bodies won 13 awards in total."),
        ("동마다 감지기 20대씩 달았다.", "The city put up 20 detectors in all."),
        ("시와 공단은 모두 26건의 상을 받았다.", "The city and the corporation each won 26 awards."),
        ("시와 공단은 총 26건의 상을 받았다.", "The city and the corporation won 26 awards each."),
    ],
)
def test_each_that_became_the_total_or_the_other_way_round_is_found(ko, en):
    assert len(found(EachBecameTotal(), make_pair(ko, en))) == 1


@pytest.mark.parametrize(
    ("ko", "en"),
    [
        ("본청과 공단은 각각 13건의 상을 받았다.", "City Hall and the corporation won 13 awards each."),
        ("본청과 공단은 각각 13건, 모두 26건의 상을 받았다.", "Both won 13 awards, 26 in total."),
        ("시와 공단은 총 26건의 상을 받았다.", "The city and the corporation won 26 awards in total."),
        ("시와 공단은 총 26건의 상을 받았다.", "The city and the corporation won 26 awards."),
        (
            "갑은 최우수상, 을은 우수상을 각각 받았다.",
            "A won the Top Excellence Award and B the Excellence Award.",
        ),
    ],
)
def test_each_and_total_that_stay_are_no_finding(ko, en):
    pair = make_pair(ko, en)
    assert not found(EachBecameTotal(), pair)
    assert not found(EachMissing(), pair)


def test_each_that_english_leaves_out_is_found():
    pair = make_pair("본청과 공단은 각각 13건의 상을 받았다.", "City Hall and the corporation won 13 awards.")
    assert [ko for ko, _en in found(EachMissing(), pair)] == ["각각 13"]


def test_figures_told_one_by_one_need_no_each():
    pair = make_pair("두 곳은 각각 80점과 90점을 받았다.", "The two places scored 80 and 90 points.")
    assert not found(EachMissing(), pair)
