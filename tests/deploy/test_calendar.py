"""What is approved, withdrawn or due shows behind the web server when it should, while readers come and go."""

import gzip
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from datetime import timedelta
from threading import Event

import pytest

from newsroom.releases import clock
from tests.make import make_published_release, make_release, publish, withdraw
from tests.served import Answer, Served, fetch

pytestmark = [pytest.mark.nginx, pytest.mark.django_db(transaction=True)]

LIST = "/ko/releases/"
# What a busy machine adds to what is measured.
GRACE = 3.0
COMPRESSED = {"Accept-Encoding": "gzip"}


@contextmanager
def light_load(served: Served, path: str) -> Iterator[None]:
    """Two readers who ask for the page over and over again, so that there is always one to be asked about."""
    over = Event()

    def read() -> None:
        while not over.wait(0.02):
            fetch(served.proxied, path)

    with ThreadPoolExecutor(2) as readers:
        read_by = [readers.submit(read) for _each in range(2)]
        try:
            yield
        finally:
            over.set()
        for each in read_by:
            each.result()


def seconds_until(served: Served, path: str, is_so: Callable[[Answer], bool]) -> float:
    start = time.monotonic()
    while time.monotonic() - start < 20:
        if is_so(fetch(served.proxied, path)):
            return time.monotonic() - start
        time.sleep(0.01)
    raise AssertionError("never")


def cache_of(served: Served, path: str) -> str:
    """What the web server's cache had to do with the last request for `path`."""
    time.sleep(0.05)
    lines = [line for line in served.log.read_text().splitlines() if f"GET {path} " in line]
    return lines[-1].split("cache=")[1].split()[0]


def half_second() -> None:
    """Wait for the next half second to begin: until then what another test has asked for may be answered."""
    time.sleep(0.505 - time.time() % 0.5)


def test_what_is_approved_shows_within_a_second(served: Served) -> None:
    make_published_release()
    release = make_release()
    path = f"/api/v1/releases/{release.public_id}/"
    with light_load(served, LIST), light_load(served, path):
        assert fetch(served.proxied, path).status == 404
        publish(release)
        assert seconds_until(served, path, lambda answer: answer.status == 200) < 1 + GRACE
        link = release.public_id.encode()
        assert seconds_until(served, LIST, lambda answer: link in answer.body) < GRACE


def test_what_is_withdrawn_is_gone_within_a_second(served: Served) -> None:
    release = make_published_release()
    path, link = f"/api/v1/releases/{release.public_id}/", release.public_id.encode()
    with light_load(served, LIST), light_load(served, path):
        seconds_until(served, LIST, lambda answer: link in answer.body)
        withdraw(release)
        assert seconds_until(served, path, lambda answer: answer.status == 410) < 1 + GRACE
        assert seconds_until(served, LIST, lambda answer: link not in answer.body) < GRACE


def test_what_is_due_shows_on_its_second_and_not_before(served: Served) -> None:
    release = make_release()
    path, link = LIST, release.public_id.encode()
    due = (clock.now() + timedelta(seconds=4)).replace(microsecond=0)
    publish(release, at=due)
    with light_load(served, path):
        shown: list[tuple[float, float]] = []
        while time.time() < due.timestamp() + 1 + GRACE:
            asked = time.time()
            if link in fetch(served.proxied, path).body:
                shown.append((asked, time.time()))
            time.sleep(0.01)
    assert shown, "it never showed"
    asked, answered = shown[0]
    assert answered >= due.timestamp()
    assert asked < due.timestamp() + GRACE


def test_an_answer_is_asked_about_and_not_made_again(served: Served) -> None:
    make_published_release()
    half_second()
    first = fetch(served.proxied, LIST, COMPRESSED)
    for _time in range(30):  # two requests that a busy machine does not part
        half_second()
        again = fetch(served.proxied, LIST, COMPRESSED)
        fetch(served.proxied, LIST, COMPRESSED)
        assert (again.body, again.header("etag")) == (first.body, first.header("etag"))
        if cache_of(served, LIST) == "HIT":
            break
    else:
        raise AssertionError("never answered from the cache")
    direct = fetch(served.direct, LIST, {**COMPRESSED, "If-None-Match": first.header("etag")})
    assert direct.status == 200  # another host's addresses stand in it


def test_who_has_an_answer_is_told_so_by_the_cache(served: Served) -> None:
    make_published_release()
    half_second()
    for accepted in ({}, COMPRESSED):
        tag = fetch(served.proxied, LIST, accepted).header("etag")
        again = fetch(served.proxied, LIST, {**accepted, "If-None-Match": tag})
        assert (again.status, again.body) == (304, b"")


def test_it_is_compressed_once_and_unpacked_for_who_cannot_read_that(served: Served) -> None:
    make_published_release()
    half_second()
    packed, plain = fetch(served.proxied, LIST, COMPRESSED), fetch(served.proxied, LIST)
    assert packed.header("content-encoding") == "gzip"
    assert gzip.decompress(packed.body) == plain.body
    assert [each.header("vary") for each in (packed, plain)] == ["Accept-Encoding"] * 2


def test_an_answer_of_long_ago_is_not_given_to_anybody(served: Served) -> None:
    """However many ask at once when it is asked for again, and however long that takes."""
    release = make_published_release()
    path = f"/api/v1/releases/{release.public_id}/"
    assert fetch(served.proxied, path).status == 200
    withdraw(release)
    time.sleep(2.1)
    with ThreadPoolExecutor(12) as readers:
        answers = list(readers.map(lambda _each: fetch(served.proxied, path).status, range(12)))
    assert set(answers) == {410}


def test_what_is_not_there_any_more_is_not_replaced_by_what_was(served: Served) -> None:
    """A 404 is an error to the web server, for which it may give an older answer in place; not here."""
    make_published_release()
    path = "/ko/releases/?page=2&page_size=10"
    others = [make_published_release() for _each in range(10)]
    half_second()
    assert fetch(served.proxied, path).status == 200
    for each in others:
        withdraw(each)
    half_second()
    assert fetch(served.proxied, path).status == 404


def test_answers_in_the_readers_language_are_kept_apart(served: Served) -> None:
    for _time in range(2):
        for language, home in (("en", "/en/"), ("ko", "/ko/")):
            answer = fetch(served.proxied, "/", {"Accept-Language": language})
            assert (answer.status, answer.header("location")) == (302, home)


def test_clients_are_told_nothing_of_what_the_cache_may_do(served: Served) -> None:
    publish(make_release(), at=clock.now() + timedelta(days=1))
    told = {"Surrogate-Capability": "x"}
    for path in (
        "/ko/",
        LIST,
        "/api/v1/releases/",
        "/ko/releases/zzzzzzzzzz/",
        "/nowhere",
        "/api/v1/awards/",
    ):
        answer = fetch(served.proxied, path, told)
        names = [name for name, _value in answer.headers]
        assert answer.header("cache-control") == "public, max-age=1", path
        assert not {"x-accel-expires", "expires", "age", "last-modified", "x-cache"} & set(names)
        assert len(names) == len(set(names)), names


def test_what_is_for_few_is_kept_nowhere(served: Served) -> None:
    kept = served.log.parent
    for path in ("/admin/login/", "/admin/preview/ko/1/", "/preview/of-nobody-in-particular/"):
        fetch(served.proxied, path, {"Cookie": "sessionid=of-somebody"})
        assert cache_of(served, path if path.startswith("/admin") else "/preview/-") == "-"
    fetch(served.proxied, LIST, {"Cookie": "sessionid=of-somebody"})
    for folder in ("cache-moment", "cache-kept"):
        held = b"".join(file.read_bytes() for file in (kept / folder).rglob("*") if file.is_file())
        assert b"of-somebody" not in held
        assert b"of-nobody" not in held
