import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsroom.bilingual.quotations import quotations
from newsroom.bilingual.texts import plain


def quoted(said, language="en"):
    text = plain(said, language)
    return [text.whole[each.start : each.end] for each in quotations(text) if each.closed and each.opened]


def unclosed(said, language="en"):
    text = plain(said, language)
    return [text.whole[each.start : each.end] for each in quotations(text) if not each.closed]


@pytest.mark.parametrize(
    ("said", "language", "found"),
    [
        ("시장은 “좋다”라며 “또 한다”라고 했다.", "ko", ["“좋다”", "“또 한다”"]),
        ('시장은 "좋다"라며 "또 한다"라고 했다.', "ko", ['"좋다"', '"또 한다"']),
        ('시장은 "좋다”라며 "또 한다”라고 했다.', "ko", ['"좋다”', '"또 한다”']),
        ("시장은 ”좋다”라고 했다.", "ko", ["”좋다”"]),
        ("주관‘2024년 대회’에서", "ko", ["‘2024년 대회’"]),
        ("'하늘 축제'를 열고 '24년에도", "ko", ["'하늘 축제'"]),
        ("‘24시간 돌봄’을 ‘26년부터", "ko", ["‘24시간 돌봄’"]),
        ("「행정법」을 지킨다.", "ko", ["「행정법」"]),
        ("It’s the city’s ‘Night Walk’ in the '90s.", "en", ["‘Night Walk’"]),
        ("The residents’ ‘Citizens’ Voice’ group.", "en", ["‘Citizens’ Voice’"]),
        ("She said, 'It's good,' and left.", "en", ["'It's good,'"]),
        ('A 55" screen and a "big" one.', "en", ['"big"']),
    ],
)
def test_a_quotation_is_known_by_what_its_marks_do(said, language, found):
    assert quoted(said, language) == found
    assert not unclosed(said, language)


def test_a_quotation_without_its_end_goes_to_the_end_of_the_block():
    assert unclosed("He said, “We will go.\n\nThe end.") == ["“We will go."]


def test_a_second_beginning_leaves_the_first_without_an_end():
    said = "He said, “We go, he added, “and stay.”"
    assert unclosed(said) == ["“We go, he added, "]
    assert quoted(said) == ["“and stay.”"]


def test_an_end_without_a_beginning_is_told_as_such():
    text = plain("We go,” he said.", "en")
    assert [(each.start, each.opened) for each in quotations(text)] == [(6, False)]


@given(st.text(alphabet=st.sampled_from("“”\"‘’'「」 가a1.\n()"), max_size=80), st.sampled_from(["ko", "en"]))
def test_quotations_of_any_text_are_within_it_and_in_order(said, language):
    found = quotations(plain(said, language))
    assert all(0 <= each.start < each.end <= len(said) for each in found)
    assert [each.start for each in found] == sorted(each.start for each in found)
