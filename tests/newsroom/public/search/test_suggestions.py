"""What the search box suggests while somebody types."""

from datetime import timedelta

import pytest

from newsroom.releases import clock
from tests.awards.make import (
    make_award,
    make_edition,
    make_organisation,
    make_programme,
    make_published_award,
    make_role,
)
from tests.clock import seoul, set_clock
from tests.make import make_published_release, make_release, withdraw

pytestmark = pytest.mark.django_db


def suggested(client, q, language="ko"):
    answer = client.get(f"/{language}/search/suggestions/", {"q": q})
    assert answer.status_code == 200
    return answer.json()["suggestions"]


def texts(client, q, language="ko"):
    return ["".join(part["text"] for part in each["parts"]) for each in suggested(client, q, language)]


def matches(suggestion):
    return [part["text"] for part in suggestion["parts"] if part["match"]]


def titled(korean="도서관 개관", english=None, **values):
    texts = {"ko": {"title": korean}} | ({"en": {"title": english}} if english else {})
    return make_published_release(texts=texts, **values)


def test_a_title_is_suggested_by_the_beginning_of_any_of_its_words(client):
    release = titled("하늘시, 새 도서관 열어")
    for q in ("하늘", "도서", "도섣", "하늘시 도서관", "도서관 하늘시", "열어"):
        assert texts(client, q) == ([] if q == "도섣" else ["하늘시, 새 도서관 열어"]), q
    (suggestion,) = suggested(client, "도서")
    assert suggestion["url"].startswith(f"/ko/releases/{release.public_id}/")
    assert suggestion["lang"] == ""


def test_what_stands_inside_a_word_is_not_its_beginning(client):
    titled("하늘시 도서관")
    assert texts(client, "서관") == []


def test_words_are_suggested_at_every_letter_that_is_typed(client):
    titled("고양 소식")
    for q in ("고", "고ㅇ", "고야", "고양", "고양ㅅ", "고양소", "고양 소"):
        expected = [] if q in ("고양ㅅ", "고양소") else ["고양 소식"]
        assert texts(client, q) == expected, q


def test_initial_consonants_stand_for_words(client):
    make_published_award(recipient=make_organisation("고양시", "Goyang"))
    titled("고양이 상담소")
    assert texts(client, "ㄱㅇㅅ") == ["고양시"]
    assert texts(client, "ㄱㅇㅇ") == ["고양이 상담소"]
    (suggestion,) = suggested(client, "ㄱㅇㅇ")
    assert matches(suggestion) == ["고양이"]


def test_names_of_organisations_and_programmes_lead_to_their_pages(client):
    programme = make_programme("데이터 행정 평가", slug="data")
    make_role(programme, make_organisation("데이터진흥원", None, kind="public", slug="agency"))
    make_award(make_edition(programme), standalone=True)
    found = suggested(client, "데이터")
    assert [each["url"] for each in found] == ["/ko/organisations/agency/", "/ko/awards/programmes/data/"]
    assert texts(client, "행정") == ["데이터 행정 평가"]
    assert texts(client, "데이터행정평") == ["데이터 행정 평가"]


def test_a_name_is_found_in_any_language_and_told_in_that_of_the_page(client):
    make_published_award(recipient=make_organisation("하늘문화재단", "Haneul Culture Foundation"))
    assert texts(client, "culture", "ko") == ["하늘문화재단"]
    assert texts(client, "하늘문", "en") == ["Haneul Culture Foundation"]


def test_a_name_without_a_translation_says_its_language(client):
    make_published_award(recipient=make_organisation("하늘재단", None))
    (suggestion,) = suggested(client, "하늘재", "en")
    assert suggestion["lang"] == "ko"


def test_titles_are_those_of_the_language_of_the_page(client):
    titled("도서관 개관", english="Library opens")
    assert texts(client, "library", "ko") == []
    assert texts(client, "lib", "en") == ["Library opens"]
    assert texts(client, "도서관", "en") == []


def test_the_latest_titles_come_first(client):
    for month in range(1, 7):
        set_clock(seoul(2025, month, 1))
        titled(f"도서관 소식 {month}월")
    assert texts(client, "도서관")[:3] == ["도서관 소식 6월", "도서관 소식 5월", "도서관 소식 4월"]
    assert len(texts(client, "도서관")) == 6


def test_what_was_typed_on_the_other_keyboard_is_understood(client):
    titled("고양 소식", english="Data day")
    assert texts(client, "rhdid") == ["고양 소식"]
    assert texts(client, "Rhdid") == ["고양 소식"]
    assert texts(client, "ㅇㅁㅅㅁ", "en") == ["Data day"]


def test_names_leave_room_for_titles(client):
    for number in range(9):
        make_award(recipient=make_organisation(f"하늘기관{number}", None), standalone=True)
        titled(f"하늘 소식 {number}")
    kinds = [each["kind"] for each in suggested(client, "하늘")]
    assert len(kinds) == 8
    assert kinds.count(kinds[0]) == kinds.count(kinds[-1]) == 4


def test_nothing_that_is_not_public_is_suggested(client):
    make_release(texts={"ko": {"title": "비밀초안"}})
    titled("비밀예약", at=clock.now() + timedelta(hours=1))
    withdraw(titled("비밀철회"))
    make_award(recipient=make_organisation("비밀기관", None))
    for q in ("비밀", "ㅂㅁ", "qlalf"):
        assert texts(client, q) == [], q
    set_clock(clock.now() + timedelta(hours=2))
    assert texts(client, "비밀") == ["비밀예약"]


def test_the_number_of_suggestions_is_told_in_words(client):
    titled("고양 소식", english="City news")
    answer = client.get("/en/search/suggestions/", {"q": "news"})
    assert answer.json()["told"] == "1 suggestion"


def test_nothing_is_suggested_for_nothing(client):
    titled("고양 소식")
    for q in ("", " ", "!?", "-"):
        assert texts(client, q) == [], q


@pytest.mark.parametrize("query", [{"q": "가" * 201}, {"q": "가", "nothing": "1"}, {"q": "\0"}])
def test_what_is_asked_wrongly_is_refused(client, query):
    assert client.get("/ko/search/suggestions/", query).status_code == 400


def test_the_number_of_queries_does_not_grow_with_what_there_is(client, django_assert_max_num_queries):
    for number in range(12):
        make_published_award(recipient=make_organisation(f"하늘기관{number}", None))
        titled(f"하늘 소식 {number}")
    with django_assert_max_num_queries(8):
        suggested(client, "하늘")
