"""Each proposal on the entry form, as it was read or as somebody corrected it, beside what the register has of it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.utils.translation import gettext as _

from awards.accepting import ADD_ROLE, not_taken
from awards.forms import AwardEntryForm
from awards.matching import Match, Matching
from awards.proposals.proposal import Proposal
from newsroom.accounts.models import User
from newsroom.desk.proposals.reading import Reading

# So much of an identity tells the fields of one proposal from those of another.
SHORT = 12
# By identity, what somebody made of the facts of a proposal.
Corrections = Mapping[str, Mapping[str, str]]
Forms = dict[str, AwardEntryForm]


@dataclass(frozen=True)
class Entry:
    """A proposal on the form; `match` is None where its facts are not enough.

    `doubts` tell by field what is asked of it, or why it is not taken.
    """

    form: AwardEntryForm
    match: Match | None
    doubts: Mapping[str, str]
    is_corrected: bool


def facts(proposal: Proposal) -> dict[str, Any]:
    """The facts of a proposal by the fields of the entry form."""
    read = {name: getattr(proposal, name) for name in AwardEntryForm.base_fields if hasattr(proposal, name)}
    return {name: value for name, value in read.items() if value is not None}


def entries(
    reading: Reading, matching: Matching, day: date, user: User, corrected: Corrections
) -> dict[str, Entry]:
    """By identity, in the order of the text.

    Of which year an edition is that is told by its number alone, the register knows; else it is that of the story, or
    of `day`, which is asked about.
    """
    forms = {
        identity: _form(identity, _said(proposal) | dict(corrected.get(identity, {})))
        for proposal, identity in reading.found
    }
    matches = _matches(reading, matching, user, forms)
    supposed = {
        identity: _form(identity, {**forms[identity].data, "year": proposal.year or day.year})
        for proposal, identity in reading.found
        if (match := matches.get(identity))
        and (match.is_undated and proposal.current and "year" not in corrected.get(identity, {}))
    }
    found = _matches(reading, matching, user, supposed)
    # Where the register has another number for that year, it is another year.
    dated = {identity: match for identity, match in found.items() if "edition" not in match.problems}
    forms |= {identity: supposed[identity] for identity in dated}
    matches |= dated
    asked = {identity for proposal, identity in reading.found if identity in dated and not proposal.year}
    return {
        identity: Entry(
            form,
            match := matches.get(identity),
            _doubts(form, match, user, is_dated=identity in asked) if match else {},
            identity in corrected,
        )
        for identity, form in forms.items()
    }


def _said(proposal: Proposal) -> dict[str, Any]:
    """Its facts but for a year that the text does not say beside the number."""
    said = facts(proposal)
    if proposal.number and "year" not in proposal.spans:
        said.pop("year", None)
    return said


def _form(identity: str, values: Mapping[str, Any]) -> AwardEntryForm:
    return AwardEntryForm(values, auto_id=f"proposal-{identity[:SHORT]}-%s")


def _matches(reading: Reading, matching: Matching, user: User, forms: Forms) -> dict[str, Match]:
    """Of those whose facts are enough."""
    valid = {identity: form for identity, form in forms.items() if form.is_valid()}
    records = [form.record(reading.english) for form in valid.values()]
    matches = matching.of(records, adds_roles=user.has_perm(ADD_ROLE)) if records else []
    return dict(zip(valid, matches, strict=True))


def _doubts(form: AwardEntryForm, match: Match, user: User, *, is_dated: bool) -> dict[str, str]:
    doubts = form.without_group | not_taken(match, user)
    if is_dated:
        doubts.setdefault("year", _("The text does not say it: this is the year of its day."))
    elif match.is_undated:
        doubts["year"] = _("Enter the year: without one it counts in the totals of no year.")
    return doubts
