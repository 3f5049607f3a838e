"""Filters of the audit log that ask the log itself nothing: with a million rows any list of what occurs is slow."""

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from typing import Any

from django.contrib import admin
from django.contrib.admin.views.main import ChangeList
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils import timezone
from django.utils.dateparse import parse_date
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from newsroom.accounts.audit import ACTS
from newsroom.accounts.models import AuditEntry, User

NOBODY = "none"


class ActFilter(admin.SimpleListFilter):
    title = gettext_lazy("act")
    parameter_name = "act"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, Any]]:
        return list(ACTS.items())

    def queryset(self, request: HttpRequest, queryset: QuerySet[AuditEntry]) -> QuerySet[AuditEntry]:
        return queryset.filter(act=self.value()) if self.value() else queryset


class PersonFilter(admin.SimpleListFilter):
    title = gettext_lazy("person")
    parameter_name = "person"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, Any]]:
        staff = User.objects.order_by("last_name", "first_name", "username")
        return [*((str(user.pk), str(user)) for user in staff), (NOBODY, _("Nobody known"))]

    def queryset(self, request: HttpRequest, queryset: QuerySet[AuditEntry]) -> QuerySet[AuditEntry]:
        value = self.value() or ""
        if value == NOBODY:
            return queryset.filter(actor=None)
        return queryset.filter(actor=int(value)) if value.isdecimal() else queryset


class PeriodFilter(admin.ListFilter):
    """Entries from one day to another, both included; days are those of Seoul."""

    title = gettext_lazy("date")
    names = ("from", "until")
    template = "admin/accounts/auditentry/period_filter.html"

    def __init__(self, request: HttpRequest, params: dict[str, Any], *args: Any) -> None:
        super().__init__(request, params, *args)
        for name in self.names:
            if name in params:
                self.used_parameters[name] = params.pop(name)[-1]

    def expected_parameters(self) -> list[str | None]:
        return [*self.names]

    def has_output(self) -> bool:
        return True

    def choices(self, changelist: ChangeList) -> Iterator[dict[str, Any]]:
        """One: what the form of two days is filled with, and the other parameters, which it keeps."""
        yield {
            "days": {name: self.used_parameters.get(name, "") for name in self.names},
            "others": {name: value for name, value in changelist.params.items() if name not in self.names},
        }

    def queryset(self, request: HttpRequest, queryset: QuerySet[AuditEntry]) -> QuerySet[AuditEntry]:
        if first := self._day("from"):
            queryset = queryset.filter(at__gte=_midnight(first))
        if last := self._day("until"):
            queryset = queryset.filter(at__lt=_midnight(last + timedelta(days=1)))
        return queryset

    def _day(self, name: str) -> date | None:
        try:
            return parse_date(str(self.used_parameters.get(name, "")))
        except ValueError:
            return None


def _midnight(day: date) -> datetime:
    return timezone.make_aware(datetime.combine(day, time.min))
