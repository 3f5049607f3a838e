"""Totals of the register: what is counted, and that every number leads to as many awards."""

import pytest

from tests.awards.make import (
    make_award,
    make_award_set,
    make_edition,
    make_home,
    make_mention,
    make_organisation,
    make_programme,
    make_role,
)
from tests.make import make_release

pytestmark = pytest.mark.django_db

SUMMARY = "/api/v1/awards/summary/"


def make_given(kind, role="organiser", **values):
    programme = make_programme(**values)
    make_role(programme, make_organisation("누리", None, kind=kind), role)
    return programme


@pytest.fixture
def affiliate():
    return make_organisation(parent=make_home(), slug="affiliate")


def told(client, query=""):
    return client.get(f"{SUMMARY}?{query}").json()["years"]


def numbers(listed, name):
    return [(each[name], each["city"], each["all"]) for each in listed]


def test_totals_are_told_by_year_with_affiliates_and_without(client, affiliate):
    programme = make_given("central")
    make_award(make_edition(programme, 2025), standalone=True)
    edition = make_edition(programme, 2024)
    make_award(edition, standalone=True)
    make_award(edition, recipient=affiliate, standalone=True)
    assert numbers(told(client), "year") == [(2025, 1, 1), (2024, 1, 2)]


def test_an_award_counts_for_one_giver_one_authority_and_one_field(client, affiliate):
    first = make_given("province", field="data")
    make_role(first, make_organisation("나라", None, kind="central"), "host")
    second = make_programme(field="")
    make_award(make_edition(first, 2025), standalone=True, authority="minister")
    make_award(make_edition(second, 2025), recipient=affiliate, standalone=True)
    (year,) = told(client)
    assert numbers(year["givers"], "giver") == [("central", 1, 1), ("", 0, 1)]
    assert numbers(year["authorities"], "authority") == [("minister", 1, 1), ("", 0, 1)]
    assert numbers(year["fields"], "field") == [("data", 1, 1), ("", 0, 1)]


def test_a_year_is_a_record_for_the_city_and_with_affiliates_each_for_itself(client, affiliate):
    for year, city, others in ((2023, 2, 0), (2024, 1, 2), (2025, 3, 0)):
        for place in range(city + others):
            recipient = make_home() if place < city else affiliate
            make_award(make_edition(make_programme(), year), recipient=recipient, standalone=True)
    records = {year["year"]: year["record"] for year in told(client)}
    assert records == {
        2025: {"city": True, "all": False},
        2024: {"city": False, "all": True},
        2023: {"city": False, "all": False},
    }


def test_what_is_not_public_is_counted_nowhere(client):
    make_mention(make_award(make_edition(make_programme(), 2025)), make_release())
    assert told(client) == []


def all_numbers(found):
    """Every number of the summary with the address of its rows."""
    if isinstance(found, list):
        for each in found:
            yield from all_numbers(each)
    elif isinstance(found, dict):
        rows = found.get("rows")
        if isinstance(rows, dict):
            yield from ((found[scope], url) for scope, url in rows.items() if url)
        elif rows:
            yield found["number"], rows
        for value in found.values():
            yield from all_numbers(value)


@pytest.fixture
def register(affiliate):
    other = make_organisation("바람시", None, kind="local")
    central, province = make_given("central", field="data"), make_given("province", field="safety")
    media = make_given("media")
    make_role(media, make_organisation("나라", None, kind="province"), "host")
    nobody = make_programme(field="data")
    make_award_set(central, province, slug="both")
    for year in (2024, 2025):
        for programme in (central, province, media, nobody):
            edition = make_edition(programme, year)
            make_award(edition, standalone=True, authority="minister" if programme == central else "")
            make_award(edition, grade="보통", recipient=affiliate, standalone=True, authority="governor")
            make_award(edition, recipient=other, standalone=True)
    make_award(make_edition(central, 2023), standalone=True)
    make_award(make_edition(central, 2026))
    make_award(central.editions.get(year=2025), category={"ko": "혁신"}, standalone=True)


@pytest.mark.parametrize(
    "query",
    [
        "",
        "scope=city",
        "scope=all&year=2025&year=2023",
        "giver=province",
        "giver_group=province",
        "giver_group=unrecorded",
        "authority=minister&authority=unrecorded",
        "field=data&giver=central",
    ],
)
def test_every_number_leads_to_as_many_awards(client, register, query):
    years = told(client, query)
    found = list(all_numbers(years))
    assert years
    assert len(found) > 4
    for number, url in found:
        assert client.get(url).json()["count"] == number, url


def test_sets_and_several_prizes_are_told_with_their_winners(client, register):
    latest = next(year for year in told(client, "year=2025"))
    assert [(one["slug"], one["recipient"]["kind"], one["number"]) for one in latest["sets"]] == [
        ("both", "city", 2),
        ("both", "affiliate", 2),
    ]
    assert [(one["recipient"]["kind"], one["number"]) for one in latest["several"]] == [("city", 2)]
    (city_only,) = told(client, "year=2025&scope=city")
    assert [one["recipient"]["kind"] for one in city_only["sets"]] == ["city"]
    assert city_only["all"] is None


def test_one_prize_of_each_half_of_a_year_is_not_several_at_once(client):
    programme = make_programme()
    for half in (1, 2):
        make_award(make_edition(programme, 2025, half=half), standalone=True)
    (year,) = told(client)
    assert (year["city"], year["several"]) == (2, [])


@pytest.mark.parametrize(
    ("query", "name"),
    [
        ("years=2025", "years"),
        ("year=x", "year"),
        ("year=12", "year"),
        ("giver=king", "giver"),
        ("giver_group=king", "giver_group"),
        ("authority=king", "authority"),
        ("field=war", "field"),
        ("scope=world", "scope"),
    ],
)
def test_an_unknown_parameter_or_value_is_refused(client, query, name):
    answer = client.get(f"{SUMMARY}?{query}")
    assert answer.status_code == 400
    assert name in answer.json()


def test_what_was_told_before_is_not_sent_again_until_an_award_is_public(client, register):
    tag = client.get(SUMMARY).headers["ETag"]
    assert client.get(SUMMARY, headers={"if-none-match": tag}).status_code == 304
    make_award(make_edition(make_programme(), 2025), standalone=True)
    assert client.get(SUMMARY, headers={"if-none-match": tag}).status_code == 200


def test_the_summary_takes_as_many_queries_for_many_awards(client, register, django_assert_max_num_queries):
    with django_assert_max_num_queries(12):
        client.get(SUMMARY)
    for year in range(2010, 2022):
        make_award(make_edition(make_given("central"), year), standalone=True)
    with django_assert_max_num_queries(12):
        client.get(SUMMARY)
