"""When two spellings are one name. Pure.

Outlets and offices write the same name with other dots, blanks, brackets and quotation marks, with 년 or 년도, and
with the year or the number of the edition before it.
"""

import re
import unicodedata

BETWEEN = re.compile(r"[\s·ㆍᆞ․∙‧・•.,'\"‘’“”「」『』()<>]+")
YEAR_OF = re.compile(r"년도")
EDITION_BEFORE = re.compile(r"^\s*(?:(?:19|20)\d\d\s*년도?(?:\s*[상하]반기)?|제?\s*\d{1,3}\s*회)\s+(?=\S)")
RESULT_AFTER = re.compile(r"(?<=\S\S)(?<!대)(?<!본)상$|(?<=\S)(?:기관|등급)$")


def name_key(name: str) -> str:
    """Equal for all spellings of the name of a body, a group, a category or a prize."""
    plain = unicodedata.normalize("NFKC", name).casefold()
    return BETWEEN.sub("", plain) or plain


def programme_key(name: str) -> str:
    """Equal for all spellings of a programme's name, with or without the edition before it."""
    return YEAR_OF.sub("년", name_key(without_edition(name)))


def without_edition(name: str) -> str:
    """A programme's name without the year or number of one edition: “2025년 재난관리평가” is 재난관리평가."""
    while (shorter := EDITION_BEFORE.sub("", name)) != name:
        name = shorter
    return name.strip()


def grade_key(name: str) -> str:
    """Equal for 최우수, 최우수상 and 최우수기관; 대상 and 본상 keep the 상 that makes them."""
    return RESULT_AFTER.sub("", name_key(name))
