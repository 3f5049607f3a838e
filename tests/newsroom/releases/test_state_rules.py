"""States that the database refuses to store, whoever writes: each rule by its name, broken by plain statements.

`test_version_constraints.py` holds those of a version alone; here are those between release, versions, revisions, notes
and links. `test_append_only.py` holds what the editorial role may not do.
"""

from datetime import timedelta

import pytest
from django.db import connection, transaction

from newsroom.accounts import audit
from newsroom.accounts.grants import EDITORIAL
from newsroom.releases import clock, publishing, revisions
from newsroom.releases.models import (
    Correction,
    OutboxMessage,
    Presence,
    PreviewLink,
    Release,
    ReleaseVersion,
    ReleaseVersionText,
    ReviewNote,
    Revision,
    Withdrawal,
)
from tests.clock import move_clock, set_clock
from tests.make import make_editor, make_published_release, make_release, publish
from tests.newsroom.releases.test_version_constraints import check_deferred, copy_version, refused_by

pytestmark = pytest.mark.django_db
HOUR = timedelta(hours=1)
WORDS = {"ko": "수치", "en": "Figures"}


def store(model, **values):
    """A row, and the end of its transaction."""
    with transaction.atomic():
        model.objects.create(**values)
        check_deferred()


def change(row, **values):
    with transaction.atomic():
        type(row).objects.filter(pk=row.pk).update(**values)
        check_deferred()


def make_link(release, **values):
    now = clock.now()
    defaults = {"language": "ko", "name": "Kim", "token_digest": "0" * 64, "made_by": make_editor()}
    return PreviewLink(release=release, **{**defaults, "made_at": now, "expires_at": now + HOUR, **values})


def link(release, **values):
    row = make_link(release, **values)
    with transaction.atomic():
        row.save()
    return row


def version_by_hand(release, approved_by, **values):
    """A version beside the acts, as `approved_by` would write it who had the database to themselves."""
    former = release.versions.first()
    version = copy_version(
        former, number=former.number + 1, approved_by_id=approved_by.pk, submitted_by_id=None, **values
    )
    for text in former.texts.all():
        ReleaseVersionText.objects.create(
            version=version, language=text.language, title=text.title, body=text.body, slug=text.slug
        )
    return version


def end_period(release):
    """Make room for another version."""
    now = clock.now()
    version = release.versions.first()
    ReleaseVersion.objects.filter(pk=version.pk).update(public_during=(version.public_during.lower, now))
    return {"public_during": (now, None), "published_at": version.published_at}


# The state and the versions


@pytest.mark.parametrize("state", ["withdrawn", "deleted"])
def test_what_is_public_is_neither_withdrawn_nor_deleted(state):
    with refused_by("does not agree with the versions"):
        change(make_published_release(), state=state)


def test_what_is_approved_has_an_open_version():
    with refused_by("does not agree with the versions"):
        change(make_release(), state="approved", publish_at=clock.now())


def test_what_was_ever_public_is_not_in_the_bin():
    with refused_by("does not agree with the versions"):
        change(make_release(state="withdrawn"), state="deleted")


@pytest.mark.parametrize("state", ["draft", "review"])
def test_what_is_being_changed_is_not_on_the_schedule(state):
    with refused_by("does not agree with the versions"):
        change(make_published_release(at=clock.now() + HOUR), state=state)


def test_no_version_is_opened_for_what_is_withdrawn():
    release = make_release(state="withdrawn")
    with refused_by("does not agree with the versions"), transaction.atomic():
        version = version_by_hand(
            release, make_editor(), public_during=(clock.now(), None), override_reason="Night"
        )
        OutboxMessage.objects.create(kind="published", release=release, version=version, due_at=clock.now())
        audit.record("approve", make_editor(), release, version=version.number)
        check_deferred()


def test_a_version_that_is_public_is_not_called_off():
    release = make_published_release()
    with refused_by("it can be withdrawn, not called off"), transaction.atomic():
        Release.objects.filter(pk=release.pk).update(state="draft")
        release.versions.update(public_during="empty")
        check_deferred()


def test_who_calls_off_too_late_is_refused_at_the_end_of_the_transaction():
    hour = clock.now() + HOUR
    release = make_published_release(at=hour)
    with refused_by("it can be withdrawn, not called off"), transaction.atomic():
        publishing.reopen(release, make_editor())
        move_clock(hour + HOUR)
        check_deferred()


def test_a_state_that_did_not_change_keeps_its_time():
    release = make_release()
    before = release.state_since
    set_clock(clock.now() + HOUR)
    Release.objects.filter(pk=release.pk).update(state="draft", featured=True)
    release.refresh_from_db()
    assert release.state_since == before


@pytest.mark.parametrize("before", [True, False])
def test_no_one_writes_by_hand_since_when_a_state_lasts(before):
    release = make_release()
    since = release.state_since
    by_hand = since + (-HOUR if before else HOUR)
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(f"SET LOCAL ROLE {EDITORIAL}")
        cursor.execute("UPDATE releases_release SET state_since = %s", [by_hand])
        cursor.execute("RESET ROLE")
    release.refresh_from_db()
    assert release.state_since == since
    set_clock(later := clock.now() + 2 * HOUR)
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("UPDATE releases_release SET state = 'review', state_since = %s", [by_hand])
    release.refresh_from_db()
    assert release.state_since == later


# Who approved


def test_who_sent_it_to_review_does_not_approve_without_a_reason():
    release = make_published_release()
    editor = make_editor()
    with refused_by("version_approved_by_another"), transaction.atomic():
        copy_version(
            release.versions.get(),
            number=2,
            **end_period(release),
            approved_by_id=editor.pk,
            submitted_by_id=editor.pk,
        )


@pytest.mark.parametrize("state", ["draft", "review"])
def test_who_changed_words_since_the_last_approval_does_not_approve_without_a_reason(state):
    editor = make_editor()
    release = make_published_release()
    publishing.reopen(release, make_editor())
    if state == "review":
        publishing.submit(release, make_editor())
    release.texts.filter(language="ko").update(title="새 제목")
    revisions.record(release, editor)
    with refused_by("author and approver are different people"), transaction.atomic():
        version_by_hand(release, editor, **end_period(release), revision=release.revision)


def test_a_language_is_withdrawn_though_who_approved_it_has_rewritten_the_rest_since():
    release, editor = make_release(state="review"), make_editor()
    publishing.approve(release, editor)
    publishing.reopen(release, editor)
    release.texts.filter(language="ko").update(title="새 제목")
    revisions.record(release, editor)
    publishing.withdraw(release, make_editor(), WORDS, language="en")
    check_deferred()
    assert release.versions.first().languages == ["ko"]


def test_who_began_a_release_does_not_write_its_first_version_without_a_reason():
    editor = make_editor()
    release = make_release(created_by=editor)
    pattern = make_published_release().versions.get()
    with refused_by("author and approver are different people"), transaction.atomic():
        copy_version(
            pattern, release_id=release.pk, approved_by_id=editor.pk, submitted_by_id=None, revision=None
        )


# What is told of a publication


@pytest.mark.parametrize("told", ["neither", "notice", "entry"])
def test_no_publication_without_its_notice_and_its_entry_in_the_audit_log(told):
    release, editor = make_published_release(), make_editor()
    with refused_by("one entry in the audit log and one notice"), transaction.atomic():
        version = version_by_hand(release, editor, **end_period(release))
        if told == "notice":
            OutboxMessage.objects.create(
                kind="published", release=release, version=version, due_at=clock.now()
            )
        if told == "entry":
            audit.record("approve", editor, release, version=version.number)
        check_deferred()


def test_a_publication_is_noticed_once():
    version = make_published_release().versions.get()
    with refused_by("releases_outboxmessage_version_id"):
        store(OutboxMessage, kind="published", release=version.release, version=version, due_at=clock.now())


def test_a_publication_stands_once_in_the_audit_log():
    release, editor = make_published_release(), make_editor()
    with refused_by("one entry in the audit log"), transaction.atomic():
        version = version_by_hand(release, editor, **end_period(release))
        OutboxMessage.objects.create(kind="published", release=release, version=version, due_at=clock.now())
        for _twice in range(2):
            audit.record("approve", editor, release, version=version.number)
        check_deferred()


def test_a_notice_of_a_publication_names_the_version():
    with refused_by("outbox_publication_has_version"):
        store(OutboxMessage, kind="published", release=make_release(), due_at=clock.now())


@pytest.mark.parametrize("kind", ["published", "withdrawn"])
def test_a_notice_names_no_version_but_the_one_that_was_published(kind):
    version = make_published_release().versions.get()
    release = make_release() if kind == "published" else version.release
    with refused_by("a notice names a version"):
        store(OutboxMessage, kind=kind, release=release, version=version, due_at=clock.now())


# Corrections, withdrawals


@pytest.mark.parametrize("half", ["correction_wrong", "correction_right"])
def test_a_correction_says_what_was_wrong_and_what_is_right(half):
    with refused_by("release_correction_whole"):
        change(make_release(), **{half: WORDS})


def test_a_correction_cannot_be_added_to_what_was_approved():
    release = make_published_release()
    publish(release)
    release.correction_wrong, release.correction_right = WORDS, WORDS
    publishing.reopen(release, make_editor())
    with transaction.atomic():
        Release.objects.filter(pk=release.pk).update(correction_wrong=WORDS, correction_right=WORDS)
        publish(release)
    correction = Correction.objects.get()
    with refused_by("releases_correction_version_id"):
        store(Correction, version=correction.version, wrong=WORDS, right=WORDS)


def test_what_was_never_public_is_not_corrected():
    version = make_published_release().versions.get()
    with refused_by("what is corrected was public before"):
        store(Correction, version=version, wrong=WORDS, right=WORDS)


def test_what_was_not_public_is_not_withdrawn():
    with refused_by("what is withdrawn was public until then"):
        store(Withdrawal, release=make_release(), withdrawn_at=clock.now(), reason=WORDS)


def test_a_language_that_was_not_public_is_not_withdrawn():
    release = make_release(state="withdrawn", texts=["ko"])
    at = release.withdrawals.get().withdrawn_at
    with refused_by("what is withdrawn was public until then"):
        store(Withdrawal, release=release, withdrawn_at=at, language="en", reason=WORDS)


def test_a_withdrawal_is_told_once():
    told = make_release(state="withdrawn").withdrawals.get()
    with refused_by("withdrawal_once_at_a_time"):
        store(Withdrawal, release=told.release, withdrawn_at=told.withdrawn_at, reason=WORDS)


# Revisions


def make_kept_release():
    release = make_release()
    revisions.record(release, make_editor())
    return release


@pytest.mark.parametrize(
    ("number", "rule"),
    [(1, "revision_number_unique"), (0, "revision_number_positive"), (3, "none is left out")],
)
def test_revisions_are_counted(number, rule):
    release = make_kept_release()
    with refused_by(rule), transaction.atomic():
        if number:
            Release.objects.filter(pk=release.pk).update(revision=number)
        store(Revision, release=release, number=number, state="draft", content={})


def test_a_release_tells_the_number_of_its_last_revision():
    release = make_kept_release()
    with refused_by("tells the number of its last revision"):
        change(release, revision=2)
    with refused_by("tells the number of its last revision"):
        store(Revision, release=release, number=2, state="draft", content={})


def test_a_version_is_of_a_revision_of_its_release():
    release = make_kept_release()
    publish(release)
    with refused_by("version_is_of_a_revision"), transaction.atomic():
        copy_version(
            release.versions.get(), number=2, **end_period(release), approved_by_id=None, revision=99
        )
        for text in release.versions.last().texts.all():
            text.pk, text.version = None, release.versions.first()
            text.save(force_insert=True)
        check_deferred()


# Review notes, preview links, open forms


def test_a_review_note_says_something():
    with refused_by("review_note_says_something"):
        store(ReviewNote, release=make_release(), kind="remark", text="", made_by=make_editor())


@pytest.mark.parametrize("half", [{"resolved_at": "2026-01-01T00:00:00Z"}, {"resolved_by": make_editor}])
def test_a_remark_is_resolved_by_somebody_at_a_time(half):
    half = {name: value() if callable(value) else value for name, value in half.items()}
    note = {"kind": "remark", "text": "Which year?", "made_by": make_editor()}
    with refused_by("review_note_resolved_by_somebody"):
        store(ReviewNote, release=make_release(), **note, **half)


def test_a_preview_link_names_a_person():
    with refused_by("preview_link_names_a_person"):
        link(make_release(), name="")


@pytest.mark.parametrize("length", [timedelta(0), timedelta(hours=72, microseconds=1)])
def test_a_preview_link_ends_within_72_hours(length):
    minute_ago = clock.now() - timedelta(minutes=1)
    with refused_by("preview_link_ends_in_time"):
        link(make_release(), made_at=minute_ago, expires_at=minute_ago + length)


def test_a_preview_link_is_not_made_for_a_time_to_come():
    with refused_by("a preview link is made now"):
        link(make_release(), made_at=clock.now() + HOUR, expires_at=clock.now() + 2 * HOUR)


@pytest.mark.parametrize("state", ["deleted", "withdrawn"])
def test_there_is_no_preview_link_of_what_is_taken_back(state):
    with refused_by("a preview link is made now"):
        link(make_release(state=state))


def test_a_token_opens_one_link():
    link(make_release())
    with refused_by("token_digest"):
        link(make_release())


def test_a_preview_link_that_was_revoked_stays_so():
    row = link(make_release())
    change(row, revoked_at=clock.now(), revoked_by=row.made_by)
    with refused_by("stays so"):
        change(row, revoked_at=None, revoked_by=None)


def test_a_person_has_a_form_open_once():
    release, editor = make_release(), make_editor()
    Presence.objects.create(release=release, user=editor, seen_at=clock.now())
    with refused_by("presence_once"):
        store(Presence, release=release, user=editor, seen_at=clock.now())
