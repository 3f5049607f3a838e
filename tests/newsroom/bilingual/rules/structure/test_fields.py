from newsroom.bilingual.rules.structure.fields import FieldMissing, SubtitlesDiffer
from tests.newsroom.bilingual.rules.structure.make import ENGLISH, KOREAN, found, make_pair, make_release

BODY = "<p>하늘시가 이겼다.</p>", "<p>Haneul won.</p>"


def test_a_title_or_summary_that_english_lacks_is_found():
    pair = make_release(("제목", [], "요약이다.", BODY[0]), ("", [], "", BODY[1]))
    assert found(FieldMissing(), pair) == [("제목", None), ("요약이다.", None)]


def test_fields_that_both_have_or_that_korean_lacks_are_no_finding():
    pair = make_release(("제목", [], "", BODY[0]), ("Title", [], "In short.", BODY[1]))
    assert not found(FieldMissing(), pair)


def test_a_file_may_be_without_its_headline():
    assert not found(FieldMissing(), make_pair(KOREAN, ENGLISH[1:]))


def test_the_first_subtitle_that_english_lacks_is_found():
    pair = make_release(("제목", ["하나", "둘"], "", BODY[0]), ("Title", ["One"], "", BODY[1]))
    assert found(SubtitlesDiffer(), pair) == [("둘", None)]


def test_as_many_subtitles_are_no_finding():
    pair = make_release(("제목", ["하나"], "", BODY[0]), ("Title", ["One"], "", BODY[1]))
    assert not found(SubtitlesDiffer(), pair)
