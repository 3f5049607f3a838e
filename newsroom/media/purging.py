"""Deleting files that are used nowhere: uploaded for a form that was never saved, or left behind by a broken upload.

What a working copy, a version or a revision carries is used: whatever was saved once can be brought back.
"""

import logging
from collections.abc import Iterator
from datetime import datetime, timedelta

from django.db import IntegrityError, connection, transaction
from django.db.models import ProtectedError, QuerySet

from newsroom.media import storage
from newsroom.media.models import StoredFile
from newsroom.media.queries import unused
from newsroom.releases import clock

logger = logging.getLogger(__name__)

# Browsers keep a form that was not saved for 14 days (newsroom.releases.admin.drafts): its files are there as long.
GRACE = timedelta(days=15)

IN_REVISIONS = """
    SELECT DISTINCT (jsonb_path_query(content, '$.*[*].file.id') #>> '{}')::bigint
    FROM releases_revision WHERE made_at >= %s
"""


def purge() -> int:
    """Delete what has been used nowhere for longer than `GRACE`, rows and content; returns how many files it was."""
    before = clock.now() - GRACE
    tokens = [file.token for file in _spare(unused().filter(uploaded_at__lt=before)) if _forget(file)]
    for token in tokens:
        _discard(token)
    for token in _left_behind(before):
        _discard(token)
    return len(tokens)


def _spare(files: QuerySet[StoredFile]) -> list[StoredFile]:
    """Those of `files` that no revision tells of either."""
    oldest = files.order_by("uploaded_at").first()
    if oldest is None:
        return []
    with connection.cursor() as cursor:
        cursor.execute(IN_REVISIONS, [oldest.uploaded_at])
        kept = {key for (key,) in cursor.fetchall()}
    return [file for file in files if file.pk not in kept]


def _forget(file: StoredFile) -> bool:
    """Delete the row, unless somebody has put the file to a release meanwhile."""
    try:
        with transaction.atomic():
            file.delete()
            connection.check_constraints()
    except (IntegrityError, ProtectedError):
        return False
    return True


def _discard(token: str) -> None:
    """Delete content that no row tells of any more; what the store does not let go of, the next purge finds."""
    try:
        storage.discard(token)
    except Exception:  # each store has errors of its own, and the other files are to go all the same
        logger.exception("The content of %s could not be deleted.", token)


def _left_behind(before: datetime) -> Iterator[str]:
    """Tokens of content without a row, all of it stored before that time: what is being stored has no row yet."""
    for tokens in storage.tokens():
        known = set(StoredFile.objects.filter(token__in=tokens).values_list("token", flat=True))
        for token in tokens:
            times = [] if token in known else storage.stored_at(token)
            if times and max(times) < before:
                yield token
