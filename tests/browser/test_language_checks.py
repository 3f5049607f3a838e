"""Both texts are checked while an author types; what is found is mended or dismissed, and the release goes out."""

from typing import Any

import pytest
from playwright.sync_api import Browser, Locator, Page, expect
from pytest_django.live_server_helper import LiveServer

from newsroom.releases import revisions, staleness
from newsroom.releases.models import Release
from newsroom.translation.models import Dismissal
from tests.browser.editing import act, log_in, open_form, save, type_body
from tests.make import make_author, make_editor, make_release

pytestmark = pytest.mark.django_db(transaction=True)

MARKED = "[...CSS.highlights.get('checks-{severity}')].map(range => range.toString())"
SELECTED = """() => {
  const field = document.activeElement
  const isArea = field.tagName === "TEXTAREA"
  return isArea ? field.value.slice(field.selectionStart, field.selectionEnd) : getSelection().toString()
}"""
KOREAN = "하늘시는 올해 77건의 상을 받았다. 하늘시는 韓中 교류 행사를 열었다."
ENGLISH = "Haneul City received awards on the 77th this year. It held an event with China."


def finding(page: Page, marked: str) -> Locator:
    return page.locator(f"#checks-group .checks-open .check:has(mark:text-is('{marked}'))")


def marked(page: Page, severity: str) -> Any:
    return page.evaluate(MARKED.format(severity=severity))


def write(page: Page, release: Release) -> None:
    open_form(page, release)
    type_body(page, "ko", KOREAN)
    type_body(page, "en", ENGLISH)


@pytest.fixture
def release() -> Release:
    return make_release()


@pytest.fixture
def editor_page(browser: Browser, live_server: LiveServer) -> Page:
    return browser.new_context(base_url=live_server.url, locale="ko-KR", timezone_id="Asia/Seoul").new_page()


def test_one_finding_is_mended_another_dismissed_with_a_reason_and_the_release_goes_out(
    page: Page, editor_page: Page, release: Release
) -> None:
    log_in(page, make_author(release))
    write(page, release)
    error = finding(page, "77th")
    expect(error.locator("mark")).to_have_text(["77건", "77th"])
    expect(page.locator("#checks-group .checks-told")).to_contain_text("1")
    assert marked(page, "error") == ["77건", "77th"]

    error.locator("a[data-place='text-en-body']").click()
    assert page.evaluate(SELECTED) == "77th"
    type_body(page, "en", ENGLISH.replace("awards on the 77th", "77 awards"))
    expect(error).to_have_count(0)
    assert marked(page, "error") == []

    hanja = finding(page, "韓中")
    hanja.locator("[data-do=ask]").press("Enter")
    page.keyboard.insert_text("행사의 이름이다.")
    page.keyboard.press("Enter")
    expect(hanja).to_have_count(0)
    expect(page.locator("#checks-group .checks-dismissed summary")).to_contain_text("1")
    assert Dismissal.objects.get(release=release).reason == "행사의 이름이다."

    save(page)
    expect(hanja).to_have_count(0)
    act(page, "submit")
    log_in(editor_page, make_editor())
    editor_page.goto(f"/admin/releases/release/{release.pk}/change/")
    act(editor_page, "approve")
    answer = editor_page.request.get(f"/en/releases/{release.public_id}/")
    assert "77 awards" in answer.text()


def test_a_dismissed_finding_is_opened_again(page: Page, release: Release) -> None:
    log_in(page, make_author(release))
    write(page, release)
    hanja = finding(page, "韓中")
    hanja.locator("[data-do=ask]").click()
    hanja.locator("input").fill("행사의 이름이다.")
    hanja.locator("button[data-do=dismiss]").click()
    page.locator("#checks-group .checks-dismissed summary").click()
    page.locator("#checks-group .checks-dismissed [data-do=take_back]").click()
    expect(hanja).to_have_count(1)
    assert not Dismissal.objects.exists()


def test_a_reason_that_is_being_typed_outlives_the_next_answer(page: Page, release: Release) -> None:
    log_in(page, make_author(release))
    write(page, release)
    hanja = finding(page, "韓中")
    hanja.locator("[data-do=ask]").click()
    hanja.locator("input").fill("행사의")
    page.fill("#text-en-title textarea", "Haneul City was honoured on the 77th")
    expect(finding(page, "77th")).to_have_count(2)
    expect(hanja.locator("input")).to_have_value("행사의")
    hanja.locator("input").press("Escape")
    expect(hanja.locator("input")).to_have_count(0)


def test_what_stands_in_a_title_is_selected_there(page: Page, release: Release) -> None:
    log_in(page, make_author(release))
    open_form(page, release)
    page.fill("#text-ko-title textarea", "  하늘시,  韓中 교류 행사 열어")
    finding(page, "韓中").locator("a[data-place]").click()
    assert page.evaluate(SELECTED) == "韓中"


def test_what_is_stored_is_marked_when_the_form_opens(page: Page, release: Release) -> None:
    release.texts.filter(language="ko").update(body=f"<ul><li><p>{KOREAN}</p></li></ul>")
    release.texts.filter(language="en").update(body=f"<ul><li><p>{ENGLISH}</p></li></ul>")
    log_in(page, make_author(release))
    open_form(page, release)
    expect(finding(page, "77th")).to_have_count(1)
    page.wait_for_function("CSS.highlights.get('checks-error')?.size === 2")
    assert marked(page, "error") == ["77건", "77th"]


def test_a_check_that_fails_is_said_and_the_next_one_mends_it(page: Page, release: Release) -> None:
    log_in(page, make_author(release))
    open_form(page, release)
    page.route("**/admin/checks/**", lambda route: route.abort())
    type_body(page, "ko", KOREAN)
    expect(page.locator("#checks-group .checks-failed")).not_to_be_empty()
    page.unroute("**/admin/checks/**")
    type_body(page, "en", ENGLISH)
    expect(finding(page, "77th")).to_have_count(1)
    expect(page.locator("#checks-group .checks-failed")).to_be_empty()


def test_without_scripts_a_finding_is_dismissed_on_a_page_of_its_own(
    browser: Browser, live_server: LiveServer, release: Release
) -> None:
    release.texts.filter(language="ko").update(body=f"<p>{KOREAN}</p>")
    context = browser.new_context(base_url=live_server.url, locale="ko-KR", java_script_enabled=False)
    plain = context.new_page()
    log_in(plain, make_author(release))
    plain.goto(f"/admin/releases/release/{release.pk}/change/")
    finding(plain, "韓中").locator("[data-do=ask]").click()
    plain.fill("[name=reason]", "행사의 이름이다.")
    plain.click(".release-actions button")
    expect(finding(plain, "韓中")).to_have_count(0)
    expect(plain.locator("#checks-group .checks-dismissed summary")).to_contain_text("1")
    context.close()


def test_that_a_change_of_the_korean_concerns_no_english_is_said_in_one_click(
    page: Page, release: Release
) -> None:
    revisions.record(release, by=None)
    release.texts.filter(language="ko").update(body="<p>하늘시는 24일 중앙로에 새로운 도서관을 열었다.</p>")
    revisions.record(release, by=None)
    log_in(page, make_editor())
    open_form(page, release)
    expect(page.locator("#affected-group ins")).not_to_have_count(0)
    assert len(marked(page, "affected")) == 1
    with page.expect_navigation():
        page.click("#affected-group button")
    expect(page.locator("#affected-group")).to_have_count(0)
    assert not staleness.stale_texts(release)
