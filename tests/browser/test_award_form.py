"""On the award form, grades and groups are offered from the chosen edition only."""

import pytest
from playwright.sync_api import Page, expect

from awards.models import Award
from tests.awards.make import make_award, make_edition, make_group, make_home, make_programme
from tests.browser.editing import choose, log_in
from tests.make import make_user

pytestmark = pytest.mark.django_db(transaction=True)


def open_choices(page: Page, field: str) -> None:
    page.locator(f"#{field} + .select2 .select2-selection").click()


def test_only_grades_and_groups_of_the_chosen_edition_are_offered(page: Page) -> None:
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


def save(page: Page) -> None:
    with page.expect_navigation():
        page.click("[name=_continue]")


def stored_facts(award: Award) -> tuple[object, ...]:
    award.refresh_from_db()
    return award.grade_id, award.group_id, [(rank.group_id, rank.rank) for rank in award.ranks.all()]


def test_opening_and_saving_a_stored_award_keeps_its_grade_and_groups(page: Page) -> None:
    make_home()
    edition = make_edition(make_programme())
    award = make_award(edition=edition, group=make_group(edition, "1그룹"), rank=1)
    award.ranks.create(group=make_group(edition, "전체"), rank=2)
    before = stored_facts(award)
    log_in(page, make_user("awards officer"))
    page.goto(f"/admin/awards/award/{award.pk}/change/")
    page.wait_for_timeout(1500)  # the page tells its own scripts of changes for a while after it has loaded
    save(page)
    assert page.locator(".errornote").count() == 0
    assert stored_facts(award) == before


def test_a_refused_award_comes_back_with_its_grade(page: Page) -> None:
    make_home()
    make_edition(make_programme())
    log_in(page, make_user("awards officer"))
    page.goto("/admin/awards/award/add/")
    choose(page, "id_edition", "데이터")
    choose(page, "id_recipient", "하늘시")
    choose(page, "id_grade", "우수")
    page.fill("#id_source_url", "no address")
    page.locator("form#award_form").evaluate("form => { form.noValidate = true }")
    save(page)
    page.wait_for_timeout(1500)
    expect(page.locator("#id_grade + .select2")).to_contain_text("우수")
    page.fill("#id_source_url", "")
    save(page)
    assert Award.objects.get().grade is not None
