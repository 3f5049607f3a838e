"""What pages tell of computed figures, and that each leads to the awards that make it up."""

import re
from decimal import Decimal

import pytest

from tests.awards.make import (
    make_award,
    make_award_set,
    make_edition,
    make_group,
    make_home,
    make_organisation,
    make_programme,
)

pytestmark = pytest.mark.django_db

# What the API tells of an award, with the address of its rows.
RUNS = ("any", "grade", "rank")


def public(edition, **values):
    return make_award(edition, standalone=True, **values)


def first_in_its_group(programme, year, **values):
    edition = make_edition(programme, year)
    group = make_group(edition, size=10, average=Decimal("70"))
    return public(edition, rank=1, group=group, **values)


@pytest.fixture
def haneul():
    """First in its group in 2021, 2023 and 2024; of 2022 nothing is recorded."""
    programme = make_programme(slug="joint")
    return [first_in_its_group(programme, year, grade=None) for year in (2021, 2023, 2024)]


def told(client, award):
    return client.get(f"/api/v1/awards/{award.public_id}/").json()


def test_three_first_places_with_a_year_between_are_the_third_time_and_two_years_in_a_row(client, haneul):
    rank = told(client, haneul[-1])["standing"]["rank"]
    assert (rank["nth"], rank["streak"], rank["unit"], rank["since"]["year"]) == (3, 2, "years", 2023)
    korean = client.get(f"/ko/awards/{haneul[-1].public_id}/").content.decode()
    english = client.get(f"/en/awards/{haneul[-1].public_id}/").content.decode()
    assert "통산 3번째" in korean
    assert "3rd time" in english
    assert "2 years in a row" in english
    assert "2022: not recorded" in english


def test_the_timeline_of_the_programme_tells_which_year_is_missing(client, haneul):
    page = client.get("/en/awards/programmes/joint/").content.decode()
    assert "2022: not recorded; a streak begins anew after it." in page
    assert "2 years in a row" in page


def test_every_figure_leads_to_as_many_awards(client, haneul):
    programme = make_programme()
    other = make_edition(programme, 2022)
    for year in (2021, 2023, 2024):
        first_in_its_group(programme, year)
    public(other, grade="보통", category={"ko": "혁신"})
    public(other, grade="보통", category={"ko": "안전"})
    latest = first_in_its_group(programme, 2025)
    runs = [told(client, award)["standing"] for award in (latest, *haneul)]
    found = [run[name] for run in runs for name in RUNS if run[name]]
    assert len(found) > 8
    for run in found:
        assert client.get(run["streak_rows"]).json()["count"] == run["streak"]
        assert client.get(run["nth_rows"]).json()["count"] == run["nth"]


def test_several_prizes_in_one_edition_lead_to_them(client):
    edition = make_edition()
    awards = [public(edition, category={"ko": name}) for name in ("혁신", "안전", "복지")]
    public(edition, recipient=make_organisation(parent=make_home()))
    assert told(client, awards[0])["standing"]["prizes_in_edition"] == 3
    page = client.get(f"/en/awards/{awards[0].public_id}/").content.decode()
    assert "3 prizes at once" in page
    assert client.get(f"/api/v1/awards/?behind={awards[0].public_id}.edition").json()["count"] == 3


def test_a_list_of_awards_tells_what_each_adds_up_to(client, haneul):
    rows = client.get("/api/v1/awards/").json()["results"]
    assert [(row["streak"], row["nth"], row["standing"]["first"]) for row in rows] == [
        (2, 3, False),
        (1, 2, False),
        (1, 1, True),
    ]


def test_differences_to_the_average_and_to_the_award_before(client):
    programme = make_programme()
    before = first_in_its_group(programme, 2023, grade="보통", score=Decimal("80"))
    last = first_in_its_group(programme, 2024, score=Decimal("96.63"))
    standing = told(client, last)["standing"]
    assert standing["above_average"] == 26.63
    assert standing["previous"]["id"] == before.public_id
    assert (standing["previous"]["score"], standing["previous"]["grade"]) == (16.63, 1)
    assert standing["best_grade"]
    assert "Score up by 16.63" in client.get(f"/en/awards/{last.public_id}/").content.decode()


def test_a_half_yearly_streak_is_told_in_editions(client):
    programme = make_programme()
    halves = [make_edition(programme, 2025, half=half) for half in (1, 2)]
    *_first, last = [public(edition) for edition in halves]
    assert told(client, last)["standing"]["grade"]["unit"] == "editions"
    assert "2 times in a row" in client.get(f"/en/awards/{last.public_id}/").content.decode()


@pytest.mark.parametrize("value", ["x", "2222222222.nth", "{id}.king", "{id}.nth-rank", "{id}"])
def test_a_figure_that_is_none_is_refused(client, value):
    award = public(make_edition())
    answer = client.get("/api/v1/awards/", {"behind": value.format(id=award.public_id)})
    assert answer.status_code == 400
    assert "behind" in answer.json()


def test_awards_that_are_not_public_are_behind_no_figure(client):
    programme = make_programme()
    hidden = make_award(make_edition(programme, 2023))
    shown = public(make_edition(programme, 2024))
    assert told(client, shown)["nth"] == 1
    assert client.get(f"/api/v1/awards/?behind={shown.public_id}.nth").json()["count"] == 1
    assert client.get(f"/api/v1/awards/?behind={hidden.public_id}.nth").status_code == 400


def test_the_year_tells_sets_records_and_who_gave_with_links_to_as_many_awards(client):
    programmes = [make_programme(field="data"), make_programme(field="")]
    make_award_set(*programmes, slug="both")
    public(make_edition(programmes[0], 2024))
    for programme in programmes:
        public(make_edition(programme, 2025), authority="minister")
    page = client.get("/en/awards/years/2025/").content.decode()
    assert "the most so far; before it 1 in 2024" in page
    assert "All 2 won" in page
    assert "Four national evaluations" in page
    links = re.findall(r'<a href="(/en/awards/\?[^"]+)">(?:All )?(\d+)(?: won)?</a>', page)
    assert len(links) > 8
    for url, number in links:
        found = client.get(url.replace("&amp;", "&")).context["total"]
        assert found == int(number), url


@pytest.mark.parametrize("value", ["both", "both.2024", "nowhere.2025", "both.x"])
def test_a_set_that_was_not_won_is_refused(client, value):
    programmes = [make_programme(), make_programme()]
    make_award_set(*programmes, slug="both")
    for programme in programmes:
        public(make_edition(programme, 2025))
    assert client.get("/api/v1/awards/?set=both.2025").json()["count"] == 2
    assert client.get("/api/v1/awards/", {"set": value}).status_code == 400


def test_a_set_of_the_highest_grades_is_not_won_with_a_lower_one(client):
    programmes = [make_programme(), make_programme()]
    make_award_set(*programmes, slug="highest", highest=True)
    public(make_edition(programmes[0], 2025))
    low = public(make_edition(programmes[1], 2025), grade="보통")
    assert client.get("/api/v1/awards/summary/").json()["years"][0]["sets"] == []
    low.grade = programmes[1].grades.get(position=1)
    low.save()
    assert len(client.get("/api/v1/awards/summary/").json()["years"][0]["sets"]) == 1
