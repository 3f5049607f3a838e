import pytest
from django.test import Client
from pytest_django import Settings

from tests.awards.make import (
    make_award,
    make_edition,
    make_organisation,
    make_programme,
    make_published_award,
    tell_of,
)
from tests.clock import seoul, set_clock
from tests.make import make_published_release, make_release, make_topic, publish
from tests.newsroom.media.make import make_photo

pytestmark = pytest.mark.django_db


def shown(client: Client, language: str = "en") -> str:
    page = client.get(f"/{language}/")
    assert page.status_code == 200
    return page.content.decode()


def test_a_featured_release_leads_and_is_told_once(client: Client) -> None:
    make_published_release(featured=True, texts={"ko": {"title": "오래된 머리기사"}})
    make_published_release(texts={"ko": {"title": "나중 기사"}})
    page = client.get("/ko/").content.decode()
    assert page.count("오래된 머리기사</a>") == 1
    assert page.index("오래된 머리기사") < page.index("나중 기사")


def test_the_newest_release_leads_when_none_is_featured(client: Client) -> None:
    make_published_release(texts={"ko": {"title": "나중 기사"}})
    assert client.get("/ko/").content.decode().count("나중 기사</a>") == 1


def test_what_is_featured_leads_though_much_is_newer(client: Client) -> None:
    set_clock(seoul(2024, 1, 1))
    make_published_release(featured=True, texts={"ko": {"title": "오래된 머리기사"}})
    set_clock(seoul(2025, 1, 1))
    for number in range(12):
        make_published_release(texts={"ko": {"title": f"나중 기사 {number}"}})
    page = client.get("/ko/").context
    assert [release.text.title for release in page["leads"]] == ["오래된 머리기사"]
    assert [release.text.title for release in page["latest"]] == [f"나중 기사 {n}" for n in range(11, 5, -1)]


def test_the_photo_of_what_leads_is_told_in_the_language_of_the_page(client: Client) -> None:
    release = make_release()
    file = make_photo(release, alt={"ko": "정문", "en": "The entrance"}, focal_x=0, focal_y=50).file
    publish(release)
    for language, words, other in (("ko", "정문", "The entrance"), ("en", "The entrance", "정문")):
        page = shown(client, language)
        assert f'<img class="fx-0 fy-4" src="/files/{file.token}/960.jpg"' in page
        assert f'alt="{words}"' in page
        assert other not in page


def test_awards_are_told_in_live_figures(client: Client) -> None:
    programme, other = make_programme("평가", "Evaluation"), make_programme("다른 평가", "Other evaluation")
    make_published_award(make_edition(programme, year=2024))
    make_published_award(make_edition(programme, year=2025))
    make_published_award(make_edition(other, year=2025), grade="보통")
    affiliate = make_organisation(parent=make_award(make_edition(other, year=2023)).recipient)
    make_published_award(make_edition(make_programme(), year=2025), recipient=affiliate)
    page = client.get("/en/").context
    assert (page["told"].year, page["told"].city_total, page["told"].total) == (2025, 2, 3)
    assert page["highest"] == 2
    assert [(streak.programme.slug, streak.length) for streak in page["streaks"].longest] == [
        (programme.slug, 2)
    ]
    figures = shown(client)
    assert "<strong>2</strong> <span>awards of the city</span>" in figures
    assert "3 with affiliated organisations" in figures
    assert "/en/awards/years/2025/" in figures


def test_awards_that_no_release_tells_of_are_in_no_figure(client: Client) -> None:
    make_award(make_edition(year=2025))
    make_published_release()
    assert "told" not in client.get("/en/").context
    assert "figure-list" not in shown(client)


def test_topics_lead_to_their_releases_with_how_many_there_are(client: Client) -> None:
    libraries, parks = make_topic(slug="libraries"), make_topic("공원", "Parks", slug="parks")
    make_topic("비밀", "Secret", slug="secret")
    make_published_release(topics=[libraries, parks])
    make_published_release(topics=[parks])
    make_published_release(topics=[libraries, libraries], texts=["ko"])
    counted = client.get("/en/").context["topics"]
    assert [(topic.slug, number) for topic, number in counted] == [("parks", 2), ("libraries", 1)]
    assert '/en/releases/?topic=parks">Parks <span class="n">2<' in shown(client)


def test_feeds_are_named_for_people(client: Client) -> None:
    page = shown(client)
    assert '<a class="contact-line" href="/en/releases/feed/">' in page
    assert '<a class="contact-line" href="/en/awards/feed/">' in page


def test_the_press_office_is_named_where_it_is_known(client: Client, settings: Settings) -> None:
    assert "Press office" not in shown(client)
    settings.PRESS_PHONE, settings.PRESS_MAIL = "02-000 0000", "press@city.example"
    page = shown(client)
    assert page.count('href="tel:02-0000000"') == 2
    assert page.count('href="mailto:press@city.example"') == 2


def test_an_empty_home_page_still_says_where_to_turn(client: Client) -> None:
    page = shown(client)
    assert "No press release has been published yet." in page
    assert "For the press" in page
    for absent in ("Latest releases", "figure-list", "Topics", "Streaks"):
        assert absent not in page


def test_every_page_has_the_search_box_once(client: Client) -> None:
    tell_of(make_award())
    search = 'action="/en/search/" role="search" aria-label="Search the newsroom"'
    for path in ("", "awards/", "releases/", "search/", "search/?q=data", "nowhere/"):
        assert client.get(f"/en/{path}").content.decode().count(search) == 1, path
