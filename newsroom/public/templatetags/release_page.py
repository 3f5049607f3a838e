"""What only the page of a release shows."""

from pathlib import PurePosixPath
from typing import Any
from urllib.parse import quote

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString

from newsroom.fields import languages
from newsroom.media.published import PublishedFile
from newsroom.public import licences, links
from newsroom.public.kit.names import HANGUL_LETTER
from newsroom.public.queries.nearby import Neighbour

register = template.Library()


@register.filter
def file_type(file: PublishedFile) -> str:
    """What people call the type of a file: "HWPX", "PDF"."""
    return PurePosixPath(file.name).suffix.removeprefix(".").upper()


@register.filter
def file_name(file: PublishedFile) -> SafeString | str:
    """The name of a file as it was given: a Korean one is marked as such on a page in another language."""
    if languages.active() == "ko" or not HANGUL_LETTER.search(file.name):
        return file.name
    return format_html('<span lang="ko">{}</span>', file.name)


@register.filter
def licence_named(file: PublishedFile) -> licences.Licence:
    return licences.licence(file.licence)


@register.filter
def neighbour_url(neighbour: Neighbour) -> str:
    """The page of a release beside this one, in the language of this page."""
    return links.page_url(languages.active(), "release", neighbour.public_id, neighbour.slug)


@register.simple_tag
def mail_link(title: Any, url: str) -> str:
    """Opens a message in the reader's own mail program with the title and the address of the page."""
    body = quote(f"{title}\r\n{url}")
    return f"mailto:?subject={quote(str(title))}&body={body}"
