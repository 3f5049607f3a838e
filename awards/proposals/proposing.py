"""What is proposed of an award that a text tells of, with the year of its story where it names none; pure."""

from awards.proposals.highest import UNNAMED
from awards.proposals.named_later import NAMED_LATER
from awards.proposals.proposal import Proposal
from awards.proposals.told import Told


def says_result(told: Told) -> bool:
    return (
        not {"in-its-name", NAMED_LATER}.isdisjoint(told.why)
        or told.values.get("rank") == 1
        or any(told.values.get(name) for name in ("grade", "prize"))
        or (told.values.get("streak") is not None and told.values.get("rank") is None)
    )


def proposed(text: str, told: Told, story: int | None) -> Proposal:
    values = dict(told.values)
    if values.get("grade") == UNNAMED:
        values["grade"] = None
    if values.get("year") is None and values.get("current", True):
        values["year"] = story
    return Proposal(
        told.recipient,
        told.programme,
        text[told.start : told.end],
        told.start,
        told.end,
        spans=told.spans,
        why=tuple(told.why),
        **values,
    )
