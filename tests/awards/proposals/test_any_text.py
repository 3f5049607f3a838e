"""What holds for any text at all."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.awards.proposals.make import read

WORDS = """
하늘시 달빛군 은 는 이 가 를 에서 와 · , . ▲ ‘ ’ “ ” ' " ( ) 2024년 제16회 재난관리평가 경진대회
최우수상 우수기관 대상 장려 1위 대통령상 장관 표창 수상했다 선정됐다. 받았다고 밝혔다. 지난해 올해 2년 연속
각각 주관 행정안전부가 시는 도는 공단은 분야 92.23점 평균 데 이어
"""
PIECES = st.sampled_from(WORDS.split())
NEWS = st.lists(st.tuples(PIECES, st.sampled_from(["", " ", "\n", "\n\n"])), max_size=40).map(
    lambda parts: "".join(piece + gap for piece, gap in parts)
)


def check(text: str) -> None:
    for proposal in read(text):
        assert proposal.recipient
        assert proposal.programme
        assert text[proposal.start : proposal.end] == proposal.evidence
        assert proposal.evidence.strip()
        for start, end in proposal.spans.values():
            assert 0 <= start < end <= len(text)


@settings(max_examples=150)
@given(NEWS)
def test_evidence_is_an_exact_piece_of_any_news(text):
    check(text)


@settings(max_examples=60)
@given(st.text(max_size=300))
def test_no_text_is_too_strange(text):
    check(text)


def test_the_same_text_is_read_the_same_way_each_time():
    text = "하늘시와 달빛군은 재난관리평가에서 각각 최우수상과 우수상을 받았다."
    assert read(text) == read(text)


@pytest.mark.parametrize(
    "piece", ["▲재난관리평가 최우수 ", "‘", "하늘·", "하늘시는 최우수상을 받고 ", "2024년 ", "("]
)
def test_time_grows_with_the_length_alone(piece):
    def seconds(length: int) -> float:
        text = (piece * length)[:length]
        begun = time.thread_time()
        read(text)
        return time.thread_time() - begun

    seconds(1000)
    assert seconds(16_000) < 16 * max(seconds(4000), 0.02)
