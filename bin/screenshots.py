"""Photographs of the running demo for the documentation: .venv/bin/python bin/screenshots.py URL"""

import sys
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

FOLDER = Path(__file__).resolve().parent.parent / "docs/screenshots"
OFFLINE = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-background-networking"]
WIDTHS = {1280: 900, 360: 740}
LANGUAGES = ("ko", "en")
PAGES = {"home": "", "release-list": "releases/?has_awards=true", "award-list": "awards/"}


def main(url: str) -> None:
    FOLDER.mkdir(exist_ok=True)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=OFFLINE)
        for width, height in WIDTHS.items():
            page = browser.new_page(viewport={"width": width, "height": height})
            for language in LANGUAGES:
                photograph_pages(page, f"{url}/{language}/", f"{language}-{width}")
        page = browser.new_page(viewport={"width": 1280, "height": 1100})
        log_in(page, url)
        photograph_form(page, url)
        browser.close()


def photograph_pages(page: Page, home: str, suffix: str) -> None:
    for name, path in PAGES.items():
        page.goto(home + path)
        photograph(page, f"{name}-{suffix}")
    page.goto(home + PAGES["release-list"])
    page.click("main h2 a, main h3 a")
    photograph(page, f"release-{suffix}")


def log_in(page: Page, url: str) -> None:
    page.goto(f"{url}/admin/login/")
    page.fill("#id_username", "editor")
    page.fill("#id_password", "haneul-editor")
    page.click("[type=submit]")


def photograph_form(page: Page, url: str) -> None:
    page.goto(f"{url}/admin/releases/release/?state__exact=review")
    page.click("#result_list tbody th a")
    page.locator("[contenteditable=true]").first.wait_for()
    photograph(page, "release-form")


def photograph(page: Page, name: str) -> None:
    page.evaluate("document.fonts.ready")
    page.screenshot(path=FOLDER / f"{name}.png")


if __name__ == "__main__":
    main(sys.argv[1])
