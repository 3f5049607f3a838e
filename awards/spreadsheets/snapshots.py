"""A record as it stands in the database, in JSON: to tell whether somebody has changed it, and to put it back."""

import json
from collections.abc import Iterable
from typing import Any

from django.core.serializers.json import DjangoJSONEncoder
from django.db.models import DateTimeField, Field, JSONField, Model

from newsroom.fields.localized import LocalizedText, LocalizedTextField


def snapshot(row: Model) -> dict[str, Any]:
    """All that the record holds, by attribute, but for the time of its last change."""
    fields = row._meta.concrete_fields
    return in_json({each.attname: getattr(row, each.attname) for each in fields if not _is_touched(each)})


def put_back(row: Model, before: dict[str, Any]) -> Iterable[str]:
    """Give the fields of `before` what they held, and tell their names."""
    for name, value in before.items():
        each = row._meta.get_field(name)
        setattr(row, each.attname, _restored(each, value))  # type: ignore[union-attr]
    return before


def _restored(each: Any, value: Any) -> Any:
    if isinstance(each, LocalizedTextField):
        return LocalizedText(value)
    return value if isinstance(each, JSONField) else each.to_python(value)


def _is_touched(each: Field) -> bool:
    return isinstance(each, DateTimeField) and each.auto_now


def in_json(values: dict[str, Any]) -> dict[str, Any]:
    """Values of fields as the database keeps them in JSON."""
    found: dict[str, Any] = json.loads(json.dumps(values, cls=DjangoJSONEncoder))
    return found
