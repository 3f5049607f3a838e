from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsroom.bilingual.lexicon import Kind, Lexicon, Term, packaged

MINISTRY = Term(Kind.BODY, "환경부", "Ministry of Environment", until=date(2025, 10, 1), thing="climate")
HEIRS = Term(
    Kind.BODY, "기후에너지환경부", "Ministry of Climate, Energy and Environment", ("기후부",), ("MCEE",),
    since=date(2025, 10, 1), thing="climate",
)  # fmt: skip
PROGRAMME = Term(
    Kind.PROGRAMME, "공공데이터 제공·운영실태 평가", "Public Data Provision and Operation Evaluation"
)
DISTRICT = Term(Kind.PLACE, "중구", "Jung District", (), ("Jung-gu",))
TOWN = Term(Kind.PLACE, "구리시", "Guri City", (), ("Guri",))
AWARD = Term(Kind.AUTHORITY, "장관상", "Minister's Award")
LEXICON = Lexicon((MINISTRY, HEIRS, PROGRAMME, DISTRICT, TOWN, AWARD))


def names(text, lexicon=LEXICON, day=None):
    return [(text[each.start : each.end], each.term.ko) for each in lexicon.found(text, day)]


@pytest.mark.parametrize(
    "written",
    [
        "공공데이터 제공·운영실태 평가",
        "공공데이터 제공ㆍ운영실태 평가",
        "공공데이터제공․운영실태평가",
        "공공데이터 제공 ∙ 운영 실태 평가",
    ],
)
def test_a_korean_name_is_found_with_any_dots_and_spaces(written):
    assert names(f"‘2025년 {written}’에서") == [(written, PROGRAMME.ko)]


def test_particles_may_stand_behind_a_name():
    assert names("환경부는 중구와 구리시에서") == [
        ("환경부", "환경부"),
        ("중구", "중구"),
        ("구리시", "구리시"),
    ]


def test_a_name_is_not_found_within_another_word():
    assert names("중구난방인 신환경부문, 강중구") == []


def test_of_two_names_the_longer_is_meant():
    assert names("기후에너지환경부가") == [("기후에너지환경부", "기후에너지환경부")]


def test_an_award_is_found_behind_the_name_of_its_ministry():
    assert names("환경부장관상을") == [("환경부", "환경부"), ("장관상", "장관상")]


def test_no_name_runs_over_the_end_of_a_line():
    assert names("공공데이터 제공\n운영실태 평가") == []


@pytest.mark.parametrize(
    "written",
    [
        "Ministry of Climate, Energy and Environment",
        "ministry of climate, energy, and environment",
        "Ministry of Climate, Energy & the Environment",
        "MCEE",
    ],
)
def test_an_english_name_is_found_as_it_is_usually_written(written):
    assert names(f"The {written}'s plan" if written != "MCEE" else "The MCEE plan")[0][1] == HEIRS.ko


def test_abbreviations_and_names_of_one_word_are_told_by_their_capitals():
    assert names("an mcee of guri, Guri") == [("Guri", "구리시")]


def test_an_english_name_ends_with_its_last_word():
    assert names("in Guri, the town") == [("Guri", "구리시")]


def test_terms_of_a_register_come_before_those_that_are_there():
    own = Term(Kind.PLACE, "중구", "Jung Ward")
    found = LEXICON.with_terms([own]).found("중구에")
    assert found[0].terms == (own, DISTRICT)


def test_of_one_name_the_term_that_is_valid_on_the_day_is_meant():
    ministry = [each.term.en for each in packaged().found("행정안전부는", date(2010, 1, 1))]
    today = [each.term.en for each in packaged().found("행정안전부는")]
    assert ministry == ["Ministry of Public Administration and Security"]
    assert today == ["Ministry of the Interior and Safety"]


@given(st.text(max_size=300))
def test_any_text_can_be_searched(text):
    for each in packaged().found(text):
        assert 0 <= each.start < each.end <= len(text)


@given(
    st.lists(
        st.sampled_from(
            ["행정안전부", "고양시", " ", "는", "·", "Ministry of", "the ", "Guri ", "\n", "İ", "Ａ"]
        )
    )
)
def test_names_found_do_not_overlap(parts):
    found = packaged().found("".join(parts))
    assert all(one.end <= other.start for one, other in pairwise(found))
