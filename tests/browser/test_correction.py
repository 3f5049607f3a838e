"""Something public was wrong: it is put right, and readers are told. By keyboard alone."""

import re

import pytest
from playwright.sync_api import Page, expect

from newsroom.releases.models import Release
from newsroom.releases.published import PublishedCorrection, PublishedText
from tests.browser.editing import (
    act,
    body_editor,
    log_in,
    open_release,
    press,
    save,
    start_act,
    tab_to,
)
from tests.make import make_release, make_user

pytestmark = pytest.mark.django_db(transaction=True)
LINE = {
    "correction_wrong_ko": "개관일은 24일",
    "correction_wrong_en": "opening on the 24th",
    "correction_right_ko": "개관일은 25일",
    "correction_right_en": "opening on the 25th",
}


@pytest.fixture
def release() -> Release:
    return make_release(state="approved")


@pytest.fixture
def author_page(page: Page, release: Release) -> Page:
    log_in(page, make_user("author", department=release.department))
    open_release(page, release)
    start_act(page, "reopen")
    return page


@pytest.fixture
def editor_page(new_context) -> Page:
    page = new_context().new_page()
    log_in(page, make_user("desk editor"))
    return page


def rewrite(page: Page, language: str, text: str) -> None:
    body_editor(page, language).focus()
    page.keyboard.press("Control+a")
    page.keyboard.insert_text(text)


def seen_by_readers() -> set[str]:
    return {text.body for text in PublishedText.objects.all()}


def test_a_correction_is_told_to_readers_in_both_languages(
    author_page: Page, editor_page: Page, release: Release
) -> None:
    before = seen_by_readers()
    rewrite(author_page, "ko", "하늘시는 25일 중앙로에 새 도서관을 열었다.")
    rewrite(author_page, "en", "Haneul City opened a new library on Jungang-ro on the 25th.")
    save(author_page)
    # Readers would not be told: that blocks publishing, and leads to where they are.
    link = author_page.locator(".readiness a[href='#correction-group']")
    link.focus()
    author_page.keyboard.press("Enter")
    for name, text in LINE.items():
        tab_to(author_page, author_page.locator(f"[name={name}]"))
        author_page.keyboard.insert_text(text)
    act(author_page, "submit")
    assert seen_by_readers() == before

    open_release(editor_page, release)
    start_act(editor_page, "approve")
    for text in LINE.values():
        expect(editor_page.locator(".correction-line")).to_contain_text(text)
    press(editor_page, editor_page.locator(".act-form button[type=submit]"))
    assert seen_by_readers().isdisjoint(before)
    [correction] = PublishedCorrection.objects.all()
    assert correction.right == {"ko": "개관일은 25일", "en": "opening on the 25th"}
    for language, wrong, right in (
        ("ko", "개관일은 24일", "개관일은 25일"),
        ("en", "opening on the 24th", "opening on the 25th"),
    ):
        editor_page.goto(f"/{language}/releases/{release.public_id}/")
        expect(editor_page.locator("main")).to_contain_text(wrong)
        expect(editor_page.locator("main")).to_contain_text(right)


def test_a_minor_change_that_does_not_concern_the_english(
    author_page: Page, editor_page: Page, release: Release
) -> None:
    rewrite(author_page, "ko", "하늘시는 24일 중앙로에 새 도서관을 열었습니다.")
    author_page.locator("[name=minor_change]").focus()
    author_page.keyboard.press("Space")
    act(author_page, "submit")

    open_release(editor_page, release)
    expect(editor_page.locator("#text-en-stale")).to_be_visible()
    expect(editor_page.locator(".readiness a[href='#text-en-stale']")).to_have_count(1)
    with editor_page.expect_popup() as opened:
        editor_page.locator("#text-en-stale a").click()
    expect(opened.value.locator("main")).to_contain_text(re.compile("열었.*습니다"))
    editor_page.locator("#text-en-stale [type=checkbox]").focus()
    editor_page.keyboard.press("Space")
    start_act(editor_page, "approve")
    press(editor_page, editor_page.locator(".act-form button[type=submit]"))
    release.refresh_from_db()
    assert release.state == "approved"
    assert not PublishedCorrection.objects.exists()


def test_half_a_correction_line_is_refused_and_stays_on_the_form(author_page: Page, release: Release) -> None:
    author_page.fill("[name=correction_wrong_ko]", "개관일은 24일")
    save(author_page)
    expect(author_page.locator("[name=correction_wrong_ko]")).to_have_value("개관일은 24일")
    expect(author_page.locator("#correction-group .errorlist")).to_have_count(2)
    release.refresh_from_db()
    assert release.correction_wrong == {}
