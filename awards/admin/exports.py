"""The register as a file from the list of awards: what its filters and search show, or what was chosen."""

from typing import IO, Any

from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.http import (
    Http404,
    HttpRequest,
    HttpResponse,
    HttpResponseRedirect,
    StreamingHttpResponse,
)
from django.urls import URLPattern, path, reverse
from django.utils import timezone
from django.utils.http import content_disposition_header
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from awards.models import Award
from awards.spreadsheets import exporting
from awards.spreadsheets.sheets import MOST_AWARDS
from awards.spreadsheets.template import template
from newsroom.releases import clock

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
TYPES = {"csv": "text/csv; charset=utf-8", "jsonl": "application/jsonl; charset=utf-8"}


class RegisterFiles(admin.ModelAdmin):
    """Adds the exports and the template to the pages of awards."""

    actions = ["export_workbook", "export_csv"]
    change_list_template = "admin/awards/award/change_list.html"

    def get_urls(self) -> list[URLPattern]:
        view = self.admin_site.admin_view
        return [
            path("template.xlsx", view(self.template_view), name="awards_award_template"),
            path("export.<str:kind>", view(self.export_view), name="awards_award_export"),
            *super().get_urls(),
        ]

    def template_view(self, request: HttpRequest) -> HttpResponse:
        self._must_see(request)
        return _workbook(template(), "register-template.xlsx")

    def export_view(self, request: HttpRequest, kind: str) -> Any:
        """The awards that the list shows under the same query, on all its pages."""
        self._must_see(request)
        if kind != "xlsx" and kind not in TYPES:
            raise Http404
        shown = self.get_changelist_instance(request).get_queryset(request)
        return self._file(request, Award.objects.filter(pk__in=shown.order_by().values("pk")), kind)

    @admin.action(description=gettext_lazy("Export the chosen awards (XLSX)"))
    def export_workbook(self, request: HttpRequest, queryset: QuerySet[Award]) -> Any:
        return self._file(request, queryset, "xlsx")

    @admin.action(description=gettext_lazy("Export the chosen awards (CSV)"))
    def export_csv(self, request: HttpRequest, queryset: QuerySet[Award]) -> Any:
        return self._file(request, queryset, "csv")

    def _file(self, request: HttpRequest, awards: QuerySet[Award], kind: str) -> Any:
        name = f"register-{timezone.localtime(clock.now()):%Y-%m-%d}.{kind}"
        if kind != "xlsx":
            stream = exporting.STREAMS[kind](awards)
            return StreamingHttpResponse(stream, content_type=TYPES[kind], headers=_named(name))
        if awards[: MOST_AWARDS + 1].count() > MOST_AWARDS:
            message = _(
                "A workbook holds at most %(most)d awards. Filter the list, by year for example, or export CSV."
            )
            messages.error(request, message % {"most": MOST_AWARDS})
            return HttpResponseRedirect(reverse("admin:awards_award_changelist"))
        return _workbook(exporting.as_workbook(awards), name)

    def _must_see(self, request: HttpRequest) -> None:
        if not self.has_view_permission(request):
            raise PermissionDenied


def _workbook(file: IO[bytes], name: str) -> HttpResponse:
    with file:
        return HttpResponse(file.read(), content_type=XLSX, headers=_named(name))


def _named(name: str) -> dict[str, str]:
    return {"Content-Disposition": content_disposition_header(True, name) or "attachment"}
