"""The register as CSV and XLSX: what the list finds, all of it, and nothing that a spreadsheet would calculate."""

import csv
import io
import re
from datetime import date
from decimal import Decimal
from xml.etree import ElementTree
from zipfile import ZipFile

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from hypothesis import given, settings
from hypothesis import strategies as st
from python_calamine import CalamineWorkbook

from newsroom.public.exports import columns, comma, xlsx
from newsroom.public.queries import awards as queries
from newsroom.public.queries import exported
from newsroom.public.search import register
from tests.awards.make import (
    make_award,
    make_edition,
    make_group,
    make_home,
    make_organisation,
    make_programme,
    make_published_award,
    make_role,
)

pytestmark = pytest.mark.django_db

SHEET = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"


def csv_rows(client, language="en", **query):
    answer = client.get(f"/{language}/awards/export.csv", query)
    assert answer.status_code == 200
    text = answer.getvalue().decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text)))


def workbook_of(client, language="en", **query):
    answer = client.get(f"/{language}/awards/export.xlsx", query)
    assert answer.status_code == 200
    return ZipFile(io.BytesIO(answer.getvalue()))


def cells(workbook, sheet=1):
    """The values of a sheet, by row, each as the text that stands in the file."""
    root = ElementTree.fromstring(workbook.read(f"xl/worksheets/sheet{sheet}.xml"))
    return [["".join(cell.itertext()) for cell in row.iter(f"{SHEET}c")] for row in root.iter(f"{SHEET}row")]


def make_full_award(**values):
    programme = make_programme(slug="data", field="data")
    make_role(programme, make_organisation("행정안전부", "Ministry of the Interior", kind="central"))
    edition = make_edition(programme, 2025)
    group = make_group(edition, size=226, average="65.600")
    facts = {"group": group, "score": "92.600", "rank": 3, "money": 50_000_000, "announced_on": "2025-04-01"}
    return make_published_award(edition, **(facts | values))


def test_a_row_tells_what_the_pages_tell(client):
    award = make_full_award()
    (row,) = csv_rows(client)
    assert row == {
        "Id": award.public_id,
        "Year": "2025",
        "Year of the edition": "2025",
        "Half": "",
        "Number of the edition": "",
        "Programme": "Evaluation of Data Administration",
        "Kind of programme": "Evaluation",
        "Policy field": "Data and digital",
        "Recipient": "Haneul City",
        "Kind of recipient": "City",
        "Category": "",
        "Grade": "Excellent",
        "Place in the scale": "1",
        "Grades in the scale": "3",
        "Prize": "",
        "Kind of prize": "",
        "In the name of": "",
        "Organiser": "Ministry of the Interior",
        "Host": "",
        "Sponsor": "",
        "Rank": "3",
        "Group": "기초지방자치단체",
        "Bodies in the group": "226",
        "Score": "92.6",
        "Average of the group": "65.6",
        "Award money (won)": "50000000",
        "Announced": "2025-04-01",
        "Awarded": "",
        "Source": "",
        "Page": f"http://testserver/en/awards/{award.public_id}/",
    }


def test_a_file_speaks_the_language_of_its_address(client):
    make_full_award()
    (row,) = csv_rows(client, language="ko")
    assert "데이터 행정 평가" in row.values()
    assert "Evaluation of Data Administration" not in row.values()


def test_excel_is_told_that_it_is_unicode(client):
    make_published_award()
    answer = client.get("/ko/awards/export.csv")
    assert answer.getvalue().startswith(b"\xef\xbb\xbf")
    assert answer["Content-Type"] == "text/csv; charset=utf-8"
    assert answer["Content-Disposition"].startswith("attachment")
    assert "noindex" in answer["X-Robots-Tag"]


@pytest.mark.parametrize(
    "begin", ["=1+1", "+82", "-1", "@SUM(A1)", "\t=1", "\r=1", " =1", "＝1+1", "＠SUM(A1)"]
)
def test_what_would_be_calculated_is_text(client, begin):
    make_full_award(category={"ko": begin, "en": begin})
    (row,) = csv_rows(client)
    assert row["Category"] == f"'{begin}"
    sheet = workbook_of(client).read("xl/worksheets/sheet1.xml").decode()
    assert "<f>" not in sheet
    assert "<hyperlink" not in sheet


def test_commas_quotes_and_lines_stay_within_their_cell(client):
    odd = '가, "나"\n다'
    make_full_award(category={"ko": odd, "en": odd})
    (row,) = csv_rows(client)
    assert row["Category"] == odd


def test_a_workbook_has_numbers_days_and_texts(client):
    make_full_award()
    headings, row = cells(workbook_of(client))
    assert {"Score", "Announced", "Page"} <= set(headings)
    assert "92.6" in row
    assert "45748" in row  # 2025-04-01 as Excel counts days
    assert "Evaluation of Data Administration" in row


@settings(max_examples=30)
@given(st.lists(st.text(max_size=20), min_size=1, max_size=5))
def test_any_text_is_written_so_that_it_can_be_read(texts):
    with xlsx.workbook("a", ["A"], [[text] for text in texts], ("b", [])) as file, ZipFile(file) as workbook:
        rows = cells(workbook)[1:]
    unescaped = ["".join(re.sub("_x([0-9A-F]{4})_", lambda code: chr(int(code[1], 16)), cell) for cell in row)
                 for row in rows]  # fmt: skip
    assert unescaped == texts


def test_a_library_reads_each_cell_under_its_heading_with_its_type(tmp_path):
    row = ["=1+1", None, 3, "", Decimal("92.230"), date(2025, 4, 1), " 가 "]
    made = tmp_path / "made.xlsx"
    with xlsx.workbook("수상", list("ABCDEFG"), [row] * 1200, ("b", [("a", "b")])) as file:
        made.write_bytes(file.read())
    read = CalamineWorkbook.from_path(made).get_sheet_by_name("수상").to_python()
    assert read[0] == list("ABCDEFG")
    assert read[1:] == [["=1+1", "", 3.0, "", 92.23, date(2025, 4, 1), " 가 "]] * 1200


def test_the_same_list_is_the_same_file(client):
    make_full_award()
    first, second = (client.get("/ko/awards/export.xlsx").getvalue() for _time in range(2))
    assert first == second


def test_a_workbook_tells_where_it_comes_from(client):
    make_full_award()
    about = dict(cells(workbook_of(client, year="2025", q="data"), sheet=2))
    assert about == {"Source": "http://testserver/en/awards/?q=data&year=2025", "Awards found": "1"}


def test_a_workbook_of_more_matches_than_are_read_claims_no_number(client, monkeypatch):
    monkeypatch.setattr(register, "MOST", 2)
    programme = make_programme(slug="data")
    for year in (2023, 2024, 2025):
        make_published_award(make_edition(programme, year))
    about = dict(cells(workbook_of(client, q="data"), sheet=2))
    assert about["Awards found"] == "more than 2"


def test_a_workbook_that_ends_early_says_so(client, monkeypatch):
    monkeypatch.setattr(xlsx, "MOST_ROWS", 2)
    programme = make_programme()
    for year in (2023, 2024, 2025):
        make_published_award(make_edition(programme, year))
    workbook = workbook_of(client)
    assert len(cells(workbook)) == 1 + 2
    about = dict(cells(workbook, sheet=2))
    assert (about["Awards found"], about["Awards in this file"]) == ("3", "2")
    assert len(csv_rows(client)) == 3
    assert "XLSX holds the first 2" in client.get("/en/awards/").content.decode()


def test_a_file_holds_what_the_list_finds_on_all_of_its_pages(client):
    programme = make_programme(slug="data")
    other = make_programme("다른 평가", "Another", slug="other")
    for year in (2023, 2024, 2025):
        make_published_award(make_edition(programme, year))
    make_published_award(make_edition(other, 2025))
    for query in ({"programme": "data"}, {"year": "2025"}, {"q": "Another"}, {"scope": "city"}, {}):
        found = [award.public_id for award in client.get("/en/awards/", query).context["page"]]
        paged = {**query, "page": "1", "page_size": "1"}
        assert [row["Id"] for row in csv_rows(client, **paged)] == found
        assert [row[0] for row in cells(workbook_of(client, **paged))[1:]] == found


def test_the_list_leads_to_its_own_files(client):
    make_published_award(make_edition(make_programme(slug="data"), 2025))
    page = client.get("/en/awards/?year=2025&programme=data&page_size=5").content.decode()
    for kind in ("csv", "xlsx"):
        assert f'href="/en/awards/export.{kind}?page_size=5&amp;programme=data&amp;year=2025"' in page


@pytest.mark.parametrize("kind", ["csv", "xlsx"])
@pytest.mark.parametrize(("name", "value"), [("year", "x"), ("programme", "nowhere"), ("yaer", "2025")])
def test_a_file_is_refused_where_a_parameter_does_not_fit(client, kind, name, value):
    make_published_award()
    answer = client.get(f"/en/awards/export.{kind}", {name: value})
    assert answer.status_code == 400
    assert answer.getvalue().decode().startswith(f"{name}: ")


@pytest.mark.parametrize("kind", ["csv", "xlsx"])
def test_a_file_is_not_refused_for_what_a_tracker_added(client, kind):
    make_published_award()
    answer = client.get(f"/en/awards/export.{kind}?utm_source=mail")
    assert answer.status_code == 200
    assert answer.getvalue()


def test_a_file_holds_nothing_that_is_not_public(client):
    make_award(make_edition(make_programme(), 2025))
    assert csv_rows(client) == []
    assert len(cells(workbook_of(client))) == 1


@pytest.mark.parametrize("kind", ["csv", "xlsx"])
def test_more_awards_take_no_more_queries(client, kind):
    def queries():
        with CaptureQueriesContext(connection) as asked:
            client.get(f"/ko/awards/export.{kind}").getvalue()
        return len(asked)

    programme = make_programme()
    make_published_award(make_edition(programme, 2025))
    before = queries()
    for year in range(2010, 2015):
        affiliate = make_organisation(f"공단 {year}", None, parent=make_home())
        make_published_award(make_edition(programme, year), recipient=affiliate)
    assert queries() == before


def test_rows_are_made_when_they_are_sent():
    made = []

    def rows():
        for number in range(3 * comma.ROWS):
            made.append(number)
            yield [number]

    pieces = comma.pieces(["Number"], rows())
    assert next(pieces).startswith("\ufeffNumber\r\n0\r\n")
    assert len(made) == comma.ROWS
    assert next(pieces).startswith(f"{comma.ROWS}\r\n")
    assert len(made) == 2 * comma.ROWS


def test_what_ceases_to_be_public_while_a_file_is_made_is_left_out():
    make_full_award()
    (chunk,) = exported.chunks(queries.awards())
    told, shown = columns.wording("en", "{}"), columns.columns()
    assert len(list(columns.rows([chunk], told, shown))) == 1
    for name in ("programme", "edition", "recipient", "group"):
        gone = exported.Chunk(chunk.awards, {**chunk.around, name: {}})
        assert list(columns.rows([gone], told, shown)) == []
