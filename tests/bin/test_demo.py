import os
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import psycopg

from bench.serving import free_port
from newsroom.postgres import OWNER, kept

ROOT = Path(__file__).resolve().parents[2]
# Photos and files are drawn and checked elsewhere; SOAK=1 has the whole demo.
FILES = "1" if os.environ.get("SOAK") else "0"


def start(port: int, folder: Path) -> "subprocess.Popen[str]":
    variables = {**os.environ, "FILES": FILES}
    command = [sys.executable, str(ROOT / "bin/demo.py"), str(port), str(folder)]
    return subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, env=variables
    )


@contextmanager
def demo(port: int, folder: Path) -> Iterator["subprocess.Popen[str]"]:
    """The demo, from the moment it says that it serves; ended with Ctrl-C unless it has ended."""
    with start(port, folder) as process:
        try:
            wait_until_it_serves(process)
            yield process
        finally:
            process.send_signal(signal.SIGINT)  # does nothing where it has ended


def wait_until_it_serves(process: "subprocess.Popen[str]") -> None:
    said = []
    assert process.stdout
    for line in process.stdout:
        said.append(line)
        if "/admin/" in line:
            return
    raise AssertionError("".join(said))


def answer(port: int, path: str) -> int:
    try:
        with urllib.request.urlopen(f"http://127.0.0.1:{port}{path}", timeout=30) as response:
            return int(response.status)
    except urllib.error.HTTPError as error:
        return error.code


def wait_until_free(port: int) -> None:
    deadline = time.monotonic() + 20
    while time.monotonic() < deadline:
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) != 0:
                return
        time.sleep(0.1)
    raise AssertionError("something still listens")


def test_the_demo_serves_ends_and_starts_again_with_its_data(home: Path) -> None:
    port = free_port()
    with demo(port, home.parent) as process:
        pages = ("/ko/", "/en/", "/ko/releases/", "/ko/awards/", "/api/v1/releases/", "/admin/")
        assert [answer(port, page) for page in pages] == [200] * len(pages)
        process.kill()
        process.wait()
        wait_until_free(port)
    with kept(home) as cluster, psycopg.connect(cluster.url(OWNER), autocommit=True) as connection:
        releases = connection.execute("SELECT count(*) FROM releases_release").fetchone()
        connection.execute("UPDATE accounts_user SET first_name = 'Kept'")
    with demo(port, home.parent):
        assert answer(port, "/ko/") == 200
    with kept(home) as cluster, psycopg.connect(cluster.url(OWNER)) as connection:
        assert connection.execute("SELECT count(*) FROM releases_release").fetchone() == releases
        assert connection.execute("SELECT DISTINCT first_name FROM accounts_user").fetchall() == [("Kept",)]


def test_a_busy_port_is_told_before_anything_starts(home: Path) -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = other.getsockname()[1]
        with start(port, home.parent) as process:
            said, _ = process.communicate(timeout=30)
    assert process.returncode != 0
    assert f"Port {port}: Address already in use" in said
    assert not home.exists()
