"""The page of a year: what a city tells in December, counted from the public register alone."""

import re
from itertools import chain

import pytest

from newsroom.public import content
from newsroom.public.queries import sets, streaks
from newsroom.public.views import years
from tests.awards.make import (
    make_award,
    make_edition,
    make_home,
    make_mention,
    make_organisation,
    make_programme,
    make_role,
)
from tests.make import make_release

pytestmark = pytest.mark.django_db


def public(programme, year, grade="우수", **values):
    edition = programme.editions.filter(year=year).first() or make_edition(programme, year)
    return make_award(edition, grade=grade, standalone=True, **values)


def context_of(client, year=2025, language="ko"):
    page = client.get(f"/{language}/awards/years/{year}/")
    assert page.status_code == 200
    return page.context


def make_year():
    """Three awards of 2025 of which one is an affiliate's, one of 2024, and another city's."""
    data, safety = (
        make_programme(slug="data", field="data"),
        make_programme("재난 평가", "Safety", field="safety"),
    )
    make_role(data, make_organisation("행정안전부", "Ministry", kind="central"))
    make_role(safety, make_organisation("한빛도", "Province", kind="province"), "host")
    make_role(safety, make_organisation("방송사", "Broadcaster", kind="media"), "sponsor")
    affiliate = make_organisation(parent=make_home())
    public(data, 2024)
    public(data, 2025)
    public(data, 2025, "보통", recipient=affiliate)
    public(safety, 2025, "보통", authority="president", prize={"ko": "대통령상"})
    public(safety, 2025, recipient=make_organisation("바람시", None, kind="local"))


def test_totals_are_told_with_and_without_affiliates_and_beside_the_year_before(client):
    make_year()
    told = context_of(client)
    assert (told["told"].total, told["told"].city_total) == (3, 2)
    assert (told["earlier"].year, told["earlier"].total, told["later"]) == (2024, 1, None)
    content = client.get("/en/awards/years/2025/").content.decode()
    assert "1 in 2024" in content


def test_each_number_opens_with_its_label_what_it_counts_and_tells_a_year_once(client):
    make_year()
    page = client.get("/en/awards/years/2025/")
    content = page.content.decode()
    found = re.findall(
        r'<p class="stat"><a href="([^"]+)"><strong>(\d+)</strong><span>[^<]+</span></a>', content
    )
    assert [number for _url, number in found[:4]] == ["3", "2", "1", "1"]
    assert found[3][0] == "#streaks"
    assert 'id="streaks"' in content
    for url, number in found[:3]:
        assert client.get(url.replace("&amp;", "&")).context["page"].paginator.count == int(number)
    assert content.count("1 in 2024") == 2


def test_a_year_before_that_was_not_the_most_is_told_beside_it(client):
    programme = make_programme()
    for year, grades in ((2023, 2), (2024, 1), (2025, 3)):
        for number in range(grades):
            public(programme, year, category={"ko": str(number)})
    content = client.get("/en/awards/years/2025/").content.decode()
    assert "before it 2 in 2023" in content
    assert "<span>1 in 2024</span>" in content


def test_awards_are_counted_by_who_gives(client):
    make_year()
    bars = context_of(client, language="en")["givers"]
    assert [(bar.label, bar.number, bar.city) for bar in bars] == [
        ("Central government", 2, 1),
        ("Province or metropolitan city", 1, 1),
    ]


def test_the_weightiest_of_those_who_run_an_edition_gives_and_sponsors_do_not(client):
    programme = make_programme()
    for kind, role in (("media", "organiser"), ("central", "host"), ("province", "organiser")):
        make_role(programme, make_organisation(kind, None, kind=kind), role)
    public(programme, 2025)
    public(make_programme("다른 평가", None, slug="other"), 2025)
    bars = context_of(client, language="en")["givers"]
    assert [(bar.label, bar.number) for bar in bars] == [
        ("Central government", 1),
        ("Giver not recorded", 1),
    ]


def test_awards_are_counted_by_their_place_in_whatever_scale(client):
    make_year()
    told = context_of(client, language="en")
    assert [(bar.label, bar.number) for bar in told["places"]] == [
        ("Highest grade of its scale", 1),
        ("Second grade", 2),
    ]
    assert told["highest"] == 1


def test_what_is_in_the_name_of_the_president_stands_before_the_highest_grades(client):
    make_year()
    highlights = context_of(client)["highlights"]
    assert [(each.authority, each.grade.position) for each in highlights] == [("president", 2), ("", 1)]


def test_streaks_are_told_as_of_the_year(client):
    make_year()
    data = make_programme("다른 평가", None, slug="long")
    for year in (2023, 2024, 2025, 2026):
        public(data, year)
    lengths = {
        streak.programme.slug: (streak.length, streak.since.year, streak.until.year)
        for streak in context_of(client)["streaks"].longest
    }
    assert lengths == {"long": (3, 2023, 2025), "data": (2, 2024, 2025)}


def test_awards_are_listed_by_field_of_policy(client):
    make_year()
    public(make_programme("분야 없는 평가", None, slug="none"), 2025)
    fields = context_of(client, language="en")["fields"]
    assert [(field.name, field.number) for field in fields] == [
        ("Data and digital", 2),
        ("Safety and disasters", 1),
        ("", 1),
    ]
    assert "No field recorded" in client.get("/en/awards/years/2025/").content.decode()


def test_a_long_list_ends_and_leads_to_the_register(client, monkeypatch):
    make_year()
    monkeypatch.setattr(years, "MOST_LISTED", 2)
    content = client.get("/en/awards/years/2025/").content.decode()
    assert content.count('<th scope="row"><a') == 2
    assert '<a href="/en/awards/?year=2025">The first 2 of 3' in content


def test_years_lead_to_their_neighbours(client):
    make_year()
    public(make_programme("나중 평가", None, slug="later"), 2027)
    content = client.get("/ko/awards/years/2025/").content.decode()
    assert re.search(r'rel="prev" href="/ko/awards/years/2024/"', content)
    assert re.search(r'rel="next" href="/ko/awards/years/2027/"', content)


@pytest.mark.parametrize("year", ["2026", "2020", "1899", "0025", "20255", "next"])
def test_a_year_without_awards_is_not_there(client, year):
    make_year()
    make_mention(make_award(make_edition(make_programme("숨은 평가", None), 2026)), make_release())
    public(
        make_programme("남의 평가", None, slug="other"),
        2020,
        recipient=make_organisation("바람시", None, kind="local"),
    )
    assert client.get(f"/ko/awards/years/{year}/").status_code == 404


def test_an_edition_without_a_year_counts_in_the_year_of_its_announcement(client):
    make_award(make_edition(make_programme(), None, number=16), announced_on="2025-03-04", standalone=True)
    assert context_of(client)["told"].total == 1


def test_the_years_there_are_stand_on_a_page_of_their_own(client):
    make_year()
    page = client.get("/ko/awards/years/")
    assert [row["told"].year for row in page.context["totals"].rows] == [2025, 2024]
    assert 'href="/ko/awards/years/2024/"' in page.content.decode()


def test_without_an_award_there_is_no_year(client):
    page = client.get("/en/awards/years/")
    assert page.status_code == 200
    assert "No award is recorded." in page.content.decode()


def test_a_chart_is_described_and_its_numbers_stand_in_a_table(client):
    make_year()
    content = client.get("/en/awards/years/").content.decode()
    for chart in ("totals-all", "totals-city"):
        assert f'aria-labelledby="{chart}-title {chart}-desc"' in content
        assert f'<title id="{chart}-title">' in content
    assert '<td class="num">2 <span class="of-city">(1)</span></td>' in content
    assert len(set(re.findall(r'\bid="([^"]+)"', content))) == len(re.findall(r'\bid="([^"]+)"', content))


def test_a_year_in_another_language_is_named_in_it(client):
    make_year()
    content = client.get("/en/awards/years/2025/").content.decode()
    assert "Awards of 2025" in content
    assert "Evaluation of Data Administration" in content
    assert 'href="/ko/awards/years/2025/"' in content


def test_a_winner_who_becomes_public_while_a_page_is_made_is_told_of_by_it_and_by_the_next_one():
    make_year()
    with content.one_reading():
        content.of_register()
        newcomer, programme = make_organisation("하늘재단", parent=make_home()), make_programme("청렴도 평가")
        for category in ("행정", "안전"):
            public(programme, 2024, category={"ko": category}, recipient=newcomer)
            public(programme, 2025, category={"ko": category}, recipient=newcomer)
        told = [several_and_streaks(2025)]
    told.append(several_and_streaks(2025))
    assert [newcomer.pk in winners for winners in chain.from_iterable(told)] == [True] * 4


def several_and_streaks(year):
    several, longest = sets.several([year], 9)[year], streaks.reached(year, 9).longest
    return [one.recipient.pk for one in several], [one.recipient.pk for one in longest]
