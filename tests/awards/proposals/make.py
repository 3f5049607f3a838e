"""Sentences as the readers of proposals take them."""

from awards.proposals.article import Sentence
from awards.proposals.gazetteer import Gazetteer, gazetteer
from awards.proposals.proposal import Proposal
from awards.proposals.reading import propose
from newsroom.bilingual.lexicon import packaged


def make_sentence(said: str, *, is_title: bool = False) -> Sentence:
    return Sentence(0, said, is_title)


def names() -> Gazetteer:
    return gazetteer(packaged())


def read(text: str, **given: object) -> list[Proposal]:
    return propose(text, lexicon=packaged(), **given)


def won(text: str, **given: object) -> list[tuple[str, str, str | None]]:
    """Who won what: recipient, programme and grade of each proposal."""
    return [(each.recipient, each.programme, each.grade) for each in read(text, **given)]


STORY = "하늘구는 올해 각종 평가에서 20건을 수상했다. "


def told_in_story(said: str) -> list[tuple[str, str | None]]:
    """What a story on the many awards of a city tells that it won: programme and grade of each proposal."""
    return [(programme, grade) for _recipient, programme, grade in won(STORY + said)]
