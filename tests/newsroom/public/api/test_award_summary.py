import pytest

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


def test_totals_are_told_by_year_and_by_who_gives(client):
    programme = make_programme()
    make_role(programme, make_organisation("행정안전부", "Ministry", kind="central"))
    other = make_programme("다른 평가", None, slug="other")
    make_award(make_edition(programme, 2025), standalone=True)
    edition = make_edition(programme, 2024)
    make_award(edition, standalone=True)
    make_award(edition, recipient=make_organisation(parent=make_home()), standalone=True)
    make_award(make_edition(other, 2024), recipient=make_organisation(parent=make_home()), standalone=True)
    assert client.get("/api/v1/awards/summary/").json() == {
        "years": [
            {"year": 2025, "city": 1, "all": 1, "givers": [{"giver": "central", "city": 1, "all": 1}]},
            {
                "year": 2024,
                "city": 1,
                "all": 3,
                "givers": [{"giver": "central", "city": 1, "all": 2}, {"giver": "", "city": 0, "all": 1}],
            },
        ]
    }


def test_what_is_not_public_is_counted_nowhere(client):
    make_mention(make_award(make_edition(make_programme(), 2025)), make_release())
    assert client.get("/api/v1/awards/summary/").json() == {"years": []}


def test_a_parameter_is_refused(client):
    answer = client.get("/api/v1/awards/summary/?year=2025")
    assert answer.status_code == 400
    assert "year" in answer.json()
