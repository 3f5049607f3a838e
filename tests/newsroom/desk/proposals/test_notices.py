"""Mails between authors and the awards office: what waits, and how it was decided; never what the text says."""

from datetime import timedelta

import pytest
from django.core import mail
from django.utils.translation import override

from awards import suggesting
from awards.answering import GATHERS_FOR, Answer
from newsroom.accounts.models import User
from newsroom.desk import outbox
from newsroom.releases import publishing
from newsroom.releases.models import OutboxMessage
from tests.clock import seoul, set_clock
from tests.concurrency.people import Room
from tests.make import make_department, make_release, make_user

NOON = seoul(2025, 3, 2, 12)
LATER = NOON + GATHERS_FOR
TOLD, EVIDENCE = "하늘시 · 비밀스러운 평가 2025 · 우수", "하늘시는 비밀스러운 평가에서 우수 등급을 받았다."


@pytest.fixture(autouse=True)
def mail_server(settings):
    settings.SENDS_MAIL = True
    settings.SITE_URL = "https://news.example"


@pytest.fixture
def release(db):
    set_clock(NOON)
    return make_release()


@pytest.fixture
def author(release):
    return make_person("author", "author", department=release.department)


@pytest.fixture
def officer(db):
    return make_person("officer", "awards officer")


def make_person(name, group, **values):
    return make_user(group, username=name, email=f"{name}@haneul.example", last_name="", **values)


def hand_on(release, by, identity="a"):
    suggesting.suggest(release, identity, TOLD, EVIDENCE, by, {}, "등급을 모르겠습니다.")
    return release.proposal_suggestions.get(identity=identity)


def sent(at=LATER):
    """What is sent by then: pairs of names and the mail."""
    set_clock(at)
    mail.outbox.clear()
    outbox.send_due()
    return [({address.partition("@")[0] for address in each.to}, each) for each in mail.outbox]


def test_the_office_is_told_once_of_all_that_is_handed_on_with_a_release_in_a_while(release, author, officer):
    for number in range(5):
        hand_on(release, author, str(number))
        set_clock(NOON + timedelta(minutes=number))
    assert sent(at=LATER - timedelta(seconds=1)) == []
    [(people, message)] = sent()
    assert people == {"officer"}
    assert f"https://news.example/admin/proposals/{release.pk}/" in message.body


def test_the_office_is_told_again_of_what_follows_later_and_of_another_release(release, author, officer):
    hand_on(release, author)
    assert len(sent()) == 1
    hand_on(release, author, "b")
    hand_on(make_release(department=release.department), author)
    assert len(sent(at=LATER + GATHERS_FOR)) == 2


@pytest.mark.parametrize("act", ["taken back", "binned"])
def test_the_office_is_not_told_of_what_waits_no_longer(release, author, officer, act):
    suggestion = hand_on(release, author)
    if act == "binned":
        publishing.discard(release, by=make_user("desk editor"))
    else:
        suggesting.take_back(suggestion, author)
    assert sent() == []


def test_who_handed_it_on_or_has_left_the_office_is_not_told(release, officer):
    hand_on(release, officer)
    left = make_person("left", "awards officer")
    left.groups.clear()
    assert sent() == []


def test_the_author_is_told_what_became_of_all_of_it_with_the_notes(release, author, officer):
    answers = [(Answer.ACCEPTED, ""), (Answer.REFUSED, "선정일 뿐입니다."), (Answer.ACCEPTED, "")]
    for number, (answer, note) in enumerate(answers):
        suggesting.settle(hand_on(release, author, str(number)), answer, officer, note)
    with override("ko"):
        accepted, refused = str(Answer.ACCEPTED.label), str(Answer.REFUSED.label)
    with override("en"):
        [(people, message)] = sent()
    assert people == {"author"}
    assert f"{accepted}: 2, {refused}: 1" in message.body
    assert "officer: 선정일 뿐입니다." in message.body
    assert f"https://news.example/admin/releases/release/{release.pk}/change/" in message.body


def test_the_author_is_told_that_it_was_given_back(release, author, officer):
    suggesting.take_back(hand_on(release, author), officer)
    [(people, _message)] = sent()
    assert people == {"author"}


def test_each_author_is_told_of_their_own(release, author, officer):
    colleague = make_person("colleague", "author", department=release.department)
    suggesting.settle(hand_on(release, author, "a"), Answer.ACCEPTED, officer)
    suggesting.settle(hand_on(release, colleague, "b"), Answer.REFUSED, officer, "아닙니다.")
    told = {min(people): "아닙니다." in message.body for people, message in sent()}
    assert told == {"author": False, "colleague": True}


def test_nobody_is_told_of_what_they_or_colleagues_took_back(release, author, officer):
    colleague = make_person("colleague", "author", department=release.department)
    suggesting.take_back(hand_on(release, author, "a"), author)
    suggesting.take_back(hand_on(release, author, "b"), colleague)
    assert sent() == []


def test_an_author_who_has_left_the_department_is_not_told(release, author, officer):
    suggesting.settle(hand_on(release, author), Answer.ACCEPTED, officer)
    User.objects.filter(pk=author.pk).update(department=make_department("체육과"))
    assert sent() == []


def test_both_say_the_title_and_nothing_of_the_text(release, author, officer):
    suggesting.settle(hand_on(release, author, "a"), Answer.ACCEPTED, officer)
    hand_on(release, author, "b")
    messages = [message for _people, message in sent()]
    assert len(messages) == 2
    for message in messages:
        assert "새 도서관" in message.subject
        assert "비밀스러운" not in message.subject + message.body


@pytest.mark.django_db(transaction=True)
def test_what_is_handed_on_while_the_mail_goes_makes_another():
    release, author = make_release(), make_person("author", "author")
    make_person("officer", "awards officer")
    hand_on(release, author)
    OutboxMessage.objects.update(due_at=NOON)
    room = Room(["sender", "author"])
    try:
        room.begin("sender", outbox.send_due)
        room.advance_to("sender", 'UPDATE "releases_outboxmessage"')
        room.begin("author", lambda: hand_on(release, author, "b"))
        room.advance("author")
        assert not room.people["author"].waited
        room.finish()
    finally:
        room.close()
    assert OutboxMessage.objects.filter(sent_at=None).count() == 1
