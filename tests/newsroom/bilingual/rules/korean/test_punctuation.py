import pytest

from newsroom.bilingual.rules.korean.punctuation import Punctuation, Unclosed
from tests.newsroom.bilingual.rules.korean.alone import proposed, told


def test_two_full_stops_are_told() -> None:
    assert proposed(Punctuation(), "대회가 열렸다.. 많이 왔다.") == {"..": "."}


@pytest.mark.parametrize("text", ["기다렸다... 그리고", "신문.. 다음", "물든다. . .가을", "1..2", "했다…"])
def test_an_ellipsis_is_left(text: str) -> None:
    assert told(Punctuation(), text) == []


@pytest.mark.parametrize(
    ("text", "mark"),
    [
        ("시장은 “기쁘다고 말했다.", "“"),
        ("시장은 기쁘다”고 말했다.", "”"),
        ("정보 기술(IT을 쓴다.", "("),
        ("정보 기술IT)을 쓴다.", ")"),
        ("‘우수 등급을 받았다.", "‘"),
        ("「하늘시 조례에 따라", "「"),
        ("“우리 ‘하늘시”라고 말했다.", "‘"),
        ('시장은 "기쁘다고 말했다.', '"'),
    ],
)
def test_a_mark_without_its_other_half_is_told(text: str, mark: str) -> None:
    assert told(Unclosed(), text) == [mark]


@pytest.mark.parametrize(
    "text",
    [
        "1) 주차장 2) 공원, 가) 도로 ① 길",
        "’25년 예산과 ‘24년 결산, '23.5월",
        '"올해 기쁘다”라고 “내년에도"라고 말했다.',
        "‘우수’, '장려', \"대상\", (1위(92점)), [사진(제공)]",
        "It's Goyang's day, citizens' choice",
        "키 5'10\" 이상",
        "“첫 문단이다.\n둘째 문단이다”라고 말했다.",
        "‘글로벌 도시로 나아가…",
    ],
)
def test_marks_that_are_whole_or_stand_alone_are_left(text: str) -> None:
    assert told(Unclosed(), text) == []
