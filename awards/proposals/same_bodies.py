"""Bodies that a text names short in one place and in full in another; pure."""

import re
from collections import defaultdict
from collections.abc import Sequence
from itertools import chain
from typing import Final

from awards.proposals.regions import REGION_NAMES
from awards.proposals.told import Told

# Provinces and metropolitan cities, which are named short by other letters at their end.
PROVINCE: Final = re.compile(r"(?:광역시|특별시|특별자치시|특별자치도|^(?:충청|전라|경상).도)$")
SHORT_PROVINCE = re.compile(REGION_NAMES)
LOCAL = re.compile(r"[시군구]$")
# Without the city before it: 구립별빛도서관 of 하늘구립별빛도서관.
OF_CITY = re.compile(r"[시군구도]립")

# So many letters a name has that ends another one, without and with a gap before it: 하늘시 별빛동.
NAME_LEAST: Final = {False: 4, True: 3}


def name_alike(told: Sequence[Told]) -> None:
    """A body that is named short in one place and in full in another is named in full."""
    names: dict[tuple[str, str], list[str]] = defaultdict(list)
    # The body before the titles: of 하늘시 보건소 and 하늘시보건소 it is the first.
    written = dict.fromkeys(each.recipient for each in sorted(told, key=lambda each: each.is_title))
    for name in sorted(written, key=lambda name: -len(name.replace(" ", ""))):
        names[_ends(name)].append(name)
    named_at: dict[int, set[str]] = defaultdict(set)
    for each in told:
        named_at[each.start].add(each.recipient)
    # Of two that have won one thing none is the other's short name.
    apart = {
        name: {*chain(*(those for those in named_at.values() if name in those))} - {name} for name in written
    }
    for each in told:
        if SHORT_PROVINCE.fullmatch(each.recipient):
            each.recipient = next(
                (name for name in written if _is_province(each.recipient, name)), each.recipient
            )
        alike = [name for name in names[_ends(each.recipient)] if name not in apart.get(each.recipient, ())]
        each.recipient = next((name for name in alike if _is_short(each.recipient, name)), each.recipient)
        each.recipient = next((name for name in written if _is_end(each.recipient, name)), each.recipient)


def _is_end(name: str, full: str) -> bool:
    """농업기술센터 of 하늘군농업기술센터: behind the city, the province or a gap; no city of a province itself."""
    short, long = name.replace(" ", ""), full.replace(" ", "")
    rest = long.removesuffix(short)
    if len(short) < NAME_LEAST[full.endswith(" " + name)] or rest == long or not rest or LOCAL.search(short):
        return False
    return (
        full.endswith(" " + name)
        or OF_CITY.match(short) is not None
        or LOCAL.search(rest) is not None
        or SHORT_PROVINCE.fullmatch(rest) is not None
    )


def _is_province(short: str, name: str) -> bool:
    """충북 of 충청북도, 서울 of 서울시."""
    full = name[-1] in "도시" and len(name) > len(short)
    return full and (name.startswith(short) or (len(name) == 4 and name[0] + name[2] == short))


def _ends(name: str) -> tuple[str, str]:
    return name[:1], name[-1:]


def _is_short(name: str, full: str) -> bool:
    """전북교육청 of 전북특별자치도교육청, 전남도 of 전라남도: the same beginning and end, in the same order."""
    if len(name) < 3 or name == full or not (name[-2:] == full[-2:] or PROVINCE.search(full)):
        return name == full
    rest = iter(full.replace(" ", ""))
    return all(letter in rest for letter in name.replace(" ", ""))
