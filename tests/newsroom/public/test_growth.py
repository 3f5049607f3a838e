"""The number of queries does not grow with what there is to show."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from newsroom.public import content
from newsroom.releases.models import LegacyURL
from tests.awards.make import (
    make_award,
    make_edition,
    make_group,
    make_home,
    make_mention,
    make_organisation,
    make_programme,
    make_role,
    tell_of,
)
from tests.make import make_contact, make_published_release, make_release, make_topic, publish, withdraw
from tests.newsroom.media.make import make_attachment, make_photo
from tests.newsroom.practices.make import make_practice, make_visit
from tests.newsroom.public.surfaces import list_urls

pytestmark = pytest.mark.django_db

# The register tells of awards, totals and streaks beside its filters; each asks for the marks of its parts first.
MOST_ON_A_PAGE = 20
# It tells of releases, figures, awards and streaks.
MOST_ON_THE_HOME_PAGE = 18
# It shows the best of both lists.
MOST_ON_THE_SEARCH_PAGE = 12
# An answer that tells only of one release, or of none.
MOST_FOR_A_NOTICE = 7
# What is counted by parts asks for their marks first, and which programmes are theirs.
MOST_IN_AN_API_LIST = 8
# What a question finds is read, put in order and completed by statements of their own.
MOST_TO_ANSWER_A_QUESTION = 4


class World:
    """One release of each kind, award, programme and organisation whose pages are asked, and more around them."""

    def __init__(self):
        self.programme = make_programme(slug="data")
        self.ministry = make_organisation(slug="ministry", kind="central")
        make_role(self.programme, self.ministry)
        self.award = self.add_award(year=2025)
        self.old_address = "/old/1"
        topics = [make_topic(slug="topic")]
        self.release = make_release(topics=topics, featured=True, legacy=[self.old_address])
        make_mention(self.award, self.release)
        self.add_files(self.release)
        publish(self.release)
        self.korean_only = tell_of(self.award, texts=["ko"])
        self.withdrawn = make_release(state="withdrawn")
        self.practice = make_practice(released=True)
        self.add_practices([self.award])
        self.size = 0

    def add_award(self, year, programme=None, **values):
        edition = make_edition(programme or self.programme, year=year)
        return make_award(edition, group=make_group(edition), **values)

    def grow(self, by):
        """`by` more of each: releases of the award, versions and awards of a release, editions, programmes, bodies."""
        for number in range(self.size, self.size + by):
            other = make_programme(f"평가 {number}", None)
            make_role(other, make_organisation(f"기관 {number}", None, kind="public"))
            affiliate = make_organisation(f"공단 {number}", None, parent=make_home())
            awards = [
                self.add_award(year=2000 - number, entry_fee=number + 1),
                self.add_award(year=2025, programme=other, recipient=affiliate),
            ]
            tell_of(self.award, *awards, topics=[make_topic(), make_topic()], featured=True)
            tell_of(self.award, *awards, texts=["ko"])
            for release in (self.release, self.korean_only, self.withdrawn):
                self.add_to(release, awards)
            self.add_practices(awards)
            withdraw(self.withdrawn)
        self.size += by

    def add_to(self, release, awards):
        """A new version, with more awards, topics, contacts and addresses."""
        for award in awards:
            make_mention(award, release)
        release.topics.add(make_topic())
        make_contact(release)
        LegacyURL.objects.create(release=release, path=f"/old/{awards[0].pk}/{release.pk}")
        self.add_files(release)
        publish(release)

    def add_practices(self, awards):
        """More awards of the practice and a visit to it, and another practice of the award and the release."""
        for award in awards:
            self.practice.award_links.create(award=award)
        make_visit(self.practice, make_organisation())
        other = make_practice(released=True)
        other.award_links.create(award=self.award)
        for practice in (self.practice, other):
            practice.release_links.get_or_create(release=self.release)

    def add_files(self, release):
        make_photo(release)
        make_attachment(release)

    def notices(self):
        """The addresses at which nothing is listed, each with the status that it is answered with."""
        return {
            f"/en/releases/{self.korean_only.public_id}/": 404,
            f"/api/v1/releases/{self.korean_only.public_id}/?lang=en": 404,
            f"/ko/releases/{self.withdrawn.public_id}/": 410,
            f"/en/releases/{self.withdrawn.public_id}/any-slug/": 410,
            f"/api/v1/releases/{self.withdrawn.public_id}/": 410,
            f"/en/releases/{self.release.public_id}/": 301,
            self.old_address: 301,
            "/ko/nowhere/": 404,
            "/ko/releases/zzzzzzzzzz/": 404,
        }

    def urls(self):
        page = f"/ko/releases/{self.release.public_id}/하늘시-새-도서관-열어/"
        parameters = (
            f"category={self.release.category.slug}&department={self.release.department.slug}&topic=topic"
        )
        filters = (
            f"{parameters}&programme=data&organisation=ministry&q=도서관&year={self.year()}&has_awards=true"
        )
        of_awards = "programme=data&organiser=ministry&grade=우수&giver=central&q=데이터&top=true&scope=city"
        recipient = self.award.recipient.slug
        return [
            *list_urls(),
            page,
            f"/files/kit/{self.release.public_id}.zip",
            f"/en/releases/?{parameters}",
            f"/ko/releases/?{filters}",
            f"/api/v1/releases/?{filters}",
            f"/ko/awards/?{of_awards}&recipient={recipient}",
            f"/api/v1/awards/?{of_awards}&recipient={recipient}",
            f"/ko/awards/{self.award.public_id}/",
            f"/ko/practices/{self.practice.public_id}/찾아가는-민원실/",
            f"/api/v1/practices/{self.practice.public_id}/",
            "/ko/awards/programmes/data/",
            f"/ko/organisations/{recipient}/",
            "/ko/organisations/ministry/",
            f"/ko/organisations/{recipient}/?direction=received&page_size=2",
            f"/api/v1/releases/{self.release.public_id}/",
            f"/api/v1/releases/{self.release.public_id}/?lang=en",
            f"/api/v1/awards/{self.award.public_id}/",
            "/api/v1/programmes/data/",
            "/api/v1/organisations/ministry/",
            f"/api/v1/organisations/{recipient}/",
            "/api/v1/docs/",
            "/api/v1/schema/",
        ]

    def year(self):
        return self.release.versions.first().published_at.year


def queries_of(client, url, status):
    """What the first answer takes after a change of the content, of which nothing is known yet."""
    content.forget_all()
    with CaptureQueriesContext(connection) as asked:
        answer = client.get(url)
        assert answer.status_code == status, url
        if answer.streaming:
            answer.getvalue()
    return len(asked)


def test_twice_the_records_take_the_same_queries(client):
    world = World()
    pages, notices = dict.fromkeys(world.urls(), 200), world.notices()
    world.grow(by=3)
    before = {url: queries_of(client, url, status) for url, status in (pages | notices).items()}
    world.grow(by=4)
    after = {url: queries_of(client, url, status) for url, status in (pages | notices).items()}
    assert after == before
    lists = {each.split("?")[0] for each in list_urls() if "/api/" in each}
    for url, number in after.items():
        is_list = url.split("?")[0] in lists
        most = MOST_FOR_A_NOTICE if url in notices else MOST_IN_AN_API_LIST if is_list else MOST_ON_A_PAGE
        most = MOST_ON_THE_HOME_PAGE if url in ("/ko/", "/en/") else most
        most = MOST_ON_THE_SEARCH_PAGE if "/search/?" in url else most
        most += MOST_TO_ANSWER_A_QUESTION if "q=" in url else 0
        assert number <= most, (url, number)


def test_what_grows_is_what_is_shown(client):
    """Growth beside the pages that are counted would prove nothing."""
    world = World()

    def shown():
        page = client.get(f"/ko/releases/{world.release.public_id}/하늘시-새-도서관-열어/").context
        award = client.get(f"/ko/awards/{world.award.public_id}/").context
        programme = client.get("/ko/awards/programmes/data/").context
        recipient = client.get(f"/ko/organisations/{world.award.recipient.slug}/").context
        parts = ("awards", "topics", "contacts")
        return [
            *(len(page[part]) for part in parts),
            len(award["releases"]),
            len(programme["page"]),
            recipient["counts"]["received"],
            len(client.get("/ko/").context["leads"]),
            *(client.get(url).json()["count"] for url in list_urls() if url.startswith("/api/")),
        ]

    before = shown()
    world.grow(by=2)
    assert all(less < more for less, more in zip(before, shown(), strict=True)), (before, shown())


def test_the_answer_to_nonsense_is_cheap(client):
    make_published_release()
    many = "&".join(f"p{number}=1" for number in range(500))
    long_q = "가 " * 4000
    for url, most in {
        # One of the queries asks for the version of the content. Pages fill select boxes once, by three queries.
        "/api/v1/releases/?page=1000000000": 1,
        f"/api/v1/releases/?{many}": 1,
        f"/api/v1/releases/?q={long_q}": 1,
        "/ko/releases/?page=1000000000": 4,
        f"/ko/releases/?q={long_q}": 4,
        f"/ko/search/?q={long_q}": 1,
        f"/ko/search/suggestions/?q={long_q}": 1,
        "/ko/releases/zzzzzzzzzz/": 3,
    }.items():
        with CaptureQueriesContext(connection) as asked:
            assert client.get(url).status_code in (400, 404)
        assert len(asked) <= most, url[:60]
