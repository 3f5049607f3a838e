"""What was won, as the cells of registers tell it: grade, prize and rank, taken apart where that is certain. Pure."""

import re
from typing import Any

from django.utils.translation import gettext as _

from awards.spelling import grade_key
from awards.spreadsheets.cells import CellRefused, Read
from awards.spreadsheets.columns import AUTHORITY, GRADE, PRIZE, RANK, heading
from awards.spreadsheets.prizes import is_body, read_prize

# Words that are grades whatever the programme: docs/interchange.md, and the scales of evaluations.
GRADES = {
    grade_key(word)
    for word in (
        *(
            "종합대상",
            "대상",
            "최우수",
            "우수",
            "장려",
            "본상",
            "특별상",
            "금상",
            "은상",
            "동상",
            "노력상",
            "입선",
            "참가상",
        ),
        *(
            "보통",
            "미흡",
            "최고",
            "으뜸",
            "버금",
            "가",
            "나",
            "다",
            "라",
            "마",
            "A",
            "B",
            "C",
            "D",
            "E",
            "S",
            "SA",
        ),
    )
}
NUMBERED_GRADE = re.compile(r"[1-9]\s*등급")
PLACE = re.compile(r"(\d{1,4})\s*위")
BRACKETED = re.compile(r"(?P<main>[^()（）]+?)\s*[(（](?P<inner>[^()（）]+)[)）]")
BETWEEN = re.compile(r"\s*(?:[\n,;/+&▲△▷◇○●■、ㆍ·]|\s및\s)\s*")
AWARD = re.compile(r".*(?:상|표창장?|기관|등급|위)")
COUNTED = re.compile(r".*(?:상|표창|기관)\s*(?:각\s*)?\d+\s*(?:건|개|회|점|개소)?")
COUNT_BEHIND = re.compile(r"\s*\d+\s*(?:건|개|회)?$")


def read_result(text: str) -> Read:
    """Everything that one column tells of what was won, by the keys of columns. Raises CellRefused."""
    refuse_several(text)
    parts = _parts(text)
    if parts is None:
        message = _("It is not certain what “%(text)s” is. Write it under %(grade)s, %(prize)s or %(rank)s.")
        raise CellRefused(message % ({"text": text} | _headings()))
    told = ", ".join(f"{heading(key)} {value}" for key, value in parts.items() if key != AUTHORITY)
    return Read(None, _("“%(text)s” is read as: %(told)s.") % {"text": text, "told": told or text}, parts)


def read_grade(text: str) -> Read:
    """A grade, which may be any word; what stands in brackets behind it is taken apart. Raises CellRefused."""
    refuse_several(text)
    if PLACE.fullmatch(text):
        message = _("“%(text)s” is a rank. Write it under %(rank)s.")
        raise CellRefused(message % ({"text": text} | _headings()))
    found = _bracketed(text)
    if found and GRADE in found:
        grade = found.pop(GRADE)
        return Read(grade, _told(text, {GRADE: grade, **found}), found)
    if read_prize(text):
        message = _("“%(text)s” is a prize in somebody's name. Write it under %(prize)s.")
        raise CellRefused(message % ({"text": text} | _headings()))
    return Read(text)


def read_prize_cell(text: str) -> Read:
    """A prize, and in whose name it is given where that is certain. Raises CellRefused."""
    refuse_several(text)
    found = _bracketed(text) or _one(text)
    if not found or (PRIZE not in found and AUTHORITY not in found):
        return Read(text)
    prize = found.pop(PRIZE, None)
    if prize is None:
        message = _(
            "“%(text)s” says in whose name, but not whether it was a 상 or a 표창: only that is taken."
        )
        return Read(None, message % {"text": text}, found)
    is_as_written = prize == text
    return Read(prize, "" if is_as_written else _told(text, {PRIZE: prize, **found}), found)


def refuse_several(text: str) -> None:
    """Raises CellRefused when the cell holds more than one award: nobody knows which facts belong to which."""
    parts = [part for part in BETWEEN.split(text) if part]
    several = len(parts) > 1 and all(_is_award(COUNT_BEHIND.sub("", part)) for part in parts)
    if several or COUNTED.fullmatch(text):
        listed = " / ".join(parts)
        message = _("The cell holds several awards (%(listed)s). Give each a row of its own.")
        raise CellRefused(message % {"listed": listed})


def _is_award(text: str) -> bool:
    return bool(AWARD.fullmatch(text)) or grade_key(text) in GRADES or read_prize(text) is not None


def _parts(text: str) -> dict[str, Any] | None:
    return _bracketed(text) or _one(text)


def _one(text: str, within: str = "") -> dict[str, Any] | None:
    text = text.strip()
    if place := PLACE.fullmatch(text):
        return {RANK: int(place[1])}
    if prize := read_prize(text, within):
        return {key: value for key, value in ((PRIZE, prize.text), (AUTHORITY, prize.authority)) if value}
    is_grade = grade_key(text) in GRADES or NUMBERED_GRADE.fullmatch(text)
    return {GRADE: text} if is_grade else None


def _bracketed(text: str) -> dict[str, Any] | None:
    """The parts of 우수상(장관상) or 장관상(행안부), None where one of the two is not certain."""
    match = BRACKETED.fullmatch(text)
    if match is None:
        return None
    if (
        is_body(match["inner"].strip())
        and (prize := _one(match["main"], match["inner"]))
        and AUTHORITY in prize
    ):
        return prize
    main, inner = _one(match["main"]), _one(match["inner"])
    if main is None or inner is None or set(main) & set(inner):
        return None
    return main | inner


def _told(text: str, parts: dict[str, Any]) -> str:
    told = ", ".join(f"{heading(key)} {value}" for key, value in parts.items() if key != AUTHORITY)
    return _("“%(text)s” is read as: %(told)s.") % {"text": text, "told": told}


def _headings() -> dict[str, str]:
    return {"grade": heading(GRADE), "prize": heading(PRIZE), "rank": heading(RANK)}
