"""Releases by topic are counted by sets of versions: they come out as counted anew, whatever was done before."""

import random
from collections import Counter
from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from newsroom.public.queries import filed, headings
from newsroom.releases.enums import State
from newsroom.releases.models import Release
from newsroom.releases.preview import draft_world
from newsroom.releases.published import PublishedRelease
from tests.clock import seoul, set_clock
from tests.make import make_published_release, make_release, make_topic, publish, withdraw

pytestmark = pytest.mark.django_db
NINE = seoul(2026, 3, 5, 9)


def counted_anew():
    found: Counter[tuple[int, str]] = Counter()
    for release in PublishedRelease.objects.prefetch_related("topics"):
        found.update((topic.pk, language) for topic in release.topics.all() for language in release.languages)
    return found


class Desk:
    """Somebody who approves, corrects and withdraws releases, as chance has it, while the clock goes on."""

    def __init__(self, seed):
        self.chance, self.moment = random.Random(seed), NINE
        self.topics = [make_topic() for _each in range(4)]

    def act(self):
        self.chance.choice(
            [self.approve, self.approve, self.approve_for_later, self.correct, self.withdraw, self.wait]
        )()

    def approve(self, at=None):
        texts = self.chance.choice([["ko"], ["ko", "en"]])
        topics = self.chance.sample(self.topics, self.chance.randrange(3))
        publish(make_release(texts=texts, topics=topics), at=at)

    def approve_for_later(self):
        self.approve(at=self.moment + timedelta(minutes=self.chance.choice([1, 90])))

    def correct(self):
        if release := self.any():
            release.topics.set(self.chance.sample(self.topics, 2))
            publish(release)

    def withdraw(self):
        if release := self.any():
            withdraw(release)

    def wait(self):
        self.moment += timedelta(minutes=self.chance.choice([1, 59, 120]))
        set_clock(self.moment)

    def any(self):
        found = list(Release.objects.filter(state=State.APPROVED).order_by("pk"))
        return self.chance.choice(found) if found else None


@pytest.mark.parametrize("seed", range(3))
def test_after_any_series_of_acts_what_is_kept_is_what_is_counted_anew(seed):
    set_clock(NINE)
    desk = Desk(seed)
    for _each in range(30):
        desk.act()
        assert filed.on_topics.told() == counted_anew()
    assert filed.on_topics.told()


def asked():
    """What the database is asked while topics are counted."""
    with CaptureQueriesContext(connection) as queries:
        filed.on_topics.told()
    return [query["sql"] or "" for query in queries]


def test_where_nothing_has_changed_only_the_sets_are_asked_for():
    make_published_release(topics=[make_topic()])
    asked()
    assert len(asked()) == 1


def test_as_much_is_asked_for_one_release_among_many_as_among_few():
    topic = make_topic()
    make_published_release(topics=[topic])
    asked()
    make_published_release(topics=[topic])
    few = len(asked())
    for _each in range(2 * filed.SIZE):
        make_published_release(texts=["ko"], topics=[topic])
    asked()
    make_published_release(topics=[topic])
    assert len(asked()) == few == 2


def test_the_busiest_topics_are_those_with_most_releases_in_the_language():
    quiet, busy, korean = (make_topic(slug=slug) for slug in ("quiet", "busy", "korean"))
    make_published_release(topics=[quiet, busy])
    make_published_release(topics=[busy])
    for _each in range(3):
        make_published_release(texts=["ko"], topics=[korean])
    told = {
        language: [(topic.slug, number) for topic, number in headings.busiest_topics(language, 2)]
        for language in ("ko", "en")
    }
    assert told == {"ko": [("korean", 3), ("busy", 2)], "en": [("busy", 2), ("quiet", 1)]}


def test_of_topics_with_as_many_releases_the_first_by_slug_are_told():
    make_published_release(topics=[make_topic(slug=slug) for slug in ("c", "a", "b")])
    assert [topic.slug for topic, _number in headings.busiest_topics("ko", 2)] == ["a", "b"]


def test_what_is_seen_in_a_preview_is_counted_with_it_and_nothing_of_it_is_kept():
    topic = make_topic()
    draft = make_release(topics=[topic])
    with draft_world(draft.pk):
        assert filed.on_topics.told() == {(topic.pk, "ko"): 1, (topic.pk, "en"): 1}
    assert filed.on_topics.told() == {}
