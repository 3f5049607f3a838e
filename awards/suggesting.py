"""Handing an award that was read in a text on to the awards office, which accepts or refuses it."""

from collections.abc import Iterable, Mapping

from django.db import transaction
from django.db.models import QuerySet
from django.utils.translation import ngettext

from awards import answering
from awards.answering import Answer
from awards.mentioning import AWARDS
from awards.models import ProposalSuggestion
from newsroom.accounts import audit
from newsroom.accounts.models import User
from newsroom.releases.departments import covered
from newsroom.releases.enums import State
from newsroom.releases.models import Release
from newsroom.releases.readiness import Issue, Severity

# Who keeps the register.
OFFICE, TELL = "awards.change_award", "awards.add_mention"


def is_office(user: User) -> bool:
    return user.has_perms([OFFICE, TELL])


def waiting(user: User) -> QuerySet[ProposalSuggestion]:
    """What waits for `user` in the awards office, the longest waiting first; nothing for others, or of the bin."""
    if not is_office(user):
        return ProposalSuggestion.objects.none()
    releases = covered(user).exclude(state=State.DELETED)
    return ProposalSuggestion.objects.filter(release__in=releases)


@transaction.atomic
def suggest(
    release: Release,
    identity: str,
    told: str,
    evidence: str,
    by: User,
    facts: Mapping[str, str],
    note: str = "",
) -> None:
    """Have it wait for the awards office; once, however often it is asked for."""
    said = {"told": told, "evidence": evidence, "facts": dict(facts), "note": note.strip(), "made_by": by}
    _suggestion, is_new = ProposalSuggestion.objects.get_or_create(
        release=release, identity=identity, defaults=said
    )
    if is_new:
        answering.ask(release)
        audit.record("suggest_award", by, release, proposal=told, reason=note.strip())


@transaction.atomic
def take_back(suggestion: ProposalSuggestion, by: User) -> None:
    """Have its author decide it, or nobody where the text does not say it any more."""
    if settle(suggestion, Answer.GIVEN_BACK, by):
        audit.record("unsuggest_award", by, suggestion.release, proposal=suggestion.told)


@transaction.atomic
def settle(suggestion: ProposalSuggestion, how: Answer, by: User, note: str = "") -> bool:
    """It is dealt with, and its author told so by the awards office; False where somebody else was faster."""
    deleted, _by_model = ProposalSuggestion.objects.filter(pk=suggestion.pk).delete()
    if deleted and is_office(by) and by != suggestion.made_by:
        answering.answer(suggestion, how, by, note)
    return bool(deleted)


def nothing_waits(release: Release) -> Iterable[Issue]:
    """Warn that the release may be about to go out without an award that the awards office has yet to look at."""
    if number := len(release.proposal_suggestions.all()):
        told = ngettext(
            "%(count)d award waits for the awards office.",
            "%(count)d awards wait for the awards office.",
            number,
        )
        yield Issue("proposals", told % {"count": number}, Severity.WARNS, part=AWARDS)
