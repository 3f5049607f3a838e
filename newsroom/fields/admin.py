"""What the admin needs to show short texts in several languages."""

from typing import Any

from django.contrib import admin
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
