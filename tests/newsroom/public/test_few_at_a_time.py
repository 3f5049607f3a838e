"""Public answers are made few at a time, and what costs much keeps nobody from a page that costs little."""

from concurrent.futures import Future, ThreadPoolExecutor
from threading import Event
from typing import Any

import pytest
from django.http import HttpResponse, StreamingHttpResponse
from django.test import RequestFactory

from newsroom.public import overload
from newsroom.public.overload import COSTLY_AT_ONCE, QUICK_AT_ONCE, FewAtATime, is_costly

COSTLY, QUICK = "/ko/search/?q=고양", "/ko/releases/"
SOON = 5


class Site:
    """Answers when it is told to; `begun` are the requests that it has begun to answer."""

    def __init__(self):
        self.begun = []
        self.may_answer = Event()
        self.ask = FewAtATime(self.answer)

    def answer(self, request):
        self.begun.append(request.path)
        assert self.may_answer.wait(SOON)
        return HttpResponse()

    def get(self, address):
        return self.ask(RequestFactory().get(address))


@pytest.fixture
def visitors():
    with ThreadPoolExecutor(20) as pool:
        yield pool


def begun(site: Site, number: int) -> bool:
    waited = Event()
    for _each in range(100):
        if len(site.begun) == number:
            return True
        waited.wait(0.02)
    return False


def statuses(answers: list[Future]) -> set[int]:
    return {answer.result(SOON).status_code for answer in answers}


@pytest.mark.parametrize(("address", "most"), [(COSTLY, COSTLY_AT_ONCE), (QUICK, QUICK_AT_ONCE)])
def test_so_many_are_made_at_once_and_the_others_wait_for_a_turn(visitors, address, most):
    site = Site()
    answers = [visitors.submit(site.get, address) for _each in range(most + 3)]
    assert begun(site, most)
    assert not begun(site, most + 1)
    site.may_answer.set()
    assert statuses(answers) == {200}


def test_what_costs_little_does_not_wait_for_what_costs_much(visitors):
    site = Site()
    costly = [visitors.submit(site.get, COSTLY) for _each in range(COSTLY_AT_ONCE + 3)]
    assert begun(site, COSTLY_AT_ONCE)
    quick = visitors.submit(site.get, QUICK)
    assert begun(site, COSTLY_AT_ONCE + 1)
    site.may_answer.set()
    assert statuses([*costly, quick]) == {200}


def test_who_works_behind_the_log_in_waits_for_nobody(visitors):
    site = Site()
    public = [visitors.submit(site.get, COSTLY) for _each in range(COSTLY_AT_ONCE + 1)]
    assert begun(site, COSTLY_AT_ONCE)
    staff = [visitors.submit(site.get, "/admin/?q=고양") for _each in range(QUICK_AT_ONCE + 1)]
    assert begun(site, COSTLY_AT_ONCE + QUICK_AT_ONCE + 1)
    site.may_answer.set()
    assert statuses([*public, *staff]) == {200}


def test_who_waits_too_long_is_told_to_come_again(visitors, monkeypatch):
    monkeypatch.setattr(overload, "SECONDS_TO_WAIT", 1)
    site = Site()
    first = [visitors.submit(site.get, "/api/v1/releases/?q=고양") for _each in range(COSTLY_AT_ONCE)]
    assert begun(site, COSTLY_AT_ONCE)
    late = site.get("/api/v1/releases/?q=고양")
    assert (late.status_code, late["Retry-After"]) == (503, "1")
    site.may_answer.set()
    assert statuses(first) == {200}


@pytest.mark.django_db  # the end of an answer looks after connections
def test_what_is_sent_as_it_is_made_keeps_its_turn_until_it_is_sent(monkeypatch):
    monkeypatch.setattr(overload, "SECONDS_TO_WAIT", 0.1)

    def export(request) -> Any:
        return StreamingHttpResponse(iter([b"a", b"b"]))

    ask = FewAtATime(export)
    table = RequestFactory().get("/ko/awards/export.csv")
    sent = [ask(table) for _each in range(COSTLY_AT_ONCE)]
    assert ask(table).status_code == 503
    sent[0].close()
    assert ask(table).status_code == 200


@pytest.mark.parametrize("path", ["/files/kit/2b4c6d8f9g.zip", "/files/0123456789/사진.jpg"])
def test_slow_readers_of_files_and_kits_keep_nobody_waiting(monkeypatch, path):
    monkeypatch.setattr(overload, "SECONDS_TO_WAIT", 0.1)

    def send(request) -> Any:
        return StreamingHttpResponse(iter([b"a", b"b"]))

    ask = FewAtATime(send)
    sent = [ask(RequestFactory().get(path)) for _each in range(QUICK_AT_ONCE + COSTLY_AT_ONCE + 1)]
    assert {answer.status_code for answer in sent} == {200}


def test_a_mishap_gives_its_turn_back():
    def fail(request):
        raise ValueError("a mishap")

    ask = FewAtATime(fail)
    for _each in range(QUICK_AT_ONCE + 1):
        with pytest.raises(ValueError, match="a mishap"):
            ask(RequestFactory().get(QUICK))


@pytest.mark.parametrize(
    ("address", "costly"),
    [
        ("/ko/releases/", False),
        ("/ko/releases/?topic=a", True),
        ("/ko/releases/feed/?q=a", True),
        ("/ko/releases/2b4c6d8f9g/제목/?from=mail", False),
        ("/api/v1/releases/2b4c6d8f9g/?lang=ko", False),
        ("/api/v1/awards/?year=2025", True),
        ("/ko/awards/export.csv", True),
        ("/ko/search/?q=a", True),
        ("/ko/search/suggestions/?q=a", False),
        ("/sitemap-releases-1.xml", True),
        ("/files/share/ko/2b4c6d8f9g.jpg", True),
        ("/files/kit/2b4c6d8f9g.zip", False),
        ("/files/0123456789/사진.jpg", False),
    ],
)
def test_what_costs_much_is_known_by_its_address(address, costly):
    assert is_costly(RequestFactory().get(address)) is costly
