"""Which awards wait for the hour of a release: no other release makes them public before it.

An award is decided by the approved releases that tell of it. Until the first of their hours it is held: whoever
approves another release for an earlier one would break the embargo, and is refused. What nobody has approved yet holds
nothing; whoever approves is told of it.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import Prefetch, prefetch_related_objects
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from awards.mentioning import AWARDS, NAMES
from awards.models import Award, Mention, MentionVersion
from newsroom.releases import clock
from newsroom.releases.corrections import PUBLIC, public_languages
from newsroom.releases.enums import State
from newsroom.releases.models import Release
from newsroom.releases.readiness import Inside, Issue, Severity
from newsroom.releases.times import kst

HELD = gettext_lazy("An approved release keeps this award until its hour: it cannot be shown before.")

# What is public or will be.
OPEN = MentionVersion.objects.filter(
    version__public_during__isempty=False, version__public_during__upper_inf=True
)


def reads(prefix: str = "") -> tuple[Prefetch, Prefetch]:
    """What awards are fetched with, so that it is known who tells of them; `prefix` leads to the awards."""
    versions = OPEN.select_related("version__release").prefetch_related("version__release__texts")
    copies = Mention.objects.select_related("release").prefetch_related("release__texts")
    return (
        Prefetch(f"{prefix}told_by", versions, to_attr="open_versions"),
        Prefetch(f"{prefix}mentions", copies, to_attr="copies"),
    )


@dataclass(frozen=True)
class Standing:
    """Who tells of an award: the approved releases by their hours, what is worked on, what was taken back or binned."""

    approved: list[tuple[datetime, Release]]
    worked_on: list[Release]
    gone: list[Release]

    def is_public(self, now: datetime) -> bool:
        return bool(self.approved) and self.approved[0][0] <= now


def standing(award: Award, but_for: Release | None = None) -> Standing:
    """Of an award that was fetched with `reads`; `but_for` does not count."""
    hours = {
        row.version.release_id: (row.version.public_during.lower, row.version.release)
        for row in award.open_versions  # type: ignore[attr-defined]
        if row.version.release != but_for
    }
    others = [
        row.release
        for row in award.copies  # type: ignore[attr-defined]
        if row.release != but_for and row.release_id not in hours
    ]
    return Standing(
        sorted(hours.values(), key=lambda told: told[0]),
        [release for release in others if release.is_editable],
        [release for release in others if release.state in (State.WITHDRAWN, State.DELETED)],
    )


def is_held(award: Award) -> bool:
    """Whether an approved release keeps it for its hour, and readers know it from no other."""
    prefetch_related_objects([award], *reads())
    known = standing(award)
    return bool(known.approved) and not award.standalone and not known.is_public(clock.now())


# What `embargoes_are_kept` reads of a release.
READS = (PUBLIC, *NAMES, "mentions__award__edition__programme", *reads("mentions__award__"))


def embargoes_are_kept(release: Release) -> Iterator[Issue]:
    """What the release tells of and readers do not know yet, with the releases that tell of it, too."""
    if release.state == State.WITHDRAWN:
        return
    for mention in release.mentions.all():
        yield from _of_award(mention.award, release)


def _of_award(award: Award, release: Release) -> Iterator[Issue]:
    known, now = standing(award, but_for=release), release.checked_at  # type: ignore[attr-defined]
    hour = release.goes_out_at  # type: ignore[attr-defined]
    is_decided = any(at <= hour for at in _own_hours(award, release))
    if award.standalone or known.is_public(now) or is_decided:
        return
    if not known.approved:
        yield from (_shared(award, each, now) for each in known.worked_on)
        yield from (_withdrawn(award, each) for each in known.gone if each.state == State.WITHDRAWN)
    elif known.approved[0][0] <= hour:
        yield _comes_before(award, *known.approved[0])
    else:
        # What is public goes out as soon as it is approved: there is no hour to choose.
        place = "mentions" if public_languages(release) else "publish_at"
        yield _held(award, *known.approved[0], place)


def _own_hours(award: Award, release: Release) -> Iterator[datetime]:
    """From when on the approved version of the release itself tells of the award."""
    for row in award.open_versions:  # type: ignore[attr-defined]
        if row.version.release_id == release.pk:
            yield row.version.public_during.lower


def _held(award: Award, hour: datetime, other: Release, place: str) -> Issue:
    message = _(
        "“%(award)s” is held until a later hour by another release."
        " Choose a later hour for this one, or leave the award out."
    )
    inside = _(
        "“%(award)s” is held until %(hour)s by “%(release)s”."
        " Choose no earlier hour for this release, or leave the award out."
    )
    told = {"award": award, "hour": kst(hour), "release": other}
    return _issue(message, inside, told, place, Severity.BLOCKS_PUBLISHING)


def _comes_before(award: Award, hour: datetime, other: Release) -> Issue:
    message = _("“%(award)s” is not public yet: another release makes it so before this one.")
    inside = _("“%(award)s” is not public yet: “%(release)s” makes it so on %(hour)s, before this release.")
    return _issue(message, inside, {"award": award, "hour": kst(hour), "release": other})


def _shared(award: Award, other: Release, now: datetime) -> Issue:
    message = _(
        "“%(award)s” is not public yet, and another release that nobody has approved tells of it, too:"
        " with this one it becomes public."
    )
    inside = _(
        "“%(award)s” is not public yet, and “%(release)s” (%(state)s) tells of it, too:"
        " with this release it becomes public."
    )
    state = str(State(other.state).label)
    if other.publish_at and other.publish_at > now:
        state = _("%(state)s, meant for %(hour)s") % {"state": state, "hour": kst(other.publish_at)}
    return _issue(message, inside, {"award": award, "release": other, "state": state})


def _withdrawn(award: Award, other: Release) -> Issue:
    message = _(
        "“%(award)s” is not public: another release that told of it was withdrawn."
        " With this one it becomes public."
    )
    inside = _(
        "“%(award)s” is not public: “%(release)s”, which told of it, was withdrawn."
        " With this release it becomes public."
    )
    return _issue(message, inside, {"award": award, "release": other})


def _issue(
    message: str,
    inside: str,
    told: Mapping[str, Any],
    place: str = "mentions",
    severity: Severity = Severity.WARNS,
) -> Issue:
    """`inside` is for those who see the release that `told` names."""
    return Issue(place, message % told, severity, part=AWARDS, inside=Inside(told["release"], inside % told))
