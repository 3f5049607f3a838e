"""Addresses of photos and files on pages, and in previews of them."""

from types import SimpleNamespace

import pytest
from django.template import Context, Template

from newsroom.media.published import PublishedPhoto
from tests.make import make_release, publish
from tests.newsroom.media.make import make_photo, make_photo_file

pytestmark = pytest.mark.django_db


@pytest.fixture
def photo():
    release = make_release()
    make_photo(release)
    publish(release)
    return PublishedPhoto.objects.get()


def shown(template: str, photo: PublishedPhoto, **context: object) -> str:
    return Template("{% load files %}" + template).render(Context({"photo": photo, **context}))


def test_a_file_is_reached_under_its_own_name(photo):
    assert shown("{% file_url photo %}", photo) == (f"/files/{photo.token}/%EB%8F%84%EC%84%9C%EA%B4%80.jpg")


@pytest.mark.parametrize(
    ("width", "name"), [(480, "480.webp"), (900, "480.webp"), (960, "960.jpg"), (1600, "960.jpg")]
)
def test_the_rendition_nearest_below_a_width_is_taken_as_jpeg_where_there_is_one(photo, width, name):
    assert shown("{% rendition_url photo " + str(width) + " %}", photo) == f"/files/{photo.token}/{name}"


def test_a_photo_without_renditions_is_its_original():
    release = make_release()
    make_photo(release, make_photo_file("작은 사진.png", renditions=[]))
    publish(release)
    photo = PublishedPhoto.objects.get()
    assert shown("{% rendition_url photo 960 %}", photo) == shown("{% file_url photo %}", photo)
    assert shown("{% srcset photo %}", photo) == ""


def test_browsers_choose_among_the_webp_renditions(photo):
    folder = f"/files/{photo.token}"
    assert shown("{% srcset photo %}", photo) == f"{folder}/480.webp 480w, {folder}/960.webp 960w"


def test_in_its_preview_a_release_leads_to_the_files_of_the_preview_and_others_to_public_ones(photo):
    preview = SimpleNamespace(release_id=photo.release_id, files="/admin/files/")
    assert shown("{% rendition_url photo 480 %}", photo, preview=preview) == (
        f"/admin/files/{photo.token}/480.webp"
    )
    elsewhere = SimpleNamespace(release_id=photo.release_id + 1, files="/admin/files/")
    assert shown("{% rendition_url photo 480 %}", photo, preview=elsewhere).startswith("/files/")
