"""Servers on this machine, for what is measured and for tests: nginx with the file that we deploy before a site."""

import os
import re
import shutil
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

from newsroom.postgres.processes import end_with_parent

ROOT = Path(__file__).resolve().parent.parent
CONFIGURATION = ROOT / "deploy/nginx.conf"
SECONDS_TO_START = 60
# Debian leaves sbin out of a person's PATH.
NGINX = shutil.which("nginx") or shutil.which("/usr/sbin/nginx")

# What Debian has around our file.
AROUND = """
daemon off;
{user}
worker_processes {workers};
pid {folder}/pid;
error_log {folder}/error.log info;
events {{ worker_connections 512; }}
http {{
    client_body_temp_path {folder}/body;
    proxy_temp_path {folder}/proxy;
    fastcgi_temp_path {folder}/fastcgi;
    uwsgi_temp_path {folder}/uwsgi;
    scgi_temp_path {folder}/scgi;
    sendfile on;
    include {folder}/newsroom.conf;
}}
"""


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def is_open(port: int) -> bool:
    with socket.socket() as probe:
        return probe.connect_ex(("127.0.0.1", port)) == 0


@contextmanager
def started(
    command: Sequence[str], port: int, variables: Mapping[str, str] | None = None
) -> Iterator["subprocess.Popen[bytes]"]:
    """A server from when it listens on `port`; ended with the context. Ends the run when it does not start."""
    process = subprocess.Popen(
        command, cwd=ROOT, env=variables, preexec_fn=end_with_parent(signal.SIGTERM), start_new_session=True
    )
    try:
        deadline = time.monotonic() + SECONDS_TO_START
        while not is_open(port):
            if process.poll() is not None or time.monotonic() > deadline:
                sys.exit(f"{Path(command[0]).name} did not start.")
            time.sleep(0.02)
        yield process
    finally:
        process.terminate()
        process.wait(30)


@contextmanager
def web_server(folder: Path, port: int, text: str, workers: int = 1) -> Iterator[None]:
    """nginx with `text`, which makes it listen on `port`; in `folder` it writes, also its error.log."""
    user = "user root;" if os.geteuid() == 0 else ""
    (folder / "nginx.conf").write_text(AROUND.format(folder=folder, user=user, workers=workers))
    (folder / "newsroom.conf").write_text(text)
    command = [str(NGINX), "-p", str(folder), "-e", str(folder / "error.log")]
    with started([*command, "-c", str(folder / "nginx.conf")], port):
        yield


def configuration(folder: Path, direct: int, proxied: int, files: str, at_length: int | None = None) -> str:
    """Our file for this machine: its own ports and folders, no certificate; MEDIA_ROOT is `files`.

    `at_length` is the port of the second application, None where there is only one.
    Raises ValueError when our file no longer says what is replaced.
    """
    text = CONFIGURATION.read_text()
    for there, here in {
        "server 127.0.0.1:8000": f"server 127.0.0.1:{direct}",
        "server 127.0.0.1:8002;": f"server 127.0.0.1:{at_length or free_port()};",
        "127.0.0.1:8001;": f"127.0.0.1:{free_port()};",
        "listen 80;": f"listen 127.0.0.1:{free_port()};",
        "listen 443 ssl http2;": f"listen 127.0.0.1:{proxied};",
        "/srv/newsroom/staticfiles": f"{folder}/static",
        "/var/cache/nginx/newsroom": f"{folder}/cache",
        "/var/log/nginx/newsroom.log": f"{folder}/newsroom.log",
        "/srv/newsroom/files/": f"{files}/",
        "newsroom.example": "127.0.0.1",
    }.items():
        if there not in text:
            raise ValueError(f"{CONFIGURATION} does not say {there}")
        text = text.replace(there, here)
    return re.sub(r"^ *ssl_\w+ .*\n", "", text, flags=re.MULTILINE)
