"""Awards of the register beside a proposal that may be one of them, fact by fact."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

from awards.models import Award
from awards.spelling import grade_key
from newsroom.desk.proposals.lines import korean, words_of
from newsroom.desk.proposals.standing import Standing

# What two awards are compared by, with where a stored one has it.
COMPARED = ("year", "half", "number", "category", "grade", "prize", "rank", "group", "score")


@dataclass(frozen=True)
class Compared:
    """One fact of a proposal beside that of an award in the register."""

    label: str
    said: str
    stored: str

    @property
    def differs(self) -> bool:
        """Whether the text says something else; what it does not say is no difference."""
        return bool(self.said) and grade_key(self.said) != grade_key(self.stored)


@dataclass(frozen=True)
class Alike:
    """An award of the register that may be the one the text tells of."""

    award: Award
    facts: Sequence[Compared]
    is_told: bool
    # That it waits for the hour of another release.
    kept: str


def beside(standing: Standing, told: Collection[int], kept: Mapping[int, str]) -> list[Alike]:
    """Those that a proposal may be; `told` are the keys of the awards that the release tells of."""
    others = standing.match.others if standing.match else ()
    return [
        Alike(award, list(_compared(standing, award)), award.pk in told, kept.get(award.pk, ""))
        for award in others
    ]


def _compared(standing: Standing, award: Award) -> Iterator[Compared]:
    stored = {
        "year": award.edition.year,
        "half": award.edition.get_half_display() if award.edition.half else "",
        "number": award.edition.number,
        "category": korean(award.category),
        "grade": korean(award.grade.name) if award.grade else "",
        "prize": korean(award.prize),
        "rank": award.rank,
        "group": korean(award.group.name) if award.group else "",
        "score": award.score.normalize() if award.score is not None else "",
    }
    for name in COMPARED:
        field = standing.form[name]
        compared = Compared(str(field.label), words_of(field), str(stored[name] or ""))
        if compared.said or compared.stored:
            yield compared
