"""An editor lets a stranger read a release before its hour; the link ends when it must."""

import time
from datetime import datetime, timedelta

import pytest
from playwright.sync_api import Browser, Page, expect
from pytest_django.live_server_helper import LiveServer

from newsroom.releases import clock, preview_links, publishing
from newsroom.releases.models import Release
from tests.awards.make import make_award, make_home, make_mention
from tests.browser.accessible import narrow, serious_anywhere
from tests.browser.editing import log_in
from tests.make import ENGLISH, KOREAN, make_editor, make_release, make_topic, make_user

pytestmark = pytest.mark.django_db(transaction=True)

SECONDS_AHEAD = 6
TITLES = {"ko": KOREAN["title"], "en": ENGLISH["title"]}


@pytest.fixture
def stranger(browser: Browser, live_server: LiveServer) -> Page:
    """Somebody whose browser knows nothing of the newsroom."""
    return browser.new_context(locale="ko-KR", timezone_id="Asia/Seoul").new_page()


def issue(page: Page, release: Release, name: str, language: str) -> str:
    """What an editor does for it; the address is taken as the person copies it."""
    page.goto(f"/admin/releases/release/{release.pk}/change/")
    page.locator(".standing a[href$='/previews/']").click()
    page.fill("[name=name]", name)
    page.fill("[name=organisation]", "하늘일보")
    page.select_option("[name=language]", language)
    page.fill("[name=hours]", "2")
    page.click("form.module button[type=submit]")
    page.click("button[data-copy]")
    expect(page.locator("[data-copied]")).not_to_be_empty()
    return page.evaluate("navigator.clipboard.readText()")


def status_of(page: Page, address: str) -> int:
    response = page.goto(address)
    assert response is not None
    return response.status


@pytest.mark.parametrize("language", ["ko", "en"])
def test_a_stranger_reads_under_their_name_until_the_editor_revokes(
    page: Page, stranger: Page, language: str
) -> None:
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    release = make_release()
    log_in(page, make_editor())
    address = issue(page, release, "김민지", language)

    assert status_of(stranger, address) == 200
    expect(stranger.locator("html")).to_have_attribute("lang", language)
    expect(stranger.locator("h1")).to_have_text(TITLES[language])
    expect(stranger.locator(".invitation")).to_contain_text("김민지 (하늘일보)")
    assert stranger.context.cookies() == []
    read_through_the_watermark(stranger)

    page.reload()
    row = page.locator(".preview-link").first
    expect(row.locator("tbody tr")).to_have_count(1)
    expect(row.locator("tbody")).to_contain_text("127.0.0.1")
    expect(row.locator("tbody")).to_contain_text("Chrome")
    row.locator("form button").click()
    expect(page.locator(".preview-link form")).to_have_count(0)
    assert status_of(stranger, address) == 404
    expect(stranger.locator("body")).not_to_contain_text(TITLES[language])


def read_through_the_watermark(page: Page) -> None:
    """The name lies over the text, and neither stops a click nor comes along when the text is copied."""
    mark = page.locator("svg.watermark")
    expect(mark).to_be_visible()
    expect(mark).to_have_attribute("aria-hidden", "true")
    box, whole = mark.bounding_box(), page.evaluate("document.documentElement.scrollHeight")
    assert box is not None
    assert (box["y"], round(box["height"])) == (0, whole)
    assert page.evaluate("getComputedStyle(document.querySelector('.watermark text')).fontSize") == "18px"
    heading = page.locator("h1").bounding_box()
    assert heading is not None
    hit = page.evaluate(
        "([x, y]) => document.elementFromPoint(x, y).closest('h1, svg').tagName",
        [heading["x"] + 5, heading["y"] + 5],
    )
    assert hit == "H1"
    page.keyboard.press("Control+a")
    assert "김민지" not in page.evaluate(
        "getSelection().toString().replace(document.querySelector('.invitation').innerText, '')"
    )


def test_approval_ends_a_link_and_the_hour_ends_the_next(page: Page, stranger: Page) -> None:
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    release = make_release(state="review")
    editor = make_editor()
    log_in(page, make_editor())
    first = issue(page, release, "김민지", "ko")
    assert status_of(stranger, first) == 200
    hour = clock.now().replace(microsecond=0) + timedelta(seconds=SECONDS_AHEAD)
    publishing.approve(release, by=editor, at=hour)
    assert status_of(stranger, first) == 404

    second = issue(page, release, "김민지", "ko")
    assert status_of(stranger, second) == 200
    told = stranger.locator(".embargo time").get_attribute("datetime")
    assert told is not None
    assert datetime.fromisoformat(told) == hour
    assert clock.now() < hour, "the pages were asked too late to tell anything"
    time.sleep((hour - clock.now()).total_seconds())
    assert status_of(stranger, second) == 404
    assert status_of(stranger, f"{page.url.split('/admin')[0]}/ko/releases/{release.public_id}/") == 200


@pytest.mark.parametrize("language", ["ko", "en"])
def test_nothing_serious_is_found_on_the_page_of_a_guest(
    page: Page, live_server: LiveServer, language: str
) -> None:
    make_home()
    release = make_release(topics=[make_topic()])
    make_mention(make_award(), release)
    token = preview_links.issue(release, language, "김민지", "하늘일보", 24, make_editor())
    narrow(page)
    page.goto(f"/preview/{token}/")
    assert serious_anywhere(page) == []


def test_nothing_serious_is_found_on_the_page_of_links(page: Page) -> None:
    release = make_release()
    token = preview_links.issue(release, "ko", "김민지", "하늘일보", 24, make_editor())
    link = preview_links.open(token)
    assert link is not None
    preview_links.note_opening(
        link, "203.0.113.7", "Mozilla/5.0 (X11; Linux x86_64) Chrome/140.0.0.0 Safari/537.36"
    )
    narrow(page)
    log_in(page, make_user("desk editor"))
    page.goto(f"/admin/releases/release/{release.pk}/previews/")
    page.fill("[name=name]", "이하나")
    page.click("form.module button[type=submit]")
    expect(page.locator("#new-link")).to_be_visible()
    assert serious_anywhere(page) == []
