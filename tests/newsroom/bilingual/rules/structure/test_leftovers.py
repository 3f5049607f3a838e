import pytest

from newsroom.bilingual.rules.structure.leftovers import CodeLeft, NoticeLeft
from tests.newsroom.bilingual.rules.structure.make import ENGLISH, KOREAN, found, make_pair


@pytest.mark.parametrize(
    ("said", "code"),
    [
        ("The city &amp; its people won.", "&amp;"),
        ("The mayor, null, spoke.", "null"),
        ("It was <strong>good.", "<strong>"),
        ("The city�s prize.", "�"),
        ("The cityâ€™s prize.", "â€™"),
        ("It is **very** good.", "**very**"),
    ],
)
def test_code_in_a_text_is_found(said, code):
    assert found(CodeLeft(), make_pair(KOREAN, [*ENGLISH, said])) == [(None, code)]


@pytest.mark.parametrize(
    "said", ["R&D and Q&A", "a < b > c", "“null” is a word", "50% of it", "the #1 city", "5*3*2"]
)
def test_signs_of_plain_text_are_no_code(said):
    assert not found(CodeLeft(), make_pair(KOREAN, [*ENGLISH, said]))


def test_code_in_the_korean_is_found_without_a_translation():
    assert found(CodeLeft(), make_pair(["하늘시&nbsp;소식이다."], "")) == [("&nbsp;", None)]


def test_a_notice_of_a_translation_service_is_found():
    said = "This article was translated by Google and may hold mistakes."
    assert found(NoticeLeft(), make_pair(KOREAN, [*ENGLISH, said])) == [(None, "translated by Google")]
    assert not found(NoticeLeft(), make_pair(KOREAN, [*ENGLISH, "Signs were translated into English."]))
