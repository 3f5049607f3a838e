from newsroom.bilingual.rules.structure.paragraphs import ParagraphAdded, ParagraphMissing, ParagraphTwice
from tests.newsroom.bilingual.rules.structure.make import ENGLISH, KOREAN, found, make_pair


def test_a_paragraph_that_english_lacks_is_found():
    assert found(ParagraphMissing(), make_pair(KOREAN, [*ENGLISH[:2], *ENGLISH[3:]])) == [(KOREAN[2], None)]


def test_merged_paragraphs_are_not_missing():
    pair = make_pair(KOREAN, [*ENGLISH[:2], f"{ENGLISH[2]} {ENGLISH[3]}", ENGLISH[4]])
    assert not found(ParagraphMissing(), pair)
    assert not found(ParagraphAdded(), pair)


def test_a_byline_a_caption_and_a_headline_may_be_absent():
    ko = [
        KOREAN[0],
        "한소리 기자 | 기사입력 2026/04/03 [14:50]",
        "▲ 사진=하늘시청 제공, 시상식 모습",
        *KOREAN[1:],
        "끝.",
    ]
    assert not found(ParagraphMissing(), make_pair(ko, ENGLISH[1:]))


def test_a_short_version_is_not_told_paragraph_by_paragraph():
    assert not found(ParagraphMissing(), make_pair(KOREAN, ENGLISH[:2]))


def test_a_paragraph_that_english_adds_is_found():
    added = "Meanwhile, a choir of 45 children from two schools sang at the opening of the library on Sunday."
    pair = make_pair(KOREAN, [*ENGLISH[:3], added, *ENGLISH[3:]])
    assert found(ParagraphAdded(), pair) == [(None, added)]


def test_english_may_tell_whom_to_ask():
    contact = (
        "For more information, contact the Welfare Policy Division of Haneul City Hall during office hours."
    )
    assert not found(ParagraphAdded(), make_pair(KOREAN, [*ENGLISH, contact]))


def test_a_paragraph_that_stands_twice_is_found_in_either_language():
    assert found(ParagraphTwice(), make_pair([*KOREAN, KOREAN[2]], ENGLISH)) == [(KOREAN[2], None)]
    assert found(ParagraphTwice(), make_pair(KOREAN, [*ENGLISH, ENGLISH[1].upper()])) == [
        (None, ENGLISH[1].upper())
    ]


def test_a_text_without_repetition_has_nothing_twice():
    assert not found(ParagraphTwice(), make_pair(KOREAN, ENGLISH))
