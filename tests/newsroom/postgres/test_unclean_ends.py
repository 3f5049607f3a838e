"""Whatever was killed, the next start works and finds every committed row."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import psycopg
import pytest

from newsroom.postgres import OWNER, Cluster, kept
from newsroom.postgres.folders import fingerprint
from newsroom.postgres.processes import server_processes

ROOT = Path(__file__).resolve().parents[3]
# Started from a shell's background, it would inherit that Ctrl-C is ignored.
LAUNCHER = """
import signal, sys, time
from pathlib import Path
from newsroom.postgres import OWNER, kept
signal.signal(signal.SIGINT, signal.default_int_handler)
with kept(Path(sys.argv[1])) as cluster:
    print(cluster.pid, cluster.url(OWNER), flush=True)
    time.sleep(600)
"""


@contextmanager
def launcher(home: Path) -> Iterator[tuple["subprocess.Popen[str]", int]]:
    """A process of its own that runs the cluster, into which a row was committed; and the server's number."""
    process = subprocess.Popen(
        [sys.executable, "-c", LAUNCHER, str(home)], stdout=subprocess.PIPE, text=True, cwd=ROOT
    )
    with process:
        assert process.stdout
        server, url = process.stdout.readline().split()
        with psycopg.connect(url, autocommit=True) as connection:
            connection.execute("CREATE TABLE facts AS SELECT 42 AS answer")
        yield process, int(server)
        process.kill()


def assert_starts_with_its_row(home: Path) -> None:
    with kept(home) as cluster, psycopg.connect(cluster.url(OWNER)) as connection:
        assert connection.execute("SELECT answer FROM facts").fetchall() == [(42,)]


def wait_for_the_end_of(home: Path) -> None:
    deadline = time.monotonic() + 60
    while server_processes(f"newsroom-{fingerprint(home / 'data')}"):
        assert time.monotonic() < deadline, "the server outlives its starter"
        time.sleep(0.02)


@pytest.mark.parametrize("how", [signal.SIGTERM, signal.SIGINT, signal.SIGKILL])
def test_the_server_ends_with_the_process_that_started_it(home: Path, how: signal.Signals) -> None:
    with launcher(home) as (process, _server):
        process.send_signal(how)
        process.wait(60)
        wait_for_the_end_of(home)
    assert_starts_with_its_row(home)


def test_a_start_right_after_the_starter_was_killed_waits_for_its_server(home: Path) -> None:
    with launcher(home) as (process, _server):
        process.kill()
        process.wait(60)
        assert_starts_with_its_row(home)


def test_a_killed_server_does_not_block_the_next(home: Path) -> None:
    with launcher(home) as (process, server):
        os.kill(server, signal.SIGKILL)
        process.kill()
        process.wait(60)
        assert_starts_with_its_row(home)


def test_everything_killed_at_once_does_not_block_the_next(home: Path) -> None:
    with launcher(home) as (process, _server):
        for victim in [process.pid, *server_processes(f"newsroom-{fingerprint(home / 'data')}")]:
            # Of those that are left some may end by themselves once the others are gone.
            with suppress(ProcessLookupError):
                os.kill(victim, signal.SIGKILL)
        process.wait(60)
        assert_starts_with_its_row(home)


def test_a_stale_number_that_now_belongs_to_a_stranger_is_not_believed(home: Path) -> None:
    with launcher(home) as (process, _server):
        stale = (home / "data/postmaster.pid").read_text().splitlines()
        process.kill()
        process.wait(60)
        wait_for_the_end_of(home)
    (home / "data/postmaster.pid").write_text("\n".join(["1", *stale[1:]]) + "\n")
    assert_starts_with_its_row(home)


def test_a_server_killed_under_a_living_starter_can_be_started_again(home: Path) -> None:
    cluster: Cluster = kept(home)
    with cluster:
        assert cluster.pid
        os.kill(cluster.pid, signal.SIGKILL)
        time.sleep(0.1)
        assert cluster.pid is None
    with kept(home) as again:
        assert again.pid
