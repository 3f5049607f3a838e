"""Asks a virus scanner that speaks clamd's protocol; the file is sent to it, so it may run elsewhere.

https://docs.clamav.net/manual/Usage/ClamdProtocol.html: `zINSTREAM`, chunks with their length before them, one of
length 0 at the end, then one answer: `stream: OK`, `stream: NAME FOUND`, or a line that ends in `ERROR`.
"""

import logging
import socket
from pathlib import Path

from newsroom.uploads.refusals import Infected, Refused

CHUNK = 64 * 1024
MOST_OF_AN_ANSWER = 4096
SECONDS = 60

logger = logging.getLogger(__name__)


def scan(path: Path, address: str, seconds: float = SECONDS) -> None:
    """Raises `Infected` of what the scanner knows, and `Refused` where it gives no clear answer.

    `address` is `host:port`, or `unix:/path/of/the/socket`; each step may take so many `seconds`.
    """
    try:
        with connection(address, seconds) as stream:
            send(path, stream)
            verdict = answer(stream)
    except (OSError, ValueError) as error:
        verdict = repr(error)
    if verdict.endswith(" FOUND"):
        raise Infected(verdict.removeprefix("stream: ").removesuffix(" FOUND"))
    if verdict != "stream: OK":
        logger.error("The virus scanner at %s did not scan: %s", address, verdict)
        raise Refused("not_scanned")


def connection(address: str, seconds: float) -> socket.socket:
    if address.startswith("unix:"):
        stream = socket.socket(socket.AF_UNIX)
        stream.settimeout(seconds)
        try:
            stream.connect(address.removeprefix("unix:"))
        except OSError:
            stream.close()
            raise
        return stream
    host, _colon, port = address.rpartition(":")
    return socket.create_connection((host.strip("[]"), int(port)), timeout=seconds)


def send(path: Path, stream: socket.socket) -> None:
    """A scanner that has seen enough ends the connection early; its answer is there to be read all the same."""
    stream.sendall(b"zINSTREAM\0")
    try:
        with path.open("rb") as file:
            while chunk := file.read(CHUNK):
                stream.sendall(len(chunk).to_bytes(4, "big") + chunk)
        stream.sendall(bytes(4))
    except BrokenPipeError:
        pass


def answer(stream: socket.socket) -> str:
    received = b""
    while b"\0" not in received and len(received) < MOST_OF_AN_ANSWER:
        part = stream.recv(MOST_OF_AN_ANSWER)
        if not part:
            break
        received += part
    return received.split(b"\0")[0].decode(errors="replace").strip()
