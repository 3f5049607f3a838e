"""A server on this machine that speaks the protocols of the translation services, for tests.

It knows no English: Hangul outside `<span translate="no">` becomes the word EN, everything else comes back as it was.
"""

import json
import re
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs

KEY, KEY_ID = "the-key-of-the-newsroom", "the-id"
KEPT = re.compile(r"(<span[^>]*>.*?</span>|<[^>]*>)")
HANGUL = re.compile("[가-힣]+")


@dataclass
class Speaking:
    """The server's address, what it was sent, and what it does instead of translating: another status or body, nothing
    for so many seconds, or an answer that `leaves_out` something. `after` requests are answered first."""

    url: str = ""
    sent: list[str] = field(default_factory=list)
    requests: int = 0
    after: int = 0
    status: int = 200
    body: str | None = None
    seconds: float = 0
    leaves_out: str = ""
    silent: threading.Event = field(default_factory=threading.Event)


def english_of(html: str) -> str:
    parts = KEPT.split(html)
    return "".join(part if part.startswith("<") else HANGUL.sub("EN", part) for part in parts)


@contextmanager
def speaking() -> Iterator[Speaking]:
    told = Speaking()

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            content = self.rfile.read(int(self.headers["Content-Length"])).decode()
            told.requests += 1
            if told.requests > told.after and told.seconds:
                told.silent.wait(told.seconds)
            if told.requests > told.after and (told.status != 200 or told.body is not None):
                self._answer(told.status, told.body or "{}")
            else:
                self._answer(*_answer(self.path, self.headers, content, told))

        def _answer(self, status: int, body: str) -> None:
            self.send_response(status)
            self.send_header("Content-Type", "application/json; charset=UTF-8")
            self.send_header("Content-Length", str(len(body.encode())))
            self.end_headers()
            self.wfile.write(body.encode())

        def log_message(self, format: str, *args: Any) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True).start()
    told.url = f"http://127.0.0.1:{server.server_port}"
    try:
        yield told
    finally:
        told.silent.set()
        server.shutdown()
        server.server_close()


def _answer(path: str, headers: Any, content: str, told: Speaking) -> tuple[int, str]:
    is_json = "json" in headers["Content-Type"]
    asked = json.loads(content) if is_json else parse_qs(content)
    if path == "/v2/translate":
        return _deepl(asked, headers, told)
    if path == "/language/translate/v2?prettyPrint=false":
        return _google(asked, headers, told)
    if path == "/translation":
        return _papago(asked, headers, told)
    return 404, "{}"


def _deepl(asked: Any, headers: Any, told: Speaking) -> tuple[int, str]:
    if headers["Authorization"] != f"DeepL-Auth-Key {KEY}":
        return 403, "{}"
    assert (asked["source_lang"], asked["target_lang"], asked["tag_handling"]) == ("KO", "EN-US", "html")
    made = _translated(asked["text"], told)
    answers = [{"detected_source_language": "KO", "text": each, "billed_characters": 1} for each in made]
    return 200, json.dumps({"translations": answers})


def _google(asked: Any, headers: Any, told: Speaking) -> tuple[int, str]:
    if headers["x-goog-api-key"] != KEY:
        details = [{"@type": "type.googleapis.com/google.rpc.ErrorInfo", "reason": "API_KEY_INVALID"}]
        error = {"code": 400, "message": "API key not valid.", "errors": [{"reason": "badRequest"}]}
        return 400, json.dumps({"error": {**error, "status": "INVALID_ARGUMENT", "details": details}})
    assert (asked["source"], asked["target"], asked["format"]) == ("ko", "en", "html")
    answers = [{"translatedText": each} for each in _translated(asked["q"], told)]
    return 200, json.dumps({"data": {"translations": answers}})


def _papago(asked: Any, headers: Any, told: Speaking) -> tuple[int, str]:
    if (headers["x-ncp-apigw-api-key-id"], headers["x-ncp-apigw-api-key"]) != (KEY_ID, KEY):
        return 401, json.dumps({"error": {"errorCode": "200", "message": "Authentication Failed"}})
    assert (asked["source"], asked["target"]) == ("ko", "en")
    [made] = _translated([asked["text"]], told) or [""]
    result = {"srcLangType": "ko", "tarLangType": "en", "translatedText": made}
    return 200, json.dumps({"message": {"result": result}})


def _translated(texts: list[str], told: Speaking) -> list[str]:
    told.sent += texts
    return [english_of(text).replace(told.leaves_out or "\0", "") for text in texts]
