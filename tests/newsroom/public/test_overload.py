"""A query that the database has given up is told as such: what to do, and when to come again."""

import logging

import pytest
from django.db import OperationalError, connection, transaction
from django.http import HttpResponse
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import path

from newsroom import urls

pytestmark = pytest.mark.django_db


def slow(request):
    """Asks what takes a minute, of a database that waits for a hundredth of a second."""
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("SET LOCAL statement_timeout = '10ms'")
        cursor.execute("SELECT pg_sleep(60)")
    return HttpResponse()


def unreachable(request):
    raise OperationalError("the connection is lost")


urlpatterns = [
    path("ko/slow/", slow),
    path("api/v1/slow/", slow),
    path("admin/slow/", slow),
    path("ko/unreachable/", unreachable),
    *urls.urlpatterns,
]


@pytest.fixture
def reader(settings):
    settings.ROOT_URLCONF = "tests.newsroom.public.test_overload"
    logging.disable(logging.CRITICAL)
    yield Client(raise_request_exception=False)
    logging.disable(logging.NOTSET)


def test_a_reader_is_told_by_a_page_of_the_site_when_to_come_again(reader):
    answer = reader.get("/ko/slow/")
    assert answer.status_code == 503
    assert int(answer["Retry-After"]) > 0
    page = answer.content.decode()
    assert "응답이 지연되고 있습니다" in page
    assert "This takes too long at the moment" in page
    assert "krds-header" in page


def test_a_program_is_told_in_json(reader):
    answer = reader.get("/api/v1/slow/")
    assert answer.status_code == 503
    assert int(answer["Retry-After"]) > 0
    assert set(answer.json()) == {"detail"}


def test_it_is_kept_by_no_cache_and_asks_nothing_more(reader):
    with CaptureQueriesContext(connection) as asked:
        answer = reader.get("/ko/slow/")
    assert answer["Cache-Control"] == "no-store"
    after = [each["sql"] for each in asked][
        [each["sql"] for each in asked].index("SELECT pg_sleep(60)") + 1 :
    ]
    assert all("SAVEPOINT" in each for each in after), after


def test_whoever_has_logged_in_is_told_of_a_mishap_as_of_any(reader):
    assert reader.get("/admin/slow/").status_code == 500


def test_a_database_that_cannot_be_reached_is_another_matter(reader):
    assert reader.get("/ko/unreachable/").status_code == 500
