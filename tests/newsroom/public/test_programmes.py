"""The page of a programme shows some of its editions at a time, and reads no more than it shows."""

import pytest
from django.db import connection

from awards.computed.standings_sql import STANDINGS
from awards.models import Award
from newsroom.public.queries.world import PUBLISHED
from tests.awards.make import (
    make_edition,
    make_home,
    make_organisation,
    make_programme,
    make_published_award,
)

pytestmark = pytest.mark.django_db


def many_editions(number, **values):
    """A programme that the city won something of in each of `number` years up to 2025."""
    programme = make_programme(slug="data")
    for year in range(2026 - number, 2026):
        make_published_award(make_edition(programme, year), **values)
    return programme


def test_a_programme_of_many_editions_has_pages_and_its_figures_count_them_all(client):
    many_editions(23, score=80)
    first, second = (client.get(f"/en/awards/programmes/data/{query}").context for query in ("", "?page=2"))
    third = client.get("/en/awards/programmes/data/?page=3").context
    assert [entry.edition.year for entry in third["page"]] == [2005, 2004, 2003]
    assert len(first["page"]) == len(second["page"]) == 10
    assert first["streak"] == second["streak"] == 23
    assert second["canonical"].endswith("/en/awards/programmes/data/?page=2")
    assert len(first["course"].rows) == 23
    assert not second["course"]


@pytest.mark.parametrize(("query", "status"), [("page=9", 404), ("page=x", 400), ("page_size=1000", 400)])
def test_a_page_of_a_programme_that_is_not_there_is_told(client, query, status):
    many_editions(1)
    answer = client.get(f"/en/awards/programmes/data/?{query}")
    assert answer.status_code == status
    if status == 400:
        assert "The editions are not shown" in answer.content.decode()


def test_of_an_edition_with_many_awards_the_first_are_told_and_the_register_has_the_others(client):
    programme = many_editions(1)
    edition = programme.editions.get()
    for number in range(7):
        body = make_organisation(f"공단 {number}", None, parent=make_home())
        make_published_award(edition, grade="우수" if number == 6 else "보통", recipient=body)
    (entry,) = client.get("/en/awards/programmes/data/").context["page"]
    assert [award.recipient.name["ko"] for award in entry.awards[:3]] == ["하늘시", "공단 6", "공단 0"]
    assert len(entry.awards) == 6
    assert (
        "All awards of this programme in 2025" in client.get("/en/awards/programmes/data/").content.decode()
    )
    assert client.get(entry.rest).context["page"].paginator.count == 8


def blocks_read(statement, values):
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL enable_seqscan = off; ANALYZE awards_award, awards_edition, awards_grade")
        cursor.execute(
            f"EXPLAIN (ANALYZE, BUFFERS, FORMAT JSON) {statement.format_map(PUBLISHED.relations)}", values
        )
        plan = cursor.fetchone()[0][0]["Plan"]
        return plan["Shared Hit Blocks"] + plan["Shared Read Blocks"]


def test_what_an_award_comes_to_costs_the_same_however_many_prizes_its_winner_has_in_other_editions():
    programme = many_editions(3)
    award = programme.awards.get(edition__year=2025)
    few = blocks_read(STANDINGS, {"awards": [award.pk]})
    Award.objects.bulk_create(
        Award(
            public_id=f"m{number:09}".translate(str.maketrans("01", "xz")),
            edition=programme.editions.get(year=2023),
            programme=programme,
            recipient=make_home(),
            grade=programme.grades.get(position=1),
            category={"ko": f"부문 {number}"},
            standalone=True,
        )
        for number in range(600)
    )
    assert blocks_read(STANDINGS, {"awards": [award.pk]}) < few + 150  # of thousands
