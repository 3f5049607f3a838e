"""Names, records and texts that claims are read from and compared with; no database."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from awards.claims.claim import Claim, Verdict
from awards.claims.comparing import compared
from awards.claims.names import Names
from awards.claims.reading import read
from awards.claims.records import Held, Place, Record, Register, Won
from awards.computed.totals import Cell, Totals
from newsroom.bilingual.lexicon import Kind, Lexicon, Term
from newsroom.bilingual.texts import composed

DAY = date(2024, 12, 20)
HOME, FACILITIES, URBAN = 1, 2, 3
DATA, SAFETY = 10, 11
TERMS = (
    Term(Kind.PROGRAMME, "데이터 행정 평가", "Data Administration Evaluation", thing="data"),
    Term(Kind.PROGRAMME, "안전도시 경진대회", "Safe City Contest", thing="safety"),
    Term(Kind.PROGRAMME, "물순환 평가", "Water Cycle Evaluation", thing="water"),
    Term(Kind.BODY, "하늘시", "Haneul City", ("하늘특별시",), ("Haneul",), thing="home"),
    Term(Kind.BODY, "하늘시설공단", "Haneul Facilities Corporation", thing="facilities"),
    Term(Kind.BODY, "하늘도시공사", "Haneul Urban Corporation", thing="urban"),
    Term(Kind.BODY, "행정안전부", "Ministry of the Interior and Safety", thing="mois"),
)
NAMES = Names(
    HOME,
    Lexicon(TERMS),
    programmes={(Kind.PROGRAMME, "data"): DATA, (Kind.PROGRAMME, "safety"): SAFETY},
    ours={
        (Kind.BODY, "home"): HOME,
        (Kind.BODY, "facilities"): FACILITIES,
        (Kind.BODY, "urban"): URBAN,
    },
)
SCALE = {"최우수": 1, "Best": 1, "우수": 2, "Excellent": 2, "장려": 3, "Encouragement": 3}


def claims_in(*paragraphs: str, language: str = "ko", title: str = "", day: date | None = DAY) -> list[Claim]:
    body = "".join(f"<p>{paragraph}</p>" for paragraph in paragraphs)
    return read(composed(language, title, (), "", body), NAMES, day)


def make_record(
    won: dict[int, Any],
    *,
    others: Iterable[int] = (),
    idle: Iterable[int] = (),
    without: Iterable[int] = (),
    key: int = DATA,
    recipient: int = HOME,
    **values: Any,
) -> Record:
    """By year the places in the scale that were won, with `values` of the awards.

    `others` are years that only others won in, `idle` those not held, `without` those marked as without an award.
    """
    years: dict[int, dict[str, Any]] = {year: {} for year in (*won, *others)}
    years |= {year: {"held": False} for year in idle}
    years |= {year: {"without_award": True} for year in without}
    editions = tuple(Held(year, str(year), year, **more) for year, more in years.items())
    awards = tuple(
        make_won(year, position, number, recipient, **values)
        for year, told in won.items()
        for number, position in enumerate(told if isinstance(told, tuple) else (told,))
    )
    return Record(key, "데이터 행정 평가", editions, awards, SCALE)


def make_won(
    year: int, position: int | None = 1, number: int = 0, recipient: int = HOME, **values: Any
) -> Won:
    return Won(year * 10 + number, year, recipient, str, str, position=position, **values)


def first_of_ten(rank: int = 1) -> dict[str, Any]:
    return {"places": (Place(rank, "1그룹", 10),)}


def make_totals(*cells: tuple[int, bool, int] | tuple[int, bool, int, str]) -> Totals:
    """Of (year, whether it is the city's, number, kind of who gives)."""
    return Totals(
        [
            Cell(year, is_city, frozenset(kind or ["central"]), "", "", number)
            for year, is_city, number, *kind in cells
        ]
    )


def verdicts(
    sentence: str,
    *records: Record,
    language: str = "ko",
    title: str = "",
    day: date = DAY,
    totals: Totals | None = None,
) -> list[Verdict]:
    register = Register(HOME, {record.key: record for record in records}, totals)
    found = claims_in(sentence, language=language, title=title, day=day)
    return [verdict for claim in found if (verdict := compared(claim, register, day))]


def verdict(sentence: str, *records: Record, **values: Any) -> Verdict:
    [only] = verdicts(sentence, *records, **values)
    return only


def told(verdict: Verdict) -> str:
    """In English."""
    return verdict.message % verdict.values
