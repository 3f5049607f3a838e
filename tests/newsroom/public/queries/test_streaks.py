"""The database counts streaks as the pure tallies do, and tells of nothing that is not public."""

import random

import pytest

from awards import tallies
from awards.computed.streaks import SHORTEST
from awards.published import PublishedAward
from newsroom.public import standings
from newsroom.public.queries import awards as queries
from newsroom.public.queries import streaks
from newsroom.public.queries.register import in_scope
from tests.awards.make import (
    make_award,
    make_edition,
    make_grade,
    make_home,
    make_mention,
    make_organisation,
    make_programme,
)
from tests.make import make_release
from tests.newsroom.public.queries.timelines import oldest_first

pytestmark = pytest.mark.django_db

MOST = 100


def won(programme, year, grade="우수", **values):
    """A public award of an edition, which is made where there is none."""
    edition = programme.editions.filter(year=year).first() or make_edition(programme, year)
    return make_award(edition, grade=grade, standalone=True, **values)


def lengths(found):
    return {(streak.programme.slug, streak.recipient.slug): streak.length for streak in found.longest}


def test_a_streak_is_told_with_its_grade_and_its_editions():
    programme = make_programme(slug="data")
    won(programme, 2022, "보통")
    for year in (2023, 2024, 2025):
        won(programme, year)
    (streak,) = streaks.running(MOST).longest
    assert (streak.length, streak.since.year, streak.until.year) == (3, 2023, 2025)
    assert str(streak.grade) == "우수"
    assert streak.recipient.home


def test_once_is_no_streak():
    won(make_programme(), 2025)
    assert streaks.running(MOST).longest == []


def test_a_streak_of_before_runs_no_more():
    programme = make_programme(slug="data")
    for year in (2023, 2024):
        won(programme, year)
    make_edition(programme, 2025, without_award=True)
    assert streaks.running(MOST).longest == []
    assert lengths(streaks.reached(2024, MOST)) == {("data", make_home().slug): 2}


def test_an_edition_that_nobody_told_of_breaks_nothing_and_shows_nothing():
    programme = make_programme(slug="data")
    for year in (2023, 2025):
        won(programme, year)
    make_edition(programme, 2024)
    make_mention(make_award(make_edition(programme, 2026)), make_release())
    make_mention(make_award(make_edition(programme, 2022)), make_release())
    (streak,) = streaks.running(MOST).longest
    assert (streak.length, streak.since.year, streak.until.year) == (2, 2023, 2025)


def test_another_s_public_award_ends_a_streak_and_has_none_of_its_own():
    programme = make_programme(slug="data")
    other = make_organisation("바람시", None, kind="local")
    for year in (2023, 2024):
        won(programme, year)
    for year in (2024, 2025):
        won(programme, year, recipient=other)
    assert streaks.running(MOST).longest == []


def test_affiliates_have_streaks_of_their_own():
    programme = make_programme(slug="data")
    affiliate = make_organisation(parent=make_home(), slug="affiliate")
    for year in (2024, 2025):
        won(programme, year, recipient=affiliate)
    won(programme, 2025)
    assert lengths(streaks.running(MOST)) == {("data", "affiliate"): 2}


def test_an_award_beside_the_scale_is_no_streak():
    programme = make_programme(slug="data")
    make_grade(programme, "특별상", None)
    won(programme, 2023)
    for year in (2024, 2025):
        won(programme, year, "특별상")
    assert streaks.running(MOST).longest == []


def test_a_better_grade_at_last_ends_no_streak():
    programme = make_programme(slug="data")
    for year, grade in ((2023, "보통"), (2024, "보통"), (2025, "우수")):
        won(programme, year, grade)
    (streak,) = streaks.running(MOST).longest
    assert (streak.length, streak.grade) == (3, None)
    assert streak.behind.endswith(".streak")


def test_without_a_scale_any_award_counts():
    programme = make_programme(slug="data", grades=())
    for year in (2024, 2025):
        won(programme, year, None, prize={"ko": "장관상"})
    (streak,) = streaks.running(MOST).longest
    assert (streak.length, streak.grade) == (2, None)


def test_the_longest_are_told_and_how_many_there_are():
    for number in range(2, 5):
        programme = make_programme(slug=f"programme-of-{number}")
        for year in range(number):
            won(programme, 2025 - year)
    found = streaks.running(2)
    assert [streak.length for streak in found.longest] == [4, 3]
    assert found.found == 3


def make_random_programme(number, recipients):
    """Editions of every kind, in which anybody may have won anything; some are known by a number only."""
    chance = random.Random(number)
    grades = ("최우수", "우수", "장려") if chance.random() < 0.8 else ()
    programme = make_programme(f"평가 {number}", None, slug=f"random-{number}", grades=grades)
    make_grade(programme, "특별상", None)
    names = [*grades, "특별상"]
    for place in range(chance.randrange(2, 9)):
        kind = chance.choice(["year", "both", "both", "halves", "number"])
        halves = (1, 2) if kind == "halves" else (None,)
        if chance.random() < 0.15:  # a turn that nobody recorded
            continue
        for half in halves:
            edition = make_edition(
                programme,
                None if kind == "number" else 2010 + place,
                half=half,
                number=None if kind in ("year", "halves") else place + 1,
                held=chance.random() < 0.85,
            )
            winners = [each for each in recipients if chance.random() < 0.7] if edition.held else []
            for recipient in winners:
                for name in chance.sample(names, chance.choice([1, 1, 2]) if len(names) > 1 else 1):
                    day = f"{2010 + place}-05-05"
                    make_award(edition, grade=name, recipient=recipient, standalone=True, announced_on=day)


def of_timeline(award, timeline):
    """What an award comes to, counted over the editions with their awards."""
    position = award.grade.position if award.grade else None
    graded = PublishedAward.objects.filter(programme=award.programme, grade__position__isnull=False)
    by_grade = position is not None or graded.exists()
    won = [
        tallies.Standing(
            *(entry.edition.year, entry.edition.half, entry.edition.number),
            held=entry.edition.held,
            positions=tuple(
                each.grade.position if each.grade else None
                for each in entry.awards
                if each.recipient_id == award.recipient_id
            ),
        )
        for entry in timeline
    ]
    place = [entry.edition for entry in timeline].index(award.edition)
    streak = None if by_grade and position is None else tallies.running_streaks(won, position)[place]
    return streak, tallies.nth(won[: place + 1]), by_grade


def in_python(until=None):
    """The streaks by the timelines of the pages: up to the last edition, or up to the last one won in a year."""
    ours = sorted(queries.listed(in_scope(PublishedAward.objects.all(), "all")), key=worst_first)
    found = {}
    for programme, recipient in {(award.programme, award.recipient) for award in ours}:
        won = [award for award in ours if (award.programme, award.recipient) == (programme, recipient)]
        timeline = oldest_first(programme, queries.received_by(recipient))
        editions = [entry.edition for entry in timeline if entry.edition.held]
        if until is not None:
            won_then = {award.edition for award in won if award.year == until}
            editions = [edition for edition in editions if edition in won_then]
        for award in won:
            if editions and award.edition == editions[-1]:
                length = of_timeline(award, timeline)[0] or 0
                if award.grade and award.grade.position and length < SHORTEST:
                    length = with_any_award(award, timeline)
                found[programme.slug, recipient.slug] = length
    return {key: length for key, length in found.items() if length >= SHORTEST}


def with_any_award(award, timeline):
    entries = [
        (entry.edition, [each for each in entry.awards if each.recipient_id == award.recipient_id])
        for entry in timeline
    ]
    won = [
        tallies.Standing(
            each.year, each.half, each.number, held=each.held, positions=tuple(1 for _award in awards)
        )
        for each, awards in entries
    ]
    return tallies.running_streaks(won)[[edition for edition, _awards in entries].index(award.edition)]


def worst_first(award):
    """A streak is told of the best award of its last edition."""
    return -(award.grade.position if award.grade and award.grade.position else 1000)


def test_the_database_counts_as_the_pages_do():
    recipients = [make_home(), make_organisation(parent=make_home(), slug="affiliate")]
    for number in range(15):
        make_random_programme(number, recipients)
    counted = in_python()
    assert lengths(streaks.running(1000)) == counted
    assert len(counted) > 5
    assert lengths(streaks.reached(2013, 1000)) == in_python(2013)


def test_a_list_is_counted_as_each_award_of_it_is():
    recipients = [make_home(), make_organisation(parent=make_home(), slug="affiliate")]
    for number in range(8):
        make_random_programme(number, recipients)
    awards = list(queries.listed(PublishedAward.objects.all()))
    counted = standings.of_awards(awards)
    for award in awards:
        timeline = oldest_first(award.programme, queries.received_by(award.recipient))
        found = counted[award.pk]
        assert (found.streak, found.nth, found.by_grade) == of_timeline(award, timeline)


def test_a_list_takes_one_query(django_assert_max_num_queries):
    for number in range(8):
        make_random_programme(number, [make_home()])
    awards = list(queries.listed(PublishedAward.objects.all()))
    with django_assert_max_num_queries(3):  # the others read the versions of the content and of its parts
        standings.attach(awards)
    assert all(vars(award)["standing"].nth >= 1 for award in awards)
