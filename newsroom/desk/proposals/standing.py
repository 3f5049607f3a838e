"""Where each proposal stands: what the register has of it, whether the release tells of it, and who refused it."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from awards.accepting import ADD_ROLE, hindrances
from awards.forms import AwardEntryForm
from awards.matching import Match, Matching
from awards.models import ProposalRefusal
from awards.proposals.proposal import Proposal
from newsroom.accounts.models import User
from newsroom.desk.proposals.reading import Reading

# So much of an identity tells the fields of one proposal from those of another.
SHORT = 12
# By identity, what somebody made of the facts of a proposal.
Corrections = Mapping[str, Mapping[str, str]]


@dataclass(frozen=True)
class Standing:
    """A proposal; `form` holds its facts as they were read or corrected, `match` is None where they are not enough."""

    proposal: Proposal
    identity: str
    form: AwardEntryForm
    match: Match | None
    refusal: ProposalRefusal | None
    is_told: bool
    errors: Mapping[str, str]
    is_corrected: bool = False

    @property
    def state(self) -> str:
        """told, known, unclear, alike or new; and refused, whatever else it is."""
        if self.refusal:
            return "refused"
        if self.match is None or self.errors:
            return "unclear"
        if self.match.same:
            return "told" if self.is_told else "known"
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
    told: Collection[int],
    refusals: Iterable[ProposalRefusal],
) -> list[Standing]:
    """`told` are the awards that the release tells of, as it is stored or as its form stands."""
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
    refused = {each.identity: each for each in refusals}
    return [
        _standing(proposal, identity, form, by_form.get(id(form)), user, told, refused, identity in corrected)
        for (proposal, identity), form in zip(reading.found, forms, strict=True)
    ]


def _standing(
    proposal: Proposal,
    identity: str,
    form: AwardEntryForm,
    match: Match | None,
    user: User,
    told: Collection[int],
    refused: Mapping[str, ProposalRefusal],
    is_corrected: bool,
) -> Standing:
    errors = {name: " ".join(map(str, told)) for name, told in form.errors.items()}
    if match:
        errors |= hindrances(match, user)
    is_told = bool(match and match.same and match.same.pk in told)
    return Standing(proposal, identity, form, match, refused.get(identity), is_told, errors, is_corrected)
