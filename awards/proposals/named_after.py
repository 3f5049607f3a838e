"""What was won in, where a text names it only behind its winners, by explaining it: 하늘대상은 … 주는 상이다; pure."""

import re
from collections.abc import Iterable
from typing import Final

from awards.proposals.programme import Programme
from awards.proposals.scenes import Scene
from awards.proposals.told import Told

NAMED_AFTER: Final = "named-after"
EXPLAINED = re.compile(
    r"[’'”\"」』]?(?:\s?시상식)?(?:은|는)\s[^.]{4,200}(?:상|대회|평가|제도|공모전|행사|것)(?:이다|으로|로|이며|으로,|으로서)(?![가-힣])"
)


def explained(scene: Scene) -> Programme | None:
    """The programme that a sentence without a result explains."""
    if scene.claims or scene.sentence.is_title or not scene.programmes:
        return None
    first = scene.programmes[0]
    return first if first.is_sure and EXPLAINED.match(scene.said, first.end) else None


def name_after(told: Iterable[Told], programme: Programme) -> None:
    """Tells of what has no name that it was won in a programme."""
    for each in told:
        if not each.programme and not each.only_adds:
            each.programme = programme.name
            each.why.append(NAMED_AFTER)
