"""What pages tell in JSON-LD, held against what schema.org defines and what Google requires of it.

https://schema.org/NewsArticle, https://developers.google.com/search/docs/appearance/structured-data/article,
.../breadcrumb, .../organization, .../image-license-metadata
"""

import json
import re
from typing import Any

from jsonschema import Draft202012Validator, FormatChecker

BLOCK = re.compile(r'<script type="application/ld\+json">(.*?)</script>', re.DOTALL)
WORDS = {"type": "string", "minLength": 1}
URL = {"type": "string", "format": "uri", "pattern": "^https?://"}
MOMENT = {"type": "string", "format": "date-time", "pattern": r"[+-]\d\d:\d\d$"}
LANGUAGE = {"type": "string", "pattern": "^[a-z]{2,3}(-[A-Z]{2})?$"}
REFERENCE = {"type": "object", "properties": {"@id": URL}, "required": ["@id"], "additionalProperties": False}


def node(kind: str, required: tuple[str, ...], **properties: Any) -> dict[str, Any]:
    """An object of one type with no property but the named ones."""
    return {
        "type": "object",
        "properties": {"@type": {"const": kind}, **properties},
        "required": ["@type", *required],
        "additionalProperties": False,
    }


ORGANIZATION = node(
    "GovernmentOrganization",
    ("name", "url"),
    **{"@id": URL, "name": WORDS, "url": URL, "logo": URL, "parentOrganization": REFERENCE},
)
IMAGE = node(
    "ImageObject",
    ("contentUrl",),
    contentUrl=URL,
    width={"type": "integer", "minimum": 1},
    height={"type": "integer", "minimum": 1},
    caption=WORDS,
    creditText=WORDS,
    license=URL,
)
TRANSLATION = node("NewsArticle", ("@id", "inLanguage"), **{"@id": URL, "inLanguage": LANGUAGE})
ARTICLE = node(
    "NewsArticle",
    (
        "headline",
        "datePublished",
        "dateModified",
        "inLanguage",
        "image",
        "author",
        "publisher",
        "isAccessibleForFree",
        "mainEntityOfPage",
    ),
    **{"@id": URL, "mainEntityOfPage": URL, "url": URL, "license": URL},
    headline=WORDS | {"maxLength": 110},
    description=WORDS,
    inLanguage=LANGUAGE,
    datePublished=MOMENT,
    dateModified=MOMENT,
    image={"type": "array", "items": {"anyOf": [URL, IMAGE]}, "minItems": 1},
    author=ORGANIZATION,
    publisher=ORGANIZATION,
    isAccessibleForFree={"const": True},
    articleSection=WORDS,
    keywords={"type": "array", "items": WORDS, "minItems": 1},
    correction={
        "type": "array",
        "items": node("CorrectionComment", ("text", "datePublished"), text=WORDS, datePublished=MOMENT),
        "minItems": 1,
    },
    workTranslation={"type": "array", "items": TRANSLATION, "minItems": 1},
    translationOfWork=TRANSLATION,
)
PRACTICE = node(
    "Article",
    ("headline", "inLanguage", "author", "publisher", "isAccessibleForFree", "mainEntityOfPage"),
    **{"@id": URL, "mainEntityOfPage": URL, "url": URL},
    headline=WORDS | {"maxLength": 110},
    description=WORDS,
    inLanguage=LANGUAGE,
    author=ORGANIZATION,
    publisher=ORGANIZATION,
    isAccessibleForFree={"const": True},
)
BREADCRUMBS = node(
    "BreadcrumbList",
    ("itemListElement",),
    itemListElement={
        "type": "array",
        "minItems": 2,
        "items": node(
            "ListItem",
            ("position", "name", "item"),
            position={"type": "integer", "minimum": 1},
            name=WORDS,
            item=URL,
        ),
    },
)
WEBSITE = node("WebSite", ("name", "url"), name=WORDS, url=URL, inLanguage=LANGUAGE, publisher=REFERENCE)
KINDS = {
    "NewsArticle": ARTICLE,
    "Article": PRACTICE,
    "BreadcrumbList": BREADCRUMBS,
    "GovernmentOrganization": ORGANIZATION,
    "WebSite": WEBSITE,
}


def nodes(page: bytes) -> dict[str, dict[str, Any]]:
    """What a page tells, by type; nothing of a page without a block."""
    blocks = BLOCK.findall(page.decode())
    assert len(blocks) <= 1
    if not blocks:
        return {}
    told = json.loads(blocks[0])
    assert told.keys() == {"@context", "@graph"}
    assert told["@context"] == "https://schema.org"
    return {each["@type"]: each for each in told["@graph"]}


def errors(page: bytes) -> list[str]:
    """What is wrong with the JSON-LD of a page, in words."""
    found = []
    for kind, told in nodes(page).items():
        validator = Draft202012Validator(KINDS[kind], format_checker=FormatChecker())
        found += [f"{kind}: {error.json_path}: {error.message}" for error in validator.iter_errors(told)]
        if kind == "BreadcrumbList":
            positions = [each["position"] for each in told["itemListElement"]]
            found += [] if positions == list(range(1, len(positions) + 1)) else ["positions in no order"]
    return found
