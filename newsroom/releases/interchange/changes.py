"""What a batch will write: decided line by line, taken back when a line is refused, written all at once."""

from collections.abc import Callable, Hashable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any, TypeVar

from django.db.models import DateTimeField, Field, ForeignKey, Model
from django.utils import timezone
from django.utils.translation import gettext as _

from newsroom.fields.localized import LocalizedText

EMPTY: tuple[Any, ...] = (None, "", {}, [])
Row = TypeVar("Row", bound=Model)


@dataclass(frozen=True)
class Step:
    """One thing that was decided: a new `row`, or that its `field` is `after` in place of `before`.

    Where a foreign key was not followed yet, `before` is the key alone.
    """

    row: Model
    field: str = ""
    before: Any = None
    after: Any = None


@dataclass(frozen=True)
class Written:
    """What a batch has written: new rows, and those that were stored with what their fields held before.

    What they held is by field; of a foreign key it is the key.
    """

    created: list[Model]
    changed: list[tuple[Model, dict[str, Any]]]


class Changes:
    """New, changed and deleted rows of several models; nothing reaches the database before `save`.

    A row is the same object for all lines of a batch, so that a line sees what those before it have decided. Notes call
    a place of the format by the name that `called` gives for it.
    """

    def __init__(self, called: Callable[[str], str] = str) -> None:
        self._called = called
        self._undo: list[Callable[[], Any]] = []
        # By the place in `_undo` of what takes them back.
        self._steps: dict[int, Step] = {}
        self._new: dict[type[Model], list[Model]] = {}
        self._changed: dict[int, tuple[Model, dict[str, Any]]] = {}
        self._deleted: dict[type[Model], list[Model]] = {}
        self._notes: list[str] = []
        self._own: set[int] | None = None

    @contextmanager
    def completing_own_rows_only(self, others: Iterable[Model] = ()) -> Iterator[None]:
        """While it lasts, `fill` and `fill_names` leave alone all rows but those created within it, and note that.

        For lines that nobody has approved: what others entered may be public. `others` are completed all the same.
        """
        self._own = {id(row) for row in others}
        try:
            yield
        finally:
            self._own = None

    def may_complete(self, row: Model) -> bool:
        return self._own is None or id(row) in self._own

    def mark(self) -> int:
        """A point to return to with `undo`, or to compare with by `since`."""
        return len(self._undo)

    def new(self) -> list[Model]:
        """The rows that `save` would create."""
        return [row for rows in self._new.values() for row in rows]

    def since(self, mark: int) -> bool:
        """Whether anything was decided after `mark`."""
        return len(self._undo) > mark

    def steps(self, mark: int) -> list[Step]:
        """What was decided after `mark`, in order."""
        return [self._steps[place] for place in range(mark, len(self._undo)) if place in self._steps]

    def undo(self, mark: int) -> None:
        while len(self._undo) > mark:
            self._undo.pop()()
            self._steps.pop(len(self._undo), None)

    def create(self, row: Row) -> Row:
        self._steps[len(self._undo)] = Step(row)
        self.append(self._new.setdefault(type(row), []), row)
        if self._own is not None:
            self._own.add(id(row))
        return row

    def delete(self, row: Model) -> None:
        self.append(self._deleted.setdefault(type(row), []), row)

    def set(self, row: Model, **values: Any) -> None:
        """Give fields of a row, stored or new, other values; those that are the same stay untouched."""
        for name, value in values.items():
            field = row._meta.get_field(name)
            if not _same(row, field, value):
                self._set(row, name, value)

    def index(self, mapping: dict[Any, Any], key: Hashable, value: Any) -> None:
        """Enter a new row where the lines after this one look for it."""
        mapping[key] = value
        self._undo.append(lambda: mapping.pop(key))

    def append(self, rows: list[Any], row: Any) -> None:
        """The same for a list."""
        rows.append(row)
        self._undo.append(rows.pop)

    def fill(self, row: Model, path: str = "", **values: Any) -> None:
        """Give fields that are empty a value; where another one stands it is kept, and a note says so."""
        for name, value in values.items():
            current = getattr(row, name)
            place = f"{path}.{name}" if path else name
            if value in EMPTY or value == current:
                continue
            if current not in EMPTY:
                message = _("%(place)s: %(value)s differs from what is stored, which stays: %(current)s.")
                self.note(message % {"place": self._called(place), "value": value, "current": current})
            elif self.may_complete(row):
                self.set(row, **{name: value})
            else:
                self.note_left_out(place, value)

    def fill_names(self, row: Model, names: LocalizedText, field: str = "name") -> None:
        """Add the languages in which the row has no name yet."""
        stored = getattr(row, field)
        if not (missing := {code: text for code, text in names.items() if not stored.get(code)}):
            return
        if self.may_complete(row):
            self.set(row, **{field: LocalizedText(stored | missing)})
        else:
            self.note_left_out(field, ", ".join(missing.values()))

    def note_left_out(self, place: str, value: Any) -> None:
        """Note what would complete a row that may not be completed now."""
        message = _(
            "%(place)s: %(value)s is left out, for only a release that is public now completes what is stored."
        )
        self.note(message % {"place": self._called(place), "value": value})

    def note(self, text: str) -> None:
        """Something that the person who imports should know of a line that is not refused."""
        self._notes.append(text)

    def take_notes(self) -> list[str]:
        notes, self._notes = self._notes, []
        return notes

    def save(self, models: Iterable[type[Model]]) -> Written:
        """Write everything, model by model in the order given; deletes come first, in the opposite order."""
        order = list(models)
        assert set(self._new) | set(self._deleted) <= set(order), "a model is missing from the order"
        for model in reversed(order):
            if rows := self._deleted.get(model):
                model._default_manager.filter(pk__in=[row.pk for row in rows]).delete()
        for model in order:
            self._update(model)
            model._default_manager.bulk_create(self._new.get(model, []))
        written = Written(
            [row for model in order for row in self._new.get(model, [])],
            [(row, before) for row, before in self._changed.values() if before],
        )
        self._forget()
        return written

    def _update(self, model: type[Model]) -> None:
        by_fields: dict[frozenset[str], list[Model]] = {}
        for row, before in self._changed.values():
            if type(row) is model and before:
                by_fields.setdefault(frozenset({*before, *_touch(row)}), []).append(row)
        for fields, rows in by_fields.items():
            model._default_manager.bulk_update(rows, sorted(fields))

    def _set(self, row: Model, name: str, value: Any) -> None:
        attribute = row._meta.get_field(name).attname  # type: ignore[union-attr]
        before = getattr(row, attribute)
        held: dict[str, Any] = {}
        if row.pk is not None:
            _row, held = self._changed.setdefault(id(row), (row, {}))
        fresh = name not in held
        held.setdefault(name, before)
        self._steps[len(self._undo)] = Step(row, name, row._state.fields_cache.get(name, before), value)
        setattr(row, name, value)

        def take_back() -> None:
            setattr(row, attribute, before)
            if fresh:
                held.pop(name)

        self._undo.append(take_back)

    def _forget(self) -> None:
        for collection in (self._undo, self._steps, self._new, self._changed, self._deleted):
            collection.clear()


def _same(row: Model, field: Any, value: Any) -> bool:
    current = getattr(row, field.attname)
    if isinstance(field, ForeignKey) and isinstance(value, Model):
        return value.pk is not None and bool(current == value.pk)
    return bool(current == value)


def _touch(row: Model) -> set[str]:
    """Set the fields that tell of the last change, which bulk updates leave as they are."""
    fields: list[Field[Any, Any]] = [
        field for field in row._meta.concrete_fields if isinstance(field, DateTimeField) and field.auto_now
    ]
    for field in fields:
        setattr(row, field.attname, timezone.now())
    return {field.name for field in fields}
