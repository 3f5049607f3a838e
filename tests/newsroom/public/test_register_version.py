"""The version of the register changes with what readers see of awards, and with nothing else."""

from contextlib import contextmanager
from datetime import timedelta
from fnmatch import fnmatch

import pytest
from django.db import connection, transaction

from awards import published
from awards.computed.worlds import RECORDED
from newsroom.accounts.grants import PUBLIC
from newsroom.public import content
from newsroom.public.queries import totals
from newsroom.releases.published import PublishedModel
from tests.awards.make import make_award, make_edition, make_mention, make_role, tell_of
from tests.clock import seoul, set_clock
from tests.make import make_published_release, make_release, publish, withdraw

pytestmark = pytest.mark.django_db
NINE = seoul(2026, 3, 5, 9)


@contextmanager
def unchanged():
    before, of_all = content.of_register(), content.version()
    yield
    assert content.of_register() == before
    assert content.version() != of_all


@contextmanager
def changed():
    before = content.of_register()
    yield
    assert content.of_register() != before


def telling(award, **values):
    """A release that tells of an award, ready to be approved."""
    release = make_release(**values)
    make_mention(award, release)
    return release


def test_a_release_without_an_award_comes_and_goes_and_changes_nothing():
    tell_of(make_award())
    with unchanged():
        release = make_published_release()
    with unchanged():
        withdraw(release)


def test_approving_a_release_that_tells_of_an_award_changes_it_and_so_does_its_withdrawal():
    release = telling(make_award())
    with changed():
        publish(release)
    with changed():
        withdraw(release)


def test_approved_mentions_that_are_emptied_by_hand_change_it():
    tell_of(make_award())
    with changed(), connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE; TRUNCATE awards_mentionversion")
    assert totals.counted().number() == 0


def test_what_drafts_tell_of_changes_nothing():
    award, before = make_award(standalone=True), content.of_register()
    make_mention(award, make_release())
    assert content.of_register() == before


@pytest.mark.parametrize(
    "change",
    [
        lambda award: award.programme.grades.create(name={"ko": "특별상"}),
        lambda award: make_role(award.programme, award.recipient),
        lambda award: make_edition(award.programme, 2031, without_award=True),
        lambda award: award.delete(),
        lambda award: type(award).objects.update(authority="minister"),
        lambda award: type(award.recipient).objects.update(home=False),
    ],
    ids=["a grade", "a role", "a gap", "an award that is deleted", "an award that is corrected", "a body"],
)
def test_what_is_written_into_the_register_changes_it(change):
    award = make_award(standalone=True)
    with changed():
        change(award)


def test_the_clock_changes_it_at_the_hours_of_releases_that_tell_of_awards_alone():
    set_clock(NINE - timedelta(hours=1))
    make_published_release(at=NINE + timedelta(minutes=5))
    tell_of(make_award(), at=NINE)
    seen = []
    for minutes in (-1, 0, 4, 6):
        set_clock(NINE + timedelta(minutes=minutes))
        seen.append(content.of_register())
    assert seen[0] != seen[1] == seen[2] == seen[3]


def test_a_period_that_ends_by_itself_changes_it_when_the_clock_passes_its_end():
    set_clock(NINE)
    release = tell_of(make_award())
    set_clock(NINE + timedelta(hours=1))
    withdraw(release)
    gone = content.of_register()
    set_clock(NINE + timedelta(hours=2))
    assert content.of_register() == gone


def test_a_version_never_comes_back_after_what_made_it_was_rolled_back():
    seen = {content.of_register()}
    for _time in range(2):
        with transaction.atomic():
            make_award(standalone=True)
            seen.add(content.of_register())
            transaction.set_rollback(True)
    make_award(standalone=True)
    assert len(seen | {content.of_register()}) == 4


def test_what_is_counted_of_awards_outlives_releases_that_tell_of_none(django_assert_num_queries):
    tell_of(make_award())
    totals.counted()
    make_published_release()
    with django_assert_num_queries(1):  # which asks for the versions
        totals.counted()


def test_a_withdrawal_leaves_the_totals_at_once():
    release = tell_of(make_award())
    assert totals.counted().number() == 1
    withdraw(release)
    assert totals.counted().number() == 0


def test_the_public_role_learns_one_mark_that_cannot_be_read():
    with connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        cursor.execute(f"SET LOCAL ROLE {PUBLIC}")
        cursor.execute("SELECT * FROM published_register")
        ((mark,),) = cursor.fetchall()
    assert len(mark) == 64
    assert mark != content.version().mark


# What views of the register read, and what of that changes with no new version of the register.
OF_REGISTER = [
    *(f"published_{name}" for name in RECORDED.relations),
    *(
        model._meta.db_table
        for model in vars(published).values()
        if isinstance(model, type) and issubclass(model, PublishedModel) and model._meta.app_label == "awards"
    ),
    "published_award_whole",
    "published_award_around",
    "published_award_walked",
]
READ = """
    WITH RECURSIVE read (relation, number) AS (
        SELECT oid, 0 FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relname = ANY (%s)
        UNION
        SELECT d.refobjid, d.refobjsubid FROM read
            JOIN pg_rewrite r ON r.ev_class = read.relation
            JOIN pg_depend d ON d.classid = 'pg_rewrite'::regclass AND d.objid = r.oid
                AND d.refclassid = 'pg_class'::regclass
    )
    SELECT DISTINCT c.relname || '.' || a.attname FROM read
        JOIN pg_class c ON c.oid = relation AND c.relkind <> 'v'
        JOIN pg_attribute a ON a.attrelid = relation AND a.attnum = number
"""
WATCHED = """
    SELECT t.tgrelid::regclass::text || '.' || a.attname,
        split_part(encode(t.tgargs, 'escape'), '\\000', 2) <> '-2' AS of_a_part
    FROM pg_trigger t
        JOIN pg_attribute a ON a.attrelid = t.tgrelid,
        split_part(encode(t.tgargs, 'escape'), '\\000', 1) AS columns
    WHERE t.tgname LIKE 'register_differs%' AND a.attname = ANY (string_to_array(columns, ', '))
"""
UNCHANGED = {
    "awards_mentionversion.*": "approved mentions are only added",
    "releases_releaseversion.id": "a key",
    "releases_releaseversion.release_id": "of a version, which never changes",
    "releases_releaseversion.public_during": "has a trigger of its own",
}


def columns_read(views):
    with connection.cursor() as cursor:
        cursor.execute(READ, [views])
        return {name for (name,) in cursor.fetchall()}


def columns_watched():
    """With whether a change of it is one of what is counted."""
    with connection.cursor() as cursor:
        cursor.execute(WATCHED)
        return cursor.fetchall()


def missed(views, watched):
    read = columns_read(views) - set(watched)
    return {column for column in read if not any(fnmatch(column, each) for each in UNCHANGED)}


def test_every_column_that_a_view_of_the_register_reads_makes_a_version_of_it():
    assert missed(OF_REGISTER, {name for name, _of_a_part in columns_watched()}) == set()
    assert "awards_award.standalone" in columns_read(OF_REGISTER)


# What is counted by parts (newsroom.public.parts) reads these; names of groups, which a win has too, are only shown.
OF_PARTS = ["award", "edition", "giver", "grade", "ours", "programme"]


def test_every_column_that_is_counted_by_makes_a_version_of_a_part():
    views = [f"published_{name}" for name in OF_PARTS]
    assert missed(views, {name for name, of_a_part in columns_watched() if of_a_part}) == set()
    assert {"awards_organisation.kind", "awards_role.year_to"} <= columns_read(views)
