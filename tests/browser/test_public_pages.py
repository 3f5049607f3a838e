"""What every type of page keeps to: each word in its own language, one main heading, little to fetch, nothing jumps."""

import re
from itertools import pairwise

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from playwright.sync_api import Browser

from tests.browser.looking import Seen, is_ours, look
from tests.browser.pages import PAGES
from tests.browser.site import Site

pytestmark = pytest.mark.django_db

WIDTHS = {"ko": 360, "en": 1280}
KILOBYTE = 1024
MOST_CODE = 60 * KILOBYTE
# Of a page without its photos; the two cuts of the font are two thirds of it.
MOST_WITHOUT_PHOTOS = 900 * KILOBYTE
# Every page brings the script that suggests what to search for.
MOST_REQUESTS = 32
MOST_QUERIES = 25
# It reads both lists, and twice where few match: what has all of the words, and what has some.
MOST_TO_SEARCH = 32
# A guest's link is looked up, and the opening kept.
MOST_FOR_A_GUEST = 40
MOST_PHOTOS = 400 * KILOBYTE
HANGUL = re.compile("[가-힣]")
# Names, units and abbreviations stand in Korean text as they are; a clause of English does not.
ENGLISH_CLAUSE = re.compile(r"\b[A-Za-z]+(?: [A-Za-z]+){4,}")
# The documentation of the API is Swagger UI, which weighs what it weighs.
HEAVY = {"api-docs"}


@pytest.fixture(scope="module")
def seen(browser: Browser, site: Site) -> list[Seen]:
    """Each type of page in each of its languages, looked at once."""
    return [
        look(browser, site, page, language, WIDTHS[language]) for page in PAGES for language in page.languages
    ]


def told(found: list[str]) -> str:
    return "\n" + "\n".join(found)


def wrong(language: str, text: str) -> bool:
    """Whether a piece of text is in another language than it says."""
    if language.startswith("en"):
        return bool(HANGUL.search(text))
    return not HANGUL.search(text) and bool(ENGLISH_CLAUSE.search(text))


def test_every_piece_of_text_says_its_language(seen: list[Seen]) -> None:
    assert [str(each) for each in seen if each.html_language != each.language] == []
    found = [f"{each}: [{said}] {text}" for each in seen for said, text in each.pieces if wrong(said, text)]
    assert not found, told(found)


def test_a_page_has_one_main_heading_and_leaves_out_no_level(seen: list[Seen]) -> None:
    found = [
        f"{each}: {each.headings}"
        for each in seen
        if each.headings[:1] != [1]
        or each.headings.count(1) > 1
        or any(later - former > 1 for former, later in pairwise(each.headings))
    ]
    assert not found, told(found)


def test_no_two_types_of_page_have_one_title(seen: list[Seen]) -> None:
    """A list is one page however it is narrowed."""
    pages = {each.page.name.split("-")[0] + each.language: each.title for each in seen}
    assert len(set(pages.values())) == len(pages), pages


def test_a_page_asks_nobody_else_and_is_refused_nothing(site: Site, seen: list[Seen]) -> None:
    found = [f"{each}: {one.url}" for each in seen for one in each.fetched if not is_ours(site, one)]
    found += [
        f"{each}: {one.status} {one.url}" for each in seen for one in each.fetched[1:] if one.status >= 400
    ]
    found += [
        f"{each}: {text}" for each in seen for text in each.complaints if str(each.page.status) not in text
    ]
    assert not found, told(found)


def test_a_page_is_light(seen: list[Seen]) -> None:
    found = []
    for each in seen:
        if each.page.name in HEAVY:
            continue
        code, photos = each.size_of("stylesheet", "script"), each.size_of("image")
        rest = each.size_of("document", "stylesheet", "script", "font", "fetch", "xhr")
        weights = [(code, MOST_CODE), (rest, MOST_WITHOUT_PHOTOS), (photos, MOST_PHOTOS)]
        if any(size > most for size, most in weights) or len(each.fetched) > MOST_REQUESTS:
            found.append(f"{each}: code {code}, in all {rest}, photos {photos}, {len(each.fetched)} requests")
    assert not found, told(found)


def test_a_page_asks_the_database_little(client: Client, site: Site) -> None:
    """However much it shows; that the number does not grow with what there is, is proven elsewhere."""
    client.raise_request_exception = False
    found = []
    for page in PAGES:
        with CaptureQueriesContext(connection) as asked:
            assert client.get(page.path(site, page.languages[0])).status_code in (page.status, 200)
        most = MOST_TO_SEARCH if page.name.startswith("search") else MOST_QUERIES
        if len(asked) > (MOST_FOR_A_GUEST if page.name == "release-invitation" else most):
            found.append(f"{page}: {len(asked)}")
    assert not found, told(found)


def test_nothing_jumps_while_a_page_loads(browser: Browser, site: Site, seen: list[Seen]) -> None:
    """A page that jumped is looked at again: on a busy machine a font may come between two drawings."""
    jumped = [each for each in seen if each.shifts and each.page.name not in HEAVY]
    again = [look(browser, site, each.page, each.language, each.width) for each in jumped]
    found = [f"{each}: {shift}" for each in again for shift in each.shifts]
    assert not found, told(found)
