"""Addresses of photos and files on public pages and in previews of them."""

from collections.abc import Mapping, Sequence
from typing import Any
from urllib.parse import quote

from django import template
from django.template.defaultfilters import filesizeformat
from django.urls import reverse

from newsroom.certificates.published import PublishedCertificate
from newsroom.media.published import PublishedAttachment, PublishedPhoto

register = template.Library()
register.filter("filesize_label", filesizeformat)

JPEG, WEBP = "image/jpeg", "image/webp"
Picture = PublishedPhoto | PublishedCertificate


@register.simple_tag(takes_context=True)
def file_url(context: template.Context, file: Picture | PublishedAttachment) -> str:
    """The original of a photo, an attachment or a certificate, under its own name."""
    return _url(context, file, file.name)


@register.simple_tag(takes_context=True)
def rendition_url(context: template.Context, photo: Picture, width: int) -> str:
    """The photo in the width nearest below `width`, as JPEG where there is one; the original where there is none."""
    narrow = [each for each in photo.renditions if each["width"] <= width]
    if not narrow:
        return file_url(context, photo)
    best = max(narrow, key=lambda each: (each["width"], each["media_type"] == JPEG))
    return _url(context, photo, best["name"])


@register.simple_tag(takes_context=True)
def srcset(context: template.Context, photo: PublishedPhoto) -> str:
    """The WebP renditions with their widths, for an image whose `src` is another rendition."""
    chosen: Sequence[Mapping[str, Any]] = [each for each in photo.renditions if each["media_type"] == WEBP]
    return ", ".join(f"{_url(context, photo, each['name'])} {each['width']}w" for each in chosen)


def _url(context: template.Context, file: Picture | PublishedAttachment, name: str) -> str:
    """The address of one content; in the preview of a release, that of the preview for the release's own files."""
    preview = context.get("preview")
    if preview and preview.release_id == getattr(file, "release_id", None):
        return f"{preview.files}{file.token}/{quote(name)}"
    return reverse("file", args=[file.token, name])
