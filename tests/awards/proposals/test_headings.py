"""Results told before what they belong to: as headings of rows, as the topic of a clause, behind numbers."""

import pytest

from tests.awards.proposals.make import read, won

LEAD = "하늘부가 ‘2024년 도로정비 종합평가’ 결과를 발표했다.\n"
STORY = "하늘시가 올해 각종 평가에서 20건을 수상했다.\n"


@pytest.mark.parametrize(
    "rows",
    [
        "▲최우수상\n거제시\n▲우수상\n하동군·대덕구\n",
        "[최우수상]\n경남 거제시\n[우수상]\n경남 하동군, 대전 대덕구\n",
        "◇ 최우수상(1곳)\n- 거제시(1그룹)\n◇ 우수상(2곳)\n- 하동군(2그룹), 대덕구(3그룹)\n",
    ],
)
def test_whoever_stands_below_a_grade_has_won_it(rows):
    assert won(LEAD + rows) == [
        ("거제시", "도로정비 종합평가", "최우수"),
        ("하동군", "도로정비 종합평가", "우수"),
        ("대덕구", "도로정비 종합평가", "우수"),
    ]


def test_what_stands_below_a_prize_was_won():
    rows = "■ 대통령 표창\n- 재난관리평가\n- 하늘재정대상\n■ 국무총리 표창\n- 2024년 정부혁신 평가\n"
    assert [(each.recipient, each.programme, each.prize) for each in read(STORY + rows)] == [
        ("하늘시", "재난관리평가", "대통령 표창"),
        ("하늘시", "하늘재정대상", "대통령 표창"),
        ("하늘시", "정부혁신 평가", "국무총리 표창"),
    ]


def test_a_sentence_below_a_heading_is_no_row():
    assert won(LEAD + "▲우수상\n하늘시는 도로정비 종합평가를 앞두고 재난관리평가도 준비했다.") == []


@pytest.mark.parametrize(
    "said",
    [
        "최우수상은 재난관리평가와 하천정비 평가에서 받았고 우수상은 정보공개 종합평가에서 받았다.",
        "최우수상을 받은 평가는 재난관리평가와 하천정비 평가이고, 우수상을 받은 평가는 정보공개 종합평가다.",
        "①재난관리평가 최우수 ②하천정비 평가 최우수 ③정보공개 종합평가 우수다.",
    ],
)
def test_what_was_won_in_may_stand_behind_its_result(said):
    assert [(programme, grade) for _recipient, programme, grade in won(STORY + said)] == [
        ("재난관리평가", "최우수"),
        ("하천정비 평가", "최우수"),
        ("정보공개 종합평가", "우수"),
    ]
