"""Seeing the public pages as they would be if one release's working copy were public."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

from django.db import connection, transaction

_previewing: ContextVar[bool] = ContextVar("previewing", default=False)


def previewing() -> bool:
    return _previewing.get()


@contextmanager
def draft_world(release_id: int) -> Iterator[None]:
    """Within it, published models show the working copy of one release, and all else as the public sees it.

    Reads the views of schema `draft` over the editorial connection; the public database role may not use that schema.
    Everything shown must be rendered before it ends.
    """
    token = _previewing.set(True)
    try:
        with transaction.atomic(), connection.cursor() as cursor:
            cursor.execute("SELECT set_config('newsroom.preview_release', %s, true)", [str(release_id)])
            cursor.execute("SET LOCAL search_path = draft, public")
            yield
            cursor.execute("SET LOCAL search_path = public")
    finally:
        _previewing.reset(token)
