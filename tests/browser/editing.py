"""What a person does in the release form, for tests in the browser."""

from django.conf import settings
from django.test import Client
from playwright.sync_api import Locator, Page

from newsroom.accounts.models import User
from newsroom.releases.models import Release

PASTE = """
(element, html) => {
  const data = new DataTransfer();
  data.setData("text/html", html);
  data.setData("text/plain", "plain");
  element.focus();
  element.dispatchEvent(new ClipboardEvent("paste", {clipboardData: data, bubbles: true, cancelable: true}));
}
"""


def log_in(page: Page, user: User) -> None:
    """Give the browser the session of `user`, who has logged in elsewhere; no page is opened."""
    client = Client()
    client.force_login(user)
    name = settings.SESSION_COOKIE_NAME
    set_cookie(page, name, client.cookies[name].value)


def set_cookie(page: Page, name: str, value: str) -> None:
    """A cookie for the live server."""
    page.context.add_cookies([{"name": name, "value": value, "domain": "localhost", "path": "/"}])


def log_in_by_the_form(page: Page, user: User) -> None:
    page.goto("/admin/login/")
    page.fill("#id_username", user.username)
    page.fill("#id_password", "password")
    page.click("[type=submit]")
    page.wait_for_url("**/admin/")


def body_editor(page: Page, language: str) -> Locator:
    return page.locator(f"#text-{language}-body [contenteditable=true]")


def open_form(page: Page, release: Release | None = None) -> None:
    """The form of `release`, or of a new one, with its editors running."""
    page.goto(f"/admin/releases/release/{release.pk}/change/" if release else "/admin/releases/release/add/")
    body_editor(page, "en").wait_for()


def type_body(page: Page, language: str, text: str) -> None:
    """Put `text` in the place of the whole body."""
    body_editor(page, language).click()
    page.keyboard.press("Control+a")
    page.keyboard.insert_text(text)


def paste(page: Page, language: str, html: str) -> None:
    """Put `html` on the clipboard and paste it into the body of a language, as the browser itself does."""
    body_editor(page, language).evaluate(PASTE, html)


def save(page: Page) -> None:
    with page.expect_navigation():
        page.click("button[name=_continue]")


def open_release(page: Page, release: Release) -> None:
    page.goto(f"/admin/releases/release/{release.pk}/change/")


def start_act(page: Page, name: str) -> None:
    """Press the button of an act on the release form, by keyboard: it leads to the act's page, or does the act."""
    ways = f"[value='{name}'], [href*='/act/{name}/'], [formaction*='/act/{name}/']"
    press(page, page.locator(f".release-actions :is({ways})"))


def finish_act(page: Page) -> None:
    """Press the button that does the act, on its page."""
    press(page, page.locator(".act-form button[type=submit]"))


def act(page: Page, name: str, **words: str) -> None:
    """Do an act that has a page: press its button on the form, type `words` into the page's fields, confirm."""
    start_act(page, name)
    for field, text in words.items():
        page.locator(f"[name={field}]").focus()
        page.keyboard.insert_text(text)
    finish_act(page)


def press(page: Page, button: Locator) -> None:
    """Go to a button or link and press Enter on it; it leads to another page."""
    button.focus()
    with page.expect_navigation():
        page.keyboard.press("Enter")


def tab_to(page: Page, target: Locator) -> None:
    """Reach `target` with the Tab key from where the focus is, as who uses no mouse does."""
    for _key in range(100):
        if target.evaluate("element => element === document.activeElement"):
            return
        page.keyboard.press("Tab")
    raise AssertionError(f"the Tab key does not reach {target}")


def choose(page: Page, field: str, words: str) -> None:
    """Pick the first hit for `words` in an autocomplete field, not one that was listed before they were typed."""
    page.locator(f"#{field} + .select2 .select2-selection").click()
    page.locator(".select2-search__field").last.fill(words)
    page.locator(".select2-results__option[role=option]", has_text=words).first.click()
