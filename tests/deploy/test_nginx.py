"""The web server's file that we deploy, run by nginx before a real server."""

import gzip
import re
import shutil
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import demo
import pytest
from django.test import Client, override_settings

from bench.serving import CONFIGURATION, free_port
from newsroom.releases import preview_links
from tests.make import make_editor, make_published_release, make_release, make_user, publish
from tests.served import Served, fetch, web_server

pytestmark = [pytest.mark.nginx, pytest.mark.django_db(transaction=True)]


def last_line(served: Served) -> str:
    time.sleep(0.05)
    return served.log.read_text().splitlines()[-1]


def next_second() -> None:
    time.sleep(1 - time.time() % 1 + 0.005)


def test_readers_are_answered_from_the_cache_for_a_moment(served: Served) -> None:
    for _try in range(30):  # two requests that a busy machine does not part
        next_second()
        fetch(served.proxied, "/ko/releases/")
        assert "cache=MISS" in last_line(served)
        fetch(served.proxied, "/ko/releases/")
        if "cache=HIT" in last_line(served):
            return
    raise AssertionError("never answered from the cache")


def test_what_is_published_is_there_in_the_next_second_even_if_it_was_a_404(served: Served) -> None:
    release = make_release()
    path = f"/api/v1/releases/{release.public_id}/"
    assert fetch(served.proxied, path).status == 404
    publish(release)
    next_second()
    assert fetch(served.proxied, path).status == 200


def test_clients_get_what_the_application_says_on_lifetimes(served: Served) -> None:
    for path in ("/ko/", "/ko/releases/zzzzzzzzzz/", "/api/v1/releases/"):
        answers = [fetch(port, path) for port in (served.direct, served.proxied)]
        assert [answer.header("cache-control") for answer in answers] == ["public, max-age=1"] * 2
        assert not answers[1].header("x-accel-expires")
        assert not answers[1].header("age")


def test_no_visitor_can_change_what_others_get(served: Served) -> None:
    make_published_release()
    plain = fetch(served.direct, "/api/v1/releases/")
    odd = {
        "Accept": "text/csv",
        "Cookie": "sessionid=x; django_language=en",
        "Authorization": "Basic eA==",
        "X-Forwarded-Host": "elsewhere.example",
        "X-Forwarded-Proto": "https",
        "X-HTTP-Method-Override": "DELETE",
    }
    next_second()  # what another test has asked for is not answered any more
    answer = fetch(served.proxied, "/api/v1/releases/", odd)
    assert answer.status == 200
    assert answer.body.replace(b":%d" % served.proxied, b"") == plain.body.replace(
        b":%d" % served.direct, b""
    )


def test_staff_are_never_answered_from_a_cache(served: Served) -> None:
    for _time in range(2):
        answer = fetch(served.proxied, "/admin/login/")
        assert answer.status == 200
        assert "no-store" in answer.header("cache-control")
        assert "cache=- " in last_line(served)


@pytest.mark.parametrize(
    "path", ["awards/award/export.xlsx", "awards/award/export.csv", "practices/visit/export.csv"]
)
def test_who_is_logged_in_gets_files_of_the_desk(served: Served, path: str) -> None:
    client = Client()
    with override_settings(SECRET_KEY=demo.environment(0, Path(), "", "")["SECRET_KEY"]):
        client.force_login(make_user("awards officer"))
    cookie = {"Cookie": f"sessionid={client.cookies['sessionid'].value}"}
    assert fetch(served.proxied, f"/admin/{path}", cookie).status == 200


def test_a_token_stands_in_no_log(served: Served) -> None:
    editor, release = make_editor(), make_release()
    token = preview_links.issue(release, "ko", "김기자", "하늘신문", 24, by=editor)
    for path in (f"/preview/{token}/", f"//preview/{token}/", f"/%70review/{token}/", f"/preview/{token}/x"):
        fetch(served.proxied, path, {"Referer": f"http://127.0.0.1/preview/{token}/"})
    page = fetch(served.proxied, f"/preview/{token}/")
    assert page.status == 200
    assert "no-store" in page.header("cache-control")
    assert "cache=- " in last_line(served)
    assert "/preview/-" in last_line(served)
    assert token not in served.log.read_text() + served.errors.read_text()
    opening = release.preview_links.get().openings.first()
    assert opening.address == "127.0.0.1"


@pytest.mark.parametrize(
    "path",
    [
        "/Preview/{}/",
        "/PREVIEW/{}",
        "/ko/preview/{}/",
        "/a/b/preview/{}/",
        "/ko//p%72eview/{}/",
        "/admin/login/?next=/preview/{}/",
        "/ko/?next=%2Fpreview%2F{}%2F",
    ],
)
def test_a_token_behind_a_mistyped_path_stands_in_no_log_and_in_no_cache(served: Served, path: str) -> None:
    token = f"kX3v-Zq0_uJ9bWn2rT5yL8cD1eF4gH6iA7mS0pQx{hash(path) % 900 + 100}"
    fetch(served.proxied, path.format(token), {"Referer": f"http://127.0.0.1{path.format(token)}"})
    assert '"GET /preview/- HTTP/1.1"' in last_line(served)
    assert '"http://127.0.0.1"' in last_line(served)
    assert token not in served.log.read_text() + served.errors.read_text()
    if "?" not in path:
        assert "cache=- " in last_line(served)


def test_other_paths_stand_in_the_log_as_they_are(served: Served) -> None:
    for path in ("/admin/preview/ko/1/", "/ko/releases/?q=preview"):
        fetch(served.proxied, path)
        assert f'"GET {path} HTTP/1.1"' in last_line(served)


def test_passwords_and_tokens_cannot_be_tried_out_quickly(served: Served) -> None:
    for path in ("/preview/", "/admin/login/?"):
        with ThreadPoolExecutor(60) as visitors:
            paths = [f"{path}{number}/" for number in range(60)]
            answers = visitors.map(
                lambda each: fetch(served.proxied, each, visitor="127.0.0.9").status, paths
            )
        assert 429 in answers
    assert fetch(served.proxied, "/admin/login/").status == 200
    assert "/preview/9" not in served.log.read_text() + served.errors.read_text()


@pytest.mark.parametrize(
    ("path", "visitor"),
    [
        ("/files/share/ko/zzzzzzzzzz.jpg?{}", "127.0.0.10"),
        ("/files/kit/zzzzzzzzzz.zip?{}", "127.0.0.11"),
        ("/ko/awards/export.xlsx?none={}", "127.0.0.12"),
        ("/ko/releases/feed/?q={}", "127.0.0.13"),
        ("/ko/releases/?page_size=10&q={}", "127.0.0.14"),
        ("/ko/releases/?%71={}", "127.0.0.16"),
        ("/ko/releases/?q=&q={}", "127.0.0.17"),
    ],
)
def test_what_costs_much_cannot_be_asked_for_without_end(served: Served, path: str, visitor: str) -> None:
    assert fetch(served.proxied, path.format("first"), visitor=visitor).status != 429
    asked = [path.format(number) for number in range(80)]
    with ThreadPoolExecutor(80) as visitors:
        answers = list(visitors.map(lambda each: fetch(served.proxied, each, visitor=visitor).status, asked))
    assert 429 in answers
    assert fetch(served.proxied, path.format("x")).status != 429


@pytest.mark.parametrize(
    "path", ["/ko/awards/export.csv?none={}", f"/ko/releases/?{'&'.join(['topic=t'] * 150)}&none={{}}"]
)
def test_what_may_take_long_is_done_for_few_at_a_time_whoever_asks(served: Served, path: str) -> None:
    def status(number: int) -> int:
        return fetch(served.proxied, path.format(number), visitor=f"127.0.1.{number}").status

    assert status(1) in (200, 400)
    with ThreadPoolExecutor(60) as visitors:
        answers = list(visitors.map(status, range(2, 62)))
    assert 429 in answers
    assert status(62) in (200, 400)


def test_pages_that_are_not_searched_are_not_counted(served: Served) -> None:
    asked = [f"/ko/releases/feed/?page={number}" for number in range(80)]
    with ThreadPoolExecutor(80) as visitors:
        answers = visitors.map(lambda each: fetch(served.proxied, each, visitor="127.0.0.15").status, asked)
        assert 429 not in answers


def test_a_picture_and_a_kit_come_through_and_tell_nobody_who_asks(served: Served) -> None:
    release = make_published_release()
    for path in (f"/files/share/ko/{release.public_id}.jpg", f"/files/kit/{release.public_id}.zip"):
        answer = fetch(served.proxied, path, {"Cookie": "sessionid=x", "Authorization": "Basic eA=="})
        assert answer.status == 200
        assert "cache=- " in last_line(served)


def test_pages_are_compressed_for_who_can_read_that_and_staffs_are_not(served: Served) -> None:
    page = fetch(served.proxied, "/ko/", {"Accept-Encoding": "gzip"})
    assert page.header("content-encoding") == "gzip"
    assert "Accept-Encoding" in page.header("vary")
    assert gzip.decompress(page.body).startswith(b"<!DOCTYPE html>")
    assert not fetch(served.proxied, "/ko/").header("content-encoding")
    assert not fetch(served.proxied, "/admin/login/", {"Accept-Encoding": "gzip"}).header("content-encoding")


def test_static_files_are_served(served: Served) -> None:
    styles = re.findall(rb'href="(/static/[^"]+\.css)"', fetch(served.proxied, "/ko/").body)
    answer = fetch(served.proxied, styles[0].decode(), {"Accept-Encoding": "gzip"})
    assert answer.status == 200
    assert "immutable" in answer.header("cache-control")
    assert answer.header("content-encoding") == "gzip"


def test_what_is_too_big_is_refused(served: Served) -> None:
    assert fetch(served.proxied, f"/ko/?q={'x' * 20_000}").status == 414


def test_who_asks_too_often_is_told_so_in_both_languages(served: Served) -> None:
    with ThreadPoolExecutor(60) as visitors:
        asked = [f"/preview/{'secret-of-nobody' * 3}{number}/" for number in range(60)]
        answers = list(visitors.map(lambda path: fetch(served.proxied, path, visitor="127.0.0.8"), asked))
    [page, *_others] = [answer for answer in answers if answer.status == 429]
    assert page.header("content-type").startswith("text/html")
    assert page.header("cache-control") == "no-store"
    assert "요청이 너무 많습니다" in page.body.decode()
    assert "Too many requests" in page.body.decode()
    assert "secret-of-nobody" not in served.log.read_text() + served.errors.read_text()


def test_when_the_application_cannot_be_reached_a_page_says_so(served: Served, tmp_path: Path) -> None:
    shutil.copytree(served.log.parent / "static", tmp_path / "static")
    log, errors = tmp_path / "newsroom.log", tmp_path / "error.log"
    alone = replace(served, direct=free_port(), proxied=free_port(), log=log, errors=errors)
    with web_server(alone, tmp_path):
        page = fetch(alone.proxied, "/ko/releases/")
        assert page.status == 502
        assert "잠시 서비스를 이용할 수 없습니다" in page.body.decode()
        assert "The newsroom cannot be reached" in page.body.decode()
        [style] = re.findall(rb'href="(/static/[^"]+\.css)"', page.body)
        styles = fetch(alone.proxied, style.decode())
        assert (styles.status, styles.header("content-type")) == (200, "text/css")


def test_what_is_asked_at_length_has_an_application_of_its_own(served: Served, tmp_path: Path) -> None:
    make_published_release()
    shutil.copytree(served.log.parent / "static", tmp_path / "static")
    log, errors = tmp_path / "newsroom.log", tmp_path / "error.log"
    ports = {"direct": free_port(), "at_length": served.direct, "proxied": free_port()}
    with web_server(second := replace(served, **ports, log=log, errors=errors), tmp_path):
        found = {path: fetch(second.proxied, path).status for path in (*AT_LENGTH, *READ)}
    assert found == dict.fromkeys(AT_LENGTH, 200) | dict.fromkeys(READ, 502)


AT_LENGTH = (
    "/ko/search/?q=x",
    "/ko/search/suggestions/?q=x",
    "/ko/releases/?page=1&q=x",
    "/ko/releases/feed/?%71=x",
    "/ko/awards/export.csv",
    "/sitemap-releases-1.xml",
    f"/ko/releases/?{'&'.join(['from=2026'] * 45)}",
)
READ = ("/ko/", "/ko/releases/?year=2026", "/ko/releases/?q=", "/api/v1/awards/", "/sitemap.xml")


def test_that_guests_have_a_place_of_their_own_is_what_keeps_them_out_of_the_cache(
    served: Served, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Without it the proofs above fail: what answers readers keeps what it answered."""
    lenient = CONFIGURATION.read_text().replace("location ~* ^(?!/admin/).*/preview/ {", "location /-/ {")
    assert lenient != CONFIGURATION.read_text()
    (tmp_path / "deployed.conf").write_text(lenient)
    monkeypatch.setattr("bench.serving.CONFIGURATION", tmp_path / "deployed.conf")
    sabotaged = replace(
        served, proxied=free_port(), log=tmp_path / "newsroom.log", errors=tmp_path / "error.log"
    )
    with web_server(sabotaged, tmp_path):
        fetch(sabotaged.proxied, "/preview/nothing/")
        assert "cache=MISS" in last_line(sabotaged)
