"""What pages tell search engines, in words of schema.org."""

import pytest
from django.template import Context, Template

from newsroom.releases import publishing
from tests.clock import seoul, set_clock
from tests.make import ENGLISH, KOREAN, make_editor, make_published_release, make_release, make_topic, publish
from tests.newsroom.media.make import make_photo
from tests.newsroom.public.test_answers import pages_of
from tests.newsroom.public.test_growth import World
from tests.structured_data import errors, nodes

pytestmark = pytest.mark.django_db

HOST = "http://testserver"


def page_of(client, release, language="ko"):
    content = client.get(f"/{language}/releases/{release.public_id}/", follow=True).content
    assert errors(content) == []
    return content


def article_of(client, release, language="ko"):
    return nodes(page_of(client, release, language))["NewsArticle"]


def test_what_every_page_tells_is_valid(client):
    world = World()
    world.grow(by=1)
    for url in pages_of(world):
        answer = client.get(url)
        assert errors(answer.content) == [], url
        is_home = url in ("/ko/", "/en/")
        told = nodes(answer.content)
        assert ("BreadcrumbList" in told) == (answer.status_code == 200 and not is_home), url
        assert ("GovernmentOrganization" in told) == is_home, url


def test_a_release_is_told_as_a_news_article(client):
    set_clock(seoul(2026, 3, 2, 9))
    release = make_published_release(topics=[make_topic()])
    told = article_of(client, release)
    assert told["headline"] == KOREAN["title"]
    assert told["description"] == KOREAN["summary"]
    assert told["datePublished"] == told["dateModified"] == "2026-03-02T09:00:00+09:00"
    assert (told["author"]["name"], told["publisher"]["name"]) == ("홍보담당관", "하늘시")
    assert (told["articleSection"], told["keywords"]) == ("문화", ["도서관"])
    assert told["license"] == "https://www.kogl.or.kr/info/licenseType1.do"
    assert told["image"] == [f"{HOST}/files/share/ko/{release.public_id}.jpg"]


def test_the_languages_of_a_release_are_told_as_translations_of_the_korean(client):
    release = make_published_release()
    korean, english = (article_of(client, release, code) for code in ("ko", "en"))
    assert [each["@id"] for each in korean["workTranslation"]] == [english["@id"]]
    assert english["translationOfWork"]["@id"] == korean["@id"]
    assert (english["headline"], english["inLanguage"]) == (ENGLISH["title"], "en")
    publishing.withdraw(release, by=make_editor(), reason={"ko": "잘못된 글", "en": "Wrong"}, language="ko")
    alone = article_of(client, release, "en")
    assert not {"workTranslation", "translationOfWork"} & alone.keys()


def test_a_correction_is_told_as_one(client):
    set_clock(seoul(2026, 3, 2, 9))
    release = make_published_release(texts=["ko"])
    set_clock(seoul(2026, 3, 3, 9))
    publishing.reopen(release, by=make_editor())
    release.texts.update(title="하늘시, 새 도서관 두 곳 열어")
    release.correction_wrong, release.correction_right = {"ko": "도서관 한 곳"}, {"ko": "도서관 두 곳"}
    release.save()
    publish(release)
    [told] = article_of(client, release)["correction"]
    assert told["datePublished"] == "2026-03-03T09:00:00+09:00"
    assert "도서관 한 곳" in told["text"]
    assert "도서관 두 곳" in told["text"]


def test_photos_are_told_with_what_may_be_done_with_them(client):
    release = make_release()
    photo = make_photo(release)
    publish(release)
    told = article_of(client, release, "en")["image"][0]
    assert told["contentUrl"].startswith(f"{HOST}/files/{photo.file.token}/")
    assert (told["creditText"], told["license"]) == (
        "Haneul City",
        "https://www.kogl.or.kr/info/licenseType1.do",
    )


def test_who_took_a_photo_is_named_however_the_name_is_written(client):
    release = make_release()
    make_photo(release, credit={"ko": "홍길동"})
    publish(release)
    assert article_of(client, release, "en")["image"][0]["creditText"] == "홍길동"


def test_a_long_headline_is_cut_where_google_would(client):
    release = make_published_release(texts={"ko": KOREAN | {"title": "하늘시 도서관 " * 30}})
    headline = article_of(client, release)["headline"]
    assert len(headline) == 110
    assert headline.endswith("…")


def test_no_text_can_end_the_element_that_it_stands_in(client):
    hostile = "</script><script>alert(1)</script> <!-- & \u2028"
    release = make_published_release(texts={"ko": KOREAN | {"title": hostile}})
    page = page_of(client, release)
    assert page.count(b"<script") == page.count(b"</script>")
    assert b"<script>alert" not in page
    assert nodes(page)["NewsArticle"]["headline"].startswith("</script><script>")


def test_the_filter_writes_data_that_reads_as_it_was():
    written = Template("{% load head %}{{ data|json_ld }}").render(Context({"data": {"a": "<b> & 한글"}}))
    assert written == '<script type="application/ld+json">{"a": "\\u003Cb\\u003E \\u0026 한글"}</script>'


def test_a_page_that_is_not_there_tells_nothing(client):
    withdrawn = make_release(state="withdrawn")
    for url in ("/ko/nowhere/", f"/ko/releases/{withdrawn.public_id}/", "/ko/releases/?year=no"):
        page = client.get(url).content
        assert nodes(page) == {}
        assert b"og:" not in page
