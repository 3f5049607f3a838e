"""Preview links each of which ended by one thing alone: without that one condition it would open its page again.

They are issued before what ends them, by the clock of the hidden states, to releases that hold no canary: a dead link
is told from an unknown one by any difference at all.
"""

from collections.abc import Callable
from datetime import timedelta

from newsroom.media.models import StoredFile
from newsroom.releases import preview_links, publishing
from newsroom.releases.models import PreviewLink, Release
from tests.clock import set_clock
from tests.make import make_editor, make_published_release, make_release
from tests.newsroom.media.make import make_photo
from tests.visibility.hidden import EARLY, MORNING, PLAIN_REASON

MINUTE = timedelta(minutes=1)


def issue(release: Release, hours: int = 72) -> str:
    return preview_links.issue(release, "en", "Kim Minji", "", hours, make_editor())


def revoked() -> str:
    token = issue(make_release())
    preview_links.revoke(PreviewLink.objects.get(token_digest=preview_links.digest(token)), make_editor())
    return token


def expired() -> str:
    return issue(make_release(), hours=1)


def discarded() -> str:
    """In the very moment in which it was issued: not even the state is older than the link."""
    token = issue(release := make_release())
    publishing.discard(release, make_editor())
    return token


def submitted() -> str:
    token = issue(release := make_release())
    set_clock(EARLY + MINUTE)
    publishing.submit(release, make_editor())
    return token


def published() -> str:
    """By nobody's act: its hour came."""
    return issue(make_published_release(at=MORNING))


def taken_back() -> str:
    """While it is corrected, so that the state stays what it is."""
    release = make_published_release()
    set_clock(EARLY + MINUTE)
    publishing.reopen(release, make_editor())
    token = issue(release)
    set_clock(MORNING)
    publishing.withdraw(release, make_editor(), PLAIN_REASON, language="en")
    return token


# Each condition under which a link is alive, with the maker of one that only this condition ended.
ENDED_BY: dict[str, Callable[[], str]] = {
    "it is not revoked": revoked,
    "its time has not run out": expired,
    "the release is there": discarded,
    "the release keeps its state": submitted,
    "the release is not public": published,
    "its language is not taken back": taken_back,
}


def make_dead_links() -> dict[str, str]:
    """The token of one link for each condition, to a release with a photo; the clock stands at MORNING afterwards."""
    tokens = {}
    for condition, make in ENDED_BY.items():
        set_clock(EARLY)
        tokens[condition] = make()
        make_photo(_link(tokens[condition]).release)
    set_clock(MORNING)
    return tokens


def photo_behind(token: str) -> StoredFile:
    """The photo of the release that a link leads to."""
    return _link(token).release.photos.get().file


def _link(token: str) -> PreviewLink:
    return PreviewLink.objects.get(token_digest=preview_links.digest(token))
