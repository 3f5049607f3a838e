"""A quotation mark without its other half swallows nothing of what is told behind it."""

import pytest

from tests.awards.proposals.make import won

STORY = (
    "하늘시가 올해 각종 평가에서 좋은 성과를 거뒀다. "
    "시는 '적극행정 종합평가'에서 최우수기관으로 선정됐다. 이어 '재난관리평가'에서 우수기관으로 선정됐다. "
    "주요 실적은 ▲지방자치 혁신평가 우수기관 ▲'민원서비스 종합평가' 장려 ▲정보공개 종합평가 최우수기관 등이다. "
    "시는 또 '도시재생 경진대회'에서 대상을 받았다. "
    '김 시장은 "모든 공직자가 노력했다"며 "앞으로도 함께 가겠다. 고맙다"고 말했다.'
)
AWARDS = won(STORY)
MARKS = [place for place, letter in enumerate(STORY) if letter in "'\""]


def test_the_story_tells_six_awards():
    assert len(AWARDS) == 6


@pytest.mark.parametrize("place", MARKS)
def test_a_mark_may_be_missing(place):
    assert won(STORY[:place] + STORY[place + 1 :]) == AWARDS


@pytest.mark.parametrize("place", MARKS)
def test_a_mark_may_stand_twice(place):
    assert won(STORY[:place] + STORY[place] + STORY[place:]) == AWARDS


@pytest.mark.parametrize("mark", list("'\"‘“"))
@pytest.mark.parametrize("before", ["최우수기관으로", "주요 실적은", "장려 ▲", "등이다"])
def test_a_mark_may_stand_alone(before, mark):
    assert won(STORY.replace(before, mark + before, 1)) == AWARDS
