"""An approved mention has the period of its version, which the database alone writes."""

from datetime import timedelta

import pytest
from django.db import IntegrityError, connection, transaction

from newsroom.releases import clock
from tests.awards.make import make_award, tell_of
from tests.make import withdraw

pytestmark = pytest.mark.django_db

PERIODS = """
    SELECT m.public_during, v.public_during FROM awards_mentionversion m
        JOIN releases_releaseversion v ON v.id = m.version_id ORDER BY m.id
"""
FORGED = """
    INSERT INTO awards_mentionversion (version_id, award_id, evidence, position, public_during)
    SELECT id, %s, '{}', 0, '(,)' FROM releases_releaseversion
"""


def periods():
    with connection.cursor() as cursor:
        cursor.execute(PERIODS)
        return cursor.fetchall()


def run(sql, *values):
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(sql, values)


def test_a_mention_has_the_period_of_its_version_also_once_that_ends():
    now = tell_of(make_award())
    tell_of(make_award(), at=clock.now() + timedelta(days=1))
    assert all(own == of_version for own, of_version in periods())
    withdraw(now)
    (ended, _of_version), scheduled = periods()
    assert ended.upper is not None
    assert all(own == of_version for own, of_version in ((ended, _of_version), scheduled))


def test_nobody_gives_a_mention_another_period():
    tell_of(make_award(), at=clock.now() + timedelta(days=1))
    with pytest.raises(IntegrityError, match="an approved mention cannot be changed"):
        run("UPDATE awards_mentionversion SET public_during = '(,)'")


def test_a_period_that_a_writer_gives_is_not_taken():
    tell_of(make_award(), at=clock.now() + timedelta(days=1))
    run(FORGED, make_award().pk)
    assert len(periods()) == 2
    assert all(own == of_version for own, of_version in periods())


def test_what_else_an_approved_mention_tells_stays():
    tell_of(make_award())
    with pytest.raises(IntegrityError, match="an approved mention cannot be changed"):
        run("UPDATE awards_mentionversion SET position = 7")
