"""Saying that a text does not tell of an award that was read in it, and taking that back."""

from django.db import transaction

from awards.models import ProposalRefusal
from newsroom.accounts import audit
from newsroom.accounts.models import User
from newsroom.releases.models import Release


@transaction.atomic
def refuse(release: Release, identity: str, told: str, evidence: str, by: User, reason: str = "") -> None:
    """Keep it refused until its identity changes; `told` and `evidence` show what it was."""
    said = {"told": told, "evidence": evidence, "reason": reason.strip(), "made_by": by}
    _refusal, is_new = ProposalRefusal.objects.get_or_create(
        release=release, identity=identity, defaults=said
    )
    if is_new:
        audit.record("refuse_proposal", by, release, proposal=told, reason=reason.strip())


@transaction.atomic
def take_back(refusal: ProposalRefusal, by: User) -> None:
    """Have it proposed again."""
    deleted, _by_model = ProposalRefusal.objects.filter(pk=refusal.pk).delete()
    if deleted:
        audit.record("unrefuse_proposal", by, refusal.release, proposal=refusal.told)
