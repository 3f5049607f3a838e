from typing import Any

from django.contrib import admin
from django.db.models import Exists, OuterRef, QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from newsroom.fields import languages
from newsroom.releases.models import Release, ReleaseText


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
