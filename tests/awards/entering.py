"""Awards as somebody enters them by names."""

from typing import Any

from awards.forms import AwardEntryForm
from awards.imports.records import AwardRecord

FACTS = {
    "recipient": "하늘시",
    "programme": "데이터 행정 평가",
    "year": 2025,
    "grade": "우수",
    "evidence": "하늘시는 데이터 행정 평가에서 우수 등급을 받았다.",
}


def make_entry(**facts: Any) -> AwardRecord:
    form = AwardEntryForm({**FACTS, **facts})
    assert form.is_valid(), form.errors
    return form.record(lambda kind, name: "")
