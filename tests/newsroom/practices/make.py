"""Plain helpers that make practices, and enquiries and visits about them."""

from datetime import date
from typing import Any

from awards.models import Organisation
from newsroom.practices.models import Practice, Visit
from tests.make import make_department

TITLE = {"ko": "찾아가는 민원실", "en": "The civil service office that comes to you"}
TEXT = {
    "ko": "먼 마을 어르신이 민원을 보려고 한나절을 쓰던 문제가 있었다.\n\n버스를 고쳐 마을마다 찾아갔다.",
    "en": "Older residents spent half a day to reach an office.\n\nA bus now comes to their villages.",
}


def make_practice(**values: Any) -> Practice:
    """A practice that is not shown to the public unless `released=True`."""
    defaults: dict[str, Any] = {
        "title": TITLE,
        "text": TEXT,
        "year": 2025,
        "field": "service",
        "contact_name": {"ko": "김하늘", "en": "Kim Haneul"},
        "contact_phone": "02-000-0000",
        "contact_email": "service@example.com",
    }
    values["department"] = values.get("department") or make_department()
    return Practice.objects.create(**defaults | values)


def make_visit(practice: Practice | None = None, by: Organisation | str = "바람시", **values: Any) -> Visit:
    who = {"body": by} if isinstance(by, str) else {"organisation": by}
    defaults: dict[str, Any] = {"held_on": date(2025, 5, 6), "topic": "민원실 버스 운영", "people": 7}
    return Visit.objects.create(practice=practice, **who, **defaults | values)
