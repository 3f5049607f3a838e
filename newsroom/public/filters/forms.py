"""The form behind every list: what a parameter may be, and what is told when it is something else."""

from collections.abc import Container, Iterable
from datetime import date
from typing import Any, cast

from django import forms
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from newsroom.public.filters.once import GivenOnce
from newsroom.public.filters.references import AnyOfField, Found, SlugsField, all_there_are, look_up

PAGE_SIZE = 20
MAX_PAGE_SIZE = 100
MAX_PAGE = 100_000
# Added to links by mail and social networks; they mean nothing to us and their bearer cannot help it.
TRACKING = ("utm_", "fbclid", "gclid", "msclkid", "n_media", "NaPm")


def unknown(given: Iterable[str], known: Container[str]) -> list[str]:
    """The parameters that are `given` and not `known`, but for those that trackers add."""
    return sorted(name for name in given if name not in known and not name.startswith(TRACKING))


class KeptWhenSet(forms.HiddenInput):
    """Goes along with the next search if the address had it."""

    def render(self, name: str, value: Any, attrs: Any = None, renderer: Any = None) -> SafeString:
        return super().render(name, value, attrs, renderer) if value not in (None, "") else SafeString("")


class EachKeptWhenSet(forms.MultipleHiddenInput):
    """As `KeptWhenSet`, for each of several values."""

    def value_from_datadict(self, data: Any, files: Any, name: str) -> list[str]:
        return [value for value in super().value_from_datadict(data, files, name) or () if value]


class DayInput(forms.DateInput):
    """Shows days alone: of anything else a date input shows nothing, and may not hold it."""

    def format_value(self, value: Any) -> str | None:
        written = super().format_value(value)
        try:
            return written if written and date.fromisoformat(written).isoformat() == written else None
        except ValueError:
            return None


class NotKept(forms.HiddenInput):
    """Never goes along: another search begins on its first page."""

    def render(self, name: str, value: Any, attrs: Any = None, renderer: Any = None) -> SafeString:
        return SafeString("")


class OrderField(forms.ChoiceField):
    """An order by name. Its select box has the default once, without a name, or as one of several where words are found
    in an order of their own."""

    def offer(self, *, has_words: bool) -> None:
        (_none, default), *named = list(cast("list[tuple[str, Any]]", self.choices))
        self.widget.choices = (
            [("", _("Best match first")), *named] if has_words else [("", default), *named[1:]]
        )


class ListForm(GivenOnce):
    """Cleans the parameters of a list. Slugs come out as the `Reference`s they name; unknown ones are errors."""

    use_required_attribute = False
    known: Found | None = None
    _choices: tuple[Any, ...] = ()

    def load_choices(self) -> None:
        """Fill the select boxes, in one query if any; without it the form only checks what it is given."""
        if isinstance(order := self.fields.get("ordering"), OrderField):
            order.offer(has_words=bool(self.data.get("q")))
        boxes = self._slugs_fields()
        known = all_there_are(tuple((name, field.records, field.slug) for name, field in boxes.items()))
        self.known = {name: each.references for name, each in known.items()}
        self._choices = tuple(each.choices for each in known.values())
        for name, field in boxes.items():
            field.choices = known[name]

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        self._resolve_slugs(cleaned)
        return cleaned

    @property
    def offered(self) -> tuple[Any, ...] | None:
        """The choices that it shows beside what it is given; None where it tells what is wrong: that depends on
        more.
        """
        return None if self.errors else self._choices

    def unknown_parameters(self) -> list[str]:
        """Names in the query that no field knows, but for those that trackers add."""
        return unknown(self.data, self.fields)

    def tell_errors_of_hidden_fields(self) -> None:
        """Say them for the whole form: a page shows no field beside which they could stand."""
        for bound in self.hidden_fields():
            for error in bound.errors:
                self.add_error(None, f"{bound.label}: {error}")

    def fold(self, names: Iterable[str]) -> None:
        """Take along the values of these fields unseen: the page has links for them. What is wrong stays to be seen."""
        for name in names:
            if name not in self.errors:
                field = self.fields[name]
                field.widget = EachKeptWhenSet() if isinstance(field, AnyOfField) else KeptWhenSet()

    def is_filled_in(self) -> bool:
        """Whether a field that is seen, other than the words to search for, holds a value."""
        return any(bound.name != "q" and bound.value() for bound in self.visible_fields())

    def _slugs_fields(self) -> dict[str, SlugsField]:
        return {name: field for name, field in self.fields.items() if isinstance(field, SlugsField)}

    def _resolve_slugs(self, cleaned: dict[str, Any]) -> None:
        given = {name: cleaned[name] for name in self._slugs_fields() if cleaned.get(name)}
        known = self.known or look_up(
            {name: (self._slugs_fields()[name], slugs) for name, slugs in given.items()}
        )
        for name, slugs in given.items():
            unknown = [slug for slug in slugs if slug not in known[name]]
            if unknown:
                self.add_error(name, _("Unknown: %(values)s.") % {"values": ", ".join(unknown)})
            else:
                cleaned[name] = [known[name][slug] for slug in dict.fromkeys(slugs)]


def page_field() -> dict[str, Any]:
    return {"min_value": 1, "max_value": MAX_PAGE, "label": gettext_lazy("Page"), "widget": NotKept}


def page_size_field() -> dict[str, Any]:
    return {
        "min_value": 1,
        "max_value": MAX_PAGE_SIZE,
        "label": gettext_lazy("Page size"),
        "widget": KeptWhenSet,
    }
