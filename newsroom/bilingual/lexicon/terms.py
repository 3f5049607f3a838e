from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Kind(StrEnum):
    """What a term names."""

    BODY = "body"  # an organisation that gives or receives: 행정안전부, 고양시, 고양도시관리공사
    DEPARTMENT = "department"
    PROGRAMME = "programme"
    GRADE = "grade"  # 최우수, 장려, 본상
    AUTHORITY = "authority"  # in whose name: 대통령상, 장관상, 대통령 표창
    PLACE = "place"
    PERSON = "person"
    TERM = "term"


@dataclass(frozen=True)
class Term:
    """A thing with its names.

    `ko` and `en` are the names to be used, `ko_others` and `en_others` others that are right, too; `forbidden` are
    English renderings that are wrong. Between `since` (inclusive) and `until` (exclusive) the names are valid; None is
    without a limit. Terms of one `thing` are names of the same body or programme at different times. `within` names
    the programme whose scale a grade is of, "" for all.
    """

    kind: Kind
    ko: str
    en: str
    ko_others: tuple[str, ...] = ()
    en_others: tuple[str, ...] = ()
    forbidden: tuple[str, ...] = ()
    since: date | None = None
    until: date | None = None
    thing: str = ""
    within: str = ""
    source: str = ""

    def is_valid(self, day: date | None) -> bool:
        """Whether these were its names on a day; without one, whether they are its names still."""
        if day is None:
            return self.until is None
        return (self.since is None or self.since <= day) and (self.until is None or day < self.until)


@dataclass(frozen=True)
class Lexicon:
    terms: tuple[Term, ...] = ()
