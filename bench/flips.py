"""Measures how long readers wait for what is approved, withdrawn or due, through the web server that we deploy.

    python -m bench.flips DATABASE_URL [--times 10]

The database must be migrated, hold something to read, and the address name its owner. What is measured stays in it: a
few releases that have been withdrawn. Some readers ask for the list of releases all the while, as in an ordinary hour;
one more asks for it and for the page of the release again and again, and tells when the change shows.

The time runs from the end of the act: what it stored is visible to everybody then. Of a release that is due it runs
from its hour.
"""

import argparse
import http.client
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from statistics import median
from typing import Any

from bench.load.site import Site, site
from bench.settings import set_up

LIST = "/ko/releases/"
READERS = 4
SECONDS_BETWEEN = 0.05
AHEAD = timedelta(seconds=5)
GIVEN_UP_AFTER = 30.0
HEADINGS = ("change", "times", "median s", "longest s", "before its hour")


def main() -> None:
    told = arguments()
    set_up(told.database)
    with site(told.database) as served, readers(served):
        rows = [row(name, flip, served, told.times) for name, flip in FLIPS.items()]
    print("| " + " | ".join(HEADINGS) + " |\n|" + "---|" * len(HEADINGS))
    for cells in rows:
        print("| " + " | ".join(cells) + " |")


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m bench.flips", description=__doc__)
    parser.add_argument("database", help="the owner's address of a filled database")
    parser.add_argument("--times", type=int, default=10, help="how often each change is made")
    return parser.parse_args()


@contextmanager
def readers(served: Site) -> Iterator[None]:
    """Some who read the list as people do: one request after the other, with a pause between two."""
    over = threading.Event()

    def read() -> None:
        while not over.wait(SECONDS_BETWEEN):
            asked(served, LIST)

    people = [threading.Thread(target=read) for _each in range(READERS)]
    for person in people:
        person.start()
    try:
        yield
    finally:
        over.set()
        for person in people:
            person.join()


def asked(served: Site, address: str) -> tuple[int, bytes]:
    """Status and body of what the web server answers; of the application alone where there is no web server."""
    line = http.client.HTTPConnection("127.0.0.1", served.proxied or served.direct, timeout=60)
    line.request("GET", address)
    response = line.getresponse()
    answer = (response.status, response.read())
    line.close()
    return answer


def row(name: str, flip: Callable[[Site], float], served: Site, times: int) -> list[str]:
    flip(served)  # the first one has everything loaded, and does not count
    waited = []
    for number in range(times):
        time.sleep(number % 7 / 7)  # not always at the same part of a second
        waited.append(flip(served))
    early = sum(seconds < 0 for seconds in waited)
    return [name, str(times), f"{median(waited):.2f}", f"{max(waited):.2f}", str(early)]


def approved(served: Site) -> float:
    release = ready()
    act("approve", release)
    waited = seconds_until(served, release, is_shown=True)
    take_back(served, release)
    return waited


def withdrawn(served: Site) -> float:
    release = ready()
    act("approve", release)
    seconds_until(served, release, is_shown=True)
    return take_back(served, release)


def due(served: Site) -> float:
    from newsroom.releases import clock

    release = ready()
    hour = (clock.now() + AHEAD).replace(microsecond=0)
    act("approve", release, at=hour)
    waited = seconds_until(served, release, is_shown=True, since=hour)
    take_back(served, release)
    return waited


FLIPS = {"approved": approved, "withdrawn": withdrawn, "due at its hour": due}


WITHDRAWN_FOR = {"ko": "측정이 끝났습니다.", "en": "The measurement is over."}


def take_back(served: Site, release: Any) -> float:
    act("withdraw", release, reason=WITHDRAWN_FOR)
    return seconds_until(served, release, is_shown=False)


def ready() -> Any:
    """A release in review, with one text."""
    from newsroom.accounts.models import Department
    from newsroom.releases.enums import Kind, Licence
    from newsroom.releases.models import Category, Contact, Release, ReleaseText

    release = Release.objects.create(
        kind=Kind.RELEASE,
        licence=Licence.KOGL_1,
        category=Category.objects.earliest("pk"),
        department=Department.objects.earliest("pk"),
    )
    ReleaseText.objects.create(
        release=release,
        language="ko",
        ready=True,
        title="하늘시, 측정을 위한 보도자료 내",
        summary="하늘시가 측정을 위한 보도자료를 냈다.",
        body="<p>하늘시는 측정을 위한 보도자료를 냈다.</p>",
    )
    Contact.objects.create(release=release, name={"ko": "김하늘"}, phone="02-000-0000")
    act("submit", release)
    return release


def act(name: str, release: Any, **values: Any) -> None:
    """Do one of the acts of publishing; whoever submits is not who approves."""
    from newsroom.accounts.models import User
    from newsroom.releases import publishing

    person, _new = User.objects.get_or_create(
        username=f"measuring-{name}", defaults={"is_staff": True, "is_superuser": True}
    )
    getattr(publishing, name)(release, by=person, **values)


def seconds_until(served: Site, release: Any, *, is_shown: bool, since: datetime | None = None) -> float:
    """From now, or from `since`, until the list and the page both show the release, or neither does.

    Less than zero where an answer that shows it came before its hour: one that was asked for a moment before the hour
    may well be made after it.
    """
    start = since.timestamp() if since else time.time()
    page, link = f"/api/v1/releases/{release.public_id}/", release.public_id.encode()
    while True:
        on_its_page = asked(served, page)[0] == 200
        page_came = time.time()
        if is_shown and on_its_page and page_came < start:
            return page_came - start
        in_the_list = link in asked(served, LIST)[1]
        if (on_its_page, in_the_list) == (is_shown, is_shown):
            return time.time() - start
        if time.time() - start > GIVEN_UP_AFTER:
            sys.exit(f"{release.public_id} did not change within {GIVEN_UP_AFTER} s.")
        time.sleep(0.01)


if __name__ == "__main__":
    main()
