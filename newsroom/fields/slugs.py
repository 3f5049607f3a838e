"""Slugs that keep Hangul and are never empty."""

from collections.abc import Container
from itertools import count

from django.utils.text import slugify

MAX_LENGTH = 80


def slug_for(title: str, fallback: str) -> str:
    """The last part of a page's address made from its title; `fallback` where the title holds no letter or digit.

    Slugs need not be unique: the public id before them is.
    """
    slug = slugify(title, allow_unicode=True)
    if len(slug) > MAX_LENGTH:
        slug = slug[:MAX_LENGTH].rsplit("-", 1)[0].strip("-") or slug[:MAX_LENGTH]
    return slug or fallback


def free_slug(title: str, fallback: str, taken: Container[str], most: int = MAX_LENGTH) -> str:
    """A slug made from a title, of at most `most` characters, with a number at its end if it is `taken`."""
    slug = slug_for(title, fallback)[:most].strip("-")
    numbered = (f"{slug[: most - len(str(number)) - 1]}-{number}" for number in count(2))
    return slug if slug not in taken else next(other for other in numbered if other not in taken)
