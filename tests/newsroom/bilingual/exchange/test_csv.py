from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsroom.bilingual.exchange import csv
from newsroom.bilingual.lexicon import Kind
from tests.newsroom.bilingual.exchange.make import glossaries, make_entry

HEADINGS = "kind,Korean,English"


def faults_of(text):
    return [(fault.line, fault.message % fault.values) for fault in csv.read(text).faults]


@given(glossaries, st.sampled_from(["ko", "en"]))
def test_what_is_written_is_read_again_without_a_difference(entries, language):
    reading = csv.read(csv.written(entries, language))
    assert reading.faults == ()
    assert [entry for _line, entry in reading.entries] == entries


@given(st.text(max_size=200))
def test_no_text_breaks_the_reader(text):
    reading = csv.read(f"{HEADINGS}\n{text}")
    assert all(fault.message % fault.values for fault in [*reading.faults, *csv.read(text).faults])


def test_a_row_tells_all_names_of_a_term_in_cells_of_their_own():
    text = csv.written([make_entry(ko_others=("행안부", "행정 안전부"), forbidden=("MOPAS",))], "ko")
    row = text.splitlines()[1]
    assert (
        row
        == "기관,행정안전부,행안부 | 행정 안전부,Ministry of the Interior and Safety,,,MOPAS,,,,,아니요,예,,"
    )


def test_headings_may_be_korean_or_english_and_in_any_order():
    [(line, entry)] = csv.read("영어,kind,한국어\nEncouragement Award,등급,장려\n").entries
    assert (line, entry.term.kind, entry.term.ko, entry.term.en) == (
        2,
        Kind.GRADE,
        "장려",
        "Encouragement Award",
    )


def test_the_last_day_is_told_as_it_is_in_the_register():
    entry = make_entry(since=date(2013, 3, 23), until=date(2014, 11, 19))
    assert "2013-03-23,2014-11-18" in csv.written([entry], "en")


def test_a_spreadsheet_calculates_nothing():
    entry = make_entry(note="=HYPERLINK()")
    text = csv.written([entry], "en")
    assert "'=HYPERLINK()" in text
    assert [entry for _line, entry in csv.read(text).entries] == [entry]


@pytest.mark.parametrize(
    ("text", "line", "told"),
    [
        ("", 1, "The first line does not name these columns: 종류 (kind), 한국어 (Korean), 영어 (English)."),
        ("kind,Korean,English,colour", 1, "“colour” is no column of a glossary."),
        ("kind,Korean,English,영어", 1, "The column “영어” stands there twice."),
        (f"{HEADINGS}\nplanet,화성,Mars", 2, "“planet” is no kind of term"),
        (f"{HEADINGS}\ngrade,,Grand Prize", 2, "The Korean term is missing."),
        (f"{HEADINGS}\n\ngrade,대상,", 3, "The English term is missing."),
        (f"{HEADINGS},first day\ngrade,대상,Grand Prize,3 April", 2, "“3 April” is no date"),
        (
            f"{HEADINGS},first day,last day\ngrade,대상,Grand Prize,2026-01-02,2026-01-01",
            2,
            "The last day comes before the first.",
        ),
        (f"{HEADINGS},official\ngrade,대상,Grand Prize,maybe", 2, "“maybe” is neither yes nor no."),
        (
            f"{HEADINGS}\ngrade,대상,Grand Prize\ngrade,대상,Grand Award",
            3,
            "The same term stands in line 2: leave one of them.",
        ),
        (
            f"{HEADINGS},forbidden renderings\ngrade,장려,Encouragement,Prize | Encouragement",
            2,
            "“Encouragement” is an accepted rendering and a forbidden one: leave one of them.",
        ),
        (
            f"{HEADINGS},within\nbody,감사원,Board of Audit and Inspection,재난관리평가",
            2,
            "Only a grade belongs to a programme, and a place to a province.",
        ),
        (f"{HEADINGS}\ngrade,{'대' * 201},Grand Prize", 2, "is longer than 200 characters."),
        (f'{HEADINGS}\ngrade,"대\n상",Grand Prize', 2, "holds a character that no name holds"),
    ],
)
def test_what_is_wrong_is_told_by_its_line(text, line, told):
    [(at, message)] = faults_of(text)
    assert at == line
    assert message.startswith(told) or told in message


def test_all_faults_of_a_file_are_told_at_once():
    assert [line for line, _message in faults_of(f"{HEADINGS}\nx,,y\ngrade,a,b\ngrade,c,")] == [2, 2, 4]


def test_a_cell_of_several_lines_does_not_shift_the_numbers_of_lines():
    text = f'{HEADINGS},note\ngrade,대상,Grand Prize,"one\ntwo"\ngrade,,x,'
    assert faults_of(text) == [(4, "The Korean term is missing.")]
