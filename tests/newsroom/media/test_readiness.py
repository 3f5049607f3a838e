import pytest

from newsroom.media.models import StoredFile
from newsroom.releases import publishing, readiness
from newsroom.releases.readiness import Severity
from tests.make import make_editor, make_release, publish
from tests.newsroom.media.make import make_attachment, make_file, make_photo, make_photo_file

pytestmark = pytest.mark.django_db


def of_files(release, severity):
    return [
        str(issue.message)
        for issue in readiness.issues(release)
        if issue.part.code == "files" and issue.severity == severity
    ]


@pytest.fixture(autouse=True)
def english():
    from django.utils import translation

    with translation.override("en"):
        yield


def test_a_release_without_a_photo_is_told_so_and_may_go_out():
    [told] = of_files(make_release(), Severity.WARNS)
    assert told.startswith("Add a photo")
    assert of_files(make_release(), Severity.BLOCKS_PUBLISHING) == []


def test_a_language_that_goes_out_needs_the_text_alternative_of_each_photo():
    release = make_release()
    make_photo(release, make_photo_file("정문.jpg"), alt={"ko": "정문"})
    [told] = of_files(release, Severity.BLOCKS_PUBLISHING)
    assert "English" in told
    assert "정문.jpg" in told
    publishing.submit(release, by=make_editor())
    with pytest.raises(publishing.Refused):
        publishing.approve(release, by=make_editor())


def test_a_language_that_does_not_go_out_needs_none():
    release = make_release(texts={"ko": {}, "en": {"ready": False}})
    make_photo(release, alt={"ko": "정문"})
    assert of_files(release, Severity.BLOCKS_PUBLISHING) == []


def test_what_was_found_in_a_file_is_told_with_its_name_but_not_that_it_was_renamed():
    release = make_release()
    make_photo(release)
    file = make_file(
        "보도자료.hwp", media_type="application/x-hwp", warnings=["renamed:보도 자료.HWP", "hwp"]
    )
    make_attachment(release, file)
    [told] = of_files(release, Severity.WARNS)
    assert told.startswith("보도자료.hwp: HWP is a closed format")


def test_what_is_not_used_is_not_told_of():
    make_file(warnings=["hwp"])
    release = make_release()
    make_photo(release)
    assert of_files(release, Severity.WARNS) == []
    assert StoredFile.objects.count() == 2


def reopened():
    release = make_release()
    make_photo(release, make_photo_file("정문.jpg"))
    make_attachment(release)
    publish(release)
    publishing.reopen(release, by=make_editor())
    return release


def outdated(release):
    return [told for told in of_files(release, Severity.WARNS) if "has changed" in told]


def test_a_caption_that_changed_in_korean_alone_is_told_of():
    release = reopened()
    assert outdated(release) == []
    caption = {"ko": "25일 문을 연 도서관", "en": "The library, opened on the 24th"}
    release.photos.update(caption=caption)
    [told] = outdated(release)
    assert "정문.jpg" in told
    assert "English" in told
    release.photos.update(caption=caption | {"en": "The library, opened on the 25th"})
    assert outdated(release) == []


def test_a_title_that_changed_in_korean_alone_is_told_of():
    release = reopened()
    release.attachments.update(title={"ko": "다른 제목", "en": "The full release"})
    [told] = outdated(release)
    assert "보도자료.pdf" in told


def test_a_translation_that_is_not_there_is_not_out_of_date():
    release = reopened()
    release.attachments.update(title={"ko": "다른 제목"})
    assert outdated(release) == []
