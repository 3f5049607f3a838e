"""Slugs that keep Hangul and are never empty."""

import secrets
from collections.abc import Container, Mapping

from django.utils.text import slugify

from newsroom.fields import languages
from newsroom.fields.public_id import ALPHABET

MAX_LENGTH = 80
SUFFIX_LENGTH = 4


def slug_for(title: str, fallback: str) -> str:
    """The last part of a page's address made from its title; `fallback` where the title holds no letter or digit.

    Slugs need not be unique: the public id before them is.
    """
    slug = slugify(title, allow_unicode=True)
    if len(slug) > MAX_LENGTH:
        slug = slug[:MAX_LENGTH].rsplit("-", 1)[0].strip("-") or slug[:MAX_LENGTH]
    return slug or fallback


def free_slug(name: Mapping[str, str], fallback: str, taken: Container[str], most: int = MAX_LENGTH) -> str:
    """A slug of at most `most` characters for what is called `name`, by language: in English where it has that.

    Where the slug is `taken`, random characters follow it: a number would tell how many others there are, public
    or not. Of two people who ask at the same moment, the database refuses the second one.
    """
    title = name.get("en") or name.get(languages.primary()) or ""
    stem = slug = slug_for(title, fallback)[:most].strip("-")
    while slug in taken:
        suffix = "".join(secrets.choice(ALPHABET) for _character in range(SUFFIX_LENGTH))
        slug = f"{stem[: most - SUFFIX_LENGTH - 1].strip('-')}-{suffix}"
    return slug
