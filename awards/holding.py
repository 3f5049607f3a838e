"""Which awards wait for the hour of a release: no other release makes them public before it.

An award is decided by the approved releases that tell of it. Until the first of their hours it is held: whoever
approves another release for an earlier one would break the embargo, and is refused. What nobody has approved yet holds
nothing; whoever approves is told of it.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Prefetch, prefetch_related_objects
from django.utils.translation import gettext, gettext_lazy, gettext_noop

from awards.mentioning import AWARDS, NAMES
from awards.models import Award, Mention, MentionVersion
from newsroom.releases import clock
from newsroom.releases.corrections import PUBLIC, public_languages
from newsroom.releases.enums import State
from newsroom.releases.models import Release
from newsroom.releases.readiness import Inside, Issue, Severity
from newsroom.releases.times import kst

HELD = gettext_lazy("An approved release keeps this award until its hour: it cannot be shown before.")


@dataclass(frozen=True)
class Words:
    """English msgids: for everybody who sees a release, and for those who see the other one that they name."""

    message: str
    inside: str


HELD_BY = Words(
    gettext_noop(
        "“%(award)s” is held until a later hour by another release."
        " Choose a later hour for this one, or leave the award out."
    ),
    gettext_noop(
        "“%(award)s” is held until %(hour)s by “%(release)s”."
        " Choose no earlier hour for this release, or leave the award out."
    ),
)
COMES_BEFORE = Words(
    gettext_noop("“%(award)s” is not public yet: another release makes it so before this one."),
    gettext_noop(
        "“%(award)s” is not public yet: “%(release)s” makes it so on %(hour)s, before this release."
    ),
)
COMES_AFTER = Words(
    gettext_noop(
        "“%(award)s” is not public yet. Another release that tells of it was approved later, for a later hour:"
        " with this one it becomes public."
    ),
    gettext_noop(
        "“%(award)s” is not public yet. “%(release)s” was approved later, for %(hour)s: with this release it becomes"
        " public."
    ),
)
SHARED = Words(
    gettext_noop(
        "“%(award)s” is not public yet, and another release that nobody has approved tells of it, too:"
        " with this one it becomes public."
    ),
    gettext_noop(
        "“%(award)s” is not public yet, and “%(release)s” (%(state)s) tells of it, too:"
        " with this release it becomes public."
    ),
)
WITHDRAWN = Words(
    gettext_noop(
        "“%(award)s” is not public: another release that told of it was withdrawn."
        " With this one it becomes public."
    ),
    gettext_noop(
        "“%(award)s” is not public: “%(release)s”, which told of it, was withdrawn."
        " With this release it becomes public."
    ),
)

# From an award that was fetched with `approved_by` to those releases.
APPROVED = "open_versions__version__release"
# What is public or will be.
OPEN = MentionVersion.objects.filter(
    version__public_during__isempty=False, version__public_during__upper_inf=True
)


def approved_by(prefix: str = "") -> Prefetch:
    """With which awards are fetched, so that it is known until when they are held; `prefix` leads to the awards."""
    return Prefetch(f"{prefix}told_by", OPEN.select_related("version__release"), to_attr="open_versions")


def reads(prefix: str = "") -> tuple[str | Prefetch, ...]:
    """The same, so that it is known who else tells of them, and what those are called."""
    copies = Mention.objects.select_related("release").prefetch_related("release__texts")
    return (
        approved_by(prefix),
        f"{prefix}{APPROVED}__texts",
        Prefetch(f"{prefix}mentions", copies, to_attr="copies"),
    )


@dataclass(frozen=True)
class Standing:
    """Who tells of an award: the approved releases by their hours, what is worked on, what was taken back or binned."""

    approved: list[tuple[datetime, Release]]
    worked_on: list[Release]
    gone: list[Release]


def approved(award: Award, but_for: Release | None = None) -> list[tuple[datetime, Release]]:
    """The approved releases that tell of it, by their hours; of an award that was fetched with `approved_by`."""
    versions = (row.version for row in award.open_versions)  # type: ignore[attr-defined]
    told = ((each.public_during.lower, each.release) for each in versions if each.release != but_for)
    return sorted(told, key=lambda each: each[0])


def is_known(award: Award, now: datetime, but_for: Release | None = None) -> bool:
    """Whether readers know of it; of an award that was fetched with `approved_by`."""
    telling = approved(award, but_for)
    return award.standalone or (bool(telling) and telling[0][0] <= now)


def standing(award: Award, but_for: Release | None = None) -> Standing:
    """Of an award that was fetched with `reads`; `but_for` does not count."""
    telling = approved(award, but_for)
    known = {but_for, *(release for _hour, release in telling)}
    others = [row.release for row in award.copies if row.release not in known]  # type: ignore[attr-defined]
    return Standing(
        telling,
        [release for release in others if release.is_editable],
        [release for release in others if release.state in (State.WITHDRAWN, State.DELETED)],
    )


def read_of(awards: Iterable[Award]) -> None:
    """Find out of many at once what `is_held` asks."""
    prefetch_related_objects(list(awards), approved_by())


def is_held(award: Award) -> bool:
    """Whether an approved release keeps it for its hour, and readers do not know of it yet."""
    read_of([award])
    return bool(approved(award)) and not is_known(award, clock.now())


# What the checks read of a release.
READS = (PUBLIC, approved_by("mentions__award__"))
MORE = (*NAMES, "mentions__award__edition__programme", *reads("mentions__award__"))


def embargoes_are_kept(release: Release) -> Iterator[Issue]:
    """What an approved release keeps for a later hour than that of this one."""
    for kept in _kept_of(release):
        if kept.words is HELD_BY:
            # What is public goes out as soon as it is approved: there is no hour to choose.
            place = "mentions" if public_languages(release) else "publish_at"
            yield kept.issue(place, Severity.BLOCKS_PUBLISHING)


def what_becomes_public_is_told(release: Release) -> Iterator[Issue]:
    """What readers do not know yet, with the other releases that tell of it."""
    yield from (kept.issue() for kept in _kept_of(release) if kept.words is not HELD_BY)
    for award in _undecided(release):
        known = standing(award, but_for=release)
        if not known.approved:
            yield from (_shared(award, each, release) for each in known.worked_on)
            withdrawn = (each for each in known.gone if each.state == State.WITHDRAWN)
            yield from (_issue(WITHDRAWN, award, each) for each in withdrawn)


def kept_of(awards: Iterable[Award], release: Release, hour: datetime | None) -> dict[int, Issue]:
    """By key, what approved releases keep of awards that `release` would tell of, and at `hour` (None: at once).

    The release may be one that is not saved yet.
    """
    found, now = list(awards), clock.now()
    prefetch_related_objects(found, approved_by(), f"{APPROVED}__texts")
    hour = max(hour or now, now)
    waiting = (award for award in found if not _is_decided(award, release, now, hour))
    each = (_kept(award, release, hour) for award in waiting)
    return {kept.award.pk: kept.issue() for kept in each if kept}


@dataclass(frozen=True)
class Kept:
    """An award that `release`, which was approved, brings out at `hour`, and what is said of that."""

    words: Words
    award: Award
    release: Release
    hour: datetime

    def issue(self, place: str = "mentions", severity: Severity = Severity.WARNS) -> Issue:
        return _issue(self.words, self.award, self.release, place, severity, hour=kst(self.hour))


def _kept_of(release: Release) -> Iterator[Kept]:
    kept = (_kept(award, release, release.goes_out_at) for award in _undecided(release))  # type: ignore[attr-defined]
    return filter(None, kept)


def _kept(award: Award, release: Release, hour: datetime) -> Kept | None:
    """By another than `release`, which is to go out at `hour`."""
    telling = approved(award, but_for=release)
    if not telling:
        return None
    first, other = telling[0]
    if first <= hour:
        return Kept(COMES_BEFORE, award, other, first)
    words = COMES_AFTER if _came_first(award, release, hour) else HELD_BY
    return Kept(words, award, other, first)


def _undecided(release: Release) -> Iterator[Award]:
    """Awards that readers do not know, and that no approved version of the release itself brings out by then."""
    if release.state == State.WITHDRAWN:
        return
    now, hour = release.checked_at, release.goes_out_at  # type: ignore[attr-defined]
    for mention in release.mentions.all():
        if not _is_decided(mention.award, release, now, hour):
            yield mention.award


def _is_decided(award: Award, release: Release, now: datetime, hour: datetime) -> bool:
    is_brought_out = any(at <= hour for at in _own_hours(award, release))
    return is_brought_out or is_known(award, now, but_for=release)


def _own_hours(award: Award, release: Release) -> Iterator[datetime]:
    """From when on the approved version of the release itself tells of the award."""
    for row in award.open_versions:  # type: ignore[attr-defined]
        if row.version.release_id == release.pk:
            yield row.version.public_during.lower


def _came_first(award: Award, release: Release, hour: datetime) -> bool:
    """Whether the release had been approved for no later an hour before any of the others that keep the award.

    Whoever approved those knew of it. Called off to be corrected, it does not lose its hour to them.
    """
    others = [
        row.version_id
        for row in award.open_versions  # type: ignore[attr-defined]
        if row.version.release_id != release.pk
    ]
    called_off = MentionVersion.objects.filter(
        award=award,
        version__release=release.pk,
        version__public_during__isempty=True,
        version__published_at__lte=hour,
        version__lt=min(others),
    )
    return called_off.exists()


def _shared(award: Award, other: Release, release: Release) -> Issue:
    state = str(State(other.state).label)
    if other.publish_at and other.publish_at > release.checked_at:  # type: ignore[attr-defined]
        state = gettext("%(state)s, meant for %(hour)s") % {"state": state, "hour": kst(other.publish_at)}
    return _issue(SHARED, award, other, state=state)


def _issue(
    words: Words,
    award: Award,
    other: Release,
    place: str = "mentions",
    severity: Severity = Severity.WARNS,
    **told: str,
) -> Issue:
    values = {"award": award, "release": other, **told}
    inside = Inside(other, gettext(words.inside) % values)
    return Issue(place, gettext(words.message) % values, severity, part=AWARDS, inside=inside)
