"""Whose awards enter our totals, as far as they are public."""

from collections.abc import Sequence

from awards.published import PublishedAwardQuerySet, Scope
from newsroom.public import content
from newsroom.public.queries.world import PUBLISHED


@content.remembered(1, content.of_register)
def _ours() -> Sequence[tuple[int, bool]]:
    return PUBLISHED.told("SELECT json_build_array(o.organisation_id, o.home)::text FROM {ours} o")


def members(scope: Scope) -> Sequence[int]:
    """The winners whose awards enter our totals: the city itself, or also all that belongs to it."""
    return [body for body, home in _ours() if home or scope == "all"]


def in_scope(found: PublishedAwardQuerySet, scope: Scope) -> PublishedAwardQuerySet:
    """Awards that enter our totals: those of the city itself, or also of all that belongs to it."""
    return found.filter(recipient__in=members(scope))
