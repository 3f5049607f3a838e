"""The public sees the same world, to the last byte of every header, whether or not secrets lie beside it.

A robot walks through all that it can reach, before and after; and through the web server that we deploy with its cache,
where one address of each kind is enough for it. SOAK=1 adds 200 secret releases instead of a few, follows every choice
of every form, and lets the robot walk everywhere behind the web server as well.
"""

import logging
import os
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from ipaddress import IPv4Address
from itertools import count
from typing import TYPE_CHECKING
from urllib.parse import unquote

import pytest
from django.db import transaction

from tests.clock import set_clock
from tests.served import Served, fetch
from tests.visibility.asking import Visitor
from tests.visibility.canaries import found_in, text_of
from tests.visibility.crawl import Fetch, Fetched, crawl, differences, kind_of
from tests.visibility.worlds import (
    FAR,
    add_secrets,
    at_a_quiet_hour,
    make_public_world,
    publish_what_hides_in_the_programme,
)

if TYPE_CHECKING:
    from pytest_django import DjangoDbBlocker

SOAK = bool(os.environ.get("SOAK"))
SECRETS = 200 if SOAK else 10
# Every choice by itself, or the first of each in pairs.
CHOICES, TOGETHER = (1000, 1) if SOAK else (1, 2)
MORE = 5 if SOAK else 0
FIRST_VISITOR = IPv4Address("127.1.0.1")
# What a web server says anew each time.
EACH_TIME = ("date",)


@pytest.fixture(autouse=True)
def quiet() -> Iterator[None]:
    """Refusals are expected, and would fill the log."""
    logging.disable(logging.ERROR)
    yield
    logging.disable(logging.NOTSET)


LENGTH = re.compile(r"(?im)^content-length: .*$")


def canaries_in(found: dict[str, Fetched], told: dict[str, str]) -> list[str]:
    """The canaries in the answers; the length of one may be any number."""
    return [
        f"{url}: {leak}"
        for url, (status, headers, body) in found.items()
        for leak in found_in(f"{status}\n{LENGTH.sub('', headers)}\n{text_of(body)}", told)
        if leak.split()[0] not in url
    ]


@dataclass(frozen=True)
class Walks:
    """What the robot found in either world, the canaries of one, and addresses that it should have found."""

    before: dict[str, Fetched]
    after: dict[str, Fetched]
    told: dict[str, str]
    known: list[str]


@pytest.fixture(scope="module")
def walks(django_db_setup: None, django_db_blocker: "DjangoDbBlocker") -> Walks:
    """Made within a transaction of its own, which is taken back: nothing is left of either world."""
    logging.disable(logging.ERROR)
    with django_db_blocker.unblock(), transaction.atomic():
        world = make_public_world(MORE)
        before = crawl(Visitor().fetch, world.notices(), CHOICES, TOGETHER)
        award = world.award.public_id
        known = [*world.urls(), f"/en/awards/{award}/", f"/api/v1/awards/{award}/"]
        told = add_secrets(world, SECRETS)
        after = crawl(Visitor().fetch, world.notices(), CHOICES, TOGETHER)
        transaction.set_rollback(True)
    return Walks(before, after, told, known)


@pytest.mark.django_db
def test_secrets_change_no_byte_of_what_is_public(walks: Walks):
    assert differences(walks.before, walks.after) == []
    assert canaries_in(walks.after, walks.told) == []


@pytest.mark.django_db
def test_the_robot_gets_everywhere(walks: Walks):
    found = walks.before
    reached = {unquote(url.split("?")[0]) for url in found}
    assert {url.split("?")[0] for url in walks.known if "한" not in url and "하" not in url} <= reached
    assert len([url for url in found if "?" in url]) > 60
    assert {status[:3] for status, _headers, _body in found.values()} >= {"200", "301", "302", "404", "410"}


@pytest.mark.django_db
def test_the_comparison_sees_what_becomes_public():
    """Else it would prove nothing."""
    world = make_public_world()
    told = add_secrets(world, 5)
    urls = [*world.urls(), f"/en/awards/{world.award.public_id}/"]
    before = {url: Visitor().fetch(url) for url in urls}
    publish_what_hides_in_the_programme(world)
    after = {url: Visitor().fetch(url) for url in urls}
    assert any(found.startswith("/ko/awards/programmes/data/") for found in differences(before, after))
    assert canaries_in(after, told) == []
    set_clock(FAR.replace(year=2200))
    assert canaries_in({url: Visitor().fetch(url) for url in urls}, told)


@pytest.mark.nginx
@pytest.mark.django_db(transaction=True)
def test_secrets_change_no_byte_behind_the_web_server(served: Served):
    with at_a_quiet_hour():
        world = make_public_world(MORE)
    before = all_of(served, world.notices())
    with at_a_quiet_hour():
        told = add_secrets(world, SECRETS)
    after = all_of(served, world.notices())
    assert "cache=HIT" in served.log.read_text()
    for way, found in after.items():
        assert differences(before[way], found) == [], way
        assert canaries_in(found, told) == [], way
    assert before["direct"].keys() == before["behind"].keys()


def all_of(served: Served, also: Iterable[str]) -> dict[str, dict[str, Fetched]]:
    """What a robot finds behind the web server, each address asked for twice; when soaking, directly as well."""
    kind = str if SOAK else kind_of
    behind = crawl(over_the_wire(served.proxied, times=2), also, CHOICES, TOGETHER, kind=kind)
    return {
        "behind": behind,
        "direct": crawl(over_the_wire(served.direct), also, CHOICES, TOGETHER) if SOAK else behind,
    }


def over_the_wire(port: int, times: int = 1) -> Fetch:
    """Fetches over HTTP; `times` in a row, of which the last one counts: the cache may have answered that."""

    asked = count()

    def fetched(url: str) -> Fetched:
        for _time in range(times):
            # Each time somebody else: what costs much is limited by the address of who asks.
            answer = fetch(port, url, visitor=str(FIRST_VISITOR + next(asked)))
        headers = [f"{name}: {value}" for name, value in answer.headers if name not in EACH_TIME]
        return (
            str(answer.status),
            "\n".join(headers).replace(f":{port}", ""),
            answer.body.replace(b":%d" % port, b""),
        )

    return fetched
