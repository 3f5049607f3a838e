"""What is exported comes back without a difference, and makes the same register anew."""

import csv
import io
import json
from contextlib import closing
from datetime import date
from decimal import Decimal

import pytest
from django.core.management import call_command
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from awards.imports.importer import AwardImporter
from awards.management.commands import export_awards
from awards.models import Award, Edition, EditionGroup, Grade, Organisation, Programme, Role
from awards.spreadsheets import comma, exporting
from awards.spreadsheets.columns import COLUMNS
from awards.spreadsheets.files import sheets_of
from awards.spreadsheets.sheets import MOST_AWARDS
from awards.spreadsheets.snapshots import snapshot
from awards.spreadsheets.template import SHOWN
from awards.spreadsheets.written import row
from tests.awards.make import (
    make_award,
    make_award_set,
    make_edition,
    make_home,
    make_organisation,
    make_programme,
    make_role,
)
from tests.awards.spreadsheets.make import bring_in, counts, problems
from tests.lines import import_lines
from tests.newsroom.certificates.make import make_certificate

pytestmark = pytest.mark.django_db


def exported(kind):
    if kind == "xlsx":
        with closing(exporting.as_workbook(Award.objects.all())) as file:
            return file.read()
    return b"".join(exporting.STREAMS[kind](Award.objects.all()))


def empty_register():
    for model in (Award, Role, EditionGroup, Edition, Grade, Programme, Organisation):
        model.objects.all().delete()


WORDS = st.text(st.sampled_from("가나다상위총리우수=+-@\"'·,; \n1"), min_size=1, max_size=8).map(
    lambda text: " ".join(text.split())
)
NAMES = WORDS.filter(lambda text: any(letter in "가나다" for letter in text))
NUMBERS = st.integers(1, 30_000)
DECIMALS = st.decimals(0, 999_999, places=3, allow_nan=False).map(str)
DAYS = st.dates().filter(lambda day: 1945 <= day.year <= 2199).map(str)


@st.composite
def award_lines(draw):
    def maybe(values):
        return draw(st.none() | values)

    number = draw(st.integers(1, 5))
    line = {
        "external_id": draw(st.uuids().map(str)),
        "programme": {"ko": f"평가 {number}", "en": f"Programme {number}", "kind": "evaluation"},
        "organiser": {"ko": f"기관, {number}", "kind": "central"},
        "field": "data",
        "recipient": {"ko": draw(st.sampled_from(["하늘시", "구름공단"])), "kind": "affiliate"},
        "edition_year": draw(st.integers(1990, 2030)),
        "edition_half": maybe(st.sampled_from([1, 2])),
        "category": {"ko": draw(NAMES), "en": draw(NAMES)},
        "prize": {"ko": draw(WORDS.filter(bool)), "en": draw(NAMES)},
        "grade": maybe(st.builds(lambda name: {"ko": name}, NAMES)),
        "authority": maybe(st.sampled_from(["president", "mayor", "private"])),
        "rank": maybe(NUMBERS),
        "score": maybe(DECIMALS),
        "group": maybe(st.builds(lambda name, average: {"ko": name, "average": average}, NAMES, DECIMALS)),
        "announced_on": maybe(DAYS),
        "money": maybe(st.integers(0, 10**18)),
        "standalone": draw(st.booleans()),
    }
    return {key: value for key, value in line.items() if value is not None}


@settings(max_examples=3, suppress_health_check=list(HealthCheck))
@given(st.lists(award_lines(), min_size=1, max_size=4))
def test_any_register_comes_back_and_is_made_anew(lines):
    empty_register()
    import_lines(AwardImporter(), *lines)
    stored = Award.objects.count()
    for kind in ("csv", "xlsx"):
        written = exported(kind)
        assert counts(bring_in(written, name=f"r.{kind}")) == ({"unchanged": stored} if stored else {})
        empty_register()
        done = bring_in(written, name=f"r.{kind}")
        assert problems(done) == []
        assert exported(kind) == written


@pytest.fixture
def register():
    """Awards with roles of years and of one edition, a prize in nobody's name, and texts like formulas."""
    home = make_home()
    programme = make_programme(field="data")
    make_role(programme, make_organisation("행정안전부", None, kind="central"), year_to=2023)
    make_role(programme, make_organisation("국토교통부, 산하", "Land, Infrastructure"), year_from=2024)
    edition = make_edition(programme, 2025, number=3, assessed_count=684)
    make_role(programme, make_organisation("=하늘연구원", None), "host", edition=edition)
    make_award(
        edition,
        score=Decimal("92.230"),
        entry_fee=3_000_000,
        reviewed_on=date(2025, 3, 2),
        prize={"ko": "총리상"},
        external_id="007",
        money=10**17,
    )
    make_award(make_edition(programme, 2022), grade=None, rank=3, recipient=home)
    make_award(edition, grade=None, prize={"ko": "국무총리상"}, category={"ko": "-", "en": "None"})
    return Award.objects.all()


@pytest.mark.parametrize("kind", ["csv", "xlsx"])
def test_a_register_comes_back_unchanged(register, kind):
    before = exported(kind)
    assert counts(bring_in(before, name=f"r.{kind}")) == {"unchanged": 3}
    empty_register()
    assert counts(bring_in(before, name=f"r.{kind}")) == {"created": 3}
    assert exported(kind) == before


# A value of every column but the running number, as its column takes it; 국무총리상 says in whose name by itself.
FULL = SHOWN | {
    "edition_half": 2,
    "programme.en": "Evaluation of Data Administration",
    "roles.organiser.ko": ["행정안전부", "국토교통부, 산하"],
    "roles.organiser.en": ["", "Land, Infrastructure"],
    "roles.organiser.kind": ["central", "central"],
    "roles.host.ko": ["하늘일보"],
    "roles.host.en": ["Haneul Daily"],
    "roles.host.kind": ["media"],
    "roles.sponsor.ko": ["하늘학회"],
    "roles.sponsor.en": ["Haneul Society"],
    "roles.sponsor.kind": ["association"],
    "recipient.ko": "하늘도시공사",
    "recipient.en": "Haneul Corporation",
    "recipient.kind": "affiliate",
    "category.en": "Cities",
    "grade.en": "Excellent",
    "prize.en": "Minister's Commendation",
    "rank": 2,
    "group.en": "cities",
    "group.size": 75,
    "awarded_on": "2026-05-01",
    "money": 30_000_000,
    "entry_fee": 1_100_000,
    "promotion_cost": 0,
    "reviewed_on": "2025-01-02",
    "source_url": "https://example.org/results",
    "standalone": True,
}


def test_an_award_with_everything_comes_back_beside_what_no_column_holds(db):
    make_home()
    headings = [column.heading for column in COLUMNS]
    file = "".join(comma.pieces(headings, [row(1, FULL)])).encode()
    assert problems(bring_in(file)) == []
    award = Award.objects.get()
    make_certificate(award)
    named = make_award_set(award.programme)
    before = snapshot(award)
    assert exported("csv") == file
    assert "" not in next(csv.reader([file.decode().splitlines()[1]]))
    assert counts(bring_in(exported("xlsx"), name="r.xlsx")) == {"unchanged": 1}
    assert (snapshot(Award.objects.get()), award.certificates.count(), named.members.count()) == (
        before,
        1,
        1,
    )


def test_json_lines_are_lines_of_the_interchange_format(register):
    lines = [json.loads(line) for line in exported("jsonl").splitlines()]
    assert dict(import_lines(AwardImporter(), *lines).counts) == {"unchanged": 3}


@pytest.mark.parametrize("ending", ["xlsx", "csv", "jsonl"])
def test_the_commands_write_and_read_a_file(register, tmp_path, ending):
    file = tmp_path / f"register.{ending}"
    call_command("export_awards", str(file))
    told = io.StringIO()
    call_command("import_awards", str(file), stdout=told, stderr=io.StringIO())
    assert "unchanged 3" in told.getvalue()


def test_as_many_awards_as_a_workbook_may_hold_are_read_back_and_more_are_told_of(
    register, tmp_path, monkeypatch
):
    headings = [column.heading for column in COLUMNS]
    file = "".join(comma.pieces(headings, [row(number, SHOWN) for number in range(MOST_AWARDS)])).encode()
    (sheet,) = sheets_of(file, "r.csv")
    assert len(sheet.rows) == MOST_AWARDS + 1
    monkeypatch.setattr(export_awards, "MOST_AWARDS", 2)
    told = io.StringIO()
    call_command("export_awards", str(tmp_path / "r.csv"), stderr=told)
    assert ".jsonl alone" in told.getvalue()


def test_queries_of_an_export_do_not_grow_with_awards(register, django_assert_max_num_queries):
    with django_assert_max_num_queries(3):
        exported("csv")
