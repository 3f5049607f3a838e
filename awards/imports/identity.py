"""When two records tell of one award."""

from collections.abc import Hashable, Iterable

from awards.enums import PrizeKind
from awards.imports.records import AwardRecord
from awards.models import Award, Grade
from awards.spelling import grade_key, name_key, programme_key
from newsroom.fields import languages
from newsroom.fields.localized import LocalizedText


def identity(record: AwardRecord) -> Hashable:
    """What makes an award without an external id one and the same, as far as a line alone can tell."""
    edition = record.edition
    result = grade_key(_primary(record.grade.name)) if record.grade else name_key(_primary(record.prize))
    return (
        programme_key(_primary(record.programme.name)),
        name_key(_primary(record.recipient.name)),
        (edition.year, edition.half) if edition.year else edition.number,
        name_key(_primary(record.category)),
        result,
    )


def prize_kind(prize: LocalizedText) -> str:
    """Whether a prize is a 상 or a 표창, which are two things in law, by the end of its Korean name."""
    name = prize.get(languages.primary(), "")
    if name.endswith("표창"):
        return PrizeKind.COMMENDATION.value
    return PrizeKind.AWARD.value if name.endswith("상") else ""


def identified(awards: Iterable[Award], record: AwardRecord, grade: Grade | None) -> Award | None:
    """The award of the same category and grade, or prize where one of the two has no grade."""
    category = _key(record.category)
    alike = [award for award in awards if _key(award.category) == category]
    if grade and (found := next((award for award in alike if award.grade is grade), None)):
        return found
    prize = _key(record.prize)
    return next(
        (
            award
            for award in alike
            if (award.grade is None or grade is None)
            and (_key(award.prize) == prize if prize or award.prize else award.grade is grade)
        ),
        None,
    )


def is_same_prize(stored: LocalizedText, given: LocalizedText) -> bool:
    """장관상 and 행정안전부 장관상 may well be one prize."""
    return _key(stored) in _key(given) or _key(given) in _key(stored)


def _key(text: LocalizedText) -> str:
    return name_key(_primary(text))


def _primary(text: LocalizedText) -> str:
    return text.get(languages.primary(), "")
