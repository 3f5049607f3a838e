"""What robots are told: every public page in its languages, the news of two days, and where not to go."""

from datetime import timedelta

import pytest

from newsroom.public.sitemaps import sections
from tests import sitemaps
from tests.awards.make import make_published_award
from tests.clock import seoul, set_clock
from tests.make import ENGLISH, KOREAN, make_published_release, make_release, publish, withdraw
from tests.newsroom.media.make import make_photo

pytestmark = pytest.mark.django_db

HOST = "http://testserver"
NEWS = "/news-sitemap.xml"
RELEASES = "/sitemap-releases-1.xml"


def ask(client, url):
    answer = client.get(url)
    assert (answer.status_code, answer["Content-Type"]) == (200, "application/xml"), url
    assert sitemaps.errors(answer.content) == [], url
    return answer.content


def test_robots_are_told_the_sitemaps_and_kept_out_of_what_is_not_public(client):
    lines = client.get("/robots.txt").content.decode().splitlines()
    assert {"Disallow: /admin/", "Disallow: /preview/"} <= set(lines)
    assert f"Sitemap: {HOST}/sitemap.xml" in lines
    assert f"Sitemap: {HOST}/news-sitemap.xml" in lines


def test_an_empty_site_has_the_pages_that_are_always_there(client):
    assert sitemaps.found(ask(client, "/sitemap.xml"), "//s:loc") == [f"{HOST}/sitemap-pages-1.xml"]
    pages = sitemaps.found(ask(client, "/sitemap-pages-1.xml"), "//s:loc")
    assert {f"{HOST}/ko/", f"{HOST}/en/", f"{HOST}/ko/releases/", f"{HOST}/en/awards/"} <= set(pages)
    assert client.get(RELEASES).status_code == 404


def test_what_no_xml_file_can_hold_is_left_out_of_the_news(client):
    make_published_release(texts={"ko": KOREAN | {"title": "제목\x08둘\x0b셋\uffff"}})
    assert sitemaps.found(ask(client, NEWS), "//news:title") == ["제목둘 셋"]


def test_the_index_leads_to_every_page_there_is(client):
    award = make_published_award()
    parts = sitemaps.found(ask(client, "/sitemap.xml"), "//s:loc")
    pages = [
        page for part in parts for page in sitemaps.found(ask(client, part.removeprefix(HOST)), "//s:loc")
    ]
    assert len(pages) == len(set(pages))
    assert f"{HOST}/ko/awards/{award.public_id}/" in pages
    assert f"{HOST}/ko/awards/years/2025/" in pages
    assert f"{HOST}/en/awards/programmes/{award.programme.slug}/" in pages
    assert f"{HOST}/ko/organisations/{award.recipient.slug}/" in pages
    assert all(client.get(page).status_code == 200 for page in pages)


def test_a_release_is_told_in_each_of_its_languages_with_the_others(client):
    set_clock(seoul(2026, 3, 2, 9))
    both, korean = make_published_release(), make_published_release(texts=["ko"])
    told = ask(client, RELEASES)
    english = f"{HOST}/en/releases/{both.public_id}/haneul-city-opens-a-library/"
    of_english = f"//s:url[s:loc='{english}']"
    assert sitemaps.found(told, f"{of_english}/s:lastmod") == ["2026-03-02T09:00:00+09:00"]
    assert sitemaps.found(told, f"{of_english}/xhtml:link/@hreflang") == ["ko", "en"]
    assert sitemaps.found(told, f"{of_english}/xhtml:link/@href")[1] == english
    of_korean = f"//s:url[contains(s:loc, '{korean.public_id}')]"
    assert sitemaps.found(told, f"{of_korean}/xhtml:link/@hreflang") == ["ko"]


def test_a_release_is_told_with_its_photos(client):
    release = make_release()
    photo = make_photo(release)
    publish(release)
    assert (
        sitemaps.found(ask(client, RELEASES), "//image:loc")
        == [f"{HOST}/files/{photo.file.token}/%EB%8F%84%EC%84%9C%EA%B4%80.jpg"] * 2
    )


def test_what_was_withdrawn_is_told_no_more(client):
    release = make_published_release()
    make_published_release()
    withdraw(release)
    assert not [
        each for each in sitemaps.found(ask(client, RELEASES), "//s:loc") if release.public_id in each
    ]


def test_a_long_section_is_cut_into_parts(client, monkeypatch):
    monkeypatch.setattr(sections, "ROWS_IN_A_PART", 2)
    ids = [make_published_release(texts=["ko"]).public_id for _number in range(5)]
    parts = [each for each in sitemaps.found(ask(client, "/sitemap.xml"), "//s:loc") if "releases" in each]
    assert [part.removeprefix(HOST) for part in parts] == [f"/sitemap-releases-{n}.xml" for n in (1, 2, 3)]
    told = [
        page for part in parts for page in sitemaps.found(ask(client, part.removeprefix(HOST)), "//s:loc")
    ]
    assert [next(each for each in ids if each in page) for page in told] == ids


@pytest.mark.parametrize("part", ["releases-2", "releases-0", "pages-2", "nothing-1", "releases-99999999999"])
def test_a_part_that_is_not_there_is_a_path_like_any(client, part):
    make_published_release()
    assert client.get(f"/sitemap-{part}.xml").status_code == 404


def test_the_news_are_those_of_two_days_in_each_language(client):
    now = seoul(2026, 3, 5, 9)
    set_clock(now - timedelta(hours=48))
    make_published_release()
    set_clock(now - timedelta(hours=47))
    recent = make_published_release()
    set_clock(now)
    told = ask(client, NEWS)
    assert sitemaps.found(told, "//news:title") == [ENGLISH["title"], KOREAN["title"]]
    assert sitemaps.found(told, "//news:name") == ["Haneul City", "하늘시"]
    assert sitemaps.found(told, "//news:language") == ["en", "ko"]
    assert set(sitemaps.found(told, "//news:publication_date")) == {"2026-03-03T10:00:00+09:00"}
    assert all(recent.public_id in page for page in sitemaps.found(told, "//s:loc"))


def test_without_news_the_file_is_valid_and_tells_of_none(client):
    told = ask(client, NEWS)
    assert sitemaps.found(told, "//s:loc") == [f"{HOST}/ko/"]
    assert sitemaps.found(told, "//news:news") == []
