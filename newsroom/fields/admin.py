"""What the admin needs to show short texts in several languages."""

from typing import Any

from django.contrib import admin
from django.db.models.constants import LOOKUP_SEP
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from newsroom.fields import languages


class LocalizedNameMixin(admin.ModelAdmin):
    """Shows the field `name` as text in lists and to those who may only look: the admin would show its JSON."""

    def get_list_display(self, request: HttpRequest) -> Any:
        return ["names" if column == "name" else column for column in super().get_list_display(request)]

    def get_fields(self, request: HttpRequest, obj: Any = None) -> Any:
        fields = super().get_fields(request, obj)
        if obj is None or self.has_change_permission(request, obj):
            return fields
        return ["names" if field == "name" else field for field in fields]

    @admin.display(description=_("name"), ordering="name__ko")
    def names(self, obj: Any) -> str:
        return " / ".join(obj.name[code] for code in languages.codes() if code in obj.name)


class OwnLookups(admin.ModelAdmin):
    """Takes no lookup by rows that point here from elsewhere, unless a filter offers it.

    Django allows them, and `?release=7` on the list of categories would tell which one an unpublished release has.
    """

    def lookup_allowed(self, lookup: str, value: str, request: HttpRequest) -> bool:
        offered = self.get_list_filter(request)
        first = lookup.split(LOOKUP_SEP)[0]
        incoming = {field.name for field in self.opts.related_objects}
        if first in incoming and not any(str(each).split(LOOKUP_SEP)[0] == first for each in offered):
            return False
        return super().lookup_allowed(lookup, value, request)
