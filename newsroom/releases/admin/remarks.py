"""What author and editor have told each other, at the top of the release form."""

from typing import Any

from newsroom.accounts.models import User
from newsroom.releases import review_notes
from newsroom.releases.models import Release


def remarks(release: Release, user: User) -> dict[str, Any]:
    """The context of `remarks.html`: what still stands, what is resolved, and whether `user` may resolve it."""
    return {
        "note": review_notes.note_to_editor(release),
        "remarks": review_notes.open_remarks(release),
        "resolved_remarks": review_notes.resolved_remarks(release),
        "may_resolve": review_notes.may_resolve(release, user),
    }
