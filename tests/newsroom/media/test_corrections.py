"""What readers have of photos and files does not change without a word to them."""

import pytest

from newsroom.releases import publishing, readiness
from newsroom.releases.enums import Licence
from newsroom.releases.models import Release
from newsroom.releases.readiness import Severity
from tests.make import make_editor, make_release, publish
from tests.newsroom.media.make import make_attachment, make_file, make_photo

pytestmark = pytest.mark.django_db


@pytest.fixture
def release():
    """Public with a photo and an attachment, and open for changes."""
    release = make_release()
    make_photo(release)
    make_attachment(release)
    publish(release)
    publishing.reopen(release, by=make_editor())
    return release


def blocking(release):
    return [issue.field for issue in readiness.blocking(release, Severity.BLOCKS_PUBLISHING)]


def remove_the_photo(release):
    release.photos.all().delete()


def replace_the_file(release):
    release.attachments.update(file=make_file(content=b"%PDF-1.7 another"))


def turn_the_caption_round(release):
    release.photos.update(caption={"ko": "24일 문을 닫은 도서관", "en": "The library, opened on the 24th"})


def rename_the_title(release):
    release.attachments.update(title={"ko": "다른 제목", "en": "The full release"})


def change_the_licence(release):
    release.photos.update(licence=Licence.KOGL_4)


CHANGES = [remove_the_photo, replace_the_file, turn_the_caption_round, rename_the_title, change_the_licence]


@pytest.mark.parametrize("change", CHANGES)
def test_what_readers_have_is_not_changed_without_a_word(release, change):
    assert blocking(release) == []
    change(release)
    assert blocking(release) == ["correction"]
    publishing.submit(release, by=make_editor())
    with pytest.raises(publishing.NotReady):
        publishing.approve(release, by=make_editor())


@pytest.mark.parametrize(
    "word",
    [
        {"minor_change": True},
        {"correction_wrong": {"ko": "가", "en": "a"}, "correction_right": {"ko": "나", "en": "b"}},
    ],
)
def test_a_line_or_a_minor_change_is_a_word(release, word):
    replace_the_file(release)
    Release.objects.filter(pk=release.pk).update(**word)
    assert blocking(release) == []


def test_what_is_added_or_moved_needs_no_word(release):
    make_photo(release, position=1)
    make_attachment(release, position=1)
    release.photos.filter(position=0).update(focal_x=10, position=2)
    assert blocking(release) == []


def test_what_is_told_in_a_language_that_readers_do_not_see_needs_no_word():
    release = make_release(texts={"ko": {}, "en": {"ready": False}})
    photo = make_photo(release)
    publish(release)
    publishing.reopen(release, by=make_editor())
    release.photos.update(caption=photo.caption | {"en": "Another caption"})
    assert blocking(release) == []


def test_what_was_never_public_or_is_withdrawn_is_changed_freely():
    for state in ("review", "withdrawn"):
        release = make_release()
        make_attachment(release)
        publish(release) if state == "withdrawn" else publishing.submit(release, by=make_editor())
        if state == "withdrawn":
            publishing.withdraw(release, by=make_editor(), reason={"ko": "취소", "en": "Void"})
            publishing.reopen(release, by=make_editor())
        release.attachments.all().delete()
        assert blocking(release) == []
