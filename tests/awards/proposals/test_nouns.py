import pytest

from awards.proposals.nouns import nouns, row_before
from newsroom.korean import morphemes
from tests.awards.proposals.make import won


def row(said: str) -> str:
    """The nouns in a row before 에서."""
    end = said.index("에서")
    return said[row_before(said, nouns(said), end) : end]


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("시는 받은 지방세정 종합평가에서", "지방세정 종합평가"),
        ("시는 노인일자리 및 사회활동 지원사업 평가에서", "노인일자리 및 사회활동 지원사업 평가"),
        ("시는 공공데이터 제공·운영실태 평가에서", "공공데이터 제공·운영실태 평가"),
        ("시는 치매극복의 날 기념식에서", "치매극복의 날 기념식"),
    ],
)
def test_a_name_is_a_row_of_nouns(said, expected):
    assert row(said) == expected


def test_awards_are_read_without_the_analyser_too(monkeypatch):
    monkeypatch.setattr(morphemes, "AVAILABLE", False)
    text = "하늘시는 행정안전부가 주관한 지방세정 종합평가에서 최우수기관으로 선정됐다고 3일 밝혔다."
    assert won(text) == [("하늘시", "지방세정 종합평가", "최우수")]
