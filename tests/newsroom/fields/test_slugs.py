import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsroom.fields.slugs import MAX_LENGTH, slug_for


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
