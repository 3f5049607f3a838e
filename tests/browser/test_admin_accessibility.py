from collections.abc import Callable

import pytest
from playwright.sync_api import Page

from newsroom.accounts import audit
from newsroom.releases import publishing, revisions
from newsroom.releases.models import Release
from newsroom.translation.translators import file_of
from tests.awards.make import make_award, make_edition, make_programme
from tests.browser.accessible import narrow, serious_anywhere
from tests.browser.editing import body_editor, log_in
from tests.browser.uploading import SVG, drop, store_photo
from tests.make import make_category, make_release, make_user, publish
from tests.newsroom.desk.proposals import round_up
from tests.newsroom.desk.year.make import make_register
from tests.newsroom.media.make import make_attachment, make_file, make_photo
from tests.newsroom.translation.make import make_term

pytestmark = pytest.mark.django_db(transaction=True)


def release_form(page: Page) -> None:
    release = make_release(state="review")
    page.goto(f"/admin/releases/release/{release.pk}/change/")
    body_editor(page, "en").wait_for()
    for group in ("contacts", "mentions"):
        page.locator(f"#{group}-group .add-row a").click()


def form_with_files(page: Page) -> None:
    """One photo with all there is to it, one refused, an attachment with a warning."""
    release = make_release()
    make_photo(release, store_photo())
    make_attachment(release, make_file("계획.hwp", warnings=["hwp"]))
    page.goto(f"/admin/releases/release/{release.pk}/change/")
    body_editor(page, "en").wait_for()
    drop(page.locator("#photos-group [data-drop]"), {"가짜.jpg": SVG})
    page.locator(".upload.failed").wait_for()
    page.check("[name=photos-0-DELETE]")


def closed_form_with_files(page: Page) -> None:
    release = make_release()
    make_photo(release, store_photo())
    make_attachment(release)
    publish(release)
    page.goto(f"/admin/releases/release/{release.pk}/change/")


def approved_release(page: Page) -> None:
    page.goto(f"/admin/releases/release/{make_release(state='approved').pk}/change/")


def release_list(page: Page) -> None:
    make_release()
    page.goto("/admin/releases/release/")
    page.locator(".filter-menu summary").first.click()


def submission(page: Page) -> None:
    release = make_release(texts={"ko": {"body": "", "ready": False}})
    page.goto(f"/admin/releases/release/{release.pk}/act/submit/")


def sending_back(page: Page) -> None:
    page.goto(f"/admin/releases/release/{make_release(state='review').pk}/act/send_back/")
    page.click(".act-form button[type=submit]")


def approval(page: Page) -> None:
    page.goto(f"/admin/releases/release/{correction_in_review().pk}/act/approve/")


def withdrawal(page: Page) -> None:
    page.goto(f"/admin/releases/release/{make_release(state='approved').pk}/act/withdraw/")
    page.click(".act-form button[type=submit]")


def release_with_remarks(page: Page) -> None:
    page.goto(f"/admin/releases/release/{correction_in_review().pk}/change/")
    body_editor(page, "en").wait_for()


def correction_in_review() -> Release:
    """A public release whose Korean has changed, with a remark, a note, a correction line and a stale English."""
    editor, author = make_user("desk editor"), make_user("desk editor")
    release = make_release(state="review")
    publishing.send_back(release, by=editor, remark="24일이 맞는지 확인하세요.")
    publish(release)
    publishing.reopen(release, by=author)
    revisions.record(release, by=author)
    release.texts.filter(language="ko").update(title="하늘시, 25일에 새 도서관 열어")
    Release.objects.filter(pk=release.pk).update(
        correction_wrong={"ko": "24일", "en": "the 24th"}, correction_right={"ko": "25일", "en": "the 25th"}
    )
    revisions.record(release, by=author)
    publishing.submit(release, by=author, note="날짜를 고쳤습니다.")
    return release


def user_form(page: Page) -> None:
    page.goto("/admin/accounts/user/add/")


def audit_log(page: Page) -> None:
    make_release(state="withdrawn")
    page.goto("/admin/accounts/auditentry/")
    page.locator(".filter-menu summary").first.click()


def history_of_a_category(page: Page) -> None:
    category = make_category()
    audit.record("change", make_user("desk editor"), category, fields=["name"])
    page.goto(f"/admin/releases/category/{category.pk}/history/")


def notices(page: Page) -> None:
    make_release(state="approved")
    page.goto("/admin/releases/outboxmessage/")


def glossary(page: Page) -> None:
    make_term(forbidden=["Consolation Prize"])
    page.goto("/admin/translation/glossaryterm/")


def glossary_term(page: Page) -> None:
    page.goto(f"/admin/translation/glossaryterm/{make_term().pk}/change/")


def faulty_glossary(page: Page) -> None:
    page.goto("/admin/translation/glossaryterm/import/")
    faulty = {"name": "glossary.csv", "mimeType": "text/csv", "buffer": b"kind,Korean,English\ngrade,,x"}
    page.set_input_files("#id_file", faulty)
    page.click(".act-form button[type=submit]")
    page.locator(".act-alert").wait_for()


def earlier_translations(page: Page) -> None:
    publish(make_release())
    page.goto(f"/admin/memory/{make_release().pk}/")
    page.locator(".memory-row").first.wait_for()


def translation_to_store(page: Page) -> None:
    release = make_release()
    back = file_of([release])
    release.texts.filter(language="ko").update(title="다른 제목")
    page.goto("/admin/xliff/")
    page.set_input_files("#id_file", {"name": "a.xlf", "mimeType": "text/xml", "buffer": back})
    page.click(".act-form button[type=submit]")
    page.locator(".act-alert").wait_for()


def proposed_awards(page: Page) -> None:
    """One that is recorded, others that are new; one of them is being corrected, another refused."""
    round_up.make_register()
    release = make_release(texts={"ko": round_up.TEXT})
    page.goto(f"/admin/releases/release/{release.pk}/change/")
    page.locator("#proposals-group [data-do=correct]").first.click()
    page.locator(".proposal-fields").wait_for()
    page.locator("#proposals-group [data-do=ask]").last.click()


def year_in_awards(page: Page) -> None:
    make_register()
    make_award(make_edition(make_programme("이름 없는 평가", None)))
    page.goto("/admin/year-in-awards/?year=2025")
    page.locator(".year-text").first.wait_for()


PAGES = [
    *(form_with_files, closed_form_with_files),
    *(release_form, approved_release, release_list, user_form, release_with_remarks),
    *(submission, sending_back, approval, withdrawal),
    *(audit_log, history_of_a_category, notices),
    *(glossary, glossary_term, faulty_glossary, earlier_translations, translation_to_store),
    *(proposed_awards, year_in_awards),
]


@pytest.mark.parametrize("visit", PAGES)
def test_nothing_serious_is_found(page: Page, visit: Callable[[Page], None]) -> None:
    narrow(page)
    log_in(page, make_user("desk editor", "administrator"))
    visit(page)
    found = serious_anywhere(page)
    assert found == [], "\n".join(found)


def test_nothing_serious_is_found_at_the_door(page: Page) -> None:
    narrow(page)
    page.goto("/admin/login/")
    found = serious_anywhere(page)
    assert found == [], "\n".join(found)
