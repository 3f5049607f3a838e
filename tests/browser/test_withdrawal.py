"""What is public is taken back, by keyboard alone; readers find the reason in its place."""

import pytest
from playwright.sync_api import Page, expect

from newsroom.releases.models import Release
from tests.browser.editing import finish_act, log_in, open_release, start_act, tab_to
from tests.make import make_release, make_user

pytestmark = pytest.mark.django_db(transaction=True)
REASON = {"ko": "개관일이 정해지지 않았습니다.", "en": "The opening day is not settled."}


@pytest.fixture
def release(page: Page) -> Release:
    log_in(page, make_user("desk editor"))
    return make_release(state="approved")


def give_reason(page: Page) -> None:
    for language, text in REASON.items():
        tab_to(page, page.locator(f"[name=reason_{language}]"))
        page.keyboard.insert_text(text)
    finish_act(page)


def status(page: Page, release: Release, language: str) -> int:
    return page.request.get(f"/{language}/releases/{release.public_id}/").status


def test_a_whole_release_is_withdrawn(page: Page, release: Release) -> None:
    open_release(page, release)
    start_act(page, "withdraw")
    page.locator("[name=language]").first.focus()
    page.keyboard.press("Space")
    give_reason(page)
    expect(page.locator(".messagelist .success")).to_contain_text("KST")
    for language, reason in REASON.items():
        assert status(page, release, language) == 410
        page.goto(f"/{language}/releases/{release.public_id}/")
        expect(page.locator("main")).to_contain_text(reason)


def test_one_language_is_withdrawn_and_the_other_stays(page: Page, release: Release) -> None:
    open_release(page, release)
    start_act(page, "withdraw")
    # The arrow keys choose among radio buttons.
    page.locator("[name=language]").first.focus()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    expect(page.locator("[name=language][value=en]")).to_be_checked()
    give_reason(page)
    assert status(page, release, "ko") == 200
    assert status(page, release, "en") == 410
    page.goto(f"/en/releases/{release.public_id}/")
    expect(page.locator("main")).to_contain_text(REASON["en"])
    page.goto(f"/ko/releases/{release.public_id}/")
    expect(page.locator("main")).not_to_contain_text(REASON["ko"])


def test_a_reason_in_one_language_is_not_enough_and_nothing_typed_is_lost(
    page: Page, release: Release
) -> None:
    open_release(page, release)
    start_act(page, "withdraw")
    page.locator("[name=language]").first.check()
    page.fill("[name=reason_ko]", REASON["ko"])
    finish_act(page)
    expect(page.locator(".act-field.errors .errorlist")).to_have_count(1)
    expect(page.locator("[name=reason_ko]")).to_have_value(REASON["ko"])
    expect(page.locator("[name=language]").first).to_be_checked()
    assert status(page, release, "ko") == 200
