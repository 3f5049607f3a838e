from datetime import timedelta

import pytest

from newsroom.releases import clock, publishing, versions
from newsroom.releases.enums import State
from newsroom.releases.published import PublishedRelease, PublishedText, PublishedWithdrawal
from tests.clock import set_clock
from tests.make import make_editor, make_release, make_user

pytestmark = pytest.mark.django_db


def test_a_draft_without_a_title_is_not_sent_to_review():
    release = make_release(texts={})
    with pytest.raises(publishing.NotReady) as refusal:
        publishing.submit(release, make_user("author"))
    assert [issue.field for issue in refusal.value.issues] == ["title", "body"]
    assert release.state == State.DRAFT


def test_an_author_cannot_approve():
    release = make_release(state="review")
    with pytest.raises(publishing.Refused):
        publishing.approve(release, make_user("author"))
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
    publishing.approve(release, editor)
    publishing.reopen(release, editor)
    publishing.submit(release, editor)
    with pytest.raises(publishing.Refused):
        publishing.approve(release, editor, at=clock.now() + timedelta(hours=1))


def test_editing_a_public_release_changes_nothing_for_readers_until_it_is_approved_again():
    editor = make_editor()
    release = make_release(state="review")
    publishing.approve(release, editor)
    publishing.reopen(release, editor)
    release.texts.filter(language="ko").update(title="고친 제목")
    assert PublishedText.objects.get(language="ko").title != "고친 제목"
    publishing.submit(release, editor)
    publishing.approve(release, editor)
    assert PublishedText.objects.get(language="ko").title == "고친 제목"


def test_a_correction_keeps_the_time_of_first_publication():
    editor = make_editor()
    release = make_release(state="review")
    publishing.approve(release, editor)
    first = PublishedRelease.objects.get().published_at
    publishing.reopen(release, editor)
    publishing.submit(release, editor)
    publishing.approve(release, editor)
    shown = PublishedRelease.objects.get()
    assert shown.published_at == first < shown.modified_at


def test_reopening_a_scheduled_release_takes_it_off_the_schedule():
    editor = make_editor()
    release = make_release(state="review")
    hour = clock.now() + timedelta(hours=1)
    publishing.approve(release, editor, at=hour)
    publishing.reopen(release, editor)
    assert release.publish_at is None
    set_clock(hour + timedelta(hours=1))
    assert not PublishedRelease.objects.exists()


def test_a_withdrawn_release_leaves_a_notice():
    editor = make_editor()
    release = make_release(state="review")
    publishing.approve(release, editor)
    publishing.withdraw(release, editor, {"ko": "수치 오류", "en": "Wrong figures"})
    assert not PublishedRelease.objects.exists()
    assert PublishedWithdrawal.objects.get().reason["en"] == "Wrong figures"


def test_a_release_withdrawn_before_its_hour_leaves_no_trace():
    editor = make_editor()
    release = make_release(state="review")
    hour = clock.now() + timedelta(hours=1)
    publishing.approve(release, editor, at=hour)
    publishing.withdraw(release, editor, {"ko": "취소", "en": "Called off"})
    set_clock(hour + timedelta(hours=1))
    assert not PublishedRelease.objects.exists()
    assert not PublishedWithdrawal.objects.exists()


def test_a_withdrawn_release_that_is_approved_again_loses_its_notice():
    editor = make_editor()
    release = make_release(state="review")
    publishing.approve(release, editor)
    publishing.withdraw(release, editor, {"ko": "수치 오류", "en": "Wrong figures"})
    publishing.reopen(release, editor)
    assert PublishedWithdrawal.objects.exists()
    publishing.submit(release, editor)
    publishing.approve(release, editor)
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
    publishing.approve(release, editor)
    publishing.reopen(release, editor)
    release.texts.filter(language="en").update(ready=True)
    publishing.submit(release, editor)
    publishing.approve(release, editor)
    assert PublishedRelease.objects.get().languages == ["en", "ko"]
    assert release.versions.count() == 2


def test_an_author_cannot_take_a_release_off_the_schedule():
    release = make_release(state="review")
    publishing.approve(release, make_editor(), at=clock.now() + timedelta(hours=1))
    with pytest.raises(publishing.Refused):
        publishing.reopen(release, make_user("author"))
    assert versions.has_open_version(release)


def test_an_author_may_open_a_public_release_to_write_its_correction():
    release = make_release(state="approved")
    publishing.reopen(release, make_user("author"))
    assert PublishedRelease.objects.exists()


def test_a_release_that_is_published_again_later_tells_the_hour_it_is_scheduled_for():
    release = make_release(state="withdrawn")
    editor = make_editor()
    publishing.reopen(release, editor)
    publishing.submit(release, editor)
    hour = clock.now() + timedelta(hours=1)
    publishing.approve(release, editor, at=hour)
    assert release.publish_at == hour


def test_a_corrected_release_keeps_the_publish_time_it_had():
    release = make_release(state="approved")
    editor = make_editor()
    before = release.publish_at
    publishing.reopen(release, editor)
    publishing.submit(release, editor)
    publishing.approve(release, editor)
    assert release.publish_at == before
