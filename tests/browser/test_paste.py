from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from newsroom.fields.html import sanitise
from newsroom.releases.models import Release
from tests.browser.editing import body_editor, log_in, paste, save
from tests.make import make_release, make_user

pytestmark = pytest.mark.django_db(transaction=True)

CLIPBOARD = Path(__file__).parent / "clipboard"
# What must be left of each: the merged cells, the list within the list, and words.
KEPT = {
    "hangul": [
        '<td rowspan="2"><p>구분</p></td><td colspan="2"><p>처리 기간</p></td>',
        "<li><p>도로 보수</p><ul><li><p>포트홀 메우기</p></li></ul></li><li><p>가로등 수리</p></li>",
        "<strong>닷새에서 사흘로</strong>",
        "□ 하늘시는",
    ],
    "word": [
        '<td colspan="2"><p>Days to repair</p></td>',
        "<ul><li><p>Road repairs</p><ul><li><p>Potholes within three days</p></li></ul></li>"
        "<li><p>Street lights</p></li></ul>",
        "<ol><li><p>Apply online</p></li></ol>",
        "<strong>Haneul City shortens waiting times</strong>",
    ],
    "excel": [
        '<td colspan="3"><p>민원 처리 현황</p></td>',
        '<td rowspan="2"><p>도로</p></td>',
        "<li><p>야간 보수</p><ul><li><p>주 3회</p></li></ul></li>",
        "1,234",
    ],
    "google-docs": [
        "<h2>처리 기간 단축</h2>",
        "<strong>하늘시</strong>는",
        '<a href="https://haneul.example/minwon" rel="noopener">민원 안내</a>',
        "<li><p>도로 보수</p><ul><li><p>포트홀 메우기</p></li></ul></li><li><p>가로등 수리</p></li>",
        '<td colspan="2"><p>처리 일수</p></td>',
    ],
    "board": [
        "<h3>하늘시 알림</h3>",
        "<u>사흘</u>",
        "<ol><li><p>신청</p><ol><li><p>온라인 신청</p></li></ol></li><li><p>처리</p></li></ol>",
        "<p>민원 처리 기간</p><table>",
        '<th colspan="2"><p>처리 기간</p></th>',
    ],
}
DROPPED = [
    "style",
    "class=",
    "<span",
    "<font",
    "<img",
    "data:",
    "script",
    "stolen",
    "<p></p>",
    "Mso",
    "HStyle",
]


@pytest.fixture
def release(page: Page) -> Release:
    release = make_release(texts={"ko": {"body": "", "ready": False}})
    log_in(page, make_user("author", department=release.department))
    page.goto(f"/admin/releases/release/{release.pk}/change/")
    body_editor(page, "ko").wait_for()
    return release


@pytest.mark.parametrize("source", KEPT)
def test_pasting_keeps_the_text_as_it_will_stay_and_drops_the_program_it_came_from(
    page: Page, release: Release, source: str
) -> None:
    paste(page, "ko", (CLIPBOARD / f"{source}.html").read_text())
    save(page)
    body = release.texts.get(language="ko").body
    for kept in KEPT[source]:
        assert kept in body, body
    for dropped in DROPPED:
        assert dropped not in body, body
    assert body == sanitise(body)
    assert page.evaluate("window.stolen") is None
    stays_the_same_when_it_is_edited_again(page, release, body)


def stays_the_same_when_it_is_edited_again(page: Page, release: Release, before: str) -> None:
    body_editor(page, "ko").locator("p").first.click()
    page.keyboard.insert_text("끝")
    expect(body_editor(page, "ko")).to_contain_text("끝")
    save(page)
    after = release.texts.get(language="ko").body
    assert "끝" in after
    assert after.replace("끝", "") == before


def test_the_server_alone_cleans_the_same_clipboards() -> None:
    for source in KEPT:
        clean = sanitise((CLIPBOARD / f"{source}.html").read_text())
        assert "<table>" in clean
        assert "colspan" in clean
        for dropped in ("style", "class=", "<img", "script", "stolen", "onclick", "javascript"):
            assert dropped not in clean, source
