"""The version of the content: it changes with what readers see, and with nothing that drafts do."""

import re
import threading
import time
from datetime import timedelta

import pytest
from django.db import connection, transaction
from django.utils import translation

from newsroom.accounts.grants import PUBLIC
from newsroom.public import content
from newsroom.releases import clock, publishing
from newsroom.releases.preview import draft_world
from tests.awards.make import make_award, make_mention
from tests.clock import seoul, set_clock
from tests.make import make_editor, make_published_release, make_release, publish, withdraw
from tests.newsroom.public.many import add_releases

pytestmark = pytest.mark.django_db
NINE = seoul(2026, 3, 5, 9)


def test_what_drafts_do_changes_nothing():
    public, draft = make_published_release(), make_release()
    award = make_award()
    before = content.version()
    publishing.reopen(public, by=make_editor())
    public.texts.filter(language="ko").update(title="새 제목")
    make_mention(award, draft)
    draft.texts.all().delete()
    draft.delete()
    assert content.version() == before


def test_storing_a_record_without_a_change_that_readers_could_see_changes_nothing():
    award = make_award()
    before = content.version()
    award.external_id = "register-100"
    award.save()
    assert content.version() == before
    award.prize = {"ko": "장관상"}
    award.save()
    assert content.version() != before


@pytest.mark.parametrize("act", [publish, withdraw])
def test_what_is_approved_and_what_is_withdrawn_changes_it(act):
    release = make_published_release()
    before = content.version()
    act(release)
    assert content.version() != before


def test_a_version_never_comes_back_after_what_made_it_was_rolled_back():
    seen = {content.version()}
    for _time in range(3):
        with transaction.atomic():
            make_published_release()
            seen.add(content.version())
            transaction.set_rollback(True)
    make_published_release()
    seen.add(content.version())
    assert len(seen) == 5


def test_the_clock_changes_it_on_the_edge_of_a_period():
    set_clock(NINE - timedelta(hours=1))
    make_published_release(at=NINE)
    make_published_release(at=NINE + timedelta(hours=1))
    seen = [content.version()]
    set_clock(NINE - timedelta(microseconds=1))
    assert content.version() == seen[0]
    for hour in range(2):
        set_clock(NINE + timedelta(hours=hour))
        seen.append(content.version())
    assert len(set(seen)) == 3


def test_what_is_due_is_told_no_sooner_than_a_second_before():
    set_clock(NINE - timedelta(hours=1))
    make_published_release(at=NINE)
    told = {}
    for seconds in (3600, 1.1, 1, 0.1, 0):
        set_clock(NINE - timedelta(seconds=seconds))
        told[seconds] = content.reading().next_change
    assert told == {3600: None, 1.1: None, 1: NINE, 0.1: NINE, 0: None}


def test_the_public_role_may_read_it():
    with connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        cursor.execute(f"SET LOCAL ROLE {PUBLIC}")
    assert content.version().mark


def test_the_public_role_learns_from_it_neither_how_much_was_done_nor_what_is_due():
    set_clock(NINE)
    make_published_release(at=NINE + timedelta(hours=1))
    with connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        cursor.execute(f"SET LOCAL ROLE {PUBLIC}")
        cursor.execute("SELECT * FROM published_content")
        ((mark, next_change, read_at),) = cursor.fetchall()
    assert re.fullmatch("[0-9a-f]{64}", mark)
    assert (next_change, read_at) == (None, NINE)


def test_nobody_who_does_not_know_the_secret_can_tell_what_a_version_stands_for():
    before = content.version()
    with connection.cursor() as cursor:
        cursor.execute("UPDATE releases_content_secret SET secret = gen_random_uuid()")
    assert content.version() != before


@pytest.mark.parametrize("setting", ["TimeZone = 'Asia/Seoul'", "TimeZone = 'UTC'"])
def test_it_is_the_same_for_sessions_that_write_times_in_another_way(setting):
    make_published_release()
    before = content.version()
    with connection.cursor() as cursor:
        cursor.execute(f"SET LOCAL {setting}")
    assert content.version() == before


def test_a_request_reads_it_once(django_assert_num_queries):
    with django_assert_num_queries(1), content.one_reading():
        assert content.version() == content.version()
        content.reading()


def blocks_read():
    with connection.cursor() as cursor:
        cursor.execute("EXPLAIN (ANALYZE, BUFFERS, FORMAT JSON) SELECT * FROM published_content")
        (told,) = cursor.fetchone()
    return told[0]["Plan"]["Shared Hit Blocks"] + told[0]["Plan"]["Shared Read Blocks"]


def test_reading_it_costs_the_same_whatever_there_is():
    release = make_published_release(texts=["ko"])
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL enable_seqscan = off")
    few = blocks_read()
    add_releases(release, 3000)
    assert blocks_read() <= few + 30  # of hundreds that hold the versions


class Counted:
    """A remembered function that tells how often it was made."""

    def __init__(self, most=10):
        self.times = 0
        self.ask = content.remembered(most)(self._count)

    def _count(self, *args):
        self.times += 1
        return (self.times, clock.now())


def test_what_is_remembered_serves_until_the_content_changes():
    counted = Counted()
    assert counted.ask("a") == counted.ask("a")
    assert counted.times == 1
    make_published_release()
    counted.ask("a")
    assert counted.times == 2


def test_what_is_remembered_belongs_to_its_arguments_and_its_language():
    counted = Counted()
    counted.ask("a")
    counted.ask("b")
    with translation.override("en"):
        counted.ask("a")
    assert counted.times == 3


def test_only_the_latest_are_remembered():
    counted = Counted(most=2)
    for argument in "abca":
        counted.ask(argument)
    assert counted.times == 4


def test_nothing_is_remembered_of_a_preview():
    counted = Counted()
    with draft_world(make_release().pk):
        counted.ask("a")
        counted.ask("a")
    counted.ask("a")
    assert counted.times == 3


def test_what_fails_is_tried_again():
    answers = iter([ValueError, "found"])

    @content.remembered(1)
    def ask():
        if (answer := next(answers)) is ValueError:
            raise ValueError
        return answer

    with pytest.raises(ValueError):  # noqa: PT011 ours
        ask()
    assert ask() == "found"


def test_what_many_ask_for_at_once_is_made_once():
    memory: content.Memory[str] = content.Memory(1)
    made, begun = [], threading.Event()
    version, go_on = content.Version(""), threading.Event()

    def make():
        begun.set()
        go_on.wait(10)
        made.append(1)
        return "value"

    answers = []
    people = [
        threading.Thread(target=lambda: answers.append(memory.value("key", version, make)))
        for _each in range(5)
    ]
    people[0].start()
    begun.wait(10)
    for person in people[1:]:
        person.start()
    go_on.set()
    for person in people:
        person.join(10)
    assert (answers, made) == (["value"] * 5, [1])


def test_those_who_wait_for_what_fails_try_themselves():
    memory: content.Memory[str] = content.Memory(1)
    version, begun, go_on = content.Version(""), threading.Event(), threading.Event()
    answers, errors = [], []

    def fail():
        begun.set()
        go_on.wait(10)
        raise ConnectionError

    def ask(make):
        try:
            answers.append(memory.value("key", version, make))
        except ConnectionError as error:
            errors.append(error)

    people = [threading.Thread(target=ask, args=[make]) for make in (fail, lambda: "one", lambda: "two")]
    people[0].start()
    begun.wait(10)
    for person in people[1:]:
        person.start()
    assert memory.known("key", version) is None
    time.sleep(0.1)  # for both to wait; who comes later finds what the other kept
    go_on.set()
    for person in people:
        person.join(10)
    assert (len(answers), len(errors)) == (2, 1)


def test_whoever_read_an_older_version_takes_nothing_from_those_who_read_a_newer_one():
    memory: content.Memory[str] = content.Memory(1)
    older, newer = content.Version("a", order=1), content.Version("b", order=2)
    memory.learn("key", newer, "new")
    assert memory.value("key", older, lambda: "old") == "old"
    memory.learn("key", older, "old")
    assert memory.known("key", older) is None
    assert memory.known("key", newer) == "new"


def test_versions_that_are_read_one_after_another_are_known_for_it():
    first, second = content.version(), content.version()
    assert first == second
    assert first.order < second.order


def test_a_memory_that_is_asked_by_key_keeps_languages_and_previews_apart():
    memory: content.Memory[str] = content.Memory(10)
    release = make_release()
    assert memory.remember("key", lambda: "한국어") == "한국어"
    with translation.override("en"):
        assert memory.remember("key", lambda: "English") == "English"
    with draft_world(release.pk):
        assert memory.remember("key", lambda: "draft") == "draft"
    assert memory.remember("key", lambda: "again") == "한국어"
