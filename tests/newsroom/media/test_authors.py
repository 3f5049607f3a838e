"""Who changes a photo or a file writes, too: somebody else approves it."""

import pytest
from django.db import IntegrityError, transaction

from newsroom.releases import authors, clock, publishing, restoring, revisions, versions
from newsroom.releases.versions import Approval
from tests.make import make_editor, make_release
from tests.newsroom.media.make import make_attachment, make_file, make_photo, make_photo_file

pytestmark = pytest.mark.django_db


@pytest.fixture
def editor():
    return make_editor()


@pytest.fixture
def release():
    """In review, with two photos and an attachment."""
    author = make_editor()
    release = make_release(created_by=author, texts=["ko"])
    for position in range(2):
        make_photo(release, position=position)
    make_attachment(release)
    revisions.record(release, by=author)
    publishing.submit(release, by=author)
    return release


def a_caption(release):
    release.photos.filter(position=0).update(caption={"ko": "고친 설명"})


def a_text_alternative(release):
    release.photos.filter(position=0).update(alt={"ko": "고친 글"})


def a_title(release):
    release.attachments.update(title={"ko": "고친 제목"})


def the_file(release):
    release.attachments.update(file=make_file(content=b"%PDF-1.7 another"))


def one_more_photo(release):
    make_photo(release, make_photo_file(), position=2)


def one_more_file(release):
    make_attachment(release, position=1)


def one_less(release):
    release.photos.get(position=1).delete()


def the_order(release):
    first, second = release.photos.all()
    release.photos.filter(pk=first.pk).update(position=1)
    release.photos.filter(pk=second.pk).update(position=0)


CHANGES = [
    a_caption,
    a_text_alternative,
    a_title,
    the_file,
    one_more_photo,
    one_more_file,
    one_less,
    the_order,
]


@pytest.mark.parametrize("change", CHANGES)
def test_who_changes_files_in_review_does_not_approve_but_another_does(release, editor, change):
    change(release)
    revisions.record(release, by=editor)
    assert publishing.needs_override(release, editor)
    with pytest.raises(publishing.Refused):
        publishing.approve(release, by=editor)
    publishing.approve(release, by=make_editor())
    assert release.state == "approved"


def test_the_database_holds_the_approval_of_files_to_it(release, editor):
    one_more_file(release)
    revisions.record(release, by=editor)
    with pytest.raises(IntegrityError, match="author and approver"), transaction.atomic():
        versions.write_many([Approval(release, clock.now())], approved_by=editor)


def test_what_was_approved_is_nobodys_to_answer_for_any_more(release, editor):
    a_caption(release)
    revisions.record(release, by=editor)
    publishing.approve(release, by=make_editor())
    publishing.reopen(release, by=make_editor())
    publishing.submit(release, by=make_editor())
    assert not publishing.needs_override(release, editor)


def test_own_files_that_somebody_else_brings_back_are_approved_by_another(release, editor):
    one_more_file(release)
    mine = revisions.record(release, by=editor)
    release.attachments.filter(position=1).delete()
    revisions.record(release, by=make_editor())
    release.texts.update(written_by=[])
    restorer = make_editor()
    restoring.restore(mine, by=restorer)
    release.refresh_from_db()
    assert publishing.needs_override(release, editor)
    assert not publishing.needs_override(release, restorer)


def test_a_changed_file_makes_no_translation_stale(release, editor):
    a_caption(release)
    revisions.record(release, by=editor)
    assert release.texts.get().changed_in == 1


def test_the_person_is_told_that_files_count(release, editor):
    a_caption(release)
    revisions.record(release, by=editor)
    [reason] = authors.reasons(release, editor)
    assert "한국어" in reason
