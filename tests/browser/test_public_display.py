"""The pages under the ways in which people look at them: enlarged, on paper, in their own colours, without motion."""

from dataclasses import dataclass, field

import pytest
from playwright.sync_api import Page

from tests.browser.pages import PAGES
from tests.browser.site import Site

pytestmark = pytest.mark.django_db

# 1280 pixels at 400 %, which is the narrowest that WCAG 1.4.10 asks for.
NARROW = {"width": 320, "height": 640}
DESK = {"width": 1280, "height": 900}
PAPER = {"width": 680, "height": 960}
# What a page is wider than the window by, and what of its text is cut off.
CUT = """
() => {
  const found = [];
  const root = document.documentElement;
  if (root.scrollWidth > innerWidth) {
    const wide = [...document.body.querySelectorAll("*")].filter(
      each => each.getBoundingClientRect().right > innerWidth + 1 && each.checkVisibility());
    found.push(`${root.scrollWidth} wide: ` + (wide.at(-1)?.outerHTML.slice(0, 120) ?? ""));
  }
  for (const each of document.body.querySelectorAll("*")) {
    const style = getComputedStyle(each);
    if (each.closest(".sr-only, #swagger-ui") || !each.checkVisibility() || !each.innerText?.trim()) continue;
    if (style.overflowX === "hidden" && each.scrollWidth > each.clientWidth + 1)
      found.push(`cut off: ${each.outerHTML.slice(0, 120)}`);
    if (style.textOverflow === "ellipsis" && each.scrollWidth > each.clientWidth + 1)
      found.push(`shortened: ${each.outerHTML.slice(0, 120)}`);
  }
  return found;
}
"""
AROUND = ".site-menu, .krds-language, .filter, .facets, .krds-pagination, .krds-footer, .krds-skip-link"
MOVING = """
() => [...document.querySelectorAll("body *")].filter(each => {
  const style = getComputedStyle(each);
  const lasts = value => value.split(",").some(each => parseFloat(each) > 0.01);
  return lasts(style.transitionDuration) || (style.animationName !== "none" && lasts(style.animationDuration));
}).map(each => each.outerHTML.slice(0, 120))
"""
BRIGHTNESS = """
(selector) => {
  const [r, g, b] = getComputedStyle(document.querySelector(selector))
    [selector === "body" ? "backgroundColor" : "color"].match(/[\\d.]+/g).map(Number);
  return (r * 0.3 + g * 0.59 + b * 0.11) / 255;
}
"""
# Until what was asked of the browser has reached the page.
DRAWN = "() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))"
USUAL, TWICE = 16, 32  # the size of letters that a reader has chosen in the browser, in pixels
OUTLINES = """
() => ["", "::after", "::before"].map(part => getComputedStyle(document.activeElement, part || null))
  .filter(style => style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2).length
"""
OWN = [page for page in PAGES if page.name != "api-docs"]
DOCUMENTS = [page for page in OWN if page.status == 200]


@dataclass
class Found:
    """What is wrong with the pages under each of the ways of looking at them, by page."""

    narrow: dict[str, list[str]] = field(default_factory=dict)
    enlarged: dict[str, list[str]] = field(default_factory=dict)
    moving: dict[str, list[str]] = field(default_factory=dict)
    printed: dict[str, list[str]] = field(default_factory=dict)


@pytest.fixture(scope="module")
def found(reader: Page, site: Site) -> Found:
    """Each page is loaded once and looked at in every way."""
    found = Found()
    for page in OWN:
        for language in page.languages:
            name = f"{page} {language}"
            reader.emulate_media(
                media="screen", color_scheme="light", reduced_motion="reduce", forced_colors="none"
            )
            reader.set_viewport_size(NARROW)
            reader.goto(page.path(site, language))
            found.narrow[name] = reader.evaluate(CUT)
            found.moving[name] = reader.evaluate(MOVING)
            reader.set_viewport_size(PAPER)
            reader.emulate_media(media="print", color_scheme="dark")
            reader.evaluate(DRAWN)
            found.printed[name] = [*reader.evaluate(CUT), *around(reader), *coloured(reader)]
            reader.emulate_media(media="screen", color_scheme="light")
            reader.set_viewport_size(DESK)
            choose_letters(reader, TWICE)
            reader.evaluate(DRAWN)
            found.enlarged[name] = reader.evaluate(CUT)
            choose_letters(reader, USUAL)
    return found


def choose_letters(reader: Page, size: int) -> None:
    session = reader.context.new_cdp_session(reader)
    session.send("Page.setFontSizes", {"fontSizes": {"standard": size}})
    session.detach()


def around(reader: Page) -> list[str]:
    """What leads elsewhere, and would be of no use on paper."""
    return [
        each.evaluate("each => each.className") for each in reader.locator(AROUND).all() if each.is_visible()
    ]


def coloured(reader: Page) -> list[str]:
    """Where paper would not be white, or words not black."""
    ground, words = reader.evaluate(BRIGHTNESS, "body"), reader.evaluate(BRIGHTNESS, "h1")
    return [] if ground == 1 and words < 0.2 else [f"brightness {ground} and {words}"]


def told(found: dict[str, list[str]]) -> str:
    return "".join(f"\n{page}: {each}" for page, all_found in found.items() for each in all_found)


def test_at_four_hundred_per_cent_nothing_is_cut_and_nothing_scrolls_sideways(found: Found) -> None:
    assert not any(found.narrow.values()), told(found.narrow)


def test_with_letters_twice_as_large_nothing_is_cut(found: Found) -> None:
    assert not any(found.enlarged.values()), told(found.enlarged)


def test_paper_has_the_text_in_black_on_white_and_not_what_leads_elsewhere(found: Found) -> None:
    assert not any(found.printed.values()), told(found.printed)


def test_whoever_wants_no_motion_has_none(found: Found) -> None:
    assert not any(found.moving.values()), told(found.moving)


def test_a_release_fits_on_sheets_of_paper(reader: Page, site: Site) -> None:
    release = next(page for page in PAGES if page.name == "release-full")
    reader.goto(release.path(site, "ko"))
    assert reader.pdf(format="A4").startswith(b"%PDF")


def test_the_focus_is_seen_in_colours_of_ones_own(reader: Page, site: Site) -> None:
    reader.emulate_media(media="screen", forced_colors="active")
    for page in DOCUMENTS:
        reader.goto(page.path(site, "en"))
        for _key in range(12):
            reader.keyboard.press("Tab")
            assert reader.evaluate(OUTLINES), (page.name, reader.evaluate("document.activeElement.outerHTML"))
