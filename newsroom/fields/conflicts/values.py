"""The values of form fields: as a browser sends them, as one comparable string, and as people read them."""

import json
from collections.abc import Iterable
from datetime import UTC, datetime
from decimal import Decimal
from hashlib import blake2b
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.db.models import Model
from django.forms.widgets import CheckboxInput, MultiWidget
from django.utils.formats import localize
from django.utils.timezone import is_aware, localtime
from django.utils.translation import gettext as _

# Name of an input: everything that a browser sends under it.
Data = dict[str, list[str]]
LINE_BREAK = "\r\n"


def names(widget: forms.Widget, name: str) -> list[str]:
    """The inputs of a widget: several, where it asks for a value in parts."""
    widget = _innermost(widget)
    if isinstance(widget, MultiWidget):
        return [name + suffix for suffix in widget.widgets_names]  # type: ignore[attr-defined]
    return [name]


def sent(widget: forms.Widget, name: str, value: Any) -> Data:
    """What a browser sends for a widget that shows `value` and that nobody has touched."""
    widget = _innermost(widget)
    if isinstance(widget, MultiWidget):
        parts = value if isinstance(value, list) else widget.decompress(value) or []
        inputs = zip(widget.widgets, names(widget, name), parts, strict=True)
        return {key: values for part in inputs for key, values in sent(*part).items()}
    if isinstance(widget, CheckboxInput):
        return {name: ["on"]} if value else {}
    shown = widget.format_value(value)
    if isinstance(shown, (list, tuple)):
        return {name: [str(each) for each in shown]}
    return {name: ["" if shown is None else str(shown)]}


def _innermost(widget: forms.Widget) -> forms.Widget:
    """The widget itself: the admin wraps those of related objects."""
    return getattr(widget, "widget", widget)


def comparable(field: forms.Field, raw: Any) -> Any:
    """`raw`, as a widget took it from what was sent, in a form that is equal for equal values, and JSON."""
    if isinstance(field, forms.ModelMultipleChoiceField):
        return sorted(str(each) for each in raw or ())
    if isinstance(field, forms.ModelChoiceField):
        return str(raw or "")
    try:
        return _plain(field.clean(raw))
    except ValidationError:
        # What cannot be stored is compared as it was typed.
        return _plain(raw)


def _plain(value: Any) -> Any:
    if value in (None, "", [], {}):
        return ""
    if isinstance(value, Model):
        return str(value.pk)
    if isinstance(value, datetime) and is_aware(value):
        return value.astimezone(UTC).isoformat()
    if isinstance(value, dict):
        return {key: _plain(each) for key, each in sorted(value.items())}
    if isinstance(value, Iterable) and not isinstance(value, str):
        return [_plain(each) for each in value]
    if isinstance(value, Decimal):
        return str(value.normalize())
    return value if isinstance(value, bool) else str(value).replace(LINE_BREAK, "\n")


def digest(values: Any) -> str:
    """A short digest of comparable values."""
    return blake2b(json.dumps(values, sort_keys=True).encode(), digest_size=8).hexdigest()


def readable(field: forms.Field, raw: Any) -> str:
    """`raw` as a person reads it: labels for choices, names for related objects. Asks the database for the latter."""
    if isinstance(field, forms.BooleanField):
        return _("Yes") if raw else _("No")
    if isinstance(field, forms.ModelChoiceField):
        return _names_of(field, raw)
    if isinstance(field, forms.ChoiceField):
        return str(dict(_flat(field.choices)).get(raw, raw or ""))
    if isinstance(field, forms.DateTimeField):
        return _time(field, raw)
    if isinstance(raw, (list, tuple)):
        return " / ".join(str(each) for each in raw if each)
    return str(raw or "").replace(LINE_BREAK, "\n")


def _names_of(field: forms.ModelChoiceField, raw: Any) -> str:
    chosen = raw if isinstance(raw, (list, tuple)) else [raw]
    key = field.to_field_name or "pk"
    try:
        found = field.queryset.filter(**{f"{key}__in": [each for each in chosen if each]})  # type: ignore[union-attr]
        return ", ".join(str(field.label_from_instance(each)) for each in found)
    except (ValueError, TypeError):
        return ", ".join(str(each) for each in chosen)


def _flat(choices: Any) -> Iterable[tuple[Any, Any]]:
    for value, label in choices:
        if isinstance(label, (list, tuple)):
            yield from label
        else:
            yield value, label


def _time(field: forms.DateTimeField, raw: Any) -> str:
    try:
        time = field.clean(raw)
    except ValidationError:
        return str(raw)
    return str(localize(localtime(time))) if time else ""
