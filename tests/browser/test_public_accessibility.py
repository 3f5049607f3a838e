"""Every type of page, in both languages, light and dark, on a phone and on a desk, has nothing that axe finds.

The languages share their templates, and light and dark their elements: each width is asked for in one of the languages,
and the dark for its colours where the page is widest. SOAK=1 asks for each in all of them.
"""

import os
from collections import defaultdict
from collections.abc import Iterator
from itertools import product

import pytest
from playwright.sync_api import Page

from tests.browser.accessible import AXE, OF_COLOURS
from tests.browser.pages import PAGES, PageType
from tests.browser.site import Site

pytestmark = pytest.mark.django_db

DESK, PHONE = 1280, 360
VIEWS = {"ko": [(DESK, "light"), (DESK, "dark")], "en": [(PHONE, "light")]}
EVERY = list(product((DESK, PHONE), ("light", "dark")))
SOAK = bool(os.environ.get("SOAK"))
RULES = {
    "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    # Rules that axe leaves out unless asked.
    "rules": {name: {"enabled": True} for name in ("label-content-name-mismatch", "td-has-header")},
    "resultTypes": ["violations"],
    "preload": False,  # no rule of these reads style sheets
}
# Swagger UI is another's: what is ours is the page around it.
NOT_OURS = {"exclude": [["#swagger-ui"]]}


def views(page: PageType, language: str) -> list[tuple[int, str]]:
    """The widths and schemes in which a page of two languages is looked at in one of them."""
    if SOAK:
        return EVERY
    return VIEWS[language] if len(page.languages) > 1 else [view for each in VIEWS.values() for view in each]


def visit(reader: Page, page: PageType, site: Site, language: str) -> None:
    answer = reader.goto(page.path(site, language))
    assert answer is not None
    assert answer.status == page.status, reader.url


def violations(reader: Page, scheme: str) -> Iterator[str]:
    rules = RULES if scheme == "light" else OF_COLOURS
    found = reader.evaluate("([context, rules]) => axe.run(context, rules)", [NOT_OURS, rules])
    for each in found["violations"]:
        for node in each["nodes"]:
            yield f"{each['id']} ({each['impact']}): {node['html'][:160]}"


@pytest.mark.parametrize("page", PAGES, ids=str)
def test_axe_finds_nothing(reader: Page, site: Site, page: PageType) -> None:
    found: dict[str, list[str]] = defaultdict(list)
    for language in page.languages:
        visit(reader, page, site, language)
        reader.evaluate(AXE.axe_script)
        for width, scheme in views(page, language):
            reader.set_viewport_size({"width": width, "height": 900})
            reader.emulate_media(color_scheme=scheme)
            for violation in violations(reader, scheme):
                found[violation].append(f"{language} {width} {scheme}")
    assert not found, "\n".join(f"{each}\n    in {', '.join(where)}" for each, where in found.items())
