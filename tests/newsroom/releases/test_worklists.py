"""The lists of the desk: the same rule as the acts, and as quick whatever the archive holds."""

from datetime import timedelta

import pytest
from django.db import connection

from newsroom.releases import authors, publishing, worklists
from newsroom.releases.models import Release
from newsroom.releases.revisions import record
from tests.clock import seoul, set_clock
from tests.make import make_category, make_department, make_editor, make_release, make_user, publish

pytestmark = pytest.mark.django_db
NOW = seoul(2026, 3, 2, 9)
ARCHIVE = 5_000
# What years leave behind: releases that went out, each with its texts and its version. What guards each row that is
# written looks away, until the test is taken back: it takes a hundred times as long as writing.
FILL = """
    SET CONSTRAINTS ALL IMMEDIATE;
    ALTER TABLE releases_release DISABLE TRIGGER USER;
    ALTER TABLE releases_releasetext DISABLE TRIGGER USER;
    ALTER TABLE releases_releaseversion DISABLE TRIGGER USER;
    ALTER TABLE releases_releaseversiontext DISABLE TRIGGER USER;
    INSERT INTO releases_release (public_id, kind, category_id, department_id, licence, featured, state, state_since,
        publish_at, created_at, updated_at, import_digest, revision, correction_wrong, correction_right, minor_change)
    SELECT 'A' || n, 'release', %(category)s, %(department)s, 'KOGL-1', false, 'approved', past, past, past, past,
        '', 0, '{}', '{}', false
    FROM (SELECT n, %(now)s - (n + 31) * interval '1 hour' - interval '30 days' AS past
        FROM generate_series(1, %(count)s) AS n) AS numbered;
    INSERT INTO releases_releasetext (release_id, language, title, subtitles, summary, body, slug, origin, ready,
        changed_in, made_from, written_by)
    SELECT id, 'ko', 'title', '{}', '', '<p>body</p>', '', 'human', true, 0, 0, '{}'
    FROM releases_release WHERE public_id LIKE 'A%%';
    INSERT INTO releases_releaseversion (release_id, number, public_during, approved_at, override_reason, public_id,
        kind, category_id, department_id, licence, featured, contacts, languages, published_at)
    SELECT id, 1, tstzrange(publish_at, NULL), publish_at, '', public_id, kind, category_id, department_id, licence,
        false, '[]', '{ko}', publish_at
    FROM releases_release WHERE public_id LIKE 'A%%';
    INSERT INTO releases_releaseversiontext (version_id, language, title, subtitles, summary, body, slug, origin, plain)
    SELECT id, 'ko', 'title', '{}', '', '<p>body</p>', 'title', '', 'body'
    FROM releases_releaseversion WHERE public_id LIKE 'A%%';
    ANALYZE releases_release; ANALYZE releases_releasetext; ANALYZE releases_releaseversion;
"""
OF_THE_ARCHIVE = ("releases_release", "releases_releasetext", "releases_releaseversion")


@pytest.fixture(autouse=True)
def clock():
    set_clock(NOW)


def fill_archive():
    values = {
        "category": make_category().pk,
        "department": make_department().pk,
        "count": ARCHIVE,
        "now": NOW,
    }
    with connection.cursor() as cursor:
        cursor.execute(FILL, values)


def test_who_may_approve_is_the_rule_of_the_acts():
    """Of every way in which a release can come to need another person."""
    person = make_user("desk editor")
    began, sent, drafted, mended, older = (make_release() for _number in range(5))
    Release.objects.filter(pk=began.pk).update(created_by=person)
    publishing.submit(began, by=make_editor())
    publishing.submit(sent, by=person)
    drafted.texts.filter(language="ko").update(title="고친 제목")
    record(drafted, person)
    publishing.submit(drafted, by=make_editor())
    publishing.submit(mended, by=make_editor())
    mended.texts.filter(language="ko").update(title="검토하며 고친 제목")
    record(Release.objects.get(pk=mended.pk), person)
    Release.objects.filter(pk=older.pk).update(created_by=person)
    record(older, person)
    publish(older)
    publishing.reopen(older, by=make_editor())
    publishing.submit(older, by=make_editor())
    expected = {release.pk for release in Release.objects.all() if publishing.needs_override(release, person)}
    found = Release.objects.filter(authors.by_the_person(person))
    assert set(found.values_list("pk", flat=True)) == expected == {began.pk, sent.pk, drafted.pk, mended.pk}


def test_only_what_waited_longest_is_checked_for_findings(monkeypatch):
    monkeypatch.setattr(worklists, "MOST_CHECKED", 2)
    blocked = []
    for hour in range(3):
        set_clock(NOW + timedelta(hours=hour))
        blocked.append(make_release(state="review", texts={"ko": {"ready": False}}))
    assert set(worklists.blocked(Release.objects.all())) == {release.pk for release in blocked[:2]}


def test_no_list_reads_the_archive():
    """However much there is: no list of anybody looks at every release, text or version."""
    department = make_department()
    users = [make_user(group, department=department) for group in ("author", "desk editor", "administrator")]
    for user in users:
        for state in ("draft", "review", "deleted"):
            make_release(state=state, department=department, created_by=user)
    publish(make_release(department=department), at=NOW + timedelta(hours=1))
    fill_archive()
    for user in users:
        for worklist in worklists.offered(user):
            plan = worklist.releases(user, NOW).explain()
            for table in OF_THE_ARCHIVE:
                assert f"Seq Scan on {table} " not in plan, f"{user} {worklist.code}\n{plan}"
