import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsroom.fields.slugs import MAX_LENGTH, free_slug, slug_for


@pytest.mark.parametrize(
    ("title", "slug"),
    [
        ("하늘시, 2년 연속 우수기관", "하늘시-2년-연속-우수기관"),
        ("Two years running!", "two-years-running"),
        ("‘…’", "release"),
        ("", "release"),
    ],
)
def test_slug_keeps_letters_and_digits_of_any_script(title, slug):
    assert slug_for(title, fallback="release") == slug


@given(st.text(max_size=400))
def test_slug_is_never_empty_nor_too_long_and_holds_no_separator(title):
    slug = slug_for(title, fallback="release")
    assert slug
    assert len(slug) <= MAX_LENGTH
    assert not set(slug) & set("/?#% ")


def test_long_slug_ends_with_a_whole_word():
    assert slug_for("가나다 " * 60, fallback="release").endswith("가나다")


def test_a_record_is_addressed_by_its_english_name_else_by_its_korean_one():
    assert (
        free_slug({"ko": "행정안전부", "en": "Ministry of the Interior"}, "body", ())
        == "ministry-of-the-interior"
    )
    assert free_slug({"ko": "행정안전부"}, "body", ()) == "행정안전부"
    assert free_slug({"ko": "★"}, "body", ()) == "body"


def test_a_taken_slug_is_told_apart_without_telling_how_many_there_are():
    taken = {"행정안전부"}
    for _each in range(5):
        taken.add(free_slug({"ko": "행정안전부"}, "body", taken))
    assert len(taken) == 6
    assert all(re.fullmatch("행정안전부(-[2-9b-z]{4})?", slug) for slug in taken)


def test_a_long_taken_slug_fits_with_what_tells_it_apart():
    slug = free_slug({"ko": "가나다라" * 40}, "body", ())
    assert len(free_slug({"ko": "가나다라" * 40}, "body", {slug})) <= MAX_LENGTH
    assert len(free_slug({"ko": "가나다라" * 40}, "body", {slug[:30]}, 30)) <= 30
