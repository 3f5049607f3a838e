"""The releases beside a release: before and after it, and on the same matter."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from psycopg import ClientCursor

from newsroom.public.queries import nearby as queries
from newsroom.public.queries import releases
from newsroom.public.queries.nearby import nearby
from tests.awards.make import make_award, make_edition, make_programme, tell_of
from tests.clock import seoul, set_clock
from tests.make import make_published_release, make_release, make_topic, withdraw
from tests.newsroom.public.many import add_releases, rows_read

pytestmark = pytest.mark.django_db


def beside(release, language="ko"):
    found = releases.release(release.public_id)
    return nearby(found, found.text_in(language))


def published_on(day, **values):
    set_clock(seoul(2025, 3, day, 9))
    return make_published_release(**values)


def ids(neighbours):
    return [each.public_id for each in neighbours]


def titled(title):
    return {"ko": {"title": title}}


def test_the_neighbours_are_those_before_and_after_by_the_hour_of_publication():
    first, second, third = (published_on(day) for day in (1, 2, 3))
    found = beside(second)
    assert (found.previous.public_id, found.next.public_id) == (first.public_id, third.public_id)
    assert beside(first).previous is None
    assert beside(third).next is None


def test_releases_of_one_moment_have_an_order():
    set_clock(seoul(2025, 3, 1, 9))
    first, second, third = (make_published_release() for _number in range(3))
    assert beside(second).previous.public_id == first.public_id
    assert beside(second).next.public_id == third.public_id


def test_a_release_without_a_text_in_the_language_is_no_neighbour_in_it():
    first, korean, third = (published_on(day, texts=["ko"] if day == 2 else None) for day in (1, 2, 3))
    assert beside(third, "en").previous.public_id == first.public_id
    assert beside(first, "en").next.public_id == third.public_id
    assert beside(first).next.public_id == korean.public_id
    assert beside(third, "en").previous.title == "Haneul City opens a library"


def test_what_is_not_public_is_no_neighbour():
    first = published_on(1)
    withdraw(published_on(2))
    make_release(publish_at=seoul(2025, 3, 3, 9))
    set_clock(seoul(2025, 3, 3, 9))
    make_published_release(at=seoul(2025, 3, 4, 9))
    last = published_on(3)
    assert beside(first).next.public_id == last.public_id
    assert beside(last).next is None


def test_what_shares_an_award_is_nearer_than_what_shares_a_programme_words_or_a_topic():
    programme, topic = make_programme(), make_topic()
    award = make_award(make_edition(programme, 2025))
    same = tell_of(award, texts=titled("가나다라"))
    programmed = tell_of(make_award(make_edition(programme, 2024)), texts=titled("마바사아"))
    filed = make_published_release(topics=[topic], texts=titled("자차카타"))
    worded = make_published_release(texts=titled("수목원 야간 개장 안내"))
    make_published_release(texts=titled("전혀 다른 소식"))
    neighbours = make_published_release(texts=titled("거너더러"))
    release = tell_of(award, topics=[topic], texts=titled("새 수목원 주말 개장"))
    assert beside(release).previous.public_id == neighbours.public_id
    assert ids(beside(release).related) == ids([same, programmed, worded, filed])


def test_a_release_that_nothing_has_to_do_with_has_no_related_ones():
    make_published_release(texts=titled("마바사아"))
    make_published_release(texts=titled("자차카타"))
    assert beside(make_published_release(texts=titled("가나다라"))).related == []


def test_the_neighbours_are_not_named_again_among_the_related():
    topic = make_topic()
    before = make_published_release(topics=[topic])
    release = make_published_release(topics=[topic])
    after = make_published_release(topics=[topic])
    found = beside(release)
    assert ids([found.previous, found.next]) == ids([before, after])
    assert found.related == []


def test_what_is_not_public_is_related_to_nothing():
    topic, award = make_topic(), make_award()
    make_published_release()
    make_release(topics=[topic])
    withdraw(tell_of(award, topics=[topic]))
    release = tell_of(award, topics=[topic])
    tell_of(award, at=seoul(2190, 1, 1), topics=[topic])
    make_published_release(texts=titled("가나다라"))
    assert beside(release).related == []


def test_it_takes_one_query_whatever_there_is():
    release = tell_of(make_award(), make_award(), topics=[make_topic(), make_topic()])
    alone = make_published_release()
    found = [releases.release(each.public_id) for each in (release, alone)]
    for each in found:
        with CaptureQueriesContext(connection) as asked:
            nearby(each, each.text_in("ko"))
        assert len(asked) == 1


def cost(release):
    """The rows that the database goes through: what ten thousand releases cost, a million do."""
    asked = queries.CANDIDATES, queries.shared(releases.release(release.public_id), "ko")
    return rows_read(ClientCursor(connection.connection).mogrify(*asked))


BRANCHES = 2 * queries.NEAREST + queries.SAME_AWARDS + queries.SAME_PROGRAMMES + queries.SAME_TOPIC


def test_of_many_releases_it_reads_no_more_than_of_some():
    award, topic = make_award(), make_topic()
    release, pattern = (tell_of(award, topics=[topic]) for _each in range(2))
    add_releases(pattern, 4_000)
    some = cost(release)
    add_releases(pattern, 12_000)
    many = cost(release)
    assert many <= some * 1.2 + 50
    assert many < 20 * BRANCHES


def test_a_programme_that_few_tell_of_is_not_looked_for_among_all_that_is_told():
    rare, *patterns = (tell_of(make_award()) for _each in range(9))
    for pattern in patterns:
        add_releases(pattern, 500)
    assert cost(rare) < 20 * BRANCHES
