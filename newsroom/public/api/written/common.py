from collections.abc import Mapping
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from django.utils import timezone

from newsroom.fields import languages
from newsroom.public import licences, links
from newsroom.public.licences import Licence

Written = dict[str, Any]


def pages(origin: str, view: str, *args: object) -> dict[str, str]:
    """The absolute addresses of a page in every language of the site."""
    return {code: origin + links.page_url(code, view, *args) for code in languages.codes()}


def moment(value: datetime) -> str:
    return timezone.localtime(value).isoformat()


def day(value: date | None) -> str | None:
    return value.isoformat() if value else None


def number(value: Decimal | None) -> float | None:
    return None if value is None else float(value)


def heading(record: Any) -> Written | None:
    return {"slug": record.slug, "name": record.name} if record else None


def licence(code: str) -> Written:
    return licence_facts(licences.licence(code))


def licence_facts(found: Licence) -> Written:
    return {"code": found.code, "name": found.name, "url": found.url}


def of_text(by_language: Mapping[str, str] | None) -> Mapping[str, str]:
    return by_language or {}
