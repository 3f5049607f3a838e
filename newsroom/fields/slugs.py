"""Slugs that keep Hangul and are never empty."""

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
