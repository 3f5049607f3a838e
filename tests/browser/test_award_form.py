"""On the award form, grades and groups are offered from the chosen edition only."""

import pytest
from playwright.sync_api import Page, expect

from tests.awards.make import make_edition, make_group, make_home, make_programme
from tests.browser.editing import log_in, sync_groups
from tests.make import make_user

pytestmark = pytest.mark.django_db(transaction=True)


def open_choices(page: Page, field: str) -> None:
    page.locator(f"#{field} + .select2 .select2-selection").click()


def test_only_grades_and_groups_of_the_chosen_edition_are_offered(page: Page) -> None:
    sync_groups()
    make_home()
    first = make_edition(make_programme("첫째 평가", grades=("가", "나")))
    second = make_edition(make_programme("둘째 평가", grades=("상", "하")))
    make_group(first, "1그룹")
    make_group(second, "2그룹")
    log_in(page, make_user("awards officer"))
    page.goto("/admin/awards/award/add/")
    offered = page.locator(".select2-results__option")

    open_choices(page, "id_edition")
    offered.filter(has_text="둘째 평가").click()
    open_choices(page, "id_grade")
    expect(offered).to_have_text(["둘째 평가 · 상", "둘째 평가 · 하"])
    offered.first.click()
    open_choices(page, "id_group")
    expect(offered).to_have_count(1)
    expect(offered).to_contain_text("2그룹")
    page.keyboard.press("Escape")

    open_choices(page, "id_edition")
    offered.filter(has_text="첫째 평가").click()
    expect(page.locator("#id_grade")).to_have_value("")
    open_choices(page, "id_grade")
    expect(offered).to_have_text(["첫째 평가 · 가", "첫째 평가 · 나"])
