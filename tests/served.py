"""The site as it is served in production, for tests: a real server process, and nginx before it with our own file."""

import http.client
import os
import shutil
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

import demo
from django.conf import settings
from django.db import connection

from bench import serving
from bench.serving import free_port
from newsroom.postgres import EDITORIAL, PUBLIC
from tests.settings import CLUSTER


@dataclass(frozen=True)
class Answer:
    """What came over the wire: the status, the headers in their order with lower-case names, the body."""

    status: int
    headers: tuple[tuple[str, str], ...]
    body: bytes

    def header(self, name: str) -> str:
        return dict(self.headers).get(name.lower(), "")


@dataclass(frozen=True)
class Served:
    """The ports of a running site; `log` is what nginx wrote of its visitors, `errors` what went wrong.

    `at_length` is the second application, for what is asked at length, where there is one.
    """

    direct: int
    proxied: int
    log: Path
    errors: Path
    at_length: int | None = None


def fetch(port: int, path: str, headers: Mapping[str, str] = {}, visitor: str = "127.0.0.1") -> Answer:
    """One request on a connection of its own, from the address of `visitor`; no redirect is followed."""
    line = http.client.HTTPConnection("127.0.0.1", port, timeout=30, source_address=(visitor, 0))
    try:
        line.request("GET", path, headers=dict(headers))
        response = line.getresponse()
        sent = tuple((name.lower(), value) for name, value in response.getheaders())
        return Answer(response.status, sent, response.read())
    finally:
        line.close()


@contextmanager
def site() -> Iterator[Served]:
    """The site on the database of the tests, by the narrow roles: what a test commits is served.

    Direct, and behind nginx with the file that we deploy.
    """
    folder = Path(tempfile.mkdtemp(prefix="newsroom-served-"))
    folder.chmod(0o755)
    served = Served(free_port(), free_port(), folder / "newsroom.log", folder / "error.log")
    try:
        with application(served.direct, folder), web_server(served, folder):
            yield served
    finally:
        shutil.rmtree(folder)


@contextmanager
def application(port: int, folder: Path) -> Iterator[None]:
    variables = demo.environment(port, folder, database(EDITORIAL), database(PUBLIC))
    variables |= {"MEDIA_ROOT": settings.MEDIA_ROOT, "FILES_INTERNAL_URL": "/internal-files/"}
    variables |= {"NEWSROOM_DEMO": "", "BEHIND_PROXY": "true", "MASTHEAD": "", "LOG_LEVEL": "ERROR"}
    demo.must_succeed(demo.manage("collectstatic", "--no-input", "--verbosity=0"), variables)
    process = demo.start_site(port, variables)
    try:
        demo.wait_until_open(port, process)
        yield
    finally:
        demo.stop_site(process)


def database(role: str) -> str:
    """The address of the tests' database; a server of the person's own is asked as themselves."""
    name = str(connection.settings_dict["NAME"])
    if CLUSTER:
        return CLUSTER.url(role, name)
    return urlsplit(os.environ["DATABASE_URL"])._replace(path=f"/{name}").geturl()


@contextmanager
def web_server(served: Served, folder: Path) -> Iterator[None]:
    """nginx with our own file; what it logs is there at once."""
    files = settings.MEDIA_ROOT
    text = serving.configuration(folder, served.direct, served.proxied, files, served.at_length)
    with serving.web_server(folder, served.proxied, text.replace(" buffer=64k flush=1s;", ";")):
        yield
