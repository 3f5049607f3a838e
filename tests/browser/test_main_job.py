"""The main job as two people do it: an author writes and sends, an editor approves; readers see it on its second."""

import re
import time
from datetime import datetime, timedelta

import pytest
from playwright.sync_api import Browser, Page, expect
from pytest_django.live_server_helper import LiveServer

from newsroom.releases import clock
from newsroom.releases.models import Release
from tests.awards.make import make_award, make_edition, make_home, make_programme
from tests.browser.editing import act, body_editor, choose, log_in_by_the_form, open_release, paste, save
from tests.browser.test_paste import CLIPBOARD
from tests.clock import SEOUL
from tests.make import make_category, make_department, make_published_release, make_user

pytestmark = pytest.mark.django_db(transaction=True)

SECONDS_AHEAD = 12
TITLE = {
    "ko": "하늘시, 데이터 행정 평가 2년 연속 우수",
    "en": "Haneul City rated Excellent two years running",
}


@pytest.fixture
def editor_page(browser: Browser, live_server: LiveServer) -> Page:
    return browser.new_context(base_url=live_server.url, locale="ko-KR", timezone_id="Asia/Seoul").new_page()


@pytest.fixture
def reader(browser: Browser, live_server: LiveServer) -> Page:
    return browser.new_context(base_url=live_server.url, locale="ko-KR").new_page()


def write_release(page: Page) -> None:
    page.goto("/admin/releases/release/add/")
    page.select_option("#id_category", label="데이터")
    for language, title in TITLE.items():
        page.fill(f"#text-{language}-title textarea", title)
        page.check(f"#text-{language}-ready input")
    paste(page, "ko", (CLIPBOARD / "hangul.html").read_text())
    body_editor(page, "en").click()
    page.keyboard.insert_text("Haneul City was rated Excellent again.")
    page.locator("#contacts-group .add-row a").click()
    page.fill("[name=contacts-0-name_ko]", "김하늘")
    page.fill("[name=contacts-0-email]", "data@haneul.example")


def link_award(page: Page) -> None:
    """The award of last year, which is in the register."""
    page.locator("#mentions-group .add-row a").click()
    choose(page, "id_mentions-0-award", "2024")


def link_new_award(page: Page) -> None:
    """The award of this year, recorded in the pop-up."""
    page.locator("#mentions-group .add-row a").click()
    with page.expect_popup() as opened:
        page.locator("#add_id_mentions-1-award").click()
    popup = opened.value
    choose(popup, "id_edition", "2025")
    choose(popup, "id_recipient", "하늘시")
    choose(popup, "id_grade", "우수")
    with popup.expect_event("close"):
        popup.click("[name=_save]")


def approve(page: Page, release: Release, hour: datetime) -> None:
    open_release(page, release)
    page.fill("#id_publish_at", hour.astimezone(SEOUL).strftime("%Y-%m-%dT%H:%M:%S"))
    act(page, "approve")


def statuses(page: Page, release: Release) -> dict[str, int]:
    """What the addresses of the release answer, asked anew."""
    addresses = [
        f"/ko/releases/{release.public_id}/",
        f"/en/releases/{release.public_id}/",
        f"/api/v1/releases/{release.public_id}/",
    ]
    return {address: page.request.get(address).status for address in addresses}


def seen_in_lists(page: Page) -> list[bool]:
    lists = ["/ko/", "/ko/releases/", "/en/releases/", "/ko/awards/", "/api/v1/releases/", "/api/v1/awards/"]
    return [
        re.search("2년 연속|two years running|우수(?!사례)", page.request.get(path).text()) is not None
        for path in lists
    ]


def test_an_author_and_an_editor_publish_a_bilingual_release_with_its_awards(
    page: Page, editor_page: Page, reader: Page
) -> None:
    make_home()
    programme = make_programme()
    make_award(edition=make_edition(programme, 2024))
    make_edition(programme, 2025)
    make_category("데이터", "Data", slug="data")
    make_published_release(category=make_category("안전", "Safety", slug="safety"))

    log_in_by_the_form(page, make_user("author", department=make_department()))
    write_release(page)
    link_award(page)
    link_new_award(page)
    save(page)
    release = Release.objects.get(state="draft")
    assert release.mentions.count() == 2
    with page.expect_popup() as opened:
        page.click("button[value='preview:en']")
    expect(opened.value.locator("h1")).to_contain_text(TITLE["en"])
    expect(opened.value.locator("main")).to_contain_text("Excellent")
    act(page, "submit")

    log_in_by_the_form(editor_page, make_user("desk editor"))
    hour = clock.now().replace(microsecond=0) + timedelta(seconds=SECONDS_AHEAD)
    approve(editor_page, release, hour)
    release.refresh_from_db()
    assert (release.state, release.publish_at) == ("approved", hour)
    assert set(statuses(reader, release).values()) == {404}
    assert not any(seen_in_lists(reader))
    assert clock.now() < hour, "the pages were asked too late to tell anything"

    time.sleep((hour - clock.now()).total_seconds())
    assert set(statuses(reader, release).values()) == {200}
    assert all(seen_in_lists(reader))
    find_by_filter(reader)
    read_in_both_languages(reader)


def find_by_filter(reader: Page) -> None:
    reader.goto("/ko/releases/?category=data&has_awards=true")
    expect(reader.get_by_role("link", name=TITLE["ko"])).to_have_count(1)
    reader.goto("/ko/releases/?category=safety")
    expect(reader.get_by_role("link", name=TITLE["ko"])).to_have_count(0)


def read_in_both_languages(reader: Page) -> None:
    reader.goto("/ko/releases/?category=data")
    reader.get_by_role("link", name=TITLE["ko"]).click()
    expect(reader.locator("h1")).to_contain_text(TITLE["ko"])
    expect(reader.locator("main")).to_contain_text("김하늘")
    reader.get_by_role("link", name="English").first.click()
    expect(reader.locator("html")).to_have_attribute("lang", "en")
    expect(reader.locator("h1")).to_contain_text(TITLE["en"])
