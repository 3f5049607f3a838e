"""What an import leaves in the history of a release."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from newsroom.desk.imports.importer import ReleaseImporter
from newsroom.releases.models import Release
from tests.lines import award_line, import_lines, release_line, told

pytestmark = pytest.mark.django_db

FULL = release_line("board-7", legacy_urls=["/board/7"], awards=[award_line()])


def import_releases(*lines):
    return import_lines(ReleaseImporter(), *lines)


def test_what_an_import_writes_is_kept_as_revisions():
    import_releases(FULL)
    release = Release.objects.get()
    [first] = release.revisions.all()
    assert (first.number, first.made_by, release.revision) == (1, None, 1)
    assert first.content["mentions"]
    import_releases(FULL | {"featured": True})
    assert release.revisions.count() == 2


def test_the_same_line_and_one_with_other_addresses_make_no_revision():
    import_releases(FULL)
    import_releases(FULL)
    import_releases(FULL | {"legacy_urls": ["/board/77"]})
    assert Release.objects.get().revisions.count() == 1


def test_a_translation_that_the_line_leaves_as_it_is_becomes_stale():
    import_releases(FULL)
    korean = {"title": "새 제목", "body": ["새 본문"]}
    import_releases(FULL | {"texts": {"ko": korean}})
    text = Release.objects.get().texts.get(language="en")
    assert (text.made_from, Release.objects.get().revision) == (1, 2)
    import_releases(FULL | {"texts": {"ko": korean | {"summary": "요약"}, "en": FULL["texts"]["en"]}})
    text.refresh_from_db()
    assert text.made_from == 3


def test_what_people_wrote_before_the_history_began_is_kept():
    import_releases(FULL)
    release = Release.objects.get()
    release.revisions.all().delete()
    Release.objects.update(revision=0)
    import_releases(FULL | {"featured": True})
    assert [each.content["facts"]["featured"] for each in release.revisions.all()] == [
        True,
        False,
    ]


def test_an_import_with_its_revisions_takes_the_same_queries_for_more_lines():
    def queries(first, count):
        lines = [
            release_line(f"batch-{number}", awards=[award_line()]) for number in range(first, first + count)
        ]
        with CaptureQueriesContext(connection) as asked:
            assert told(import_releases(*lines)) == {"created": count}
        return len(asked)

    queries(0, 1)  # makes the headings and the register's entries
    # Of fewer the translation memory is written at once, too; of more the search index in several statements.
    assert queries(200, 48) == queries(100, 24)
