"""The search box: suggestions by keyboard, by hand and read aloud, on a phone as on a desk; the form without them."""

from collections.abc import Iterator
from urllib.parse import unquote

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Locator, Page, Route, expect

from tests.browser.site import Site
from tests.browser.test_public_accessibility import violations

pytestmark = pytest.mark.django_db

DESK = {"width": 1280, "height": 900}
PHONE = {"width": 360, "height": 740}
ANSWERS = "**/search/suggestions/**"


@pytest.fixture
def box(reader: Page) -> Iterator[Locator]:
    """The field of the search page on a desk; nothing is in the way of its questions."""
    reader.set_viewport_size(DESK)
    reader.goto("/ko/search/")
    yield reader.locator("#search input[name=q]")
    reader.unroute_all(behavior="ignoreErrors")


def options(page: Page) -> Locator:
    return page.get_by_role("option")


def write(box: Locator, words: str) -> None:
    """As a keyboard does, letter by letter, until suggestions are there."""
    box.press_sequentially(words)
    expect(options(box.page).first).to_be_visible()


def test_suggestions_come_while_one_types_and_say_how_many_they_are(box: Locator) -> None:
    expect(box).to_have_attribute("role", "combobox")
    expect(box).to_have_attribute("aria-expanded", "false")
    write(box, "하늘")
    expect(box).to_have_attribute("aria-expanded", "true")
    listed = box.page.get_by_role("listbox")
    assert box.get_attribute("aria-controls") == listed.get_attribute("id")
    number = options(box.page).count()
    expect(box.page.locator("#search [aria-live=polite]")).to_contain_text(str(number))
    expect(options(box.page).first.locator("mark")).to_have_text("하늘")


def test_initial_consonants_suggest_names(box: Locator) -> None:
    write(box, "ㅎㄴㅅ")
    expect(options(box.page).first).to_contain_text("하늘시")


def test_arrows_choose_and_enter_goes_to_the_page(box: Locator) -> None:
    write(box, "하늘")
    for key, place in (("ArrowDown", 0), ("ArrowDown", 1), ("ArrowUp", 0)):
        box.press(key)
        chosen = options(box.page).nth(place)
        expect(chosen).to_have_attribute("aria-selected", "true")
        expect(box).to_have_attribute("aria-activedescendant", chosen.get_attribute("id") or "")
    expect(box).to_be_focused()
    expect(box).to_have_value("하늘")
    box.press("Enter")
    box.page.wait_for_url("**/ko/organisations/**")


def test_beyond_either_end_one_is_back_at_the_words(box: Locator) -> None:
    write(box, "하늘")
    box.press("ArrowUp")
    expect(options(box.page).last).to_have_attribute("aria-selected", "true")
    box.press("ArrowDown")
    assert box.get_attribute("aria-activedescendant") is None
    expect(box.page.locator("[aria-selected=true]")).to_have_count(0)


@pytest.mark.parametrize("key", ["Home", "End", "ArrowLeft"])
def test_who_goes_on_in_the_words_has_chosen_nothing(box: Locator, key: str) -> None:
    write(box, "하늘")
    box.press("ArrowDown")
    box.press(key)
    expect(box.page.locator("[aria-selected=true]")).to_have_count(0)
    expect(options(box.page).first).to_be_visible()


def test_enter_without_a_choice_searches_the_words(box: Locator) -> None:
    write(box, "데이터")
    box.press("Enter")
    box.page.wait_for_url("**/ko/search/?q=*")
    assert unquote(box.page.url).endswith("/ko/search/?q=데이터")
    expect(box.page.locator("#releases mark").first).to_have_text("데이터")


def test_escape_closes_the_list_and_keeps_the_words(box: Locator) -> None:
    write(box, "하늘")
    box.press("Escape")
    expect(options(box.page)).to_have_count(0)
    expect(box).to_have_value("하늘")
    expect(box).to_have_attribute("aria-expanded", "false")
    box.press("ArrowDown")
    expect(options(box.page).first).to_be_visible()


def test_who_leaves_the_field_leaves_the_list(box: Locator) -> None:
    write(box, "하늘")
    box.press("Tab")
    expect(options(box.page)).to_have_count(0)


def test_a_click_leads_to_the_page(box: Locator) -> None:
    write(box, "하늘")
    options(box.page).first.click()
    box.page.wait_for_url("**/ko/organisations/**")


def test_keys_of_a_letter_that_is_being_composed_are_its_own(box: Locator) -> None:
    write(box, "하늘")
    for key in ("ArrowDown", "Enter", "Escape"):
        box.dispatch_event("keydown", {"key": key, "isComposing": True, "bubbles": True, "cancelable": True})
    expect(box.page.locator("[aria-selected=true]")).to_have_count(0)
    expect(options(box.page).first).to_be_visible()


def test_an_answer_that_comes_late_is_not_shown(box: Locator) -> None:
    asked: list[str] = []

    def answer(route: Route) -> None:
        q = unquote(route.request.url.partition("q=")[2])
        asked.append(q)
        if q != "하늘":
            return  # never answered: the browser gives up when the next words are asked for
        route.continue_()

    box.page.route(ANSWERS, answer)
    box.press_sequentially("하")
    box.page.wait_for_timeout(400)
    with box.page.expect_event("requestfailed", lambda request: "suggestions" in request.url):
        box.press_sequentially("늘")
    expect(options(box.page).first).to_contain_text("하늘")
    assert asked == ["하", "하늘"]


def test_quick_typing_asks_once(box: Locator) -> None:
    asked: list[str] = []
    box.page.on(
        "request", lambda request: asked.append(request.url) if "suggestions/?" in request.url else None
    )
    write(box, "하늘시")
    assert len(asked) <= 2


def test_where_nothing_can_be_suggested_the_words_are_searched(box: Locator) -> None:
    box.page.route(ANSWERS, lambda route: route.abort())
    box.press_sequentially("데이터")
    box.page.wait_for_timeout(400)
    box.press("Enter")
    box.page.wait_for_url("**/ko/search/?q=*")


def test_on_a_phone_the_list_hangs_below_its_field(reader: Page, site: Site) -> None:
    reader.set_viewport_size(PHONE)
    reader.goto("/ko/")
    reader.locator("#site-menu > summary").click()
    box = reader.locator("#site-q")
    write(box, "하늘")
    field, listed = box.bounding_box(), reader.get_by_role("listbox").bounding_box()
    assert field
    assert listed
    assert listed["y"] >= field["y"] + field["height"]
    assert listed["x"] >= 0
    assert listed["x"] + listed["width"] <= PHONE["width"]
    first = options(reader).first.bounding_box()
    assert first
    assert first["height"] >= 44
    assert reader.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]
    reader.keyboard.press("Escape")


def test_on_a_phone_the_search_is_in_sight(reader: Page, site: Site) -> None:
    reader.set_viewport_size(PHONE)
    reader.goto("/ko/awards/")
    reader.locator(".to-search").click()
    reader.wait_for_url("**/ko/search/")
    expect(reader.locator("#search input[name=q]")).to_be_visible()


def test_without_scripts_it_is_a_plain_form(browser: Browser, site: Site) -> None:
    plain = browser.new_context(base_url=site.url, java_script_enabled=False, locale="ko-KR")
    page = plain.new_page()
    page.goto("/ko/")
    box = page.locator("#site-q")
    expect(box).not_to_have_attribute("role", "combobox")
    box.fill("데이터")
    box.press("Enter")
    assert unquote(page.url).endswith("/ko/search/?q=데이터")
    page.locator("#releases .more-link").click()
    assert "/ko/releases/?q=" in page.url
    expect(page.locator("#results mark").first).to_have_text("데이터")
    plain.close()


@pytest.mark.parametrize("size", [DESK, PHONE], ids=["desk", "phone"])
@pytest.mark.parametrize(("language", "words"), [("ko", "하늘"), ("en", "han")])
def test_axe_finds_nothing_in_an_open_list(
    reader: Page, site: Site, size: dict[str, int], language: str, words: str
) -> None:
    reader.set_viewport_size(size)
    reader.goto(f"/{language}/search/")
    box = reader.locator("#search input[name=q]")
    write(box, words)
    box.press("ArrowDown")
    reader.evaluate(Axe().axe_script)
    for scheme in ("light", "dark"):
        reader.emulate_media(color_scheme=scheme)
        assert list(violations(reader, scheme)) == []
    reader.emulate_media(color_scheme="light")
