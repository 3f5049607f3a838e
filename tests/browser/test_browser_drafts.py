"""What is typed on the release form outlives a crash, an ended login and a lost connection, and is offered again."""

import re

import pytest
from django.contrib.sessions.models import Session
from playwright.sync_api import BrowserContext, Error, Page, expect

from newsroom.accounts.models import User
from newsroom.releases.models import Release
from tests.awards.make import make_award
from tests.browser.accessible import serious
from tests.browser.editing import body_editor, choose, log_in, open_form, save, type_body
from tests.make import make_category, make_department, make_release, make_topic, make_user

pytestmark = pytest.mark.django_db(transaction=True)
TITLE = "#text-ko-title textarea"


@pytest.fixture
def author(page: Page) -> User:
    user = make_user("author", department=make_department())
    log_in(page, user)
    return user


@pytest.fixture
def release(author: User) -> Release:
    return make_release(department=author.department)


def kept(page: Page, words: str) -> None:
    """Wait until this browser has kept a draft with `words` in it."""
    page.wait_for_function(
        "words => Object.values(localStorage).some((each) => each.includes(words))", arg=words
    )


def drafts(page: Page) -> int:
    return int(
        page.evaluate("Object.keys(localStorage).filter((key) => key.startsWith('newsroom-draft')).length")
    )


def kill(page: Page) -> None:
    with pytest.raises(Error):
        page.goto("chrome://crash")


def log_out(page: Page) -> None:
    page.click("#logout-form button")
    page.wait_for_url("**/logout/")
    page.wait_for_load_state()


def restore(page: Page) -> None:
    page.locator(".draft-offer [data-restore]").click()


def test_all_that_was_typed_outlives_a_crash(page: Page, context: BrowserContext, release: Release) -> None:
    award, topic, category = make_award(), make_topic(), make_category("안전", "Safety")
    open_form(page, release)
    page.fill(TITLE, "고친 제목")
    type_body(page, "ko", "고친 본문")
    page.select_option("#id_category", str(category.pk))
    page.check(f"[name=topics][value='{topic.pk}']")
    page.uncheck("#text-en-ready input")
    page.locator("#contacts-group .add-row a").click()
    page.fill("[name=contacts-1-name_ko]", "이바다")
    page.fill("[name=contacts-1-email]", "sea@example.org")
    page.locator("#mentions-group .add-row a").click()
    choose(page, "id_mentions-0-award", "데이터")
    page.fill("[name=mentions-0-evidence]", "하늘시는 상을 받았다.")
    kept(page, "상을 받았다")
    kill(page)

    again = context.new_page()
    open_form(again, release)
    expect(again.locator(TITLE)).not_to_have_value("고친 제목")
    expect(again.locator(".draft-offer")).to_contain_text(re.compile(r"\d\d:\d\d"))
    restore(again)
    expect(again.locator(TITLE)).to_have_value("고친 제목")
    expect(body_editor(again, "ko")).to_have_text("고친 본문")
    expect(again.locator("#id_mentions-0-award + .select2")).to_contain_text("데이터")
    save(again)
    release.refresh_from_db()
    text = release.texts.get(language="ko")
    assert (text.title, text.body) == ("고친 제목", "<p>고친 본문</p>")
    assert not release.texts.get(language="en").ready
    assert (release.category, list(release.topics.all())) == (category, [topic])
    assert [contact.name["ko"] for contact in release.contacts.all()] == ["김하늘", "이바다"]
    assert [(mention.award, mention.evidence) for mention in release.mentions.all()] == [
        (award, ["하늘시는 상을 받았다."])
    ]
    expect(again.locator(".draft-offer")).to_have_count(0)
    assert drafts(again) == 0


def test_a_new_release_outlives_a_crash(page: Page, context: BrowserContext, author: User) -> None:
    open_form(page)
    type_body(page, "en", "A new library")
    kept(page, "A new library")
    kill(page)
    again = context.new_page()
    open_form(again)
    restore(again)
    save(again)
    assert Release.objects.get().texts.get().body == "<p>A new library</p>"
    open_form(again)
    expect(again.locator(".draft-offer")).to_have_count(0)


def test_a_login_that_ended_costs_nothing(page: Page, author: User, release: Release) -> None:
    open_form(page, release)
    page.fill(TITLE, "고친 제목")
    Session.objects.all().delete()
    save(page)
    page.fill("#id_username", author.username)
    page.fill("#id_password", "password")
    page.click("[type=submit]")
    page.wait_for_url("**/change/")
    restore(page)
    save(page)
    assert release.texts.get(language="ko").title == "고친 제목"


def test_logging_in_again_in_another_window_is_enough(
    page: Page, context: BrowserContext, author: User, release: Release
) -> None:
    page.clock.install()
    open_form(page, release)
    page.fill(TITLE, "고친 제목")
    Session.objects.all().delete()
    page.clock.fast_forward(21_000)
    ended = page.locator("[data-told=ended]")
    expect(ended).to_be_visible()
    with context.expect_page() as opened:
        ended.locator("a").click()
    opened.value.close()
    other = context.new_page()
    log_in(other, author)
    page.clock.fast_forward(21_000)
    expect(ended).to_be_hidden()
    save(page)
    assert release.texts.get(language="ko").title == "고친 제목"


def test_without_a_connection_the_form_stays(page: Page, context: BrowserContext, release: Release) -> None:
    open_form(page, release)
    page.fill(TITLE, "고친 제목")
    context.set_offline(True)
    page.click("button[name=_continue]")
    expect(page.locator("[data-told=offline]")).to_be_visible()
    expect(page.locator(TITLE)).to_have_value("고친 제목")
    context.set_offline(False)
    save(page)
    assert release.texts.get(language="ko").title == "고친 제목"


def test_a_connection_lost_while_saving_costs_nothing(page: Page, release: Release) -> None:
    open_form(page, release)
    type_body(page, "ko", "고친 본문")
    page.route("**/change/", lambda route: route.abort("connectionreset"))
    with pytest.raises(Error, match="ERR_CONNECTION_RESET"):
        save(page)
    page.unroute("**/change/")
    open_form(page, release)
    restore(page)
    expect(body_editor(page, "ko")).to_have_text("고친 본문")


def test_what_is_saved_is_not_offered_again(page: Page, release: Release) -> None:
    open_form(page, release)
    page.fill(TITLE, "고친 제목")
    kept(page, "고친 제목")
    save(page)
    assert drafts(page) == 0
    open_form(page, release)
    expect(page.locator(".draft-offer")).to_have_count(0)


def test_what_was_refused_is_kept_with_the_form_that_shows_it(page: Page, release: Release) -> None:
    open_form(page, release)
    page.fill(TITLE, "")
    page.fill("#text-en-title textarea", "Typed before it was refused")
    save(page)
    expect(page.locator(".errornote").first).to_be_visible()
    expect(page.locator(".draft-offer")).to_have_count(0)
    page.on("dialog", lambda dialog: dialog.accept())
    open_form(page, release)
    restore(page)
    expect(page.locator("#text-en-title textarea")).to_have_value("Typed before it was refused")
    page.fill(TITLE, "제목")
    save(page)
    assert drafts(page) == 0


def test_another_person_at_the_same_computer_is_offered_nothing(page: Page, release: Release) -> None:
    open_form(page, release)
    page.fill(TITLE, "고친 제목")
    kept(page, "고친 제목")
    page.context.clear_cookies()
    page.on("dialog", lambda dialog: dialog.accept())
    log_in(page, make_user("desk editor"))
    open_form(page, release)
    expect(page.locator(".draft-offer")).to_have_count(0)
    assert drafts(page) == 1


def test_a_window_that_is_still_open_keeps_its_draft_to_itself(
    page: Page, context: BrowserContext, release: Release
) -> None:
    open_form(page, release)
    page.fill(TITLE, "고친 제목")
    kept(page, "고친 제목")
    other = context.new_page()
    open_form(other, release)
    expect(other.locator(".draft-offer")).to_have_count(0)


def test_a_draft_can_be_thrown_away(page: Page, context: BrowserContext, release: Release) -> None:
    open_form(page, release)
    page.fill(TITLE, "고친 제목")
    kept(page, "고친 제목")
    kill(page)
    again = context.new_page()
    open_form(again, release)
    again.locator(".draft-offer [data-discard]").click()
    open_form(again, release)
    expect(again.locator(".draft-offer")).to_have_count(0)


def test_drafts_older_than_two_weeks_are_removed(page: Page, author: User, release: Release) -> None:
    open_form(page, release)
    key = f"newsroom-draft.{author.pk}.{release.pk}.0123456789abcdef"
    fifteen_days = 15 * 24 * 3600 * 1000
    put = """([key, age]) => localStorage.setItem(key, JSON.stringify({at: Date.now() - age, fields: [["x", "y"]]}))"""
    page.evaluate(put, [key, fifteen_days])
    page.evaluate(put, [key + "0", fifteen_days // 2])
    open_form(page, release)
    expect(page.locator(".draft-offer")).to_have_count(1)
    assert drafts(page) == 1
    assert serious(page) == []


def test_a_draft_of_an_older_revision_meets_what_was_saved_since(
    page: Page, context: BrowserContext, release: Release
) -> None:
    open_form(page, release)
    page.fill(TITLE, "내 제목")
    kept(page, "내 제목")
    kill(page)
    other = context.new_page()
    open_form(other, release)
    other.fill(TITLE, "다른 제목")
    save(other)
    restore(other)
    expect(other.locator(TITLE)).to_have_value("내 제목")
    save(other)
    expect(other.locator("#conflict")).to_contain_text("다른 제목")
    assert release.texts.get(language="ko").title == "다른 제목"


def test_who_logs_out_is_told_of_text_that_was_not_saved_and_can_delete_it(
    page: Page, context: BrowserContext, release: Release
) -> None:
    open_form(page, release)
    page.fill(TITLE, "고친 제목")
    kept(page, "고친 제목")
    page.on("dialog", lambda dialog: dialog.accept())
    log_out(page)
    expect(page.locator("#kept-texts")).to_be_visible()
    assert serious(page) == []
    page.click("#kept-texts button")
    expect(page.locator("#kept-texts [role=status]")).not_to_be_empty()
    assert drafts(page) == 0


def test_who_logs_out_leaves_nothing_behind_that_was_saved(page: Page, release: Release) -> None:
    open_form(page, release)
    page.fill(TITLE, "고친 제목")
    kept(page, "고친 제목")
    page.click("button[name=_act][value=submit]")
    page.wait_for_url("**/act/submit/**")
    assert drafts(page) == 1
    log_out(page)
    assert drafts(page) == 0
    expect(page.locator("#kept-texts")).to_be_hidden()
