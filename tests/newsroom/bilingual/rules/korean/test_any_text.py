"""Rules that read one text alone take any text, and take no longer for a long one than for as many short ones."""

from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsroom.bilingual.rules.korean import KOREAN
from newsroom.bilingual.rules.personal import PERSONAL
from tests.newsroom.bilingual.rules.korean.alone import make_pair

RULES = (*PERSONAL, *KOREAN)
PIECES = st.sampled_from(
    [
        "(",
        ")",
        "“",
        "”",
        "‘",
        "’",
        '"',
        "'",
        "가",
        "시는",
        "을(를)",
        "AI",
        "AI를",
        "韓",
        "10만원",
        "010-",
        "900101-1",
        "..",
        "\n",
    ]
)
LONGEST = 100_000


@given(st.one_of(st.text(max_size=200), st.lists(PIECES, max_size=40).map("".join)))
def test_any_text_is_read_and_each_span_holds_what_it_tells(text: str) -> None:
    pair = make_pair(text, text)
    for rule in RULES:
        for finding in rule.findings(pair):
            for span in filter(None, (finding.ko, finding.en)):
                assert text[span.start : span.end] == span.text != ""
            assert finding.message % finding.values


@pytest.mark.parametrize(
    "piece",
    [
        "(",
        "“‘",
        "'",
        "1-",
        "ab ",
        "韓美 ",
        "가 ",
        "가나다을 ",
        "1조2억3만",
        "a@",
        "(\n",
        "AI(인공지능) ",
        "“가\n",
        "1990년 1월 1일생 ",
    ],
)
def test_a_hundred_thousand_characters_are_read_in_seconds(piece: str) -> None:
    pair = make_pair((piece * LONGEST)[:LONGEST])
    before = process_time()
    for rule in RULES:
        list(rule.findings(pair))
    assert process_time() - before < 5
