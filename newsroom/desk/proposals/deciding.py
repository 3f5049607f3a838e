"""What is decided of the proposals of a text: of one of them, or of all that are ticked."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from django.db import transaction
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from awards import suggesting
from awards.accepting import NotAccepted
from awards.answering import Answer
from awards.models import Award
from newsroom.desk.proposals.asked import Seen, choose, enter, look, reclaim, reconsider, suggest, turn_down
from newsroom.desk.proposals.rows import Row
from newsroom.releases.publishing import Refused

# An award that the release is to tell of, with its evidence.
Linked = tuple[Award, list[str]]
# By identity of the proposals that are ticked, what their reader was told of each.
Ticked = Mapping[str, Sequence[str]]


@dataclass(frozen=True)
class Outcome:
    """What is seen after it, the awards to tell of, and why something was not done."""

    seen: Seen
    linked: Sequence[Linked] = field(default_factory=tuple)
    refused: str = ""


def decide(seen: Seen, act: str, identity: str, data: Mapping[str, str]) -> Outcome:
    """Do one of ACTS with a proposal, all of it or nothing, and look again; what is `data` depends on the act."""
    try:
        with transaction.atomic():
            linked = ACTS[act](seen, identity, data)
    except NotAccepted as refused:
        return Outcome(seen.with_errors(identity, refused.errors), refused=str(refused))
    except Refused as refused:
        return Outcome(seen, refused=str(refused))
    return _after(seen, [linked] if linked else [])


def accept_ticked(seen: Seen, ticked: Ticked) -> Outcome:
    """Accept the proposals that are ticked, as far as nothing in them is in doubt; the others stay to be decided."""
    linked: list[Linked] = []
    errors: dict[str, Mapping[str, str]] = {}
    left = 0
    for row in [row for row in seen.rows.open if row.identity in ticked]:
        if not row.is_sure:
            left += 1
            continue
        try:
            with transaction.atomic():
                linked.append(_accepted(seen, row, ticked[row.identity]))
        except NotAccepted as refused:
            errors[row.identity] = refused.errors
    outcome = _after(seen, linked)
    now = outcome.seen
    for identity, told in errors.items():
        now = now.with_errors(identity, told)
    return replace(outcome, seen=now, refused=_stayed(left + len(errors)))


def _stayed(number: int) -> str:
    if not number:
        return ""
    told = ngettext(
        "%(count)d of them needs a look and stays here.",
        "%(count)d of them need a look and stay here.",
        number,
    )
    return told % {"count": number}


def _accepted(seen: Seen, row: Row, seen_of_it: Sequence[str]) -> Linked:
    if row.award:
        return _settled(seen, row, choose(row, str(row.award.pk)))
    return _settled(seen, row, enter(seen, row, seen_of_it))


def _settled(seen: Seen, row: Row, linked: Linked) -> Linked:
    """What somebody handed on waits no longer."""
    if row.suggestion:
        suggesting.settle(row.suggestion, Answer.ACCEPTED, seen.asked.user)
    return linked


def _after(seen: Seen, linked: Sequence[Linked]) -> Outcome:
    told = {key: list(evidence) for key, evidence in seen.asked.told.items()}
    for award, evidence in linked:
        told.setdefault(award.pk, []).extend(evidence)
    return Outcome(look(replace(seen.asked, told=told)), linked)


def _accept(seen: Seen, identity: str, data: Mapping[str, str]) -> Linked:
    row = seen.row(identity)
    return _settled(seen, row, enter(seen, row, data.get("seen", "").split()))


def _link(seen: Seen, identity: str, data: Mapping[str, str]) -> Linked:
    row = seen.row(identity)
    return _settled(seen, row, choose(row, data.get("award", "")))


def _refuse(seen: Seen, identity: str, data: Mapping[str, str]) -> None:
    row = seen.row(identity)
    reason = data.get("reason", "")
    turn_down(seen, row, reason)
    if row.suggestion:
        suggesting.settle(row.suggestion, Answer.REFUSED, seen.asked.user, reason)


def _take_back(seen: Seen, identity: str, data: Mapping[str, str]) -> None:
    reconsider(seen, seen.row(identity))


def _suggest(seen: Seen, identity: str, data: Mapping[str, str]) -> None:
    suggest(seen, seen.row(identity), data.get("reason", ""))


def _reclaim(seen: Seen, identity: str, data: Mapping[str, str]) -> None:
    """Also of what the text does not say any more."""
    if not reclaim(seen, identity):
        raise Refused(_("Somebody has dealt with it meanwhile."))


ACTS: Mapping[str, Callable[[Seen, str, Mapping[str, str]], Linked | None]] = {
    "accept": _accept,
    "link": _link,
    "refuse": _refuse,
    "take_back": _take_back,
    "suggest": _suggest,
    "reclaim": _reclaim,
}
