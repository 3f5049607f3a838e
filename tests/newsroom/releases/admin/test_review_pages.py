import pytest

from newsroom.accounts.models import AuditEntry
from newsroom.releases import publishing, review_notes
from newsroom.releases.models import ReviewNote
from tests.make import make_editor, make_release, make_user
from tests.newsroom.releases.admin.acts import act_url, do, told
from tests.newsroom.releases.admin.forms import change_url, posted

pytestmark = pytest.mark.django_db


@pytest.fixture
def editor(client):
    user = make_user("desk editor")
    client.force_login(user)
    return user


def log_in_author(client, release):
    author = make_user("author", department=release.department)
    client.force_login(author)
    return author


def sent_back(remark="수치를 확인하세요."):
    release = make_release(state="review")
    publishing.send_back(release, by=make_editor(), remark=remark)
    return release


def test_a_release_is_sent_with_a_note_that_the_editor_sees(client):
    release = make_release()
    author = log_in_author(client, release)
    assert told(do(client, release, "submit", note="3쪽의 표는 아직 확인 중입니다.")) == [
        "The release was sent to review."
    ]
    assert (release.state, release.submitted_by) == ("review", author)
    client.force_login(make_user("desk editor"))
    for page in (change_url(release), act_url(release, "approve"), act_url(release, "send_back")):
        assert "3쪽의 표는 아직 확인 중입니다." in client.get(page).content.decode()


def test_a_release_is_sent_without_a_note(client):
    release = make_release()
    log_in_author(client, release)
    do(client, release, "submit")
    assert release.state == "review"
    assert not ReviewNote.objects.exists()


def test_what_blocks_review_is_listed_instead_of_the_button(client):
    release = make_release(texts={"ko": {"body": "", "ready": False}})
    log_in_author(client, release)
    page = client.get(act_url(release, "submit"))
    html = page.content.decode()
    assert page.context["is_blocked"]
    assert f"{change_url(release)}#text-ko-body" in html
    assert 'name="note"' not in html
    assert 'class="button default"' not in html


def test_a_note_stays_when_something_has_come_to_block_review(client):
    release = make_release(texts={"ko": {"body": "", "ready": False}})
    log_in_author(client, release)
    page = do(client, release, "submit", note="확인해 주세요.")
    assert release.state == "draft"
    assert "확인해 주세요." in page.content.decode()


def test_sending_back_needs_a_remark(client, editor):
    release = make_release(state="review")
    page = do(client, release, "send_back", remark="  ")
    assert release.state == "review"
    assert page.context["form"].errors.keys() == {"remark"}
    do(client, release, "send_back", remark="수치를 확인하세요.")
    assert release.state == "draft"


def test_a_remark_stands_on_the_form_until_it_is_resolved(client):
    release = sent_back()
    author = log_in_author(client, release)
    page = client.get(change_url(release))
    assert "수치를 확인하세요." in page.content.decode()
    [remark] = page.context["remarks"]
    typed = {"_act": f"resolve:{remark.pk}", "texts-0-title": "고친 제목"}
    client.post(change_url(release), posted(page, **typed))
    remark.refresh_from_db()
    assert remark.resolved_by == author
    assert release.texts.get(language="ko").title == "고친 제목"
    assert not review_notes.open_remarks(release).exists()
    assert AuditEntry.objects.get(act="resolve").detail == {"remark": "수치를 확인하세요."}
    # It stays where it can be read.
    assert [each.pk for each in client.get(change_url(release)).context["resolved_remarks"]] == [remark.pk]


def test_a_remark_on_a_release_that_is_closed_is_resolved_without_saving(client, editor):
    release = sent_back()
    publishing.submit(release, by=make_editor())
    publishing.approve(release, by=make_editor())
    [remark] = review_notes.open_remarks(release)
    url = f"/admin/releases/release/{release.pk}/remarks/{remark.pk}/resolve/"
    assert url in client.get(change_url(release)).content.decode()
    assert client.get(url).status_code == 405
    client.post(url)
    assert not review_notes.open_remarks(release).exists()
    assert "already" in told(client.post(url, headers={"Accept-Language": "en"}))[-1]
    assert AuditEntry.objects.filter(act="resolve").count() == 1


def test_a_remark_on_another_release_or_by_an_onlooker_is_not_resolved(client, editor):
    release, other = sent_back(), make_release()
    [remark] = review_notes.open_remarks(release)
    for number in (remark.pk, "x", 0):
        typed = posted(client.get(change_url(other)), _act=f"resolve:{number}")
        assert client.post(change_url(other), typed).status_code == 404
    client.force_login(make_user("awards officer"))
    page = client.get(change_url(release)).content.decode()
    assert "수치를 확인하세요." in page
    assert "/resolve/" not in page
    url = f"/admin/releases/release/{release.pk}/remarks/{remark.pk}/resolve/"
    assert client.post(url).status_code == 403
    assert review_notes.open_remarks(release).exists()


def test_a_note_of_an_earlier_round_is_not_shown_as_one_of_this():
    release = make_release()
    publishing.submit(release, by=make_editor(), note="첫 쪽지")
    assert review_notes.note_to_editor(release).text == "첫 쪽지"
    publishing.send_back(release, by=make_editor(), remark="다시")
    assert review_notes.note_to_editor(release) is None
    publishing.submit(release, by=make_editor())
    assert review_notes.note_to_editor(release) is None


def test_a_note_of_before_the_approval_is_not_shown_with_its_correction():
    release = make_release()
    publishing.submit(release, by=make_editor(), note="첫 쪽지")
    publishing.approve(release, by=make_editor())
    publishing.reopen(release, by=make_editor())
    publishing.submit(release, by=make_editor())
    assert review_notes.note_to_editor(release) is None


def test_an_editor_is_told_before_they_write_in_review_and_after(client, editor):
    release = make_release(state="review", texts=["ko"])
    page = client.get(change_url(release), headers={"Accept-Language": "en"})
    assert "somebody else has to approve the release" in page.content.decode()
    typed = {"texts-0-title": "편집자가 쓴 제목", "texts-0-body": "<p>편집자가 혼자 쓴 전부</p>"}
    client.post(change_url(release), posted(page, **typed))
    page = client.get(act_url(release, "approve"), headers={"Accept-Language": "en"})
    assert "You wrote or changed the text, its files or its awards in: 한국어." in page.content.decode()
    assert page.context["is_blocked"]
    do(client, release, "approve")
    assert release.state == "review"


def test_an_author_who_can_approve_nothing_is_told_nothing_of_it(client):
    release = make_release(state="review")
    log_in_author(client, release)
    page = client.get(change_url(release), headers={"Accept-Language": "en"})
    assert "somebody else has to approve the release" not in page.content.decode()
