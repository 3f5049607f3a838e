from datetime import UTC, datetime

import pytest

from newsroom.fields.localized import LocalizedText
from newsroom.public.licences import NAMES, licence_of
from newsroom.releases.published import PublishedDepartment, PublishedRelease, PublishedText

URL = "https://newsroom.example.org/ko/releases/bcdfghjkmn/a/"


def licence(code, language="ko", title="도서관 개관"):
    press = PublishedDepartment(name=LocalizedText(ko="공보관", en="Press Office"))
    # Half past nine in the evening of Greenwich is already the new year in Seoul.
    moment = datetime(2024, 12, 31, 21, 30, tzinfo=UTC)
    release = PublishedRelease(licence=code, department=press, published_at=moment)
    return licence_of(release, PublishedText(language=language, title=title), URL)


def test_the_sentence_names_city_year_type_title_author_and_address():
    assert licence("KOGL-2").attribution == (
        "본 저작물은 '하늘시'에서 '2025년' 작성하여 공공누리 제2유형으로 개방한 "
        "'도서관 개관(작성자:공보관)'을 이용하였으며, "
        f"해당 저작물은 '하늘시, {URL}'에서 무료로 다운받으실 수 있습니다."
    )


def test_the_sentence_is_in_the_language_of_the_text():
    sentence = licence("KOGL-1", "en", "Library opens").attribution
    assert "“Library opens” (author: Press Office), created by Haneul City in 2025" in sentence
    assert "Type 1" in sentence


@pytest.mark.parametrize("code", ["KOGL-0", "none"])
def test_where_nothing_is_asked_or_allowed_there_is_no_sentence(code):
    assert licence(code).attribution == ""


def test_a_title_with_a_percent_sign_stays_as_it_is():
    assert "'예산 5% 증가(" in licence("KOGL-1", title="예산 5% 증가").attribution


@pytest.mark.parametrize("code", NAMES)
def test_every_licence_has_a_name_in_both_languages(code):
    assert set(licence(code).name) == {"ko", "en"}


def test_every_licence_that_a_release_can_have_is_known():
    assert set(NAMES) == {value for value, _label in PublishedRelease._meta.get_field("licence").choices}
