"""The site as it is served in production, for tests: a real server process, and nginx before it with our own file."""

import http.client
import os
import re
import shutil
import signal
import socket
import subprocess
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

import demo
from django.conf import settings
from django.db import connection

from newsroom.postgres import EDITORIAL, PUBLIC
from newsroom.postgres.processes import end_with_parent
from tests.conftest import NGINX
from tests.settings import CLUSTER

ROOT = Path(__file__).resolve().parent.parent
CONFIGURATION = ROOT / "deploy/nginx.conf"

AROUND = """
daemon off;
{user}
worker_processes 1;
pid {folder}/pid;
error_log {folder}/error.log info;
events {{ worker_connections 512; }}
http {{
    client_body_temp_path {folder}/body;
    proxy_temp_path {folder}/proxy;
    fastcgi_temp_path {folder}/fastcgi;
    uwsgi_temp_path {folder}/uwsgi;
    scgi_temp_path {folder}/scgi;
    include {folder}/newsroom.conf;
}}
"""


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
    """The ports of a running site; `log` is what nginx wrote of its visitors, `errors` what went wrong."""

    direct: int
    proxied: int
    log: Path
    errors: Path


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


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


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
    user = "user root;" if os.geteuid() == 0 else ""
    (folder / "nginx.conf").write_text(AROUND.format(folder=folder, user=user))
    (folder / "newsroom.conf").write_text(configuration(served, folder))
    process = subprocess.Popen(
        [str(NGINX), "-p", str(folder), "-c", str(folder / "nginx.conf")],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        preexec_fn=end_with_parent(signal.SIGTERM),
    )
    try:
        demo.wait_until_open(served.proxied, process)
        yield
    finally:
        process.terminate()
        process.wait(30)


def configuration(served: Served, folder: Path) -> str:
    """Our file for this machine: its own ports and folders, no certificate, and a log that waits for nothing."""
    text = CONFIGURATION.read_text()
    kept = free_port()
    for there, here in {
        "server 127.0.0.1:8001;": f"server 127.0.0.1:{kept};",
        "listen 127.0.0.1:8001;": f"listen 127.0.0.1:{kept};",
        "server 127.0.0.1:8000;": f"server 127.0.0.1:{served.direct};",
        "listen 80;": f"listen 127.0.0.1:{free_port()};",
        "listen 443 ssl http2;": f"listen 127.0.0.1:{served.proxied};",
        "/srv/newsroom/staticfiles": f"{folder}/static",
        "/var/cache/nginx/newsroom": f"{folder}/cache",
        "/var/log/nginx/newsroom.log": str(served.log),
        "/srv/newsroom/files/": f"{settings.MEDIA_ROOT}/",
        " buffer=64k flush=1s;": ";",  # a test reads the log at once
        "newsroom.example": "127.0.0.1",
    }.items():
        assert there in text, there
        text = text.replace(there, here)
    return re.sub(r"^ *ssl_\w+ .*\n", "", text, flags=re.MULTILINE)
