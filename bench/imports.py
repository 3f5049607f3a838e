"""Measures the import of releases: seconds, memory and queries, into an empty database on a server of its own.

    python -m bench.imports [COUNT]

The server is as safe against power cuts as one in production, and the import runs in the narrow editorial role.
Fails when it takes longer or more memory than promised for 10,000 releases.
"""

import json
import os
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from bench.corpus import releases
from bench.counting import counted
from newsroom.postgres import EDITORIAL, OWNER, kept

COUNT = 10_000
SECONDS_PROMISED = 240
MEGABYTES_PROMISED = 500


def main(count: int) -> int:
    with tempfile.TemporaryDirectory(prefix="newsroom-bench-", ignore_cleanup_errors=True) as folder:
        os.chmod(folder, 0o755)  # the server may run as another user
        corpus = Path(folder) / "releases.jsonl"
        with corpus.open("w") as lines:
            lines.writelines(json.dumps(release, ensure_ascii=False) + "\n" for release in releases(count))
        with kept(Path(folder) / "postgres") as cluster:
            run([sys.executable, "manage.py", "migrate", "--verbosity=0"], cluster.url(OWNER))
            measure = [sys.executable, "-m", "bench.imports", "--measure", str(corpus)]
            kept_promises = [run(measure, cluster.url(EDITORIAL)), run(measure, cluster.url(EDITORIAL))]
    return max(kept_promises)


def run(command: list[str], database: str) -> int:
    variables = {
        **os.environ,
        "DJANGO_SETTINGS_MODULE": "newsroom.settings",
        "DATABASE_URL": database,
        "DATABASE_PUBLIC_URL": "",
        "SECRET_KEY": "example-key-for-measuring-only",
        "LOG_LEVEL": "WARNING",
    }
    return subprocess.run(command, env=variables, check=False).returncode


def measure(corpus: Path) -> int:
    """Import the file and print the figures; returns 1 when a promise was not kept, 0 otherwise."""
    import django

    django.setup()
    from newsroom.desk.imports.importer import ReleaseImporter
    from newsroom.releases.interchange.lines import json_rows
    from newsroom.releases.interchange.run import run as import_rows

    begun = time.perf_counter()
    with corpus.open("rb") as lines, counted() as queries:
        report = import_rows(ReleaseImporter(), json_rows(lines))
    seconds = time.perf_counter() - begun
    megabytes = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(report.summary())
    print(
        f"{report.total} lines in {seconds:.1f} s ({report.total / seconds:.0f} a second), "
        f"{megabytes:.0f} MB at most, {queries.count} queries ({queries.count / report.total:.2f} a line)"
    )
    share = report.total / COUNT
    return int(seconds > SECONDS_PROMISED * share or megabytes > MEGABYTES_PROMISED or bool(report.refusals))


if __name__ == "__main__":
    if sys.argv[1:2] == ["--measure"]:
        sys.exit(measure(Path(sys.argv[2])))
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else COUNT))
