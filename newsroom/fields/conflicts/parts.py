"""How each kind of part of a form is read from what a browser sends, and written back into it."""

from collections.abc import Iterable, Mapping
from typing import Any

from django import forms
from django.http import QueryDict

from newsroom.fields.conflicts.sides import Side, Value
from newsroom.fields.conflicts.values import Data, names, sent

# More rows than Django itself takes from a form.
MOST_ROWS = 2000


class FormPart:
    """The fields of one form, each a place of its own."""

    def __init__(self, form: forms.BaseForm, places: str = "", apart: Iterable[str] = ()) -> None:
        self.form = form
        self.places = places
        self.fields = {
            name: each for name, each in form.fields.items() if not each.disabled and name not in set(apart)
        }

    def sent(self) -> Data:
        return _sent(self.form, self.fields)

    def label(self, place: str) -> str:
        return str(self.fields[place.removeprefix(self.places)].label or "")

    def anchor(self, place: str) -> str:
        return str(self.form[place.removeprefix(self.places)].auto_id)

    def read(self, data: QueryDict, side: Side, prefix: str | None = None) -> None:
        start = (self.form.prefix + "-" if self.form.prefix else "") if prefix is None else prefix
        for name, each in self.fields.items():
            side.values[self.places + name] = Value({name: each}, _taken(data, {name: each}, start))

    def write(self, data: QueryDict, result: Side) -> None:
        for name, each in self.fields.items():
            for key in names(each.widget, self.form.add_prefix(name)):
                data.pop(key, None)
            value = result.values.get(self.places + name)
            for key, values in (value.data if value else {}).items():
                data.setlist(self.form.add_prefix(key), values)


class RowsPart:
    """The rows of an inline, each a place."""

    def __init__(self, formset: Any) -> None:
        self.formset = formset
        self.prefix = formset.prefix
        self.pk = formset.model._meta.pk.name
        self.fields = self._fields(formset.empty_form)
        self.rows = {str(form.instance.pk): form for form in formset.initial_forms}

    def _fields(self, form: forms.BaseForm) -> dict[str, forms.Field]:
        apart = {self.pk, self.formset.fk.name, "DELETE", "ORDER"}
        return {name: each for name, each in form.fields.items() if name not in apart}

    def sent(self) -> Data:
        data = _sent(self.formset.management_form, self.formset.management_form.fields)
        for number, form in enumerate(self.formset.initial_forms):
            data |= _sent(form, self._fields(form))
            data[f"{self.prefix}-{number}-{self.pk}"] = [str(form.instance.pk)]
        return data

    def label(self, place: str) -> str:
        return str(self.formset.model._meta.verbose_name)

    def anchor(self, place: str) -> str:
        keys = list(self.rows)
        key = place.removeprefix(f"{self.prefix}#")
        return f"{self.prefix}-{keys.index(key)}" if key in keys else f"{self.prefix}-group"

    def read(self, data: QueryDict, side: Side) -> None:
        empty = Value(self.fields, _taken_from_form(self.formset.empty_form, self.fields))
        new = side.new.setdefault(self.prefix, [])
        for number in range(_rows_of(data, self.prefix)):
            start = f"{self.prefix}-{number}-"
            row = Value(self.fields, _taken(data, self.fields, start))
            if data.get(start + "DELETE"):
                continue
            if key := str(data.get(start + self.pk) or ""):
                side.values[f"{self.prefix}#{key}"] = row
            elif row.digest != empty.digest:
                new.append(row)

    def write(self, data: QueryDict, result: Side) -> None:
        for key in [key for key in data if key.startswith(f"{self.prefix}-")]:
            del data[key]
        stored = [(key, result.values.get(f"{self.prefix}#{key}")) for key in self.rows]
        # Rows that somebody deleted and that are kept all the same are made anew.
        kept = [
            value
            for place, value in result.values.items()
            if place.startswith(f"{self.prefix}#") and place.removeprefix(f"{self.prefix}#") not in self.rows
        ]
        rows = [*stored, *((None, value) for value in (*kept, *result.new.get(self.prefix, ())))]
        for number, (stored_key, value) in enumerate(rows):
            self._write_row(data, number, stored_key, value)
        counts = {"TOTAL": len(rows), "INITIAL": len(stored)}
        for name, count in counts.items():
            data[f"{self.prefix}-{name}_FORMS"] = str(count)
        for name in ("MIN_NUM", "MAX_NUM"):
            data[f"{self.prefix}-{name}_FORMS"] = str(self.formset.management_form.initial[f"{name}_FORMS"])

    def _write_row(self, data: QueryDict, number: int, key: str | None, value: Value | None) -> None:
        start = f"{self.prefix}-{number}-"
        shown = value.data if value else _taken_from_form(self.rows[str(key)], self.fields)
        for name, values in shown.items():
            data.setlist(start + name, values)
        data[start + self.pk] = key or ""
        if value is None and self.formset.can_delete:
            data[start + "DELETE"] = "on"


class FixedRowsPart:
    """An inline whose rows are always there, stored or not, told apart by one of their fields (`rows_by`)."""

    def __init__(self, formset: Any) -> None:
        self.formset = formset
        self.prefix = formset.prefix
        self.by = formset.rows_by
        self.pk = formset.model._meta.pk.name
        apart = {self.by, self.pk, formset.fk.name, "DELETE", "ORDER"}
        self.parts = {
            str(form[self.by].value()): FormPart(form, f"{self.prefix}:{form[self.by].value()}:", apart)
            for form in formset.forms
        }

    def sent(self) -> Data:
        data = _sent(self.formset.management_form, self.formset.management_form.fields)
        for key, part in self.parts.items():
            data |= part.sent() | self._identity(key)
        return data

    def _identity(self, key: str) -> Data:
        form = self.parts[key].form
        return {form.add_prefix(self.by): [key], form.add_prefix(self.pk): [str(form.instance.pk or "")]}  # type: ignore[attr-defined]

    def label(self, place: str) -> str:
        key = place.split(":")[1]
        choices = dict(self.parts[key].form.fields[self.by].choices)  # type: ignore[attr-defined]
        return f"{choices.get(key, key)}: {self.parts[key].label(place)}"

    def anchor(self, place: str) -> str:
        return self.parts[place.split(":")[1]].anchor(place)

    def read(self, data: QueryDict, side: Side) -> None:
        stored = {str(part.form.instance.pk): key for key, part in self.parts.items()}  # type: ignore[attr-defined]
        for number in range(_rows_of(data, self.prefix)):
            start = f"{self.prefix}-{number}-"
            key = data.get(start + self.by) or stored.get(data.get(start + self.pk) or "", "")
            if key in self.parts:
                self.parts[key].read(data, side, start)

    def write(self, data: QueryDict, result: Side) -> None:
        for key in [key for key in data if key.startswith(f"{self.prefix}-")]:
            del data[key]
        for key, values in _sent(self.formset.management_form, self.formset.management_form.fields).items():
            data.setlist(key, values)
        for key, part in self.parts.items():
            part.write(data, result)
            for name, values in self._identity(key).items():
                data.setlist(name, values)


def _sent(form: forms.BaseForm, fields: Mapping[str, forms.Field]) -> Data:
    data: Data = {}
    for name, each in fields.items():
        value = each.prepare_value(form.get_initial_for_field(each, name))
        data |= sent(each.widget, form.add_prefix(name), value)
    return data


def _taken(data: QueryDict, fields: Mapping[str, forms.Field], start: str) -> Data:
    """What was sent for `fields` under names that begin with `start`, under their own names."""
    keys = (key for name, each in fields.items() for key in names(each.widget, name))
    return {key: data.getlist(start + key) for key in keys if start + key in data}


def _taken_from_form(form: forms.BaseForm, fields: Mapping[str, forms.Field]) -> Data:
    return {key.removeprefix(f"{form.prefix}-"): values for key, values in _sent(form, fields).items()}


def _rows_of(data: QueryDict, prefix: str) -> int:
    total = data.get(f"{prefix}-TOTAL_FORMS") or ""
    return min(int(total), MOST_ROWS) if total.isascii() and total.isdecimal() else 0
