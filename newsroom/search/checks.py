"""A system check: an index that the analyser of today has not made finds less, and nobody would know."""

from collections.abc import Iterable
from typing import Any

from django.core.checks import CheckMessage, Tags, Warning, register
from django.db import connections

from newsroom.search.models import IndexedText
from newsroom.search.rebuilding import outdated


@register(Tags.database)
def check_index(databases: Iterable[str] | None = None, **kwargs: Any) -> Iterable[CheckMessage]:
    """Asked by `manage.py migrate` and `check --database default`; says nothing before the index is there."""
    if "default" not in (databases or ()) or not _is_there():
        return
    if number := outdated().count():
        yield Warning(
            f"{number} texts are not in the search index as the analyser of today would put them there.",
            hint="Run manage.py rebuild_search; the site may serve meanwhile.",
            id="newsroom.W004",
        )


def _is_there() -> bool:
    with connections["default"].cursor() as cursor:
        cursor.execute("SELECT to_regclass(%s) IS NOT NULL", [IndexedText._meta.db_table])
        return bool(cursor.fetchone()[0])
