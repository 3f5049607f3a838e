"""One award, told of in a headline, a lead and a body, as one proposal with the fullest facts; pure."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any, Final

from awards.proposals.proposal import Span

PLAIN = re.compile(r"[\s·ㆍ․∙‧・･\-‘’'“”\"()「」]|년도|(?:19|20)\d\d년?")
# Words that one telling has and the other leaves out.
LEFT_OUT = re.compile(
    r"^(?:전국|대한민국|경기도|지방자치단체|지자체|지방|정부|한국)|(?:우수기관|유공기관|우수사례|시상식|결과|종합평가|실태점검및평가|실태점검|실적평가|성과평가|평가|경진대회|공모전|공모|대회|대상|시상|점검)$"
)
LIKE: Final = 0.6


@dataclass
class Told:
    """An award as one sentence tells it: values by the names of a proposal's fields."""

    recipient: str
    programme: str
    values: dict[str, Any]
    spans: dict[str, Span]
    start: int
    end: int
    is_title: bool
    # The programme is a name that stands there, not one that is carried on or made of the nouns before a grade.
    named: bool
    why: list[str] = field(default_factory=list)
    # It tells no result of its own, as 2관왕 does.
    only_adds: bool = False


def merged(told: Iterable[Told], same_names: dict[str, str]) -> list[Told]:
    """Each award once, in the order in which the body tells them; titles only add to what the body has."""
    kept: list[Told] = []
    everything = list(told)
    _name_alike(everything)
    for each in sorted(
        everything, key=lambda each: (each.only_adds, each.is_title, not each.named, each.start)
    ):
        same = [other for other in kept if _is_same(other, each, same_names)] or _told_below(each, kept)
        if same:
            _add(same[0], each)
        elif each.programme and not each.only_adds and not _is_only_heading(each, kept):
            kept.append(each)
    return sorted(kept, key=lambda each: each.start)


def _name_alike(told: Sequence[Told]) -> None:
    """A body that is named short in one place and in full in another is named in full."""
    names = sorted({each.recipient for each in told}, key=len, reverse=True)
    for each in told:
        each.recipient = next((name for name in names if _is_short(each.recipient, name)), each.recipient)


def _is_short(name: str, full: str) -> bool:
    """전북교육청 of 전북특별자치도교육청: the same beginning and end, and nothing in another order."""
    if len(name) < 3 or name == full or name[0] != full[0] or name[-2:] != full[-2:]:
        return name == full
    rest = iter(full)
    return all(letter in rest for letter in name)


def _told_below(title: Told, kept: Sequence[Told]) -> list[Told]:
    """The award below a title that has its result, whatever the title calls the programme."""
    if not title.is_title:
        return []
    same = [
        other
        for other in kept
        if other.recipient.startswith(title.recipient)
        and not other.is_title
        and _grades_agree(other, title)
        and _shared(other, title)
    ]
    return sorted(same, key=lambda other: -_likeness(_core(title.programme), _core(other.programme)))[:1]


def _shared(one: Told, other: Told) -> bool:
    return any(
        one.values.get(name) is not None and one.values.get(name) == other.values.get(name)
        for name in ("grade", "authority", "rank")
    )


def _is_only_heading(told: Told, kept: Sequence[Told]) -> bool:
    """A title that makes a name of the nouns before a grade, where the text below tells of awards by their names."""
    made = told.is_title and "nouns-before" in told.why
    return made and any(other.recipient == told.recipient and not other.is_title for other in kept)


def _is_same(one: Told, other: Told, same_names: dict[str, str]) -> bool:
    if one.recipient != other.recipient or not _grades_agree(one, other):
        return False
    if (one.values.get("current", True)) != (other.values.get("current", True)):
        return False
    categories = {PLAIN.sub("", each.values.get("category") or "") for each in (one, other)} - {""}
    if len(categories) > 1:
        return False
    years = {each.values.get("year") for each in (one, other)} - {None}
    if len(years) > 1:
        return False
    if not other.programme:
        return bool(_result(other))
    if alike(one.programme, other.programme, same_names):
        return True
    return (other.is_title or not other.named) and _shares(one.programme, other.programme)


def _result(told: Told) -> tuple[Any, ...]:
    return tuple(filter(None, (told.values.get(name) for name in ("grade", "authority", "rank"))))


def _grades_agree(one: Told, other: Told) -> bool:
    """Neither tells what the other contradicts; a bare 우수기관 of a headline agrees with 최우수기관."""
    for name in ("grade", "authority"):
        left, right = one.values.get(name), other.values.get(name)
        if left and right and left != right:
            return False
    return True


def alike(one: str, other: str, same_names: dict[str, str]) -> bool:
    """Whether two names are those of one programme."""
    left, right = PLAIN.sub("", one), PLAIN.sub("", other)
    if left == right or same_names.get(left, left) == same_names.get(right, right):
        return True
    left, right = _core(left), _core(right)
    if left == right:
        return True
    if min(len(left), len(right)) >= 4 and (left in right or right in left):
        return True
    return _likeness(left, right) >= LIKE


def _shares(one: str, other: str) -> bool:
    left, right = _core(PLAIN.sub("", one)), _core(PLAIN.sub("", other))
    return _likeness(left, right) >= LIKE / 2 or left in right or right in left


def _core(name: str) -> str:
    while len(shorter := LEFT_OUT.sub("", name)) >= 3 and shorter != name:
        name = shorter
    return name


def _likeness(one: str, other: str) -> float:
    """How many pairs of letters two names share, of all that they have."""
    left, right = _pairs(one), _pairs(other)
    return 2 * len(left & right) / (len(left) + len(right)) if left or right else 1.0


def _pairs(name: str) -> set[str]:
    return {name[place : place + 2] for place in range(len(name) - 1)}


def _add(kept: Told, other: Told) -> None:
    for name, value in other.values.items():
        if value is not None and kept.values.get(name) is None:
            kept.values[name] = value
            if name in other.spans:
                kept.spans[name] = other.spans[name]
    kept.why += [rule for rule in ("merged", *other.why) if rule not in kept.why]
