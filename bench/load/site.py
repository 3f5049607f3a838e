"""The site as in production: the application by the narrow roles, nginx before it with the file that we deploy."""

import http.client
import os
import re
import secrets
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from urllib.parse import urlsplit

from django.utils.text import slugify

from bench.serving import NGINX, ROOT, configuration, free_port, started, web_server
from newsroom.postgres import EDITORIAL, PUBLIC

# As docs/production.md has it: for each pool its threads, and what its priority is.
WORKERS = 2
THREADS, THREADS_AT_LENGTH = 4, 2
# The processes that answer searches and tables wait for those that answer readers.
LATER = ("nice", "-n", "5")
# The answers of the application as plain files, for comparison.
AS_FILES = "/same-bytes/"


@dataclass(frozen=True)
class Site:
    """Where a running site is reached: the application alone, and through nginx (None without one).

    `at_length` is the application for searches and tables, which nginx leads them to.
    """

    direct: int
    at_length: int
    proxied: int | None
    folder: Path
    servers: "tuple[subprocess.Popen[bytes], ...]"
    seconds_to_start: float

    def port_for(self, address: str) -> int:
        """Where nginx leads who asks for an address of a page."""
        return self.at_length if "/search/" in address else self.direct

    def workers(self) -> list[int]:
        """The processes that answer, by number."""
        told = [Path(f"/proc/{each.pid}/task/{each.pid}/children").read_text() for each in self.servers]
        return [int(pid) for children in told for pid in children.split()]

    def worker_megabytes(self) -> float:
        """What the largest worker holds in memory of its own and its share of what several hold (PSS)."""
        return max(_megabytes(pid, "Pss") for pid in self.workers())

    def keep_as_file(self, name: str, body: bytes) -> str:
        """Store a body for nginx to send as a file; returns its address."""
        file = self.folder / "bytes" / slugify(name)
        file.write_bytes(body)
        return f"{AS_FILES}{file.name}"


def _megabytes(pid: int, what: str) -> float:
    told = Path(f"/proc/{pid}/smaps_rollup").read_text()
    found = re.search(rf"^{what}: +(\d+) kB", told, re.MULTILINE)
    return int(found[1]) / 1024 if found else 0.0


@contextmanager
def site(database: str) -> Iterator[Site]:
    """The site on the database that the owner reaches by `database`; everything ends with the context."""
    folder = Path(tempfile.mkdtemp(prefix="newsroom-load-"))
    folder.chmod(0o755)
    (folder / "bytes").mkdir()
    direct, at_length, proxied = free_port(), free_port(), free_port()
    variables = environment(database, folder, direct)
    try:
        collect = [sys.executable, str(ROOT / "manage.py"), "collectstatic", "--no-input", "--verbosity=0"]
        subprocess.run(collect, env=variables, check=True)
        begun = time.perf_counter()
        with started(granian(direct, THREADS), direct, variables) as first:
            seconds = first_answer(direct) - begun
            with started([*LATER, *granian(at_length, THREADS_AT_LENGTH)], at_length, variables) as second:
                running = Site(direct, at_length, None, folder, (first, second), seconds)
                if NGINX is None or os.environ.get("NGINX") == "0":
                    yield running
                    return
                text = without_limits(folder, direct, proxied, at_length)
                with web_server(folder, proxied, text, workers=2):
                    yield replace(running, proxied=proxied)
    finally:
        shutil.rmtree(folder)


def environment(database: str, folder: Path, port: int) -> dict[str, str]:
    """The variables of production, for this machine."""
    ours = {name: value for name, value in os.environ.items() if name in ("PATH", "HOME", "LANG", "TMPDIR")}
    return ours | {
        "PYTHONPATH": str(ROOT),
        "DJANGO_SETTINGS_MODULE": "newsroom.settings",
        "DATABASE_URL": as_role(database, EDITORIAL),
        "DATABASE_PUBLIC_URL": as_role(database, PUBLIC),
        "SECRET_KEY": secrets.token_urlsafe(50),
        "ALLOWED_HOSTS": "127.0.0.1",
        "HTTPS": "false",
        "BEHIND_PROXY": "true",
        "SITE_URL": f"http://127.0.0.1:{port}",
        "EMAIL_URL": f"file://{folder / 'mail'}",
        "MAIL_FROM": "newsroom@haneul.example",
        "STATIC_ROOT": str(folder / "static"),
        "MEDIA_ROOT": str(folder / "files"),
        "LOG_LEVEL": "ERROR",
        "MALLOC_ARENA_MAX": "2",
    }


def as_role(database: str, role: str) -> str:
    """The same database asked as another role, which needs no password where ours does."""
    parts = urlsplit(database)
    host = parts.netloc.rpartition("@")[2]
    return parts._replace(netloc=f"{role}@{host}").geturl()


def granian(port: int, threads: int) -> list[str]:
    """The command that serves the application, with so many threads in each worker."""
    command = [sys.executable, "-m", "granian", "--interface", "wsgi", "--host", "127.0.0.1"]
    command += ["--port", str(port), "--workers", str(WORKERS), "--blocking-threads", str(threads)]
    command += ["--log-level", "warning"]
    return [*command, "newsroom.wsgi:application"]


def first_answer(port: int) -> float:
    """The time at which the home page has been answered."""
    fetch(port, "/ko/")
    return time.perf_counter()


def fetch(port: int, address: str, coding: str = "identity") -> bytes:
    """The body at an address, in that coding; ends the run when there is none."""
    line = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
    line.request("GET", address, headers={"Accept-Encoding": coding})
    response = line.getresponse()
    body = response.read()
    line.close()
    if response.status != 200:
        sys.exit(f"{address} was answered with {response.status}.")
    return body


def without_limits(folder: Path, direct: int, proxied: int, at_length: int) -> str:
    """Our file for nginx here, with the same bytes as files beside it.

    What limits one visitor is left out, for all of the load comes from one address; not what holds for all together.
    """
    text = configuration(folder, direct, proxied, str(folder / "files"), at_length)
    listening = f"listen 127.0.0.1:{proxied};"
    text = text.replace(listening, f"{listening}\n    location {AS_FILES} {{ alias {folder}/bytes/; }}")
    return re.sub(r"^ *(limit_req|limit_conn kits) .*\n", "", text, flags=re.MULTILINE)
