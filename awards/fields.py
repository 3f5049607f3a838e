"""Fields and functions of the register: a foreign key that repeats a fact of another row, and ranges."""

from typing import Any

from django.contrib.postgres.fields import DateRangeField, IntegerRangeField
from django.db import models


class Follows(models.ForeignKey):
    """What the row that `of` points to has under the same name: an award's programme is its edition's.

    It is set on the way to the database, by save and bulk_create alike. A composite foreign key in the
    database refuses any other value and follows later changes.
    """

    def __init__(self, to: Any, on_delete: Any = models.PROTECT, *, of: str, **kwargs: Any) -> None:
        self.of = of
        kwargs.setdefault("editable", False)
        # Never asked of anybody: validation of the model has nothing to say about it.
        kwargs.setdefault("blank", True)
        super().__init__(to, on_delete, **kwargs)

    def deconstruct(self) -> tuple[str, str, Any, Any]:
        name, path, args, kwargs = super().deconstruct()
        return name, path, args, {**kwargs, "of": self.of}

    def pre_save(self, model_instance: models.Model, add: bool) -> Any:
        followed = getattr(model_instance, self.of)
        value = None if followed is None else getattr(followed, self.attname)
        setattr(model_instance, self.attname, value)
        return value


class DateRange(models.Func):
    """The days from one column to another; an empty end is open."""

    function = "DATERANGE"
    output_field = DateRangeField()


class YearRange(models.Func):
    """The years from one column to another; an empty end is open."""

    function = "INT4RANGE"
    output_field = IntegerRangeField()
