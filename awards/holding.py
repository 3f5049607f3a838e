"""Which awards wait for the hour of a release: no other release makes them public before it.

An award is decided by the approved releases that tell of it. Until the first of their hours it is held: whoever
approves another release for an earlier one would break the embargo, and is refused. What nobody has approved yet holds
nothing; whoever approves is told of it.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

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
    known, hour = standing(award, but_for=release), release.goes_out_at  # type: ignore[attr-defined]
    if award.standalone or known.is_public(release.checked_at):  # type: ignore[attr-defined]
        return
    if any(at <= hour for at in _own_hours(award, release)):
        return
    name = str(award)
    if not known.approved:
        yield from (_shared(name, each) for each in known.worked_on)
    elif known.approved[0][0] <= hour:
        yield _comes_before(name, *known.approved[0])
    else:
        # What is public goes out as soon as it is approved: there is no hour to choose.
        place = "mentions" if public_languages(release) else "publish_at"
        yield _held(name, *known.approved[0], place)


def _own_hours(award: Award, release: Release) -> Iterator[datetime]:
    """From when on the approved version of the release itself tells of the award."""
    for row in award.open_versions:  # type: ignore[attr-defined]
        if row.version.release_id == release.pk:
            yield row.version.public_during.lower


def _held(award: str, hour: datetime, other: Release, place: str) -> Issue:
    message = _(
        "“%(award)s” is held until a later hour by another release."
        " Choose a later hour for this one, or leave the award out."
    )
    inside = _(
        "“%(award)s” is held until %(hour)s by “%(release)s”."
        " Choose no earlier hour for this release, or leave the award out."
    )
    told = {"award": award, "hour": kst(hour), "release": other}
    return Issue(
        place,
        message % told,
        Severity.BLOCKS_PUBLISHING,
        part=AWARDS,
        inside=Inside(other, inside % told),
    )


def _comes_before(award: str, hour: datetime, other: Release) -> Issue:
    message = _("“%(award)s” is not public yet: another release makes it so before this one.")
    inside = _("“%(award)s” is not public yet: “%(release)s” makes it so on %(hour)s, before this release.")
    told = {"award": award, "hour": kst(hour), "release": other}
    return Issue("mentions", message % told, Severity.WARNS, part=AWARDS, inside=Inside(other, inside % told))


def _shared(award: str, other: Release) -> Issue:
    message = _(
        "“%(award)s” is not public yet, and another release that nobody has approved tells of it, too:"
        " with this one it becomes public."
    )
    inside = _(
        "“%(award)s” is not public yet, and “%(release)s” (%(state)s) tells of it, too:"
        " with this release it becomes public."
    )
    state = str(State(other.state).label)
    if other.publish_at:
        state = _("%(state)s, meant for %(hour)s") % {"state": state, "hour": kst(other.publish_at)}
    told = {"award": award, "release": other, "state": state}
    return Issue("mentions", message % told, Severity.WARNS, part=AWARDS, inside=Inside(other, inside % told))
