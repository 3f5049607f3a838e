"""What kind of programme a Korean name suggests; pure."""

from awards.enums import ProgrammeKind

# The first that stands in the name; only a first entry, which the awards officer may change.
KINDS_BY_WORD: tuple[tuple[tuple[str, ...], ProgrammeKind], ...] = (
    (("브랜드",), ProgrammeKind.BRAND),
    (("경진대회", "공모전", "경연", "콘테스트"), ProgrammeKind.CONTEST),
    (("평가", "점검", "진단", "심사"), ProgrammeKind.EVALUATION),
    (("유공", "표창"), ProgrammeKind.COMMENDATION),
    (("대상", "어워드", "시상"), ProgrammeKind.PRIZE),
)


def kind_of_programme(name: str) -> ProgrammeKind:
    kinds = (kind for words, kind in KINDS_BY_WORD if any(word in name for word in words))
    return next(kinds, ProgrammeKind.OTHER)
