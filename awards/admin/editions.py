from typing import Any

from django.contrib import admin
from django.db.models import Count, OuterRef, QuerySet, Subquery
from django.db.models.functions import Coalesce
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from awards.admin.base import PartAdmin, PartInline, RegisterAdmin, in_every_language, is_for_the_office
from awards.models import Award, Edition, EditionGroup

# Counted apart: a grouped query would lose the order of the editions.
AWARDS_IN_IT = (
    Award.objects.filter(edition=OuterRef("pk"))
    .order_by()
    .values("edition")
    .annotate(n=Count("pk"))
    .values("n")
)


class GroupInline(PartInline, admin.StackedInline):
    model = EditionGroup
    fields = ["name", ("size", "average"), ("selected_count", "top_share")]
    extra = 0
    verbose_name_plural = _("groups of bodies that were compared")


@admin.register(Edition)
class EditionAdmin(RegisterAdmin):
    fieldsets = [
        (None, {"fields": ["programme", ("year", "half", "number")]}),
        (
            _("What was assessed"),
            {"fields": [("assessed_count", "indicator_count"), ("performance_from", "performance_to")]},
        ),
    ]
    office_fieldsets = [(_("A gap that readers see"), {"fields": ["held", "without_award"]})]
    inlines = [GroupInline]
    autocomplete_fields = ["programme"]
    list_display = ["label", "programme", "held", "without_award", "assessed_count", "award_count"]
    list_select_related = ["programme"]
    list_filter = ["year", "held", "without_award", "programme__kind"]
    search_fields = [*in_every_language("programme__name"), "programme__aliases__text", "year", "number"]
    search_help_text = _("Words of the programme's name, a year or a number.")
    show_full_result_count = False
    show_facets = admin.ShowFacets.NEVER
    list_per_page = 50

    def get_queryset(self, request: HttpRequest) -> QuerySet[Edition]:
        editions = super().get_queryset(request).select_related("programme")
        return editions.annotate(found=Coalesce(Subquery(AWARDS_IN_IT), 0))

    def get_fieldsets(self, request: HttpRequest, obj: Edition | None = None) -> Any:
        if is_for_the_office(request, "awards.change_edition"):
            return [*self.fieldsets, *self.office_fieldsets]
        return self.fieldsets

    @admin.display(description=_("edition"), ordering="year")
    def label(self, edition: Edition) -> str:
        return edition.label

    @admin.display(description=_("awards"), ordering="found")
    def award_count(self, edition: Any) -> int:
        return edition.found


@admin.register(EditionGroup)
class EditionGroupAdmin(PartAdmin):
    """Answers the search for a group on the award form: among those of its edition."""

    autocomplete_fields = ["edition"]
    fields = ["edition", "name", ("size", "average"), ("selected_count", "top_share")]
    list_display = ["__str__", "size", "average"]
    search_fields = in_every_language("name", "edition__programme__name")

    def get_queryset(self, request: HttpRequest) -> QuerySet[EditionGroup]:
        return super().get_queryset(request).select_related("edition__programme")

    def get_search_results(self, request: HttpRequest, queryset: Any, search_term: str) -> Any:
        edition = request.GET.get("edition", "")
        if edition.isdecimal():
            queryset = queryset.filter(edition=int(edition))
        return super().get_search_results(request, queryset, search_term)
