"""What keeps people from using a page: by axe, and by how wide it is, on a phone and on a desk."""

from collections.abc import Iterator, Sequence
from typing import Any

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

WIDTHS = (360, 1280)
LIGHT, BOTH = ("light",), ("light", "dark")
# Every rule; none of them reads style sheets.
ALL_RULES = {"resultTypes": ["violations"], "preload": False}
# What the other colours of the dark can change; the page is the same.
OF_COLOURS = {
    "runOnly": {"type": "rule", "values": ["color-contrast", "link-in-text-block"]},
    "preload": False,
}
# Colours of another scheme come by transitions, which begin with the next frame.
SETTLED = """async () => {
    await new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)));
    const passing = document.getAnimations().filter(each => each instanceof CSSTransition);
    await Promise.allSettled(passing.map(each => each.finished));
}"""
AXE = Axe()


def serious(page: Page, options: dict[str, Any] = ALL_RULES) -> list[str]:
    """Violations of the page that keep people from using it, each with the first element that shows it."""
    found = AXE.run(page, options=options).response["violations"]
    return [
        f"{each['id']}: {each['nodes'][0]['html'][:200]}"
        for each in found
        if each["impact"] in ("serious", "critical")
    ]


def serious_anywhere(page: Page, schemes: Sequence[str] = LIGHT) -> list[str]:
    """The same of the page as it stands, at each width and in each of the schemes; and where it is too wide."""
    return list(_serious_anywhere(page, schemes))


def _serious_anywhere(page: Page, schemes: Sequence[str]) -> Iterator[str]:
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 900})
        for scheme in schemes:
            page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
            page.evaluate(SETTLED)
            for found in serious(page, OF_COLOURS if scheme == "dark" else ALL_RULES):
                yield f"{page.url} {width} {scheme}: {found}"
        if page.evaluate("document.documentElement.scrollWidth") > width:
            yield f"{page.url}: wider than {width}"


def narrow(page: Page) -> None:
    """Before a page is opened: as on a phone, in the light."""
    page.emulate_media(color_scheme="light")
    page.set_viewport_size({"width": WIDTHS[0], "height": 900})
