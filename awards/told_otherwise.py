"""Whether a text tells another result of an award than the register has of it."""

from collections.abc import Iterable, Iterator, Sequence

from awards.models import Award
from awards.proposals.proposal import Proposal
from awards.spelling import grade_key, programme_key

# Grades by words and grades by letters say nothing of each other: 우수기관 may well have been given an A.
WORDS = frozenset({"대상", "최우수", "우수", "장려", "최고", "금상", "은상", "동상", "본상", "특별"})
LETTERS = frozenset({*"가나다라마", *"sabcde"})
# What tells a result, the plainest first: where it stands is shown.
RESULTS = ("grade", "prize", "rank")


def told_otherwise(evidence: Iterable[str], proposals: Iterable[Proposal], award: Award) -> Proposal | None:
    """What the sentences of `evidence` tell of a linked award, where nothing in them fits it.

    A sentence may tell of several awards, of which one is this: of its programme where that is named.
    """
    sentences = [_plain(sentence) for sentence in evidence if sentence.strip()]
    told = [each for each in proposals if each.current and _stands_in(_plain(each.evidence), sentences)]
    names = {programme_key(name) for name in award.programme.name.values()}
    told = [each for each in told if programme_key(each.programme) in names] or told
    if any(not _contradicts(each, award) for each in told):
        return None
    return next(iter(told), None)


def _contradicts(told: Proposal, award: Award) -> bool:
    places = {award.rank, *(each.rank for each in award.ranks.all())} - {None}
    if told.rank and places and told.rank not in places:
        return True
    if told.authority and award.authority and told.authority != award.authority:
        return True
    said, known = list(_levels((told.grade, told.prize))), list(_levels(_results(award)))
    return any(_differs(said, known, scale) for scale in (WORDS, LETTERS))


def _differs(said: Sequence[str], known: Sequence[str], scale: frozenset[str]) -> bool:
    one, other = scale & set(said), scale & set(known)
    return bool(one and other) and not one & other


def _results(award: Award) -> Iterator[str | None]:
    for name in (award.grade and award.grade.name, award.prize):
        yield name.get("ko") if name else None


def _levels(names: Iterable[str | None]) -> Iterator[str]:
    return (grade_key(name) for name in names if name)


def _stands_in(evidence: str, sentences: Iterable[str]) -> bool:
    """People may have kept more of a sentence than was read of it, or less."""
    return any(evidence in sentence or sentence in evidence for sentence in sentences)


def _plain(sentence: str) -> str:
    return " ".join(sentence.split())
