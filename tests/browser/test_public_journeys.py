"""The ways that readers take through the newsroom: by keyboard alone, and without scripts."""

from collections.abc import Iterator
from io import BytesIO
from zipfile import ZipFile

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.editing import tab_to
from tests.browser.site import Site

pytestmark = pytest.mark.django_db

KIT = "a[href^='/files/kit/']"
ATTACHMENT = "a[href^='/files/'][href*='xlsx']"
QUICK = 10_000  # milliseconds for what a page does by itself


@pytest.fixture(params=[1280, 360], ids=["desk", "phone"])
def by_keyboard(request: pytest.FixtureRequest, reader: Page) -> Page:
    reader.set_viewport_size({"width": request.param, "height": 900})
    reader.goto("/en/")
    return reader


def press(page: Page, selector: str) -> None:
    """Reach the first element that fits with the Tab key, and press Enter."""
    tab_to(page, page.locator(selector).first)
    page.keyboard.press("Enter")


def test_the_first_key_leads_past_the_navigation(by_keyboard: Page) -> None:
    by_keyboard.keyboard.press("Tab")
    expect(by_keyboard.locator(".krds-skip-link")).to_be_focused()
    expect(by_keyboard.locator(".krds-skip-link")).to_be_in_viewport()
    by_keyboard.keyboard.press("Enter")
    expect(by_keyboard.locator("#content")).to_be_focused()
    by_keyboard.keyboard.press("Tab")
    assert by_keyboard.evaluate("document.activeElement.closest('main') !== null")


def test_from_home_by_a_search_and_a_filter_to_a_release_its_files_an_award_and_its_programme(
    by_keyboard: Page, site: Site
) -> None:
    page = by_keyboard
    if not page.locator("#site-q").is_visible():
        press(page, "#site-menu summary")
    tab_to(page, page.locator("#site-q"))
    page.keyboard.type("data use")
    page.keyboard.press("Enter")
    page.wait_for_url("**/en/search/?q=data+use")
    press(page, "#releases .more-link")
    page.wait_for_url("**/en/releases/?q=data+use")
    if not page.locator("#facet-category-data").is_visible():
        press(page, "#facet-panel summary")
    press(page, "#facet-category-data")
    page.wait_for_url("**category=data**")
    press(page, f".results a[href*='{site.full.public_id}']")
    page.wait_for_url(f"**/en/releases/{site.full.public_id}/**")

    tab_to(page, page.locator("main a[href^='/files/'][href$='.jpg']").first)
    tab_to(page, page.locator(ATTACHMENT).first)
    with page.expect_download(timeout=QUICK) as download:
        page.keyboard.press("Enter")
    assert download.value.suggested_filename.endswith(".xlsx")

    page.reload()
    press(page, f"main a[href='/en/awards/{site.award.public_id}/']")
    page.wait_for_url(f"**/en/awards/{site.award.public_id}/")
    press(page, "main a[href*='/awards/programmes/']")
    page.wait_for_url("**/en/awards/programmes/**")
    expect(page.locator("h1")).to_have_text(site.award.edition.programme.name["en"])


def test_the_focus_never_hides(by_keyboard: Page) -> None:
    """Whatever has the focus is on the screen, and nothing lies over it."""
    page = by_keyboard
    for _key in range(60):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement === document.body"):
            break
        assert page.evaluate(
            """() => {
              const focused = document.activeElement, box = focused.getBoundingClientRect();
              const x = box.left + Math.min(box.width / 2, 12), y = box.top + box.height / 2;
              if (!box.width || y < 0 || y > innerHeight) return false;
              const top = document.elementFromPoint(x, y);
              return focused.contains(top) || top?.contains(focused);
            }"""
        ), page.evaluate("document.activeElement.outerHTML.slice(0, 200)")


@pytest.fixture
def plain(browser: Browser, site: Site) -> Iterator[Page]:
    """A browser that runs no scripts."""
    context = browser.new_context(base_url=site.url, java_script_enabled=False, accept_downloads=True)
    yield context.new_page()
    context.close()


def test_without_scripts_a_reader_filters_reads_changes_the_language_and_takes_the_press_kit(
    plain: Page, site: Site
) -> None:
    plain.goto("/ko/releases/")
    plain.set_viewport_size({"width": 360, "height": 800})
    plain.click("#facet-panel > summary")
    plain.click("#facet-category-data")
    plain.wait_for_url("**category=data**")
    plain.fill("#filter [name=q]", "94.17")
    plain.click("#filter .form-search button")
    plain.wait_for_url("**q=94.17**")
    assert "category=data" in plain.url
    plain.click(f".results a[href*='{site.full.public_id}']")
    plain.wait_for_url(f"**/ko/releases/{site.full.public_id}/**")
    plain.click(".krds-language a[hreflang=en]")
    plain.wait_for_url(f"**/en/releases/{site.full.public_id}/**")
    with plain.expect_download(timeout=QUICK) as download:
        plain.click(KIT)
    with ZipFile(BytesIO(download.value.path().read_bytes())) as kit:
        assert kit.testzip() is None
        assert sum(name.endswith(".jpg") for name in kit.namelist()) == 2


def test_without_scripts_everything_that_a_page_tells_is_there(plain: Page, site: Site) -> None:
    """Nothing waits for a script to be shown: no part is empty, hidden or a message that scripts are needed."""
    for path in ("/ko/", "/ko/releases/", "/ko/awards/"):
        plain.goto(path)
        assert plain.locator("main").inner_text().strip()
        assert plain.locator("noscript").count() == 0
        assert plain.locator("[aria-busy=true], .loading").count() == 0
