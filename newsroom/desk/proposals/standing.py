"""Where each proposal stands: what the register has of it, whether the release tells of it, and who refused it."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from awards.accepting import ADD_ROLE, hindrances
from awards.forms import AwardEntryForm
from awards.imports.identity import identified
from awards.matching import Match, Matching
from awards.models import Award, ProposalRefusal, ProposalSuggestion
from awards.proposals.proposal import Proposal
from awards.suggesting import is_office
from newsroom.accounts.models import User
from newsroom.desk.proposals.reading import Reading
from newsroom.releases.models import Release

# So much of an identity tells the fields of one proposal from those of another.
SHORT = 12
# By identity, what somebody made of the facts of a proposal.
Corrections = Mapping[str, Mapping[str, str]]
# The awards that a release tells of, by their keys, each with its evidence.
Told = Mapping[int, Collection[str]]


@dataclass(frozen=True)
class Decided:
    """What people have said of the proposals of a release, by identity."""

    refusals: Mapping[str, ProposalRefusal] = field(default_factory=dict)
    suggestions: Mapping[str, ProposalSuggestion] = field(default_factory=dict)

    @property
    def facts(self) -> Corrections:
        """What was corrected of those that were handed on."""
        return {key: each.facts for key, each in self.suggestions.items() if each.facts}


def decided(release: Release | None) -> Decided:
    if release is None:
        return Decided()
    return Decided(
        {each.identity: each for each in release.proposal_refusals.select_related("made_by")},
        {each.identity: each for each in release.proposal_suggestions.select_related("made_by")},
    )


@dataclass(frozen=True)
class Standing:
    """A proposal; `form` holds its facts as they were read or corrected, `match` is None where they are not enough."""

    proposal: Proposal
    identity: str
    form: AwardEntryForm
    match: Match | None
    refusal: ProposalRefusal | None
    suggestion: ProposalSuggestion | None
    # Whether it waits for somebody else.
    is_waiting: bool
    # The award that the release tells of for it: the same, or what somebody made of it when they corrected it.
    told: int | None
    errors: Mapping[str, str]
    is_corrected: bool = False

    @property
    def state(self) -> str:
        """told, known, unclear, alike or new; and refused or suggested, whatever else it is."""
        if self.refusal:
            return "refused"
        if self.told:
            return "told"
        if self.is_waiting:
            return "suggested"
        if self.match is None or self.errors:
            return "unclear"
        if self.match.same:
            return "known"
        return "alike" if self.match.others else "new"


def facts(proposal: Proposal) -> dict[str, Any]:
    """The facts of a proposal by the fields of the entry form."""
    read = {name: getattr(proposal, name) for name in AwardEntryForm.base_fields if hasattr(proposal, name)}
    return {name: value for name, value in read.items() if value is not None}


def standings(
    reading: Reading,
    matching: Matching,
    user: User,
    *,
    corrected: Corrections,
    told: Told,
    decided: Decided,
) -> list[Standing]:
    """What `told` holds is what the release tells of, as it is stored or as its form stands."""
    corrected = {**decided.facts, **corrected}
    forms = [
        AwardEntryForm(
            facts(each) | dict(corrected.get(identity, {})), auto_id=f"proposal-{identity[:SHORT]}-%s"
        )
        for each, identity in reading.found
    ]
    valid = [form for form in forms if form.is_valid()]
    matches = matching.of(
        [form.record(reading.english) for form in valid], adds_roles=user.has_perm(ADD_ROLE)
    )
    by_form = {id(form): match for form, match in zip(valid, matches, strict=True)}
    found = [
        _standing(proposal, identity, form, by_form.get(id(form)), user, told, decided, identity in corrected)
        for (proposal, identity), form in zip(reading.found, forms, strict=True)
    ]
    return _with_corrected(found, told)


def _with_corrected(found: list[Standing], told: Told) -> list[Standing]:
    """With the awards that stand for proposals which were corrected: known by the evidence, and used once each."""
    used = {standing.told for standing in found}
    left = {key: set(map(_words, evidence)) for key, evidence in told.items() if key not in used}
    given: dict[str, int] = {}
    for is_near in (_is_beside, _is_any):
        for standing in found:
            if standing.told or standing.identity in given or (standing.match and standing.match.same):
                continue
            evidence = _words(standing.proposal.evidence)
            fitting = (key for key, words in left.items() if evidence in words and is_near(standing, key))
            if (key := next(fitting, None)) is not None:
                given[standing.identity] = key
                del left[key]
    return [replace(each, told=given.get(each.identity, each.told)) for each in found]


def _is_beside(standing: Standing, key: int) -> bool:
    return standing.match is not None and any(award.pk == key for award in standing.match.others)


def _is_any(standing: Standing, key: int) -> bool:
    return True


def _words(evidence: str) -> str:
    return " ".join(evidence.split())


def _standing(
    proposal: Proposal,
    identity: str,
    form: AwardEntryForm,
    match: Match | None,
    user: User,
    told: Told,
    decided: Decided,
    is_corrected: bool,
) -> Standing:
    errors = {name: " ".join(map(str, problems)) for name, problems in form.errors.items()}
    if match:
        errors |= hindrances(match, user)
    told_as = _told_as(match, told) if match else None
    suggestion = decided.suggestions.get(identity)
    return Standing(
        proposal,
        identity,
        form,
        match,
        decided.refusals.get(identity),
        suggestion,
        suggestion is not None and not is_office(user),
        told_as,
        errors,
        is_corrected,
    )


def _told_as(match: Match, told: Told) -> int | None:
    """The same award where the release tells of it; of a sentence without a category, the only one that would fit."""
    if match.same or match.record.category:
        return match.same.pk if match.same and match.same.pk in told else None
    fitting = [award.pk for award in match.others if award.pk in told and _fits(match, award)]
    return fitting[0] if len(fitting) == 1 else None


def _fits(match: Match, award: Award) -> bool:
    """Whether it is of the same edition and result, whatever its category."""
    if award.edition != match.edition.row or (match.record.grade and match.grade.row is None):
        return False
    record = replace(match.record, category=award.category)
    return identified([award], record, match.grade.row) is not None
