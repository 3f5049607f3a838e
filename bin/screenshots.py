"""Photographs of the running demo for the documentation: .venv/bin/python bin/screenshots.py URL

The pages of the public come first (`page_screenshots`). Those of the desk are photographed on the way of one release,
which is written, reviewed, published, corrected and withdrawn: the demo should be a fresh one, as the pictures show
what the desk was left with.
"""

import sys
from datetime import datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from page_screenshots import photograph_page, photograph_pages
from playwright.sync_api import Browser, FloatRect, Locator, Page, ViewportSize, sync_playwright

FOLDER = Path(__file__).resolve().parent.parent / "docs/screenshots"
OFFLINE = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-background-networking"]
WIDTHS = {1280: 720, 360: 740}
MARGIN = 12
NOTHING_FLOATS = ".release-actions { position: static !important }"
RELEASES = "/admin/releases/release/"

TITLE = {
    "ko": "하늘시 무인민원발급기 12곳, 밤 10시까지 쓴다",
    "en": "Twelve document kiosks in Haneul stay open until 10 p.m.",
}
OTHER_TITLE = "하늘시, 무인민원발급기 12곳 밤 10시까지 연장 운영"
NEXT_TITLE = {
    "ko": "하늘시 무인민원발급기 12곳, 12월부터 밤 10시까지",
    "en": "Twelve document kiosks in Haneul to stay open until 10 p.m. from December",
}
BODY = {
    "ko": "하늘시는 12월 1일부터 무인민원발급기 12곳의 운영 시간을 밤 10시까지로 늘린다.",
    "en": "From December 1, twelve document kiosks in Haneul City stay open until 10 p.m.",
}
CORRECTED = {
    "ko": BODY["ko"].replace("12월 1일", "12월 8일"),
    "en": BODY["en"].replace("December 1", "December 8"),
}
CONTACT = {"name_ko": "한소담", "name_en": "Han Sodam", "phone": "070-0000-1842"}
CORRECTION = {
    "correction_wrong_ko": "연장 운영을 시작하는 날은 12월 1일",
    "correction_wrong_en": "The longer hours begin on December 1",
    "correction_right_ko": "연장 운영을 시작하는 날은 12월 8일",
    "correction_right_en": "The longer hours begin on December 8",
}
NOTE = "11월 30일 오전에 나가면 좋겠습니다."
REMARK = "제목에 무인민원발급기 수를 넣고, 담당자 전화번호를 확인해 주세요."
WITHDRAWN = {"reason_ko": "영문에 다른 발급기의 목록이 실렸습니다.", "reason_en": "It listed other kiosks."}
JOURNALISTS = [{"name": "서이레", "organisation": "하늘일보"}, {"name": "문해든", "organisation": "한빛방송"}]


def main(url: str) -> None:
    FOLDER.mkdir(exist_ok=True)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=OFFLINE)
        photograph_pages(browser, url)
        reader = open_page(browser, url)
        author, editor, admin = (log_in(browser, url, name) for name in ("author", "editor", "admin"))
        form = write(author)
        send_back(author, editor, form)
        clash(author, admin, form)
        approve(author, editor, form)
        show_before_its_hour(editor, reader)
        correct(author, editor, reader, form)
        photograph_page(browser, url, withdraw_english(editor, form), "release-withdrawn-en")
        photograph_audit_log(admin)
        browser.close()


def open_page(browser: Browser, url: str) -> Page:
    size = ViewportSize(width=1280, height=900)
    return browser.new_context(
        base_url=url, viewport=size, locale="ko-KR", timezone_id="Asia/Seoul"
    ).new_page()


def log_in(browser: Browser, url: str, name: str) -> Page:
    page = open_page(browser, url)
    page.goto("/admin/login/")
    page.fill("#id_username", name)
    page.fill("#id_password", f"haneul-{name}")
    page.click("[type=submit]")
    return page


def write(author: Page) -> str:
    """A new draft, with something left to do; the path of its form."""
    author.goto(f"{RELEASES}add/")
    for language, title in TITLE.items():
        author.fill(f"#text-{language}-title textarea", title)
        type_body(author, language, BODY[language])
        author.check(f"#text-{language}-ready input")
    save(author)
    photograph(author, "release-form")
    return author.url.removesuffix("change/")


def send_back(author: Page, editor: Page, form: str) -> None:
    author.select_option("#id_category", index=1)
    author.click("#contacts-group .add-row a")
    for name, value in CONTACT.items():
        author.fill(f"[name=contacts-0-{name}]", value)
    act(author, "submit", note=NOTE)
    editor.goto("/admin/")
    photograph(editor, "desk")
    begin_act(editor, form, "send_back")
    finish_act(editor, remark=REMARK)


def tomorrow() -> str:
    """Nine in the morning, as a field for a time takes it."""
    day = datetime.now(ZoneInfo("Asia/Seoul")) + timedelta(days=1)
    return f"{day:%Y-%m-%d}T09:00"


def clash(author: Page, admin: Page, form: str) -> None:
    """Two change the title; the other one saves first, and the author is shown both."""
    author.goto(form)
    photograph(author, "remarks", author.locator(".remarks"))
    admin.goto(form)
    admin.fill("#text-ko-title textarea", OTHER_TITLE)
    save(admin)
    author.fill("#text-ko-title textarea", NEXT_TITLE["ko"])
    author.fill("#text-en-title textarea", NEXT_TITLE["en"])
    save(author)
    photograph(author, "conflict", author.locator("#conflict"))
    save(author)


def approve(author: Page, editor: Page, form: str) -> None:
    """At once, after a look at what an embargo would do."""
    author.click("[name=_act][value^='resolve:']")
    act(author, "submit")
    editor.goto(form)
    editor.fill("#id_publish_at", tomorrow())
    press_act(editor, "approve")
    photograph(editor, "approve", editor.locator(".act-form"))
    editor.goto(form)
    editor.fill("#id_publish_at", "")
    act(editor, "approve")


def show_before_its_hour(editor: Page, reader: Page) -> None:
    """Journalists are given links to the release that the demo has under embargo; one has opened hers."""
    editor.goto(f"{RELEASES}?work=scheduled")
    editor.click("#result_list tbody th a")
    editor.click("a[href$='/previews/']")
    for journalist in JOURNALISTS:
        for name, value in journalist.items():
            editor.fill(f"[name={name}]", value)
        editor.click(".previews form.module [type=submit]")
        if journalist == JOURNALISTS[0]:
            photograph_public(reader, editor.input_value("#new-link"), "preview")
    photograph(editor, "preview-links", editor.locator(".previews"))


def correct(author: Page, editor: Page, reader: Page, form: str) -> None:
    begin_act(author, form, "reopen")
    type_body(author, "ko", CORRECTED["ko"])
    save(author)
    photograph(author, "stale", author.locator("#texts-group"), most=330)
    type_body(author, "en", CORRECTED["en"])
    for name, value in CORRECTION.items():
        author.fill(f"[name={name}]", value)
    photograph(author, "correction", author.locator("#correction-group"))
    save(author)
    author.click(".standing a[href$='/history/']")
    photograph(author, "history", author.locator(".history"), most=800)
    author.click(".history-choose [type=submit]")
    photograph(author, "compare", author.locator(".history"), most=800)
    author.goto(form)
    act(author, "submit")
    begin_act(editor, form, "approve")
    finish_act(editor)
    photograph_public(reader, editor.get_attribute(".standing a", "href") or "", "corrected")


def photograph_audit_log(admin: Page) -> None:
    admin.goto("/admin/accounts/auditentry/")
    photograph(admin, "audit-log", admin.locator("#changelist"), most=620)


def withdraw_english(editor: Page, form: str) -> str:
    """The address at which readers are told of it."""
    editor.goto(form)
    korean = editor.get_attribute(".standing a", "href") or ""
    begin_act(editor, form, "withdraw")
    editor.check("[name=language][value=en]")
    for name, value in WITHDRAWN.items():
        editor.fill(f"[name={name}]", value)
    photograph(editor, "withdrawal", editor.locator(".act-form"))
    finish_act(editor)
    return korean.replace("/ko/", "/en/")


def type_body(page: Page, language: str, text: str) -> None:
    page.locator(f"#text-{language}-body [contenteditable=true]").click()
    page.keyboard.press("Control+a")
    page.keyboard.insert_text(text)


def save(page: Page) -> None:
    with page.expect_navigation():
        page.click("button[name=_continue]")


def act(page: Page, name: str, **words: str) -> None:
    press_act(page, name)
    finish_act(page, **words)


def begin_act(page: Page, form: str, name: str) -> None:
    page.goto(form)
    press_act(page, name)


def press_act(page: Page, name: str) -> None:
    ways = f"[value='{name}'], [href*='/act/{name}/'], [formaction*='/act/{name}/']"
    with page.expect_navigation():
        page.click(f".release-actions :is({ways})")


def finish_act(page: Page, **words: str) -> None:
    for name, value in words.items():
        page.fill(f"[name={name}]", value)
    with page.expect_navigation():
        page.click(".act-form button[type=submit]")


def photograph_public(page: Page, address: str, name: str) -> None:
    for width, height in WIDTHS.items():
        page.set_viewport_size({"width": width, "height": height})
        page.goto(address)
        photograph(page, f"{name}-{width}")


def photograph(page: Page, name: str, part: Locator | None = None, most: int = 1400) -> None:
    """What the window shows, or one part of the page with a little around it, down to `most` pixels."""
    page.evaluate("document.fonts.ready")
    path = FOLDER / f"{name}.png"
    if part is None:
        page.screenshot(path=path)
        return
    page.evaluate("document.activeElement.blur(), scrollTo(0, 0)")
    box = part.bounding_box()
    assert box, f"{part} is not on the page"
    clip = FloatRect(
        x=box["x"] - MARGIN,
        y=box["y"] - MARGIN,
        width=box["width"] + 2 * MARGIN,
        height=min(box["height"] + 2 * MARGIN, most),
    )
    page.screenshot(path=path, full_page=True, clip=clip, style=NOTHING_FLOATS)


if __name__ == "__main__":
    main(sys.argv[1])
