"""Measures everything on a database of SIZE releases that is made for it and gone at the end; `make bench` runs it.

    python -m bench SIZE [FOLDER]

FOLDER gets the figures as JSON. Beyond `WITH_SEARCH` releases the texts are not indexed, and only those pages are
measured whose cost must not grow with the releases.
"""

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from newsroom.postgres import OWNER, kept

WITH_SEARCH = 100_000
WITH_IMPORT = 10_000
NOT_GROWING = "list,page 500,release,API detail"


def main(size: int, figures: Path) -> int:
    """Returns 1 when a promise was not kept, 0 otherwise."""
    kept_promises = True
    figures.mkdir(parents=True, exist_ok=True)
    if size <= WITH_IMPORT:
        kept_promises &= step("Import", "bench.imports", str(size))
    with tempfile.TemporaryDirectory(prefix="newsroom-bench-", ignore_cleanup_errors=True) as folder:
        os.chmod(folder, 0o755)  # the server may run as another user
        with kept(Path(folder) / "postgres") as cluster:
            measure(size, cluster.url(OWNER), figures)
    kept_promises &= step("How well search finds", "bench.search_quality")
    return int(not kept_promises)


def measure(size: int, database: str, figures: Path) -> None:
    variables = {
        "DATABASE_URL": database,
        "DATABASE_PUBLIC_URL": "",
        "SECRET_KEY": "example-key-for-measuring-only",
    }
    migrate = [sys.executable, "manage.py", "migrate", "--verbosity=0"]
    subprocess.run(migrate, check=True, env={**os.environ, **variables, "LOG_LEVEL": "WARNING"})
    load = ["bench.load", database, "--json", str(figures / f"{size}.json")]
    must(step(f"{size:,} releases by COPY", "bench.fill", database, str(size)))
    must(step("Publishing in the admin", "bench.publishing", database))
    if size <= WITH_SEARCH:
        must(step("Search index", "bench.indexing", database))
        must(step("Pages", *load))
    else:
        must(step("Pages", *load, "--only", NOT_GROWING))


def must(succeeded: bool) -> None:
    if not succeeded:
        sys.exit("The measurement ends here.")


def step(heading: str, module: str, *words: str) -> bool:
    """Run a part in a process of its own; returns whether it succeeded and kept what it promises."""
    print(f"\n## {heading}\n", flush=True)
    begun = time.perf_counter()
    done = subprocess.run([sys.executable, "-m", module, *words], check=False)
    print(f"\n{time.perf_counter() - begun:.0f} s", flush=True)
    return done.returncode == 0


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]), Path(sys.argv[2] if len(sys.argv) > 2 else "var/bench")))
