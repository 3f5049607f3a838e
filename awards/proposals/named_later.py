"""Those who won, named a sentence after the result: 최우수기관에는 2곳이 뽑혔다. 하늘시와 달빛군이 이름을 올렸다;
pure."""

from collections.abc import Sequence

from awards.proposals.behind import WINS
from awards.proposals.manners import Body
from awards.proposals.scenes import Scene


def named_later(scene: Scene) -> Sequence[Body]:
    """Whom a sentence without a result of its own names as having won."""
    if scene.claims or scene.sentence.is_title:
        return ()
    for group in scene.groups:
        if group[0].manner == "subject" and not group[0].again and WINS.match(scene.said, group[-1].end):
            return group
    return ()
