"""Of which award of a sentence a streak is told, where it tells of several; pure."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from awards.proposals import details
from awards.proposals.claims import Claim
from awards.proposals.programme import Programme
from awards.proposals.proposal import Span
from awards.proposals.results import MARKS

# So far behind a result a streak may stand: 최우수상을 받아 3년 연속.
MOST: Final = 30
# Where the next in a list is named, whose streak follows: 도시대상 대상, 민원행정 평가 3년 연속 우수.
NEXT_IN_LIST = re.compile(r",\s\S{3,}[^,]*$")
# Behind a streak, where what is told with it ends: 2년 연속 수상한 데 이어, 2년 연속 이름을 올렸고; who holds a contest
# still leads to its name.
ENDED = re.compile(
    rf"[,){re.escape(''.join(MARKS))}]|(?<!주최하)(?<!주관하)(?<!후원하)고\s|며\s|이어\s|[과와]\s"
)

Streak = tuple[int, bool, Span]


def streaks(
    said: str,
    claim: Claim,
    programme: Programme | None,
    others: Sequence[Programme],
    earlier: Sequence[Claim],
    own: Span,
) -> Iterator[Streak]:
    """Those in `own`, the place of the winner, where several are told with theirs; then any near the result.

    `programme` is what it was won in, where the sentence names that, `others` are all that it names; `earlier` are the
    claims before it.
    """
    begin = earlier[-1].end if earlier else 0
    until = min(len(said), claim.end + MOST)
    # Nouns that were taken for its name stand with those that are names.
    named = sorted([*others, *([programme] if programme else [])], key=lambda each: each.start)
    for streak in (*details.streak(said, *own), *details.streak(said, begin, until)):
        span = streak[2]
        if NEXT_IN_LIST.search(said, claim.end, max(span[0], claim.end)):
            continue
        if programme is None or not _is_of_another(said, span, claim, programme, named, earlier):
            yield streak


def _is_of_another(
    said: str,
    span: Span,
    claim: Claim,
    programme: Programme,
    named: Sequence[Programme],
    earlier: Sequence[Claim],
) -> bool:
    before = [each.end for each in earlier if each.end <= programme.start]
    following = next((each for each in named if each.start >= span[1]), None)
    leads = following is not None and not ENDED.search(said, span[1], following.start)
    if span[1] <= programme.start:
        # What was told before its name is of what was won before, but for a streak that leads to the name.
        return bool(before) and (not leads or span[0] < before[-1])
    if any(claim.end <= each.start < span[0] and each.name != programme.name for each in named):
        return True
    return leads and span[0] >= claim.end and ENDED.search(said, claim.end, span[0]) is not None
