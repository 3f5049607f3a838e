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
# The first answers of a process load templates and translations, and find what is remembered for those after them.
WARM_UP = 4


@dataclass(frozen=True)
class Cost:
    """Of one answer: the most queries and bytes, and the processor time of the application's process on average.

    `first_queries` is what it took when nothing was remembered.
    """

    queries: int
    first_queries: int
    bytes: int
    milliseconds: float


def cost(addresses: list[str]) -> Cost:
    """Ask for the addresses in turn in this process; raises ValueError for an answer that is none."""
    first, *warming = [asked(address) for address in islice(cycle(addresses), WARM_UP)]
    begun = time.process_time()
    answers = [
        asked(address) for address in islice(cycle(addresses), len(warming) + 1, ASKED + len(warming) + 1)
    ]
    seconds = time.process_time() - begun
    return Cost(
        queries=max(queries for queries, _size in answers),
        first_queries=first[0],
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
