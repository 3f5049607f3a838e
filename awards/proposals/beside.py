"""What a sentence tells of one winner beside its result: its points, and the group that it was assessed in; pure."""

from bisect import bisect_right
from decimal import Decimal

from awards.proposals import details
from awards.proposals.claims import Claim
from awards.proposals.manners import Body
from awards.proposals.proposal import Span
from awards.proposals.scenes import Scene


def winner(scene: Scene, name: str, place: int) -> Body | None:
    """Where a sentence names a winner of what it tells at a place: right before it, else behind."""
    named = scene.named.get(name, [])
    before = [body for body in named if body.end <= place]
    return next(reversed(before), None) or next(iter(named), None)


def of_winner(scene: Scene, name: str, place: int) -> Span:
    """Between a winner that is named before a place and the next body, or the place."""
    body = winner(scene, name, place)
    if body is None or body.end > place:
        return place, place
    following = bisect_right(scene.places, body.end)
    return body.end, min([*scene.places[following : following + 1], place])


def score(scene: Scene, name: str, place: int) -> tuple[Decimal, Span] | None:
    """The points in brackets behind a winner, or those between it and the result: 하늘시가 96.17점으로 최우수."""
    body = winner(scene, name, place)
    if body and body.score:
        start, end = body.score
        return Decimal(scene.said[start:end].rstrip("점")), (start, end)
    return details.score(scene.said, *of_winner(scene, name, place))


def group(scene: Scene, start: int, name: str, claim: Claim) -> tuple[str, Span] | None:
    """The group that is named last before the result, or before a winner behind it: 최우수는 1그룹 하늘시."""
    body = winner(scene, name, claim.start)
    until = body.start if body and body.start >= claim.end else claim.start
    between = [each for each in scene.assessed_groups if start <= each[1][0] and each[1][1] <= until]
    return between[-1] if between else None
