"""What readers are told of corrections and withdrawals can be read by everybody, on a phone as on a desk."""

import pytest
from playwright.sync_api import Page, expect

from newsroom.releases import publishing
from newsroom.releases.models import Release
from tests.browser.accessible import narrow, serious_anywhere
from tests.make import KOREAN, make_editor, make_published_release, publish

pytestmark = pytest.mark.django_db(transaction=True)

REASON = {"ko": "영문 수치가 틀렸습니다.", "en": "A figure was mistranslated."}


@pytest.fixture
def corrected() -> Release:
    release = make_published_release()
    publishing.reopen(release, by=make_editor())
    release.correction_wrong = {"ko": "총사업비 24억 원", "en": "a total cost of 2.4 billion won"}
    release.correction_right = {"ko": "총사업비 240억 원", "en": "a total cost of 24 billion won"}
    release.save()
    publish(release)
    return release


@pytest.mark.parametrize(("language", "right"), [("ko", "240억 원"), ("en", "24 billion won")])
def test_a_correction_is_found_by_its_heading(
    page: Page, corrected: Release, language: str, right: str
) -> None:
    narrow(page)
    page.goto(f"/{language}/releases/")
    expect(page.locator(".structured-item .krds-badge.secondary time")).to_be_visible()
    page.locator(".structured-item a").click()
    notice = page.get_by_role("region").filter(has=page.locator("#corrections"))
    expect(notice).to_contain_text(right)
    expect(notice.locator("time")).to_be_visible()
    assert serious_anywhere(page) == []


def test_a_withdrawn_language_leads_to_the_one_that_is_left(page: Page, corrected: Release) -> None:
    publishing.withdraw(corrected, make_editor(), REASON, language="en")
    narrow(page)
    response = page.goto(f"/en/releases/{corrected.public_id}/")
    assert response is not None
    assert response.status == 410
    expect(page.locator("main")).to_contain_text(REASON["en"])
    assert serious_anywhere(page) == []
    page.locator("main .structured-item a").click()
    expect(page.locator("h1")).to_have_text(KOREAN["title"])
    expect(page.locator(".krds-language .missing")).to_have_count(1)
