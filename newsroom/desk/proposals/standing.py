"""Where each proposal stands: what the register has of it, whether the release tells of it, and who refused it."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from awards.accepting import hindrances, telling
from awards.forms import AwardEntryForm
from awards.imports.identity import identified
from awards.matching import Match
from awards.models import Award, ProposalRefusal, ProposalSuggestion
from awards.proposals.proposal import Proposal
from awards.suggesting import is_office
from newsroom.accounts.models import User
from newsroom.desk.proposals.entries import Corrections, Entry
from newsroom.releases import clock
from newsroom.releases.models import Release

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


def to_refuse(reasons: Mapping[str, str], by: User) -> Decided:
    """What is refused of a release that is not saved yet: stored with it."""
    now = clock.now()
    return Decided(
        {
            key: ProposalRefusal(identity=key, reason=reason, made_by=by, made_at=now)
            for key, reason in reasons.items()
        }
    )


def decided(release: Release) -> Decided:
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
    # By field, what is asked of it, or why it is not taken.
    doubts: Mapping[str, str]
    # What its reader is told before it is accepted, as `accept` asks for it.
    seen: Sequence[str]
    is_corrected: bool

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


def standings(
    found: Iterable[tuple[Proposal, str]],
    entries: Mapping[str, Entry],
    user: User,
    *,
    told: Told,
    decided: Decided,
) -> list[Standing]:
    """What `told` holds is what the release tells of, as it is stored or as its form stands."""
    each = [
        _standing(proposal, identity, entries[identity], user, told, decided) for proposal, identity in found
    ]
    return _with_corrected(each, told)


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
    proposal: Proposal, identity: str, entry: Entry, user: User, told: Told, decided: Decided
) -> Standing:
    errors = {name: " ".join(map(str, problems)) for name, problems in entry.form.errors.items()}
    if entry.match:
        errors |= hindrances(entry.match, user)
    suggestion = decided.suggestions.get(identity)
    return Standing(
        proposal,
        identity,
        entry.form,
        entry.match,
        decided.refusals.get(identity),
        suggestion,
        suggestion is not None and not is_office(user),
        _told_as(entry.match, told) if entry.match else None,
        errors,
        entry.doubts,
        telling(entry.match, user) if entry.match else (),
        entry.is_corrected,
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
