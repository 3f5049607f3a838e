"""Saying why a finding stands as it is, and taking that back; what was dismissed is not told again until it changes."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.db import transaction
from django.utils.translation import gettext as _

from newsroom.accounts import audit
from newsroom.accounts.models import User
from newsroom.bilingual.findings import Finding, Severity
from newsroom.bilingual.rules import RULES
from newsroom.releases import departments
from newsroom.releases.models import Release
from newsroom.releases.publishing import Refused
from newsroom.translation import claims
from newsroom.translation.checking import Found
from newsroom.translation.models import Dismissal

DISMISS_BLOCKING = "translation.dismiss_blocking"
RULES_BY_ID: dict[str, claims.Explained] = {rule.id: rule for rule in (*RULES, *claims.RULES)}


@dataclass(frozen=True)
class Standing:
    """A finding of a release, and what was said of it; None while it is open."""

    found: Found
    dismissal: Dismissal | None

    @property
    def finding(self) -> Finding:
        return self.found.finding


def standings(found: Iterable[Found], dismissals: Iterable[Dismissal]) -> list[Standing]:
    """The findings with their dismissals; one of a lesser finding does not hold for what blocks publishing."""
    said = {(each.identity, each.severity): each for each in dismissals}
    return [Standing(each, said.get((each.identity, each.finding.severity.value))) for each in found]


def may_dismiss(finding: Finding, release: Release, user: User) -> bool:
    """Whoever works on the release; what blocks publishing only who approves."""
    works_on_it = user.has_perm("releases.change_release") and departments.covers(user, release)
    is_grave = finding.severity == Severity.BLOCKS
    return works_on_it and release.is_editable and (not is_grave or user.has_perm(DISMISS_BLOCKING))


@transaction.atomic
def dismiss(found: Found, release: Release, by: User, reason: str) -> Dismissal:
    """Raises Refused without a reason and for who may not."""
    _require(found.finding, release, by)
    if not reason.strip():
        raise Refused(_("Say why it can stay as it is."))
    finding = found.finding
    said = {"rule": finding.rule, "reason": reason.strip(), "made_by": by}
    dismissal, is_new = Dismissal.objects.get_or_create(
        release=release, identity=found.identity, severity=finding.severity.value, defaults=said
    )
    if is_new:
        audit.record("dismiss", by, release, finding=_label(finding), reason=reason.strip())
    return dismissal


@transaction.atomic
def take_back(found: Found, release: Release, by: User) -> None:
    """Open the finding again. Raises Refused for who could not have dismissed it."""
    _require(found.finding, release, by)
    said = Dismissal.objects.filter(
        release=release, identity=found.identity, severity=found.finding.severity.value
    )
    deleted, _by_model = said.delete()
    if deleted:
        audit.record("undismiss", by, release, finding=_label(found.finding))


def _require(finding: Finding, release: Release, by: User) -> None:
    if not may_dismiss(finding, release, by):
        raise Refused(_("You do not have the permission for this."))


def _label(finding: Finding) -> str:
    """Never what it says: that may be the very thing that must not be told."""
    rule = RULES_BY_ID.get(finding.rule)
    return rule.label if rule else finding.rule
