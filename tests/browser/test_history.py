"""The history of a release in a browser: by keyboard, without scripts, on a phone, in light and dark."""

import pytest
from playwright.sync_api import Browser, Page, expect

from newsroom.releases import publishing, revisions
from newsroom.releases.models import Release, ReleaseText
from tests.awards.make import make_award, make_mention
from tests.browser.accessible import BOTH, narrow, serious_anywhere
from tests.browser.editing import log_in
from tests.make import make_category, make_release, make_topic, make_user, publish

pytestmark = pytest.mark.django_db(transaction=True)

FIRST = (
    "<p>하늘시는 24일 중앙로에 새 도서관을 열었다. 장서는 <strong>모두 12,300권</strong>이다.</p>"
    "<h2>여는 시간</h2><ul><li>평일 9시부터 21시까지</li><li>주말 9시부터 18시까지</li></ul>"
    "<p>첫째 문단이다.</p><p>둘째 문단이다.</p><p>셋째 문단이다.</p><p>넷째 문단이다.</p>"
    "<table><tbody><tr><th>층</th><th>이용</th></tr><tr><td>1층</td><td>어린이</td></tr></tbody></table>"
)
SECOND = (
    "<p>하늘시가 25일 중앙로에 새 도서관을 열었다. 장서는 모두 12,400권이다.</p>"
    '<h3>여는 시간</h3><ul><li>평일 9시부터 <a href="https://example.org/">22시</a>까지</li></ul>'
    "<p>첫째 문단이다.</p><p>둘째 문단이다.</p><p>셋째 문단이다.</p><p>넷째 문단이다.</p>"
    "<table><tbody><tr><th>층</th><th>이용</th></tr><tr><td>1층</td><td>어린이와 청소년</td></tr></tbody></table>"
    "<p>월요일에는 쉰다.</p>"
)


def long_history() -> Release:
    """A release that went through review and was changed in every place since."""
    author, editor = make_user("desk editor", last_name="이", first_name="바다"), make_user("desk editor")
    release = make_release(texts={"ko": {"body": FIRST}, "en": {}}, topics=[make_topic()])
    revisions.record(release, author, note="처음 쓴 글")
    publishing.submit(release, by=author, note="24일이 맞는지 보아 주세요.")
    publishing.send_back(release, by=editor, remark="날짜를 확인하세요.")
    publish(release)
    publishing.reopen(release, by=editor)
    text = {"body": SECOND, "title": "하늘시, 25일에 새 도서관 열어", "subtitles": ["장서 12,400권"]}
    ReleaseText.objects.filter(release=release, language="ko").update(**text)
    ReleaseText.objects.filter(release=release, language="en").update(summary="The city opened a library.")
    Release.objects.filter(pk=release.pk).update(category=make_category("교육", "Education"), featured=True)
    make_mention(make_award(), release, "우수 등급을 받았다.")
    release.topics.add(make_topic("교육", "Education"))
    revisions.record(release, author, note="날짜와 장서 수를 바로잡음")
    return release


@pytest.fixture
def release(page: Page) -> Release:
    log_in(page, make_user("desk editor"))
    return long_history()


def urls(release: Release) -> list[str]:
    history = f"/admin/releases/release/{release.pk}/history/"
    return [
        history,
        f"{history}compare/?from=public&to=now",
        f"{history}compare/?from=0&to=1",
        f"{history}1/restore/",
    ]


def test_nothing_serious_is_found(page: Page, release: Release) -> None:
    for url in urls(release):
        narrow(page)
        page.goto(url)
        found = serious_anywhere(page, BOTH)
        assert found == [], "\n".join(found)


def test_what_is_gone_and_new_is_not_told_by_colour_alone(page: Page, release: Release) -> None:
    page.goto(urls(release)[1])
    line = "element => getComputedStyle(element).textDecorationLine"
    assert page.locator(".difference del").first.evaluate(line) == "line-through"
    assert page.locator(".difference ins").first.evaluate(line) == "underline"


def test_a_revision_is_restored_by_keyboard(page: Page, release: Release) -> None:
    page.goto(urls(release)[0])
    page.locator(f'a[href="{urls(release)[3]}"]').focus()
    page.keyboard.press("Enter")
    page.locator(".release-actions button").focus()
    page.keyboard.press("Enter")
    expect(page).to_have_url(f"/admin/releases/release/{release.pk}/change/")
    assert release.texts.get(language="ko").body == FIRST


def test_everything_works_without_scripts(browser: Browser, live_server: object, release: Release) -> None:
    context = browser.new_context(base_url=str(live_server), java_script_enabled=False, locale="ko-KR")
    page = context.new_page()
    log_in(page, make_user("desk editor"))
    page.goto(urls(release)[0])
    page.select_option("#compare-from", "1")
    page.select_option("#compare-to", "now")
    page.click(".history-choose button")
    expect(page.locator(".difference h2").first).to_be_visible()
    page.locator("details summary").first.click()
    expect(page.locator("details .difference-block").first).to_be_visible()
    page.goto(urls(release)[3])
    page.click(".release-actions button")
    assert release.texts.get(language="ko").body == FIRST
    context.close()


def test_the_reason_of_a_save_stands_in_the_history(page: Page, release: Release) -> None:
    page.goto(f"/admin/releases/release/{release.pk}/change/")
    page.fill("#id_why", "제목을 줄임")
    page.fill("#id_texts-0-title", "하늘시, 새 도서관")
    page.click("button.save")
    page.goto(urls(release)[0])
    expect(page.locator(".event-revision").first).to_contain_text("제목을 줄임")
