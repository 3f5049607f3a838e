"""The base of every admin page: what is done through it stands in the audit log, in place of Django's own log."""

from collections.abc import Iterable, Sequence
from typing import Any, cast

from django.contrib.admin.utils import unquote
from django.core.exceptions import FieldDoesNotExist, PermissionDenied
from django.db import models
from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.utils.translation import gettext as _

from newsroom.accounts import audit
from newsroom.accounts.admin.paging import CappedPaginator
from newsroom.accounts.models import AuditEntry, User
from newsroom.fields.admin import OwnLookups
from newsroom.fields.conflicts.admin import ConflictGuard, Saved

LONGEST_NAME = 100
ENTRIES_ON_A_PAGE = 100


class AuditedAdmin(ConflictGuard, OwnLookups):
    """Notes what was added, changed (names of fields, never their values) and deleted, and shows it as the history.

    A save that changed nothing is not noted.
    """

    def construct_change_message(  # type: ignore[override]
        self, request: HttpRequest, form: Any, formsets: Any, add: bool = False
    ) -> dict[str, Any]:
        """The detail of the entry: `fields` that changed, and `parts` (rows of inlines) with what became of them."""
        detail = {
            "fields": [] if add else _fields_of(self.model, form.changed_data),
            "parts": [part for formset in formsets or () for part in _parts_of(formset)],
        }
        return {key: value for key, value in detail.items() if value}

    def saves_since(self, request: HttpRequest, obj: Any) -> Sequence[Saved]:
        """The last change only: the form of a record knows what it showed, but not when."""
        changes = AuditEntry.objects.filter(
            target_type=self.opts.label_lower, target_id=str(obj.pk), act="change"
        )
        last = changes.order_by("-pk").first()
        return [Saved(last.actor_name, last.at, last.actor_id == request.user.pk)] if last else []

    def log_addition(self, request: HttpRequest, obj: Any, message: Any) -> None:  # type: ignore[override]
        audit.record("add", cast(User, request.user), obj, **message)

    def log_change(self, request: HttpRequest, obj: Any, message: Any) -> None:  # type: ignore[override]
        if message:
            audit.record("change", cast(User, request.user), obj, **message)

    def log_deletions(self, request: HttpRequest, queryset: Iterable[Any]) -> None:  # type: ignore[override]
        for obj in queryset:
            audit.record("delete", cast(User, request.user), obj)

    def history_view(
        self, request: HttpRequest, object_id: str, extra_context: dict[str, Any] | None = None
    ) -> HttpResponse:
        """The entries about one object, the newest first."""
        obj = self.get_object(request, unquote(object_id))
        if obj is None:
            return self._get_obj_does_not_exist_redirect(request, self.opts, object_id)  # type: ignore[attr-defined]
        if not self.has_view_or_change_permission(request, obj):
            raise PermissionDenied
        entries = AuditEntry.objects.filter(target_type=self.opts.label_lower, target_id=str(obj.pk))
        page = CappedPaginator(entries, ENTRIES_ON_A_PAGE).get_page(request.GET.get("p"))
        context = {
            **self.admin_site.each_context(request),
            "title": _("History: %(object)s") % {"object": obj},
            "entries": page,
            "object": obj,
            "opts": self.opts,
            **(extra_context or {}),
        }
        return TemplateResponse(request, "admin/object_history.html", context)


def _fields_of(model: type[models.Model], names: Iterable[str]) -> list[str]:
    """Those of `names` that are fields of the model: forms have others, as a confirmation, that store nothing."""
    return [name for name in names if _is_field(model, name)]


def _is_field(model: type[models.Model], name: str) -> bool:
    try:
        model._meta.get_field(name)
    except FieldDoesNotExist:
        return False
    return True


def _parts_of(formset: Any) -> Iterable[dict[str, Any]]:
    for obj in formset.new_objects:
        yield _part("add", obj)
    for obj, names in formset.changed_objects:
        if fields := _fields_of(type(obj), names):
            yield _part("change", obj) | {"fields": fields}
    for obj in formset.deleted_objects:
        yield _part("delete", obj)


def _part(act: str, obj: models.Model) -> dict[str, Any]:
    return {"act": act, "type": obj._meta.label_lower, "name": str(obj)[:LONGEST_NAME]}
