"""The costliest requests that anybody can send: what each costs, and what fifty of them at once do to others.

    python -m bench.worst 'OWNER URL' [--seconds 10]

Of each is told what its first answer takes: queries, and processor time of the application and of the database, which
hardly depend on what else the machine does. Then wrk asks for what others read, first alone, then while fifty of the
worst are sent at once, again every five seconds: of the application itself, and of the web server before it. What that
lets one address ask for, which is little of this, is left out; what it lets all together ask for at once is not.
"""

import argparse
import http.client
import json
import os
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from http import HTTPStatus
from itertools import cycle, islice
from pathlib import Path
from urllib.parse import urlencode

import psycopg

from bench.load import wrk
from bench.load.pages import kinds
from bench.load.site import Site, environment, site
from bench.words import NOUNS

SECONDS = 10
AT_ONCE = 50
SECONDS_BETWEEN = 5
# What others read: lists, and so many releases.
READ, RELEASES_READ = ("home", "list", "award register", "API list"), 200
TICKS = os.sysconf("SC_CLK_TCK")
MOST_VALUES = 20  # of one parameter, which is as many as are taken
FACETS = ("category", "department", "topic", "programme", "organisation")
RELEASES, SEARCH = "/ko/releases/", "/ko/search/"


@dataclass(frozen=True)
class Cost:
    """Of the first answer to a request; processor time in milliseconds."""

    status: int
    queries: int
    application: float
    database: float
    bytes: int


def requests(database: str) -> dict[str, str]:
    """Addresses by what is bad about them."""
    with psycopg.connect(database) as connection:
        slugs = {name: slugs_of(connection, name) for name in FACETS}
        found = connection.execute("SELECT count(*) FROM published_release").fetchone()
    return lists(slugs, -(-int(found[0] if found else 0) // 20)) | searches()


def slugs_of(connection: psycopg.Connection, name: str) -> list[str]:
    rows = connection.execute(f"SELECT slug FROM published_{name} ORDER BY id LIMIT {MOST_VALUES}")
    return [slug for (slug,) in rows]


def at(path: str, **parameters: object) -> str:
    return f"{path}?{urlencode(parameters, doseq=True)}"


def lists(slugs: dict[str, list[str]], last: int) -> dict[str, str]:
    """Of lists with `last` pages, by all the `slugs` of their facets."""
    of_awards = {"programme": slugs["programme"], "organiser": slugs["organisation"]}
    noun = next(iter(NOUNS))
    return {
        "page 10^9": at(RELEASES, page=10**9),
        "500 parameters": at(RELEASES, **{f"p{number}": 1 for number in range(500)}),
        "500 values of one": at(RELEASES, topic=[f"t{number}" for number in range(500)]),
        "the last page": at(RELEASES, page=last),
        "the last page, by change": at(RELEASES, ordering="modified_at", page=last),
        "the last page, API": at("/api/v1/releases/", page_size=100, page=last // 5),
        "all of every facet": at(RELEASES, **slugs),
        "all of every facet, API": at("/api/v1/releases/", **slugs, page_size=100),
        "all of every facet, found": at(RELEASES, **slugs, q=noun),
        "changes since 1970": at("/api/v1/releases/", modified_since="1970-01-01T00:00:00Z", page_size=100),
        "awards, all of every facet": at("/ko/awards/", **of_awards),
        "the register as a table": "/ko/awards/export.csv",
        "the register as a workbook": "/ko/awards/export.xlsx",
        "streaks": "/ko/awards/streaks/",
        "paid awards": "/ko/awards/disclosure/",
        "totals of the register": "/api/v1/awards/summary/",
        "a sitemap": "/sitemap-releases-1.xml",
    }


def searches() -> dict[str, str]:
    first, *others = islice(NOUNS, 60)
    asked = {
        "8 kB": "가나 " * 1150,
        "the commonest word": first,
        "one syllable": "시",
        "one letter": "a",
        "forty words": " ".join(others[:40]),
        "thirty phrases": " ".join(f'"{first} {other}"' for other in others[:30]),
        "forty exclusions": " ".join([first, *(f"-{other}" for other in others[:40])]),
        "an exclusion alone": f"-{first}",
        "nothing that is a word": "쀍뷁쫣뚫뷟" * 12,
    }
    return {
        **{f"search: {name}": at(SEARCH, q=words) for name, words in asked.items()},
        "a page deep in what is found": at(RELEASES, q=first, page=200),
        "what is found, by date": at(RELEASES, q=first, ordering="published_at"),
        "a feed of what is found": at(f"{RELEASES}feed/", q=first),
        "suggestions for one letter": at(f"{SEARCH}suggestions/", q="ㄱ"),
        "suggestions for nonsense": at(f"{SEARCH}suggestions/", q="쀍뷁쫣"),
    }


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m bench.worst", description=__doc__)
    parser.add_argument("database", help="the owner's address of a filled database")
    parser.add_argument("--seconds", type=int, default=SECONDS, help="of each load")
    told = parser.parse_args()
    asked = requests(told.database)
    with site(told.database) as served:
        print("| request | status | queries | application ms | database ms | bytes |")
        print("|---|--:|--:|--:|--:|--:|")
        for name, cost in costs(told.database, asked, served).items():
            times = f"{cost.application:.0f} | {cost.database:.0f}"
            print(f"| {name} | {cost.status} | {cost.queries} | {times} | {cost.bytes:,} |")
        if wrk.PROGRAM:
            ways = {"The application": served.direct, "Through nginx": served.proxied}
            for name, port in ways.items():
                if port:
                    compare(name, port, others(told.database), list(asked.values()), told.seconds)


def others(database: str) -> list[str]:
    """What is read by others: lists and releases, one after the other."""
    read = {kind.name: kind.addresses for kind in kinds(database)}
    lists = cycle([address for name in READ for address in read[name]])
    return [address for release in read["release"][:RELEASES_READ] for address in (release, next(lists))]


def costs(database: str, asked: dict[str, str], served: Site) -> dict[str, Cost]:
    """Each request in a process of the application that has answered nothing but a home page."""
    done = subprocess.run(
        [sys.executable, "-c", "from bench.worst import inside; inside()"],
        input=json.dumps(asked),
        env=environment(database, served.folder, served.direct),
        stdout=subprocess.PIPE,
        text=True,
        check=True,
    )
    return {name: Cost(**figures) for name, figures in json.loads(done.stdout).items()}


def inside() -> None:
    """Reads requests by name from standard input and writes the cost of each."""
    import django

    django.setup()
    asked = json.load(sys.stdin)
    first_answer("/ko/")
    json.dump({name: asdict(first_answer(address)) for name, address in asked.items()}, sys.stdout)


def first_answer(address: str) -> Cost:
    from django.db import connections
    from django.test import Client

    from bench.counting import counted

    public = connections["public"]
    public.ensure_connection()
    backend = public.connection.info.backend_pid
    begun, begun_there = time.process_time(), seconds_of(backend)
    with counted() as queries:
        response = Client(SERVER_NAME="127.0.0.1", raise_request_exception=False).get(address)
        size = sum(map(len, response)) if response.streaming else len(response.content)
    return Cost(
        status=response.status_code,
        queries=queries.count,
        application=1000 * (time.process_time() - begun),
        database=1000 * (seconds_of(backend) - begun_there),
        bytes=size,
    )


def seconds_of(process: int) -> float:
    """The processor time of a process on this machine."""
    fields = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / TICKS


def compare(name: str, port: int, others: list[str], worst: list[str], seconds: int) -> None:
    """What others' pages take, alone and beside the worst."""
    alone = wrk.load(port, others, seconds, warm_up=seconds)
    with sent_at_once(port, worst) as took:
        beside = wrk.load(port, others, seconds)
    print(f"\n{name}: others alone {alone.per_second:.0f}/s, p50 {alone.p50:.0f} ms, p99 {alone.p99:.0f} ms;")
    print(f"beside {AT_ONCE} of the worst, every {SECONDS_BETWEEN} s, {beside.per_second:.0f}/s, ", end="")
    print(f"p50 {beside.p50:.0f} ms, p99 {beside.p99:.0f} ms ({beside.p99 / alone.p99:.1f} times).")
    refused = sum(status == HTTPStatus.TOO_MANY_REQUESTS for status, _seconds in took)
    longest = max((seconds for _status, seconds in took), default=0)
    print(f"Of {len(took)} of the worst {refused} were refused; the longest took {longest:.1f} s.")


@contextmanager
def sent_at_once(port: int, worst: list[str]) -> Iterator[list[tuple[int, float]]]:
    """Sends requests, many at once, until the context ends; gives the status and the seconds of each."""
    took: list[tuple[int, float]] = []
    over = threading.Event()

    def send(address: str) -> None:
        begun = time.monotonic()
        line = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
        line.request("GET", address)
        response = line.getresponse()
        response.read()
        line.close()
        took.append((response.status, time.monotonic() - begun))

    def send_all() -> None:
        with ThreadPoolExecutor(AT_ONCE) as threads:
            while not over.is_set():
                list(threads.map(send, islice(cycle(worst), AT_ONCE)))
                over.wait(SECONDS_BETWEEN)

    sender = threading.Thread(target=send_all)
    sender.start()
    try:
        yield took
    finally:
        over.set()
        sender.join()


if __name__ == "__main__":
    main()
