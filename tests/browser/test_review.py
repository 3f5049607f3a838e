"""A release goes back and forth between its author and an editor, by keyboard alone."""

import pytest
from playwright.sync_api import Page, expect

from newsroom.releases import review_notes
from newsroom.releases.models import Release
from tests.browser.editing import act, finish_act, log_in, open_release, press, start_act, tab_to
from tests.make import make_release, make_user

pytestmark = pytest.mark.django_db(transaction=True)
REMARK = "둘째 문단의 날짜를 확인하세요."
NOTE = "표는 아직 확인 중입니다."


@pytest.fixture
def release() -> Release:
    return make_release()


@pytest.fixture
def author_page(page: Page, release: Release) -> Page:
    log_in(page, make_user("author", department=release.department, first_name="하늘", last_name="김"))
    return page


@pytest.fixture
def editor_page(new_context) -> Page:
    page = new_context().new_page()
    log_in(page, make_user("desk editor", first_name="바다", last_name="이"))
    return page


def state(release: Release) -> str:
    release.refresh_from_db()
    return release.state


def test_author_and_editor_hand_a_release_to_each_other(
    author_page: Page, editor_page: Page, release: Release
) -> None:
    open_release(author_page, release)
    act(author_page, "submit", note=NOTE)
    expect(author_page.locator(".messagelist .success")).to_have_count(1)
    assert state(release) == "review"

    open_release(editor_page, release)
    expect(editor_page.locator(".note")).to_contain_text(NOTE)
    start_act(editor_page, "send_back")
    # Without a remark nothing is sent back, and the field that lacks it is named.
    finish_act(editor_page)
    expect(editor_page.locator(".act-field.errors .errorlist")).to_have_count(1)
    assert state(release) == "review"
    tab_to(editor_page, editor_page.locator("[name=remark]"))
    editor_page.keyboard.insert_text(REMARK)
    finish_act(editor_page)
    assert state(release) == "draft"

    open_release(author_page, release)
    remark = author_page.locator(".remark-list li")
    expect(remark).to_contain_text(REMARK)
    expect(remark).to_contain_text("이바다")
    author_page.fill("#text-ko-title textarea", "하늘시, 25일에 새 도서관 열어")
    press(author_page, remark.get_by_role("button"))
    assert not review_notes.open_remarks(release).exists()
    expect(author_page.locator("#text-ko-title textarea")).to_have_value("하늘시, 25일에 새 도서관 열어")
    expect(author_page.locator(".remarks details")).to_contain_text(REMARK)
    act(author_page, "submit")

    open_release(editor_page, release)
    expect(editor_page.locator(".note")).to_have_count(0)
    # The English was not touched, and the editor sees that it need not be.
    editor_page.locator("#text-en-stale [type=checkbox]").focus()
    editor_page.keyboard.press("Space")
    start_act(editor_page, "approve")
    tab_to(editor_page, editor_page.locator(".act-form button[type=submit]"))
    with editor_page.expect_navigation():
        editor_page.keyboard.press("Enter")
    assert state(release) == "approved"
    editor_page.goto(f"/ko/releases/{release.public_id}/")
    expect(editor_page.locator("h1")).to_contain_text("25일에 새 도서관 열어")


def test_what_blocks_review_leads_to_its_field(page: Page) -> None:
    release = make_release(texts={"ko": {"body": "", "ready": False}})
    log_in(page, make_user("author", department=release.department))
    open_release(page, release)
    start_act(page, "submit")
    expect(page.locator(".act-form button[type=submit]")).to_have_count(0)
    press(page, page.locator(".readiness a[href$='#text-ko-body']"))
    assert page.url.endswith("/change/#text-ko-body")


def test_an_act_that_was_overtaken_keeps_the_words_and_leads_to_what_changed(
    author_page: Page, editor_page: Page, release: Release
) -> None:
    open_release(author_page, release)
    act(author_page, "submit")
    open_release(editor_page, release)
    start_act(editor_page, "send_back")
    editor_page.fill("[name=remark]", REMARK)

    open_release(author_page, release)
    author_page.fill("#text-ko-title textarea", "그사이 고친 제목")
    press(author_page, author_page.locator("button[name=_continue]"))

    finish_act(editor_page)
    expect(editor_page.get_by_role("alert")).to_contain_text("김하늘")
    expect(editor_page.locator("[name=remark]")).to_have_value(REMARK)
    with editor_page.expect_popup() as opened:
        editor_page.get_by_role("alert").get_by_role("link").click()
    expect(opened.value.locator("main")).to_contain_text("그사이 고친 제목")
    finish_act(editor_page)
    assert state(release) == "review"
    looked_at = editor_page.get_by_role("alert").get_by_role("checkbox")
    tab_to(editor_page, looked_at)
    editor_page.keyboard.press("Space")
    finish_act(editor_page)
    assert state(release) == "draft"
