"""What makes a feed valid Atom (RFC 4287): its grammar, and the rules that no grammar can tell."""

from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

from lxml import etree, html

GRAMMAR = etree.RelaxNG(etree.parse(Path(__file__).parent / "schemas/atom.rng"))
ATOM = {"a": "http://www.w3.org/2005/Atom"}
BASE = "{http://www.w3.org/XML/1998/namespace}base"


def parse(body: bytes) -> etree._Element:
    return etree.fromstring(body)


def errors(body: bytes) -> list[str]:
    """What is wrong with a feed, in words; nothing of a valid one."""
    feed = parse(body)
    GRAMMAR.validate(feed)
    return [str(error) for error in GRAMMAR.error_log] + list(_broken_rules(feed))


def _broken_rules(feed: etree._Element) -> Iterator[str]:
    entries = feed.findall("a:entry", ATOM)
    ids = [each.text for each in feed.findall(".//a:id", ATOM)]
    yield from (f"{each}: names two things (4.2.6)" for each, times in Counter(ids).items() if times > 1)
    if feed.find("a:author", ATOM) is None and any(each.find("a:author", ATOM) is None for each in entries):
        yield "somebody must be the author of every entry (4.1.1, 4.1.2)"
    if feed.find("a:link[@rel='self']", ATOM) is None:
        yield "a feed should tell its own address (4.1.1)"
    for within in (feed, *entries):
        yield from _broken_in(within)


def _broken_in(within: etree._Element) -> Iterator[str]:
    links = within.findall("a:link", ATOM)
    kinds = Counter(
        (link.get("type"), link.get("hreflang")) for link in links if link.get("rel") == "alternate"
    )
    if any(times > 1 for times in kinds.values()):
        yield "two alternates of one kind (4.1.1, 4.1.2)"
    for link in links:
        if not urlsplit(link.get("href")).scheme:
            yield f"{link.get('href')}: relative to nothing"
    for written in within.xpath("a:content | a:summary | a:title", namespaces=ATOM):
        if written.get("type") == "html":
            yield from _broken_html(written)


def _broken_html(written: etree._Element) -> Iterator[str]:
    """HTML that is none, or that leads to addresses which depend on where it is read (3.1.1.3, 4.1.3.3)."""
    if not (written.text or "").strip():
        yield f"{written.tag} is empty"
        return
    for element in html.fragment_fromstring(written.text, create_parent=True).iter():
        target = element.get("href") or element.get("src") or "about:"
        if not urlsplit(target).scheme and not written.get(BASE):
            yield f"{target}: relative to nothing"
