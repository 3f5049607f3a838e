"""By what the list of releases is narrowed; every list of the desk's index is one of the choices."""

from collections.abc import Iterator
from typing import Any, cast

from django.contrib import admin
from django.contrib.admin.options import IncorrectLookupParameters
from django.db.models import Exists, OuterRef, QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from newsroom.accounts.models import User
from newsroom.fields import languages
from newsroom.releases import clock, worklists
from newsroom.releases.enums import State
from newsroom.releases.models import Release, ReleaseText
from newsroom.releases.worklists import Worklist


class WorkFilter(admin.SimpleListFilter):
    """The lists of the desk, as the person who asks finds them on its index."""

    title = gettext_lazy("work list")
    parameter_name = "work"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        self._user = cast(User, request.user)
        self._offered = worklists.offered(self._user)
        return [(worklist.code, str(worklist.label)) for worklist in self._offered]

    @property
    def chosen(self) -> Worklist | None:
        return next((worklist for worklist in self._offered if worklist.code == self.value()), None)

    def queryset(self, request: HttpRequest, queryset: QuerySet[Release]) -> QuerySet[Release] | None:
        if self.value() is None:
            return None
        if self.chosen is None:
            raise IncorrectLookupParameters
        return self.chosen.find(queryset, self._user, clock.now())


class StateFilter(admin.ChoicesFieldListFilter):
    """Releases by their state; what is in the bin shows only to who looks there."""

    def queryset(self, request: HttpRequest, queryset: QuerySet[Release]) -> QuerySet[Release]:
        found = cast(QuerySet[Release], super().queryset(request, queryset))
        return found.exclude(state=State.DELETED) if self.lookup_val is None else found

    def choices(self, changelist: Any) -> Iterator[Any]:
        every, *states = super().choices(changelist)
        yield {**every, "display": _("All but the bin")}
        yield from states


class LanguageFilter(admin.SimpleListFilter):
    """Releases by how far one of their languages is."""

    title = gettext_lazy("language")
    parameter_name = "language"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        return [
            (f"{code}-{status}", label % {"language": name})
            for code, name in languages.choices()
            for status, label in (
                ("ready", _("%(language)s ready")),
                ("not-ready", _("%(language)s not ready")),
                ("missing", _("%(language)s missing")),
            )
        ]

    def queryset(self, request: HttpRequest, queryset: QuerySet[Release]) -> QuerySet[Release] | None:
        if not self.value():
            return None
        code, _separator, status = str(self.value()).partition("-")
        written = ReleaseText.objects.filter(release=OuterRef("pk"), language=code).exclude(title="", body="")
        if status == "missing":
            return queryset.filter(~Exists(written))
        return queryset.filter(Exists(written.filter(ready=status == "ready")))
