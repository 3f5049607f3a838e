"""The page behind a preview link: what its holder sees, and what nobody else learns from its address."""

import re
from contextlib import contextmanager
from datetime import timedelta

import pytest
from django.db import ProgrammingError, connection, transaction
from django.test import Client

from newsroom.accounts.grants import EDITORIAL
from newsroom.releases import preview_links, publishing
from newsroom.releases.models import PreviewLink, PreviewOpening
from tests.awards.make import make_award, make_mention, make_published_award
from tests.clock import seoul, set_clock
from tests.make import (
    ENGLISH,
    KOREAN,
    make_editor,
    make_published_release,
    make_release,
    make_topic,
    publish,
)

pytestmark = pytest.mark.django_db

MORNING = seoul(2026, 3, 1, 15)
HOUR = seoul(2026, 3, 2, 9)
LONG_UNKNOWN = "kX3v-Zq0_uJ9bWn2rT5yL8cD1eF4gH6iA7mS0pQxRwE"


@pytest.fixture(autouse=True)
def _morning():
    set_clock(MORNING)


def link_to(release, language="ko", name="김민지", organisation="하늘일보"):
    token = preview_links.issue(release, language, name, organisation, 24, make_editor())
    return f"/preview/{token}/"


def shown(client, url):
    page = client.get(url)
    assert page.status_code == 200
    return page.content.decode()


@pytest.mark.parametrize(("language", "text", "other"), [("ko", KOREAN, ENGLISH), ("en", ENGLISH, KOREAN)])
def test_a_guest_reads_the_public_page_in_the_language_of_the_link(client, language, text, other):
    """Whatever language the browser asks for."""
    url = link_to(make_release(), language)
    page = client.get(url, headers={"Accept-Language": "en" if language == "ko" else "ko"})
    content = page.content.decode()
    assert f'<html lang="{language}">' in content
    assert page["Content-Language"] == language
    assert text["title"] in content
    assert text["body"] in content
    for part in other.values():
        assert part not in content


def test_the_page_is_kept_and_found_by_nobody_and_tells_no_other_site_its_address(client):
    page = client.get(link_to(make_release()))
    assert page["Cache-Control"] == "private, no-store"
    assert page["Referrer-Policy"] == "no-referrer"
    assert page["X-Robots-Tag"] == "noindex, nofollow, noarchive"
    assert '<meta name="robots" content="noindex, nofollow">' in page.content.decode()
    assert not {"ETag", "Last-Modified", "Expires", "Set-Cookie"} & set(page.headers)
    assert "cookie" not in page.get("Vary", "").lower()
    assert not page.cookies


def test_the_address_stands_nowhere_on_the_page(client):
    url = link_to(make_release())
    content = shown(client, url)
    assert url.split("/")[2] not in content
    for word in ("canonical", "hreflang", "og:", "/admin/"):
        assert word not in content, word


def test_a_messenger_that_reads_the_link_finds_nothing_to_show(client):
    """It takes the title and the description, and shows them to everybody whom the link is sent to."""
    content = shown(client, link_to(make_release()))
    head = content[: content.index("</head>")]
    assert KOREAN["title"] not in head
    assert KOREAN["summary"] not in head
    assert KOREAN["title"] in content


def test_the_page_leads_to_no_other_language_of_the_release(client):
    release = make_release()
    content = shown(client, link_to(release))
    assert not re.findall(rf'href="[^"]*{release.public_id}', content)
    switch = content[content.index("krds-language") : content.index("</header>")]
    assert "href" not in switch


def test_no_address_beside_that_of_the_link_shows_the_other_language(client):
    url = link_to(make_release(), "ko")
    token = url.split("/")[2]
    for other in (f"/en{url}", f"/ko{url}", f"/preview/en/{token}/", f"{url}en/", f"{url}?lang=en"):
        assert client.get(other).status_code == 404, other


def test_the_other_language_is_not_shown_when_the_text_of_the_link_is_gone(client):
    release = make_release()
    url = link_to(release, "en")
    release.texts.filter(language="en").update(title="", body="", ready=False)
    page = client.get(url)
    assert page.status_code == 404
    assert KOREAN["title"] not in page.content.decode()
    assert not PreviewOpening.objects.exists()


def test_the_embargo_is_told_with_its_hour(client):
    release = make_release()
    publish(release, at=HOUR)
    set_clock(MORNING + timedelta(minutes=1))
    content = shown(client, link_to(release, "en"))
    notice = content[content.index("invitation") : content.index("watermark")]
    told = re.sub(r"<[^>]*>", "", notice)
    assert "Embargo until March 2, 2026 09:00 (KST): not to be published before" in told
    assert 'datetime="2026-03-02T09:00:00+09:00"' in notice


def test_a_text_that_does_not_go_out_at_the_hour_is_a_draft(client):
    release = make_release(publish_at=HOUR)
    url = link_to(release, "en")
    assert "Embargo until" in shown(client, url)
    release.texts.filter(language="en").update(ready=False)
    content = shown(client, url)
    assert "Draft: not for publication" in content
    assert "Embargo" not in content


def test_what_is_opened_too_often_is_answered_as_any_path_where_nothing_is(client, monkeypatch):
    monkeypatch.setattr(preview_links, "MOST_OPENINGS_AN_HOUR", 2)
    url = link_to(make_release())
    assert [client.get(url).status_code for _time in range(4)] == [200, 200, 404, 404]
    assert client.get(url).content == client.get("/nowhere/at/all/").content
    assert PreviewOpening.objects.count() == 2


@pytest.mark.parametrize("publish_at", [None, seoul(2026, 2, 1, 9)])
def test_what_has_no_hour_ahead_is_a_draft(client, publish_at):
    content = shown(client, link_to(make_release(publish_at=publish_at), "en"))
    assert "Draft: not for publication" in content
    assert "Embargo" not in content


def test_the_name_of_the_person_stands_over_the_page_and_can_be_trusted_to_be_text(client):
    content = shown(client, link_to(make_release(), "en", "<b>Kim</b> Minji", 'The "Daily"'))
    name = "&lt;b&gt;Kim&lt;/b&gt; Minji (The &quot;Daily&quot;)"
    watermark = content[content.index('<svg class="watermark"') : content.index("</svg>")]
    assert 'aria-hidden="true"' in watermark
    assert watermark.count(name) == 2
    assert f"This page is for {name} only." in content
    assert "<b>Kim" not in content
    assert "style=" not in content


def test_each_opening_is_kept_with_its_time_address_and_browser(client):
    url = link_to(make_release())
    client.get(url, headers={"User-Agent": "Mozilla/5.0 (first)"}, REMOTE_ADDR="203.0.113.7")
    set_clock(MORNING + timedelta(minutes=5))
    client.head(url, headers={"User-Agent": "Mozilla/5.0 (second)"}, REMOTE_ADDR="2001:db8::1")
    second, first = PreviewOpening.objects.all()
    assert (first.opened_at, first.address, first.user_agent) == (
        MORNING,
        "203.0.113.7",
        "Mozilla/5.0 (first)",
    )
    assert (second.address, second.user_agent) == ("2001:db8::1", "Mozilla/5.0 (second)")


def test_a_page_whose_opening_cannot_be_noted_is_not_shown(client, monkeypatch):
    def broken(*args):
        raise RuntimeError("no room left")

    url = link_to(make_release())
    monkeypatch.setattr(preview_links, "note_opening", broken)
    client.raise_request_exception = False
    page = client.get(url)
    assert page.status_code == 500
    assert KOREAN["title"] not in page.content.decode()
    assert page["Cache-Control"] == "private, no-store"


@pytest.mark.parametrize(
    "headers",
    [{"If-None-Match": "*"}, {"If-Modified-Since": "Sun, 01 Mar 2099 00:00:00 GMT"}, {"Range": "bytes=0-9"}],
)
def test_the_page_is_always_whole(client, headers):
    page = client.get(link_to(make_release()), headers=headers)
    assert page.status_code == 200
    assert KOREAN["title"] in page.content.decode()


def test_a_head_tells_what_a_get_would_and_has_no_body(client):
    url = link_to(make_release())
    head, get = client.head(url), client.get(url)
    assert head.status_code == 200
    assert head.content == b""
    assert dict(head.headers) == dict(get.headers)


@pytest.mark.parametrize("method", ["post", "put", "patch", "delete", "options"])
def test_other_methods_are_refused_alike_for_every_token(method):
    client = Client(enforce_csrf_checks=True)
    alive, unknown = (
        getattr(client, method)(url) for url in (link_to(make_release()), f"/preview/{LONG_UNKNOWN}/")
    )
    assert alive.status_code == unknown.status_code == 405
    assert (alive.content, dict(alive.headers)) == (unknown.content, dict(unknown.headers))
    assert alive["Cache-Control"] == "private, no-store"


def dead_link():
    release = make_release()
    url = link_to(release)
    publishing.discard(release, by=make_editor())
    set_clock(MORNING + timedelta(hours=25))
    return url


def revoked_link():
    url = link_to(make_release())
    preview_links.revoke(preview_links.open(url.split("/")[2]), by=make_editor())
    return url


OPENING_NOTHING = {
    "dead": dead_link,
    "revoked": revoked_link,
    "unknown": lambda: f"/preview/{LONG_UNKNOWN}/",
    "short": lambda: "/preview/x/",
    "not a token": lambda: "/preview/%00%EA%B0%80%ED%A0%80/",
    "long": lambda: f"/preview/{'x' * 4000}/",
    "none": lambda: "/preview/",
    "with a query": lambda: f"{link_to(make_release())}?utm_source=mail",
    "without its last slash": lambda: link_to(make_release()).rstrip("/"),
    "with more": lambda: f"{link_to(make_release())}files/",
    "with another slash": lambda: f"{link_to(make_release())}/",
}


@pytest.mark.parametrize("method", ["get", "head"])
@pytest.mark.parametrize("made", OPENING_NOTHING.values(), ids=OPENING_NOTHING)
def test_what_opens_nothing_is_answered_as_any_path_where_nothing_is(client, made, method):
    url = made()
    for headers in ({}, {"Accept-Language": "en"}):
        nothing, answer = (
            getattr(client, method)(path, headers=headers) for path in ("/nowhere/at/all/", url)
        )
        assert answer.status_code == nothing.status_code == 404
        assert dict(answer.headers) == dict(nothing.headers)
        assert answer.content == nothing.content
        assert not answer.cookies
    assert not PreviewOpening.objects.exists()


def test_a_staff_session_changes_nothing(client):
    url = link_to(make_release())
    client.force_login(make_editor())
    page = client.get(url)
    assert page.content == Client().get(url).content
    assert "cookie" not in page.get("Vary", "").lower()


@pytest.mark.parametrize("address", ["link", "staff"])
def test_only_what_is_public_of_its_awards_and_topics_is_led_to(client, address):
    public, hidden = make_published_award(), make_award()
    known, new = make_topic("도서관", slug="known"), make_topic("공원", slug="new")
    make_published_release(topics=[known])
    release = make_release(topics=[known, new])
    make_mention(public, release)
    make_mention(hidden, release)
    if address == "staff":
        client.force_login(make_editor())
    content = shown(client, link_to(release) if address == "link" else f"/admin/preview/ko/{release.pk}/")
    assert content.count('<li class="card award-card">') == 2
    assert f"/ko/awards/{public.public_id}/" in content
    assert hidden.public_id not in content
    assert re.findall(r'class="krds-btn-tag" href="([^"]*)"', content) == ["/ko/releases/?topic=known"]
    assert '<span class="krds-btn-tag">공원</span>' in content
    for path in set(re.findall(r'href="(/ko/[^"#]*)"', content)):
        assert client.get(path).status_code == 200, path


def test_a_guest_sees_the_copy_as_it_is_now(client):
    release = make_release()
    url = link_to(release)
    release.texts.filter(language="ko").update(title="고친 제목")
    assert "고친 제목" in shown(client, url)


def test_a_guest_leaves_nothing_public(client):
    release = make_release()
    shown(client, link_to(release))
    assert client.get(f"/ko/releases/{release.public_id}/").status_code == 404


@contextmanager
def as_editorial():
    """With the rights of the process that serves the editors and their guests."""
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(f"SET LOCAL ROLE {EDITORIAL}")
        yield cursor
        cursor.execute("RESET ROLE")


def test_the_editorial_role_can_issue_show_and_revoke(client):
    release, editor = make_release(), make_editor()
    with as_editorial():
        token = preview_links.issue(release, "ko", "김민지", "", 24, editor)
        assert client.get(f"/preview/{token}/").status_code == 200
        preview_links.revoke(PreviewLink.objects.get(), by=editor)
    assert client.get(f"/preview/{token}/").status_code == 404
    assert PreviewOpening.objects.count() == 1


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE releases_previewlink SET expires_at = expires_at + interval '1 hour'",
        "UPDATE releases_previewlink SET token_digest = 'x'",
        "UPDATE releases_previewlink SET name = 'x'",
        "UPDATE releases_previewlink SET language = 'en'",
        "DELETE FROM releases_previewlink",
        "UPDATE releases_previewopening SET address = NULL",
        "DELETE FROM releases_previewopening",
    ],
)
def test_what_was_issued_and_opened_cannot_be_changed_afterwards(client, statement):
    client.get(link_to(make_release()))
    with pytest.raises(ProgrammingError, match="permission denied"), as_editorial() as cursor:
        cursor.execute(statement)
