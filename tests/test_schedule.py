"""Time publishes, and nothing else: releases that are due over a span appear each at its moment, without a worker.

Real clock, committed data, a real server, asked directly and through the web server with its cache. SOAK=1 has 1,000
releases become due over a minute.
"""

import json
import os
import threading
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime, timedelta

import psycopg
import pytest
from django.db import transaction

from newsroom.accounts.models import User
from newsroom.postgres import EDITORIAL
from newsroom.releases import clock, publishing
from newsroom.releases.models import Release
from tests.make import make_category, make_department, make_editor, make_release, make_user
from tests.served import Served, database, fetch

pytestmark = [pytest.mark.nginx, pytest.mark.django_db(transaction=True)]

SOAK = bool(os.environ.get("SOAK"))
RELEASES, SPAN, LEAD = (1000, 60.0, 30.0) if SOAK else (60, 3.0, 5.0)
SECOND = timedelta(seconds=1)
LIST = "/api/v1/releases/?page_size=1"


@dataclass
class Watch:
    """What pollers saw: complaints, and which releases they saw before their moment and after it, by way and id."""

    due: dict[str, datetime]
    wrong: list[str] = field(default_factory=list)
    hidden: set[tuple[str, str]] = field(default_factory=set)
    shown: set[tuple[str, str]] = field(default_factory=set)

    def over(self) -> datetime:
        return max(self.due.values()) + 2 * SECOND


def schedule() -> dict[str, datetime]:
    """Releases in Korean that an editor approved, each with the moment that it is due; somebody else wrote them."""
    author, editor = make_user("author", department=make_department()), make_editor()
    begun = clock.now()
    releases = in_review(author)
    # However busy the machine is: to approve them takes little longer than to write them did.
    approved = clock.now() + 5 * (clock.now() - begun)
    first = approved + timedelta(seconds=LEAD)
    due = [first + timedelta(seconds=number * SPAN / RELEASES) for number in range(RELEASES)]
    for release, moment in zip(releases, due, strict=True):
        publishing.approve(release, by=editor, at=moment)
    assert clock.now() < approved, "no time is left to ask after each before it is due"
    return {release.public_id: moment for release, moment in zip(releases, due, strict=True)}


@transaction.atomic
def in_review(author: User) -> list[Release]:
    """As many releases as there shall be, written and sent to review by `author`."""
    facts = {"category": make_category(), "department": author.department, "created_by": author}
    releases = [make_release(texts=["ko"], **facts) for _number in range(RELEASES)]
    for release in releases:
        publishing.submit(release, by=author)
    return releases


class Poller(threading.Thread):
    """Asks one way for the list and the releases that are about to be due, and compares with the database's clock."""

    def __init__(self, way: str, port: int, watch: Watch) -> None:
        super().__init__(daemon=True)
        self.way, self.port, self.watch = way, port, watch

    def run(self) -> None:
        try:
            with psycopg.connect(database(EDITORIAL), autocommit=True) as connection:
                self._poll(connection)
        except Exception as error:  # told by the test: an exception of a thread is lost
            self.watch.wrong.append(f"{self.way}: {error!r}")

    def _poll(self, connection: "psycopg.Connection[tuple[datetime]]") -> None:
        def now() -> datetime:
            [(moment,)] = connection.execute("SELECT clock_timestamp()").fetchall()
            return moment

        def ask(releases: Iterable[str]) -> None:
            for public_id in releases:
                before = now()
                status = fetch(self.port, f"/api/v1/releases/{public_id}/").status
                self._check_release(public_id, status, before, now())

        ask(self.watch.due)
        while (moment := now()) < self.watch.over():
            count = json.loads(fetch(self.port, LIST).body)["count"]
            self._check_list(count, moment, now())
            waiting = [each for each in self.watch.due if (self.way, each) not in self.watch.shown]
            ask([each for each in waiting if self.watch.due[each] < moment + 2 * SECOND][:20])

    def _check_list(self, count: int, before: datetime, after: datetime) -> None:
        least = sum(1 for due in self.watch.due.values() if due + SECOND < before)
        most = sum(1 for due in self.watch.due.values() if due <= after)
        if not least <= count <= most:
            self.watch.wrong.append(f"{self.way}: {count} in the list at {after}, {least} to {most} are due")

    def _check_release(self, public_id: str, status: int, before: datetime, after: datetime) -> None:
        due = self.watch.due[public_id]
        seen = self.watch.shown if status == 200 else self.watch.hidden
        seen.add((self.way, public_id))
        if status == 200 and after < due:
            self.watch.wrong.append(f"{self.way}: {public_id} was seen {due - after} early")
        if status != 200 and before > due + SECOND:
            self.watch.wrong.append(f"{self.way}: {public_id} was a {status} {before - due} late")


def test_each_release_appears_within_a_second_of_its_moment_and_not_before(served: Served) -> None:
    watch = Watch(schedule())
    ways = {"direct": served.direct, "behind the web server": served.proxied}
    pollers = [Poller(way, port, watch) for way, port in ways.items()]
    for poller in pollers:
        poller.start()
    for poller in pollers:
        poller.join((watch.over() - clock.now()).total_seconds() + 60)
    assert not watch.wrong, "\n".join(watch.wrong[:20])
    for way, port in ways.items():
        assert json.loads(fetch(port, LIST).body)["count"] == RELEASES
        # What was asked for while it was a 404 is there all the same; the most were.
        polled_before = {public_id for asked, public_id in watch.hidden if asked == way}
        assert len(polled_before) > RELEASES / 2
        for public_id in polled_before:
            assert fetch(port, f"/ko/releases/{public_id}/").status == 301, public_id


def test_the_pollers_notice_what_is_early_or_late() -> None:
    moment = clock.now()
    watch = Watch({"early": moment + 5 * SECOND, "late": moment - 5 * SECOND})
    poller = Poller("direct", 0, watch)
    poller._check_release("early", 200, moment, moment)
    poller._check_release("late", 404, moment, moment)
    poller._check_list(0, moment, moment)
    poller._check_list(2, moment, moment)
    poller._check_list(1, moment, moment)
    assert len(watch.wrong) == 4
