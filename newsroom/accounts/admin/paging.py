"""Pages of a table that only grows."""

from typing import cast

from django.core.paginator import Paginator
from django.db.models import QuerySet
from django.utils.functional import cached_property

MOST_COUNTED = 10_000


class CappedPaginator(Paginator):
    """Counts no further than MOST_COUNTED: pages end there, and what is older is found by its date."""

    @cached_property
    def count(self) -> int:
        return cast(QuerySet, self.object_list).order_by()[:MOST_COUNTED].count()

    @property
    def is_capped(self) -> bool:
        return self.count == MOST_COUNTED
