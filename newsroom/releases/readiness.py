"""What stands between a release and the public: a list of issues, each with its field and the moment it blocks.

Other apps add their checks with `register`; a check takes a release and yields issues.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import StrEnum

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from newsroom.fields import languages
from newsroom.releases.models import Release, ReleaseText


class Severity(StrEnum):
    BLOCKS_REVIEW = "review"
    BLOCKS_PUBLISHING = "publish"
    WARNS = "warn"


@dataclass(frozen=True)
class Issue:
    """`field` names the form field to go to; `language` is set when the issue is one of a single text."""

    field: str
    message: str | Promise
    severity: Severity
    language: str | None = None


Check = Callable[[Release], Iterable[Issue]]
_checks: list[Check] = []


def register(check: Check) -> Check:
    """Add a check to the readiness list; usable as a decorator."""
    if check not in _checks:
        _checks.append(check)
    return check


def issues(release: Release) -> list[Issue]:
    """Everything that is missing or doubtful, in the order of the registered checks."""
    return [issue for check in _checks for issue in check(release)]


def blocking(release: Release, moment: Severity) -> list[Issue]:
    """The issues that block `moment`; what blocks review blocks publishing too."""
    blocked_by = {Severity.BLOCKS_REVIEW: {Severity.BLOCKS_REVIEW}}.get(
        moment, {Severity.BLOCKS_REVIEW, Severity.BLOCKS_PUBLISHING}
    )
    return [issue for issue in issues(release) if issue.severity in blocked_by]


@register
def facts_are_complete(release: Release) -> Iterable[Issue]:
    if release.category_id is None:
        yield Issue("category", _("Choose a category."), Severity.BLOCKS_PUBLISHING)
    if release.department_id is None:
        yield Issue("department", _("Choose the department in charge."), Severity.BLOCKS_PUBLISHING)
    if not release.contacts.exists():
        yield Issue("contacts", _("Add a contact whom readers can ask."), Severity.WARNS)


@register
def texts_are_complete(release: Release) -> Iterable[Issue]:
    texts = {text.language: text for text in release.texts.all()}
    yield from _primary_text_issues(texts.get(languages.primary()))
    if not any(text.ready for text in texts.values()):
        yield Issue("ready", _("Mark at least one language as ready."), Severity.BLOCKS_PUBLISHING)
    for code, text in texts.items():
        if text.ready and not text.summary:
            yield Issue("summary", _("Write a summary for lists and feeds."), Severity.WARNS, code)
    for code in languages.codes():
        if code not in texts or not texts[code].ready:
            yield Issue("ready", _("This language will not be published."), Severity.WARNS, code)


def _primary_text_issues(text: ReleaseText | None) -> Iterable[Issue]:
    code = languages.primary()
    if text is None or not text.title:
        yield Issue("title", _("Write a title."), Severity.BLOCKS_REVIEW, code)
    if text is None or not text.body:
        yield Issue("body", _("Write the text."), Severity.BLOCKS_REVIEW, code)
