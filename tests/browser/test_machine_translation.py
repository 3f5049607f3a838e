"""A machine's translation is proposed beside what is typed; taken, it is a machine's text, and can be taken back."""

import pytest
from playwright.sync_api import Page, expect
from pytest_django import Settings

from newsroom.releases.enums import Origin
from newsroom.releases.models import ReleaseText
from tests.browser.editing import body_editor, log_in, open_form, save, type_body
from tests.make import make_author, make_release
from tests.newsroom.translation.machine.speaking import KEY, speaking

pytestmark = pytest.mark.django_db(transaction=True)

TYPED = "What a person typed."


def test_a_proposal_is_taken_brought_back_and_taken_whole(page: Page, settings: Settings) -> None:
    with speaking() as server:
        settings.MACHINE_TRANSLATION, settings.MACHINE_TRANSLATION_KEY = "deepl", KEY
        settings.MACHINE_TRANSLATION_URL = server.url
        release = make_release()
        log_in(page, make_author(release))
        open_form(page, release)
        type_body(page, "ko", "시는 도서관을 열었다.")
        type_body(page, "en", TYPED)

        server.status = 456
        page.locator("#text-en [data-do=ask]").press("Enter")
        expect(page.locator(".machine-refused")).not_to_be_empty()
        server.status = 200
        page.locator("#text-en [data-do=ask]").press("Enter")
        body = page.locator(".machine-field[data-field=body]")
        expect(body.locator(".machine-words")).to_have_text("EN EN EN.")
        expect(body_editor(page, "en")).to_have_text(TYPED)
        assert origin(page) == Origin.HUMAN

        body.locator("[data-do=take]").press("Enter")
        expect(body_editor(page, "en")).to_have_text("EN EN EN.")
        assert origin(page) == Origin.MACHINE
        body.locator("[data-do=back]").press("Enter")
        expect(body_editor(page, "en")).to_have_text(TYPED)
        assert origin(page) == Origin.HUMAN

        page.locator("[data-do=all]").press("Enter")
        save(page)
    text = ReleaseText.objects.get(release=release, language="en")
    assert (text.body, text.origin) == ("<p>EN EN EN.</p>", Origin.MACHINE)


def origin(page: Page) -> str:
    return page.locator("#text-en-origin select").input_value()
