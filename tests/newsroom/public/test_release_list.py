import re

import pytest

from tests.awards.make import make_edition, make_organisation, make_programme, make_published_award, make_role
from tests.clock import seoul, set_clock
from tests.make import (
    make_category,
    make_department,
    make_published_release,
    make_release,
    make_topic,
    publish,
)
from tests.newsroom.media.make import make_attachment, make_photo

pytestmark = pytest.mark.django_db


def titles(client, language="ko", **query):
    page = client.get(f"/{language}/releases/", query)
    assert page.status_code == 200, page.context["form"].errors
    return [release.text.title for release in page.context["page"]]


def make(title, **values):
    english = values.pop("english", f"{title} in English")
    texts = {"ko": {"title": title}, "en": {"title": english}}
    return make_published_release(texts=texts, **values)


def refused(client, **query):
    """The errors beside the fields; the page shows no results with them."""
    page = client.get("/ko/releases/", query)
    assert page.status_code == 400
    assert list(page.context["page"]) == []
    return page.context["form"].errors


def test_the_latest_release_comes_first(client):
    set_clock(seoul(2025, 1, 1))
    make("가")
    set_clock(seoul(2025, 1, 2))
    make("나")
    assert titles(client) == ["나", "가"]
    assert titles(client, ordering="published_at") == ["가", "나"]


def test_only_releases_with_a_text_in_the_language_are_listed(client):
    make_published_release(texts=["ko"])
    make("가", english="Alpha")
    assert titles(client, "en") == ["Alpha"]
    assert len(titles(client)) == 2


def test_what_has_every_word_of_q_in_the_language_comes_before_what_has_some(client):
    make_published_release(texts={"ko": {"title": "도서관 개관", "body": "<p>수요일부터</p>"}, "en": {}})
    make_published_release(texts={"ko": {"title": "공원 개장"}})
    assert titles(client, q="도서관 수요일") == ["도서관 개관", "공원 개장"]
    assert titles(client, q="개관 목요일") == ["도서관 개관"]
    assert titles(client, q="HANEUL") == []
    assert titles(client, "en", q="HANEUL library") == ["Haneul City opens a library"]


def test_q_finds_words_and_not_their_markup(client):
    body = "<p>R&amp;D 하늘<strong>길</strong> 사업</p><ul><li>첫째</li><li>둘째</li></ul>"
    make_published_release(texts={"ko": {"title": "사업 안내", "subtitles": ["한눈에 보기"], "body": body}})
    for q in ("R&D", "하늘길", "첫째 둘째", "한눈에"):
        assert titles(client, q=q) == ["사업 안내"], q
    for q in ("strong", "amp", "<p>", "li"):
        assert titles(client, q=q) == [], q


def test_rows_of_a_list_are_read_without_their_bodies(client):
    make("가")
    text = client.get("/ko/releases/").context["page"][0].text
    assert {"body", "plain"} <= text.get_deferred_fields()


@pytest.mark.parametrize(
    ("parameter", "make_heading"),
    [("category", make_category), ("department", make_department), ("topic", make_topic)],
)
def test_headings_filter_by_slug_one_or_several(client, parameter, make_heading):
    def placed(heading):
        return {"topics": [heading]} if parameter == "topic" else {parameter: heading}

    one, two, three = make_heading(slug="one"), make_heading(slug="두-번째"), make_heading(slug="three")
    make("가", **placed(one))
    make("나", **placed(two))
    make("다", **placed(three))
    assert titles(client, **{parameter: "one"}) == ["가"]
    assert sorted(titles(client, **{parameter: ["one", "두-번째"]})) == ["가", "나"]


def test_a_release_on_two_of_the_chosen_topics_is_listed_once(client):
    one, two = make_topic(slug="one"), make_topic(slug="two")
    make("가", topics=[one, two])
    assert titles(client, topic=["one", "two"]) == ["가"]


def test_kind_filters(client):
    make("가", kind="explanation")
    make("나", kind="photo")
    make("다")
    assert sorted(titles(client, kind=["explanation", "photo"])) == ["가", "나"]


def test_days_are_those_of_seoul_and_both_ends_belong_to_the_period(client):
    for title, moment in {
        "가": (2024, 12, 31, 23, 59),
        "나": (2025, 1, 1, 0, 0),
        "다": (2025, 1, 2, 0, 0),
    }.items():
        set_clock(seoul(*moment))
        make(title)
    assert titles(client, date_after="2025-01-01") == ["다", "나"]
    assert titles(client, date_before="2025-01-01") == ["나", "가"]
    assert titles(client, date_after="2025-01-01", date_before="2025-01-01") == ["나"]
    assert titles(client, year="2024") == ["가"]
    assert titles(client, year="2025") == ["다", "나"]


def test_releases_are_found_by_the_awards_they_tell_of(client):
    ministry = make_organisation(slug="ministry", kind="central")
    programme = make_programme(slug="data")
    make_role(programme, ministry)
    told = make_published_award(make_edition(programme))
    make("가")
    title = "하늘시, 새 도서관 열어"
    assert titles(client, has_awards="true") == [title]
    assert titles(client, has_awards="false") == ["가"]
    assert titles(client, programme="data") == [title]
    assert titles(client, organisation="ministry") == [title]
    assert titles(client, organisation=told.recipient.slug) == [title]


def test_rows_tell_how_many_awards_they_tell_of(client):
    make_published_award()
    make("가")
    rows = client.get("/ko/releases/").context["page"]
    assert sorted(row.award_count for row in rows) == [0, 1]


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("kind", "poem"),
        ("category", "nowhere"),
        ("category", "null\x00byte"),
        ("topic", ["nowhere", "elsewhere"]),
        ("date_after", "yesterday"),
        ("date_after", "02/03/2025"),
        ("year", "2025.5"),
        ("year", "99"),
        ("has_awards", "maybe"),
        ("ordering", "title"),
        ("q", "x" * 201),
        ("q", "null\x00byte"),
        ("programme", "nowhere"),
        ("organisation", "nowhere"),
        ("page", "0"),
        ("page", "1000000000"),
        ("page_size", "101"),
    ],
)
def test_an_invalid_value_is_told_beside_its_field(client, name, value):
    make("가")
    assert name in refused(client, **{name: value})


def test_what_is_wrong_with_a_hidden_field_is_told_above_the_form(client):
    page = client.get("/ko/releases/?page=x")
    assert page.context["form"].non_field_errors()


def test_too_many_values_are_refused(client):
    make("가", category=make_category(slug="one"))
    assert "category" in refused(client, category=[f"one{number}" for number in range(21)])


def test_a_period_that_ends_before_it_begins_is_told(client):
    assert "date_before" in refused(client, date_after="2025-02-01", date_before="2025-01-01")


def test_an_unknown_parameter_is_told_and_the_list_stays(client):
    make("가")
    page = client.get("/ko/releases/", {"catgory": "one", "utm_source": "mail"})
    assert page.context["ignored"] == ["catgory"]
    assert len(page.context["page"]) == 1


def test_paging_keeps_the_filter(client):
    set_clock(seoul(2025, 1, 1))
    for number in range(3):
        make(f"제목 {number}")
    page = client.get("/ko/releases/", {"year": "2025", "page_size": "2"})
    assert len(page.context["page"]) == 2
    assert "?year=2025&amp;page_size=2&amp;page=2" in page.content.decode()


def test_a_page_beyond_the_last_is_a_404(client):
    make("가")
    assert client.get("/ko/releases/?page=2").status_code == 404


@pytest.mark.parametrize("query", ["year=2025&year=2024", "page=1&page=2"])
def test_of_two_values_of_one_parameter_none_is_taken_in_silence(client, query):
    make("가")
    page = client.get(f"/en/releases/?{query}")
    assert page.status_code == 400
    assert "Give one value only." in page.content.decode()


def test_the_language_switch_keeps_the_filters(client):
    make("가", kind="photo")
    alternates = client.get("/ko/releases/?kind=photo").context["alternates"]
    assert alternates[1]["url"] == "/en/releases/?kind=photo"


def test_the_canonical_address_has_one_order_and_no_noise(client):
    make("가", kind="photo")
    page = client.get("/ko/releases/?year=&utm_source=mail&page=1&q=x&kind=photo")
    assert page.context["canonical"] == "http://testserver/ko/releases/?kind=photo&q=x"


def test_the_next_search_starts_on_its_first_page(client):
    for number in range(3):
        make(f"제목 {number}")
    form = client.get("/ko/releases/?page=2&page_size=2").context["form"]
    assert str(form["page"]) == ""
    assert 'value="2"' in str(form["page_size"])


def test_select_boxes_offer_what_is_public_and_open_for_several_values(client):
    for slug in ("data", "safety"):
        make_published_award(make_edition(make_programme(slug=slug)))
    make_programme(slug="secret")
    box = str(client.get("/ko/releases/?programme=data").context["form"]["programme"])
    assert 'value="safety"' in box
    assert "secret" not in box
    assert "multiple" not in box
    both = client.get("/ko/releases/?programme=data&programme=safety").context["form"]
    assert "multiple" in str(both["programme"])


def test_a_row_shows_the_first_photo_and_tells_what_else_the_release_carries(client):
    release = make_release()
    make_photo(release, position=2)
    first = make_photo(release, position=1, focal_x=100, focal_y=20).file
    make_attachment(release)
    publish(release)
    make("가")
    page = client.get("/en/releases/")
    assert [len(row.first_photos) for row in page.context["page"]] == [0, 1]
    row = page.content.decode()
    assert (
        f'<img class="fx-8 fy-2" src="/files/{first.token}/480.webp" alt="" width="1920" height="960"' in row
    )
    assert "2 photos" in row
    assert "1 attachment" in row
    assert row.count("<img class=") == 1


def test_a_photo_that_is_not_public_yet_is_in_no_row(client):
    release = make_published_release()
    make_photo(release)
    assert [row.first_photos for row in client.get("/ko/releases/").context["page"]] == [[]]


def test_a_list_leads_to_the_feed_of_what_it_shows(client):
    topic = make_topic()
    make("가", topics=[topic])
    page = client.get("/ko/releases/", {"topic": topic.slug}).content.decode()
    (link,) = re.findall(r'class="list-feed"><a href="([^"]+)"', page)
    assert link == f"/ko/releases/feed/?topic={topic.slug}"
