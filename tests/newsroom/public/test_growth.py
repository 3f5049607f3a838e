"""The number of queries does not grow with what there is to show."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests.awards.make import (
    make_award,
    make_edition,
    make_group,
    make_home,
    make_organisation,
    make_programme,
    make_role,
    tell_of,
)
from tests.make import make_topic
from tests.newsroom.public.surfaces import list_urls

pytestmark = pytest.mark.django_db

MOST_ON_A_PAGE = 12
MOST_IN_AN_API_LIST = 6


class World:
    """One release, award, programme and organisation whose pages are asked, and more of everything around them."""

    def __init__(self):
        self.programme = make_programme(slug="data")
        self.ministry = make_organisation(slug="ministry", kind="central")
        make_role(self.programme, self.ministry)
        self.award = self.add_award(year=2025)
        self.release = tell_of(self.award, topics=[make_topic(slug="topic")], featured=True)
        self.size = 0

    def add_award(self, year, programme=None, **values):
        edition = make_edition(programme or self.programme, year=year)
        return make_award(edition, group=make_group(edition), **values)

    def grow(self, by):
        """`by` more of each: releases of the award, awards in the release, editions, programmes, affiliates."""
        for number in range(self.size, self.size + by):
            other = make_programme(f"평가 {number}", None)
            make_role(other, make_organisation(f"기관 {number}", None, kind="public"))
            affiliate = make_organisation(f"공단 {number}", None, parent=make_home())
            awards = [
                self.add_award(year=2000 - number),
                self.add_award(year=2025, programme=other, recipient=affiliate),
            ]
            tell_of(self.award, *awards, topics=[make_topic(), make_topic()], featured=True)
        self.size += by

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
            f"/en/releases/?{parameters}",
            f"/ko/releases/?{filters}",
            f"/api/v1/releases/?{filters}",
            f"/ko/awards/?{of_awards}&recipient={recipient}",
            f"/api/v1/awards/?{of_awards}&recipient={recipient}",
            f"/ko/awards/{self.award.public_id}/",
            "/ko/awards/programmes/data/",
            f"/ko/organisations/{recipient}/",
            "/ko/organisations/ministry/",
            f"/api/v1/releases/{self.release.public_id}/",
            f"/api/v1/awards/{self.award.public_id}/",
            "/api/v1/programmes/data/",
            "/api/v1/organisations/ministry/",
        ]

    def year(self):
        return self.release.versions.first().published_at.year


def queries_of(client, url):
    with CaptureQueriesContext(connection) as asked:
        assert client.get(url).status_code == 200, url
    return len(asked)


def test_twice_the_records_take_the_same_queries(client):
    world = World()
    world.grow(by=3)
    before = {url: queries_of(client, url) for url in world.urls()}
    world.grow(by=4)
    after = {url: queries_of(client, url) for url in world.urls()}
    assert after == before
    for url, number in after.items():
        is_list = url.split("?")[0] in {each.split("?")[0] for each in list_urls() if "/api/" in each}
        assert number <= (MOST_IN_AN_API_LIST if is_list else MOST_ON_A_PAGE), (url, number)


def test_the_answer_to_nonsense_is_cheap(client):
    world = World()
    many = "&".join(f"p{number}=1" for number in range(500))
    long_q = "가 " * 4000
    for url, most in {
        "/api/v1/releases/?page=1000000000": 0,
        f"/api/v1/releases/?{many}": 0,
        f"/api/v1/releases/?q={long_q}": 0,
        "/ko/releases/?page=1000000000": 1,
        f"/ko/releases/?q={long_q}": 1,
        "/ko/releases/zzzzzzzzzz/": 2,
    }.items():
        with CaptureQueriesContext(connection) as asked:
            assert client.get(url).status_code in (400, 404)
        assert len(asked) <= most, url[:60]
    assert world
