"""The wall of streaks that are going on, and what cards and lists tell of each award."""

import re

import pytest

from newsroom.public.queries import streaks
from tests.awards.make import (
    make_award,
    make_edition,
    make_grade,
    make_group,
    make_home,
    make_mention,
    make_organisation,
    make_programme,
    make_published_award,
    tell_of,
)
from tests.make import make_release

pytestmark = pytest.mark.django_db


def public(programme, year, grade="우수", **values):
    edition = programme.editions.filter(year=year).first() or make_edition(programme, year)
    return make_award(edition, grade=grade, standalone=True, **values)


def wall(client):
    page = client.get("/en/awards/streaks/")
    assert page.status_code == 200
    return page.content.decode()


def test_a_streak_is_told_with_its_programme_its_grade_and_its_editions(client):
    programme = make_programme(slug="data")
    for year in (2023, 2024, 2025):
        public(programme, year)
    content = " ".join(wall(client).split())
    (behind,) = re.findall(
        r'<strong><a href="/en/awards/\?(behind=[^"]+)">3</a></strong> years in a row', content
    )
    assert client.get(f"/api/v1/awards/?{behind}").json()["count"] == 3
    assert 'href="/en/awards/programmes/data/">Evaluation of Data Administration</a>' in content
    assert 'Excellent <span class="scale">(the highest of 3 grades)</span>' in content
    assert "since 2023" in content
    assert "latest 2025" in content


def test_a_lower_grade_is_told_as_at_least_that(client):
    programme = make_programme(slug="data")
    public(programme, 2024)
    public(programme, 2025, "보통")
    assert 'Fair or better <span class="scale">(2nd of 3 grades)</span>' in wall(client)


def test_whose_streak_it_is_is_told_where_it_is_not_the_city_s(client):
    programme = make_programme()
    for year in (2024, 2025):
        public(programme, year, recipient=make_organisation(parent=make_home()) if year == 2024 else None)
    assert "times in a row" not in wall(client)
    affiliate = make_organisation("공단", "Corporation", parent=make_home())
    other = make_programme("다른 평가", None, slug="other")
    for year in (2024, 2025):
        public(other, year, recipient=affiliate)
    assert "Corporation" in wall(client)


def test_without_a_streak_the_wall_says_so(client):
    assert "No programme has been won twice in a row yet." in wall(client)


def test_what_is_in_preparation_changes_no_streak(client):
    programme = make_programme()
    for year in (2023, 2025):
        public(programme, year)
    before = wall(client)
    make_mention(make_award(make_edition(programme, 2024)), make_release())
    make_mention(make_award(make_edition(programme, 2026)), make_release())
    assert wall(client) == before


def test_the_longest_are_shown_and_how_many_there_are(client, monkeypatch):
    monkeypatch.setattr(streaks, "MOST", 1)
    for number in (2, 3):
        programme = make_programme(f"평가 {number}", f"Evaluation {number}")
        for year in range(number):
            public(programme, 2025 - year)
    content = wall(client)
    assert "<strong>2</strong> streaks (the 1 longest are shown)" in content
    assert "Evaluation 3" in content
    assert "Evaluation 2" not in content


def test_the_register_shows_some_where_it_is_not_filtered(client):
    programme = make_programme()
    for year in (2024, 2025):
        public(programme, year)
    assert client.get("/ko/awards/").context["streaks"].found == 1
    filtered = client.get("/ko/awards/?year=2025").context
    assert (filtered["streaks"], filtered["totals"]) == (None, None)


def test_a_row_of_the_register_tells_its_streak_and_its_nth_time(client):
    programme = make_programme()
    public(programme, 2022)
    make_edition(programme, 2023, without_award=True)
    for year in (2024, 2025):
        public(programme, year)
    told = [award.standing for award in client.get("/en/awards/").context["page"]]
    assert [(each.streak, each.nth) for each in told] == [(2, 3), (1, 2), (1, 1)]
    content = client.get("/en/awards/?year=2025").content.decode()
    assert "2 years in a row" in content
    assert "3rd time" in content
    assert "First on record" in client.get("/en/awards/?year=2022").content.decode()


def test_the_card_on_the_page_of_a_release_tells_group_rank_score_and_average(client):
    edition = make_edition()
    group = make_group(edition, size=226, average="65.600")
    release = tell_of(make_award(edition, group=group, score="92.600", rank=3))
    content = client.get(f"/en/releases/{release.public_id}/haneul-city-opens-a-library/").content.decode()
    assert "Score 92.6, average of 기초지방자치단체 65.6" in content
    assert "(226 bodies assessed)" in content.replace('<span class="size">', "(").replace(
        "assessed<", "assessed)<"
    )
    assert "Ranked 3rd" in content


def test_a_score_without_an_average_has_no_chart(client):
    edition = make_edition()
    award = make_published_award(edition, group=make_group(edition), score="92.600")
    assert "chart score" not in client.get(f"/en/awards/{award.public_id}/").content.decode()


def test_an_award_beside_the_scale_tells_its_nth_time_alone(client):
    programme = make_programme()
    make_grade(programme, "특별상", None)
    for year in (2024, 2025):
        public(programme, year)
        public(programme, year, "특별상")
    rows = client.get("/en/awards/?year=2025").context["page"]
    told = {str(award.grade.name): award.standing for award in rows}
    assert (told["특별상"].streak, told["특별상"].nth, told["특별상"].nth_tells_more) == (None, 2, True)
    assert (told["Excellent"].streak, told["Excellent"].nth_tells_more) == (2, False)
