"""What an answer costs inside the application, measured in one process: queries, bytes, processor time.

    python -m bench.load.inside < KINDS.json > COSTS.json

Unlike the figures under load these hardly depend on what else the machine does. Settings come from the environment.
"""

import json
import sys
import time
from dataclasses import asdict, dataclass
from functools import cache
from itertools import cycle, islice
from typing import Any

from bench.counting import counted

ASKED = 40  # of each kind
# The first answers of a process load templates and translations; these are of other addresses, where there are more.
WARM_UP = 4


@dataclass(frozen=True)
class Cost:
    """Of one answer: the most queries and bytes, and the processor time of the application's process on average.

    `first_…` is what an address took that had not been asked for before; of a kind with one address the time is not
    known, for the first answer of a process loads templates and translations, too.
    """

    queries: int
    first_queries: int
    bytes: int
    milliseconds: float
    first_milliseconds: float | None


def cost(addresses: list[str]) -> Cost:
    """Ask for the addresses in turn in this process, twice; raises ValueError for an answer that is none."""
    (first_queries, _size), *_warmed = [asked(address) for address in islice(cycle(addresses[::-1]), WARM_UP)]
    fresh = addresses[:-WARM_UP][:ASKED]
    first = measured(fresh) if fresh else None
    again = measured(list(islice(cycle(fresh or addresses), ASKED)))
    return Cost(
        queries=again.queries,
        first_queries=first.queries if first else first_queries,
        bytes=again.bytes,
        milliseconds=again.milliseconds,
        first_milliseconds=first.milliseconds if first else None,
    )


@dataclass(frozen=True)
class Measured:
    queries: int
    bytes: int
    milliseconds: float


def measured(addresses: list[str]) -> Measured:
    begun = time.process_time()
    answers = [asked(address) for address in addresses]
    seconds = time.process_time() - begun
    return Measured(
        queries=max(queries for queries, _size in answers),
        bytes=max(size for _queries, size in answers),
        milliseconds=1000 * seconds / len(answers),
    )


def asked(address: str) -> tuple[int, int]:
    """The queries and bytes of one answer."""
    with counted() as queries:
        response = client().get(address)
    if response.status_code != 200:
        raise ValueError(f"{address} was answered with {response.status_code}")
    return queries.count, len(response.content)


@cache
def client() -> Any:
    """One for all requests: each loads the middleware anew."""
    from django.test import Client

    return Client(SERVER_NAME="127.0.0.1")


if __name__ == "__main__":
    import django

    django.setup()
    json.dump({name: asdict(cost(addresses)) for name, addresses in json.load(sys.stdin).items()}, sys.stdout)
