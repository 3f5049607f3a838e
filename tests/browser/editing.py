"""What a person does in the release form, for tests in the browser."""

from playwright.sync_api import Locator, Page

from newsroom.accounts import groups
from newsroom.accounts.models import User

PASTE = """
(element, html) => {
  const data = new DataTransfer();
  data.setData("text/html", html);
  data.setData("text/plain", "plain");
  element.focus();
  element.dispatchEvent(new ClipboardEvent("paste", {clipboardData: data, bubbles: true, cancelable: true}));
}
"""


def sync_groups() -> None:
    """Groups and their permissions again: tests with a browser empty every table when they end."""
    for app in ("accounts", "releases", "awards"):
        groups.sync(app)


def log_in(page: Page, user: User) -> None:
    page.goto("/admin/login/")
    page.fill("#id_username", user.username)
    page.fill("#id_password", "password")
    page.click("[type=submit]")
    page.wait_for_url("**/admin/")


def body_editor(page: Page, language: str) -> Locator:
    return page.locator(f"#text-{language}-body [contenteditable=true]")


def paste(page: Page, language: str, html: str) -> None:
    """Put `html` on the clipboard and paste it into the body of a language, as the browser itself does."""
    body_editor(page, language).evaluate(PASTE, html)


def save(page: Page) -> None:
    with page.expect_navigation():
        page.click("button[name=_continue]")


def choose(page: Page, field: str, words: str) -> None:
    """Pick the first hit for `words` in an autocomplete field, not one that was listed before they were typed."""
    page.locator(f"#{field} + .select2 .select2-selection").click()
    page.locator(".select2-search__field").last.fill(words)
    page.locator(".select2-results__option[role=option]", has_text=words).first.click()
