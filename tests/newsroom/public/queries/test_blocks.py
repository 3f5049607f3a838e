"""Pages of long lists: the same rows that walking through the list gives, without the walk."""

import pytest
from django.core.paginator import EmptyPage
from django.db import connection
from django.test.utils import CaptureQueriesContext

from newsroom.public import content
from newsroom.public.filters import awards as award_filters
from newsroom.public.filters import releases as release_filters
from newsroom.public.paging import page_of
from newsroom.public.queries import awards, blocks, releases
from tests.awards.make import make_award, make_edition, make_published_award
from tests.clock import seoul, set_clock
from tests.make import make_published_release, make_topic, publish, withdraw
from tests.newsroom.public.many import add_releases, rows_read

pytestmark = pytest.mark.django_db
FEBRUARY, APRIL = seoul(2025, 2, 1), seoul(2025, 4, 1)


def published_on(*days, **values):
    """Releases that became public on these days of March."""
    set_clock(FEBRUARY)
    made = [make_published_release(at=seoul(2025, 3, day), **values) for day in days]
    set_clock(APRIL)
    return made


def paged(found, size):
    """The keys of all pages, one after the other."""
    first = page_of(found, 1, size)
    pages = (page_of(found, number, size) for number in range(1, first.paginator.num_pages + 1))
    return [row.pk for page in pages for row in page]


def in_each_order(found, orders):
    return [found.order_by(*fields) for _label, fields in orders.values()]


@pytest.mark.parametrize("size", [1, 3, 5])
def test_the_pages_of_a_list_hold_its_rows_in_its_order(monkeypatch, size):
    monkeypatch.setattr(blocks, "BLOCK", 2)
    for release in published_on(1, 1, 1, 2, 3, 3, 4):
        publish(release)
    for found in in_each_order(releases.releases("ko"), release_filters.ORDERS):
        assert paged(found, size) == list(found.values_list("pk", flat=True))


def test_rows_without_a_value_have_their_place_too(monkeypatch):
    monkeypatch.setattr(blocks, "BLOCK", 2)
    for year in (2023, 2024, 2024, 2025):
        make_published_award(make_edition(year=year), announced_on=None)
    make_award(make_edition(year=None, number=3), announced_on="2020-03-01", standalone=True)
    make_award(make_edition(year=None, number=4), standalone=True)
    for found in in_each_order(awards.awards(), award_filters.ORDERS):
        assert paged(found, 4) == list(found.values_list("pk", flat=True))


def test_beyond_the_last_page_there_is_none():
    make_published_release()
    found = releases.releases()
    assert len(page_of(found, 1, 20)) == 1
    with pytest.raises(EmptyPage):
        page_of(found, 2, 20)
    assert list(page_of(found.none(), 1, 20)) == []


def test_what_changes_is_counted_anew():
    release = make_published_release()
    make_published_release()
    found = releases.releases()
    assert page_of(found, 1, 1).paginator.count == 2
    withdraw(release)
    assert page_of(found, 1, 1).paginator.count == 1


def test_a_record_that_has_just_gone_is_left_out():
    release, other = make_published_release(), make_published_release()
    page = page_of(releases.releases(), 1, 20)
    withdraw(release)
    assert [row.pk for row in page] == [other.pk]


def test_the_last_page_of_many_reads_no_more_than_that_of_some():
    """By the rows that the database goes through, once the list is counted."""
    (pattern,) = published_on(1, topics=[make_topic()])

    def cost(found):
        asked = blocks.Asked(found)
        with content.one_reading():
            total = blocks.counted(asked).total
            with CaptureQueriesContext(connection) as queries:
                assert len(blocks.ids(asked, total - 20, total)) == 20
        return sum(rows_read(query["sql"]) for query in queries)

    lists = [
        releases.releases("ko"),
        releases.releases("ko").order_by("published_at", "id"),
        releases.releases("ko").filter(category=pattern.category_id),
    ]
    add_releases(pattern, 4_000)
    some = [cost(found) for found in lists]
    add_releases(pattern, 8_000)
    many = [cost(found) for found in lists]
    assert max(some + many) < 10 * blocks.BLOCK, (some, many)


def test_a_page_that_was_made_before_asks_for_the_version_alone(client):
    make_published_award()
    published_on(1, 2, 3)
    for url in ("/ko/releases/?page_size=2&page=2", "/en/releases/?has_awards=true", "/ko/awards/", "/ko/"):
        client.get(url)
        with CaptureQueriesContext(connection) as asked:
            assert client.get(url).status_code == 200
        assert len(asked) == 1, url


def test_pages_of_one_list_count_it_together(client):
    published_on(1, 2, 3, 4, 5)
    client.get("/ko/releases/?page_size=1")
    with CaptureQueriesContext(connection) as asked:
        assert client.get("/ko/releases/?page_size=1&page=4").status_code == 200
    assert not [
        query
        for query in asked
        if "row_number" in str(query["sql"]).lower() or "GROUPING" in str(query["sql"])
    ]


def test_a_page_that_is_not_there_is_told_without_a_walk(client):
    make_published_release()
    client.get("/ko/releases/")
    with CaptureQueriesContext(connection) as asked:
        assert client.get("/ko/releases/?page=99999").status_code == 404
    assert len(asked) == 1
