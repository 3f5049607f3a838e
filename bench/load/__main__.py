"""Measures every kind of page on a filled database; see the package."""

import argparse
import json
import os
import subprocess
import sys
from dataclasses import asdict
from pathlib import Path

from bench.load import wrk
from bench.load.inside import Cost
from bench.load.pages import Kind, kinds
from bench.load.site import Site, environment, fetch, site
from bench.load.table import Row, table

SECONDS = 5


def main() -> None:
    told = arguments()
    if wrk.PROGRAM is None:
        print(
            "wrk is missing (apt-get install wrk): queries, bytes and processor time only.", file=sys.stderr
        )
    asked = [kind for kind in kinds(told.database) if not (kind.is_search and told.without_search)]
    asked = [kind for kind in asked if not told.only or kind.name in told.only.split(",")]
    before = os.getloadavg()[0]
    with site(told.database) as served:
        costs = inside(asked, told.database, served)
        rows = [row(kind, costs[kind.name], served, told.seconds) for kind in asked]
        facts = {
            "seconds to start": round(served.seconds_to_start, 2),
            "megabytes of the largest worker": round(served.worker_megabytes()),
            "load of the machine before": round(before, 2),
            "processors": os.cpu_count(),
            "connections": wrk.CONNECTIONS,
        }
    print(table(rows))
    print("; ".join(f"{name}: {value}" for name, value in facts.items()))
    if told.json:
        pages = {row.kind: asdict(row) for row in rows}
        Path(told.json).write_text(json.dumps({"pages": pages, **facts}, indent=1) + "\n")


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m bench.load", description=__doc__)
    parser.add_argument("database", help="the owner's address of a filled database")
    parser.add_argument("--seconds", type=int, default=SECONDS, help="of each load")
    parser.add_argument("--only", default="", help="names of kinds of pages, with commas between them")
    parser.add_argument("--without-search", action="store_true")
    parser.add_argument("--json", default="", help="a file for the figures")
    return parser.parse_args()


def inside(asked: list[Kind], database: str, served: Site) -> dict[str, Cost]:
    """The cost of each kind by name, measured in a process of its own."""
    done = subprocess.run(
        [sys.executable, "-m", "bench.load.inside"],
        input=json.dumps({kind.name: kind.addresses for kind in asked}),
        env=environment(database, served.folder, served.direct),
        stdout=subprocess.PIPE,
        text=True,
        check=True,
    )
    return {name: Cost(**figures) for name, figures in json.loads(done.stdout).items()}


def row(kind: Kind, cost: Cost, served: Site, seconds: int) -> Row:
    if wrk.PROGRAM is None:
        return Row(kind.name, cost)
    # So long that each process has met the addresses of a kind that are asked for again.
    port = served.port_for(kind.addresses[0])
    alone = wrk.load(port, kind.addresses, seconds, warm_up=seconds)
    if served.proxied is None:
        return Row(kind.name, cost, alone)
    one = kind.addresses[:1]
    # Through nginx as browsers ask: compressed.
    file = served.keep_as_file(kind.name, fetch(port, one[0], "gzip"))
    return Row(
        kind=kind.name,
        cost=cost,
        alone=alone,
        proxied=wrk.load(served.proxied, one, seconds, "gzip"),
        many=wrk.load(served.proxied, kind.addresses, seconds, "gzip") if len(kind.addresses) > 1 else None,
        file=wrk.load(served.proxied, [file], seconds),
    )


if __name__ == "__main__":
    main()
