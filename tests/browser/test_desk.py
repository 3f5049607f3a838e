"""From the desk to the field that keeps a release back, without a mouse; and what the page's script keeps up."""

import re
from datetime import timedelta

import pytest
from playwright.sync_api import Locator, Page, expect

from newsroom.accounts.models import User
from newsroom.releases import clock
from newsroom.releases.models import Release
from tests.browser.accessible import BOTH, narrow, serious_anywhere
from tests.browser.editing import body_editor, log_in, save, set_cookie
from tests.make import make_department, make_release, make_user, publish

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def editor(page: Page) -> User:
    user = make_user("desk editor", department=make_department())
    log_in(page, user)
    return user


def go_by_keyboard(page: Page, link: Locator) -> None:
    """Press Tab until the link has the focus, then Enter."""
    for _press in range(150):
        page.keyboard.press("Tab")
        if link.evaluate("element => element === document.activeElement"):
            page.keyboard.press("Enter")
            return
    raise AssertionError("The Tab key does not reach it.")


def test_from_the_desk_to_what_is_missing_by_keyboard(page: Page, editor: User) -> None:
    release = make_release(
        created_by=editor, texts={"ko": {"title": "하늘시, 새 도서관 열어", "body": "", "ready": False}}
    )
    page.goto("/admin/")
    go_by_keyboard(page, page.locator(".desk-counts a[href$='work=my-drafts']"))
    page.wait_for_url("**/?work=my-drafts")
    go_by_keyboard(page, page.locator("#result_list tbody th a"))
    page.wait_for_url(re.compile(r"/change/"))
    body_editor(page, "ko").wait_for()
    go_by_keyboard(page, page.locator(".readiness a[href='#text-ko-body']"))
    expect(body_editor(page, "ko")).to_be_focused()
    page.keyboard.insert_text("도서관이 문을 열었다.")
    save(page)
    assert release.texts.get(language="ko").body == "<p>도서관이 문을 열었다.</p>"
    expect(page.locator(".readiness a[href='#text-ko-body']")).to_have_count(0)


def test_a_finding_on_the_desk_leads_into_its_field(page: Page, editor: User) -> None:
    make_release(state="review", texts={"ko": {"ready": False}})
    page.goto("/admin/")
    page.locator(".desk-lead a").click()
    expect(page.locator("#text-ko-ready input")).to_be_focused()


@pytest.mark.parametrize(
    ("target", "field"),
    [
        ("text-ko-body", "#text-ko-body [contenteditable=true]"),
        ("id_category", "#id_category"),
        ("contacts-group", "#contacts-group .add-row a"),
        ("mentions-group", "#mentions-group .add-row a"),
    ],
)
def test_an_address_with_a_place_leads_into_the_field(
    page: Page, editor: User, target: str, field: str
) -> None:
    release = make_release()
    release.contacts.all().delete()
    page.goto(f"/admin/releases/release/{release.pk}/change/#{target}")
    expect(page.locator(field)).to_be_focused()


def test_a_publish_time_is_read_back_while_it_is_chosen(page: Page, editor: User) -> None:
    release = make_release()
    set_cookie(page, "django_language", "en")
    page.goto(f"/admin/releases/release/{release.pk}/change/")
    echo = page.locator("#id_publish_at_echo")
    expect(echo).to_be_empty()
    page.fill("#id_publish_at", "2030-03-04T09:00")
    expect(echo).to_contain_text("Mon, Mar 4, 2030, 09:00 KST · in ")
    page.fill("#id_publish_at", "2020-03-02T09:00")
    expect(echo).to_have_text("Mon, Mar 2, 2020, 09:00 KST · This time has passed.")
    expect(echo).to_have_class(re.compile("past"))
    page.fill("#id_publish_at", "")
    expect(echo).to_be_empty()


def test_the_hours_of_what_is_scheduled_are_kept_up(page: Page, editor: User) -> None:
    release = make_release(department=editor.department)
    publish(release, at=clock.now() + timedelta(minutes=130, seconds=-20))
    set_cookie(page, "django_language", "en")
    page.clock.install()
    page.goto("/admin/")
    told = page.locator("[data-until]")
    expect(told).to_have_text("in 2 h 10 min")
    page.clock.run_for(15 * 60_000)
    expect(told).to_have_text("in 1 h 55 min")
    page.clock.run_for(2 * 3600_000)
    expect(told).to_have_text("This time has passed.")


def test_nothing_serious_is_found_on_the_desk(page: Page, editor: User) -> None:
    make_release(created_by=editor)
    make_release(state="review", texts={"ko": {"ready": False}})
    publish(make_release(texts=["ko"]), at=clock.now() + timedelta(hours=1))
    assert Release.objects.count() == 3
    for address in ("/admin/", "/admin/releases/release/?work=my-review"):
        narrow(page)
        page.goto(address)
        found = serious_anywhere(page, BOTH)
        assert found == [], "\n".join(found)
