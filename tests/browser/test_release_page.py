"""The page of a release in a real browser: by keyboard, with scripts and without."""

from itertools import pairwise

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from newsroom.releases.models import Release
from tests.browser.pages import release_of
from tests.browser.site import Site

pytestmark = pytest.mark.django_db

DESK, PHONE = {"width": 1280, "height": 720}, {"width": 360, "height": 740}


@pytest.fixture
def context(browser: Browser, site: Site) -> BrowserContext:
    context = browser.new_context(base_url=site.url, viewport=DESK, locale="en-GB", timezone_id="Asia/Seoul")
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    return context


@pytest.fixture
def page(context: BrowserContext) -> Page:
    return context.new_page()


@pytest.fixture
def without_scripts(browser: Browser, site: Site) -> Page:
    return browser.new_context(base_url=site.url, viewport=DESK, java_script_enabled=False).new_page()


def open_page(page: Page, site: Site, release: Release, language: str = "en") -> None:
    page.goto(release_of(lambda _site: release)(site, language))


def clipboard(page: Page) -> str:
    return page.evaluate("navigator.clipboard.readText()")


def test_the_attribution_is_copied_by_keyboard_and_told_so(page: Page, site: Site) -> None:
    open_page(page, site, site.full)
    button = page.locator("[data-copy=attribution]")
    button.focus()
    page.keyboard.press("Enter")
    status = button.locator("xpath=following-sibling::*[@role='status']")
    expect(status).to_have_text("Copied.")
    assert clipboard(page) == page.locator("#attribution").inner_text().strip()
    assert "KOGL" in clipboard(page)


def test_where_nothing_may_be_copied_the_sentence_is_selected(browser: Browser, site: Site) -> None:
    page = browser.new_context(base_url=site.url, locale="en-GB").new_page()
    page.add_init_script("navigator.clipboard.writeText = () => Promise.reject()")
    open_page(page, site, site.full)
    page.click("[data-copy=citation]")
    expect(page.locator("[data-copy=citation] + [role=status]")).to_contain_text("Selected")
    assert page.evaluate("getSelection().toString()").strip() == page.inner_text("#citation").strip()


def test_the_link_is_copied_in_its_lasting_form(page: Page, site: Site) -> None:
    open_page(page, site, site.full)
    page.locator("[data-link] button").press("Enter")
    expect(page.locator("[data-shared]")).to_have_text("The link has been copied.")
    assert clipboard(page).endswith(f"/en/releases/{site.full.public_id}/")
    page.goto(clipboard(page))
    expect(page.locator("h1")).to_contain_text("94.17")


def test_the_system_shares_where_it_can(browser: Browser, site: Site) -> None:
    page = browser.new_context(base_url=site.url).new_page()
    page.add_init_script(
        "navigator.canShare = () => true; navigator.share = what => { window.shared = what; return Promise.resolve() }"
    )
    open_page(page, site, site.full)
    page.click("[data-system] button")
    shared = page.evaluate("window.shared")
    assert shared["title"] == page.inner_text("h1")
    assert shared["url"].endswith(f"/{site.full.public_id}/")


def test_the_photos_are_looked_at_by_keyboard_alone(page: Page, site: Site) -> None:
    open_page(page, site, site.gallery)
    links = page.locator("a[data-photo]")
    count = links.count()
    assert count > 2
    links.first.focus()
    page.keyboard.press("Enter")
    dialog = page.locator("#lightbox")
    expect(dialog).to_be_visible()
    expect(dialog.locator("[data-place]")).to_have_text(f"Photo 1 of {count}")
    page.keyboard.press("ArrowRight")
    expect(dialog.locator("[data-place]")).to_have_text(f"Photo 2 of {count}")
    photo = dialog.locator("img")
    assert photo.get_attribute("alt") == links.nth(1).locator("img").get_attribute("alt")
    page.keyboard.press("ArrowLeft")
    page.keyboard.press("ArrowLeft")
    expect(dialog.locator("[data-place]")).to_have_text(f"Photo {count} of {count}")
    page.keyboard.press("Escape")
    expect(dialog).to_be_hidden()
    expect(links.last).to_be_focused()


@pytest.mark.parametrize("viewport", [DESK, PHONE], ids=["desk", "phone"])
def test_a_photo_is_shown_as_a_whole(context: BrowserContext, site: Site, viewport: dict[str, int]) -> None:
    page = context.new_page()
    page.set_viewport_size(viewport)
    open_page(page, site, site.gallery)
    page.locator("a[data-photo]").first.click()
    page.locator("#lightbox img").evaluate("image => image.decode()")
    parts = [
        page.locator(f"#lightbox {name}").bounding_box()
        for name in ("img", "[data-words]", "[data-step='1']")
    ]
    boxes = [box for box in parts if box]
    assert len(boxes) == 3
    assert all(box["y"] >= 0 and box["y"] + box["height"] <= viewport["height"] for box in boxes)
    assert all(one["y"] + one["height"] <= other["y"] + 1 for one, other in pairwise(boxes))


@pytest.mark.parametrize("number", [2, 5])
def test_the_language_switch_keeps_the_place(page: Page, site: Site, number: int) -> None:
    open_page(page, site, site.full, "ko")
    paragraph = f"[data-prose] > :nth-child({number})"
    page.locator(paragraph).evaluate("each => scrollTo(0, each.getBoundingClientRect().top + scrollY - 170)")
    before = page.locator(paragraph).bounding_box()
    assert before
    page.locator(".krds-language a[hreflang=en]").evaluate("each => each.click()")
    page.wait_for_url("**/en/releases/**")
    page.wait_for_load_state()
    after = page.locator(paragraph).bounding_box()
    assert after
    assert abs(after["y"] - before["y"]) < 24


def test_the_switch_finds_the_same_section(page: Page, site: Site) -> None:
    open_page(page, site, site.full, "ko")
    page.locator("#awards").evaluate("each => scrollTo(0, each.getBoundingClientRect().top + scrollY - 100)")
    page.locator(".krds-language a[hreflang=en]").evaluate("each => each.click()")
    page.wait_for_url("**/en/releases/**")
    page.wait_for_load_state()
    box = page.locator("#awards").bounding_box()
    assert box
    assert abs(box["y"] - 100) < 24


def test_a_page_that_is_opened_by_itself_begins_at_its_top(page: Page, site: Site) -> None:
    open_page(page, site, site.full, "ko")
    page.evaluate("scrollTo(0, 2000)")
    page.locator(".krds-language a[hreflang=en]").evaluate("each => each.click()")
    page.wait_for_url("**/en/releases/**")
    english = page.url
    page.goto("/en/")
    page.goto(english)
    assert page.evaluate("scrollY") == 0


def test_without_scripts_nothing_is_missing(without_scripts: Page, site: Site) -> None:
    page = without_scripts
    open_page(page, site, site.gallery)
    expect(page.locator("button[data-copy]").first).to_be_hidden()
    expect(page.locator("#citation")).to_be_visible()
    expect(page.locator("#lightbox")).to_be_hidden()
    expect(page.locator("a[href^='mailto:?']")).to_be_visible()
    photo = page.request.get(page.locator("a[data-photo]").first.get_attribute("href") or "")
    assert photo.headers["content-type"].startswith("image/")
    page.click(".krds-language a[hreflang=ko]")
    expect(page.locator("html")).to_have_attribute("lang", "ko")
    assert site.gallery.public_id in page.url


def test_the_press_kit_and_an_original_are_downloaded_by_one_click(page: Page, site: Site) -> None:
    open_page(page, site, site.full)
    with page.expect_download() as kit:
        page.locator(".ways a[download]").press("Enter")
    assert kit.value.suggested_filename.endswith(".zip")
    with page.expect_download() as photo:
        page.locator("figcaption a[download]").first.press("Enter")
    assert photo.value.suggested_filename == site.full.photos.first().file.name
    with page.expect_download() as attachment:
        page.locator(".files a[download]").first.press("Enter")
    assert attachment.value.suggested_filename == site.full.attachments.first().file.name
