"""Rows of lists are what the views tell, by one statement."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from awards.published import PublishedAward
from newsroom.public.queries import rows
from newsroom.releases.models import Correction
from newsroom.releases.preview import draft_world
from newsroom.releases.published import PublishedModel, PublishedRelease, PublishedText
from tests.awards.make import make_award, make_edition, make_group, make_published_award, tell_of
from tests.make import make_published_release, make_release, make_topic, publish
from tests.newsroom.media.make import make_attachment, make_photo

pytestmark = pytest.mark.django_db

POINTED = ("programme", "edition", "recipient", "grade", "group")


def told(record: PublishedModel) -> dict:
    """What was read of a record."""
    return {name: value for name, value in vars(record).items() if name in columns(record)}


def columns(record: PublishedModel) -> list[str]:
    return [field.attname for field in record._meta.concrete_fields]


def is_told_as_it_is(record: PublishedModel, *unread: str) -> bool:
    """Whether each column but the `unread` was read, with the value that the view has."""
    stored = told(type(record)._default_manager.get(pk=record.pk))
    return told(record) == {name: value for name, value in stored.items() if name not in unread}


def make_full_release():
    """A release with topics, files, an award and a correction."""
    release = tell_of(make_award(make_edition()), topics=[make_topic(), make_topic()])
    make_photo(release, position=2)
    make_photo(release, position=1, focal_x=20)
    make_attachment(release)
    publish(release)
    return release


def test_a_row_of_a_page_tells_of_a_release_what_its_views_do():
    release = make_full_release()
    (row,) = rows.releases([release.pk], "en")
    assert is_told_as_it_is(row, "contacts")
    assert is_told_as_it_is(row.text, "body", "plain")
    assert row.text.language == "en"
    assert row.category.name == release.category.name
    assert row.department.slug == release.department.slug
    assert (row.award_count, row.photo_count, row.attachment_count) == (1, 2, 1)
    (photo,) = row.first_photos
    assert is_told_as_it_is(photo)
    assert photo.focal_x == 20


def test_a_row_tells_when_it_was_last_corrected():
    release = make_published_release()
    (row,) = rows.releases([release.pk], "ko")
    assert vars(row)["corrected_at"] is None
    for number in range(2):
        publish(release)
        wording = {"ko": f"{number}쪽"}
        Correction.objects.create(version=release.versions.latest("pk"), wrong=wording, right=wording)
    (row,) = rows.releases([release.pk], "ko")
    assert vars(row)["corrected_at"] == PublishedRelease.objects.get().modified_at


def test_a_row_for_programs_has_all_files_and_languages():
    release = make_full_release()
    (row,) = rows.releases_with_files([release.pk], None)
    (view,) = PublishedRelease.objects.all()
    assert is_told_as_it_is(row, "contacts")
    for name in ("topics", "photos", "attachments"):
        assert list(getattr(row, name).all()) == list(getattr(view, name).all()), name
        assert all(map(is_told_as_it_is, getattr(row, name).all())), name
    assert [text.language for text in row.texts.all()] == ["en", "ko"]
    (row,) = rows.releases_with_files([release.pk], "ko")
    assert [text.language for text in row.texts.all()] == ["ko"]


def test_rows_come_in_the_order_of_their_keys_without_those_that_are_not_there():
    korean = make_published_release(texts=["ko"])
    first, second = make_published_release(), make_published_release()
    hidden = make_release()
    asked = [second.pk, hidden.pk, korean.pk, first.pk]
    assert [row.pk for row in rows.releases(asked, "ko")] == [second.pk, korean.pk, first.pk]
    assert [row.pk for row in rows.releases(asked, "en")] == [second.pk, first.pk]
    assert [row.pk for row in rows.releases_with_files(asked, "en")] == [second.pk, first.pk]
    assert rows.releases([], "ko") == []


def test_a_row_of_an_award_points_to_all_that_it_is_named_by():
    edition = make_edition(year=2024)
    graded = make_published_award(edition, group=make_group(edition), score="92.23", grade=None, rank=3)
    other = make_published_award(make_edition())
    hidden = make_award(make_edition())
    found = rows.awards([other.pk, hidden.pk, graded.pk])
    assert [row.pk for row in found] == [other.pk, graded.pk]
    for row in found:
        assert is_told_as_it_is(row)
        with CaptureQueriesContext(connection) as asked:
            pointed = {name: getattr(row, name) for name in POINTED}
        assert len(asked) == 0
        stored = PublishedAward.objects.get(pk=row.pk)
        assert pointed == {name: getattr(stored, name) for name in POINTED}
        assert all(is_told_as_it_is(each) for each in pointed.values() if each)


def test_many_rows_are_one_statement():
    releases = [make_full_release().pk for _number in range(3)]
    awards = list(PublishedAward.objects.values_list("pk", flat=True))
    for read in (
        lambda: rows.releases(releases, "ko"),
        lambda: rows.releases_with_files(releases, None),
        lambda: rows.awards(awards),
    ):
        with CaptureQueriesContext(connection) as asked:
            assert len(read()) == 3
        assert len(asked) == 1


def test_in_a_preview_the_row_is_that_of_the_working_copy():
    release = make_full_release()
    release.texts.filter(language="ko").update(title="고친 제목")
    make_photo(release, position=0)
    with draft_world(release.pk):
        (row,) = rows.releases([release.pk], "ko")
    assert (row.text.title, row.photo_count) == ("고친 제목", 3)
    (row,) = rows.releases([release.pk], "ko")
    assert (row.text.title, row.photo_count) == (PublishedText.objects.get(language="ko").title, 2)
