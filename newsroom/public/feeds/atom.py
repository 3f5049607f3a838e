"""Atom 1.0 (RFC 4287) as our feeds write it: whole texts, pages that follow each other, ids that never change."""

from datetime import UTC, datetime
from typing import Any
from urllib.parse import urlsplit
from xml.sax.xmlreader import AttributesImpl

from django.conf import settings
from django.http import HttpRequest
from django.utils.feedgenerator import Atom1Feed
from django.utils.xmlutils import SimplerXMLGenerator

from newsroom.public.xml import XMLWriter

# What a feed says of its last change while nothing is in it: the same whenever it is asked.
NEVER = datetime(1970, 1, 1, tzinfo=UTC)
# From when on the names below are ours (RFC 4151); a later year would make new names of old releases.
SINCE = "2026"


class WholeTextFeed(Atom1Feed):
    """Entries take `content` (HTML) and `base`, the address that links in it are relative to.

    The feed takes `pages`: addresses of other pages of it by their relation, `next` and the like (RFC 5005).
    """

    def write(self, outfile: Any, encoding: str) -> None:
        """As Django's own does, with a writer that takes every text."""
        handler = XMLWriter(outfile, encoding, short_empty_elements=True)
        handler.startDocument()
        handler.startElement("feed", AttributesImpl(self.root_attributes()))
        self.add_root_elements(handler)
        self.write_items(handler)
        handler.endElement("feed")

    def add_root_elements(self, handler: SimplerXMLGenerator) -> None:
        super().add_root_elements(handler)
        for relation, url in self.feed["pages"].items():
            handler.addQuickElement("link", "", {"rel": relation, "href": url})

    def add_item_elements(self, handler: SimplerXMLGenerator, item: dict[str, Any]) -> None:
        super().add_item_elements(handler, item)
        handler.addQuickElement("content", item["content"], {"type": "html", "xml:base": item["base"]})

    def latest_post_date(self) -> datetime:
        return max((item["updateddate"] for item in self.items), default=NEVER)


def tag(request: HttpRequest, path: str) -> str:
    """A name for what is under `path`, the same whatever becomes of its address (RFC 4151)."""
    host = urlsplit(settings.SITE_URL).hostname or urlsplit(f"//{request.get_host()}").hostname
    return f"tag:{host},{SINCE}:{path}"
