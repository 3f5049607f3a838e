"""What the release form sends, for tests that need no browser."""

from typing import Any

from django.urls import reverse

from newsroom.releases.admin.fields import SeoulDateTimeInput
from newsroom.releases.models import Release

ADD = "/admin/releases/release/add/"


def change_url(release: Release) -> str:
    return reverse("admin:releases_release_change", args=[release.pk])


def posted(response: Any, **changes: Any) -> dict[str, Any]:
    """The data that a browser would send for the form on the page, with `changes` typed into it."""
    form = response.context["adminform"].form
    data: dict[str, Any] = _values(form)
    for each in response.context["inline_admin_formsets"]:
        for part in (each.formset.management_form, *each.formset.forms):
            data |= _values(part)
    carried = {"_opened": response.context.get("opened"), "revision": response.context.get("began_from")}
    data |= {name: value for name, value in carried.items() if value is not None}
    return {**data, "_continue": "1", **changes}


def _values(form: Any) -> dict[str, Any]:
    values: dict[str, Any] = {}
    for bound in form:
        value = bound.value()
        if hasattr(bound.field.widget, "decompress"):
            parts = value if isinstance(value, list) else bound.field.widget.decompress(value)
            names = (bound.html_name + suffix for suffix in bound.field.widget.widgets_names)
            values |= {name: part or "" for name, part in zip(names, parts, strict=True)}
        elif value is not False and value not in (None, "", []):
            shown = bound.field.prepare_value(value)
            formats = isinstance(bound.field.widget, SeoulDateTimeInput)
            values[bound.html_name] = bound.field.widget.format_value(shown) if formats else shown
    return values
