"""The notices that acts have left to be mailed, and what became of them."""

from typing import Any

from django.contrib import admin
from django.db.models import Q, QuerySet
from django.http import HttpRequest
from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from newsroom.accounts.admin.read_only import ReadOnlyAdmin
from newsroom.releases.models import OutboxMessage
from newsroom.releases.times import kst

FAILING = Q(sent_at=None, failures__gt=0)


class ProgressFilter(admin.SimpleListFilter):
    title = gettext_lazy("progress")
    parameter_name = "progress"
    found = {"waiting": Q(sent_at=None), "failing": FAILING, "done": Q(sent_at__isnull=False)}

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        return [("waiting", _("Waiting")), ("failing", _("Failing")), ("done", _("Done"))]

    def queryset(self, request: HttpRequest, queryset: QuerySet[OutboxMessage]) -> QuerySet[OutboxMessage]:
        return queryset.filter(self.found.get(self.value() or "", Q()))


@admin.register(OutboxMessage)
class OutboxMessageAdmin(ReadOnlyAdmin):
    list_display = ["kind", "about", "due", "done", "failures", "error"]
    list_filter = [ProgressFilter, "kind"]
    list_select_related = ["release"]

    def get_queryset(self, request: HttpRequest) -> QuerySet[OutboxMessage]:
        return super().get_queryset(request).prefetch_related("release__texts")

    @admin.display(description=gettext_lazy("release"))
    def about(self, notice: OutboxMessage) -> SafeString:
        url = reverse("admin:releases_release_change", args=[notice.release_id])
        return format_html('<a href="{}">{}</a>', url, notice.release)

    @admin.display(description=gettext_lazy("due"))
    def due(self, notice: OutboxMessage) -> str:
        return kst(notice.due_at)

    @admin.display(description=gettext_lazy("done"))
    def done(self, notice: OutboxMessage) -> str:
        return kst(notice.sent_at) if notice.sent_at else _("Waiting")
