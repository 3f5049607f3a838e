"""What stands between a release and the public: a list of issues, each with its field and the moment it blocks.

Other apps add their checks with `register`; a check takes a release and yields issues.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from functools import partial

from django.db.models import Prefetch, Value
from django.db.models.functions import Coalesce, Greatest
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from newsroom.accounts.models import User
from newsroom.fields import languages
from newsroom.fields.clock import Now
from newsroom.releases.departments import covers
from newsroom.releases.models import Release, ReleaseText


class Severity(StrEnum):
    """The moment that an issue blocks, the earliest first."""

    BLOCKS_SAVING = "save"  # what a form refuses; it never gets as far as a check
    BLOCKS_REVIEW = "review"
    BLOCKS_PUBLISHING = "publish"
    WARNS = "warn"


@dataclass(frozen=True)
class Part:
    """What an issue keeps from going out, besides a text: the heading under which editors find it."""

    code: str
    label: str | Promise


FACTS = Part("facts", pgettext_lazy("of a release", "Facts"))


@dataclass(frozen=True)
class Inside:
    """What an issue tells of another release, for those who may see that one."""

    release: Release
    message: str


@dataclass(frozen=True)
class Issue:
    """`field` names the form field to go to; `language` is set when the issue is one of a single text.

    `message` is for everybody who sees the release, `inside` what it says to those who see another one, too.
    """

    field: str
    message: str | Promise
    severity: Severity
    language: str | None = None
    part: Part = FACTS
    inside: Inside | None = None

    def told_to(self, user: User) -> str:
        if self.inside and covers(user, self.inside.release):
            return self.inside.message
        return str(self.message)


# A check finds the time at which it is made, by the clock, as the release's `checked_at`, and the hour at which the
# release would go out as its `goes_out_at`.
Check = Callable[[Release], Iterable[Issue]]
# With the relations that each reads.
_checks: dict[Check, tuple[str | Prefetch, ...]] = {}
_warning_checks: dict[Check, tuple[str | Prefetch, ...]] = {}


def register(check: Check, *, reads: Sequence[str | Prefetch] = (), only_warns: bool = False) -> Check:
    """Add a check to the readiness list; usable as a decorator.

    `reads` are the relations of a release that the check follows (`mentions__award`). They are at hand when it is
    called, so that thousands of releases are checked with a few queries; what it reads besides costs a query each.
    A check that `only_warns` may take its time: it is asked about one release, never about thousands.
    """
    checks = _warning_checks if only_warns else _checks
    checks.setdefault(check, tuple(reads))
    return check


def issues(release: Release) -> list[Issue]:
    """Everything that is missing or doubtful in what is stored, in the order of the registered checks."""
    return _issues_each([release.pk], _checks | _warning_checks)[release.pk]


def blocking(release: Release, moment: Severity, hour: datetime | None = None) -> list[Issue]:
    """The issues that block `moment`; what blocks review blocks publishing too.

    `hour` is that at which the release is to go out, where it is not the one that is stored.
    """
    return blocking_each([release.pk], moment, hour)[release.pk]


def blocking_each(
    releases: Iterable[int], moment: Severity, hour: datetime | None = None
) -> dict[int, list[Issue]]:
    """As `blocking`, for several releases told by their keys."""
    blocked_by = {Severity.BLOCKS_REVIEW: {Severity.BLOCKS_REVIEW}}.get(
        moment, {Severity.BLOCKS_REVIEW, Severity.BLOCKS_PUBLISHING}
    )
    return {
        key: [issue for issue in found if issue.severity in blocked_by]
        for key, found in _issues_each(releases, _checks, hour).items()
    }


def _issues_each(
    releases: Iterable[int], checks: Mapping[Check, Sequence[str | Prefetch]], hour: datetime | None = None
) -> dict[int, list[Issue]]:
    read = dict.fromkeys(relation for reads in checks.values() for relation in reads)
    # Without an hour it would go out now, as would what is public already.
    goes_out_at = Value(hour) if hour else Greatest(Coalesce("publish_at", Now()), Now())
    asked = Release.objects.annotate(checked_at=Now(), goes_out_at=goes_out_at)
    stored = asked.filter(pk__in=list(releases)).prefetch_related(*read)
    return {release.pk: [issue for check in checks for issue in check(release)] for release in stored}


@partial(register, reads=["contacts"])
def facts_are_complete(release: Release) -> Iterable[Issue]:
    if release.category_id is None:
        yield Issue("category", _("Choose a category."), Severity.BLOCKS_PUBLISHING)
    if release.department_id is None:
        yield Issue("department", _("Choose the department in charge."), Severity.BLOCKS_PUBLISHING)
    if not release.contacts.all():
        yield Issue("contacts", _("Add a contact whom readers can ask."), Severity.WARNS)


@partial(register, reads=["texts"])
def texts_are_complete(release: Release) -> Iterable[Issue]:
    texts = {text.language: text for text in release.texts.all()}
    yield from _primary_text_issues(texts.get(languages.primary()))
    nothing_ready = not any(text.ready for text in texts.values())
    if nothing_ready:
        message = _("Mark at least one language as ready.")
        yield Issue("ready", message, Severity.BLOCKS_PUBLISHING, languages.primary())
    for code, text in texts.items():
        if text.ready and not text.summary:
            yield Issue("summary", _("Write a summary for lists and feeds."), Severity.WARNS, code)
    for code in languages.codes():
        is_told = nothing_ready and code == languages.primary()
        if not is_told and (code not in texts or not texts[code].ready):
            yield Issue("ready", _("This language will not be published."), Severity.WARNS, code)


@partial(register, reads=["contacts", "texts"])
def contacts_have_names(release: Release) -> Iterable[Issue]:
    """Warn of contacts whose names a reader of one language would meet in another."""
    ready = {text.language for text in release.texts.all() if text.ready}
    for code, language in languages.choices():
        if code not in ready:
            continue
        if lacking := [str(contact) for contact in release.contacts.all() if not contact.name.get(code)]:
            message = _("No name in %(language)s for the contact: %(names)s.")
            told = message % {"language": language, "names": ", ".join(lacking)}
            yield Issue("contacts", told, Severity.WARNS)


def _primary_text_issues(text: ReleaseText | None) -> Iterable[Issue]:
    code = languages.primary()
    if text is None or not text.title:
        yield Issue("title", _("Write a title."), Severity.BLOCKS_REVIEW, code)
    if text is None or not text.body:
        yield Issue("body", _("Write the text."), Severity.BLOCKS_REVIEW, code)
