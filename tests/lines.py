"""Lines of the interchange format for tests of imports."""

import io
import json
from typing import Any

from newsroom.releases.interchange.lines import json_rows
from newsroom.releases.interchange.report import Report, Result
from newsroom.releases.interchange.run import BATCH, Importer, run


def award_line(**values: Any) -> dict[str, Any]:
    """An award with what every award needs; `values` replace or add keys."""
    return {
        "programme": {"ko": "데이터 행정 평가", "en": "Data Administration Evaluation", "kind": "evaluation"},
        "recipient": {"ko": "하늘시", "en": "Haneul City", "kind": "city"},
        "edition_year": 2025,
        "grade": {"ko": "우수", "en": "Excellent", "position": 1, "of": 3},
    } | values


def text_lines(*values: dict[str, Any] | bytes) -> io.BytesIO:
    """A file of JSON lines; bytes stand for themselves."""
    lines = [value if isinstance(value, bytes) else json.dumps(value).encode() for value in values]
    return io.BytesIO(b"".join(line + b"\n" for line in lines))


def import_lines(importer: Importer[Any], *values: dict[str, Any] | bytes, batch_size: int = BATCH) -> Report:
    return run(importer, json_rows(text_lines(*values)), batch_size=batch_size)


def told(report: Report) -> dict[str, int]:
    """The counts of a report that are not zero, by name."""
    return {result.value: report.counts[result] for result in Result if report.counts[result]}


def release_line(external_id: str = "board-1", **values: Any) -> dict[str, Any]:
    """A bilingual release that is published, with what its readiness asks for; `values` replace or add keys."""
    return {
        "external_id": external_id,
        "state": "published",
        "published_at": "2025-04-03T09:00:00+09:00",
        "category": {"slug": "data", "ko": "데이터", "en": "Data"},
        "department": {"ko": "스마트시티과", "en": "Smart City Division"},
        "contacts": [{"name": {"ko": "김하늘", "en": "Kim Haneul"}, "phone": "070-0000-0000"}],
        "texts": {
            "ko": {
                "title": "하늘시, 데이터 행정 우수",
                "body": ["하늘시는 3일 우수 등급을 받았다고 밝혔다."],
            },
            "en": {
                "title": "Haneul City rated Excellent",
                "body_html": "<p>Haneul City was rated Excellent.</p>",
            },
        },
    } | values
