from collections.abc import Callable

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

from tests.browser.editing import body_editor, log_in, sync_groups
from tests.make import make_release, make_user

pytestmark = pytest.mark.django_db(transaction=True)
WIDTHS = [360, 1280]


def serious(page: Page) -> list[str]:
    """Violations of the page that keep people from using it, each with the first element that shows it."""
    found = Axe().run(page).response["violations"]
    return [
        f"{each['id']}: {each['nodes'][0]['html'][:200]}"
        for each in found
        if each["impact"] in ("serious", "critical")
    ]


def release_form(page: Page) -> None:
    release = make_release(state="review")
    page.goto(f"/admin/releases/release/{release.pk}/change/")
    body_editor(page, "en").wait_for()
    for group in ("contacts", "mentions"):
        page.locator(f"#{group}-group .add-row a").click()


def approved_release(page: Page) -> None:
    page.goto(f"/admin/releases/release/{make_release(state='approved').pk}/change/")


def release_list(page: Page) -> None:
    make_release()
    page.goto("/admin/releases/release/")
    page.locator(".filter-menu summary").first.click()


def withdrawal(page: Page) -> None:
    page.goto(f"/admin/releases/release/{make_release(state='approved').pk}/withdraw/")


def user_form(page: Page) -> None:
    page.goto("/admin/accounts/user/add/")


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("visit", [release_form, approved_release, release_list, withdrawal, user_form])
def test_nothing_serious_is_found(page: Page, visit: Callable[[Page], None], width: int) -> None:
    sync_groups()
    page.emulate_media(color_scheme="light")
    page.set_viewport_size({"width": width, "height": 900})
    log_in(page, make_user("desk editor", "administrator"))
    visit(page)
    found = serious(page)
    assert found == [], "\n".join(found)
    assert page.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize("width", WIDTHS)
def test_nothing_serious_is_found_at_the_door(page: Page, width: int) -> None:
    page.emulate_media(color_scheme="light")
    page.set_viewport_size({"width": width, "height": 900})
    page.goto("/admin/login/")
    found = serious(page)
    assert found == [], "\n".join(found)
