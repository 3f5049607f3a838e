"""What the public gets under /files/, and that it gets nothing else."""

import unicodedata
from urllib.parse import quote

import pytest

from newsroom.media import storage
from newsroom.media.tokens import make_token
from newsroom.releases import publishing
from tests.clock import seoul, set_clock
from tests.make import make_editor, make_release, publish, withdraw
from tests.newsroom.media.make import make_attachment, make_file, make_photo, make_photo_file

pytestmark = pytest.mark.django_db
NOWHERE = "/nowhere/at/all"


def url(file, name=None):
    return f"/files/{file.token}/{quote(name or file.name)}"


def content(response):
    return b"".join(response.streaming_content)


def whole(response):
    return response.status_code, dict(response.items()), response.content


@pytest.fixture
def photo():
    release = make_release()
    file = make_photo(release).file
    publish(release)
    return file


@pytest.fixture
def attachment():
    release = make_release()
    file = make_attachment(release).file
    publish(release)
    return file


def test_a_photo_of_a_public_release_is_sent_with_its_renditions(client, photo):
    assert content(client.get(url(photo))) == b"JPEG photo"
    rendition = client.get(url(photo, "480.webp"))
    assert content(rendition) == b"JPEG photo 480.webp"
    assert rendition["Content-Type"] == "image/webp"
    assert rendition["Content-Length"] == str(len(b"JPEG photo 480.webp"))


def test_no_browser_runs_or_shows_an_attachment(client, attachment):
    answer = client.get(url(attachment))
    assert answer["Content-Type"] == "application/pdf"
    assert answer["Content-Disposition"].startswith("attachment; ")
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert answer["Content-Security-Policy"] == "default-src 'none'; sandbox"


@pytest.mark.parametrize(
    "name", ["하늘시 보도자료(최종).hwpx", '100% of "it"; a=b.pdf', "日本語 émigré 😀.zip", "report.pdf"]
)
@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_names_survive_the_download_however_they_are_asked_for(client, name, form):
    release = make_release()
    stored = unicodedata.normalize("NFC", name)
    file = make_attachment(release, make_file(stored)).file
    publish(release)
    answer = client.get(url(file, unicodedata.normalize(form, name)))
    assert answer.status_code == 200
    told = answer["Content-Disposition"].removeprefix("attachment; ")
    if stored.isascii():
        assert told == 'filename="{}"'.format(stored.replace('"', '\\"'))
    else:
        assert told == f"filename*=utf-8''{quote(stored)}"


def test_a_browser_that_has_the_file_already_is_told_so(client, photo):
    first = client.get(url(photo))
    again = client.get(url(photo), headers={"If-None-Match": first["ETag"]})
    assert (again.status_code, again["ETag"], again.content) == (304, first["ETag"], b"")
    assert client.get(url(photo, "480.webp"))["ETag"] != first["ETag"]
    assert client.get(url(photo), headers={"If-None-Match": '"other"'}).status_code == 200


def test_a_lifetime_is_that_of_every_public_answer(client, photo):
    assert client.get(url(photo))["Cache-Control"] == client.get("/ko/")["Cache-Control"]


def test_head_tells_what_get_does_without_opening_the_store(client, photo):
    told = dict(client.get(url(photo)).items())
    storage.discard(photo.token)
    assert dict(client.head(url(photo)).items()) == told


@pytest.mark.parametrize("method", ["post", "put", "patch", "delete"])
def test_it_only_answers_who_reads(client, photo, method):
    assert getattr(client, method)(url(photo)).status_code == 405


def test_content_that_the_store_has_lost_is_a_404(client, photo):
    storage.discard(photo.token)
    assert client.get(url(photo)).status_code == 404


def uploaded():
    """A file that no release has."""
    return [make_photo_file(), make_file()]


def draft():
    release = make_release()
    return [make_photo(release).file, make_attachment(release).file]


def in_review():
    release = make_release()
    files = [make_photo(release).file, make_attachment(release).file]
    publishing.submit(release, by=make_editor())
    return files


def scheduled():
    release = make_release()
    files = [make_photo(release).file, make_attachment(release).file]
    publish(release, at=seoul(2190, 1, 1))
    return files


def withdrawn():
    release = make_release()
    files = [make_photo(release).file, make_attachment(release).file]
    publish(release)
    withdraw(release)
    return files


def superseded():
    """Carried by the version before; the working copy carries others."""
    release = make_release()
    files = [make_photo(release).file, make_attachment(release).file]
    publish(release)
    publishing.reopen(release, by=make_editor())
    release.photos.all().delete()
    release.attachments.all().delete()
    release.minor_change = True
    release.save()
    publish(release)
    return files


def added():
    """To the working copy of a public release."""
    release = make_release()
    make_photo(release)
    publish(release)
    publishing.reopen(release, by=make_editor())
    return [make_photo(release).file, make_attachment(release).file]


HEADERS = [
    {},
    {"Range": "bytes=0-1"},
    {"If-None-Match": "*"},
    {"If-Match": '"x"'},
    {"If-Modified-Since": "Fri, 01 Jan 2100 00:00:00 GMT"},
]


@pytest.mark.parametrize("make", [uploaded, draft, in_review, scheduled, withdrawn, superseded, added])
def test_what_is_not_public_looks_like_nothing(client, make):
    for file in make():
        names = [file.name, "original", "480.webp", "960.jpg"]
        for headers in [*HEADERS, {"If-None-Match": f'"{file.digest}"'}]:
            for ask in (client.get, client.head):
                nothing = whole(ask(NOWHERE, headers=headers))
                for name in names:
                    assert whole(ask(url(file, name), headers=headers)) == nothing, (name, headers)


def test_a_file_is_public_from_its_hour_to_its_withdrawal(client):
    hour = seoul(2190, 1, 1, 9)
    release = make_release()
    file = make_photo(release).file
    publish(release, at=hour)
    statuses = []
    for moment in (hour.replace(minute=59, hour=8, second=59), hour):
        set_clock(moment)
        statuses.append(client.get(url(file)).status_code)
    assert statuses == [404, 200]


def test_a_file_of_two_releases_is_public_while_one_of_them_is(client):
    first, second = make_release(), make_release()
    file = make_photo_file()
    for release in (first, second):
        make_photo(release, file)
        publish(release)
    withdraw(first)
    assert client.get(url(file)).status_code == 200
    withdraw(second)
    assert client.get(url(file)).status_code == 404


def test_only_names_of_the_file_are_answered(client, photo, attachment):
    for name in ("original", "1600.webp", "..%2foriginal", "도서관.JPG", "%00", "original/x"):
        assert client.get(f"/files/{photo.token}/{name}").status_code == 404, name
    assert client.get(url(attachment, "480.webp")).status_code == 404
    assert client.get(f"/files/{make_token()}/{quote(photo.name)}").status_code == 404
    assert client.get(f"/files/{photo.token.upper()}/{quote(photo.name)}").status_code == 404


def test_a_web_server_is_told_where_the_content_is(client, settings, photo):
    settings.FILES_INTERNAL_URL = "/internal-files/"
    answer = client.get(url(photo, "480.webp"))
    assert answer.content == b""
    assert answer["X-Accel-Redirect"] == f"/internal-files/{photo.token[:2]}/{photo.token}/480.webp"
    again = client.get(url(photo, "480.webp"), headers={"If-None-Match": answer["ETag"]})
    assert again.status_code == 304
    assert "X-Accel-Redirect" not in again


def test_a_photo_takes_one_query_an_attachment_two_and_what_is_unknown_one_more_for_each_and_its_page(
    client, django_assert_num_queries, photo, attachment
):
    # A certificate of an award is looked for third.
    for path, number in ((url(photo), 1), (url(attachment), 2), (f"/files/{make_token()}/x", 3)):
        with django_assert_num_queries(number):
            client.get(path)
