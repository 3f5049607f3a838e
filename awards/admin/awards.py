from typing import Any

from django import forms
from django.contrib import admin
from django.contrib.admin.widgets import AdminURLFieldWidget
from django.db import models
from django.db.models import Exists, OuterRef, QuerySet
from django.http import HttpRequest
from django.urls import reverse
from django.utils.html import format_html_join
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from awards.admin.authorities import NamedAuthority
from awards.admin.base import RegisterAdmin, in_every_language, is_for_the_office
from awards.admin.computed import CountedAwards
from awards.admin.exports import RegisterFiles
from awards.holding import HELD, is_held
from awards.models import Award, AwardRank, Mention
from awards.models.award import PAID
from awards.published import PublishedAward
from awards.undated import undated
from newsroom.releases import versions

# What a row of the list and a choice in a search tell of an award.
TOLD = ("programme", "edition__programme", "recipient", "grade")


def shown() -> Exists:
    """Whether the public sees the award now."""
    return Exists(PublishedAward.objects.filter(pk=OuterRef("pk")))


class PublicFilter(admin.SimpleListFilter):
    title = _("public")
    parameter_name = "public"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, Any]]:
        return [("yes", _("Yes")), ("no", _("No"))]

    def queryset(self, request: HttpRequest, queryset: QuerySet[Award]) -> QuerySet[Award]:
        if self.value() is None:
            return queryset
        return queryset.filter(shown() if self.value() == "yes" else ~shown())


class PaidFilter(admin.SimpleListFilter):
    """Awards for which an entry fee or a promotion cost was paid."""

    title = _("paid for")
    parameter_name = "paid"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, Any]]:
        return [("yes", _("Yes")), ("no", _("No"))]

    def queryset(self, request: HttpRequest, queryset: QuerySet[Award]) -> QuerySet[Award]:
        if self.value() is None:
            return queryset
        paid = Award.objects.filter(PAID).values("pk")
        return queryset.filter(pk__in=paid) if self.value() == "yes" else queryset.exclude(pk__in=paid)


class AwardRankInline(admin.TabularInline):
    model = AwardRank
    fields = ["group", "rank"]
    autocomplete_fields = ["group"]
    extra = 0
    verbose_name_plural = _("ranks in further groups")

    def get_queryset(self, request: HttpRequest) -> QuerySet[AwardRank]:
        return super().get_queryset(request).select_related("group__edition__programme")


class AwardForm(forms.ModelForm):
    def clean_standalone(self) -> bool:
        """What an approved release keeps for its hour is not shown before."""
        standalone: bool = self.cleaned_data["standalone"]
        if standalone and self.instance.pk and is_held(Award.objects.get(pk=self.instance.pk)):
            raise forms.ValidationError(HELD)
        return standalone


@admin.register(Award)
class AwardAdmin(NamedAuthority, CountedAwards, RegisterFiles, RegisterAdmin):
    form = AwardForm
    fieldsets = [
        (None, {"fields": ["edition", "recipient", "category"]}),
        (_("What was won"), {"fields": ["grade", "prize", ("prize_kind", "authority"), "money"]}),
        (_("Rank and score"), {"fields": ["group", ("rank", "score")]}),
        (_("When, and where it can be verified"), {"fields": [("announced_on", "awarded_on"), "source_url"]}),
    ]
    office_fieldsets = [
        (_("Cost of taking part"), {"fields": [("entry_fee", "promotion_cost"), "reviewed_on"]}),
        (_("Public"), {"fields": ["standalone", "told_by_releases"]}),
    ]
    inlines = [AwardRankInline]
    autocomplete_fields = ["edition", "recipient", "grade", "group"]
    formfield_overrides = {models.URLField: {"widget": AdminURLFieldWidget, "assume_scheme": "https"}}
    readonly_fields = ["told_by_releases", "counted"]
    list_display = [
        *(
            "programme",
            "edition_label",
            "won",
            "recipient",
            "counted_shortly",
            "announced_on",
            "is_public",
        )
    ]
    list_display_links = ["programme", "won"]
    list_filter = [
        PublicFilter,
        PaidFilter,
        "edition__year",
        "programme__kind",
        "authority",
        "prize_kind",
        "recipient__kind",
        "standalone",
    ]
    search_fields = [
        *in_every_language("programme__name", "recipient__name", "grade__name", "category", "prize"),
        "programme__aliases__text",
        "recipient__aliases__text",
        "edition__year",
        "public_id",
        "external_id",
    ]
    search_help_text = _("Words of programme, recipient, grade or prize, a year, or an id.")
    date_hierarchy = "announced_on"
    show_full_result_count = False
    show_facets = admin.ShowFacets.NEVER
    list_per_page = 50

    class Media:
        js = ["admin/js/jquery.init.js", "awards/award-form.js"]

    def changelist_view(self, request: HttpRequest, extra_context: dict[str, Any] | None = None) -> Any:
        return super().changelist_view(request, {**(extra_context or {}), "undated": undated()})

    def hindrance(self, request: HttpRequest) -> str:
        hindrance = super().hindrance(request)
        if not hindrance and "standalone" in request.POST:
            # What is shown on its own, nobody may be scheduling meanwhile.
            versions.approve_alone()
        return hindrance

    def get_queryset(self, request: HttpRequest) -> QuerySet[Award]:
        awards = super().get_queryset(request).select_related(*TOLD)
        return awards.annotate(is_public=shown())

    def get_fieldsets(self, request: HttpRequest, obj: Award | None = None) -> Any:
        """A pop-up of the release form records an award; making it public is the awards office's act."""
        counted = [self.counted_fieldset] if obj else []
        if is_for_the_office(request, "awards.change_award"):
            return [*self.fieldsets, *counted, *self.office_fieldsets]
        return [*self.fieldsets, *counted]

    @admin.display(description=_("edition"), ordering="edition__year")
    def edition_label(self, award: Award) -> str:
        return award.edition.label

    @admin.display(description=_("won"))
    def won(self, award: Award) -> str:
        return award.result

    @admin.display(description=_("public"), boolean=True, ordering="is_public")
    def is_public(self, award: Any) -> bool:
        return award.is_public

    @admin.display(description=_("told by"))
    def told_by_releases(self, award: Award) -> str:
        """All releases, drafts too: the field stands on the forms of those who cover every department only."""
        mentions = (
            Mention.objects.filter(award=award).select_related("release").prefetch_related("release__texts")
        )
        rows = [
            (reverse("admin:releases_release_change", args=[mention.release_id]), mention.release)
            for mention in mentions
        ]
        return format_html_join("\n", '<p><a href="{}">{}</a></p>', rows) or gettext(
            "No release tells of it yet."
        )
