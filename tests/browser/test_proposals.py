"""A round-up is pasted, its awards are accepted, corrected and refused, and readers see what was accepted."""

import pytest
from playwright.sync_api import Browser, Locator, Page, expect
from pytest_django.live_server_helper import LiveServer

from awards.models import Award, ProposalRefusal
from newsroom.releases.models import Release
from tests.browser.editing import act, log_in, open_form, paste, save, type_body
from tests.make import make_author, make_editor, make_release
from tests.newsroom.desk.proposals.round_up import BODY, PARAGRAPHS, TITLE, make_register

pytestmark = pytest.mark.django_db(transaction=True)

MARKED = "[...CSS.highlights.get('proposals-evidence')].map(range => range.toString())"


@pytest.fixture
def editor_page(browser: Browser, live_server: LiveServer) -> Page:
    return browser.new_context(base_url=live_server.url, locale="ko-KR", timezone_id="Asia/Seoul").new_page()


def proposal(page: Page, words: str) -> Locator:
    return page.locator("#proposals-group .checks-open .proposal").filter(
        has=page.locator(".check-head", has_text=words)
    )


def test_the_awards_of_a_pasted_round_up_are_decided_and_published(page: Page, editor_page: Page) -> None:
    make_register()
    release = make_release(texts=["ko"])
    log_in(page, make_author(release))
    open_form(page, release)
    page.fill("#text-ko-title textarea", TITLE)
    type_body(page, "ko", "")
    page.keyboard.press("Delete")
    paste(page, "ko", BODY)
    open_ones = page.locator("#proposals-group .checks-open .proposal")
    expect(open_ones).to_have_count(8)
    assert PARAGRAPHS[1].partition("주관한 ")[2].rstrip(".") in page.evaluate(MARKED)

    known = proposal(page, "재난관리평가")
    known.locator("[data-do=link]").press("Enter")
    expect(known).to_have_count(0)
    for words in ("적극행정", "지방규제혁신"):
        proposal(page, words).locator("[data-tick]").uncheck()
    page.locator("#proposals-group [data-do=accept_ticked]").click()
    expect(open_ones).to_have_count(2)

    wrong = proposal(page, "적극행정")
    wrong.locator("[data-do=hand_on]").click()
    page.keyboard.insert_text("등급을 모르겠습니다.")
    page.keyboard.press("Enter")
    expect(wrong).to_have_count(0)
    page.locator(".proposals-suggested summary").click()
    page.locator(".proposals-suggested [data-do=reclaim]").click()
    wrong.locator("[data-do=correct]").press("Enter")
    wrong.locator("[name=grade]").fill("우수")
    expect(wrong.locator(".check-head strong")).to_contain_text("· 우수")
    wrong.locator("[data-do=accept]").click()

    refused = proposal(page, "지방규제혁신")
    refused.locator("[data-do=ask]").click()
    page.keyboard.insert_text("내년에 발표한다.")
    page.keyboard.press("Enter")
    expect(open_ones).to_have_count(0)
    assert ProposalRefusal.objects.get(release=release).reason == "내년에 발표한다."

    save(page)
    assert release.mentions.count() == 7
    assert not Award.objects.filter(standalone=True).exists()
    expect(page.locator(".proposals-done summary")).to_contain_text("7")
    expect(page.locator(".proposals-refused summary")).to_contain_text("1")
    act(page, "submit")
    publish(editor_page, release)


def score(page: Page) -> Locator:
    return proposal(page, "적극행정").locator("[name=score]")


def test_what_is_typed_of_a_proposal_outlives_leaving_and_saving(page: Page) -> None:
    make_register()
    release = make_release(texts={"ko": {"title": TITLE, "body": BODY}})
    log_in(page, make_author(release))
    open_form(page, release)
    proposal(page, "적극행정").locator("[data-do=correct]").click()
    score(page).fill("93.4")
    proposal(page, "다산목민").locator("[data-tick]").uncheck()
    proposal(page, "지방규제혁신").locator("[data-do=ask]").click()
    page.keyboard.insert_text("내년 일이다.")
    page.wait_for_function("() => Object.values(localStorage).some((each) => each.includes('93.4'))")
    page.on("dialog", lambda dialog: dialog.accept())
    with page.expect_event("dialog"):
        page.reload()
    page.locator(".draft-offer [data-restore]").click()
    is_kept(page)
    save(page)
    is_kept(page)
    page.locator("#proposals-group [data-do=accept_ticked]").click()
    expect(proposal(page, "다산목민")).to_have_count(1)
    score(page).press("Escape")
    expect(score(page)).to_have_count(0)


def test_what_is_refused_of_a_new_release_waits_for_its_first_saving(page: Page) -> None:
    make_register()
    log_in(page, make_editor())
    page.goto("/admin/releases/release/add/")
    page.fill("#text-ko-title textarea", TITLE)
    type_body(page, "ko", "")
    paste(page, "ko", BODY)
    for words in ("지방규제혁신", "적극행정"):
        proposal(page, words).locator("[data-do=ask]").click()
        page.keyboard.insert_text("내년 일이다.")
        page.keyboard.press("Enter")
        expect(proposal(page, words)).to_have_count(0)
    page.locator(".proposals-refused summary").click()
    page.locator(".proposals-refused [data-do=take_back]").first.click()
    expect(page.locator(".proposals-refused li")).to_have_count(1)
    assert not ProposalRefusal.objects.exists()
    save(page)
    expect(page.locator(".proposals-refused summary")).to_contain_text("1")
    assert ProposalRefusal.objects.get().reason == "내년 일이다."


def is_kept(page: Page) -> None:
    expect(score(page)).to_have_value("93.4")
    expect(proposal(page, "다산목민").locator("[data-tick]")).not_to_be_checked()
    expect(proposal(page, "지방규제혁신").locator(".check-reason input")).to_have_value("내년 일이다.")


def publish(page: Page, release: Release) -> None:
    log_in(page, make_editor())
    page.goto(f"/admin/releases/release/{release.pk}/change/")
    act(page, "approve")
    page.goto(f"/ko/releases/{release.public_id}/")
    expect(page.locator("main")).to_contain_text("적극행정 종합평가")
    expect(page.locator("main")).to_contain_text("하늘시시설관리공단")
    page.goto("/ko/awards/years/2025/")
    expect(page.locator("main")).to_contain_text("다산목민대상")
    expect(page.locator("main caption").last).to_contain_text("7")
