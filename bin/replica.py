"""A read replica of the demo, and a second site on it: .venv/bin/python bin/replica.py [PORT [FOLDER]]

The demo must not run yet: its database is started here, with a standby that streams from it. The site that then answers
reads all that is public from the standby and writes to the first server, as docs/production.md has it.
"""

import signal
import sys
from pathlib import Path

import demo
from free_port import refuse_busy_port

from newsroom.postgres import EDITORIAL, PUBLIC, PostgresError, kept, replica_of


def main(port: int, folder: Path) -> None:
    signal.signal(signal.SIGTERM, demo.leave)
    if not (folder / "static").is_dir():
        sys.exit(f"There is no demo in {folder}: run `make demo` once.")
    try:
        with kept(folder / "postgres") as primary, replica_of(primary) as replica:
            variables = demo.environment(port, folder, primary.url(EDITORIAL), replica.url(PUBLIC))
            site = demo.start_site(port, variables)
            try:
                demo.wait_until_open(port, site)
                print(f"\n  http://127.0.0.1:{port}/  reads from {replica.url(PUBLIC)}", flush=True)
                demo.watch(site, primary)
            finally:
                demo.stop_site(site)
    except PostgresError as error:
        sys.exit(str(error))
    except KeyboardInterrupt:
        print("\nThe replica is gone; the demo's data are kept.")


if __name__ == "__main__":
    given = dict(enumerate(sys.argv))
    main(refuse_busy_port(given.get(1, "8000")), Path(given.get(2, demo.ROOT / "var")).absolute())
