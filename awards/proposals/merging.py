"""One award, told of in a headline, a lead and a body, as one proposal with the fullest facts; pure."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import product
from typing import Any, Final

from awards.proposals.attaching import BY_NOUNS
from awards.proposals.likeness import abbreviates, alike, core, likeness, plain, shares
from awards.proposals.named_later import NAMED_LATER
from awards.proposals.naming_words import STRONG_HEAD
from awards.proposals.programme import EVENT
from awards.proposals.same_bodies import LOCAL, name_alike
from awards.proposals.told import TOLD_BEFORE, Told

# What was won in was told a sentence before.
JUST_TOLD: Final = "programme-just-told"
BEST, GOOD = "최우수", "우수"
SECOND_LETTER = "A"
# What whoever is called a good one may have won.
GRADES_OF_GOOD: Final = frozenset({BEST, "장려", "대상", "본상", "특별상", "금상", "은상", "동상"})
# Between two grades in one breath: a particle, a gap, quotation marks.
JOINED_MOST: Final = 4
LETTERS = re.compile(r"[A-Z]{1,2}|[나다]")
# What the grades of scales by letters are also called.
SAME_GRADES: Final = (
    {"최우수", "가"}, {"우수", "나"}, {"우수", "가"}, {"최우수", "1"}, {"우수", "1"},
    {"최우수", "SA"}, {"최우수", "S"}, {"최우수", "A"}, {"우수", "A"},
    *({"최고", letter} for letter in ("가", "SA", "S", "A", "최우수", "우수")),
)  # fmt: skip


def merged(told: Iterable[Told], same_names: dict[str, str]) -> list[Told]:
    """Each award once, in the order in which the body tells them; titles only add to what the body has."""
    kept: dict[str, list[Told]] = defaultdict(list)
    everything = list(told)
    name_alike(everything)
    for each in sorted(
        everything,
        key=lambda each: (each.only_adds, each.is_title, not _result(each), not each.named, each.start),
    ):
        same = [other for other in kept[each.recipient] if _is_same(other, each, same_names)]
        same = same or (_told_below(each, kept) if each.is_title else [])
        same = same or ([] if each.programme else _of_office(each, kept))
        if not each.programme and len(same) > 1:
            # Of several awards it is one that has the result.
            same = [other for other in same if _shared(other, each)]
        if same:
            _add(same[0], each)
        elif each.programme and not _is_told_better(each, kept, same_names):
            kept[each.recipient].append(each)
    _name_in_full(everything, kept)
    _leave_to_first(kept, same_names)
    return sorted((each for those in kept.values() for each in those), key=lambda each: each.start)


def _name_in_full(everything: Sequence[Told], kept: Mapping[str, Sequence[Told]]) -> None:
    """An evaluation that is told of by the nouns before a grade has the name that the text gives it elsewhere."""
    full = [each.programme for each in everything if each.named and STRONG_HEAD.search(each.programme)]
    for told in (
        each for those in kept.values() for each in those if not each.named and BY_NOUNS in each.why
    ):
        short = plain(told.programme)
        told.programme = next((name for name in full if short in plain(name)), told.programme)


def _leave_to_first(kept: Mapping[str, list[Told]], same_names: dict[str, str]) -> None:
    """What a city and an office of it have won alike is one award, of the one that is told of first."""
    for city in [name for name in kept if LOCAL.search(name)]:
        parts = (city, city[-1] + " ")  # 하늘시보건소, 시 재난과
        for office in [name for name in kept if name != city and name.startswith(parts)]:
            for told, other in list(product(kept[city], kept[office])):
                both_stand = told in kept[city] and other in kept[office]
                if both_stand and _is_told_of_office(told, other, same_names):
                    first, second = sorted((told, other), key=lambda each: each.start)
                    _add(first, second)
                    kept[second.recipient].remove(second)


def _is_told_of_office(told: Told, other: Told, same_names: dict[str, str]) -> bool:
    return (
        alike(told.programme, other.programme, same_names)
        and _grades_agree(told, other)
        and told.values.get("current", True) == other.values.get("current", True)
    )


def _of_office(told: Told, kept: Mapping[str, Sequence[Told]]) -> list[Told]:
    """The award of an office that a lead without its name tells of the city: 하늘군이 최우수기관으로 뽑혔다."""
    is_city = LOCAL.search(told.recipient) and told.values.get("current", True)
    found = [
        each
        for name, those in kept.items()
        if is_city and name != told.recipient and name.startswith(told.recipient)
        for each in those
        if _grades_agree(told, each)
    ]
    return found if len(found) == 1 else []


def _is_told_better(told: Told, kept: Mapping[str, Sequence[Told]], same_names: dict[str, str]) -> bool:
    """Whether it only counts prizes, heads the text, or tells without a result of what others won in one."""
    if told.only_adds or _is_only_heading(told, kept.get(told.recipient, ())):
        return True
    others = (other for those in kept.values() for other in those)
    return (
        not _result(told)
        and NAMED_LATER not in told.why
        and any(
            _result(other)
            and other.values.get("current", True) == told.values.get("current", True)
            and not _are_items(told, other)
            and alike(told.programme, other.programme, same_names)
            for other in others
        )
    )


def _are_items(one: Told, other: Told) -> bool:
    """Whether they stand in different items of one list."""
    if one.item is None or other.item is None:
        return False
    is_again = plain(one.programme) == plain(other.programme)
    return one.item[0] == other.item[0] and one.item != other.item and not is_again


def _told_below(title: Told, kept: Mapping[str, Sequence[Told]]) -> list[Told]:
    """The award below a title that has its result, whatever the title calls the programme."""
    same = [
        other
        for recipient, those in kept.items()
        for other in those
        if not other.is_title and _grades_agree(other, title) and _shared(other, title)
        if recipient.startswith(title.recipient) or alike(title.programme, other.programme, {})
    ]
    return sorted(same, key=lambda other: -likeness(core(title.programme), core(other.programme)))[:1]


def _shared(one: Told, other: Told) -> bool:
    return any(
        one.values.get(name) is not None and one.values.get(name) == other.values.get(name)
        for name in ("grade", "authority", "rank")
    )


def _is_only_heading(told: Told, kept: Sequence[Told]) -> bool:
    """A title where the text below tells of awards of this body: what it calls them is for the eye."""
    return told.is_title and any(not other.is_title for other in kept)


def _is_same(one: Told, other: Told, same_names: dict[str, str]) -> bool:
    if one.recipient != other.recipient:
        return False
    if not (_grades_agree(one, other) or _tells_streak(one, other) or _tells_grade(one, other)):
        return False
    if (one.values.get("current", True)) != (other.values.get("current", True)):
        return False
    if _are_items(one, other) or _are_two_prizes(one, other):
        return False
    categories = {plain(each.values.get("category") or "") for each in (one, other)} - {""}
    if len(categories) > 1 and not _is_part(*categories):
        return False
    years = {each.values.get("year") for each in (one, other)} - {None}
    numbers = {each.values.get("number") for each in (one, other)} - {None}
    if len(years) > 1 or len(numbers) > 1:
        return False
    if not other.programme:
        return bool(_result(other))
    if not _result(other) and plain(other.programme) == plain(one.values.get("grade") or ""):
        return True
    if alike(one.programme, other.programme, same_names) or _tells_handing_over(one, other):
        return True
    if set(_result(other)) == {other.values.get("rank")} and abbreviates(other.programme, one.programme):
        return True
    if not other.named and JUST_TOLD not in other.why and _result(other) and _same_result(one, other):
        return True
    return (other.is_title or not other.named) and shares(one.programme, other.programme)


def _are_two_prizes(one: Told, other: Told) -> bool:
    """Whether one sentence tells of both by names of their own, of which none is part of the other."""
    names = [
        plain(each.programme) for each in (one, other) if each.named and STRONG_HEAD.search(each.programme)
    ]
    is_one_sentence = one.sentence == other.sentence and len(names) > 1
    return is_one_sentence and not any(left in right for left, right in (names, names[::-1]))


def _tells_streak(one: Told, other: Told) -> bool:
    """Whether one tells only how often in a row it was at least good: 최우수기관으로 … 9년 연속 우수기관."""
    best, good = sorted((one, other), key=lambda each: each.values.get("grade") != BEST)
    if _are_joined(one, other):
        return False
    return (
        (best.values.get("grade"), good.values.get("grade")) == (BEST, GOOD)
        and good.values.get("streak") is not None
        and not good.values.get("authority")
        and one.values.get("category") == other.values.get("category")
    )


def _tells_grade(one: Told, other: Told) -> bool:
    """Whether one calls the winner a good one, and a later sentence on it tells the grade: 우수기관으로 … 장려상을."""
    return (
        one.calls_good
        and one.values.get("grade") == GOOD
        and other.values.get("grade") in GRADES_OF_GOOD
        and not other.named
        and other.sentence > one.sentence
        and not {JUST_TOLD, TOLD_BEFORE}.isdisjoint(other.why)
    )


def _are_joined(one: Told, other: Told) -> bool:
    """Whether their grades stand side by side, as two that were won: 최우수상과 우수상을."""
    first, second = sorted(each.spans.get("grade", (0, 0)) for each in (one, other))
    return first[1] <= second[0] <= first[1] + JOINED_MOST


def _same_result(one: Told, other: Told) -> bool:
    """Whether it is told again, where nothing but words around it tells in what it was won."""
    told = [(one.values.get(name), other.values.get(name)) for name in ("grade", "authority", "rank")]
    if BY_NOUNS in other.why and None not in told[0] and set(told[0]) in SAME_GRADES:
        return True
    agree = all(left == right or left is None or right is None for left, right in told)
    return agree and any(left == right and left is not None for left, right in told[:2])


def _tells_handing_over(one: Told, other: Told) -> bool:
    """Whether one tells the grade in an evaluation and the other the prize that a gathering on it gave."""
    graded, given = (one, other) if one.values.get("grade") else (other, one)
    return (
        not graded.values.get("authority")
        and not given.values.get("grade")
        and bool(given.values.get("authority"))
        and EVENT.search(given.programme) is not None
        and shares(graded.programme, given.programme)
    )


def _is_part(one: str, other: str) -> bool:
    """Whether a category is another that is told in fewer words: 도시 부문 of 인구 20만~40만 도시 부문."""
    return one in other or other in one


def _result(told: Told) -> tuple[Any, ...]:
    given = told.values.get("authority") or told.values.get("prize")
    return tuple(filter(None, (told.values.get("grade"), given, told.values.get("rank"))))


def _grades_agree(one: Told, other: Told) -> bool:
    """Neither tells what the other contradicts; a bare 우수기관 of a headline agrees with 최우수기관."""
    for name in ("grade", "authority"):
        left, right = one.values.get(name), other.values.get(name)
        if left and right and left != right and {left, right} not in SAME_GRADES:
            return False
    return True


def _is_fuller_name(told: Told, kept: Told) -> bool:
    """Whether it names the evaluation itself: in quotation marks, or where the other names where prizes were given."""
    if EVENT.search(told.programme):
        return False
    if told.is_title and STRONG_HEAD.search(kept.programme) and not STRONG_HEAD.search(told.programme):
        return False  # what a title has in quotation marks may be a field of it
    is_assessment = (
        EVENT.search(kept.programme) is not None and STRONG_HEAD.search(told.programme) is not None
    )
    return (told.quoted and not kept.quoted) or (is_assessment and _tells_handing_over(kept, told))


def _add(kept: Told, other: Told) -> None:
    grades = {kept.values.get("grade"), other.values.get("grade")}
    if grades == {BEST, SECOND_LETTER}:
        kept.values["grade"] = BEST  # the letter is what the scale calls it
    elif LETTERS.fullmatch(other.values.get("grade") or "") and grades & {"최우수", "우수", "최고"}:
        # The grade itself, where the other told only what it is also called: 최우수 등급(SA).
        kept.values["grade"] = other.values["grade"]
        kept.programme = max(kept.programme, other.programme, key=len)
    if _tells_grade(kept, other) or (other.values.get("grade") == BEST and kept.values.get("grade") == GOOD):
        kept.values["grade"] = other.values["grade"]
    if other.named and _is_fuller_name(other, kept):
        kept.programme, kept.quoted = other.programme, other.quoted
    kept.complete(other.values, other.spans, 0)
    kept.why += [rule for rule in ("merged", *other.why) if rule not in kept.why]
