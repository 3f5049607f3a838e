"""The readiness panel: what a release lacks, by what that keeps back and by the moment that it blocks."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from django.core.exceptions import NON_FIELD_ERRORS
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from newsroom.accounts.models import User
from newsroom.fields import languages
from newsroom.releases import readiness
from newsroom.releases.enums import State
from newsroom.releases.models import Release
from newsroom.releases.places import place
from newsroom.releases.readiness import FACTS, Issue, Part, Severity

MOMENTS: dict[Severity, str | Promise] = {
    Severity.BLOCKS_SAVING: _("Blocks saving"),
    Severity.BLOCKS_REVIEW: _("Blocks review"),
    Severity.BLOCKS_PUBLISHING: _("Blocks publishing"),
    Severity.WARNS: _("Notice"),
}
VERDICTS: dict[Severity, str | Promise] = {
    Severity.BLOCKS_SAVING: _("Not saved: something has to be corrected first."),
    Severity.BLOCKS_REVIEW: _("Not ready for review."),
    Severity.BLOCKS_PUBLISHING: _("Not ready to be published."),
    Severity.WARNS: _("Ready: nothing blocks publishing."),
}
# A release that is withdrawn or in the bin goes nowhere unless it is opened again.
CAN_GO_OUT = (State.DRAFT, State.REVIEW, State.APPROVED)


@dataclass(frozen=True)
class Entry:
    """One thing to mend; `target` is the id of its place on the release form."""

    text: str
    target: str
    severity: Severity

    @property
    def moment(self) -> str:
        return str(MOMENTS[self.severity])


@dataclass(frozen=True)
class Group:
    """What keeps one language, the awards or the facts back, the most pressing first."""

    code: str
    label: str
    entries: list[Entry]


@dataclass(frozen=True)
class Panel:
    groups: list[Group]

    @cached_property
    def worst(self) -> Severity:
        """The earliest moment that something blocks; `WARNS` when nothing blocks."""
        found = {entry.severity for group in self.groups for entry in group.entries}
        return next((severity for severity in Severity if severity in found), Severity.WARNS)

    def blocks(self, moments: Collection[Severity], but_for: Collection[str] = ()) -> bool:
        """Whether something blocks one of `moments`, other than what is mended at the places `but_for`."""
        entries = (entry for group in self.groups for entry in group.entries)
        return any(entry.severity in moments and entry.target not in but_for for entry in entries)

    @property
    def verdict(self) -> str:
        return str(VERDICTS[self.worst])


def panel(release: Release | None, viewer: User, form_errors: Iterable[Issue] = ()) -> Panel | None:
    """The panel of `release` as it is stored, with what its form refused, as `viewer` may see it.

    None where there is nothing to go out.
    """
    refused = list(form_errors)
    stored = readiness.issues(release) if release and release.state in CAN_GO_OUT else None
    if stored is None and not refused:
        return None
    return Panel(list(_groups([*refused, *(stored or [])], viewer)))


def _groups(issues: list[Issue], viewer: User) -> Iterator[Group]:
    """The languages in the order of the settings, then what else there is in the order of its first issue."""
    names = dict(languages.choices())
    parts = {issue.part for issue in issues if issue.language is None}
    ordered = sorted(parts, key=lambda part: (part == FACTS, part.code))
    for code, label in [*names.items(), *((part.code, str(part.label)) for part in ordered)]:
        here = (issue for issue in issues if (issue.language or issue.part.code) == code)
        if entries := _entries(here, viewer):
            yield Group(code, label, entries)


def _entries(issues: Iterable[Issue], viewer: User) -> list[Entry]:
    order = list(Severity)
    pressing = sorted(issues, key=lambda issue: order.index(issue.severity))
    return [Entry(issue.told_to(viewer), place(issue), issue.severity) for issue in pressing]


def form_errors(form: Any, inlines: Iterable[Any]) -> Iterator[Issue]:
    """What the release form refused, field by field; `field` is the id of the place."""
    yield from _errors_of(form, None, FACTS)
    for inline in inlines:
        part = getattr(inline.opts, "readiness_part", FACTS)
        for each in inline.formset.forms:
            yield from _errors_of(each, getattr(each, "language", None), part)


def _errors_of(form: Any, language: str | None, part: Part) -> Iterator[Issue]:
    for name, errors in form.errors.items():
        if name == NON_FIELD_ERRORS and form.prefix:
            # Of a row as a whole; what the form says as a whole stands over it.
            place = f"text-{language}" if language else form.prefix
            yield from (Issue(place, str(error), Severity.BLOCKS_SAVING, language, part) for error in errors)
        if name not in form.fields:
            continue
        field = form[name]
        place = f"text-{language}-{name}" if language else field.auto_id
        for error in errors:
            message = f"{str(field.label).capitalize()}: {error}"
            yield Issue(place, message, Severity.BLOCKS_SAVING, language, part)
