"""Photographs of every type of public page of the running demo, in both languages, on a desk and on a phone.

Whatever a page needs an id for is found through the API, as by any program.
"""

import io
import json
from pathlib import Path
from typing import Any
from urllib.parse import quote
from urllib.request import urlopen

from PIL import Image
from playwright.sync_api import Browser, Page

FOLDER = Path(__file__).resolve().parent.parent / "docs/screenshots/pages"
LANGUAGES = ("ko", "en")
# Window sizes, and down to where a page is shown.
SIZES = {1280: (900, 2200), 360: (740, 2000)}
FITS_THE_REPOSITORY: dict[str, Any] = {"quality": 58, "method": 6}
READY = """
() => document.fonts.ready.then(() => Promise.all([...document.images].map(image => {
  image.loading = "eager";
  return image.decode();
})))
"""
# Releases of the demo by words of their titles, the first that is found.
FULL, GALLERY, KOREAN_ONLY = "94.17", "이름표", "설 연휴"

FIXED = {
    "home": "",
    "releases": "releases/",
    "releases-filtered": "releases/?category=data&has_awards=true",
    "releases-empty": "releases/?q=zzzzzz",
    "releases-refused": "releases/?year=abcd",
    "awards": "awards/",
    "streaks": "awards/streaks/",
    "years": "awards/years/",
    "year": "awards/years/2025/",
    "disclosure": "awards/disclosure/",
    "practices": "practices/",
    "not-found": "nowhere/",
}
DARK = ("home", "release", "programme")


def photograph_pages(browser: Browser, url: str) -> None:
    """Every page in every language and width; three of them also as they are in the dark."""
    paths = FIXED | _found(url)
    for width in SIZES:
        page = _window(browser, url, width)
        for name, path in paths.items():
            for language in LANGUAGES:
                photograph(page, f"/{language}/{path}", f"{name}-{language}")
        page.emulate_media(color_scheme="dark")
        for name in DARK:
            photograph(page, f"/ko/{paths[name]}", f"{name}-ko-dark")
        page.context.close()


def photograph_page(browser: Browser, url: str, path: str, name: str) -> None:
    """One page in every width."""
    for width in SIZES:
        page = _window(browser, url, width)
        photograph(page, path, name)
        page.context.close()


def _window(browser: Browser, url: str, width: int) -> Page:
    height, _most = SIZES[width]
    page = browser.new_context(
        base_url=url, viewport={"width": width, "height": height}, locale="ko-KR", timezone_id="Asia/Seoul"
    ).new_page()
    page.goto("/ko/")  # the font is in the browser's cache from now on
    return page


def _found(url: str) -> dict[str, str]:
    """The paths of pages about one record, without their language."""
    full = _release(url, FULL)
    award = full["awards"][0]["award"]
    return {
        "release": f"releases/{full['id']}/",
        "release-gallery": f"releases/{_release(url, GALLERY)['id']}/",
        "release-missing-language": f"releases/{_release(url, KOREAN_ONLY)['id']}/",
        "award": f"awards/{award['id']}/",
        "programme": f"awards/programmes/{award['programme']['slug']}/",
        "organisation": f"organisations/{award['recipient']['slug']}/",
    }


def _release(url: str, words: str) -> dict[str, Any]:
    listed = json.load(urlopen(f"{url}/api/v1/releases/?q={quote(words)}"))
    return json.load(urlopen(f"{url}/api/v1/releases/{listed['results'][0]['id']}/"))


def photograph(page: Page, path: str, name: str) -> None:
    """What is at `path`, as `name` with the width of the window."""
    page.goto(path)
    page.evaluate(READY)
    assert page.viewport_size
    width = page.viewport_size["width"]
    height = min(SIZES[width][1], page.evaluate("document.documentElement.scrollHeight"))
    taken = page.screenshot(full_page=True, clip={"x": 0, "y": 0, "width": width, "height": height})
    FOLDER.mkdir(parents=True, exist_ok=True)
    with Image.open(io.BytesIO(taken)) as picture:
        picture.convert("RGB").save(FOLDER / f"{name}-{width}.webp", **FITS_THE_REPOSITORY)
