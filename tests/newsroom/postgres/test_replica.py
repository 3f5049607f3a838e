"""Readers are answered from a replica, a real one that streams: what lags there is old, and never what hides.

It takes a minute: SOAK=1 runs it.
"""

import json
import os
import subprocess
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import demo
import psycopg
import pytest

from bench.serving import free_port
from newsroom.postgres import EDITORIAL, OWNER, PUBLIC, Cluster, kept, replica_of
from newsroom.postgres.creation import SUPERUSER
from tests.lines import release_line

pytestmark = pytest.mark.skipif(not os.environ.get("SOAK"), reason="SOAK=1 runs it")

PATIENCE = 60  # in seconds
AHEAD = timedelta(seconds=20)  # enough for the release to reach the replica before its hour
TITLE = "하늘시, 데이터 행정 우수"
KEY = "(SELECT id FROM releases_release WHERE external_id = %s)"
SHOWN = f"SELECT newsroom_now(), count(*) FROM published_release WHERE id = {KEY}"
SHOWN_AS = f"SELECT public_id FROM published_release WHERE id = {KEY}"
CONNECTED = "SELECT count(*) FROM pg_stat_activity WHERE usename = %s"
WITHDRAW = """
from newsroom.releases import publishing
from newsroom.releases.models import Release
from tests.make import make_editor
release = Release.objects.get(external_id="board-2")
publishing.withdraw(release, by=make_editor(), reason={"ko": "사실과 다릅니다.", "en": "It was wrong."})
"""


@dataclass(frozen=True)
class Pair:
    """A server and its replica, and the port of a site that reads from the second and writes to the first."""

    primary: Cluster
    replica: Cluster
    port: int
    variables: dict[str, str]

    def load(self, **values: Any) -> None:
        """Import a release as an editor does, into the first server."""
        subprocess.run(
            demo.manage("import_releases", "-", "--verbosity=0"),
            input=json.dumps(release_line(**values)).encode(),
            env=self.variables,
            check=True,
            stdout=subprocess.DEVNULL,
        )

    def withdraw(self) -> None:
        subprocess.run(demo.manage("shell", "--verbosity=0", "-c", WITHDRAW), env=self.variables, check=True)

    def reads(self, path: str = "/ko/releases/") -> str:
        with urllib.request.urlopen(f"http://127.0.0.1:{self.port}{path}", timeout=30) as answer:
            return str(answer.read().decode())


@pytest.fixture(scope="module")
def pair(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Pair]:
    folder = Path(tmp_path_factory.mktemp("replica"))
    port = free_port()
    with kept(folder / "postgres", tell=lambda _: None) as primary:
        as_owner = demo.environment(port, folder, primary.url(OWNER))
        demo.must_succeed(demo.manage("migrate", "--no-input", "--verbosity=0"), as_owner)
        with replica_of(primary) as replica:
            variables = demo.environment(port, folder, primary.url(EDITORIAL), replica.url(PUBLIC))
            demo.must_succeed(demo.manage("collectstatic", "--no-input", "--verbosity=0"), variables)
            site = demo.start_site(port, variables)
            try:
                demo.wait_until_open(port, site)
                yield Pair(primary, replica, port, variables)
            finally:
                demo.stop_site(site)


@contextmanager
def asking(cluster: Cluster, role: str = SUPERUSER) -> Iterator[Callable[..., Any]]:
    """Gives the first row of what a server answers."""
    with psycopg.connect(cluster.url(role), autocommit=True) as connection:
        yield lambda sql, *values: connection.execute(sql, values).fetchone()


def until(happens: Callable[[], bool]) -> None:
    deadline = time.monotonic() + PATIENCE
    while not happens():
        assert time.monotonic() < deadline, "it has not happened"
        time.sleep(0.1)


@contextmanager
def cut_off(replica: Callable[..., Any]) -> Iterator[None]:
    """Nothing that arrives takes effect on the replica."""
    replica("SELECT pg_wal_replay_pause()")
    until(lambda: replica("SELECT pg_get_wal_replay_pause_state()") == ("paused",))
    try:
        yield
    finally:
        replica("SELECT pg_wal_replay_resume()")


def test_readers_are_answered_by_the_replica_alone_and_nobody_writes_there(pair: Pair) -> None:
    with asking(pair.primary) as primary, asking(pair.replica) as replica:
        with cut_off(replica):
            pair.load(external_id="board-0")
            assert primary(SHOWN, "board-0")[1] == 1
            assert TITLE not in pair.reads()
        until(lambda: TITLE in pair.reads())
        assert primary(CONNECTED, PUBLIC) == (0,)
        with pytest.raises(psycopg.errors.ReadOnlySqlTransaction):
            replica("DELETE FROM releases_release")


def test_what_is_due_shows_on_its_second_by_the_replicas_clock_even_where_nothing_arrives(pair: Pair) -> None:
    hour = datetime.now().astimezone() + AHEAD
    pair.load(published_at=hour.replace(microsecond=0).isoformat())
    with asking(pair.replica) as replica:
        until(lambda: bool(replica(f"SELECT 1 WHERE {KEY} IS NOT NULL", "board-1")))
        with cut_off(replica):
            until(lambda: is_shown(replica, hour.replace(microsecond=0)))


def is_shown(replica: Callable[..., Any], hour: datetime) -> bool:
    """Whether the release is public on the replica; it is neither before its hour nor missing after it."""
    now, number = replica(SHOWN, "board-1")
    assert number == (1 if now >= hour else 0)
    return bool(number)


def test_what_is_withdrawn_is_gone_as_soon_as_the_replica_hears_of_it(pair: Pair) -> None:
    pair.load(external_id="board-2")
    with asking(pair.replica) as replica:
        until(lambda: bool(replica(SHOWN_AS, "board-2")))
        path = f"/api/v1/releases/{replica(SHOWN_AS, 'board-2')[0]}/"
        with cut_off(replica):
            pair.withdraw()
            assert status(pair, path) == 200
        until(lambda: status(pair, path) == 410)


def status(pair: Pair, path: str) -> int:
    try:
        pair.reads(path)
    except urllib.error.HTTPError as refusal:
        with refusal:
            return refusal.code
    return 200
