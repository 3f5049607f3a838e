"""What the pages of the register have in common."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.contrib import admin
from django.contrib.admin.options import IS_POPUP_VAR, InlineModelAdmin
from django.contrib.admin.widgets import AutocompleteSelect
from django.db import models
from django.http import HttpRequest
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from awards.locking import RegisterBusy, write_beside_others
from newsroom.accounts.admin.audited import AuditedAdmin
from newsroom.fields import languages
from newsroom.fields.slugs import free_slug


def in_every_language(*paths: str) -> list[str]:
    """Search fields for localised texts: `name` becomes `name__ko` and `name__en`."""
    return [f"{path}__{code}" for path in paths for code in languages.codes()]


def is_for_the_office(request: HttpRequest, permission: str) -> bool:
    """Whether a form may offer what shows facts to the public by itself: to the awards office only.

    Not in the pop-ups of the release form: they record what a release tells of, and approval makes it public.
    """
    in_popup = IS_POPUP_VAR in request.GET or IS_POPUP_VAR in request.POST
    return not in_popup and request.user.has_perm(permission)


class NamedForm(forms.ModelForm):
    """Makes the slug from the name where the editor gave none."""

    def clean(self) -> dict[str, Any] | None:
        cleaned = super().clean() or self.cleaned_data
        given = cleaned.get("slug") if "slug" in self.fields else self.instance.slug
        # Also where the name is refused: then only the name is told of.
        if not given:
            model = self._meta.model
            taken = set(model._default_manager.values_list("slug", flat=True))
            slug = free_slug(cleaned.get("name") or {}, str(model._meta.model_name), taken)
            self.instance.slug = cleaned["slug"] = slug
        return cleaned


class UnnamedFilter(admin.SimpleListFilter):
    """Rows without a name in one of the languages: its readers meet them in another."""

    title = _("no name in")
    parameter_name = "unnamed"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        return languages.choices()

    def queryset(self, request: HttpRequest, queryset: models.QuerySet) -> models.QuerySet:
        return queryset.exclude(name__has_key=self.value()) if self.value() else queryset


class RegisterAdmin(AuditedAdmin):
    """A page whose records imports write too: what it stores waits for them, or is told to come later."""

    def hindrance(self, request: HttpRequest) -> str:
        try:
            write_beside_others()
        except RegisterBusy:
            return gettext(
                "Awards are being imported, and nothing of this was done. Wait a moment, then try again."
            )
        return ""


class NamedAdmin(RegisterAdmin):
    """A list of rows with a localised name."""

    form = NamedForm
    show_full_result_count = False
    show_facets = admin.ShowFacets.NEVER
    list_per_page = 50

    @admin.display(description=_("name"), ordering=f"name__{languages.primary()}")
    def shown_name(self, named: Any) -> str:
        return str(named.name)


class PartAdmin(RegisterAdmin):
    """A part of another record: chosen and added beside it, so it needs no place on the index."""

    def get_model_perms(self, request: HttpRequest) -> dict[str, bool]:
        return {}


class PartInline(InlineModelAdmin):
    """Parts of a record; who may not add any to those that are there enters them with a new one.

    A part of a public record is public, so adding it later is the awards office's act.
    """

    def has_add_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return obj is None or super().has_add_permission(request, obj)


class ChosenAutocomplete(AutocompleteSelect):
    """Shows the choice that its row has loaded already instead of asking for it row by row."""

    chosen: models.Model | None = None

    def optgroups(self, name: str, value: Sequence[str], attr: Any = None) -> Any:
        if self.chosen is None or list(value) != [str(self.chosen.pk)]:
            return super().optgroups(name, value, attr)
        return [(None, [self.create_option(name, value[0], str(self.chosen), True, 0)], 0)]
