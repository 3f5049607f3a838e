"""Form fields of the release form."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.forms.widgets import Script
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from newsroom.fields.characters import writable
from newsroom.releases import clock
from newsroom.releases.durations import patterns


class LinesField(forms.CharField):
    """A list of short texts, typed one on each line; empty lines are left out."""

    widget = forms.Textarea

    def __init__(self, *, line_length: int, **kwargs: Any) -> None:
        self.line_length = line_length
        super().__init__(**kwargs)

    def prepare_value(self, value: Any) -> Any:
        return "\n".join(value) if isinstance(value, list) else value

    def to_python(self, value: Any) -> Any:
        text = writable(super().to_python(value) or "")
        return [line.strip() for line in text.splitlines() if line.strip()]

    def validate(self, value: Any) -> None:
        super().validate(value)
        for number, line in enumerate(value, start=1):
            if len(line) > self.line_length:
                raise ValidationError(
                    _("Line %(number)d is longer than %(limit)d characters."),
                    params={"number": number, "limit": self.line_length},
                )

    def has_changed(self, initial: Any, data: Any) -> bool:
        return (initial or []) != self.to_python(data)


class SeoulDateTimeInput(forms.DateTimeInput):
    """The browser's own field for date and time, in the time zone of the site, which stands beside it.

    A script reads the chosen time back: its weekday, and how far it is by the clock of the database.
    """

    input_type = "datetime-local"
    template_name = "releases/seoul_time_input.html"

    def __init__(self, attrs: dict[str, Any] | None = None) -> None:
        super().__init__(attrs, format="%Y-%m-%dT%H:%M:%S")

    def get_context(self, name: str, value: Any, attrs: dict[str, Any] | None) -> dict[str, Any]:
        context = super().get_context(name, value, attrs)
        now = timezone.localtime(clock.now())
        context["widget"] |= {"now": now.isoformat(), "zone": now.tzname(), "patterns": patterns()}
        context["widget"]["attrs"] |= {
            "data-zone": now.tzname(),
            "data-offset": now.isoformat()[-len("+09:00") :],
            "data-time-zone": timezone.get_current_timezone_name(),
        }
        return context

    class Media:
        js = [Script("newsroom/admin-times.js", defer=True)]
