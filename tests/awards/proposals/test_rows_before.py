"""Rows stand before what was won in all of them, or in brackets behind it."""

from tests.awards.proposals.make import read, won

STORY = "하늘시는 올해 각종 평가에서 좋은 성과를 거뒀다. "


def told(text: str) -> list[tuple[str, str | None, str | None]]:
    return [(each.programme, each.grade, each.authority) for each in read(text)]


def test_a_prize_that_is_counted_behind_rows_was_won_in_each():
    said = (
        "주요 수상으로는 ▲별빛행정 종합평가 ▲하천정비 평가 등 장관상 7건, "
        "▲농정업무 합동평가 ▲산불예방 시책평가 등 도지사상 5건이 있다."
    )
    assert told(STORY + said) == [
        ("별빛행정 종합평가", None, "minister"),
        ("하천정비 평가", None, "minister"),
        ("농정업무 합동평가", None, "governor"),
        ("산불예방 시책평가", None, "governor"),
    ]


def test_what_a_row_tells_in_brackets_behind_a_prize_is_what_it_was_won_for():
    said = (
        "달빛군은 27일 연말 시상식을 열었다. 이날 △환경부 장관 표창(2025년 하천관리 우수지자체) "
        "△2025년 별빛마을 종합평가 등 장관·도지사 표창 9건이 전달됐고, 자체평가 우수부서 10곳에는 군수 표창이 수여됐다."
    )
    assert [(each.recipient, each.programme, each.grade, each.authority) for each in read(said)] == [
        ("달빛군", "하천관리 우수지자체", "우수", "minister"),
        ("달빛군", "별빛마을 종합평가", None, None),
    ]


def test_rows_in_brackets_have_the_prize_before_them():
    said = "시는 행정안전부장관 표창(▲사회적 가치 실현 유공, ▲별빛혁신평가 우수기관)까지 받았다."
    assert won(STORY + said) == [
        ("하늘시", "사회적 가치 실현 유공", None),
        ("하늘시", "별빛혁신평가", "우수"),
    ]
