"""Staff and their departments in the admin."""

from typing import Any, cast

from django import forms
from django.contrib import admin
from django.contrib.auth.admin import UserAdmin as DjangoUserAdmin
from django.contrib.auth.models import Group
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _

from newsroom.accounts import audit
from newsroom.accounts.admin.audited import AuditedAdmin
from newsroom.accounts.models import Department, User
from newsroom.fields import languages
from newsroom.fields.admin import LocalizedNameMixin

# The groups keep their English names in the database; this is how they are shown.
GROUP_LABELS = {
    "author": _("Author"),
    "desk editor": _("Desk editor"),
    "awards officer": _("Awards officer"),
    "administrator": _("Administrator"),
}


# Groups are a table in code (`newsroom.accounts.groups`): what was changed of them by hand would not last.
admin.site.unregister(Group)


class GroupChoices(forms.ModelMultipleChoiceField):
    widget = forms.CheckboxSelectMultiple

    def label_from_instance(self, obj: Any) -> str:
        return str(GROUP_LABELS.get(obj.name, obj.name))


@admin.register(Department)
class DepartmentAdmin(LocalizedNameMixin, AuditedAdmin):
    list_display = ["name", "slug"]
    search_fields = ["slug", *(f"name__{code}" for code in languages.codes())]
    fields = ["name", "slug"]


@admin.register(User)
class UserAdmin(AuditedAdmin, DjangoUserAdmin):
    """Django's own, with the department; permissions come from groups (`newsroom.accounts.groups`)."""

    list_display = ["username", "full_name", "email", "department", "group_names", "is_active"]
    list_filter = ["groups", "department", "is_active", "is_superuser"]
    list_select_related = ["department"]
    fieldsets = [
        (None, {"fields": ["username", "password"]}),
        (_("Person"), {"fields": ["last_name", "first_name", "email", "department"]}),
        (_("Permissions"), {"fields": ["is_active", "is_staff", "groups", "is_superuser"]}),
        (_("Dates"), {"fields": ["last_login", "date_joined"]}),
    ]
    add_fieldsets = [
        (None, {"classes": ["wide"], "fields": ["username", "usable_password", "password1", "password2"]}),
        (_("Person"), {"fields": ["last_name", "first_name", "email", "department"]}),
        (_("Permissions"), {"fields": ["is_staff", "groups"]}),
    ]
    readonly_fields = ["last_login", "date_joined"]
    filter_horizontal = ()

    def get_queryset(self, request: HttpRequest) -> Any:
        return super().get_queryset(request).prefetch_related("groups")

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Also asked before a password is set: who may edit accounts must not be able to rise by it."""
        return super().has_change_permission(request, obj) and self._is_within_reach(request, obj)

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return super().has_delete_permission(request, obj) and self._is_within_reach(request, obj)

    def _is_within_reach(self, request: HttpRequest, user: User | None) -> bool:
        """Superusers are edited and deleted by superusers only."""
        return user is None or not user.is_superuser or request.user.is_superuser

    def construct_change_message(  # type: ignore[override]
        self, request: HttpRequest, form: Any, formsets: Any, add: bool = False
    ) -> dict[str, Any]:
        """With the groups that somebody is put into or taken out of: who gave which rights is told for good."""
        detail = super().construct_change_message(request, form, formsets, add)
        if "groups" in form.changed_data:
            detail["groups"] = sorted(group.name for group in form.cleaned_data["groups"])
        return detail

    @transaction.atomic
    def user_change_password(self, request: HttpRequest, id: str, form_url: str = "") -> HttpResponse:
        return super().user_change_password(request, id, form_url)

    def log_change(self, request: HttpRequest, obj: Any, message: Any) -> None:  # type: ignore[override]
        """A password has a page of its own: where it is set, nothing else is."""
        if "password" in message.get("fields", []):
            audit.record("password", cast(User, request.user), obj)
        else:
            super().log_change(request, obj, message)

    def get_readonly_fields(self, request: HttpRequest, obj: Any = None) -> Any:
        """Only a superuser makes another one."""
        fields = list(super().get_readonly_fields(request, obj))
        return fields if request.user.is_superuser else [*fields, "is_superuser"]

    def formfield_for_manytomany(self, db_field: Any, request: HttpRequest, **kwargs: Any) -> Any:
        if db_field.name == "groups":
            kwargs |= {"form_class": GroupChoices, "widget": GroupChoices.widget}
        return super().formfield_for_manytomany(db_field, request, **kwargs)

    @admin.display(description=_("name"), ordering="last_name")
    def full_name(self, user: User) -> str:
        return user.get_full_name()

    @admin.display(description=_("groups"))
    def group_names(self, user: User) -> str:
        return ", ".join(str(GROUP_LABELS.get(group.name, group.name)) for group in user.groups.all())
