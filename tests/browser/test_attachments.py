"""Attachments on the release form: names in Korean, what their types mean for readers, the right place for each."""

import unicodedata

import pytest
from playwright.sync_api import Page, expect

from newsroom.accounts.models import User
from newsroom.releases.models import Release
from tests.browser.editing import log_in, open_form, save, set_cookie
from tests.browser.uploading import drop, names, picture, rows
from tests.make import make_department, make_release, make_user
from tests.newsroom.uploads.make import make_hwp, make_hwpx, make_pdf

pytestmark = pytest.mark.django_db(transaction=True)
GROUP = "#attachments-group"


@pytest.fixture
def author(page: Page) -> User:
    user = make_user("author", department=make_department())
    log_in(page, user)
    set_cookie(page, "django_language", "en")
    return user


@pytest.fixture
def release(author: User) -> Release:
    return make_release(department=author.department)


def test_a_name_that_a_mac_took_apart_is_whole_again_on_the_form_and_in_the_download(
    page: Page, release: Release
) -> None:
    name = "하늘시 도서관 계획.pdf"
    open_form(page, release)
    drop(page.locator(f"{GROUP} [data-drop]"), {unicodedata.normalize("NFD", name): make_pdf()})
    expect(rows(page, "attachments")).to_have_count(1)
    assert names(page, "attachments") == [name]
    row = rows(page, "attachments").first
    expect(row.locator("[data-facts]")).to_contain_text("PDF · ")
    row.locator("input[lang=en]").fill("Plan of the library")
    row.locator("select").select_option("KOGL-4")
    save(page)

    attachment = release.attachments.get()
    assert (attachment.file.name, attachment.title) == (name, {"en": "Plan of the library"})
    assert attachment.licence == "KOGL-4"
    with page.expect_download() as download:
        rows(page, "attachments").first.locator("[data-open]").click()
    assert download.value.suggested_filename == name


def test_hwp_is_taken_with_a_warning_that_stays(page: Page, release: Release) -> None:
    open_form(page, release)
    drop(page.locator(f"{GROUP} [data-drop]"), {"보도자료.hwp": make_hwp(), "보도자료.hwpx": make_hwpx()})
    expect(rows(page, "attachments")).to_have_count(2)
    warning = page.locator(f"{GROUP} [data-warnings]:not([hidden])")
    expect(warning).to_have_count(1)
    expect(warning).to_contain_text("HWP is a closed format")
    save(page)
    expect(warning).to_contain_text("HWP is a closed format")
    expect(page.locator(".readiness a[href='#attachments-group']").first).to_contain_text(
        "보도자료.hwp: HWP is"
    )


def test_what_is_dropped_in_the_wrong_place_comes_to_the_right_one(page: Page, release: Release) -> None:
    open_form(page, release)
    drop(page.locator("#photos-group [data-drop]"), {"보도자료.pdf": make_pdf(), "정문.jpg": picture()})
    expect(rows(page, "photos")).to_have_count(1)
    expect(rows(page, "attachments")).to_have_count(1)
    assert (names(page, "photos"), names(page, "attachments")) == (["정문.jpg"], ["보도자료.pdf"])


def test_what_is_dropped_beside_every_place_does_not_take_the_place_of_the_form(
    page: Page, release: Release
) -> None:
    open_form(page, release)
    drop(page.locator("#header"), {"보도자료.pdf": make_pdf()})
    expect(rows(page, "attachments")).to_have_count(1)
