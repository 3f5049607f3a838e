"""Recording an award in the pop-up of the release form: nothing typed is lost, and nothing becomes public by it."""

import pytest
from playwright.sync_api import Locator, Page, expect

from awards.models import Award
from awards.published import PublishedAward
from newsroom.releases.models import Release
from tests.awards.make import make_edition, make_home, make_programme
from tests.browser.editing import body_editor, choose, log_in, save
from tests.make import make_category, make_department, make_user

pytestmark = pytest.mark.django_db(transaction=True)


def record_award_in_popup(page: Page) -> None:
    page.locator("#mentions-group .add-row a").click()
    with page.expect_popup() as opened:
        page.locator("#add_id_mentions-0-award").click()
    popup = opened.value
    choose(popup, "id_edition", "데이터")
    choose(popup, "id_recipient", "하늘시")
    choose(popup, "id_grade", "우수")
    with popup.expect_event("close"):
        popup.click("[name=_save]")


def typed(page: Page) -> list[Locator]:
    return [
        page.locator("#text-ko-title textarea"),
        page.locator("#text-ko-subtitles textarea"),
        page.locator("#text-en-title textarea"),
        page.locator("[name=contacts-0-name_ko]"),
        page.locator("#id_mentions-0-evidence"),
    ]


WORDS = ["하늘시, 데이터 평가 우수", "첫째 줄\n둘째 줄", "Rated excellent", "김하늘", "우수 등급을 받았다."]


def test_an_award_from_the_pop_up_survives_two_refusals_and_stays_unpublished(page: Page) -> None:
    make_home()
    make_edition(make_programme())
    category = make_category()
    log_in(page, make_user("author", department=make_department()))
    page.goto("/admin/releases/release/add/")
    page.locator("#contacts-group .add-row a").click()
    record_award_in_popup(page)
    for field, words in zip(typed(page), WORDS, strict=True):
        field.fill(words)
    body_editor(page, "ko").click()
    page.keyboard.insert_text("하늘시가 우수 등급을 받았다.")
    page.check("#text-en-ready input")  # its body is missing

    save(page)  # refused: the contact cannot be reached, the English has no body
    assert not Release.objects.exists()
    assert_everything_typed_is_there(page)
    page.fill("#id_contacts-0-phone", "02-000-0000")

    save(page)  # refused again: the English still has no body
    assert not Release.objects.exists()
    assert_everything_typed_is_there(page)
    page.uncheck("#text-en-ready input")
    page.select_option("#id_category", str(category.pk))

    save(page)
    release = Release.objects.get()
    mention = release.mentions.get()
    assert mention.award == Award.objects.get()
    assert mention.evidence == ["우수 등급을 받았다."]
    assert release.texts.get(language="en").title == "Rated excellent"
    assert not mention.award.standalone
    assert not PublishedAward.objects.exists()


def assert_everything_typed_is_there(page: Page) -> None:
    for field, words in zip(typed(page), WORDS, strict=True):
        expect(field).to_have_value(words)
    expect(body_editor(page, "ko")).to_have_text("하늘시가 우수 등급을 받았다.")
    expect(page.locator("#id_mentions-0-award + .select2")).to_contain_text("우수")
