import json

from playwright.sync_api import Page

from newsroom.accounts.models import User


def test_the_admin_works_under_the_content_security_policy(page: Page) -> None:
    User.objects.create_superuser("chief", password="a-long-password")
    complaints: list[str] = []
    page.on("console", lambda message: complaints.append(message.text) if message.type == "error" else None)
    page.goto("/admin/")
    page.fill("input[name=username]", "chief")
    page.fill("input[name=password]", "a-long-password")
    page.click("[type=submit]")
    page.wait_for_url("**/admin/")
    assert page.locator("#content").is_visible()
    assert complaints == []


def test_data_for_search_engines_stand_under_the_policy(page: Page):
    """A block of data is no script: the policy, which allows no script within a page, lets it be."""
    complaints: list[str] = []
    page.on("console", lambda message: complaints.append(message.text) if message.type == "error" else None)
    policy = page.goto("/ko/").headers["content-security-policy"]
    assert "script-src 'self'" in policy
    assert "unsafe-inline" not in policy
    told = json.loads(page.locator("script[type='application/ld+json']").text_content())
    assert told["@context"] == "https://schema.org"
    assert complaints == []
