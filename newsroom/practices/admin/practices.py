from typing import Any

from django import forms
from django.contrib import admin
from django.db.models import Count, Q, QuerySet
from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from awards.admin.base import in_every_language
from newsroom.accounts.admin.audited import AuditedAdmin
from newsroom.fields import languages
from newsroom.fields.localized import LocalizedTextarea
from newsroom.practices.enums import VisitKind
from newsroom.practices.models import Practice, PracticeAward, PracticeRelease

ROWS_OF_TEXT = 10


class PracticeForm(forms.ModelForm):
    """The text has room to be written in."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field: Any = self.fields.get("text")
        if field is not None:
            field.widget = LocalizedTextarea({**field.widget.attrs, "rows": ROWS_OF_TEXT})


class AwardInline(admin.TabularInline):
    model = PracticeAward
    fields = ["award"]
    autocomplete_fields = ["award"]
    extra = 0
    verbose_name_plural = _("awards that it was rewarded with")

    def get_queryset(self, request: HttpRequest) -> QuerySet[PracticeAward]:
        parts = ("award__edition__programme", "award__recipient", "award__grade")
        return super().get_queryset(request).select_related(*parts)


class ReleaseInline(admin.TabularInline):
    model = PracticeRelease
    fields = ["release"]
    autocomplete_fields = ["release"]
    extra = 0
    verbose_name_plural = _("press releases that tell of it")

    def get_queryset(self, request: HttpRequest) -> QuerySet[PracticeRelease]:
        return super().get_queryset(request).select_related("release").prefetch_related("release__texts")


@admin.register(Practice)
class PracticeAdmin(AuditedAdmin):
    form = PracticeForm
    fieldsets = [
        (None, {"fields": ["title", "text"]}),
        (_("What it is about"), {"fields": [("year", "field"), "department"]}),
        (
            _("Whom other cities may ask"),
            {"fields": ["contact_name", "contact_post", ("contact_phone", "contact_email")]},
        ),
        (_("Public"), {"fields": ["released"]}),
    ]
    inlines = [AwardInline, ReleaseInline]
    list_display = ["shown_title", "year", "field", "department", "visited", "released"]
    list_display_links = ["shown_title"]
    list_select_related = ["department"]
    list_filter = ["released", "year", "field", "department"]
    search_fields = [*in_every_language("title", "text"), "public_id"]
    search_help_text = _("Words of the title or the text, or an id.")
    show_full_result_count = False
    show_facets = admin.ShowFacets.NEVER
    list_per_page = 50

    def get_queryset(self, request: HttpRequest) -> QuerySet[Practice]:
        practices = super().get_queryset(request).select_related("department")
        return practices.annotate(found=Count("visits", filter=Q(visits__kind=VisitKind.VISIT)))

    def get_view_on_site_url(self, obj: Practice | None = None) -> str | None:
        """The page that readers see, once there is one."""
        return reverse("public:practice-id", args=[obj.public_id]) if obj and obj.released else None

    @admin.display(description=_("title"), ordering=f"title__{languages.primary()}")
    def shown_title(self, practice: Practice) -> str:
        return str(practice.title)

    @admin.display(description=_("visits"), ordering="found")
    def visited(self, practice: Any) -> int:
        return practice.found
