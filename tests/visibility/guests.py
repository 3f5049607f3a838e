"""What the preview links of a world give away, beside the page that a living one opens."""

import logging
from collections.abc import Iterable, Iterator, Mapping
from unittest import mock

from tests.visibility.asking import Ask, Reply, Visitor

# What a guest's page must say, or it is kept, found, or told to other sites.
SAID = {
    "Cache-Control": "private, no-store",
    "X-Robots-Tag": "noindex, nofollow, noarchive",
    "Referrer-Policy": "no-referrer",
}
NOWHERE = "/nowhere/at/all/"
# What a living link opens: the page, and the press kit of it.
OPENED = ("", "kit.zip")


def opened(visitor: Visitor, dead_links: Mapping[str, str]) -> Iterator[str]:
    """Links that are dead, told by what ended them, and answered otherwise than a path where nothing is."""
    nothing = visitor.ask(Ask(NOWHERE)).whole
    for condition, token in dead_links.items():
        for part in OPENED:
            if visitor.ask(Ask(f"/preview/{token}/{part}")).whole != nothing:
                yield f"a preview link opens something although it ended with “{condition}”"


def kept_or_told(visitor: Visitor, tokens: Iterable[str]) -> Iterator[str]:
    """Pages of living links that may be kept or found, and other spellings of their addresses that open anything."""
    nothing = visitor.ask(Ask(NOWHERE)).whole
    for token in tokens:
        for part in OPENED:
            page = visitor.ask(Ask(f"/preview/{token}/{part}"))
            yield from (f"{page.ask}: does not say {line}" for line in unsaid(page))
            for ask in (Ask(page.ask.path[:-1]), Ask(page.ask.path, query=(("utm_source", "mail"),))):
                reply = visitor.ask(ask)
                if reply.whole != nothing:
                    yield f"{ask}: “{reply.status}” is not the answer to what does not exist"


def unsaid(page: Reply) -> list[str]:
    said = [f"{name}: {value}" for name, value in SAID.items()]
    return [line for line in said if line not in page.headers.splitlines()]


def logged(visitor: Visitor, tokens: Iterable[str]) -> Iterator[str]:
    """Tokens in what our log says of addresses that open nothing, as its handler writes it."""
    stream = next(each for each in logging.getLogger().handlers if type(each) is logging.StreamHandler)
    lines: list[str] = []
    silence = logging.root.manager.disable
    logging.disable(logging.NOTSET)
    try:
        with mock.patch.object(stream, "emit", lambda record: lines.append(stream.format(record))):
            for token in tokens:
                visitor.ask(Ask(f"/preview/{token}/more"))
                if any(token in line for line in lines):
                    yield f"the log tells the token of {lines[-1]}"
    finally:
        logging.disable(silence)
    if not lines:
        yield "the log tells nothing of a 404, so nothing is proved of it"
