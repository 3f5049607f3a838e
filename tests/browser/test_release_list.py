"""The list of releases: narrowed by keyboard, in place or by plain links, on a phone as on a desk."""

from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests.browser.accessible import BOTH, WIDTHS, narrow, serious_anywhere
from tests.browser.test_public_display import TWICE
from tests.make import make_category, make_published_release, make_release, make_topic, publish
from tests.newsroom.media.make import make_photo

pytestmark = pytest.mark.django_db(transaction=True)

DESK = {"width": 1280, "height": 900}
PHONE = {"width": 360, "height": 800}


@pytest.fixture(autouse=True)
def releases() -> None:
    """Three of culture, of which two tell of libraries, and one of safety."""
    culture = make_category("문화", "Culture", slug="culture")
    safety = make_category("안전", "Safety", slug="safety")
    libraries = make_topic("도서관", "Libraries", slug="libraries")
    parks = make_topic("공원", "Parks", slug="parks")
    for title, topic in (("Alpha", libraries), ("Beta", libraries), ("Gamma", parks)):
        texts = {"ko": {"title": f"문화 {title}"}, "en": {"title": title}}
        make_published_release(category=culture, topics=[topic], texts=texts)
    texts = {"ko": {"title": "안전 먼저"}, "en": {"title": "Safety first"}}
    release = make_release(category=safety, topics=[parks], texts=texts)
    make_photo(release)
    publish(release)


@pytest.fixture
def listing(page: Page) -> Page:
    """The English list on a desk; `window.stays` is gone when a page was loaded anew."""
    page.set_viewport_size(DESK)
    page.goto("/en/releases/")
    page.evaluate("window.stays = true")
    return page


def shows(page: Page, *titles: str) -> None:
    """The list comes to hold these releases; raises AssertionError when it does not within the browser's patience."""
    expect(page.locator(".results .c-tit")).to_have_text(list(titles))


def stayed(page: Page) -> bool:
    return bool(page.evaluate("window.stays === true"))


def press(page: Page, selector: str) -> None:
    page.locator(selector).focus()
    page.keyboard.press("Enter")


def test_a_facet_narrows_the_list_in_place_and_keeps_the_keyboard_where_it_was(listing: Page) -> None:
    press(listing, "#facet-category-safety")
    expect(listing).to_have_url("/en/releases/?category=safety")
    expect(listing.locator("#result-count")).to_have_text("1 press release")
    shows(listing, "Safety first")
    expect(listing.locator("#facet-category-safety")).to_be_focused()
    expect(listing.locator("#facet-category-safety")).to_have_attribute("aria-current", "true")
    assert stayed(listing)


def test_the_number_of_results_is_told_by_the_element_that_was_there(listing: Page) -> None:
    """A screen reader tells what changes inside a status that it knows; a new one it may pass over."""
    listing.evaluate("window.told = document.querySelector('#result-count')")
    press(listing, "#facet-category-safety")
    expect(listing.locator("#result-count")).to_have_text("1 press release")
    assert listing.evaluate("window.told === document.querySelector('[role=status]')")


def test_scripts_and_styles_keep_to_the_content_security_policy(page: Page) -> None:
    complaints: list[str] = []
    page.on("console", lambda message: complaints.append(message.text))
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.set_viewport_size(DESK)
    page.goto("/en/releases/")
    press(page, "#facet-category-safety")
    expect(page.locator("#result-count")).to_have_text("1 press release")
    assert complaints == []


def test_choices_of_several_facets_add_up_and_the_language_switch_follows(listing: Page) -> None:
    press(listing, "#facet-category-culture")
    expect(listing).to_have_url("/en/releases/?category=culture")
    press(listing, "#facet-topic-libraries")
    expect(listing).to_have_url("/en/releases/?category=culture&topic=libraries")
    expect(listing.locator("#result-count")).to_have_text("2 press releases")
    korean = listing.locator("#languages a[hreflang=ko]")
    expect(korean).to_have_attribute("href", "/ko/releases/?category=culture&topic=libraries")


def test_going_back_brings_the_list_before(listing: Page) -> None:
    press(listing, "#facet-category-safety")
    expect(listing.locator("#result-count")).to_have_text("1 press release")
    press(listing, "#facet-category-culture")
    expect(listing.locator("#result-count")).to_have_text("4 press releases")
    listing.go_back()
    expect(listing.locator("#result-count")).to_have_text("1 press release")
    expect(listing).to_have_url("/en/releases/?category=safety")
    listing.go_back()
    expect(listing.locator("#result-count")).to_have_text("4 press releases")
    expect(listing).to_have_url("/en/releases/")
    listing.go_forward()
    expect(listing.locator("#result-count")).to_have_text("1 press release")


def test_going_back_further_leaves_the_list(page: Page) -> None:
    page.set_viewport_size(DESK)
    page.goto("/en/")
    # The browser drops keys until the page that opens is painted for the first time.
    with page.expect_navigation():
        press(page, ".main-menu li:first-child a")
    page.evaluate("() => new Promise(painted => requestAnimationFrame(() => requestAnimationFrame(painted)))")
    press(page, "#facet-category-safety")
    expect(page.locator("#result-count")).to_have_text("1 press release")
    page.go_back()
    expect(page.locator("#result-count")).to_have_text("4 press releases")
    page.go_back()
    expect(page).to_have_url("/en/")
    expect(page.locator("h1")).to_have_text("News from Haneul City")


def test_a_release_is_a_page_of_its_own_and_back_leads_to_the_narrowed_list(listing: Page) -> None:
    press(listing, "#facet-category-safety")
    expect(listing.locator("#result-count")).to_have_text("1 press release")
    press(listing, ".results .c-tit a")
    expect(listing.locator("h1")).to_have_text("Safety first")
    assert not stayed(listing)
    listing.go_back()
    expect(listing.locator("#result-count")).to_have_text("1 press release")


def test_who_takes_a_filter_back_by_its_tag_goes_on_at_the_results(listing: Page) -> None:
    press(listing, "#facet-category-safety")
    expect(listing.locator(".krds-btn-tag")).to_have_text("Remove filter: Category: Safety")
    press(listing, ".krds-btn-tag")
    expect(listing.locator("#result-count")).to_have_text("4 press releases")
    expect(listing.locator("#results")).to_be_focused()
    assert stayed(listing)


def test_another_page_begins_at_the_results(page: Page) -> None:
    page.set_viewport_size(DESK)
    page.goto("/en/releases/?page_size=1")
    page.evaluate("window.stays = true")
    press(page, ".krds-pagination a[rel=next]")
    expect(page).to_have_url("/en/releases/?page_size=1&page=2")
    expect(page.locator("#result-count")).to_have_text("4 press releases page 2 of 4")
    expect(page.locator("#results")).to_be_in_viewport()
    assert stayed(page)


def test_enter_searches_within_what_was_chosen_and_the_address_holds_no_empty_field(listing: Page) -> None:
    press(listing, "#facet-category-culture")
    expect(listing).to_have_url("/en/releases/?category=culture")
    listing.get_by_label("Search words").fill("beta")
    listing.keyboard.press("Enter")
    expect(listing.locator("#result-count")).to_have_text("1 press release")
    expect(listing).to_have_url("/en/releases/?q=beta&category=culture")
    expect(listing.get_by_label("Search words")).to_be_focused()
    assert stayed(listing)


def test_a_mistake_is_told_in_place_beside_its_field(listing: Page) -> None:
    listing.locator("#filter-more > summary").click()
    listing.get_by_label("From").fill("2025-02-01")
    listing.get_by_label("Until").fill("2025-01-01")
    listing.locator("#filter-more").get_by_role("button").click()
    expect(listing.get_by_role("alert")).to_contain_text("The list was not filtered")
    expect(listing.locator("#id_date_before_error")).to_be_visible()
    assert stayed(listing)
    listing.get_by_label("Until").fill("2099-01-01")
    listing.keyboard.press("Enter")
    expect(listing.locator("#result-count")).to_have_text("4 press releases")


def test_an_answer_that_is_no_list_is_shown_as_the_page_it_is(page: Page) -> None:
    page.goto("/en/releases/?page_size=2")
    page.evaluate("document.querySelector('.krds-pagination a[rel=next]').href = '?page=99'")
    page.locator(".krds-pagination a[rel=next]").click()
    expect(page.locator("main")).to_contain_text("404")


@pytest.fixture
def plain(browser: Browser, browser_context_args: dict[str, Any]) -> BrowserContext:
    return browser.new_context(**browser_context_args, java_script_enabled=False)


@pytest.mark.parametrize("size", [DESK, PHONE], ids=["desk", "phone"])
def test_without_scripts_the_same_links_narrow_the_same_list(
    plain: BrowserContext, size: dict[str, int]
) -> None:
    page = plain.new_page()
    page.set_viewport_size(size)
    page.goto("/en/releases/")
    for facet in ("#facet-category-culture", "#facet-topic-libraries"):
        if size == PHONE:
            page.locator("#facet-panel > summary").click()
        page.locator(facet).click()
    expect(page).to_have_url("/en/releases/?category=culture&topic=libraries")
    shows(page, "Beta", "Alpha")
    page.get_by_label("Search words").fill("alpha")
    page.locator("#filter").get_by_role("button", name="Search").click()
    shows(page, "Alpha")
    page.get_by_role("link", name="Remove filter: Topic").click()
    shows(page, "Alpha")
    plain.close()


def test_on_a_phone_the_facets_stay_open_while_one_chooses(listing: Page) -> None:
    listing.set_viewport_size(PHONE)
    expect(listing.locator("#facet-category-safety")).to_be_hidden()
    press(listing, "#facet-panel > summary")
    press(listing, "#facet-category-safety")
    expect(listing.locator("#result-count")).to_have_text("1 press release")
    expect(listing.locator("#facet-category-safety")).to_be_visible()
    expect(listing.locator("#facet-category-safety")).to_be_focused()


def test_the_menu_opens_by_keyboard_on_a_phone_and_leads_to_the_search(plain: BrowserContext) -> None:
    page = plain.new_page()
    page.set_viewport_size(PHONE)
    page.goto("/en/")
    press(page, "#site-menu > summary")
    expect(page.get_by_role("navigation", name="Main menu").get_by_role("link").first).to_be_visible()
    page.locator("#site-q").fill("Safety")
    page.keyboard.press("Enter")
    expect(page).to_have_url("/en/search/?q=Safety")
    expect(page.locator("#releases .c-tit")).to_have_text(["Safety first"])
    plain.close()


@pytest.mark.parametrize("language", ["ko", "en"])
def test_the_narrowed_list_can_be_read_by_everybody(page: Page, language: str) -> None:
    narrow(page)
    page.goto(f"/{language}/releases/?category=culture&topic=libraries&topic=parks")
    page.locator("#facet-panel > summary").click()
    expect(page.locator("#facet-topic-parks")).to_be_visible()
    assert serious_anywhere(page, BOTH) == []


@pytest.fixture
def large_letters(page: Page) -> Page:
    """A window of a reader who has chosen letters of twice the size in the browser, and nothing else."""
    choice = page.context.new_cdp_session(page)  # which holds as long as it is open
    choice.send("Page.enable")
    choice.send("Page.setFontSizes", {"fontSizes": {"standard": TWICE}})
    return page


@pytest.mark.parametrize("width", WIDTHS)
def test_letters_of_twice_the_size_leave_nothing_out(large_letters: Page, width: int) -> None:
    large_letters.set_viewport_size({"width": width, "height": 900})
    for path in ("/en/", "/en/releases/?category=safety"):
        large_letters.goto(path)
        assert large_letters.evaluate("getComputedStyle(document.documentElement).fontSize") == "20px"
        assert large_letters.evaluate("document.documentElement.scrollWidth") <= width, path
        large_letters.locator("#site-menu > summary").click()
        expect(large_letters.locator(".main-menu a").last).to_be_in_viewport()


def test_nothing_moves_while_the_list_is_loaded(page: Page) -> None:
    page.set_viewport_size(DESK)
    page.goto("/en/releases/")
    page.wait_for_load_state("networkidle")
    shift = page.evaluate(
        """() => new Promise(resolve => new PerformanceObserver(list =>
            resolve(list.getEntries().reduce((sum, entry) => sum + entry.value, 0))
        ).observe({type: 'layout-shift', buffered: true}) || setTimeout(() => resolve(0), 300))"""
    )
    assert shift < 0.02
