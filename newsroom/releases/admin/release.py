"""The release in the admin: one page for its facts and its texts in every language, saved together."""

from collections.abc import Callable
from typing import Any, cast

from django.contrib import admin
from django.db.models import prefetch_related_objects
from django.forms.widgets import Script
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from newsroom.accounts.admin.audited import AuditedAdmin
from newsroom.accounts.models import User
from newsroom.fields import languages
from newsroom.releases import versions
from newsroom.releases.admin import head, panel, withdrawals
from newsroom.releases.admin.acts.mixin import ActsMixin
from newsroom.releases.admin.changelist import ColumnsMixin
from newsroom.releases.admin.conflict import ConflictMixin
from newsroom.releases.admin.correction import CorrectionMixin
from newsroom.releases.admin.drafts import DraftsMixin
from newsroom.releases.admin.forms import ReleaseForm
from newsroom.releases.admin.history import HistoryMixin
from newsroom.releases.admin.inlines import ContactInline, LegacyURLInline
from newsroom.releases.admin.presence import PresenceMixin
from newsroom.releases.admin.previews import PreviewLinksMixin
from newsroom.releases.admin.remarks import remarks
from newsroom.releases.admin.scope import DepartmentsMixin
from newsroom.releases.admin.texts import TextFormSet, TextInline
from newsroom.releases.models import Release

STYLES = ["release", "readiness", "release-texts", "release-editor", "release-facts", "acts"]
SCRIPTS = ["release", "readiness", "kept", "drafts", "presence"]


@admin.register(Release)
class ReleaseAdmin(
    DraftsMixin,
    ActsMixin,
    CorrectionMixin,
    PreviewLinksMixin,
    HistoryMixin,
    ColumnsMixin,
    DepartmentsMixin,
    PresenceMixin,
    ConflictMixin,
    AuditedAdmin,
):
    form = ReleaseForm
    # A plain list: apps that hang rows on a release append their inlines to it.
    inlines = [TextInline, ContactInline, LegacyURLInline]
    # Another: what apps take out of a form that was sent, before anything else looks at it.
    receivers: list[Callable[[HttpRequest], None]] = []
    # And one more: what apps show below the texts, as HTML; of a release that is not saved yet they are given None.
    below_texts: list[Callable[[HttpRequest, Release | None], str]] = []
    # Of other apps: what stands on the form of a new release and is stored with it.
    first_saving: list[Callable[[HttpRequest, Release], None]] = []
    fieldsets = [
        (
            _("About the release"),
            {"fields": ["kind", "category", "topics", "department", "licence", "featured"]},
        ),
        (_("Publication"), {"fields": ["publish_at"]}),
    ]
    change_form_template = "admin/releases/release/change_form.html"

    class Media:
        css = {"all": [f"newsroom/admin-{name}.css" for name in STYLES]}
        js = [Script(f"newsroom/admin-{name}.js", defer=True) for name in SCRIPTS]

    def changeform_view(
        self,
        request: HttpRequest,
        object_id: str | None = None,
        form_url: str = "",
        extra_context: dict[str, Any] | None = None,
    ) -> HttpResponse:
        if request.method == "POST":
            for receive in self.receivers:
                receive(request)
        return super().changeform_view(request, object_id, form_url, extra_context)

    def get_object(self, request: HttpRequest, object_id: str, from_field: str | None = None) -> Any:
        """Where the release is only shown, its texts are read once, however many parts of the page tell of them."""
        release = super().get_object(request, object_id, from_field)
        if release is not None and request.method == "GET":
            prefetch_related_objects([release], "texts")
        return release

    def get_changeform_initial_data(self, request: HttpRequest) -> dict[str, Any]:
        return {
            "department": cast(User, request.user).department_id,
            **super().get_changeform_initial_data(request),
        }

    def get_form(self, request: HttpRequest, obj: Any = None, change: bool = False, **kwargs: Any) -> Any:
        form = super().get_form(request, obj, change, **kwargs)
        for name in {"category", "department", "topics"} & form.base_fields.keys():
            # Adding one in a pop-up is part of writing; changing and deleting are not.
            widget = form.base_fields[name].widget
            widget.can_change_related = widget.can_delete_related = widget.can_view_related = False
        if "publish_at" in form.base_fields:
            may_set = request.user.has_perm("releases.approve_release")
            form.base_fields["publish_at"].disabled = not may_set or (
                obj is not None and versions.is_public(obj)
            )
        return form

    def get_inline_instances(self, request: HttpRequest, obj: Any = None) -> list[Any]:
        """The rarely used legacy addresses come last, whatever other apps have appended."""
        inlines = super().get_inline_instances(request, obj)
        return sorted(inlines, key=lambda inline: isinstance(inline, LegacyURLInline))

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """A release that is approved or withdrawn is shown, not edited.

        A form sent for one is looked at all the same: it is refused without losing what was typed.
        """
        open_for_changes = obj is None or obj.is_editable or request.method == "POST"
        return open_for_changes and super().has_change_permission(request, obj)

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Nothing is deleted: what was never approved is put into the bin, the rest is withdrawn."""
        return False

    def save_model(self, request: HttpRequest, obj: Release, form: Any, change: bool) -> None:
        if not change:
            obj.created_by = cast(User, request.user)
        super().save_model(request, obj, form, change)

    def save_related(self, request: HttpRequest, form: Any, formsets: Any, change: bool) -> None:
        super().save_related(request, form, formsets, change)
        if not change:
            for store in self.first_saving:
                store(request, form.instance)

    def render_change_form(
        self, request: HttpRequest, context: dict[str, Any], *args: Any, obj: Any = None, **kwargs: Any
    ) -> HttpResponse:
        user = cast(User, request.user)
        inlines = context["inline_admin_formsets"]
        others = [each for each in inlines if not isinstance(each.formset, TextFormSet)]
        context |= {
            "texts": next((each for each in inlines if isinstance(each.formset, TextFormSet)), None),
            # Inlines of other apps may ask for the whole width, right below the texts.
            "wide_inlines": [each for each in others if getattr(each.opts, "is_wide", False)],
            "other_inlines": [each for each in others if not getattr(each.opts, "is_wide", False)],
            "below_texts": [show(request, obj) for show in self.below_texts],
            "previews": head.previews(obj),
            "may_save": self._may_save(request, obj),
            "readiness": panel.panel(obj, user, panel.form_errors(context["adminform"].form, inlines)),
        }
        if obj is None:
            context["buttons"] = head.first_buttons(user)
        else:
            context |= {
                "buttons": head.buttons(obj, user),
                "standing": head.standing(obj),
                "withdrawals": list(withdrawals.notices(obj)),
                **remarks(obj, user),
            }
        return super().render_change_form(request, context, *args, **{**kwargs, "obj": obj})

    def _may_save(self, request: HttpRequest, obj: Release | None) -> bool:
        if obj is None:
            return self.has_add_permission(request)
        return obj.is_editable and self.has_change_permission(request, obj)

    def view_on_site(self, obj: Release) -> str:
        """The public page of what is public, else the preview."""
        if versions.is_public(obj):
            return head.public_url(obj)
        return reverse("preview", args=[languages.primary(), obj.pk])
