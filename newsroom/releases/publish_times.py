"""A publish time lies ahead when it is chosen, and still does when the release is approved."""

from collections.abc import Iterable
from datetime import datetime
from functools import partial

from django.utils.translation import gettext as _

from newsroom.releases import readiness
from newsroom.releases.corrections import PUBLIC, public_languages
from newsroom.releases.models import Release
from newsroom.releases.readiness import Issue, Severity
from newsroom.releases.times import kst


def has_passed(moment: datetime) -> str:
    """What an editor is told of a time that lies behind."""
    message = _(
        "The time %(time)s has passed. Choose a later one, or empty the field to publish on approval."
    )
    return message % {"time": kst(moment)}


@partial(readiness.register, reads=[PUBLIC])
def publish_time_lies_ahead(release: Release) -> Iterable[Issue]:
    """Of what is not public yet: what is public keeps the time at which it became so."""
    at = release.publish_at
    if not at or not release.is_editable or public_languages(release):
        return
    if at < release.checked_at:  # type: ignore[attr-defined]
        yield Issue("publish_at", has_passed(at), Severity.BLOCKS_PUBLISHING)
