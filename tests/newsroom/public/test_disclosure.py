"""The table of paid awards: what was paid for public awards, by year, as a page and as files."""

import csv
import io
from zipfile import ZipFile

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests.awards.make import (
    make_award,
    make_edition,
    make_organisation,
    make_programme,
    make_published_award,
    make_role,
)
from tests.newsroom.certificates.make import LABEL, make_certificate
from tests.newsroom.media.make import make_file, make_photo_file

pytestmark = pytest.mark.django_db

PAGE = "/ko/awards/disclosure/"


def make_paid(year=2025, fee=3_300_000, cost=None, **values):
    programme = make_programme("국가대표 브랜드 대상", "Brand Award of the Nation", kind="brand")
    make_role(programme, make_organisation("하늘일보", "Haneul Daily", kind="media"))
    edition = make_edition(programme, year)
    facts = {"entry_fee": fee, "promotion_cost": cost, "reviewed_on": f"{year}-01-20"}
    return make_published_award(edition, **facts | values)


def text_of(client, address):
    response = client.get(address)
    assert response.status_code == 200, address
    return response.content.decode()


def test_the_page_tells_what_was_paid_to_whom_and_when_it_was_allowed(client):
    award = make_paid(cost=1_100_000)
    page = text_of(client, PAGE)
    for told in (award.public_id, "하늘일보", "3,300,000", "1,100,000", "4,400,000", "2025-01-20"):
        assert told in page


def test_awards_that_cost_nothing_or_are_not_public_are_not_there(client):
    free = make_published_award(entry_fee=0)
    hidden = make_award(make_edition(make_programme()), entry_fee=777_777)
    page = text_of(client, PAGE)
    assert not [told for told in (free.public_id, hidden.public_id, "777,777") if told in page]


def test_the_totals_of_each_year_are_added_up(client):
    for year, fee, cost in ((2025, 100_000, None), (2025, 20_000, 3_000), (2024, None, 5_000)):
        make_paid(year, fee, cost)
    years = client.get("/api/v1/awards/disclosure/years/").json()["years"]
    assert years == [
        {"year": 2025, "awards": 2, "entry_fees": 120_000, "promotion_costs": 3_000, "total": 123_000},
        {"year": 2024, "awards": 1, "entry_fees": 0, "promotion_costs": 5_000, "total": 5_000},
    ]


def test_a_year_shows_its_own_awards(client):
    now, before = make_paid(2025), make_paid(2024)
    page = text_of(client, f"{PAGE}?year=2024")
    assert [each.public_id in page for each in (now, before)] == [False, True]
    assert client.get(f"{PAGE}?year=last").status_code == 400


def test_the_files_hold_the_same_rows(client):
    award = make_paid()
    (heading, row) = csv.reader(io.StringIO(text_of(client, "/en/awards/disclosure/export.csv")))
    told = dict(zip(heading, row, strict=True))
    assert told["Entry fee (won)"] == "3300000"
    assert told["Giver"] == "Haneul Daily"
    assert told["Kind of giver"] == "Associations, media and companies"
    assert told["Page"].endswith(f"/en/awards/{award.public_id}/")
    with ZipFile(io.BytesIO(client.get("/en/awards/disclosure/export.xlsx").getvalue())) as book:
        assert book.read("xl/worksheets/sheet1.xml").count(b"<v>3300000</v>") == 2


def test_programs_are_told_the_same(client):
    award = make_paid(cost=0)
    (row,) = client.get("/api/v1/awards/disclosure/", {"year": "2025"}).json()["results"]
    assert row["award"]["id"] == award.public_id
    assert (row["giver"], row["entry_fee"], row["promotion_cost"]) == ("private", 3_300_000, 0)
    assert row["reviewed_on"] == "2025-01-20"
    assert client.get("/api/v1/awards/disclosure/", {"giver": "media"}).status_code == 400


def test_the_page_of_an_award_says_that_it_was_paid_for(client):
    award = make_paid()
    assert "3,300,000" in text_of(client, f"/ko/awards/{award.public_id}/")
    assert client.get(f"/api/v1/awards/{award.public_id}/").json()["paid"]["total"] == 3_300_000


def test_the_page_takes_the_same_number_of_queries_however_long_it_is(client):
    def queries():
        with CaptureQueriesContext(connection) as captured:
            text_of(client, PAGE)
        return len(captured)

    make_paid()
    text_of(client, PAGE)
    make_paid()
    before = queries()
    for _more in range(4):
        make_paid()
    assert queries() == before


def test_the_page_of_an_award_shows_its_released_certificates(client):
    award = make_published_award()
    scan = make_certificate(award, make_photo_file("상장.jpg"), released=True)
    letter = make_certificate(
        award, make_file("공문.pdf"), released=True, label={"ko": "공문", "en": "Letter"}
    )
    inside = make_certificate(award)
    page = text_of(client, f"/ko/awards/{award.public_id}/")
    assert LABEL["ko"] in page
    assert [each.file.token in page for each in (scan, letter, inside)] == [True, True, False]
    told = client.get(f"/api/v1/awards/{award.public_id}/").json()["certificates"]
    assert [each["title"] for each in told] == [LABEL, {"ko": "공문", "en": "Letter"}]
    assert all(client.get(each["url"]).status_code == 200 for each in told)
