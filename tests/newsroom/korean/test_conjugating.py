import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsroom.korean.conjugating import forms


@pytest.mark.parametrize(
    ("verb", "written"),
    [
        ("돕다", "돕고 돕는 도운 도왔다 도와 도움"),
        ("눕다", "누워 누웠다 눕는"),
        ("잡다", "잡아 잡은 잡았다 잡기"),
        ("심다", "심고 심은 심어 심었다 심기"),
        ("만들다", "만들어 만든 만드는 만듭니다 만듦 만들었다"),
        ("걷다", "걷는 걸어 걸었다 걸은"),
        ("받다", "받아 받은 받는"),
        ("짓다", "짓는 지은 지어 지었다"),
        ("씻다", "씻어 씻은"),
        ("줄이다", "줄인 줄여 줄였다 줄이는 줄입니다"),
        ("모으다", "모아 모았다 모은 모으는"),
        ("흐르다", "흘러 흘렀다 흐르는 흐른"),
        ("이르다", "이르는 일러"),
        ("따르다", "따라 따랐다 따른"),
        ("잇따르다", "잇따라 잇따랐다"),
        ("치르다", "치러 치렀다"),
        ("찾아가다", "찾아갔다 찾아간 찾아가는"),
        ("나누다", "나눠 나눴다 나누어 나눈"),
        ("조용하다", "조용한 조용했다 조용하여 조용해"),
        ("보다", "보고 보는 보아"),
    ],
)
def test_a_verb_is_written_in_many_ways(verb, written):
    for word in written.split():
        assert any(word.startswith(form) for form in forms(verb)), word


@pytest.mark.parametrize(
    ("verb", "other"), [("받다", "발을"), ("심다", "심사"), ("걷다", "걷어"), ("가다", "간")]
)
def test_other_words_are_no_forms_of_it(verb, other):
    assert not any(other.startswith(form) for form in forms(verb))


@given(st.text(st.characters(min_codepoint=0xAC00, max_codepoint=0xD7A3), min_size=1, max_size=4))
def test_any_stem_has_few_forms_each_with_two_syllables_or_more(stem):
    found = forms(stem + "다")
    assert 0 < len(found) < 30
    assert all(len(form) > 1 for form in found)
