"""Photos and files behind the web server's file that we deploy: who sends them, and what is told and logged of them."""

import re
from pathlib import Path
from urllib.parse import quote

import pytest

from newsroom.media.models import StoredFile
from newsroom.releases import preview_links
from newsroom.uploads import Limits, scanner
from tests.make import make_editor, make_release, publish, withdraw
from tests.newsroom.media.make import make_attachment, make_file, make_photo
from tests.served import Served, fetch

pytestmark = [pytest.mark.nginx, pytest.mark.django_db(transaction=True)]

NAME = "하늘시 보도자료.hwpx"
CONTENT = b"0123456789" * 1000
# What is not of the file: how it came, and the language of pages.
OF_THE_WAY = {"x-accel-redirect", "content-length", "server", "date", "content-language", "vary"}


@pytest.fixture
def file() -> StoredFile:
    release = make_release()
    make_photo(release)
    attachment = make_attachment(release, make_file(NAME, CONTENT, media_type="application/hwp+zip"))
    publish(release)
    return attachment.file


def url(file: StoredFile) -> str:
    return f"/files/{file.token}/{quote(file.name)}"


def test_the_application_names_the_content_and_the_web_server_sends_it(
    served: Served, file: StoredFile
) -> None:
    named = fetch(served.direct, url(file))
    assert named.body == b""
    assert named.header("x-accel-redirect") == f"/internal-files/{file.token[:2]}/{file.token}/original"
    sent = fetch(served.proxied, url(file))
    assert (sent.status, sent.body) == (200, CONTENT)
    assert not sent.header("x-accel-redirect")


def test_headers_are_what_the_application_says_and_tell_no_time_of_upload(
    served: Served, file: StoredFile
) -> None:
    named, sent = (fetch(port, url(file)) for port in (served.direct, served.proxied))
    ours = {name for name, _value in named.headers} - OF_THE_WAY
    assert {name: sent.header(name) for name in ours} == {name: named.header(name) for name in ours}
    assert sent.header("content-security-policy") == "default-src 'none'; sandbox"
    assert sent.header("content-disposition") == f"attachment; filename*=utf-8''{quote(NAME)}"
    assert sent.header("content-type") == "application/hwp+zip"
    assert not sent.header("last-modified")


def test_a_part_is_sent_to_who_asks_for_it(served: Served, file: StoredFile) -> None:
    part = fetch(served.proxied, url(file), {"Range": "bytes=5-9"})
    assert (part.status, part.body) == (206, b"56789")
    tag = part.header("etag")
    assert fetch(served.proxied, url(file), {"Range": "bytes=5-9", "If-Range": tag}).status == 206
    assert fetch(served.proxied, url(file), {"Range": "bytes=5-9", "If-Range": '"other"'}).status == 200


def test_who_has_it_already_is_told_so(served: Served, file: StoredFile) -> None:
    tag = fetch(served.proxied, url(file)).header("etag")
    again = fetch(served.proxied, url(file), {"If-None-Match": tag})
    assert (again.status, again.body, again.header("etag")) == (304, b"", tag)
    assert (
        fetch(served.proxied, url(file), {"If-Modified-Since": "Fri, 01 Jan 2100 00:00:00 GMT"}).status == 200
    )


def test_what_is_withdrawn_is_gone_at_once_and_looks_like_nothing(served: Served, file: StoredFile) -> None:
    assert fetch(served.proxied, url(file)).status == 200
    withdraw(file.attachments.get().release)
    of_no_file = url(file).replace(file.token, "0" * len(file.token))
    compressed = {"Accept-Encoding": "gzip"}
    for headers in ({}, compressed, {"Range": "bytes=0-1"}, {"If-None-Match": f'"{file.digest}"'}):
        gone, nothing = (fetch(served.proxied, path, headers) for path in (url(file), of_no_file))
        assert gone.status == 404
        assert without_date(gone) == without_date(nothing)


def without_date(answer):
    return answer.status, [line for line in answer.headers if line[0] != "date"], answer.body


def test_nobody_reaches_the_folder_past_the_application(served: Served, file: StoredFile) -> None:
    inside = f"{file.token[:2]}/{file.token}/original"
    for path in (f"/internal-files/{inside}", f"/files/../internal-files/{inside}", f"/files/{inside}"):
        answer = fetch(served.proxied, path)
        assert answer.status == 404
        assert CONTENT not in answer.body


def test_no_name_leads_out_of_the_folder(served: Served, file: StoredFile) -> None:
    for name in ("..%2foriginal", "..%2f..%2f..%2fetc%2fpasswd", "original", "%00", "480.webp"):
        assert fetch(served.proxied, f"/files/{file.token}/{name}").status in (400, 404), name


def test_an_invited_persons_files_are_kept_nowhere_and_their_token_stands_in_no_log(served: Served) -> None:
    release = make_release()
    photo = make_photo(release)
    token = preview_links.issue(release, "ko", "김기자", "하늘신문", 24, by=make_editor())
    path = f"/preview/{token}/files/{photo.file.token}/{quote(photo.file.name)}"
    answer = fetch(served.proxied, path)
    assert (answer.status, answer.body) == (200, b"JPEG photo")
    assert answer.header("cache-control") == "private, no-store"
    assert answer.header("referrer-policy") == "no-referrer"
    fetch(served.proxied, f"/%70review/{token}/files/{photo.file.token}/480.webp")
    fetch(served.proxied, f"{url(photo.file)}?next=/preview/{token}/")
    assert token not in served.log.read_text() + served.errors.read_text()


def test_a_query_that_holds_a_token_is_not_logged_with_a_file_either(
    served: Served, file: StoredFile
) -> None:
    token = "kX3v-Zq0_uJ9bWn2rT5yL8cD1eF4gH6iA7mS0pQx234"
    assert fetch(served.proxied, f"{url(file)}?next=%2Fpreview%2F{token}").status == 200
    assert token not in served.log.read_text() + served.errors.read_text()


def test_the_deployed_file_knows_the_folder_by_the_name_that_the_documents_say() -> None:
    root = Path(__file__).resolve().parent.parent.parent
    assert "location /internal-files/" in (root / "deploy/nginx.conf").read_text()
    assert "FILES_INTERNAL_URL=/internal-files/" in (root / ".env.example").read_text()


def test_an_upload_is_waited_for_as_long_as_looking_into_it_may_take() -> None:
    configured = (Path(__file__).resolve().parent.parent.parent / "deploy/nginx.conf").read_text()
    admin = configured.partition("location ^~ /admin/ {")[2].partition("}")[0]
    waits = re.search(r"proxy_read_timeout (\d+)s;", admin)
    assert waits
    assert int(waits[1]) > 2 * Limits().wall_seconds + scanner.SECONDS
