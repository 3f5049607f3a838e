"""Practices, enquiries and visits in the admin."""

import csv
import io

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from newsroom.practices.models import Practice
from newsroom.practices.published import PublishedPractice
from tests.make import make_user
from tests.newsroom.practices.make import make_practice, make_visit
from tests.newsroom.releases.admin.forms import posted

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def officer(client):
    client.force_login(make_user("awards officer"))


def page(model, act="changelist", *args):
    return reverse(f"admin:practices_{model}_{act}", args=args)


def test_a_practice_is_released_once_both_languages_are_there(client):
    practice = make_practice()
    address = page("practice", "change", practice.pk)
    refused = client.post(address, posted(client.get(address), released="on", text_en=""))
    assert "text" in refused.context["adminform"].form.errors
    assert not PublishedPractice.objects.exists()
    client.post(address, posted(client.get(address), released="on"))
    assert PublishedPractice.objects.exists()


def test_a_practice_that_is_public_leads_to_its_page(client):
    hidden, shown = make_practice(), make_practice(released=True)
    pages = [client.get(page("practice", "change", each.pk)).content.decode() for each in (hidden, shown)]
    assert [
        f"/practices/{each.public_id}/" in text for each, text in zip((hidden, shown), pages, strict=True)
    ] == [
        False,
        True,
    ]


@pytest.mark.parametrize("model", ["practice", "visit"])
def test_a_list_takes_the_same_number_of_queries_however_long_it_is(client, model):
    def queries():
        with CaptureQueriesContext(connection) as captured:
            assert client.get(page(model)).status_code == 200
        return len(captured)

    make_visit(make_practice())
    queries()
    before = queries()
    for _more in range(4):
        make_visit(make_practice())
    assert queries() == before


def test_the_list_of_visits_adds_up_what_it_shows(client):
    make_visit(None, held_on="2025-05-06")
    make_visit(None, held_on="2024-05-06", kind="enquiry")
    years = client.get(page("visit"), {"kind__exact": "visit"}).context["years"]
    assert [(row.year, row.visits, row.enquiries) for row in years] == [(2025, 1, 0)]


@pytest.mark.parametrize("year", ["99999999", "1" * 5000, "x"])
def test_a_year_that_no_visit_is_of_narrows_nothing(client, year):
    make_visit(None, held_on="2025-05-06")
    assert client.get(page("visit"), {"year": year}).context["cl"].result_count == 1


def test_what_is_listed_is_exported_and_nothing_of_it_is_calculated(client):
    make_visit(make_practice(), "=바람시", held_on="2025-05-06")
    make_visit(None, held_on="2024-05-06")
    answer = client.get(page("visit", "export"), {"year": "2025"})
    (heading, row) = csv.reader(io.StringIO(answer.content.decode("utf-8-sig")))
    assert len(heading) == len(row)
    assert row[0] == "2025-05-06"
    assert row[2] == "'=바람시"


def test_a_practice_that_is_deleted_leaves_its_visits(client):
    practice = make_practice()
    visit = make_visit(practice)
    address = page("practice", "delete", practice.pk)
    client.post(address, {"post": "yes", "_opened": client.get(address).context["opened"]})
    assert not Practice.objects.exists()
    visit.refresh_from_db()
    assert visit.practice is None


@pytest.mark.parametrize(
    ("field", "text", "told"),
    [
        ("text", "긴 말 " + "a" * 501, "aaaaaaaa…"),
        ("text", "시민 " * 3334, "10000"),
        ("title", "시민 " * 101, "300"),
    ],
    ids=["a word that no index holds", "a text that takes an index too long", "a title without an end"],
)
def test_what_cannot_be_searched_is_refused_with_a_reason(client, field, text, told):
    practice = make_practice()
    address = page("practice", "change", practice.pk)
    answer = client.post(address, posted(client.get(address), **{f"{field}_ko": text}))
    assert answer.status_code == 200
    assert told in str(answer.context["adminform"].form.errors[field])
