"""The readiness list of the newsroom, held for the releases that lines have written."""

from collections.abc import Iterable, Mapping

from newsroom.releases import readiness
from newsroom.releases.enums import State
from newsroom.releases.models import Release
from newsroom.releases.readiness import Issue, Severity

# Keys of a line that go by another name on the form.
PLACES = {"mentions": "awards", "publish_at": "published_at"}
# What people decide on the form, and a line cannot say: what readers are told of a change, whether a translation that
# the line leaves as it is still fits, whether somebody has checked what a machine wrote. The system that the line comes
# from has published it already.
DECIDED_BY_PEOPLE = {"correction", "stale", "origin"}


class NotReady(Exception):
    """Some releases lack something; `reasons` tells what, by the keys under which they were given."""

    def __init__(self, reasons: dict[int, str]) -> None:
        super().__init__(*reasons.values())
        self.reasons = reasons


def require_ready(written: Mapping[int, Release]) -> None:
    """Raises NotReady when a release, stored in its new state, lacks what blocks that state; a draft may."""
    reviewed = {key: release for key, release in written.items() if release.state == State.REVIEW}
    approved = {
        key: release for key, release in written.items() if release.state in (State.APPROVED, State.WITHDRAWN)
    }
    reasons = _reasons(reviewed, Severity.BLOCKS_REVIEW) | _reasons(approved, Severity.BLOCKS_PUBLISHING)
    if reasons:
        raise NotReady(reasons)


def _reasons(releases: Mapping[int, Release], moment: Severity) -> dict[int, str]:
    if not releases:
        return {}
    blocking = readiness.blocking_each([release.pk for release in releases.values()], moment)
    found = {
        key: [issue for issue in blocking[release.pk] if issue.field not in DECIDED_BY_PEOPLE]
        for key, release in releases.items()
    }
    return {key: _told(issues) for key, issues in found.items() if issues}


def _told(issues: Iterable[Issue]) -> str:
    return " ".join(f"{_place(issue)}: {issue.message}" for issue in issues)


def _place(issue: Issue) -> str:
    return f"texts.{issue.language}.{issue.field}" if issue.language else PLACES.get(issue.field, issue.field)
