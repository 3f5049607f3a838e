from typing import Any

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from awards.admin.base import NamedAdmin, PartAdmin, PartInline, UnnamedFilter, in_every_language
from awards.models import Grade, Programme, ProgrammeAlias, Role


class GradeInline(PartInline, admin.TabularInline):
    model = Grade
    fields = ["name", "position"]
    extra = 0
    verbose_name_plural = _("grades, the best first")


class RoleInline(PartInline, admin.TabularInline):
    model = Role
    fields = ["role", "organisation", "year_from", "year_to", "edition"]
    autocomplete_fields = ["organisation", "edition"]
    extra = 0
    verbose_name_plural = _("who organises, hosts and sponsors it")

    def get_queryset(self, request: HttpRequest) -> QuerySet[Role]:
        return super().get_queryset(request).select_related("organisation", "edition__programme")


class ProgrammeAliasInline(admin.TabularInline):
    model = ProgrammeAlias
    extra = 0


@admin.register(Programme)
class ProgrammeAdmin(NamedAdmin):
    fieldsets = [
        (None, {"fields": ["name", "kind", "field", "scale_size"]}),
        (_("In this newsroom"), {"fields": ["slug"]}),
    ]
    inlines = [GradeInline, RoleInline, ProgrammeAliasInline]
    list_display = ["shown_name", "kind", "field", "scale"]
    list_filter = ["kind", "field", UnnamedFilter]
    search_fields = [*in_every_language("name"), "aliases__text"]
    search_help_text = _("Names in any language, and aliases.")

    def get_queryset(self, request: HttpRequest) -> QuerySet[Programme]:
        return super().get_queryset(request).prefetch_related("grades")

    @admin.display(description=_("scale"))
    def scale(self, programme: Programme) -> str:
        return " > ".join(str(grade.name) for grade in programme.grades.all() if grade.position)


@admin.register(Grade)
class GradeAdmin(PartAdmin):
    """Answers the search for a grade on the award form: among those of the edition's programme."""

    autocomplete_fields = ["programme"]
    fields = ["programme", "name", "position"]
    list_display = ["__str__", "position"]
    search_fields = in_every_language("name", "programme__name")

    def get_queryset(self, request: HttpRequest) -> QuerySet[Grade]:
        return super().get_queryset(request).select_related("programme")

    def get_search_results(self, request: HttpRequest, queryset: Any, search_term: str) -> Any:
        edition = request.GET.get("edition", "")
        if edition.isdecimal():
            queryset = queryset.filter(programme__editions=int(edition))
        return super().get_search_results(request, queryset, search_term)
