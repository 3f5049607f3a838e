"""Two people at work on one release, each in a browser of their own."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, BrowserContext, Page, expect

from newsroom.accounts.models import User
from newsroom.releases.models import Release
from tests.browser.editing import body_editor, log_in, open_form, open_release, save, type_body
from tests.make import make_release, make_user, publish

pytestmark = pytest.mark.django_db(transaction=True)
TITLE = {"ko": "#text-ko-title textarea", "en": "#text-en-title textarea"}


@pytest.fixture
def release() -> Release:
    return make_release()


@pytest.fixture
def editor(page: Page, release: Release) -> User:
    user = make_user("desk editor", last_name="김하늘")
    log_in(page, user)
    return user


@pytest.fixture
def colleague(browser: Browser, browser_context_args: dict[str, str], release: Release) -> Page:
    context = browser.new_context(**browser_context_args)
    page = context.new_page()
    log_in(page, make_user("desk editor", last_name="이바다"))
    return page


def text(release: Release, language: str = "ko") -> tuple[str, str]:
    stored = release.texts.get(language=language)
    return stored.title, stored.body


def clash(page: Page, release: Release, colleague: Page) -> None:
    """Both change the Korean title and body; the colleague, who also changes the English title, saves first."""
    open_form(page, release)
    open_form(colleague, release)
    colleague.fill(TITLE["ko"], "바다의 제목")
    colleague.fill(TITLE["en"], "The title of the sea")
    type_body(colleague, "ko", "하늘시는 25일 도서관을 열었다.")
    save(colleague)
    page.fill(TITLE["ko"], "하늘의 제목")
    type_body(page, "ko", "하늘시는 26일 도서관을 열었다.")
    save(page)


def test_the_second_to_save_sees_both_and_chooses_by_keyboard(
    page: Page, editor: User, colleague: Page, release: Release
) -> None:
    clash(page, release, colleague)
    conflict = page.locator("#conflict")
    expect(conflict).to_be_focused()
    expect(conflict).to_contain_text("이바다")
    expect(conflict.locator(".conflict-mine")).to_have_text(["하늘의", "26일"])
    expect(conflict.locator(".conflict-theirs")).to_have_text(["바다의", "25일"])
    expect(conflict.locator(".conflict-taken")).to_contain_text("The title of the sea")
    assert text(release) == ("바다의 제목", "<p>하늘시는 25일 도서관을 열었다.</p>")

    conflict.get_by_role("radio").first.focus()
    page.keyboard.press("ArrowDown")
    expect(page.locator("[name='_take:texts:ko:title'][value=theirs]")).to_be_checked()
    page.keyboard.press("Control+s")
    page.wait_for_load_state()
    expect(page.locator("#conflict")).to_have_count(0)
    assert text(release) == ("바다의 제목", "<p>하늘시는 26일 도서관을 열었다.</p>")
    assert text(release, "en")[0] == "The title of the sea"


def test_the_form_of_a_conflict_can_be_edited_before_it_is_saved(
    page: Page, editor: User, colleague: Page, release: Release
) -> None:
    clash(page, release, colleague)
    expect(body_editor(page, "ko")).to_have_text("하늘시는 26일 도서관을 열었다.")
    type_body(page, "ko", "하늘시는 25일과 26일 도서관을 열었다.")
    page.fill(TITLE["ko"], "둘의 제목")
    save(page)
    assert text(release) == ("둘의 제목", "<p>하늘시는 25일과 26일 도서관을 열었다.</p>")


def test_a_second_conflict_in_a_row_loses_nothing(
    page: Page, editor: User, colleague: Page, release: Release
) -> None:
    clash(page, release, colleague)
    colleague.fill(TITLE["ko"], "바다의 다른 제목")
    save(colleague)
    save(page)
    expect(page.locator("#conflict .conflict-theirs")).to_have_text(["바다의 다른"])
    expect(page.locator(TITLE["ko"])).to_have_value("하늘의 제목")
    save(page)
    assert text(release)[0] == "하늘의 제목"


def test_two_windows_of_one_person(
    page: Page, editor: User, context: BrowserContext, release: Release
) -> None:
    open_form(page, release)
    other = context.new_page()
    open_form(other, release)
    other.fill(TITLE["ko"], "다른 창의 제목")
    save(other)
    page.fill(TITLE["ko"], "이 창의 제목")
    save(page)
    expect(page.locator("#conflict.conflict-own")).to_be_visible()
    expect(page.locator(TITLE["ko"])).to_have_value("이 창의 제목")


def test_it_works_without_scripts(
    browser: Browser, browser_context_args: dict[str, str], release: Release, editor: User, colleague: Page
) -> None:
    plain = browser.new_context(**browser_context_args, java_script_enabled=False).new_page()
    plain.goto("/admin/login/")
    plain.fill("#id_username", editor.username)
    plain.fill("#id_password", "password")
    plain.click("[type=submit]")
    open_release(plain, release)
    open_form(colleague, release)
    type_body(colleague, "ko", "하늘시는 25일 도서관을 열었다.")
    save(colleague)
    expect(plain.locator("#text-ko-body textarea")).to_be_visible()
    plain.fill("#text-ko-body textarea", "<p>하늘시는 26일 도서관을 열었다.</p>")
    plain.click("button[name=_continue]")
    expect(plain.locator("#conflict .conflict-theirs")).to_have_text(["25일"])
    plain.check("[name='_take:texts:ko:body'][value=theirs]")
    plain.click("button[name=_continue]")
    expect(plain.locator("#conflict")).to_have_count(0)
    assert text(release)[1] == "<p>하늘시는 25일 도서관을 열었다.</p>"


def test_a_release_approved_meanwhile_waits_with_the_text(
    page: Page, editor: User, context: BrowserContext, release: Release
) -> None:
    open_form(page, release)
    page.fill(TITLE["ko"], "하늘의 제목")
    publish(release)
    save(page)
    expect(page.locator(TITLE["ko"])).to_have_value("하늘의 제목")
    with context.expect_page() as opened:
        page.locator(".conflict a").click()
    other = opened.value
    other.locator("[formaction$='/act/reopen/']").click()
    other.wait_for_load_state()
    save(page)
    if page.locator("#conflict").count():
        save(page)
    assert text(release)[0] == "하늘의 제목"


def test_an_open_form_says_in_time_who_is_there_and_who_saved(
    page: Page, editor: User, colleague: Page, release: Release
) -> None:
    page.clock.install()
    open_form(page, release)
    open_form(colleague, release)
    expect(colleague.locator("[data-told=others]")).to_contain_text("김하늘")
    page.clock.fast_forward(21_000)
    expect(page.locator("[data-told=others]")).to_contain_text("이바다")
    expect(page.locator("[data-told=saved]")).to_be_hidden()
    colleague.fill(TITLE["ko"], "바다의 제목")
    save(colleague)
    page.clock.fast_forward(21_000)
    expect(page.locator("[data-told=saved]")).to_contain_text("이바다")


@pytest.mark.parametrize("width", [360, 1280])
def test_the_page_of_a_conflict_is_accessible(
    page: Page, editor: User, colleague: Page, release: Release, width: int
) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    page.emulate_media(color_scheme="light")
    clash(page, release, colleague)
    found = [
        each for each in Axe().run(page).response["violations"] if each["impact"] in ("serious", "critical")
    ]
    assert found == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width
