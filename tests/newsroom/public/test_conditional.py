"""Who has an answer already is told so, without its being made again; and nobody learns the version of the content."""

import gzip
import re
from datetime import timedelta
from hashlib import md5

import pytest
from django.db import connection
from django.http import HttpResponse
from django.test.utils import CaptureQueriesContext

from newsroom.public import content
from newsroom.public.conditional import ConditionalAnswers
from newsroom.releases import preview_links
from tests.clock import seoul, set_clock
from tests.make import make_editor, make_published_release, make_release, withdraw
from tests.newsroom.public.surfaces import list_urls
from tests.newsroom.public.test_growth import World

pytestmark = pytest.mark.django_db

PAGE = "/ko/releases/"
NINE = seoul(2026, 3, 5, 9)


def tag_of(client, url, **headers):
    return client.get(url, headers=headers)["ETag"]


def test_the_tag_of_every_public_answer_is_made_of_its_body_alone(client):
    for url in World().urls():
        answer = client.get(url)
        if answer.status_code == 200 and not answer.streaming and not url.startswith("/files/"):
            assert answer["ETag"] == f'"{md5(answer.content).hexdigest()}"', url


@pytest.mark.parametrize("url", [PAGE, "/api/v1/releases/", "/ko/releases/feed/", "/sitemap.xml"])
@pytest.mark.parametrize("method", ["get", "head"])
def test_who_has_an_answer_is_told_so_by_one_query(client, url, method):
    make_published_release()
    tag = tag_of(client, url)
    with CaptureQueriesContext(
        connection,
    ) as queries:
        answer = getattr(client, method)(url, headers={"If-None-Match": f'"other", W/{tag}'})
    assert (answer.status_code, answer.content, answer["ETag"]) == (304, b"", tag)
    assert answer["Cache-Control"] == "public, max-age=1"
    assert len(queries) == 1


def test_what_has_changed_is_sent_anew(client):
    make_published_release()
    tag = tag_of(client, PAGE)
    withdraw(make_published_release())
    same = client.get(PAGE, headers={"If-None-Match": tag})
    assert same.status_code == 304  # of another version, with the same bytes
    make_published_release()
    assert client.get(PAGE, headers={"If-None-Match": tag}).status_code == 200


def test_a_change_of_drafts_makes_no_answer_again(client):
    release = make_published_release()
    tag = tag_of(client, PAGE)
    make_release(category=release.category, department=release.department)
    with CaptureQueriesContext(connection) as queries:
        assert client.get(PAGE, headers={"If-None-Match": tag}).status_code == 304
    assert len(queries) == 1


def test_what_is_due_is_sent_on_its_second_to_those_who_had_the_answer_before(client):
    set_clock(NINE - timedelta(hours=1))
    make_published_release(at=NINE)
    tag = tag_of(client, PAGE)
    set_clock(NINE - timedelta(seconds=1))
    assert client.get(PAGE, headers={"If-None-Match": tag}).status_code == 304
    set_clock(NINE)
    assert client.get(PAGE, headers={"If-None-Match": tag}).status_code == 200


def test_a_tag_belongs_to_one_address(client):
    make_published_release()
    tag = tag_of(client, PAGE)
    for other in ("/en/releases/", "/ko/releases/?page_size=10", "/ko/awards/"):
        client.get(other)
        assert client.get(other, headers={"If-None-Match": tag}).status_code == 200
    there = client.get(PAGE, headers={"If-None-Match": tag, "Host": "localhost"})
    assert there.status_code == 200
    assert there["ETag"] != tag


def test_answers_in_the_readers_language_are_told_apart(client):
    url = "/api/v1/releases/?page=nonsense"
    assert client.get(url, headers={"Accept-Language": "en"}).content != client.get(url).content
    for url in ["/api/v1/schema/", "/api/v1/releases/"]:
        tags = {client.get(url, headers={"Accept-Language": code})["ETag"]: code for code in ("ko", "en")}
        for tag, code in tags.items():
            asked = {"Accept-Language": code, "If-None-Match": tag}
            assert client.get(url, headers=asked).status_code == 304


@pytest.mark.parametrize(
    "url", ["/ko/releases/zzzzzzzzzz/", "/ko/releases/?page=x", "/nowhere/", "/api/v1/awards/?page=0", "/"]
)
def test_what_is_no_answer_has_no_tag(client, url):
    answer = client.get(url)
    assert answer.status_code != 200
    assert "ETag" not in answer
    assert client.get(url, headers={"If-None-Match": "*"}).status_code == answer.status_code


def test_pages_of_staff_have_no_tag(client):
    client.force_login(make_editor())
    for url in ("/admin/", "/admin/login/", f"/admin/preview/ko/{make_release().pk}/"):
        assert "ETag" not in client.get(url)


def test_news_of_the_last_days_are_looked_up_each_time(client):
    set_clock(NINE)
    make_published_release()
    tag = tag_of(client, "/news-sitemap.xml")
    assert client.get("/news-sitemap.xml", headers={"If-None-Match": tag}).status_code == 304
    version = content.version()
    set_clock(NINE + timedelta(days=3))
    assert content.version() == version
    assert client.get("/news-sitemap.xml", headers={"If-None-Match": tag}).status_code == 200


def test_who_can_read_it_gets_it_compressed_under_a_tag_of_its_own(client):
    plain, packed = client.get(PAGE), client.get(PAGE, headers={"Accept-Encoding": "br, gzip"})
    assert gzip.decompress(packed.content) == plain.content
    assert packed["Content-Length"] == str(len(packed.content))
    assert packed["ETag"] == plain["ETag"].removesuffix('"') + '-gzip"'
    assert plain["Vary"] == packed["Vary"] == "Accept-Encoding"
    again = client.get(PAGE, headers={"Accept-Encoding": "gzip", "If-None-Match": packed["ETag"]})
    assert (again.status_code, again["ETag"], again["Vary"]) == (304, packed["ETag"], "Accept-Encoding")
    refused = client.get(PAGE, headers={"Accept-Encoding": "gzip;q=0"})
    assert "Content-Encoding" not in refused


def test_compressed_bytes_are_the_same_each_time(client):
    asked = {"Accept-Encoding": "gzip"}
    assert client.get(PAGE, headers=asked).content == client.get(PAGE, headers=asked).content


def test_what_is_not_there_is_compressed_too_without_a_tag(client):
    answer = client.get("/ko/releases/zzzzzzzzzz/", headers={"Accept-Encoding": "gzip"})
    assert gzip.decompress(answer.content).startswith(b"<!DOCTYPE html>")
    assert "ETag" not in answer


def test_staff_and_guests_get_nothing_compressed(client):
    assert "Content-Encoding" not in client.get("/admin/login/", headers={"Accept-Encoding": "gzip"})


def test_what_was_read_before_a_change_is_not_kept_as_what_came_after(rf):
    """The version is read before the view asks anything, so a change meanwhile makes its answer one of the past."""
    answers = iter(["old", "new"])

    def view(_request):
        body = next(answers)
        make_published_release()
        return HttpResponse(body * 10)

    def get_response(request):
        conditional.process_view(request, view, [], {})
        return view(request)

    conditional = ConditionalAnswers(get_response)
    with content.one_reading():
        tag = conditional(rf.get(PAGE))["ETag"]
    with content.one_reading():
        assert conditional(rf.get(PAGE, headers={"If-None-Match": tag})).status_code == 200


WORLD_OF_HEADERS = ("Surrogate-Capability", "X-Forwarded-Proto", "Via", "CDN-Loop")


def numbers():
    """Those that the version is made of."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT sum(number), current_setting('newsroom.content_change') FROM releases_content")
        return [str(number) for number in cursor.fetchone()]


def test_clients_are_told_nothing_of_the_version_or_of_what_is_due(client):
    make_published_release(at=seoul(2093, 7, 4, 9))
    release = make_published_release()
    mark, secrets = content.version().mark, {"2093", "3897", *numbers()}
    for url in [*list_urls(), f"/ko/releases/{release.public_id}/x/", "/ko/releases/zzzzzzzzzz/"]:
        for etag in ("", "*"):
            answer = client.get(url, headers={"If-None-Match": etag})
            told = "\n".join(
                f"{name}: {value}" for name, value in answer.items() if name not in ("ETag", "Content-Length")
            )
            assert "Accel" not in told
            assert "Expires" not in told
            assert "stale" not in told
            assert not secrets & set(re.findall(r"\d+", told)), url
            assert mark not in str(answer.items()) + answer.content.decode(), url


def test_only_our_own_cache_is_told_until_when_it_may_keep_an_answer(client, monkeypatch):
    monkeypatch.setattr("newsroom.public.middleware.time.time", lambda: 1000.7)
    asked = {"Surrogate-Capability": 'newsroom="nginx"'}
    answers = [client.get(url, headers=asked) for url in (PAGE, "/ko/releases/zzzzzzzzzz/", "/nowhere")]
    assert [answer["X-Accel-Expires"] for answer in answers] == ["@1000"] * 3
    assert {answer["Cache-Control"] for answer in answers} == {
        "public, max-age=1, stale-while-revalidate=1, stale-if-error=0"
    }
    monkeypatch.setattr("newsroom.public.middleware.time.time", lambda: 1000.2)
    assert client.get(PAGE, headers=asked)["X-Accel-Expires"] == "@999"
    token = preview_links.issue(make_release(), "ko", "김민지", "하늘일보", 24, make_editor())
    for url in ("/admin/login/", f"/preview/{token}/"):
        answer = client.get(url, headers=asked)
        assert answer.status_code == 200, url
        assert "no-store" in answer["Cache-Control"], url
        assert "X-Accel-Expires" not in answer, url


def test_what_is_due_within_the_moment_ends_what_our_cache_may_keep(client, monkeypatch):
    monkeypatch.setattr("newsroom.public.middleware.time.time", lambda: 1000.7)
    asked = {"Surrogate-Capability": 'newsroom="nginx"'}
    set_clock(NINE - timedelta(hours=1))
    make_published_release(at=NINE)
    set_clock(NINE - timedelta(seconds=0.1))
    assert client.get(PAGE, headers=asked)["X-Accel-Expires"] == "@999"
    set_clock(NINE - timedelta(seconds=1))
    assert client.get(PAGE, headers=asked)["X-Accel-Expires"] == "@1000"


def test_mishaps_are_kept_by_nobody(client, monkeypatch):
    client.raise_request_exception = False
    monkeypatch.setattr("newsroom.public.views.home.show", None)
    answer = client.get("/ko/", headers={"Surrogate-Capability": "x"})
    assert (answer.status_code, answer["Cache-Control"]) == (500, "no-store")
    assert "X-Accel-Expires" not in answer
    assert "ETag" not in answer
