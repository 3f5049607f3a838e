from playwright.sync_api import Page, expect


def test_the_documentation_of_the_api_runs_under_the_policy_and_answers(page: Page) -> None:
    complaints: list[str] = []
    page.on("console", lambda message: complaints.append(message.text) if message.type == "error" else None)
    page.goto("/api/v1/docs/")
    expect(page.locator(".opblock").first).to_be_visible()
    assert page.locator(".opblock").count() >= 10
    assert complaints == []


def test_an_operation_is_tried_from_the_page(page: Page) -> None:
    page.goto("/api/v1/docs/")
    operation = page.locator(".opblock", has=page.locator("[data-path='/api/v1/categories/']"))
    operation.locator(".opblock-summary-control").click()
    operation.get_by_role("button", name="Try it out").click()
    operation.get_by_role("button", name="Execute").click()
    expect(operation.locator(".live-responses-table tbody .response-col_status").first).to_contain_text("200")
