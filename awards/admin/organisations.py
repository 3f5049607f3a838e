from typing import Any

from django.contrib import admin
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from awards.admin.base import NamedAdmin, UnnamedFilter, in_every_language
from awards.models import Organisation, OrganisationAlias, OrganisationName


class FormerNameInline(admin.TabularInline):
    model = OrganisationName
    fields = ["name", "valid_from", "valid_to"]
    extra = 0


class OrganisationAliasInline(admin.TabularInline):
    model = OrganisationAlias
    extra = 0


@admin.register(Organisation)
class OrganisationAdmin(NamedAdmin):
    fieldsets = [(None, {"fields": ["name", "kind"]})]
    # What belongs to our city, and so enters its totals, is for those to say who may change the register.
    office_fieldsets = [
        (None, {"fields": ["name", "kind", "parent"]}),
        (_("In this newsroom"), {"fields": ["slug", "home"]}),
    ]
    inlines = [FormerNameInline, OrganisationAliasInline]
    autocomplete_fields = ["parent"]
    list_display = ["shown_name", "kind", "parent", "home"]
    list_select_related = ["parent"]
    list_filter = ["kind", "home", UnnamedFilter]
    search_fields = [*in_every_language("name", "former_names__name"), "aliases__text"]
    search_help_text = _("Names of today and of former days in any language, and aliases.")

    def get_fieldsets(self, request: HttpRequest, obj: Organisation | None = None) -> Any:
        may_change = request.user.has_perm("awards.change_organisation")
        return self.office_fieldsets if may_change else self.fieldsets
