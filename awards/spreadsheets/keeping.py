"""How long a file waits to be confirmed; then it goes, with the preview of what it would have changed.

Of what was imported the file is gone at once, and what undoing needs stays.
"""

from awards.models import ImportedRow, RegisterImport
from newsroom.releases import clock


def drop_expired() -> int:
    """Delete the previews that nobody confirmed in time, but one that is being confirmed now; returns how many."""
    waiting = RegisterImport.objects.filter(
        applied_at=None, made_at__lt=clock.now() - RegisterImport.WAITS_FOR
    )
    keys = list(waiting.select_for_update(skip_locked=True).values_list("pk", flat=True))
    ImportedRow.objects.filter(made_by__in=keys).delete()
    RegisterImport.objects.filter(pk__in=keys).only("pk").delete()
    return len(keys)
