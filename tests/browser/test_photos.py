"""Photos on the release form: several at once, told of in both languages, in an order, with what to look at."""

from pathlib import Path
from typing import Any

import pytest
from django.contrib.sessions.models import Session
from playwright.sync_api import Browser, BrowserContext, Page, expect

from newsroom.accounts.models import User
from newsroom.media.models import StoredFile
from newsroom.releases.models import Release
from tests.browser.editing import act, log_in, open_form, open_release, save, start_act
from tests.browser.test_browser_drafts import kept, kill, restore
from tests.browser.uploading import SVG, drop, names, picture, rows
from tests.make import make_department, make_release, make_user

pytestmark = pytest.mark.django_db(transaction=True)

PICTURES_ARE_THERE = "() => [...document.images].every((each) => !each.src || each.naturalWidth > 0)"


@pytest.fixture
def author(page: Page) -> User:
    user = make_user("author", department=make_department())
    log_in(page, user)
    return user


@pytest.fixture
def release(author: User) -> Release:
    return make_release(department=author.department)


def upload(page: Page, *names_of_files: str) -> None:
    """Drop photos, and wait until each has its row and is to be seen."""
    before = rows(page).count()
    drop(page.locator("#photos-group [data-drop]"), {name: picture() for name in names_of_files})
    expect(rows(page)).to_have_count(before + len(names_of_files))
    page.wait_for_function(PICTURES_ARE_THERE)


def test_three_photos_are_dropped_told_of_ordered_and_saved(page: Page, release: Release) -> None:
    open_form(page, release)
    # The smaller one is there first, and stands behind the one that was chosen before it.
    files = {"정문.jpg": picture("teal", 3000, 2000), "가짜.jpg": SVG, "열람실.jpg": picture("navy")}
    drop(page.locator("#photos-group [data-drop]"), files)
    expect(rows(page)).to_have_count(2)
    refused = page.locator("#photos-group .upload")
    expect(refused).to_have_count(1)
    expect(refused).to_contain_text("가짜.jpg")
    expect(refused.locator("[data-told=refused]")).to_contain_text("SVG")
    refused.locator("[data-dismiss]").click()
    expect(refused).to_have_count(0)
    expect(page.locator("#photos-group [data-choose]")).to_be_focused()

    first, second = "정문.jpg", "열람실.jpg"
    assert names(page) == [first, second]
    row = rows(page).first
    row.locator("textarea[lang=ko]").first.fill("도서관의 정문")
    row.locator("textarea[lang=en]").first.fill("The entrance of the library")
    rows(page).last.locator("textarea[lang=ko]").first.fill("열람실")
    rows(page).last.locator("textarea[lang=en]").first.fill("The reading room")

    row.locator("[data-move='1']").focus()
    page.keyboard.press("Enter")
    assert names(page) == [second, first]
    expect(rows(page).last.locator("[data-move='1']")).to_be_focused()
    save(page)

    assert names(page) == [second, first]
    last = release.photos.last()
    assert last is not None
    assert (last.file.name, last.alt) == (first, {"ko": "도서관의 정문", "en": "The entrance of the library"})
    expect(rows(page).last.locator("textarea[lang=en]").first).to_have_value("The entrance of the library")
    assert page.evaluate(PICTURES_ARE_THERE)


def test_the_focal_point_is_set_by_a_click_and_the_arrow_keys(page: Page, release: Release) -> None:
    open_form(page, release)
    upload(page, "정문.jpg")
    shown = rows(page).first.locator("[data-picture]")
    box = shown.bounding_box()
    assert box is not None
    shown.click(position={"x": box["width"] * 0.25, "y": box["height"] * 0.8})
    expect(page.locator("[name=photos-0-focal_x]")).to_have_value("25")
    page.keyboard.press("ArrowLeft")
    page.keyboard.press("Shift+ArrowUp")
    expect(page.locator("[name=photos-0-focal_x]")).to_have_value("24")
    expect(page.locator("[name=photos-0-focal_y]")).to_have_value("70")
    expect(shown.locator(".focal-line [data-across]")).to_have_attribute("x1", "24%")
    crop = rows(page).first.locator(".focal-crop-square")
    assert crop.evaluate("element => getComputedStyle(element).objectPosition") == "24% 70%"
    save(page)
    photo = release.photos.get()
    assert (photo.focal_x, photo.focal_y) == (24, 70)


def test_no_photo_goes_out_without_its_alt_text(page: Page, release: Release) -> None:
    open_form(page, release)
    upload(page, "정문.jpg")
    rows(page).first.locator("textarea[lang=ko]").first.fill("도서관의 정문")
    save(page)
    act(page, "submit")
    page.context.clear_cookies()
    log_in(page, make_user("desk editor"))
    open_release(page, release)
    start_act(page, "approve")
    expect(page.locator(".act-form button[type=submit]")).to_have_count(0)

    open_form(page, release)
    page.locator(".readiness a[href='#photos-0-alt-group']").click()
    place = page.locator("#photos-0-alt-group")
    expect(place.locator("textarea").first).to_be_focused()
    place.locator("textarea[lang=en]").fill("The entrance of the library")
    save(page)
    page.context.clear_cookies()
    log_in(page, make_user("desk editor"))  # who wrote the alternative does not approve it
    open_release(page, release)
    start_act(page, "approve")
    expect(page.locator(".act-form button[type=submit]")).to_have_count(1)


def test_a_row_is_dragged_to_another_place(page: Page, release: Release) -> None:
    open_form(page, release)
    upload(page, "하나.jpg")
    upload(page, "둘.jpg")
    handle, target = rows(page).last.locator("[data-handle]"), rows(page).first
    handle.hover()
    page.mouse.down()
    box = target.bounding_box()
    assert box is not None
    page.mouse.move(box["x"] + 20, box["y"] + 5, steps=5)
    page.mouse.up()
    assert names(page) == ["둘.jpg", "하나.jpg"]
    save(page)
    assert [photo.file.name for photo in release.photos.all()] == ["둘.jpg", "하나.jpg"]


def test_a_photo_is_replaced_and_another_removed(page: Page, release: Release, tmp_path: Path) -> None:
    open_form(page, release)
    upload(page, "하나.jpg")
    upload(page, "둘.jpg")
    rows(page).first.locator("textarea[lang=ko]").first.fill("정문")
    better = tmp_path / "더 나은 사진.jpg"
    better.write_bytes(picture("maroon"))
    with page.expect_file_chooser() as chosen:
        rows(page).first.locator("[data-replace]").click()
    chosen.value.set_files(better)
    expect(rows(page).first.locator("[data-name]")).to_have_text("더 나은 사진.jpg")
    rows(page).last.locator("input[type=checkbox]").check()
    save(page)
    photo = release.photos.get()
    assert (photo.file.name, photo.alt) == ("더 나은 사진.jpg", {"ko": "정문"})


def test_a_form_that_is_saved_while_photos_are_on_their_way_waits_for_them(
    page: Page, release: Release
) -> None:
    open_form(page, release)
    drop(page.locator("#photos-group [data-drop]"), {f"{each}.jpg": picture() for each in range(3)})
    save(page)
    assert release.photos.count() == 3


def test_a_photo_of_a_release_that_is_not_saved_yet(page: Page, author: User) -> None:
    open_form(page)
    upload(page, "정문.jpg")
    page.locator("#text-ko-title textarea").fill("새 도서관")
    save(page)
    assert Release.objects.get().photos.get().file.name == "정문.jpg"


def test_photos_and_what_was_typed_of_them_outlive_a_crash(
    page: Page, context: BrowserContext, release: Release
) -> None:
    open_form(page, release)
    upload(page, "하나.jpg", "둘.jpg", "셋.jpg")
    rows(page).nth(2).locator("textarea[lang=ko]").first.fill("마지막 사진")
    rows(page).nth(2).locator("[data-move='-1']").click()
    order = names(page)
    kept(page, "마지막 사진")
    kill(page)
    again = context.new_page()
    open_form(again, release)
    restore(again)
    expect(rows(again).locator("[data-name]")).to_have_text(order)
    save(again)
    assert [photo.file.name for photo in release.photos.all()] == order
    assert StoredFile.objects.count() == 3


def test_a_lost_connection_is_told_of_and_the_file_sent_once_more(page: Page, release: Release) -> None:
    open_form(page, release)
    page.route("**/admin/files/", lambda route: route.abort())
    drop(page.locator("#photos-group [data-drop]"), {"정문.jpg": picture()})
    again = page.locator("#photos-group .upload [data-again]")
    expect(again).to_be_visible()
    page.unroute("**/admin/files/")
    again.click()
    expect(rows(page)).to_have_count(1)


def test_what_is_far_too_large_is_not_even_sent(page: Page, release: Release) -> None:
    open_form(page, release)
    page.evaluate("document.querySelector('#photos-group').dataset.megabytes = 0")
    page.route("**/admin/files/", lambda route: pytest.fail("it was sent"))
    drop(page.locator("#photos-group [data-drop]"), {"정문.jpg": picture()})
    expect(page.locator("#photos-group .upload [data-told=large]")).to_be_visible()
    expect(page.locator("#photos-group .upload [data-again]")).to_be_hidden()


def test_a_login_that_ended_is_told_of(page: Page, release: Release) -> None:
    open_form(page, release)
    Session.objects.all().delete()
    drop(page.locator("#photos-group [data-drop]"), {"정문.jpg": picture()})
    expect(page.locator("#photos-group .upload [data-told=ended]")).to_be_visible()


def test_without_scripts_a_file_comes_with_the_form(
    browser_context_args: dict[str, Any],
    context: BrowserContext,
    release: Release,
    tmp_path: Path,
    browser: Browser,
) -> None:
    state = context.storage_state()
    plain = browser.new_context(**browser_context_args, java_script_enabled=False, storage_state=state)
    form = plain.new_page()
    open_release(form, release)
    chosen = tmp_path / "정문.jpg"
    chosen.write_bytes(picture())
    form.set_input_files("[name=photos-0-upload]", chosen)
    form.fill("[name=photos-0-alt_ko]", "도서관의 정문")
    form.click("button[name=_continue]")
    form.wait_for_load_state()
    assert release.photos.get().alt == {"ko": "도서관의 정문"}
    plain.close()
