"""HTML as editors may write it: sanitised on its way to the database, whatever the way."""

import re
from html import unescape
from typing import Any

import nh3
from django.db import models

from newsroom.fields.characters import writable

TAGS = {
    "p",
    "br",
    "strong",
    "em",
    "u",
    "s",
    "sub",
    "sup",
    "a",
    "h2",
    "h3",
    "h4",
    "ul",
    "ol",
    "li",
    "blockquote",
    "hr",
}
TABLE_TAGS = {"table", "caption", "thead", "tbody", "tr", "th", "td"}
ATTRIBUTES = {
    "a": {"href", "title"},
    "th": {"colspan", "rowspan", "scope"},
    "td": {"colspan", "rowspan"},
    "ol": {"start"},
}
SCHEMES = {"http", "https", "mailto", "tel"}

# Elements whose text is no text of the page either.
DROPPED_WITH_CONTENT = {"script", "style", "title"}

# Word processors leave elements that hold nothing; an empty cell still holds its place in a table.
EMPTY = re.compile(
    r"<(p|strong|em|u|s|sub|sup|a|h2|h3|h4|ul|ol|li|blockquote)\b[^>]*>(?:\s|&nbsp;|<br>)*</\1>"
)
# Where one of these ends, so does a line of the plain text.
LINE_END = re.compile(r"</(?:p|h2|h3|h4|li|blockquote|caption|tr|td|th)>|<(?:br|hr)>")
# What a browser mends on reading it again may need another pass; real texts are stable after the first.
PASSES = 10


def sanitise(html: str) -> str:
    """`html` with nothing but the elements, attributes and link schemes named above, and no empty elements.

    Nor a character that no XML file can hold, also where it came as a number (`&#11;`).
    Sanitising the result again changes nothing.
    """
    for _pass in range(PASSES):
        before, html = html, _sanitise_once(html)
        if html == before:
            break
    return html


def _sanitise_once(html: str) -> str:
    clean = nh3.clean(
        html,
        tags=TAGS | TABLE_TAGS,
        clean_content_tags=DROPPED_WITH_CONTENT,
        attributes=ATTRIBUTES,
        attribute_filter=_attribute,
        url_schemes=SCHEMES,
        link_rel="noopener",
    )
    while (shorter := EMPTY.sub("", clean)) != clean:
        clean = shorter
    return writable(clean).strip()


def _attribute(tag: str, name: str, value: str) -> str | None:
    """The value to keep; editors write a span on every cell, also where it says nothing."""
    if name in ("colspan", "rowspan"):
        return value if value.isdecimal() and value.isascii() and int(value) > 1 else None
    if name == "start":
        return value if value.isdecimal() and value.isascii() and value != "1" else None
    return value


def plain_text(html: str) -> str:
    """The words of sanitised `html`, a line for each paragraph, list item, heading and cell."""
    words = unescape(nh3.clean(LINE_END.sub("\n", html), tags=set()))
    return "\n".join(line.strip() for line in words.splitlines() if line.strip())


class SanitisedHTMLField(models.TextField):
    """A text of HTML that reaches the database sanitised only, by save, bulk_create, bulk_update, update."""

    def get_db_prep_save(self, value: Any, connection: Any) -> Any:
        prepared = sanitise(value) if isinstance(value, str) else value
        return super().get_db_prep_save(prepared, connection)
