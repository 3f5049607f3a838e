"""The texts of a release as a line of a file tells them."""

from typing import Any

from django.core.validators import validate_unicode_slug
from django.utils.translation import gettext as _

from newsroom.desk.imports.paragraphs import html_of
from newsroom.fields import languages
from newsroom.fields.html import sanitise
from newsroom.fields.slugs import MAX_LENGTH
from newsroom.releases.enums import Origin
from newsroom.releases.interchange.fields import Fields


def parse_texts(fields: Fields, *, ready: bool) -> dict[str, dict[str, Any]]:
    """Fields of the texts by language; `ready` is what they are unless they say it. Raises LineRefused."""
    texts = {}
    with fields.inner("texts") as by_language:
        for code in languages.codes() if by_language else ():
            with by_language.inner(code) as inner:  # type: ignore[union-attr]
                if inner is not None:
                    texts[code] = _text(inner, ready=ready)
    return texts


def _text(fields: Fields, *, ready: bool) -> dict[str, Any]:
    told_ready = fields.flag("ready")
    text = {
        "title": fields.text("title", most=300),
        "subtitles": fields.texts("subtitles", most=300),
        "summary": fields.text("summary"),
        "body": _body(fields),
        "slug": fields.checked("slug", validate_unicode_slug, most=MAX_LENGTH),
        "origin": fields.choice("origin", Origin.values, default=Origin.HUMAN),
        "ready": ready if told_ready is None else told_ready,
    }
    fields.finish()
    for name in ("title", "body"):
        if text["ready"] and not text[name]:
            raise fields.refuse(name, _("is missing, but the text is ready to be published"))
    return text


def _body(fields: Fields) -> str:
    if fields.has("body") and fields.has("body_html"):
        raise fields.refuse("body_html", _("stands beside body: only one of them may"))
    if fields.has("body_html"):
        return sanitise(fields.text("body_html"))
    return sanitise(html_of(fields.texts("body")))
