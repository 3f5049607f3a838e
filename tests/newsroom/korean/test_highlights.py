import time

import pytest
from hypothesis import given

from newsroom.korean.asking import parsed
from newsroom.korean.highlights import CUT, beginning, marked, snippet
from newsroom.korean.synonyms import synonyms
from tests.newsroom.korean import strategies as st


def hits(text, q, **how):
    return [fragment.text for fragment in marked(text, parsed(q, **how)) if fragment.is_match]


@pytest.mark.parametrize(
    ("q", "text", "shown"),
    [
        ("고양 수상", "고양시가 대상을 수상했다", ["고양", "수상"]),
        ("수상했다", "수상한 기관", ["수상"]),
        ("고양", "高陽市가", ["高陽"]),
        ("AI", "「ＡＩ」를", ["ＡＩ"]),
        ("돕다", "이웃을 도운 시민", ["도운"]),
        ("나눈", "정을 나누는", ["나누는"]),
        ("상", "세상에서 대통령상을", ["상"]),
        ("awards", "It was awarded an Award", ["awarded", "Award"]),
        ("1509", "1,509개와 15,090개", ["1,509"]),
        ("92.23", "192.23 92.23점", ["92.23"]),
        ("5", "1.5배 5배 15배 5.1배 1,5 5", ["5", "5"]),
        ("시", "고양시 시민과 市 안에서", ["시", "市"]),
        ("cities", "citizen City's “city” mega-city megacity l'city", ["City's", "city", "city"]),
        ("étude", "Étude, une étude", ["Étude", "étude"]),
        ("데이터기반행정", "데이터 기반의 행정", ["데이터", "기반", "행정"]),
        ("데이터기반행정", "데이터기반행정", ["데이터기반행정"]),
        ('"안전 도시"', "안전 도시", ["안전", "도시"]),
        ("안전 -도시", "안전 도시", ["안전"]),
    ],
)
def test_what_was_asked_is_marked_where_it_stands(q, text, shown):
    assert hits(text, q) == shown


def test_names_that_mean_the_same_are_marked():
    assert hits("행안부가", "행정안전부", synonyms=synonyms([["행안부", "행정안전부"]])) == ["행안부"]


def test_a_snippet_shows_where_most_of_what_was_asked_is_said():
    text = "고양시 소식입니다. " * 30 + "고양시가 데이터 평가에서 수상했다. " + "끝으로 " * 30
    shown = snippet(text, parsed("고양 데이터 수상"), 60)
    assert [fragment.text for fragment in shown if fragment.is_match][-3:] == ["고양", "데이터", "수상"]
    assert shown[0].text == shown[-1].text == CUT


def test_a_snippet_of_a_text_that_says_nothing_of_it_is_its_beginning():
    shown = snippet("안전한 도시 " * 50, parsed("수상"), 30)
    assert shown[0].text.startswith("안전한 도시")
    assert shown[-1].text == CUT


def test_markup_in_a_text_stays_text():
    assert (
        "".join(part for part, _hit in marked("<b>수상</b> & <script>", parsed("수상")))
        == "<b>수상</b> & <script>"
    )


@given(text=st.texts, q=st.texts)
def test_the_fragments_of_a_text_are_the_text(text, q):
    query = parsed(q)
    assert "".join(part for part, _hit in marked(text, query)) == text
    shown = [part for part, _hit in snippet(text * 5, query, 40) if part != CUT]
    assert "".join(shown) in text * 5
    assert len("".join(shown)) <= 60 or len(text * 5) <= 40


@pytest.mark.parametrize("text", ["高陽", "고양 ", "가나다라 도운 ", "ﷺ", "\u0315\u0300", "1,"])
def test_a_long_text_is_marked_in_a_moment(text):
    query = parsed("고양 도운 상 1,509 award")
    start = time.process_time()
    snippet((text * 100_000)[:100_000], query)
    assert time.process_time() - start < 2


@pytest.mark.parametrize(
    ("text", "length", "shown"),
    [
        ("짧은 글", 20, "짧은 글"),
        ("한 줄\n\n두  줄", 20, "한 줄 두 줄"),
        ("Neighbourhood representatives meet", 20, "Neighbourhood…"),
        ("가" * 40, 20, "가" * 20 + "…"),
        ("", 20, ""),
    ],
)
def test_the_beginning_of_a_text_is_cut_between_words(text, length, shown):
    assert beginning(text, length) == shown
