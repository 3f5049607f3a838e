"""Restoring: what comes back, what cannot, and who may."""

import pytest
from django.db.models import ProtectedError

from newsroom.accounts.models import AuditEntry
from newsroom.releases import publishing, revisions
from newsroom.releases.models import Release, ReleaseText
from newsroom.releases.publishing import Overtaken, Refused
from newsroom.releases.restoring import may_restore, plan, restore
from tests.awards.make import make_award, make_mention
from tests.clock import seoul, set_clock
from tests.make import (
    make_category,
    make_department,
    make_editor,
    make_release,
    make_topic,
    make_user,
    publish,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def editor():
    return make_editor()


def saved(release, by=None, **texts):
    """The last revision after the texts (by language) were given other titles."""
    for language, title in texts.items():
        ReleaseText.objects.filter(release=release, language=language).update(title=title)
    revisions.record(release, by)
    return release.revisions.first()


def title(release, language="ko"):
    return release.texts.get(language=language).title


def test_an_earlier_revision_comes_back_as_a_new_one(editor):
    release = make_release()
    first = saved(release)
    saved(release, ko="둘째 제목")
    made = restore(first, editor)
    assert (made.number, made.made_by) == (3, editor)
    assert "1" in made.note
    assert title(release) == "하늘시, 새 도서관 열어"
    assert release.revisions.get(number=2).content["texts"]["ko"]["title"] == "둘째 제목"


def test_the_department_comes_back_for_those_alone_who_work_for_every_one():
    ours, theirs = make_department(), make_department("상수도과", "Water")
    release = make_release(department=theirs)
    first = saved(release)
    Release.objects.filter(pk=release.pk).update(department=ours)
    saved(release, ko="둘째 제목")
    author = make_user("author", department=ours)
    assert len(plan(first, release, author).left) == 1
    restore(first, author)
    release.refresh_from_db()
    assert (title(release), release.department) == ("하늘시, 새 도서관 열어", ours)
    restore(first, make_editor())
    release.refresh_from_db()
    assert release.department == theirs


def test_restoring_stands_in_the_audit_log(editor):
    release = make_release()
    first = saved(release)
    saved(release, ko="둘째 제목")
    restore(first, editor)
    entry = AuditEntry.objects.get(act="restore")
    assert (entry.actor, entry.target_id, entry.detail) == (editor, str(release.pk), {"revision": 1})


def test_restoring_what_is_there_already_does_nothing(editor):
    release = make_release()
    assert restore(saved(release), editor) is None
    assert release.revisions.count() == 1
    assert not AuditEntry.objects.filter(act="restore").exists()


def test_what_nobody_has_saved_as_a_revision_yet_is_kept_before(editor):
    release = make_release()
    first = saved(release)
    Release.objects.filter(pk=release.pk).update(featured=True)
    made = restore(first, editor)
    assert made is not None
    assert not Release.objects.get(pk=release.pk).featured


def test_who_has_not_seen_the_last_save_restores_nothing(editor):
    release = make_release()
    first = saved(release)
    saved(release, ko="둘째 제목")
    with pytest.raises(Overtaken):
        restore(first, editor, seen=1)
    assert title(release) == "둘째 제목"


@pytest.mark.parametrize("state", ["approved", "withdrawn", "deleted"])
def test_only_what_is_open_for_changes_can_be_restored(editor, state):
    release = make_release(state=state)
    revision = saved(release)
    assert not may_restore(Release.objects.get(pk=release.pk), editor)
    with pytest.raises(Refused):
        restore(revision, editor)


def test_departments_and_permissions_decide_who_restores():
    release = make_release()
    own = make_user("author", department=release.department)
    assert may_restore(release, own)
    assert not may_restore(release, make_user("author", department=make_department("문화과")))
    assert not may_restore(release, make_user("awards officer"))
    with pytest.raises(Refused):
        restore(saved(release), make_user("author"))


def test_what_was_deleted_is_named_and_the_rest_comes_back(editor):
    category, topic, award = (
        make_category("교육", "Education"),
        make_topic("환경", "Environment"),
        make_award(),
    )
    kept = make_award()
    department = make_department("교육과", "Education Division")
    release = make_release(category=category, department=department, topics=[topic, make_topic()])
    make_mention(award, release)
    make_mention(kept, release, "증거", position=1)
    first = saved(release)
    other = make_category("경제", "Economy")
    Release.objects.filter(pk=release.pk).update(category=other, department=make_department("경제과"))
    release.topics.clear()
    release.mentions.all().delete()
    saved(release, ko="둘째 제목")
    for row in (category, department, topic, award):
        row.delete()
    told = plan(first, Release.objects.get(pk=release.pk), editor).left
    assert len(told) == 4
    for name, sentence in zip(["교육", "교육과", "환경", "우수"], told, strict=True):
        assert name in sentence
    restore(first, editor)
    release.refresh_from_db()
    assert (release.category, title(release)) == (other, "하늘시, 새 도서관 열어")
    assert release.topics.count() == 1
    assert [(mention.award, mention.evidence) for mention in release.mentions.all()] == [(kept, ["증거"])]


def test_a_category_of_a_release_cannot_be_deleted_from_under_it():
    release = make_release()
    with pytest.raises(ProtectedError):
        release.category.delete()


def test_a_language_that_was_not_there_then_goes_and_comes_back(editor):
    release = make_release(texts=["ko"])
    first = saved(release)
    ReleaseText.objects.create(release=release, language="en", title="Added", body="<p>Later</p>")
    second = saved(release)
    restore(first, editor)
    assert not release.texts.filter(language="en").exists()
    restore(second, editor)
    assert title(release, "en") == "Added"


def test_a_language_that_the_site_has_no_more_is_left_out(editor, settings):
    release = make_release()
    first = saved(release)
    saved(release, ko="둘째 제목")
    settings.LANGUAGES = [("ko", "한국어")]
    planned = plan(first, release, editor)
    assert list(planned.after["texts"]) == ["ko"]
    assert any("en" in sentence for sentence in planned.left)


def test_a_translation_that_fitted_then_fits_again(editor):
    release = make_release()
    first = saved(release)
    saved(release, ko="둘째 제목")
    made = restore(first, editor)
    assert made.content["stale"] == []


def test_a_translation_that_was_stale_then_is_stale_again(editor):
    release = make_release()
    saved(release)
    second = saved(release, ko="둘째 제목")
    saved(release, ko="셋째 제목", en="Third title")
    assert restore(second, editor).content["texts"]["en"]["title"] == "Haneul City opens a library"
    saved(release)


def test_only_who_sets_the_publish_time_brings_one_back(editor):
    release = make_release()
    Release.objects.filter(pk=release.pk).update(publish_at=seoul(2030, 1, 1, 9))
    first = saved(release)
    Release.objects.filter(pk=release.pk).update(publish_at=None)
    saved(release)
    author = make_user("author", department=release.department)
    planned = plan(first, release, author)
    assert planned.changes_nothing
    assert planned.left
    restore(first, editor)
    release.refresh_from_db()
    assert release.publish_at == seoul(2030, 1, 1, 9)


def test_the_time_of_what_is_public_stays(editor):
    set_clock(seoul(2026, 3, 1))
    release = make_release()
    first = saved(release)
    publish(release)
    set_clock(seoul(2026, 3, 2))
    publishing.reopen(release, by=editor)
    saved(release, ko="둘째 제목")
    restore(first, editor)
    release.refresh_from_db()
    assert release.publish_at == seoul(2026, 3, 1)
    assert title(release) == "하늘시, 새 도서관 열어"


def test_a_correction_that_readers_were_told_is_not_told_again(editor):
    release = make_release()
    publish(release)
    publishing.reopen(release, by=editor)
    ReleaseText.objects.filter(release=release, language="ko").update(title="고친 제목")
    told = {"correction_wrong": {"ko": "77건", "en": "77"}, "correction_right": {"ko": "78건", "en": "78"}}
    Release.objects.filter(pk=release.pk).update(**told)
    corrected = saved(release, en="Mended title")
    publish(release)
    publishing.reopen(release, by=editor)
    saved(release, ko="셋째 제목", en="Third title")
    release.refresh_from_db()
    planned = plan(corrected, release, editor)
    assert planned.after["facts"]["correction_wrong"] == {}
    assert len(planned.left) == 1


def test_a_correction_that_was_not_told_yet_comes_back(editor):
    release = make_release()
    publish(release)
    publishing.reopen(release, by=editor)
    told = {"correction_wrong": {"ko": "77건", "en": "77"}, "correction_right": {"ko": "78건", "en": "78"}}
    Release.objects.filter(pk=release.pk).update(**told)
    first = saved(release, ko="고친 제목")
    Release.objects.filter(pk=release.pk).update(correction_wrong={}, correction_right={})
    saved(release)
    restore(first, editor)
    release.refresh_from_db()
    assert release.correction_wrong == {"ko": "77건", "en": "77"}


def test_a_language_that_was_withdrawn_does_not_come_back_ready(editor):
    release = make_release()
    first = saved(release)
    publish(release)
    reason = {"ko": "오역", "en": "Mistranslated"}
    publishing.withdraw(release, by=editor, reason=reason, language="en")
    publishing.reopen(release, by=editor)
    saved(release, en="Another title")
    planned = plan(first, release, editor)
    assert [sentence for sentence in planned.left if "English" in sentence]
    assert not [sentence for sentence in planned.left if "한국어" in sentence]
    restore(first, editor)
    assert title(release, "en") == "Haneul City opens a library"
    assert {text.language: text.ready for text in release.texts.all()} == {"ko": True, "en": False}


def test_what_was_not_ready_then_is_not_ready_again(editor):
    release = make_release(texts={"ko": {"ready": False}})
    first = saved(release)
    release.texts.update(ready=True)
    saved(release)
    assert plan(first, release, editor).left == []
    restore(first, editor)
    assert not release.texts.get().ready
