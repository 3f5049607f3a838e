"""What a term is: a thing with its names in both languages, and when they are valid; pure."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import cached_property


class Kind(StrEnum):
    """What a term names."""

    BODY = "body"  # an organisation that gives or receives: 행정안전부, 고양시, 고양도시관리공사
    DEPARTMENT = "department"
    PROGRAMME = "programme"
    GRADE = "grade"  # 최우수, 장려, 본상
    AUTHORITY = "authority"  # in whose name: 대통령상, 장관상, 대통령 표창
    PLACE = "place"
    PERSON = "person"
    POST = "post"  # 시장, 과장, 팀장
    TERM = "term"


# How the source of a row begins that nobody has laid down: its names are usual, others may be as right.
OBSERVED = "observed, not official"


@dataclass(frozen=True)
class Term:
    """A thing with its names.

    `ko` and `en` are the names to be used, `ko_others` and `en_others` others that are right, too; `forbidden` are
    English renderings that are wrong, and `paraphrases` what a free translation says for it (우수: outstanding), which
    is accepted but names nothing by itself. Between `since` (inclusive) and `until` (exclusive) the names are valid;
    None is without a limit. Terms of one `thing` are names of the same body or programme at different times. `within`
    names the programme whose scale a grade is of, or the province of a place, "" for all.
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
    paraphrases: tuple[str, ...] = ()

    def is_valid(self, day: date | None) -> bool:
        """Whether these were its names on a day; without one, whether they are its names still."""
        if day is None:
            return self.until is None
        return (self.since is None or self.since <= day) and (self.until is None or day < self.until)

    @property
    def korean(self) -> tuple[str, ...]:
        """All its Korean names that are right."""
        return tuple(name for name in (self.ko, *self.ko_others) if name)

    @property
    def english(self) -> tuple[str, ...]:
        """All its English names that are right."""
        return tuple(name for name in (self.en, *self.en_others) if name)

    @cached_property
    def identity(self) -> tuple[Kind, str]:
        """The same for all names of one thing."""
        return self.kind, self.thing or self.ko

    @property
    def is_observed(self) -> bool:
        return self.source.startswith(OBSERVED)
