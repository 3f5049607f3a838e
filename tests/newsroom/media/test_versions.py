"""What of photos and attachments goes out with a version, and that nobody changes it then."""

import pytest
from django.db import IntegrityError, connection, transaction

from newsroom.accounts.grants import EDITORIAL
from newsroom.media.models import Attachment, AttachmentVersion, Photo, PhotoVersion, StoredFile
from newsroom.media.published import PublishedAttachment, PublishedPhoto
from newsroom.releases import publishing, versions
from newsroom.releases.preview import draft_world
from newsroom.releases.published import PublishedRelease
from tests.make import make_editor, make_published_release, make_release, publish
from tests.newsroom.accounts.test_grants import run_as
from tests.newsroom.media.make import make_attachment, make_file, make_photo, make_photo_file

pytestmark = pytest.mark.django_db


def test_a_version_carries_the_photos_and_attachments_in_their_order_with_all_that_is_told_of_them():
    release = make_release()
    late = make_photo(release, position=2)
    early = make_photo(release, position=1, licence="KOGL-4", focal_x=10, focal_y=90)
    attachment = make_attachment(release)
    publish(release)
    published = PublishedRelease.objects.get(public_id=release.public_id)
    photo, other = published.photos.all()
    assert [photo.token, other.token] == [early.file.token, late.file.token]
    assert (photo.licence, photo.focal_x, photo.focal_y) == ("KOGL-4", 10, 90)
    assert (photo.alt, photo.caption, photo.credit) == (early.alt, early.caption, early.credit)
    assert photo.renditions == early.file.renditions
    assert published.attachments.get().title == attachment.title


def test_a_version_tells_of_them_in_its_own_languages_alone():
    release = make_release(texts={"ko": {}, "en": {"ready": False}})
    make_photo(release)
    make_attachment(release)
    publish(release)
    photo, attachment = PhotoVersion.objects.get(), AttachmentVersion.objects.get()
    for told in (photo.alt, photo.caption, photo.credit, attachment.title):
        assert set(told) == {"ko"}


def test_a_language_that_is_taken_back_takes_what_it_told_of_files_along():
    release = make_release()
    make_photo(release)
    make_attachment(release)
    publish(release)
    publishing.withdraw(release, by=make_editor(), reason={"ko": "취소", "en": "Taken back"}, language="en")
    photo, attachment = PublishedPhoto.objects.get(), PublishedAttachment.objects.get()
    for told in (photo.alt, photo.caption, photo.credit, attachment.title):
        assert set(told) == {"ko"}


def test_the_database_refuses_what_is_told_in_another_language():
    release = make_release(texts=["ko"])
    photo, attachment = make_photo(release), make_attachment(release)
    publishing.submit(release, by=make_editor())
    [version] = versions.write_many([versions.Approval(release, release.created_at)], None)
    for rows in (PhotoVersion.objects, AttachmentVersion.objects):
        rows.filter(version=version).delete()
    text = {"en": "Not published"}
    for told in ({"alt": text}, {"caption": text}, {"credit": text}):
        with pytest.raises(IntegrityError, match="language"), transaction.atomic():
            PhotoVersion.objects.create(version=version, file=photo.file, **told)
    with pytest.raises(IntegrityError, match="language"), transaction.atomic():
        AttachmentVersion.objects.create(version=version, file=attachment.file, title=text)


def test_what_was_approved_and_what_is_stored_cannot_be_changed():
    release = make_release()
    photo = make_photo(release)
    publish(release)
    with pytest.raises(IntegrityError, match="cannot be changed"), transaction.atomic():
        PhotoVersion.objects.update(alt={"ko": "다른 글"})
    with pytest.raises(IntegrityError, match="cannot be changed"), transaction.atomic():
        StoredFile.objects.filter(pk=photo.file_id).update(name="다른 이름.jpg")


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("model", [PhotoVersion, AttachmentVersion])
def test_nothing_is_added_to_a_version_after_the_transaction_that_wrote_it(model):
    with transaction.atomic():
        version = make_published_release().versions.get()
    with pytest.raises(IntegrityError, match="nothing can be added"):
        model.objects.create(version=version, file=make_photo_file())


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE media_storedfile SET name = 'x'",
        "UPDATE media_photoversion SET position = 1",
        "DELETE FROM media_photoversion",
        "UPDATE media_attachmentversion SET position = 1",
        "DELETE FROM media_attachmentversion",
    ],
)
def test_the_editorial_role_cannot_rewrite_files(statement):
    with pytest.raises(Exception, match="permission denied"):
        run_as(EDITORIAL, statement)


def test_the_editorial_role_purges_files_and_edits_working_copies():
    make_file()
    run_as(EDITORIAL, "DELETE FROM media_storedfile")
    run_as(EDITORIAL, "DELETE FROM media_photo")
    assert not StoredFile.objects.exists()


def test_what_is_no_photo_cannot_be_shown_as_one():
    with pytest.raises(IntegrityError, match="no photo"), transaction.atomic():
        make_photo(make_release(), make_file())


def saved_whole(make, *args):
    with transaction.atomic():
        make(*args)
        connection.check_constraints()


def test_a_release_has_a_file_once():
    release = make_release()
    photo, attachment = make_photo(release), make_attachment(release)
    for make, file in ((make_photo, photo.file), (make_attachment, attachment.file)):
        with pytest.raises(IntegrityError):
            saved_whole(make, release, file)


def test_the_draft_world_shows_the_working_copy_of_one_release_and_all_else_as_it_is_public():
    release, other = make_release(), make_release()
    gone, kept = make_photo(release, position=0), make_photo(release, position=1)
    elsewhere = make_photo(other)
    for each in (release, other):
        publish(each)
    publishing.reopen(release, by=make_editor())
    gone.delete()
    Photo.objects.filter(pk=kept.pk).update(alt={"ko": "고친 대체 글"})
    added = make_attachment(release)
    with draft_world(release.pk):
        shown = {photo.token: photo.alt.get("ko") for photo in PublishedPhoto.objects.all()}
        attachments = [row.token for row in PublishedAttachment.objects.all()]
    assert shown == {kept.file.token: "고친 대체 글", elsewhere.file.token: elsewhere.alt["ko"]}
    assert attachments == [added.file.token]
    assert PublishedAttachment.objects.count() == 0
    assert PublishedPhoto.objects.count() == 3


def test_files_of_many_releases_are_copied_with_the_queries_of_one(django_assert_max_num_queries):
    def copied(number):
        releases = [make_release() for _each in range(number)]
        for release in releases:
            make_photo(release)
            make_attachment(release)
        with django_assert_max_num_queries(40) as counted:
            versions.write_many([versions.Approval(each, each.created_at) for each in releases], None)
        return len(counted)

    assert copied(2) == copied(5)


def test_a_published_file_cannot_be_saved():
    release = make_published_release()
    photo = make_photo(release)
    publish_again(release)
    with pytest.raises(TypeError):
        PublishedPhoto.objects.get(token=photo.file.token).save()


def publish_again(release):
    release.minor_change = True
    release.save()
    publish(release)


def test_working_rows_are_of_no_version():
    release = make_release()
    make_photo(release)
    assert Photo.objects.count() == 1
    assert not PhotoVersion.objects.exists()
    assert not Attachment.objects.exists()
