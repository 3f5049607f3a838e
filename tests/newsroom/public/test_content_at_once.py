"""Transactions that change the content at the same time: no commit is missed, and nobody waits for another's end."""

from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from django.db import connection
from django.db.backends.base.base import BaseDatabaseWrapper

from awards.models import Programme
from newsroom.public import content
from newsroom.releases.models import Category
from tests.awards.make import make_award, make_programme, tell_of
from tests.make import make_category, withdraw

pytestmark = pytest.mark.django_db(transaction=True)

RENAME = "UPDATE releases_category SET slug = %s WHERE id = %s"
IN_PARTS = "SET LOCAL lock_timeout = '1s'"


@contextmanager
def somebody() -> Iterator[BaseDatabaseWrapper]:
    """A transaction of somebody else, on a connection of their own; ended by them, or taken back."""
    other = connection.copy()
    try:
        other.set_autocommit(False)
        yield other
    finally:
        other.rollback()
        other.close()


def rename(at: BaseDatabaseWrapper, category: Category, slug: str) -> None:
    """Changes what readers see, and gives up when that has to wait for another's transaction."""
    with at.cursor() as cursor:
        cursor.execute(IN_PARTS)
        cursor.execute(RENAME, [slug, category.pk])


@pytest.mark.parametrize("order", [(0, 1, 2), (2, 1, 0), (1, 2, 0)])
def test_each_commit_is_seen_whatever_came_first(order):
    categories = [make_category() for _each in order]
    with somebody() as one, somebody() as two, somebody() as three:
        people = (one, two, three)
        for number, (person, category) in enumerate(zip(people, categories, strict=True)):
            rename(person, category, f"changed-{number}")
        seen = [content.version()]
        for place in order:
            people[place].commit()
            seen.append(content.version())
    assert len(set(seen)) == 4


def number() -> int:
    with connection.cursor() as cursor:
        cursor.execute("SELECT sum(number) FROM releases_content")
        return int(cursor.fetchone()[0])


def test_numbers_only_rise_from_commit_to_commit():
    category, seen = make_category(), [number()]
    with somebody() as one, somebody() as two:
        for time in range(5):
            rename(two, make_category(), f"two-{time}")
            rename(one, category, f"one-{time}")
            two.commit()
            seen.append(number())
            one.commit()
            seen.append(number())
    assert seen == sorted(set(seen))


def test_nobody_waits_for_a_long_import_nor_counts_what_it_has_not_committed():
    category, before = make_category(), content.version()
    with somebody() as importing, somebody() as approving:
        rename(importing, make_category(), "imported")
        made = content.version()
        rename(approving, category, "approved")
        assert content.version() == made
        approving.commit()
        approved = content.version()
        importing.rollback()
        assert content.version() == approved
    assert len({before, made, approved}) == 3


def test_what_changes_after_the_version_was_read_is_not_kept_from_those_who_come_later():
    """Whoever remembers may hold what is newer than the version it is kept under, never what is older."""
    category = make_category(slug="old")

    @content.remembered(1)
    def slug():
        if Category.objects.filter(slug="old").exists():
            with somebody() as editor:
                rename(editor, category, "new")
                editor.commit()
        return Category.objects.get().slug

    before = content.version()
    assert slug() == "new"  # kept under `before`, which nobody reads any more
    assert content.version() != before
    with somebody() as editor:
        rename(editor, category, "newest")
        editor.commit()
    assert slug() == "newest"


def test_who_read_the_version_before_a_change_leaves_nothing_for_those_who_read_it_after():
    category = make_category(slug="old")

    @content.remembered(1)
    def slug():
        return Category.objects.get().slug

    with content.one_reading():
        slug()
        with somebody() as editor:
            rename(editor, category, "new")
            editor.commit()
        assert slug() == "old"  # within one answer all is of one version
    assert slug() == "new"


def regroup(at: BaseDatabaseWrapper, programme: Programme, field: str) -> None:
    """Changes what readers see of the register, and gives up when that has to wait."""
    with at.cursor() as cursor:
        cursor.execute(IN_PARTS)
        cursor.execute("UPDATE awards_programme SET field = %s WHERE id = %s", [field, programme.pk])


@pytest.mark.parametrize("order", [(0, 1, 2), (2, 1, 0)])
def test_each_commit_that_changes_the_register_is_seen_and_nobody_waits(order):
    programmes = [make_programme(field="") for _each in order]
    with somebody() as one, somebody() as two, somebody() as three:
        people = (one, two, three)
        for person, programme in zip(people, programmes, strict=True):
            regroup(person, programme, "data")
        seen = [content.of_register()]
        for place in order:
            people[place].commit()
            seen.append(content.of_register())
    assert len(set(seen)) == 4


def test_a_withdrawal_that_is_committed_late_is_seen_although_the_clock_has_passed_it():
    release, slow = tell_of(make_award()), make_programme(field="")
    seen = [content.of_register()]
    with somebody() as importing:
        regroup(importing, slow, "data")
        withdraw(release)
        seen.append(content.of_register())
        importing.commit()
    seen.append(content.of_register())
    assert len(set(seen)) == 3
