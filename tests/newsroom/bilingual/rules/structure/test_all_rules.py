from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsroom.bilingual.rules.structure import STRUCTURE
from tests.newsroom.bilingual.rules.structure.make import ENGLISH, KOREAN, found, make_pair, make_release

PIECES = [
    "다. ",
    "하늘시 등이 ",
    "각각 13건 ",
    "총 26",
    "▲",
    "“",
    "”라고 ",
    "‘",
    "'",
    '"',
    "(",
    "[",
    "&",
    "<",
    "http://",
]
PIECES += [
    "a total of 13 ",
    "each ",
    "null",
    "\n",
    "\n\n",
    "…",
    "1",
    ",",
    "Mr. ",
    "가",
    "@a.b",
    "{{",
    "**",
    "Ã",
]


def test_a_faithful_translation_has_no_finding():
    assert [each for rule in STRUCTURE for each in found(rule, make_pair(KOREAN, ENGLISH))] == []


def test_each_rule_has_an_id_of_its_own_and_says_what_it_looks_for():
    assert len({rule.id for rule in STRUCTURE}) == len(STRUCTURE)
    assert all(rule.label and rule.explanation for rule in STRUCTURE)


@given(st.lists(st.sampled_from(PIECES), max_size=40), st.lists(st.sampled_from(PIECES), max_size=40))
def test_any_texts_are_checked(ko, en):
    for pair in (
        make_pair("".join(ko), "".join(en)),
        make_release(f"<p>{''.join(ko)}", f"<td>{''.join(en)}"),
    ):
        for rule in STRUCTURE:
            found(rule, pair)


@pytest.mark.parametrize("piece", PIECES)
def test_a_long_text_takes_no_longer_than_its_length_asks(piece):
    said = piece * (100_000 // len(piece))
    pair = make_pair(said, said)
    begun = process_time()
    for rule in STRUCTURE:
        for _finding in rule.findings(pair):
            pass
    assert process_time() - begun < 20
