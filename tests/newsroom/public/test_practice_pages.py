"""Practices as readers meet them: a list with filters, a page each, and links from what they were rewarded with."""

import re

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import translation

from newsroom.practices.models import Visit
from newsroom.practices.yearly import by_year
from tests.awards.make import make_award, make_organisation, make_published_award
from tests.make import make_department, make_published_release, make_release
from tests.newsroom.practices.make import TITLE, make_practice, make_visit

pytestmark = pytest.mark.django_db


def page_of(practice, language="ko"):
    return f"/{language}/practices/{practice.public_id}/{practice_slug(practice, language)}/"


def practice_slug(practice, language):
    return re.sub(r"\s+", "-", practice.title[language].lower())


def text_of(client, address):
    response = client.get(address)
    assert response.status_code == 200, address
    return response.content.decode()


def test_a_practice_that_is_not_released_is_nowhere(client):
    award = make_published_award()
    release = make_published_release()
    practice = make_practice()
    practice.award_links.create(award=award)
    practice.release_links.create(release=release)
    assert client.get(page_of(practice)).status_code == 404
    addresses = (
        "/ko/practices/",
        f"/ko/awards/{award.public_id}/",
        "/sitemap.xml",
        "/ko/practices/?q=민원실",
    )
    for address in addresses:
        assert practice.public_id not in text_of(client, address)


@pytest.mark.parametrize("language", ["ko", "en"])
def test_the_page_tells_the_practice_in_its_language(client, language):
    page = text_of(client, page_of(make_practice(released=True), language))
    assert TITLE[language] in page
    assert "02-000-0000" in page
    assert '"@type": "Article"' in page or '"@type":"Article"' in page


def test_a_wrong_slug_leads_to_the_right_one(client):
    practice = make_practice(released=True)
    for address in (f"/ko/practices/{practice.public_id}/", f"/ko/practices/{practice.public_id}/wrong/"):
        response = client.get(address)
        assert response.status_code == 301
        assert client.get(response["Location"]).status_code == 200


def test_links_show_what_is_public_by_itself(client):
    practice = make_practice(released=True)
    public, hidden = make_published_award(), make_award()
    told, draft = make_published_release(), make_release()
    for award in (public, hidden):
        practice.award_links.create(award=award)
    for release in (told, draft):
        practice.release_links.create(release=release)
    page = text_of(client, page_of(practice))
    assert [award.public_id in page for award in (public, hidden)] == [True, False]
    assert [release.public_id in page for release in (told, draft)] == [True, False]


def test_the_award_and_the_release_lead_to_it(client):
    practice = make_practice(released=True)
    award, release = make_published_award(), make_published_release()
    practice.award_links.create(award=award)
    practice.release_links.create(release=release)
    for address in (f"/ko/awards/{award.public_id}/", f"/ko/releases/{release.public_id}/"):
        response = client.get(address, follow=True)
        assert practice.public_id in response.content.decode()


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("", {1, 2}),
        ("year=2024", {2}),
        ("field=safety", {2}),
        ("department=fire", {2}),
        ("q=민원실", {1}),
        ("q=civil+bus", {1}),
        ("q=소방", {2}),
        ("q=없는말", set()),
    ],
)
def test_the_list_is_filtered(client, query, found):
    first = make_practice(released=True)
    values = {
        "title": {"ko": "골목 소화전", "en": "Hydrants"},
        "text": {"ko": "좁은 길", "en": "Narrow lanes"},
    }
    fire = make_department("소방과", "Fire", slug="fire")
    second = make_practice(released=True, year=2024, field="safety", department=fire, **values)
    page = text_of(client, f"/ko/practices/?{query}")
    assert {number for number, each in ((1, first), (2, second)) if each.public_id in page} == found


def test_an_invalid_parameter_is_told(client):
    assert client.get("/ko/practices/?year=soon").status_code == 400


def test_visits_are_counted_and_nobody_is_named(client):
    practice = make_practice(released=True)
    body = make_organisation("이슬시", None, kind="local")
    for by in (body, body, "바람시"):
        make_visit(practice, by, topic="비밀 주제")
    make_visit(practice, "구름시", kind="enquiry")
    with translation.override("en"):
        page = text_of(client, page_of(practice, "en"))
    assert "3 visits so far" in page
    assert "by 2 bodies" in page
    assert not [word for word in ("이슬시", "바람시", "구름시", "비밀 주제") if word in page]


def test_the_list_takes_the_same_number_of_queries_however_long_it_is(client):
    def queries():
        with CaptureQueriesContext(connection) as captured:
            text_of(client, "/ko/practices/")
        return len(captured)

    make_practice(released=True)
    text_of(client, "/ko/practices/")
    make_practice(released=True)
    before = queries()
    for _more in range(4):
        make_practice(released=True)
    assert queries() == before


def test_sitemaps_name_its_pages(client):
    practice = make_practice(released=True)
    assert "sitemap-practices-1.xml" in text_of(client, "/sitemap.xml")
    assert text_of(client, "/sitemap-practices-1.xml").count(f"/practices/{practice.public_id}/") >= 2


def test_a_list_cuts_texts_between_words(client):
    text = {
        "ko": "마을마다 찾아갔다. " * 40,
        "en": "Neighbourhood representatives documented everything. " * 20,
    }
    make_practice(released=True, text=text)
    for language in ("ko", "en"):
        page = text_of(client, f"/{language}/practices/")
        (shown,) = re.findall(r'<p class="c-txt whole"[^>]*>(.*?)</p>', page)
        assert shown.endswith("…")
        assert text[language].startswith(shown[:-1] + " ")


def test_the_search_of_the_site_finds_practices_and_leads_to_their_list(client):
    practice = make_practice(released=True)
    page = text_of(client, "/ko/search/?q=민원실")
    assert practice.public_id in page
    assert "<mark>민원실</mark>" in page
    assert "/ko/practices/?q=" in page
    assert "<mark>민원실</mark>" in text_of(client, "/ko/practices/?q=민원실")
    practice.released = False
    practice.save()
    assert practice.public_id not in text_of(client, "/ko/search/?q=민원실")


def test_a_body_that_was_written_as_a_number_is_no_organisation(client):
    practice = make_practice(released=True)
    body = make_organisation("이슬시", None, kind="local")
    make_visit(practice, body)
    make_visit(practice, str(body.pk))
    told = client.get(f"/api/v1/practices/{practice.public_id}/").json()
    assert (told["visits"], told["visiting_bodies"]) == (2, 2)
    assert [year.bodies for year in by_year(Visit.objects.all())] == [2]
