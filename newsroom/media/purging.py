"""Deleting files that are used nowhere: uploaded for a form that was never saved, or left behind by a broken upload.

What a working copy, a version or a revision carries is used: whatever was saved once can be brought back.
"""

from collections.abc import Iterator
from datetime import datetime, timedelta

from django.db import IntegrityError, connection, transaction
from django.db.models import ProtectedError, QuerySet

from newsroom.media import storage
from newsroom.media.models import StoredFile
from newsroom.media.queries import unused
from newsroom.releases import clock

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
    for token in [*tokens, *_left_behind(before)]:
        storage.discard(token)
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


def _left_behind(before: datetime) -> Iterator[str]:
    """Tokens of content without a row, all of it stored before that time: what is being stored has no row yet."""
    for token in storage.tokens():
        if not StoredFile.objects.filter(token=token).exists():
            times = storage.stored_at(token)
            if times and max(times) < before:
                yield token
