"""An empty register to be filled in: an example, notes, and drop-downs with the names that the register has."""

from collections.abc import Iterable
from pathlib import Path
from typing import IO

from awards.models import Organisation, Programme
from awards.spreadsheets import written
from awards.spreadsheets.columns import GRADE, PROGRAMME, RECIPIENT
from awards.spreadsheets.tables import EXAMPLE
from awards.spreadsheets.workbooks import workbook
from newsroom.fields import languages

# Words that grades often are; a programme may have others.
GRADES = (
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
    "가",
    "나",
    "다",
    "라",
    "마",
)
MOST_SUGGESTED = 2000
SHOWN = {
    "external_id": "2025-001",
    "edition_year": 2025,
    "edition_number": 16,
    "programme.ko": "데이터기반행정 실태점검 및 평가",
    "programme.kind": "evaluation",
    "field": "data",
    "roles.organiser.ko": ["행정안전부"],
    "roles.organiser.kind": ["central"],
    "recipient.ko": "하늘시",
    "recipient.kind": "city",
    "category.ko": "기초",
    "grade.ko": "우수",
    "grade.position": 1,
    "grade.of": 3,
    "prize.ko": "행정안전부 장관 표창",
    "authority": "minister",
    "score": "92.23",
    "group.ko": "기초지방자치단체",
    "group.average": "65.6",
    "assessed_count": 684,
    "indicator_count": 11,
    "announced_on": "2026-04-03",
    "standalone": False,
}
GUIDE = Path(__file__).with_name("guide.txt").read_text(encoding="utf-8").splitlines()


def template() -> IO[bytes]:
    """The file from its beginning, to be closed by the caller; what it says to those who fill it in is in guide.txt."""
    row = [EXAMPLE, *written.row(0, SHOWN)[1:]]
    primary = languages.primary()
    suggestions = {
        PROGRAMME: _names(Programme.objects.values_list(f"name__{primary}", flat=True)),
        RECIPIENT: _names(Organisation.objects.values_list(f"name__{primary}", flat=True)),
        GRADE: GRADES,
    }
    return workbook([row], suggestions, GUIDE)


def _names(names: Iterable[str | None]) -> list[str]:
    return sorted({name for name in names if name})[:MOST_SUGGESTED]
