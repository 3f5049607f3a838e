"""What stands in the head of a page for programs."""

import json
from typing import Any

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe

register = template.Library()

# By these a text could end the element that it stands in, or begin a comment in it.
ESCAPES = {ord(sign): f"\\u{ord(sign):04X}" for sign in "<>&\u2028\u2029"}


@register.simple_tag(takes_context=True)
def absolute(context: template.Context, path: str) -> str:
    """A path of the site with the host that it was asked by."""
    return str(context["request"].build_absolute_uri(path))


@register.filter
def json_ld(data: dict[str, Any]) -> SafeString:
    """A block of JSON-LD: data to a browser, which the content security policy lets stand and nothing runs."""
    written = json.dumps(data, ensure_ascii=False).translate(ESCAPES)
    return format_html('<script type="application/ld+json">{}</script>', mark_safe(written))
