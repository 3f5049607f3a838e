import socketserver
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from django.utils import translation

from newsroom.uploads import Infected, Refused, scanner

# Harmless, and known to every scanner: https://www.eicar.org/download-anti-malware-testfile/
EICAR = rb"X5O!P%@AP[4\PZX54(P^)7CC)7}$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*"
MOST = 1_000_000


class Clamd(socketserver.StreamRequestHandler):
    """The part of clamd that reads a stream: it knows one virus, and streams of a megabyte at most."""

    def handle(self) -> None:
        assert self.rfile.read(10) == b"zINSTREAM\0"
        content = b""
        while length := int.from_bytes(self.rfile.read(4), "big"):
            content += self.rfile.read(length)
            if len(content) > MOST:
                self.wfile.write(b"INSTREAM size limit exceeded. ERROR\0")
                return
        self.wfile.write(b"stream: Eicar-Test-Signature FOUND\0" if EICAR in content else b"stream: OK\0")


class Silent(socketserver.StreamRequestHandler):
    """Takes all and never answers."""

    def handle(self) -> None:
        while self.rfile.read(1000):
            pass


class Garbled(socketserver.StreamRequestHandler):
    def handle(self) -> None:
        self.rfile.read(10)
        self.wfile.write(b"HTTP/1.1 400 Bad Request\r\n" * 1000)


@contextmanager
def serving(server: socketserver.BaseServer) -> Iterator[None]:
    with server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        yield
        server.shutdown()
        thread.join()


@contextmanager
def scanner_at(handler: type[socketserver.StreamRequestHandler]) -> Iterator[str]:
    server = socketserver.ThreadingTCPServer(("127.0.0.1", 0), handler)
    server.daemon_threads = True
    with serving(server):
        yield f"127.0.0.1:{server.server_address[1]}"


def make_file(folder: Path, content: bytes) -> Path:
    path = folder / "upload"
    path.write_bytes(content)
    return path


@pytest.mark.parametrize("content", [b"", b"hello", bytes(300_000)])
def test_a_clean_file_passes(content: bytes, tmp_path: Path) -> None:
    with scanner_at(Clamd) as address:
        scanner.scan(make_file(tmp_path, content), address)


def test_a_virus_is_told_by_its_name(tmp_path: Path) -> None:
    with scanner_at(Clamd) as address, pytest.raises(Infected) as infected:
        scanner.scan(make_file(tmp_path, bytes(100_000) + EICAR), address)
    with translation.override("en"):
        assert "“Eicar-Test-Signature”" in str(infected.value)


def test_a_scanner_behind_a_socket_of_this_machine_is_asked(tmp_path: Path) -> None:
    server = socketserver.ThreadingUnixStreamServer(str(tmp_path / "clamd.sock"), Clamd)
    with serving(server), pytest.raises(Infected):
        scanner.scan(make_file(tmp_path, EICAR), f"unix:{tmp_path}/clamd.sock")


@pytest.mark.parametrize(
    ("handler", "content"),
    [(Clamd, bytes(5 * MOST)), (Silent, b"hello"), (Garbled, b"hello"), (Garbled, bytes(5 * MOST))],
    ids=["too large", "silent", "garbled", "garbled early"],
)
def test_without_a_clear_answer_nothing_passes(
    handler: type[socketserver.StreamRequestHandler], content: bytes, tmp_path: Path
) -> None:
    with scanner_at(handler) as address, pytest.raises(Refused) as refused:
        scanner.scan(make_file(tmp_path, content), address, seconds=1)
    assert refused.value.code == "not_scanned"


@pytest.mark.parametrize("address", ["127.0.0.1:1", "unix:/nowhere", "127.0.0.1", ""])
def test_a_scanner_that_is_not_there_lets_nothing_pass(
    address: str, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    with pytest.raises(Refused) as refused:
        scanner.scan(make_file(tmp_path, b"hello"), address)
    assert refused.value.code == "not_scanned"
    assert "did not scan" in caplog.text
