from datetime import timedelta

import pytest

from newsroom.accounts.models import AuditEntry
from newsroom.releases import clock, publishing, revisions, versions
from newsroom.releases.enums import State
from newsroom.releases.models import OutboxMessage, Release
from newsroom.releases.published import (
    PublishedCorrection,
    PublishedRelease,
    PublishedText,
    PublishedWithdrawal,
)
from tests.clock import set_clock
from tests.make import make_author, make_department, make_editor, make_release, make_user, publish

pytestmark = pytest.mark.django_db


def test_a_draft_without_a_title_is_not_sent_to_review():
    release = make_release(texts={})
    with pytest.raises(publishing.NotReady) as refusal:
        publishing.submit(release, make_author(release))
    assert [issue.field for issue in refusal.value.issues] == ["title", "body"]
    assert release.state == State.DRAFT


def test_an_author_cannot_approve():
    release = make_release(state="review")
    with pytest.raises(publishing.Refused):
        publishing.approve(release, make_author(release))
    assert not PublishedRelease.objects.exists()


def test_approving_without_a_time_publishes_at_once():
    release = make_release(state="review")
    publishing.approve(release, make_editor())
    assert PublishedRelease.objects.get().public_id == release.public_id


def test_a_release_becomes_public_on_its_second_and_not_before():
    release = make_release(state="review")
    hour = clock.now() + timedelta(hours=1)
    publishing.approve(release, make_editor(), at=hour)
    set_clock(hour - timedelta(microseconds=1))
    assert not PublishedRelease.objects.exists()
    set_clock(hour)
    assert PublishedRelease.objects.exists()


def test_a_publish_time_in_the_past_is_refused():
    release = make_release(state="review")
    with pytest.raises(publishing.Refused):
        publishing.approve(release, make_editor(), at=clock.now() - timedelta(minutes=1))
    assert not PublishedRelease.objects.exists()


def test_the_time_of_a_public_release_cannot_be_moved():
    editor = make_editor()
    release = make_release(state="review")
    publishing.approve(release, make_editor())
    publishing.reopen(release, editor)
    publishing.submit(release, editor)
    with pytest.raises(publishing.Refused):
        publishing.approve(release, make_editor(), at=clock.now() + timedelta(hours=1))


def test_editing_a_public_release_changes_nothing_for_readers_until_it_is_approved_again():
    editor = make_editor()
    release = make_release(state="review")
    publishing.approve(release, make_editor())
    publishing.reopen(release, editor)
    release.texts.filter(language="ko").update(title="고친 제목")
    assert PublishedText.objects.get(language="ko").title != "고친 제목"
    Release.objects.filter(pk=release.pk).update(minor_change=True)
    publishing.submit(release, editor)
    publishing.approve(release, make_editor())
    assert PublishedText.objects.get(language="ko").title == "고친 제목"


def test_a_correction_keeps_the_time_of_first_publication():
    editor = make_editor()
    release = make_release(state="review")
    publishing.approve(release, make_editor())
    first = PublishedRelease.objects.get().published_at
    publishing.reopen(release, editor)
    publishing.submit(release, editor)
    publishing.approve(release, make_editor())
    shown = PublishedRelease.objects.get()
    assert shown.published_at == first < shown.modified_at


def test_reopening_a_scheduled_release_takes_it_off_the_schedule():
    editor = make_editor()
    release = make_release(state="review")
    hour = clock.now() + timedelta(hours=1)
    publishing.approve(release, make_editor(), at=hour)
    publishing.reopen(release, editor)
    assert release.publish_at is None
    set_clock(hour + timedelta(hours=1))
    assert not PublishedRelease.objects.exists()


def test_a_withdrawn_release_leaves_a_notice():
    editor = make_editor()
    release = make_release(state="review")
    publishing.approve(release, make_editor())
    publishing.withdraw(release, editor, {"ko": "수치 오류", "en": "Wrong figures"})
    assert not PublishedRelease.objects.exists()
    assert PublishedWithdrawal.objects.get().reason["en"] == "Wrong figures"


def test_a_release_withdrawn_before_its_hour_leaves_no_trace():
    editor = make_editor()
    release = make_release(state="review")
    hour = clock.now() + timedelta(hours=1)
    publishing.approve(release, make_editor(), at=hour)
    publishing.withdraw(release, editor, {"ko": "취소", "en": "Called off"})
    set_clock(hour + timedelta(hours=1))
    assert not PublishedRelease.objects.exists()
    assert not PublishedWithdrawal.objects.exists()


def test_a_withdrawn_release_that_is_approved_again_loses_its_notice():
    editor = make_editor()
    release = make_release(state="review")
    publishing.approve(release, make_editor())
    publishing.withdraw(release, editor, {"ko": "수치 오류", "en": "Wrong figures"})
    publishing.reopen(release, editor)
    assert PublishedWithdrawal.objects.exists()
    publishing.submit(release, editor)
    publishing.approve(release, make_editor())
    assert not PublishedWithdrawal.objects.exists()
    assert PublishedRelease.objects.exists()


def test_a_release_that_never_was_approved_cannot_be_withdrawn():
    with pytest.raises(publishing.Refused):
        publishing.withdraw(make_release(), make_editor(), {"ko": "취소", "en": "Called off"})


def test_of_two_editors_only_the_first_approves():
    release = make_release(state="review")
    other_tab = type(release).objects.get(pk=release.pk)
    publishing.approve(release, make_editor())
    with pytest.raises(publishing.Refused):
        publishing.approve(other_tab, make_editor())
    assert release.versions.count() == 1


def test_only_ready_texts_go_out():
    release = make_release(state="review")
    release.texts.filter(language="en").update(ready=False)
    publishing.approve(release, make_editor())
    assert PublishedRelease.objects.get().languages == ["ko"]
    assert [text.language for text in PublishedText.objects.all()] == ["ko"]


def test_english_follows_later_in_a_version_of_its_own():
    editor = make_editor()
    release = make_release(state="review")
    release.texts.filter(language="en").update(ready=False)
    publishing.approve(release, make_editor())
    publishing.reopen(release, editor)
    release.texts.filter(language="en").update(ready=True)
    publishing.submit(release, editor)
    publishing.approve(release, make_editor())
    assert PublishedRelease.objects.get().languages == ["en", "ko"]
    assert release.versions.count() == 2


def test_an_author_cannot_take_a_release_off_the_schedule():
    release = make_release(state="review")
    publishing.approve(release, make_editor(), at=clock.now() + timedelta(hours=1))
    with pytest.raises(publishing.Refused):
        publishing.reopen(release, make_author(release))
    assert versions.has_open_version(release)


def test_an_author_may_open_a_public_release_to_write_its_correction():
    release = make_release(state="approved")
    publishing.reopen(release, make_author(release))
    assert PublishedRelease.objects.exists()


def test_a_release_that_is_published_again_later_tells_the_hour_it_is_scheduled_for():
    release = make_release(state="withdrawn")
    editor = make_editor()
    publishing.reopen(release, editor)
    publishing.submit(release, editor)
    hour = clock.now() + timedelta(hours=1)
    publishing.approve(release, make_editor(), at=hour)
    assert release.publish_at == hour


def test_a_corrected_release_keeps_the_publish_time_it_had():
    release = make_release(state="approved")
    editor = make_editor()
    before = release.publish_at
    publishing.reopen(release, editor)
    publishing.submit(release, editor)
    publishing.approve(release, make_editor())
    assert release.publish_at == before


REASON = {"ko": "수치 오류", "en": "Wrong figures"}


def make_own_review():
    """A release in review that one editor wrote and sent there, and that editor."""
    editor = make_editor()
    release = make_release(created_by=editor)
    publishing.submit(release, editor)
    return release, editor


def test_who_sent_a_release_to_review_cannot_approve_it():
    release, editor = make_own_review()
    with pytest.raises(publishing.Refused):
        publishing.approve(release, editor, override="Nobody else is here.")
    assert not release.versions.exists()


def test_who_wrote_a_release_cannot_approve_it_though_somebody_else_sent_it_to_review():
    author = make_editor()
    release = make_release(created_by=author)
    publishing.submit(release, make_editor())
    with pytest.raises(publishing.Refused):
        publishing.approve(release, author)


def test_an_administrator_approves_their_own_release_with_a_reason_only():
    administrator = make_user("administrator")
    release = make_release(created_by=administrator)
    publishing.submit(release, administrator)
    with pytest.raises(publishing.Refused):
        publishing.approve(release, administrator, override=" ")
    publishing.approve(release, administrator, override="Storm warning at night")
    assert release.versions.get().override_reason == "Storm warning at night"
    assert AuditEntry.objects.get(act="approve").detail["override"] == "Storm warning at night"


def test_a_reason_that_is_not_needed_is_not_kept():
    release = make_release(state="review")
    publishing.approve(release, make_user("administrator"), override="In a hurry")
    assert release.versions.get().override_reason == ""


def test_an_author_of_another_department_cannot_act():
    release = make_release()
    with pytest.raises(publishing.Refused):
        publishing.submit(release, make_user("author", department=make_department()))
    assert publishing.allowed_acts(release, make_user("author", department=make_department())) == []


def test_nobody_approves_what_they_have_not_seen():
    release = make_release(state="review")
    for featured in (False, True):
        Release.objects.filter(pk=release.pk).update(featured=featured)
        revisions.record(release, make_editor())
    with pytest.raises(publishing.Overtaken):
        publishing.approve(release, make_editor(), seen=1)
    publishing.approve(release, make_editor(), seen=2)
    assert release.versions.get().revision == 2


def test_who_sends_back_says_why():
    release = make_release(state="review")
    with pytest.raises(publishing.Refused):
        publishing.send_back(release, make_editor(), remark="  ")
    publishing.send_back(release, make_editor(), remark="Which year?")
    assert [note.text for note in release.review_notes.all()] == ["Which year?"]


def test_each_publication_has_one_audit_entry_and_one_notice():
    release = make_release(state="approved")
    publish(release)
    assert AuditEntry.objects.filter(act="approve").count() == 2
    notices = OutboxMessage.objects.filter(kind="published")
    assert {notice.version_id for notice in notices} == {version.pk for version in release.versions.all()}


def test_a_refused_act_leaves_nothing():
    release = make_release(texts={})
    with pytest.raises(publishing.NotReady):
        publishing.submit(release, make_editor(), note="Please")
    assert not release.review_notes.exists()
    assert not OutboxMessage.objects.exists()
    assert not AuditEntry.objects.exists()


def test_one_language_is_taken_back_and_the_rest_stays_as_it_was_approved():
    release = make_release(state="approved")
    release.texts.filter(language="ko").update(title="고치는 중")
    publishing.withdraw(release, make_editor(), REASON, language="en")
    assert PublishedRelease.objects.get().languages == ["ko"]
    assert PublishedText.objects.get().title != "고치는 중"
    assert PublishedWithdrawal.objects.get().language == "en"
    assert release.state == State.APPROVED


def test_the_last_language_is_not_taken_back_alone():
    release = make_release(state="approved", texts=["ko"])
    with pytest.raises(publishing.Refused):
        publishing.withdraw(release, make_editor(), REASON, language="ko")


def test_a_language_that_was_taken_back_does_not_return_by_itself():
    release = make_release(state="approved")
    publishing.withdraw(release, make_editor(), REASON, language="en")
    publish(release)
    assert PublishedRelease.objects.get().languages == ["ko"]


def test_a_language_that_is_approved_again_loses_its_notice():
    release = make_release(state="approved")
    publishing.withdraw(release, make_editor(), REASON, language="en")
    publishing.reopen(release, make_editor())
    release.texts.update(ready=True)
    publish(release)
    assert PublishedRelease.objects.get().languages == ["en", "ko"]
    assert not PublishedWithdrawal.objects.exists()


def make_correction(release):
    publishing.reopen(release, make_editor())
    release.correction_wrong = {"ko": "3위", "en": "third"}
    release.correction_right = {"ko": "2위", "en": "second"}
    release.save()


def test_a_correction_is_told_once_it_is_approved_and_stays():
    release = make_release(state="approved")
    make_correction(release)
    assert not PublishedCorrection.objects.exists()
    publish(release)
    assert PublishedCorrection.objects.get().right["en"] == "second"
    release.refresh_from_db()
    assert release.correction_right == {}
    publish(release)
    assert PublishedCorrection.objects.count() == 1


def test_a_correction_is_not_told_once_the_release_is_withdrawn():
    release = make_release(state="approved")
    make_correction(release)
    publish(release)
    publishing.withdraw(release, make_editor(), REASON)
    assert not PublishedCorrection.objects.exists()


def test_what_was_never_approved_goes_into_the_bin_and_comes_back():
    release = make_release()
    author = make_author(release)
    publishing.discard(release, author)
    assert release.state == State.DELETED
    publishing.recover(release, author)
    assert release.state == State.DRAFT


def test_what_was_ever_public_does_not_go_into_the_bin():
    release = make_release(state="approved")
    publishing.reopen(release, make_editor())
    with pytest.raises(publishing.Refused):
        publishing.discard(release, make_editor())


def test_a_state_tells_since_when_whoever_writes_it():
    release = make_release()
    hour = clock.now() + timedelta(hours=1)
    set_clock(hour)
    type(release).objects.filter(pk=release.pk).update(state=State.REVIEW)
    release.refresh_from_db()
    assert release.state_since == hour
