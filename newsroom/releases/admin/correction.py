"""The correction line on the release form: there while somebody changes what readers see or have seen."""

from typing import Any

from django import forms
from django.contrib import admin
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from newsroom.fields import languages
from newsroom.releases import versions
from newsroom.releases.models.release import CORRECTION_FIELDS

WRONG, RIGHT, MINOR = CORRECTION_FIELDS
SECTION = (
    _("Correction line"),
    {
        "fields": CORRECTION_FIELDS,
        "classes": ["correction"],
        "description": _(
            "Readers know this release. If you change its text, the page tells them, dated, what was wrong and what is"
            " right; the editor sees it before approval. Or tick that they need not be told."
        ),
    },
)


class CorrectionMixin(admin.ModelAdmin):
    """Shows the section on the form of a release that is or was public and is open for changes."""

    def get_fieldsets(self, request: HttpRequest, obj: Any = None) -> Any:
        fieldsets = super().get_fieldsets(request, obj)
        if obj is None or not obj.is_editable or not versions.first_published_at(obj):
            return fieldsets
        return [*fieldsets, SECTION]


def check(form: forms.ModelForm) -> None:
    """Refuse half a correction line, one that is not in every language, and one for a minor change."""
    line = {name: form.cleaned_data.get(name) or {} for name in (WRONG, RIGHT)}
    if not any(line.values()):
        return
    for name, told in line.items():
        if name not in form.errors and set(told) != set(languages.codes()):
            form.add_error(name, _("Write it in every language: readers of each one are told."))
    if form.cleaned_data.get(MINOR):
        form.add_error(
            MINOR, _("Either readers are told or they are not: empty the correction line or untick this.")
        )
