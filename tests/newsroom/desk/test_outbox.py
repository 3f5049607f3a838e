"""Notices: one per act, sent when they are due, to whom they concern, and never lost."""

import threading
from datetime import timedelta
from smtplib import SMTPServerDisconnected

import pytest
from django.core import mail
from django.core.mail.backends.locmem import EmailBackend
from django.core.management import CommandError, call_command
from django.db import ProgrammingError, connection, transaction
from django.utils.translation import override

from newsroom.accounts.grants import EDITORIAL
from newsroom.accounts.models import AuditEntry
from newsroom.desk import outbox
from newsroom.desk.notices import mail_of
from newsroom.desk.outbox import Outcome
from newsroom.releases import publishing
from newsroom.releases.models import OutboxMessage
from tests.clock import seoul, set_clock
from tests.make import make_published_release, make_release, make_user, withdraw
from tests.newsroom.accounts.test_grants import run_as

NOON = seoul(2025, 3, 2, 12)
LATER = seoul(2025, 3, 2, 13)


@pytest.fixture(autouse=True)
def mail_server(settings):
    settings.SENDS_MAIL = True
    settings.SITE_URL = "https://news.example"


def make_person(name, *groups):
    return make_user(*groups, username=name, email=f"{name}@haneul.example", last_name="")


@pytest.fixture
def people(db):
    set_clock(NOON)
    return {
        name: make_person(name, group)
        for name, group in (
            ("author", "author"),
            ("editor", "desk editor"),
            ("second", "desk editor"),
            ("officer", "awards officer"),
        )
    }


@pytest.fixture
def release(people):
    return make_release(created_by=people["author"])


def addresses(message):
    return {address.partition("@")[0] for address in message.to}


def sent():
    """What is sent now: pairs of whom it is for and the mail."""
    mail.outbox.clear()
    outbox.send_due()
    return [(addresses(message), message) for message in mail.outbox]


def only_mail():
    [(people, message)] = sent()
    return people, message


def waiting():
    return OutboxMessage.objects.filter(sent_at=None)


class TestOnePublication:
    def test_has_one_notice_and_one_entry_in_the_audit_log(self, release, people):
        publishing.submit(release, by=people["editor"])
        publishing.approve(release, by=people["second"])
        version = release.versions.get()
        assert OutboxMessage.objects.get(kind="published").version == version
        entry = AuditEntry.objects.get(act="approve")
        assert (entry.actor, entry.target_id) == (people["second"], str(release.pk))

    def test_has_them_once_more_for_each_that_follows(self, release, people):
        for _round in range(3):
            publishing.submit(release, by=people["editor"])
            release.minor_change = True
            release.save()
            publishing.approve(release, by=people["second"])
            publishing.reopen(release, by=people["second"])
        notices = OutboxMessage.objects.filter(kind="published")
        assert {notice.version_id for notice in notices} == {version.pk for version in release.versions.all()}
        assert len(notices) == AuditEntry.objects.filter(act="approve").count() == 3

    def test_has_neither_when_it_was_refused(self, release, people):
        publishing.submit(release, by=people["editor"])
        with pytest.raises(publishing.Refused):
            publishing.approve(release, by=people["editor"])
        assert not OutboxMessage.objects.filter(kind="published").exists()
        assert not AuditEntry.objects.filter(act="approve").exists()

    def test_has_neither_when_it_was_not_stored(self, release, people):
        publishing.submit(release, by=people["editor"])
        with transaction.atomic():
            publishing.approve(release, by=people["second"])
            transaction.set_rollback(True)
        assert not OutboxMessage.objects.filter(kind="published").exists()
        assert not AuditEntry.objects.filter(act="approve").exists()


class TestWhoIsTold:
    def test_that_it_waits_for_review_the_editors_but_not_who_sent_it(self, release, people):
        publishing.submit(release, by=people["editor"])
        recipients, message = only_mail()
        assert recipients == {"second"}
        assert f"https://news.example/admin/releases/release/{release.pk}/change/" in message.body

    def test_that_it_was_sent_back_author_and_submitter_with_the_remark(self, release, people):
        publishing.submit(release, by=people["editor"])
        sent()
        publishing.send_back(release, by=people["second"], remark="제목을 줄여 주세요.")
        recipients, message = only_mail()
        assert recipients == {"author", "editor"}
        assert "second: 제목을 줄여 주세요." in message.body

    def test_the_remark_is_that_of_its_own_round(self, release, people):
        for minute, remark in enumerate(["First", "Second"]):
            set_clock(NOON + timedelta(minutes=minute))
            publishing.submit(release, by=people["editor"])
            publishing.send_back(release, by=people["second"], remark=remark)
        bodies = [
            message.body for _people, message in sent() if "First" in message.body or "Second" in message.body
        ]
        assert [("First" in body, "Second" in body) for body in bodies] == [(True, False), (False, True)]

    def test_that_it_is_public_author_and_approver(self, release, people):
        publishing.submit(release, by=people["editor"])
        sent()
        publishing.approve(release, by=people["second"])
        recipients, message = only_mail()
        assert recipients == {"author", "second"}
        assert f"https://news.example/ko/releases/{release.public_id}/" in message.body

    def test_that_it_was_withdrawn_author_and_editors(self, release, people):
        publishing.submit(release, by=people["editor"])
        publishing.approve(release, by=people["second"])
        sent()
        withdraw(release)
        recipients, _message = only_mail()
        assert recipients == {"author", "editor", "second"}

    def test_nobody_who_has_left_or_has_no_address(self, release, people):
        people["second"].is_active = False
        people["second"].save()
        make_user("desk editor")
        publishing.submit(release, by=people["editor"])
        assert outbox.send_due() == {Outcome.NOTHING_TO_TELL: 1}
        assert not mail.outbox
        assert not waiting().exists()

    def test_in_korean_whatever_language_the_sender_runs_in(self, release, people):
        publishing.submit(release, by=people["editor"])
        sent()
        publishing.approve(release, by=people["second"])
        with override("en"):
            _people, message = only_mail()
        assert "2025년 3월 2일" in message.body


class TestWhatItSays:
    def test_the_title_and_nothing_of_the_text(self, release, people):
        release.texts.filter(language="ko").update(
            title="새 도서관\n열어", body="<p>secret</p>", summary="secret"
        )
        publishing.submit(release, by=people["editor"])
        publishing.approve(release, by=people["second"], at=LATER)
        set_clock(LATER)
        messages = [message for _people, message in sent()]
        assert len(messages) == 2
        for message in messages:
            assert "새 도서관 열어" in message.subject
            assert "secret" not in message.body + message.subject

    def test_the_title_of_the_moment_when_it_was_done(self, release, people):
        publishing.submit(release, by=people["editor"])
        release.texts.filter(language="ko").update(title="아직 아무도 모르는 제목")
        _people, message = only_mail()
        assert "새 도서관" in message.subject
        assert "아무도 모르는" not in message.subject + message.body

    def test_the_title_that_was_approved(self, release, people):
        publishing.submit(release, by=people["editor"])
        sent()
        publishing.approve(release, by=people["second"])
        publishing.reopen(release, by=people["second"])
        release.texts.filter(language="ko").update(title="secret change")
        _people, message = only_mail()
        assert "secret change" not in message.subject + message.body


class TestWhenItIsSent:
    @pytest.fixture
    def scheduled(self, release, people):
        publishing.submit(release, by=people["editor"])
        sent()
        publishing.approve(release, by=people["second"], at=LATER)
        return release

    def test_not_before_the_hour(self, scheduled):
        set_clock(LATER - timedelta(seconds=1))
        assert sent() == []
        set_clock(LATER)
        assert len(sent()) == 1

    def test_not_of_a_version_whose_hour_has_not_come_whatever_the_notice_says(self, scheduled):
        waiting().update(due_at=NOON)
        assert sent() == []
        assert waiting().exists()

    def test_not_when_it_was_taken_off_the_schedule(self, scheduled, people):
        publishing.reopen(scheduled, by=people["second"])
        set_clock(LATER)
        assert sent() == []
        assert not waiting().exists()

    def test_also_when_a_language_was_taken_back_meanwhile(self, people):
        release = make_published_release(created_by=people["author"])
        set_clock(NOON + timedelta(seconds=20))
        reason = {"ko": "사실과 다릅니다.", "en": "It was wrong."}
        publishing.withdraw(release, by=people["second"], reason=reason, language="en")
        subjects = [message.subject for _people, message in sent()]
        assert len(subjects) == 3, "it waits for review, is public, and was withdrawn in one language"

    def test_not_when_it_was_withdrawn_meanwhile(self, people):
        release = make_published_release(created_by=people["author"])
        set_clock(NOON + timedelta(seconds=20))
        withdraw(release)
        subjects = [message.subject for _people, message in sent()]
        assert len(subjects) == 2, "it waits for review, and was withdrawn"
        assert not waiting().exists()

    def test_once(self, scheduled):
        set_clock(LATER)
        assert len(sent()) == 1
        assert sent() == []


class TestFailures:
    @pytest.fixture
    def broken(self, monkeypatch):
        def refuse(backend, messages):
            raise SMTPServerDisconnected("the server has gone")

        with monkeypatch.context() as context:
            context.setattr(EmailBackend, "send_messages", refuse)
            yield context

    def test_are_counted_and_tried_again_after_longer_pauses(self, release, people, broken, caplog):
        publishing.submit(release, by=people["editor"])
        pauses = []
        for failures in (1, 2, 3):
            assert outbox.send_due() == {Outcome.FAILED: 1}
            notice = waiting().get()
            assert (notice.failures, notice.error) == (
                failures,
                "SMTPServerDisconnected: the server has gone",
            )
            assert outbox.send_due() == {}
            pauses.append(notice.due_at - NOON)
            notice.due_at = NOON
            notice.save()
        assert pauses == sorted(set(pauses))
        broken.undo()
        assert len(sent()) == 1
        assert not waiting().exists()

    def test_end_in_a_pause_that_grows_no_further(self, release, people, broken, caplog):
        publishing.submit(release, by=people["editor"])
        waiting().update(failures=10_000)
        outbox.send_due()
        assert waiting().get().due_at == NOON + outbox.LONGEST_PAUSE

    def test_hold_up_nothing_else(self, release, people, monkeypatch, caplog):
        other = make_release(created_by=people["author"])
        publishing.submit(release, by=people["editor"])
        publishing.submit(other, by=people["editor"])
        monkeypatch.setattr(
            outbox, "mail_of", lambda notice: 1 / 0 if notice.release_id == release.pk else mail_of(notice)
        )
        assert outbox.send_due() == {Outcome.FAILED: 1, Outcome.SENT: 1}
        assert waiting().get().release == release

    def test_of_the_sender_itself_lose_nothing(self, release, people, monkeypatch):
        """It dies after the mail has gone and before the notice is marked: the mail goes once more."""
        publishing.submit(release, by=people["editor"])
        with monkeypatch.context() as context:
            context.setattr(OutboxMessage, "save", interrupt)
            with pytest.raises(KeyboardInterrupt):
                outbox.send_due()
        assert len(mail.outbox) == 1
        assert len(sent()) == 1


def interrupt(*args, **options):
    raise KeyboardInterrupt


@pytest.mark.django_db(transaction=True)
def test_two_senders_send_each_notice_once(monkeypatch):
    author, editor = make_person("author", "author"), make_person("editor", "desk editor")
    for _number in range(6):
        publishing.submit(make_release(created_by=author), by=make_user("desk editor"))
    both = threading.Barrier(2, timeout=20)
    send = EmailBackend.send_messages

    def slowly(backend, messages):
        if len(mail.outbox) == 0:
            both.wait()  # each holds a notice of its own while it waits for the other
        return send(backend, messages)

    monkeypatch.setattr(EmailBackend, "send_messages", slowly)
    outcomes = []

    def work():
        outcomes.append(outbox.send_due())
        connection.close()

    senders = [threading.Thread(target=work) for _number in range(2)]
    for sender in senders:
        sender.start()
    for sender in senders:
        sender.join()
    assert sum(outcome[Outcome.SENT] for outcome in outcomes) == len(mail.outbox) == 6
    assert editor.email


class TestTheTable:
    def test_lets_the_editorial_role_send(self, release, people):
        publishing.submit(release, by=people["editor"])
        with connection.cursor() as cursor:
            cursor.execute(f"SET LOCAL ROLE {EDITORIAL}")
            outbox.send_due()
            cursor.execute("RESET ROLE")
        assert len(mail.outbox) == 1
        assert not waiting().exists()

    @pytest.mark.parametrize(
        "statement",
        [
            "DELETE FROM releases_outboxmessage",
            "UPDATE releases_outboxmessage SET kind = 'submitted'",
            "UPDATE releases_outboxmessage SET version_id = NULL",
        ],
    )
    def test_keeps_what_a_notice_is_about(self, statement, people):
        with pytest.raises(ProgrammingError, match="permission denied"):
            run_as(EDITORIAL, statement)


class TestTheCommand:
    def test_tells_what_it_has_sent(self, release, people, capsys):
        publishing.submit(release, by=people["editor"])
        with override("en"):
            call_command("send_outbox")
        assert "Sent 1 notices; 0 failed" in capsys.readouterr().out
        call_command("send_outbox")
        assert capsys.readouterr().out == ""

    def test_leaves_everything_where_no_mail_server_is_named(self, release, people, settings):
        settings.SENDS_MAIL = False
        publishing.submit(release, by=people["editor"])
        with pytest.raises(CommandError, match="EMAIL_URL"):
            call_command("send_outbox")
        assert waiting().exists()
