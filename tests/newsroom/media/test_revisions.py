import pytest

from newsroom.media.models import Photo
from newsroom.media.revised import ATTACHMENTS, PHOTOS
from newsroom.releases import contents, restoring, revisions, versions
from newsroom.releases.admin.comparison import compare
from newsroom.releases.models import Revision
from tests.make import make_editor, make_release, publish
from tests.newsroom.media.make import make_attachment, make_file, make_photo, make_photo_file

pytestmark = pytest.mark.django_db


def first_revision(release):
    revisions.record(release, by=None)
    return Revision.objects.get(release=release, number=1)


def test_a_revision_holds_the_files_and_what_is_told_of_them():
    release = make_release()
    photo = make_photo(release, focal_x=20)
    attachment = make_attachment(release)
    content = first_revision(release).content
    assert content["photos"][0]["file"] == {
        "id": photo.file_id,
        "label": {"ko": photo.file.name},
        "size": photo.file.size,
        "digest": photo.file.digest,
    }
    assert content["photos"][0]["alt"] == photo.alt
    assert content["photos"][0]["focal_x"] == 20
    assert content["attachments"][0]["title"] == attachment.title


def test_another_text_alternative_is_another_revision_and_the_same_is_none():
    release = make_release()
    photo = make_photo(release)
    revisions.record(release, by=None)
    assert revisions.record(release, by=None) is None
    photo.alt = {"ko": "고친 글"}
    photo.save()
    assert revisions.record(release, by=None)


def test_another_order_is_another_revision():
    release = make_release()
    first, second = make_photo(release, position=0), make_photo(release, position=1)
    revisions.record(release, by=None)
    Photo.objects.filter(pk=first.pk).update(position=1)
    Photo.objects.filter(pk=second.pk).update(position=0)
    assert revisions.record(release, by=None)


def test_what_was_removed_and_rewritten_comes_back():
    release = make_release()
    rows = [make_photo(release, position=number) for number in range(2)]
    attachment = make_attachment(release)
    before = contents.take_many([release.pk])[release.pk]
    revision = first_revision(release)
    rows[0].delete()
    attachment.delete()
    rows[1].alt, rows[1].position = {"ko": "고친 글"}, 0
    rows[1].save()
    make_photo(release, position=1)
    revisions.record(release, by=None)
    restoring.restore(revision, by=make_editor())
    after = contents.take_many([release.pk])[release.pk]
    assert (after["photos"], after["attachments"]) == (before["photos"], before["attachments"])


def test_a_file_that_is_gone_is_left_out_and_people_are_told():
    release = make_release()
    photo = make_photo(release, make_photo_file("사라진 사진.jpg"))
    revision = first_revision(release)
    photo.delete()
    photo.file.delete()
    revisions.record(release, by=None)
    plan = restoring.plan(revision, release, make_editor())
    assert plan.after["photos"] == []
    assert any("사라진 사진.jpg" in sentence for sentence in plan.left)


def test_what_is_public_and_the_working_copy_hold_the_same():
    release = make_release()
    make_photo(release)
    make_attachment(release)
    publish(release)
    approved = contents.of_version(versions.public_version(release))
    working = contents.take_many([release.pk])[release.pk]
    assert approved["photos"] == working["photos"]
    assert approved["attachments"] == working["attachments"]


def test_people_compare_names_and_texts():
    release = make_release()
    make_photo(release, make_photo_file("정문.jpg"))
    lines = PHOTOS.lines(first_revision(release).content["photos"])
    assert lines[0] == "정문.jpg"
    assert any("새 도서관의 정문" in line for line in lines)


def replace(release, content):
    """What was and what is after the attachment's file gave way to another of the same name."""
    before = contents.take_many([release.pk])[release.pk]
    release.attachments.update(file=make_file(content=content))
    return before, contents.take_many([release.pk])[release.pk]


def test_people_see_that_a_file_gave_way_to_another_of_the_same_name():
    release = make_release()
    file = make_attachment(release, make_file(content=b"%PDF-1.7 one")).file
    [section] = compare(*replace(release, content=b"%PDF-1.7 two"))
    [row] = section.rows
    assert file.digest[:8] in row.old
    assert file.digest[:8] not in row.new


def test_the_same_content_uploaded_again_is_told_as_a_change_too():
    release = make_release()
    make_attachment(release, make_file(content=b"%PDF-1.7 same"))
    [section] = compare(*replace(release, content=b"%PDF-1.7 same"))
    assert len(section.rows) == 1


def test_a_revision_without_digests_is_told_and_is_the_same_content():
    release = make_release()
    make_attachment(release)
    revisions.record(release, by=None)
    revision = Revision.objects.get(release=release)
    for key in ("size", "digest"):
        del revision.content["attachments"][0]["file"][key]
    now = contents.take_many([release.pk])[release.pk]
    assert compare(revision.content, now) == []
    assert PHOTOS.lines(revision.content["photos"]) == []
    assert ATTACHMENTS.lines(revision.content["attachments"])[0] == "보도자료.pdf"
