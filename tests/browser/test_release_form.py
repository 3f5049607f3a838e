import re

import pytest
from playwright.sync_api import Dialog, Page, expect

from newsroom.accounts.models import User
from newsroom.releases.models import Release
from tests.browser.editing import body_editor, log_in, save
from tests.make import make_category, make_department, make_release, make_user

pytestmark = pytest.mark.django_db(transaction=True)
ADD = "/admin/releases/release/add/"


@pytest.fixture
def author(page: Page) -> User:
    user = make_user("author", department=make_department())
    log_in(page, user)
    return user


@pytest.fixture
def leave_questions(page: Page) -> list[str]:
    """What the browser asked when a page was about to be left; it always stays."""
    asked: list[str] = []

    def stay(dialog: Dialog) -> None:
        asked.append(dialog.type)
        dialog.dismiss()

    page.on("dialog", stay)
    return asked


def box(page: Page, selector: str) -> dict[str, float]:
    found = page.locator(selector).bounding_box()
    assert found
    return dict(found)


def test_the_languages_stand_side_by_side_on_wide_screens_and_stacked_on_narrow_ones(
    page: Page, author: User
) -> None:
    page.set_viewport_size({"width": 1100, "height": 900})
    page.goto(ADD)
    body_editor(page, "en").wait_for()
    assert box(page, "#text-ko")["y"] == box(page, "#text-en")["y"]
    assert box(page, "#text-ko-body")["y"] == box(page, "#text-en-body")["y"]
    page.set_viewport_size({"width": 360, "height": 740})
    assert box(page, "#text-en")["y"] > box(page, "#text-ko")["y"] + box(page, "#text-ko")["height"]
    assert page.evaluate("document.documentElement.scrollWidth") <= 360


def test_a_release_is_typed_in_both_languages_and_saved_at_once(page: Page, author: User) -> None:
    category = make_category()
    page.goto(ADD)
    page.fill("#text-ko-title textarea", "하늘시, 새 도서관 열어")
    body_editor(page, "ko").click()
    page.keyboard.insert_text("하늘시는 새 도서관을 열었다.")
    page.fill("#text-en-title textarea", "A new library")
    body_editor(page, "en").click()
    page.keyboard.insert_text("Haneul City opened a library.")
    page.select_option("#id_category", str(category.pk))
    save(page)
    release = Release.objects.get()
    texts = {text.language: (text.title, text.body) for text in release.texts.all()}
    assert texts == {
        "ko": ("하늘시, 새 도서관 열어", "<p>하늘시는 새 도서관을 열었다.</p>"),
        "en": ("A new library", "<p>Haneul City opened a library.</p>"),
    }


def test_the_editor_is_named_and_in_its_language(page: Page, author: User) -> None:
    page.goto(ADD)
    editor = page.get_by_role("textbox", name=re.compile("body|본문", re.IGNORECASE)).nth(1)
    expect(editor).to_have_attribute("lang", "en")
    expect(page.get_by_role("toolbar")).to_have_count(2)


def test_leaving_with_unsaved_text_asks_first_also_when_it_is_in_the_editor(
    page: Page, author: User, leave_questions: list[str]
) -> None:
    page.goto(ADD)
    body_editor(page, "ko").click()
    page.keyboard.insert_text("아직 저장하지 않은 글")
    page.locator("#site-name a").click(no_wait_after=True)
    page.wait_for_timeout(300)
    assert leave_questions == ["beforeunload"]
    assert page.url.endswith(ADD)


def test_saving_and_leaving_a_saved_form_asks_nothing(
    page: Page, author: User, leave_questions: list[str]
) -> None:
    page.goto(ADD)
    page.fill("#text-ko-title textarea", "하늘시")
    save(page)
    page.locator("#site-name a").click()
    page.wait_for_url("**/admin/")
    assert leave_questions == []


def test_text_that_was_refused_is_still_guarded(page: Page, author: User, leave_questions: list[str]) -> None:
    page.goto(ADD)
    page.fill("#text-ko-title textarea", "하늘시")
    page.check("#text-ko-ready input")
    save(page)
    assert not Release.objects.exists()
    expect(page.locator("#text-ko-title textarea")).to_have_value("하늘시")
    page.locator("#site-name a").click(no_wait_after=True)
    page.wait_for_timeout(300)
    assert leave_questions == ["beforeunload"]


def test_a_new_form_starts_at_the_title(page: Page, author: User) -> None:
    page.goto(ADD)
    body_editor(page, "ko").wait_for()
    expect(page.locator("#text-ko-title textarea")).to_be_focused()


def test_a_title_that_is_too_long_is_counted_and_refused_whole(page: Page, author: User) -> None:
    page.goto(ADD)
    page.fill("#text-ko-title textarea", "가" * 305)
    counter = page.locator("#text-ko-title .text-counter")
    expect(counter).to_have_text("305 / 300")
    save(page)
    expect(page.locator("#text-ko-title textarea")).to_have_value("가" * 305)
    expect(page.locator("#text-ko-title textarea")).to_be_focused()
    page.fill("#text-ko-title textarea", "가" * 100)
    expect(counter).to_be_hidden()


def test_what_was_refused_of_a_row_leads_to_it(page: Page, author: User) -> None:
    page.goto(ADD)
    page.locator("#contacts-group .add-row a").click()
    page.fill("[name=contacts-0-name_ko]", "김하늘")
    save(page)
    expect(page.locator(".readiness a[href='#contacts-0']")).to_be_visible()
    expect(page.locator("[name=contacts-0-name_ko]")).to_be_focused()


def test_ctrl_s_saves(page: Page, author: User) -> None:
    page.goto(ADD)
    body_editor(page, "ko").click()
    page.keyboard.insert_text("본문")
    with page.expect_navigation():
        page.keyboard.press("Control+s")
    assert Release.objects.get().texts.get().body == "<p>본문</p>"


def test_the_keyboard_leads_out_of_the_editor_even_from_a_table(page: Page, author: User) -> None:
    release = make_release(
        department=author.department,
        texts={"ko": {"body": "<table><tbody><tr><td>1</td><td>2</td></tr></tbody></table>"}},
    )
    page.goto(f"/admin/releases/release/{release.pk}/change/")
    body_editor(page, "ko").locator("td").first.click()
    page.keyboard.press("Tab")
    expect(body_editor(page, "ko")).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.locator("#text-ko-slug input")).to_be_focused()


def test_what_is_missing_leads_to_its_field(page: Page, author: User) -> None:
    release = make_release(department=author.department, texts={"ko": {"body": "", "ready": False}})
    page.goto(f"/admin/releases/release/{release.pk}/change/")
    body_editor(page, "ko").wait_for()
    page.locator('.readiness a[href="#text-ko-body"]').click()
    expect(body_editor(page, "ko")).to_be_focused()


def test_preview_saves_first_and_shows_the_real_page_beside_the_form(page: Page, author: User) -> None:
    release = make_release(department=author.department)
    page.goto(f"/admin/releases/release/{release.pk}/change/")
    page.fill("#text-en-title textarea", "A better title")
    with page.expect_popup() as opened:
        page.click("button[value='preview:en']")
    expect(opened.value.locator("h1")).to_contain_text("A better title")
    assert opened.value.locator(".preview-bar").is_visible()
    expect(page.locator("#text-en-title textarea")).to_have_value("A better title")


def test_no_preview_is_left_open_of_what_was_refused(page: Page, author: User) -> None:
    page.goto(ADD)
    page.fill("#text-ko-title textarea", "가" * 301)
    with page.expect_popup() as opened:
        page.click("button[value='preview:ko']")
    page.locator(".errornote").wait_for()
    if not opened.value.is_closed():
        opened.value.wait_for_event("close")
    expect(page.locator("#text-ko-title textarea")).to_have_value("가" * 301)


def test_preview_of_what_is_saved_opens_beside_the_form(page: Page, author: User) -> None:
    release = make_release(department=author.department)
    page.goto(f"/admin/releases/release/{release.pk}/change/")
    body_editor(page, "ko").wait_for()
    with page.expect_popup() as opened:
        page.click("button[value='preview:ko']")
    expect(opened.value.locator("h1")).to_contain_text("하늘시, 새 도서관 열어")
    assert page.url.endswith("/change/")


def test_a_contact_can_be_added_and_taken_away_again(page: Page, author: User) -> None:
    page.goto(ADD)
    page.fill("#text-ko-title textarea", "하늘시")
    add = page.locator("#contacts-group .add-row a")
    add.click()
    add.click()
    page.fill("[name=contacts-0-name_ko]", "김하늘")
    page.fill("#id_contacts-0-email", "press@example.org")
    page.locator("#contacts-1 .inline-deletelink").click()
    save(page)
    assert [contact.name["ko"] for contact in Release.objects.get().contacts.all()] == ["김하늘"]
