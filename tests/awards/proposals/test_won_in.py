"""What was won in, by where it stands alone: before 에서 or 결과, with its category or group between."""

import pytest

from tests.awards.proposals.make import read, won


@pytest.mark.parametrize(
    ("said", "programme"),
    [
        ("하늘시는 환경부 주관 물관리 정책 복지 분야에서 대상을 받았다.", "물관리 정책"),
        ("하늘시는 ‘그린시티’ 인구 50만 이상 그룹에서 최우수 지자체로 선정됐다.", "그린시티"),
        ("하늘시는 환경부가 발표한 2025년 공유재산 관리 결과 S등급을 받았다.", "공유재산 관리"),
    ],
)
def test_it_needs_no_word_that_names_end_with(said, programme):
    assert [each.programme for each in read(said)] == [programme]


@pytest.mark.parametrize(
    "said",
    [
        "하늘시는 별빛컨벤션센터에서 대상을 받았다.",
        "하늘시는 별빛호텔에서 열린 행사에서 최우수상을 받았다.",
        "하늘시 선수단이 전국체전에서 금메달을 땄다.",
    ],
)
def test_a_place_or_a_match_is_no_programme(said):
    assert won(said) == []


def test_a_field_of_what_was_told_before_is_none():
    text = "하늘시는 지방재정 평가에서 최우수상을 받았다. 재정 건전성에서 최우수 등급을 받았다."
    assert {programme for _who, programme, _grade in won(text)} == {"지방재정 평가"}
