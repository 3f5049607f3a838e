"""Files in an S3-compatible store, by FILES_URL: one that runs beside the test."""

from collections.abc import Iterator
from datetime import timedelta
from urllib.parse import quote

import boto3
import pytest
from moto.server import ThreadedMotoServer

from newsroom.env import Environment
from newsroom.media import purging, storage
from newsroom.media.storing import store
from newsroom.releases import clock
from tests.clock import set_clock
from tests.make import make_release, publish, withdraw
from tests.newsroom.media.make import make_photo
from tests.newsroom.media.test_storing import upload
from tests.newsroom.uploads.make import make_docx, make_picture

pytestmark = pytest.mark.django_db

BUCKET, FOLDER = "newsroom", "haneul/files"


@pytest.fixture(scope="module")
def endpoint() -> Iterator[str]:
    server = ThreadedMotoServer("127.0.0.1", port=0, verbose=False)
    server.start()
    host, port = server.get_host_and_port()
    yield f"{host}:{port}"
    server.stop()


@pytest.fixture
def bucket(endpoint, settings, monkeypatch):
    """An empty bucket, which the settings know by a URL alone."""
    url = f"s3+http://key:secret@{endpoint}/{BUCKET}/{FOLDER}?region=ap-northeast-2"
    monkeypatch.setenv("FILES_URL", url)
    settings.STORAGES = {**settings.STORAGES, "files": Environment().store("FILES_URL")}
    service = boto3.resource(
        "s3",
        endpoint_url=f"http://{endpoint}",
        aws_access_key_id="key",
        aws_secret_access_key="secret",
        region_name="ap-northeast-2",
    )
    made = service.create_bucket(
        Bucket=BUCKET, CreateBucketConfiguration={"LocationConstraint": "ap-northeast-2"}
    )
    yield made
    made.objects.delete()
    made.delete()


def keys(bucket) -> list[str]:
    return sorted(each.key for each in bucket.objects.all())


def content(response) -> bytes:
    return b"".join(response.streaming_content)


def test_a_photo_lies_in_the_bucket_under_its_token(bucket):
    file = store(upload("도서관.jpg", make_picture(size=(600, 300))), by=None)
    folder = f"{FOLDER}/{file.token[:2]}/{file.token}"
    names = [storage.ORIGINAL, *(each["name"] for each in file.renditions)]
    assert keys(bucket) == sorted(f"{folder}/{name}" for name in names)


def test_what_is_stored_is_sent_while_it_is_public_and_never_by_the_store(bucket, client):
    release = make_release()
    sent = make_docx()
    file = store(upload("하늘시 계획.docx", sent), by=None)
    release.attachments.create(file=file)
    url = f"/files/{file.token}/{quote(file.name)}"
    assert client.get(url).status_code == 404
    publish(release)
    answer = client.get(url)
    assert content(answer) == sent
    assert answer["Content-Length"] == str(len(sent))
    assert client.get(url, headers={"If-None-Match": answer["ETag"]}).status_code == 304
    withdraw(release)
    assert client.get(url).status_code == 404


def test_no_object_is_open_to_the_world(bucket):
    store(upload("계획.docx", make_docx()), by=None)
    [stored] = bucket.objects.all()
    grantees = [grant["Grantee"].get("URI", "") for grant in stored.Acl().grants]
    assert not any("AllUsers" in uri for uri in grantees)


def test_what_nothing_uses_is_purged_from_the_bucket(bucket):
    used, unused = (store(upload("도서관.jpg", make_picture()), by=None) for _time in range(2))
    make_photo(make_release(), used)
    set_clock(clock.now() + purging.GRACE + timedelta(minutes=1))
    assert purging.purge() == 1
    assert keys(bucket)
    assert not any(unused.token in key for key in keys(bucket))


def test_content_that_the_store_has_lost_is_a_404(bucket, client):
    release = make_release()
    photo = make_photo(release)
    publish(release)
    bucket.objects.delete()
    assert client.get(f"/files/{photo.file.token}/{quote(photo.file.name)}").status_code == 404
