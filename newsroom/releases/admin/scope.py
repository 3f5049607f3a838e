"""Authors meet the releases of their own department alone, on every page of the release admin."""

from typing import Any, cast

from django.contrib import admin
from django.db.models import QuerySet
from django.forms import ModelChoiceField
from django.http import HttpRequest

from newsroom.accounts.models import User
from newsroom.releases import departments
from newsroom.releases.models import Release


class DepartmentsMixin(admin.ModelAdmin):
    """What is not covered is not there: not in the list, its search and its filters, nor under its own address.

    The permissions say the same once more, for pages that fetch a release in another way.
    """

    def get_queryset(self, request: HttpRequest) -> QuerySet[Release]:
        return super().get_queryset(request) & departments.covered(cast(User, request.user))

    def get_form(self, request: HttpRequest, obj: Any = None, change: bool = False, **kwargs: Any) -> Any:
        """Nobody moves a release to where they could not follow it, nor out of their department into none."""
        form = super().get_form(request, obj, change, **kwargs)
        user = cast(User, request.user)
        if "department" in form.base_fields and not user.has_perm(departments.EVERY_DEPARTMENT):
            field = cast(ModelChoiceField, form.base_fields["department"])
            if obj is not None and obj.department_id is not None:
                field.required, field.empty_label = True, None
            field.queryset = departments.offered(user)
        return form

    def has_view_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return super().has_view_permission(request, obj) and self._covers(request, obj)

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return super().has_change_permission(request, obj) and self._covers(request, obj)

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return super().has_delete_permission(request, obj) and self._covers(request, obj)

    def _covers(self, request: HttpRequest, release: Release | None) -> bool:
        return release is None or departments.covers(cast(User, request.user), release)
