import pytest

from tests.make import make_release, publish, withdraw
from tests.newsroom.media.make import make_attachment, make_photo

pytestmark = pytest.mark.django_db


def content(response):
    return b"".join(response.streaming_content)


def test_a_photo_of_a_public_release_is_sent_with_its_renditions(client):
    release = make_release()
    file = make_photo(release).file
    publish(release)
    assert content(client.get(f"/files/{file.token}/{file.name}")) == b"JPEG photo"
    assert content(client.get(f"/files/{file.token}/480.webp")) == b"JPEG photo 480.webp"


def test_nothing_of_a_working_copy_is_reachable(client):
    release = make_release()
    photo, attachment = make_photo(release).file, make_attachment(release).file
    for file in (photo, attachment):
        assert client.get(f"/files/{file.token}/{file.name}").status_code == 404
    assert client.get(f"/files/{photo.token}/480.webp").status_code == 404


def test_what_is_withdrawn_is_gone(client):
    release = make_release()
    file = make_attachment(release).file
    publish(release)
    withdraw(release)
    assert client.get(f"/files/{file.token}/{file.name}").status_code == 404
