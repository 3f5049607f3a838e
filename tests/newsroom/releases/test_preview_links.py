"""When a preview link opens a page, and when it does not any more."""

from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction

from newsroom.accounts.models import AuditEntry
from newsroom.releases import preview_links, publishing
from newsroom.releases.models import PreviewLink, Release
from newsroom.releases.publishing import Refused
from tests.clock import seoul, set_clock
from tests.make import make_department, make_editor, make_release, make_user, publish, withdraw

pytestmark = pytest.mark.django_db

MORNING = seoul(2026, 3, 2, 8)
HOUR = seoul(2026, 3, 2, 9)


@pytest.fixture(autouse=True)
def _morning():
    set_clock(MORNING)


def issue(release, language="ko", hours=24, by=None):
    return preview_links.issue(release, language, "김민지", "하늘일보", hours, by or make_editor())


def later(minutes=1):
    set_clock(MORNING + timedelta(minutes=minutes))


def opens(token):
    return preview_links.open(token) is not None


def test_a_token_opens_the_release_and_language_it_was_issued_for():
    release = make_release()
    editor = make_editor()
    link = preview_links.open(issue(release, "en", by=editor))
    assert (link.release, link.language, link.made_by) == (release, "en", editor)
    assert (link.name, link.organisation) == ("김민지", "하늘일보")
    assert (link.made_at, link.expires_at) == (MORNING, MORNING + timedelta(hours=24))


def test_a_token_has_256_random_bits_and_is_stored_nowhere():
    release = make_release()
    tokens = [issue(release) for _number in range(20)]
    assert len(set(tokens)) == 20
    assert all(len(token) == 43 for token in tokens)
    stored = [*PreviewLink.objects.values(), *AuditEntry.objects.values()]
    assert not [token for token in tokens if token in str(stored)]
    assert {len(link.token_digest) for link in PreviewLink.objects.all()} == {64}


@pytest.mark.parametrize("change", ["", "x", "cut", "upper", "digest", "\x00", "null\x00byte", "한글"])
def test_any_other_text_opens_nothing(change):
    token = issue(make_release())
    other = {
        "": "",
        "x": token + "x",
        "cut": token[:-1],
        "upper": token.swapcase(),
        "digest": preview_links.digest(token),
    }.get(change, change)
    assert opens(token)
    assert not opens(other)


def test_a_link_ends_at_its_time():
    token = issue(make_release(), hours=2)
    later(119)
    assert opens(token)
    later(120)
    assert not opens(token)


@pytest.mark.parametrize("hours", [0, -1, 73])
def test_no_link_is_stored_that_lives_longer_than_72_hours(hours):
    with pytest.raises(IntegrityError, match="preview_link_ends_in_time"), transaction.atomic():
        issue(make_release(), hours=hours)
    assert issue(make_release(), hours=72)


def test_a_link_names_a_person():
    with pytest.raises(IntegrityError, match="names_a_person"), transaction.atomic():
        preview_links.issue(make_release(), "ko", "", "하늘일보", 1, make_editor())


def test_a_revoked_link_opens_nothing_and_says_who_revoked_it():
    token, other = issue(release := make_release()), issue(release)
    editor = make_editor()
    later()
    preview_links.revoke(link := preview_links.open(token), by=editor)
    assert not opens(token)
    assert opens(other)
    link.refresh_from_db()
    assert (link.revoked_by, link.revoked_at) == (editor, MORNING + timedelta(minutes=1))
    later(2)
    preview_links.revoke(link, by=make_editor())
    link.refresh_from_db()
    assert link.revoked_by == editor


def to_review(release):
    publishing.submit(release, by=make_editor())


def in_review(release):
    to_review(release)
    later()


def scheduled(release):
    publish(release, at=HOUR)
    later()


def corrected(release):
    publish(release)
    later()
    publishing.reopen(release, by=make_editor())


CHANGES = {
    "sent to review": (None, to_review),
    "sent back": (in_review, lambda release: publishing.send_back(release, make_editor(), "고쳐 주세요.")),
    "approved": (in_review, lambda release: publishing.approve(release, make_editor())),
    "scheduled": (in_review, lambda release: publishing.approve(release, make_editor(), at=HOUR)),
    "taken off the schedule": (scheduled, lambda release: publishing.reopen(release, make_editor())),
    "withdrawn before its hour": (scheduled, withdraw),
    "put into the bin": (None, lambda release: publishing.discard(release, make_editor())),
    "withdrawn while it is corrected": (corrected, withdraw),
    "its language withdrawn while it is corrected": (
        corrected,
        lambda release: publishing.withdraw(
            release, make_editor(), {"ko": "오역", "en": "Mistranslated"}, language="en"
        ),
    ),
}


@pytest.mark.parametrize(("before", "act"), CHANGES.values(), ids=CHANGES)
def test_any_act_on_the_release_ends_the_link(before, act):
    release = make_release()
    if before:
        before(release)
    later(2)
    token = issue(release, "en")
    assert opens(token)
    later(3)
    act(release)
    assert not opens(token)


def test_a_link_to_what_is_scheduled_ends_on_the_second_of_its_hour():
    release = make_release()
    publish(release, at=HOUR)
    later()
    token = issue(release)
    set_clock(HOUR - timedelta(seconds=1))
    assert opens(token)
    set_clock(HOUR)
    assert not opens(token)


def test_a_link_does_not_come_back_with_the_state_it_was_issued_in():
    release = make_release()
    token = issue(release)
    later(1)
    to_review(release)
    later(2)
    publishing.send_back(release, make_editor(), "고쳐 주세요.")
    assert not opens(token)
    assert opens(issue(release))


def test_editing_the_text_does_not_end_a_link():
    release = make_release()
    token = issue(release)
    later()
    release.texts.update(summary="다시 쓴 요약")
    release.save()
    assert opens(token)


@pytest.mark.parametrize("state", ["approved", "withdrawn", "deleted"])
def test_nothing_is_issued_to_what_is_public_or_gone(state):
    with pytest.raises(Refused):
        issue(make_release(state=state))


def test_nothing_is_issued_in_a_language_without_a_text():
    release = make_release(texts={"ko": {}, "en": {"title": "", "body": "", "ready": False}})
    assert preview_links.languages_of(release) == ["ko"]
    for language in ("en", "xx"):
        with pytest.raises(Refused):
            issue(release, language)


def test_of_what_is_approved_only_the_languages_that_go_out_can_be_shown():
    release = make_release(texts={"ko": {}, "en": {"ready": False}})
    assert preview_links.languages_of(release) == ["en", "ko"]
    publish(release, at=HOUR)
    assert preview_links.languages_of(release) == ["ko"]
    with pytest.raises(Refused):
        issue(release, "en")
    assert opens(issue(release, "ko"))


def test_the_hour_of_a_link_is_that_of_its_text():
    release = make_release(texts={"ko": {}, "en": {"ready": False}}, publish_at=HOUR)
    hours = {code: preview_links.hour_of(preview_links.open(issue(release, code))) for code in ("ko", "en")}
    assert hours == {"ko": HOUR, "en": None}
    set_clock(HOUR)
    assert preview_links.hour_of(preview_links.open(issue(release, "ko"))) is None


def open_often(link, times):
    return [preview_links.note_opening(link, None, "") for _number in range(times)]


def test_a_link_that_is_opened_too_often_within_an_hour_ends_and_the_log_tells_it_once(monkeypatch):
    monkeypatch.setattr(preview_links, "MOST_OPENINGS_AN_HOUR", 3)
    link = preview_links.open(token := issue(make_release()))
    later(1)
    assert all(open_often(link, 3))
    later(60)
    assert open_often(link, 2) == [False, False]
    assert not opens(token)
    link.refresh_from_db()
    assert (link.revoked_at, link.revoked_by) == (MORNING + timedelta(minutes=60), None)
    assert link.openings.count() == 3
    ended = AuditEntry.objects.get(act="preview_revoked")
    assert (ended.actor, ended.detail["openings"], ended.detail["link"]) == (None, 3, link.pk)


def test_a_link_that_is_opened_often_over_the_hours_lives_on(monkeypatch):
    monkeypatch.setattr(preview_links, "MOST_OPENINGS_AN_HOUR", 3)
    link = preview_links.open(token := issue(make_release()))
    for hour in range(4):
        later(hour * 60)
        assert all(open_often(link, 3))
    assert opens(token)


def test_an_opening_is_not_noted_of_a_link_that_ended_meanwhile():
    link = preview_links.open(issue(release := make_release()))
    later()
    to_review(release)
    assert open_often(link, 1) == [False]
    assert not link.openings.exists()


def test_only_who_decides_what_goes_out_issues_and_revokes():
    department = make_department()
    release = make_release(department=department)
    link = preview_links.open(issue(release))
    for group in ("author", "awards officer"):
        person = make_user(group, department=department)
        with pytest.raises(Refused):
            issue(release, by=person)
        with pytest.raises(Refused):
            preview_links.revoke(link, by=person)
    assert opens(issue(release, by=make_user("administrator")))


def test_what_is_done_with_a_link_stands_in_the_audit_log():
    release = make_release()
    editor = make_editor()
    link = preview_links.open(issue(release, by=editor))
    preview_links.note_opening(link, "203.0.113.7", "Mozilla/5.0 \x00" + "x" * 400)
    preview_links.revoke(link, by=editor)
    told = AuditEntry.objects.filter(target_id=str(release.pk), act__startswith="preview").order_by("pk")
    assert [entry.act for entry in told] == ["preview_issued", "preview_opened", "preview_revoked"]
    assert {entry.detail["name"] for entry in told} == {"김민지"}
    opening = link.openings.get()
    assert (opening.address, opening.opened_at) == ("203.0.113.7", MORNING)
    assert len(opening.user_agent) == 300


def test_what_the_person_saw_before_somebody_acted_is_not_what_counts():
    release = make_release()
    stale = Release.objects.get(pk=release.pk)
    publishing.discard(release, by=make_editor())
    with pytest.raises(Refused):
        issue(stale)
