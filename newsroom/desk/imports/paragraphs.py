"""Plain paragraphs of a press release as HTML."""

from collections.abc import Iterable
from itertools import groupby

from django.utils.html import escape

# What Korean press releases put before the items of a list.
MARKS = ("▲", "○", "-", "•")


def html_of(paragraphs: Iterable[str]) -> str:
    """A `p` for each paragraph; those that begin with a mark of a list become the items of one."""
    filled = [paragraph for paragraph in paragraphs if paragraph.lstrip("".join(MARKS)).strip()]
    parts = []
    for is_item, group in groupby(filled, key=lambda paragraph: paragraph.startswith(MARKS)):
        if is_item:
            items = "".join(f"<li>{_escaped(paragraph[1:])}</li>" for paragraph in group)
            parts.append(f"<ul>{items}</ul>")
        else:
            parts.extend(f"<p>{_escaped(paragraph)}</p>" for paragraph in group)
    return "".join(parts)


def _escaped(text: str) -> str:
    return escape(text.strip()).replace("\n", "<br>")
