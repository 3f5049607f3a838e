"""The release form asks what the checks find, and findings are dismissed there or on a page of their own."""

import pytest
from django.urls import reverse

from newsroom.releases.models import ReleaseText
from tests.make import make_author, make_editor, make_user
from tests.newsroom.releases.admin.forms import ADD, change_url
from tests.newsroom.translation.found import (
    HANJA,
    HANJA_RULE,
    PERSONAL,
    PERSONAL_RULE,
    found_by,
    is_open,
    make_checked_release,
    make_dismissal,
)
from tests.roles.people import is_turned_away, log_in, our_department

pytestmark = pytest.mark.django_db

TYPED = {"ko-title": "하늘시, 새 도서관 열어", "ko-body": f"<p>{HANJA}</p>"}


def url_of(release):
    return reverse("language_checks", args=[release.pk])


def page_of(rule, release):
    return reverse("language_finding", args=[release.pk, found_by(rule, release).identity])


def typed_in(release):
    return {f"ko-{name}": getattr(release.texts.get(language="ko"), name) for name in ("title", "body")}


def test_what_is_typed_is_checked_and_not_stored(client):
    release = make_checked_release()
    client.force_login(make_author(release))
    answer = client.post(url_of(release), TYPED)
    assert "韓中" in answer.json()["list"]
    assert "1" in answer.json()["told"]
    assert not ReleaseText.objects.filter(body__contains="韓中").exists()


def test_a_new_release_is_checked_before_it_is_saved(client):
    client.force_login(make_user("author"))
    answer = client.post(reverse("language_checks_new"), TYPED)
    assert "韓中" in answer.json()["list"]
    assert "data-do" not in answer.json()["list"]


def test_a_piece_tells_where_it_stands_without_spaces(client):
    release = make_checked_release()
    client.force_login(make_author(release))
    answer = client.post(url_of(release), {**TYPED, "ko-body": f"<p>앞 문단 이다.</p><p>{HANJA}</p>"})
    place = 'data-place="text-ko-body" data-start="10" data-end="12"'
    assert place in answer.json()["list"]


def test_a_script_in_a_text_stays_a_text(client):
    release = make_checked_release()
    client.force_login(make_author(release))
    body = "<p>하늘시는 韓中<script>alert(1)</script> &lt;img src=x onerror=alert(1)&gt; 행사를 열었다.</p>"
    answer = client.post(url_of(release), {**TYPED, "ko-body": body}).json()["list"]
    assert "<img" not in answer
    assert "<script" not in answer


def test_a_day_that_is_none_is_passed_over(client):
    release = make_checked_release()
    client.force_login(make_author(release))
    for day in ("2026-02-31T09:00", "soon", ""):
        assert client.post(url_of(release), {**TYPED, "publish_at": day}).status_code == 200


def test_a_finding_is_dismissed_in_what_is_typed(client):
    release = make_checked_release(HANJA)
    client.force_login(make_author(release))
    wanted = {"dismiss": found_by(HANJA_RULE, release).identity, "reason": "행사 이름이다."}
    answer = client.post(url_of(release), typed_in(release) | wanted).json()
    assert not is_open(HANJA_RULE, release)
    assert "data-dismissed" in answer["list"]
    assert answer["refused"] == ""


def test_without_a_reason_nothing_is_dismissed(client):
    release = make_checked_release(HANJA)
    client.force_login(make_author(release))
    wanted = {"dismiss": found_by(HANJA_RULE, release).identity, "reason": " "}
    assert client.post(url_of(release), typed_in(release) | wanted).json()["refused"]
    assert is_open(HANJA_RULE, release)


def test_an_author_does_not_dismiss_personal_data(client):
    release = make_checked_release(PERSONAL)
    client.force_login(make_author(release))
    wanted = {"dismiss": found_by(PERSONAL_RULE, release).identity, "reason": "Because."}
    answer = client.post(url_of(release), typed_in(release) | wanted).json()
    assert answer["refused"]
    assert is_open(PERSONAL_RULE, release)


def test_what_is_not_found_any_more_is_not_dismissed(client):
    release = make_checked_release(HANJA)
    client.force_login(make_author(release))
    wanted = {"dismiss": found_by(HANJA_RULE, release).identity, "reason": "Because."}
    answer = client.post(url_of(release), {"ko-title": "제목", "ko-body": "<p>다른 글이다.</p>"} | wanted)
    assert answer.json()["refused"]
    assert not release.dismissals.exists()


def test_a_dismissal_is_taken_back(client):
    release, editor = make_checked_release(HANJA), make_editor()
    make_dismissal(HANJA_RULE, release, editor)
    client.force_login(editor)
    wanted = {"take_back": found_by(HANJA_RULE, release).identity}
    client.post(url_of(release), typed_in(release) | wanted)
    assert is_open(HANJA_RULE, release)


def test_the_form_shows_what_is_found_in_the_stored_texts(client):
    release = make_checked_release(HANJA)
    client.force_login(make_author(release))
    page = client.get(change_url(release)).content.decode()
    assert 'id="checks-group"' in page
    assert "<mark>韓中</mark>" in page


def test_the_form_of_what_is_closed_has_no_panel(client):
    release = make_checked_release(HANJA, state="approved")
    client.force_login(make_editor())
    assert 'id="checks-group"' not in client.get(change_url(release)).content.decode()


def test_the_form_of_a_new_release_has_the_panel(client):
    client.force_login(make_user("author"))
    assert reverse("language_checks_new") in client.get(ADD).content.decode()


def test_a_finding_is_dismissed_on_a_page_of_its_own(client):
    release = make_checked_release(HANJA)
    client.force_login(make_author(release))
    page = page_of(HANJA_RULE, release)
    assert "<mark>韓中</mark>" in client.get(page).content.decode()
    assert client.post(page, {"reason": ""}).status_code == 200
    assert client.post(page, {"reason": "행사 이름이다."}).status_code == 302
    assert not is_open(HANJA_RULE, release)


def test_a_dismissal_is_taken_back_on_that_page(client):
    release, editor = make_checked_release(HANJA), make_editor()
    make_dismissal(HANJA_RULE, release, editor)
    client.force_login(editor)
    client.post(page_of(HANJA_RULE, release))
    assert is_open(HANJA_RULE, release)


def test_there_is_no_page_of_what_is_not_found(client):
    release = make_checked_release()
    client.force_login(make_author(release))
    assert client.get(reverse("language_finding", args=[release.pk, "0" * 64])).status_code == 404


@pytest.mark.parametrize("who", ["anonymous", "nobody", "other", "officer"])
def test_nobody_has_texts_checked_who_may_not_write_them(client, who):
    log_in(client, who)
    release = make_checked_release(department=our_department())
    assert is_turned_away(client.post(url_of(release), TYPED), who)
    if who != "other":
        assert is_turned_away(client.post(reverse("language_checks_new"), TYPED), who)


def test_it_is_asked_by_post_alone(client):
    client.force_login(make_editor())
    assert client.get(url_of(make_checked_release())).status_code == 405
