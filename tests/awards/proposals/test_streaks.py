"""Of two awards in one sentence each has the streak that is told of it, and no other."""

import pytest

from tests.awards.proposals.make import read

DATA, SAFETY = "‘데이터 행정 평가’", "‘안전도시 경진대회’"


def streaks(told):
    return [each.streak for each in read(f"하늘시는 {told}")]


@pytest.mark.parametrize(
    "told",
    [
        f"{DATA}에서 2년 연속 우수기관으로 선정되고 {SAFETY}에서 최우수상을 받았다.",
        f"2년 연속 {DATA} 우수기관에 선정된 데 이어 {SAFETY}에서도 대상을 수상했다.",
        f"{DATA}에서 우수기관으로 뽑혀 2년 연속 이름을 올렸고, {SAFETY}에서는 최우수상을 받았다.",
        f"{DATA}에서 우수기관으로 선정돼 2년 연속 수상한 데 이어 {SAFETY}에서 최우수상을 받았다.",
        f"{DATA}에서 우수기관(2년 연속)으로, {SAFETY}에서 최우수기관으로 각각 선정됐다.",
        f"{DATA} 2년 연속 우수기관 선정과 {SAFETY} 최우수상 수상의 성과를 거뒀다.",
        "▲데이터 행정 평가 2년 연속 우수기관 ▲안전도시 경진대회 최우수기관 등에 선정됐다.",
    ],
)
def test_what_is_told_of_the_first_is_not_told_of_the_second(told):
    assert streaks(told) == [2, None]


@pytest.mark.parametrize(
    "told",
    [
        f"{DATA}에서 우수기관으로 선정되고 {SAFETY}에서 2년 연속 최우수상을 받았다.",
        f"{DATA}에서 우수기관으로 선정되고 2년 연속 {SAFETY} 최우수상을 받았다.",
        f"{DATA}에서 우수기관으로 선정되고 2년 연속 환경부가 주최하고 한솔재단이 주관한 {SAFETY}에서 대상을 받았다.",
        f"{DATA} 우수기관 선정과 {SAFETY} 2년 연속 최우수상 수상의 성과를 거뒀다.",
        f"{DATA} 우수기관으로, {SAFETY} 최우수기관으로 뽑혔으며 특히 안전도시 경진대회는 2년 연속 수상이다.",
        "데이터 행정 평가 우수, 안전도시 경진대회 최우수(2년 연속)를 받았다.",
    ],
)
def test_what_is_told_of_the_second_is_not_told_of_the_first(told):
    assert streaks(told) == [None, 2]


def test_what_is_told_of_both_is_told_of_each():
    assert streaks(f"{DATA}와 {SAFETY}에서 각각 2년 연속 우수기관과 최우수기관으로 선정됐다.") == [2, 2]
    assert streaks(f"{DATA}에서 2년 연속 우수상, {SAFETY}에서 3년 연속 최우수상을 받았다.") == [2, 3]


def test_a_streak_before_the_only_award_is_its_own():
    assert streaks(f"2년 연속 좋은 성적을 거두며, {DATA}에서 우수기관으로 선정됐다.") == [2]
