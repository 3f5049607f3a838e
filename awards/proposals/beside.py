"""What a sentence tells of one winner beside its result: its points, and the group that it was assessed in; pure."""

from collections.abc import Sequence
from decimal import Decimal

from awards.proposals import details
from awards.proposals.claims import Claim
from awards.proposals.manners import Body
from awards.proposals.proposal import Span


def winner(groups: Sequence[Sequence[Body]], name: str, claim: Claim) -> Body | None:
    """Where a sentence names a winner: right before the result, else behind it."""
    named = [body for group in groups for body in group if body.name == name]
    before = [body for body in named if body.end <= claim.start]
    return next(reversed(before), None) or next(iter(named), None)


def of_winner(groups: Sequence[Sequence[Body]], name: str, claim: Claim) -> Span:
    """Between a winner that is named before the result and the next of those who won, or the result."""
    body = winner(groups, name, claim)
    if body is None or body.end > claim.start:
        return claim.start, claim.start
    others = [other.start for group in groups for other in group if other.start > body.end]
    return body.end, min([*others, claim.start])


def score(
    said: str, groups: Sequence[Sequence[Body]], body: Body | None, claim: Claim
) -> tuple[Decimal, Span] | None:
    """The points in brackets behind a winner, or those between it and the result: 하늘시가 96.17점으로 최우수."""
    if body is None:
        return None
    if body.score:
        start, end = body.score
        return Decimal(said[start:end].rstrip("점")), (start, end)
    others = [other.start for group in groups for other in group if other.start > body.end]
    if body.end > claim.start or min(others, default=claim.start) < claim.start:
        return None
    return details.score(said, body.end, claim.start)


def group(said: str, start: int, body: Body | None, claim: Claim) -> tuple[str, Span] | None:
    """The group that is named last before the result, or before a winner behind it: 최우수는 1그룹 하늘시."""
    until = body.start if body and body.start >= claim.end else claim.start
    return details.group(said, start, until)
