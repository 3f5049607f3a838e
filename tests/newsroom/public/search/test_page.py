"""The page that searches releases and awards at once."""

from datetime import timedelta

import pytest
from django.utils.html import escape

from newsroom.releases import clock
from tests.awards.make import make_award, make_edition, make_organisation, make_programme
from tests.make import make_published_release, make_release, withdraw

pytestmark = pytest.mark.django_db


def page(client, q=None, language="en", status=200, **query):
    answer = client.get(f"/{language}/search/", ({} if q is None else {"q": q}) | query)
    assert answer.status_code == status
    return answer


def shown(client, *args, **values):
    return page(client, *args, **values).content.decode()


def titles(client, q, language="ko", part="rows"):
    found = page(client, q, language).context["releases"]
    return [release.text.title for release in getattr(found, part)]


def titled(korean, body="본문", **values):
    return make_published_release(
        texts={"ko": {"title": korean, "summary": "", "body": f"<p>{body}</p>"}}, **values
    )


def award(name="데이터 행정 평가", english="Evaluation of Data Administration", **values):
    return make_award(make_edition(make_programme(name, english)), standalone=True, **values)


def test_without_words_it_says_how_to_search(client):
    body = shown(client)
    assert "How to search" in body
    assert 'id="releases"' not in body
    assert "How to search" in shown(client, " ")


def test_it_shows_releases_and_awards_with_their_numbers_and_the_way_to_each_list(client):
    titled("데이터 행정 새 소식")
    award()
    found = page(client, "데이터", "ko")
    assert [results.count for results in (found.context["releases"], found.context["awards"])] == [1, 1]
    body = found.content.decode()
    for path in ("/ko/releases/?q=%EB%8D%B0", "/ko/awards/?q=%EB%8D%B0"):
        assert f'href="{path}' in body


def test_the_lists_find_as_many_as_the_page_tells(client):
    for number in range(3):
        titled(f"데이터 소식 {number}")
        award(f"데이터 평가 {number}")
    award("데이터 민간 평가", recipient=make_organisation("데이터민간기관", None))
    found = page(client, "데이터", "ko").context
    assert (
        found["releases"].count == client.get("/ko/releases/?q=데이터").context["page"].paginator.count == 3
    )
    assert found["awards"].count == client.get("/ko/awards/?q=데이터").context["page"].paginator.count == 3


def test_a_title_goes_before_a_text(client):
    titled("도서관 개관")
    titled("새 소식", body="도서관이 문을 연다.")
    assert titles(client, "도서관") == ["도서관 개관", "새 소식"]


def test_the_words_are_marked_in_titles_and_in_the_piece_of_the_text_that_has_them(client):
    titled("도서관 개관", body="가나다라 " * 60 + "수요일부터 연다.")
    body = shown(client, "도서관 수요일", language="ko")
    assert "<mark>도서관</mark> 개관" in body
    assert "<mark>수요일</mark>부터" in body


def test_names_of_awards_are_marked(client):
    award()
    assert "<mark>Data</mark>" in shown(client, "data")


def test_what_is_marked_stays_text(client):
    markup = "<b>도서관</b> & \"개관\" 'x'"
    titled(markup, body="&lt;script&gt;alert(1)&lt;/script&gt; 도서관")
    body = shown(client, "도서관", language="ko")
    assert "&lt;b&gt;<mark>도서관</mark>&lt;/b&gt; &amp; &quot;개관&quot; &#x27;x&#x27;" in body
    assert "<script>alert" not in body
    asked = "<script>alert(1)</script>\"'"
    assert asked not in shown(client, asked)
    assert escape(asked) in shown(client, asked)


def test_what_has_only_some_of_the_words_follows_and_says_so(client):
    titled("도서관 수요일 개관")
    titled("도서관 소식")
    assert titles(client, "도서관 수요일") == ["도서관 수요일 개관"]
    assert titles(client, "도서관 수요일", part="partial") == ["도서관 소식"]


def test_where_nothing_has_all_of_the_words_that_is_said(client):
    titled("도서관 소식")
    body = shown(client, "도서관 우주선", language="en")
    assert "None has all of the words." not in body  # there is no English text
    make_published_release(texts={"ko": {}, "en": {"title": "Library news"}})
    assert "None has all of the words." in shown(client, "library spaceship", language="en")


def test_where_nothing_is_found_it_says_what_may_help(client):
    titled("도서관 소식")
    body = shown(client, "zzzzzz")
    assert "No press release, no award and no good practice has these words." in body
    assert "What may help" in body


@pytest.mark.parametrize("q", ["ehtjrhks", "도섣관", "두서관", "두서관이"])
def test_a_slip_or_another_keyboard_is_asked_back(client, q):
    titled("도서관 소식")
    found = page(client, q, "ko")
    assert found.context["meant"] == "도서관"
    assert "?q=%EB%8F%84%EC%84%9C%EA%B4%80" in found.content.decode()


def test_english_typed_on_a_korean_keyboard_is_asked_back(client):
    make_published_release(texts={"ko": {}, "en": {"title": "Library news"}})
    assert page(client, "ㅣㅑㅠㄱㅁ교").context["meant"] == "library"
    assert page(client, "libary").context["meant"] == "library"


def test_only_the_words_that_nothing_has_are_corrected(client):
    titled("하늘시 도서관 개관")
    assert page(client, "하늘시 두서관 개관", "ko").context["meant"] == "하늘시 도서관 개관"


def test_names_of_the_register_are_known_to_corrections(client):
    award("재난관리평가", None)
    assert page(client, "재난관리펑가", "ko").context["meant"] == "재난관리평가"


@pytest.mark.parametrize("q", ["ehtjrhks", "두서관"])
def test_nothing_is_asked_back_that_only_awards_of_others_answer(client, q):
    award(recipient=make_organisation("도서관", None))
    assert page(client, "도서관", "ko").context["nothing"]
    assert page(client, q, "ko").context["meant"] is None


def test_a_word_that_only_awards_of_others_have_is_corrected_like_one_that_nothing_has(client):
    titled("도서관 소식")
    award(recipient=make_organisation("민간 기관", None), category={"ko": "두서관 부문"})
    assert page(client, "두서관", "ko").context["meant"] == "도서관"


def test_nothing_is_asked_back_where_something_has_the_words(client):
    titled("도서관 소식")
    titled("두서관 소식")
    assert page(client, "두서관", "ko").context["meant"] is None


def test_what_is_not_public_is_neither_found_nor_asked_back(client):
    make_release(texts={"ko": {"title": "비밀도서관"}})
    titled("비밀도서관", at=clock.now() + timedelta(days=1))
    withdraw(titled("비밀도서관"))
    make_award(make_edition(make_programme("비밀도서관평가", None)))
    for q in ("비밀도서관", "비밀두서관", "qlalfehtjrhks", "비밀도서관펑가"):
        found = page(client, q, "ko").context
        assert (found["nothing"], found["meant"]) == (True, None), q


@pytest.mark.parametrize("q", ["가" * 201, "가\0"])
def test_words_that_cannot_be_searched_are_told_beside_the_field(client, q):
    found = page(client, q, status=400)
    assert found.context["form"].errors["q"]
    body = found.content.decode()
    assert 'aria-invalid="true"' in body
    assert "Nothing was searched for" in body


def test_a_parameter_that_means_nothing_is_told(client):
    assert "The address holds parameters that mean nothing here: nothing" in shown(client, "a", nothing="1")


def test_pages_of_results_are_not_for_search_engines(client):
    assert '<meta name="robots" content="noindex">' in shown(client, "data")


def test_the_number_of_queries_does_not_grow_with_what_is_found(client, django_assert_max_num_queries):
    for number in range(12):
        titled(f"데이터 소식 {number}")
        award(f"데이터 평가 {number}", category={"ko": "부문"})
    with django_assert_max_num_queries(25):
        page(client, "데이터", "ko")


def test_lists_mark_what_was_searched_for(client):
    titled("도서관 개관", body="가나다라 " * 60 + "수요일부터 연다.")
    award()
    body = client.get("/ko/releases/?q=수요일").content.decode()
    assert "<mark>수요일</mark>부터" in body
    assert "<mark>" not in client.get("/ko/releases/").content.decode()
    assert "<mark>데이터</mark>" in client.get("/ko/awards/?q=데이터").content.decode()
    assert "<mark>" not in client.get("/ko/awards/").content.decode()


def test_a_row_is_marked_anew_for_each_question(client):
    titled("도서관 개관")
    for q in ("도서관", "개관", "도서관"):
        assert f"<mark>{q}</mark>" in shown(client, q, language="ko")


def test_below_the_best_of_many_stands_the_way_to_all(client):
    for number in range(11):
        titled(f"데이터 소식 {number}")
    body = shown(client, "데이터", language="ko")
    assert body.count('href="/ko/releases/?q=%EB%8D%B0%EC%9D%B4%ED%84%B0"') == 2
    assert body.count('class="structured-item"') == 10


def test_lists_tell_what_has_only_some_of_the_words_and_do_not_count_it(client):
    titled("도서관 수요일 개관")
    titled("도서관 소식")
    found = client.get("/ko/releases/?q=도서관 수요일")
    assert [release.text.title for release in found.context["whole"]] == ["도서관 수요일 개관"]
    assert [release.text.title for release in found.context["partial"]] == ["도서관 소식"]
    assert found.context["total"] == 1
    assert 'id="partial-release"' in found.content.decode()
    assert 'id="partial-release"' not in client.get("/ko/releases/?q=도서관").content.decode()
