"""What waits for whom: the lists of the desk. The index counts them, the release list filters by them."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import partial

from django.db.models import Exists, F, OrderBy, OuterRef, Q, QuerySet, Subquery
from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from newsroom.accounts.models import User
from newsroom.fields import languages
from newsroom.releases import readiness
from newsroom.releases.authors import by_the_person
from newsroom.releases.departments import covered
from newsroom.releases.enums import State
from newsroom.releases.models import Release, ReleaseText, ReleaseVersion, ReviewNote
from newsroom.releases.readiness import Issue, Severity

WRITE = "releases.change_release"
APPROVE = "releases.approve_release"
VIEW = "releases.view_release"
# How long something counts as of these days: what went out without a translation, and what was overridden.
LATELY = timedelta(days=30)
# Of the releases in review, those that waited longest are checked for what blocks them: so many at most.
MOST_CHECKED = 100

Find = Callable[[QuerySet[Release], User, datetime], QuerySet[Release]]


@dataclass(frozen=True)
class Worklist:
    """`code` stands in addresses; `permission` is what a person needs for the list to be of use."""

    code: str
    label: str | Promise
    find: Find
    permission: str
    ordering: tuple[str | OrderBy, ...]
    # Set where the list is about one language; its lists are of one kind.
    language: str = ""
    # Whether its releases are found by checking what blocks them.
    is_checked: bool = False

    @property
    def kind(self) -> str:
        return "lacking" if self.language else self.code

    def releases(self, user: User, now: datetime) -> QuerySet[Release]:
        """The releases of the list that `user` covers, the most pressing first."""
        return self.find(covered(user), user, now).order_by(*self.ordering, "pk")

    def is_partial(self, user: User) -> bool:
        """Whether there may be releases of the list that are not on it, because not all in review are checked."""
        return self.is_checked and covered(user).filter(state=State.REVIEW)[MOST_CHECKED:].exists()


def offered(user: User) -> list[Worklist]:
    """The lists that are of use to `user`, in the order of the desk."""
    every = [*BEFORE_APPROVAL, *(_lacking(code, name) for code, name in _translations()), *AFTER_APPROVAL]
    return [worklist for worklist in every if user.has_perm(worklist.permission)]


def blocked(releases: QuerySet[Release]) -> dict[int, list[Issue]]:
    """What blocks publishing, by the keys of those releases in review that something blocks."""
    waiting = releases.filter(state=State.REVIEW).order_by("state_since").values_list("pk", flat=True)
    found = readiness.blocking_each(waiting[:MOST_CHECKED], Severity.BLOCKS_PUBLISHING)
    return {key: issues for key, issues in found.items() if issues}


def open_remarks() -> QuerySet[ReviewNote]:
    return ReviewNote.objects.filter(kind=ReviewNote.Kind.REMARK, resolved_at=None)


def has_open_remark() -> Exists:
    return Exists(open_remarks().filter(release=OuterRef("pk")))


def _my_drafts(releases: QuerySet[Release], user: User, now: datetime) -> QuerySet[Release]:
    mine = releases.filter(Q(created_by=user) | Q(submitted_by=user), state=State.DRAFT)
    return mine.annotate(sent_back=has_open_remark())


def _for_my_review(releases: QuerySet[Release], user: User, now: datetime) -> QuerySet[Release]:
    return releases.filter(~by_the_person(user), state=State.REVIEW)


def _for_anothers_review(releases: QuerySet[Release], user: User, now: datetime) -> QuerySet[Release]:
    return releases.filter(by_the_person(user), state=State.REVIEW)


def _with_findings(releases: QuerySet[Release], user: User, now: datetime) -> QuerySet[Release]:
    on_its_way = Q(state__in=(State.DRAFT, State.REVIEW))
    return releases.filter(Q(pk__in=list(blocked(releases))) | Q(has_open_remark()) & on_its_way)


def _scheduled(releases: QuerySet[Release], user: User, now: datetime) -> QuerySet[Release]:
    return releases.filter(state=State.APPROVED, publish_at__gt=now)


def _published_today(releases: QuerySet[Release], user: User, now: datetime) -> QuerySet[Release]:
    midnight = timezone.localtime(now).replace(hour=0, minute=0, second=0, microsecond=0)
    public = ReleaseVersion.objects.filter(
        published_at__gte=midnight, published_at__lte=now, public_during__contains=now
    )
    return releases.filter(pk__in=public.values("release"))


def _overridden(releases: QuerySet[Release], user: User, now: datetime) -> QuerySet[Release]:
    return releases.filter(pk__in=overrides(now).values("release"))


def overrides(now: datetime) -> QuerySet[ReleaseVersion]:
    """Versions of these days that were approved by who wrote them."""
    return ReleaseVersion.objects.exclude(override_reason="").filter(approved_at__gte=now - LATELY)


def _translations() -> Iterable[tuple[str, str]]:
    return [(code, name) for code, name in languages.choices() if code != languages.primary()]


def _lacking(code: str, name: str) -> Worklist:
    label = _("%(language)s missing or stale") % {"language": name}
    return Worklist(f"{code}-lacking", label, partial(_without, code), WRITE, ("-state_since",), code)


def _without(code: str, releases: QuerySet[Release], user: User, now: datetime) -> QuerySet[Release]:
    """Releases on their way out or out of late whose translation is not there or behind the primary text."""
    current = Q(state__in=(State.DRAFT, State.REVIEW)) | Q(state=State.APPROVED, publish_at__gte=now - LATELY)
    # As single values, which are looked up release by release: the planner would read every text there is to find out
    # which exist. The rule is that of `staleness.stale`.
    written = ReleaseText.objects.filter(release=OuterRef("pk")).exclude(title="", body="")
    primary, translation = written.filter(language=languages.primary()), written.filter(language=code)
    return (
        releases.filter(current)
        .alias(
            changed_in=Subquery(primary.values("changed_in")),
            made_from=Subquery(translation.values("made_from")),
        )
        .filter(Q(made_from=None) | Q(made_from__lt=F("changed_in")), changed_in__isnull=False)
    )


WAITING_LONGEST = ("state_since",)
BEFORE_APPROVAL = [
    Worklist("my-drafts", gettext_lazy("My drafts"), _my_drafts, WRITE, ("-sent_back", "-updated_at")),
    Worklist("my-review", gettext_lazy("Waiting for my review"), _for_my_review, APPROVE, WAITING_LONGEST),
    Worklist(
        "others-review",
        gettext_lazy("Mine, waiting for somebody else"),
        _for_anothers_review,
        WRITE,
        WAITING_LONGEST,
    ),
    Worklist(
        "findings", gettext_lazy("Findings open"), _with_findings, WRITE, WAITING_LONGEST, is_checked=True
    ),
]
AFTER_APPROVAL = [
    Worklist("scheduled", gettext_lazy("Scheduled"), _scheduled, VIEW, ("publish_at",)),
    Worklist("today", gettext_lazy("Published today"), _published_today, VIEW, ("-publish_at",)),
    Worklist(
        "overrides",
        gettext_lazy("Overrides in the last 30 days"),
        _overridden,
        APPROVE,
        (F("publish_at").desc(nulls_last=True),),
    ),
]
