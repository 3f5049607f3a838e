import pytest

from newsroom.releases import publishing
from newsroom.releases.models import LegacyURL
from tests.awards.make import make_published_award, tell_of
from tests.clock import seoul, set_clock
from tests.make import (
    ENGLISH,
    KOREAN,
    make_department,
    make_editor,
    make_published_release,
    make_release,
    make_text,
    publish,
)

pytestmark = pytest.mark.django_db


def page_of(client, release, language="ko"):
    """The page at its right address, found by following the redirect from the bare id."""
    return client.get(client.get(f"/{language}/releases/{release.public_id}/").url)


def test_a_release_is_shown_in_the_language_of_the_address(client):
    release = make_published_release()
    korean, english = page_of(client, release), page_of(client, release, "en")
    assert korean.status_code == english.status_code == 200
    assert KOREAN["title"] in korean.content.decode()
    assert '<html lang="ko">' in korean.content.decode()
    assert ENGLISH["title"] in english.content.decode()
    assert KOREAN["title"] not in english.content.decode()


def test_the_language_switch_stays_on_the_release(client):
    release = make_published_release()
    alternates = page_of(client, release).context["alternates"]
    assert [link["code"] for link in alternates] == ["ko", "en"]
    english = client.get(alternates[1]["url"])
    assert english.context["text"].title == ENGLISH["title"]


def test_canonical_and_hreflang_are_absolute(client):
    release = make_published_release()
    page = page_of(client, release, "en")
    assert page.context["canonical"] == f"http://testserver{page.request['PATH_INFO']}"
    assert f'hreflang="ko" href="http://testserver/ko/releases/{release.public_id}/' in page.content.decode()


def test_a_wrong_slug_leads_to_the_right_one_and_keeps_the_query(client):
    release = make_published_release()
    answer = client.get(f"/en/releases/{release.public_id}/an-old-slug/?from=mail")
    assert answer.status_code == 301
    assert answer.url == f"/en/releases/{release.public_id}/haneul-city-opens-a-library/?from=mail"
    assert answer["Cache-Control"] == "public, max-age=300"


def test_the_bare_id_leads_to_the_page(client):
    release = make_published_release()
    assert client.get(f"/en/releases/{release.public_id}/").status_code == 301


@pytest.mark.parametrize("slug", ["", "haneul-city-opens-a-library/"])
def test_an_unpublished_id_is_a_404_whatever_the_slug(client, slug):
    release = make_release()
    assert client.get(f"/en/releases/{release.public_id}/{slug}").status_code == 404


def test_a_missing_language_is_told_with_the_way_to_the_other(client):
    release = make_published_release(texts=["ko"])
    page = client.get(f"/en/releases/{release.public_id}/")
    assert page.status_code == 404
    assert KOREAN["title"] in page.content.decode()
    assert page.context["alternates"][0]["url"].startswith(f"/ko/releases/{release.public_id}/")
    assert page.context["alternates"][1]["url"] is None


def test_korean_goes_out_before_english(client):
    set_clock(seoul(2025, 3, 2, 9))
    release = make_published_release(texts=["ko"])
    assert client.get("/en/releases/").context["page"].paginator.count == 0
    set_clock(seoul(2025, 3, 3, 9))
    publishing.reopen(release, by=make_editor())
    make_text(release, "en")
    publish(release)
    assert page_of(client, release, "en").context["text"].title == ENGLISH["title"]
    assert page_of(client, release).context["release"].published_at == seoul(2025, 3, 2, 9)


def test_the_page_tells_contacts_topics_licence_and_awards(client):
    release = tell_of(make_published_award(), department=make_department("공보관", "Press Office"))
    page = page_of(client, release, "en")
    content = page.content.decode()
    assert "Kim Haneul" in content
    assert "02-000-0000" in content
    assert [award.programme.name["en"] for award in page.context["awards"]] == [
        "Evaluation of Data Administration"
    ]
    assert page.context["licence"].code == "KOGL-1"
    assert "Press Office" in page.context["licence"].attribution


@pytest.mark.parametrize(
    "path",
    [
        "/news/view.do?seq=7",
        "/뉴스/7",
        "/old/7.html",
        "/releases/",
        "/releases/7",
        "/awards/list.do?seq=7&x=1",
        "/organisations/1/",
        "/apis/7",
    ],
)
def test_a_legacy_address_leads_to_its_release(client, path):
    release = make_published_release(legacy=[path])
    answer = client.get(path)
    assert answer.status_code == 301
    assert answer.url.startswith(f"/ko/releases/{release.public_id}/")


def test_a_legacy_address_with_another_query_is_unknown(client):
    make_published_release(legacy=["/news/view.do?seq=7"])
    assert client.get("/news/view.do?seq=8").status_code == 404
    assert client.get("/news/view.do").status_code == 404


@pytest.mark.parametrize(
    ("noted", "asked"), [("/board/", "/board"), ("/board/7?x=1", "/board/7/?x=1"), ("/뉴스", "/뉴스/")]
)
def test_a_last_slash_makes_no_other_legacy_address(client, noted, asked):
    make_published_release(legacy=[noted])
    assert client.get(asked).status_code == 301


def test_legacy_addresses_that_differ_by_a_slash_only_are_told_apart(client):
    with_slash, without = (
        make_published_release(legacy=["/old/7/"]),
        make_published_release(legacy=["/old/7"]),
    )
    assert with_slash.public_id in client.get("/old/7/").url
    assert without.public_id in client.get("/old/7").url


def test_what_was_not_public_is_not_led_to_from_an_address_like_ours(client):
    make_release(legacy=["/releases/"])
    assert client.get("/releases/").url == "/ko/releases/"


@pytest.mark.parametrize("method", ["post", "put"])
def test_a_legacy_address_is_only_read(client, method):
    make_published_release(legacy=["/old/7"])
    assert getattr(client, method)("/old/7").status_code == 404


def test_a_legacy_address_leads_to_english_when_there_is_no_korean(client):
    release = make_release(legacy=["/old/1"], texts={"ko": {"ready": False}, "en": {}})
    publish(release)
    assert client.get("/old/1").url.startswith("/en/releases/")


def test_a_page_of_the_site_wins_over_a_legacy_address(client):
    release = make_published_release()
    LegacyURL.objects.create(release=release, path="/ko/awards/")
    assert client.get("/ko/awards/").status_code == 200


@pytest.mark.parametrize("path", ["/old/%00", "/" + "x" * 2000, "/old/%ED%A0%80"])
def test_nonsense_paths_are_404s(client, path):
    assert client.get(path).status_code == 404


def test_a_release_that_is_read_again_is_read_from_the_database_and_not_rendered_again(
    client, django_assert_num_queries
):
    address = page_of(client, tell_of(make_published_award())).request["PATH_INFO"]
    first = client.get(address)
    with django_assert_num_queries(2):  # whether anything has changed, and the release
        assert client.get(address).content == first.content


def test_addresses_to_be_copied_name_the_host_that_was_asked(client, settings):
    settings.ALLOWED_HOSTS = ["testserver", "other.example"]
    address = page_of(client, make_published_release()).request["PATH_INFO"]
    ours, others = client.get(address), client.get(address, headers={"host": "other.example"})
    assert b"other.example" not in ours.content
    assert b"testserver" not in others.content
    assert others.content.replace(b"other.example", b"testserver") == ours.content
