"""What a streak counts: this grade or better, or any award where nobody's has a place in a scale."""

import pytest

from tests.awards.make import (
    make_award,
    make_edition,
    make_grade,
    make_mention,
    make_organisation,
    make_programme,
    make_published_award,
)
from tests.make import make_release

pytestmark = pytest.mark.django_db


def told(client, award):
    counted = client.get(f"/api/v1/awards/{award.public_id}/").json()
    return counted["streak"], counted["nth"]


def test_an_award_beside_the_scale_is_part_of_no_streak(client):
    programme = make_programme()
    make_published_award(make_edition(programme, 2023))
    prize = make_published_award(make_edition(programme, 2024), grade=None, prize={"ko": "특별상"})
    special = make_grade(programme, "공로상", None)
    beside = make_published_award(make_edition(programme, 2025), grade=special)
    assert told(client, prize) == (None, 2)
    assert told(client, beside) == (None, 3)
    assert "회 연속" not in client.get(f"/ko/awards/{beside.public_id}/").content.decode()


def test_where_another_s_award_has_a_place_in_a_scale_a_prize_has_no_streak(client):
    programme = make_programme()
    make_published_award(
        make_edition(programme, 2023), recipient=make_organisation("바람시", None, kind="local")
    )
    make_published_award(make_edition(programme, 2024), grade=None, prize={"ko": "장관상"})
    prize = make_published_award(make_edition(programme, 2025), grade=None, prize={"ko": "장관상"})
    assert told(client, prize) == (None, 2)


def test_where_no_award_has_a_place_in_a_scale_any_award_counts(client):
    programme = make_programme()
    make_published_award(make_edition(programme, 2024), grade=None, prize={"ko": "장관상"})
    last = make_published_award(make_edition(programme, 2025), grade=None, prize={"ko": "장관 표창"})
    assert told(client, last) == (2, 2)
    page = client.get(f"/en/awards/{last.public_id}/").content.decode()
    assert "with any award" in page
    assert "at this grade or better" not in page


def test_an_award_that_is_not_public_does_not_decide_how_streaks_are_counted(client):
    programme = make_programme()
    award = make_published_award(make_edition(programme, 2025), grade=None, prize={"ko": "장관상"})
    before = told(client, award)
    make_mention(make_award(make_edition(programme, 2026)), make_release())
    assert told(client, award) == before == (1, 1)


def test_a_gap_ends_a_streak_only_once_the_office_tells_of_it(client):
    programme = make_programme()
    make_published_award(make_edition(programme, 2023))
    gap = make_edition(programme, 2024)
    last = make_published_award(make_edition(programme, 2025))
    assert told(client, last) == (2, 2)
    gap.without_award = True
    gap.save()
    assert told(client, last) == (1, 2)


def test_another_s_public_award_shows_an_edition_that_ends_a_streak(client):
    programme = make_programme()
    make_published_award(make_edition(programme, 2023))
    make_published_award(
        make_edition(programme, 2024), recipient=make_organisation("바람시", None, kind="local")
    )
    assert told(client, make_published_award(make_edition(programme, 2025))) == (1, 2)
