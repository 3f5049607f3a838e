"""What the pages of the register have in common."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.contrib import admin
from django.contrib.admin.widgets import AutocompleteSelect
from django.db import models
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from awards.slugs import unique_slug
from newsroom.fields import languages


def in_every_language(*paths: str) -> list[str]:
    """Search fields for localised texts: `name` becomes `name__ko` and `name__en`."""
    return [f"{path}__{code}" for path in paths for code in languages.codes()]


class NamedForm(forms.ModelForm):
    """Makes the slug from the name where the editor gave none."""

    def clean(self) -> dict[str, Any] | None:
        cleaned = super().clean() or self.cleaned_data
        # Also where the name is refused: then only the name is told of.
        if "slug" in self.fields and not cleaned.get("slug"):
            cleaned["slug"] = unique_slug(self._meta.model, cleaned.get("name") or {})
        return cleaned


class NamedAdmin(admin.ModelAdmin):
    """A list of rows with a localised name."""

    form = NamedForm
    show_full_result_count = False
    show_facets = admin.ShowFacets.NEVER
    list_per_page = 50

    @admin.display(description=_("name"), ordering=f"name__{languages.primary()}")
    def shown_name(self, named: Any) -> str:
        return str(named.name)


class PartAdmin(admin.ModelAdmin):
    """A part of another record: chosen and added beside it, so it needs no place on the index."""

    def get_model_perms(self, request: HttpRequest) -> dict[str, bool]:
        return {}


class ChosenAutocomplete(AutocompleteSelect):
    """Shows the choice that its row has loaded already instead of asking for it row by row."""

    chosen: models.Model | None = None

    def optgroups(self, name: str, value: Sequence[str], attr: Any = None) -> Any:
        if self.chosen is None or list(value) != [str(self.chosen.pk)]:
            return super().optgroups(name, value, attr)
        return [(None, [self.create_option(name, value[0], str(self.chosen), True, 0)], 0)]
