"""Cutting a page out of a list, the same for readers and programs."""

from typing import Any

from django.core.paginator import Page, Paginator
from django.db.models import QuerySet


def page_of(found: QuerySet[Any], number: int, size: int) -> Page[Any]:
    """Page `number` of `found`. Raises `EmptyPage` beyond the last one; an empty list has one page."""
    return Paginator(found, size).page(number)


def empty_page() -> Page[Any]:
    return Paginator([], 1).page(1)
