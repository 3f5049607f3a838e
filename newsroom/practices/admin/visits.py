from typing import Any

from django.contrib import admin
from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.urls import URLPattern, path
from django.utils import timezone
from django.utils.http import content_disposition_header
from django.utils.translation import gettext_lazy as _

from awards.admin.base import in_every_language
from newsroom.accounts.admin.audited import AuditedAdmin
from newsroom.practices import exporting, yearly
from newsroom.practices.models import Visit
from newsroom.releases import clock


class YearFilter(admin.SimpleListFilter):
    title = _("year")
    parameter_name = "year"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        years = Visit.objects.dates("held_on", "year", order="DESC")
        return [(str(day.year), str(day.year)) for day in years]

    def queryset(self, request: HttpRequest, queryset: QuerySet[Visit]) -> QuerySet[Visit]:
        known = {year for year, _label in self.lookup_choices}
        return queryset.filter(held_on__year=self.value()) if self.value() in known else queryset


class KindOfBodyFilter(admin.ChoicesFieldListFilter):
    """Of the visiting body: the visit itself has a kind too."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.title = _("kind of body")


@admin.register(Visit)
class VisitAdmin(AuditedAdmin):
    fieldsets = [
        (None, {"fields": [("kind", "held_on"), "organisation", "body", "people"]}),
        (_("What about"), {"fields": ["topic", "practice"]}),
    ]
    autocomplete_fields = ["organisation", "practice"]
    list_display = ["held_on", "kind", "who", "people", "topic", "practice"]
    list_select_related = ["organisation", "practice"]
    list_filter = ["kind", YearFilter, ("organisation__kind", KindOfBodyFilter), "practice__field"]
    search_fields = [*in_every_language("organisation__name", "practice__title"), "body", "topic"]
    search_help_text = _("Words of the visiting body, the topic or the practice.")
    show_full_result_count = False
    show_facets = admin.ShowFacets.NEVER
    list_per_page = 50
    change_list_template = "admin/practices/visit/change_list.html"

    def get_urls(self) -> list[URLPattern]:
        export = self.admin_site.admin_view(self.export_view)
        return [path("export.csv", export, name="practices_visit_export"), *super().get_urls()]

    def get_queryset(self, request: HttpRequest) -> QuerySet[Visit]:
        return super().get_queryset(request).select_related("organisation", "practice")

    def changelist_view(self, request: HttpRequest, extra_context: dict[str, Any] | None = None) -> Any:
        """The totals are those of what is listed."""
        response = super().changelist_view(request, extra_context)
        if context := getattr(response, "context_data", None):
            context["years"] = yearly.by_year(context["cl"].queryset) if "cl" in context else []
        return response

    def export_view(self, request: HttpRequest) -> HttpResponse:
        """All that the list finds with the filters of the address."""
        if not self.has_view_permission(request):
            raise PermissionDenied
        found = self.get_changelist_instance(request).get_queryset(request)
        day = timezone.localdate(clock.now()).isoformat()
        disposition = content_disposition_header(True, f"visits-{day}.csv") or "attachment"
        headers = {"Content-Disposition": disposition}
        return HttpResponse(exporting.written(found), content_type="text/csv; charset=utf-8", headers=headers)

    @admin.display(description=_("visiting body"))
    def who(self, visit: Visit) -> str:
        return visit.who
