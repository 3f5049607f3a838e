from typing import Any

from django import forms
from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from awards.admin.base import NamedAdmin, in_every_language
from awards.computed import sets
from awards.computed.worlds import RECORDED
from awards.models import AwardSet, AwardSetProgramme

# One programme alone is no set.
FEWEST = 2


class SetProgrammes(forms.BaseInlineFormSet):
    def clean(self) -> None:
        super().clean()
        kept = [form for form in self.forms if form.cleaned_data.get("programme")]
        if len([form for form in kept if not form.cleaned_data.get("DELETE")]) < FEWEST:
            raise forms.ValidationError(
                _("Choose at least two programmes: a set is won by winning all of them.")
            )


class SetProgrammeInline(admin.TabularInline):
    model = AwardSetProgramme
    formset = SetProgrammes
    fields = ["programme"]
    autocomplete_fields = ["programme"]
    extra = FEWEST
    verbose_name_plural = _("programmes that have to be won in one year")


@admin.register(AwardSet)
class AwardSetAdmin(NamedAdmin):
    fieldsets = [
        (None, {"fields": ["name", "highest"]}),
        (_("In this newsroom"), {"fields": ["slug"]}),
    ]
    inlines = [SetProgrammeInline]
    list_display = ["shown_name", "programmes", "highest", "won_in"]
    search_fields = [*in_every_language("name", "members__programme__name")]
    search_help_text = _("Words of the names of sets and of their programmes.")

    def get_queryset(self, request: HttpRequest) -> QuerySet[AwardSet]:
        return super().get_queryset(request).prefetch_related("members__programme")

    def get_changelist_instance(self, request: HttpRequest) -> Any:
        """The years of all sets are counted once for the page."""
        found = super().get_changelist_instance(request)
        years: dict[int, set[int]] = {}
        for one in sets.won(RECORDED):
            years.setdefault(one.award_set, set()).add(one.year)
        found.result_list = list(found.result_list)
        for award_set in found.result_list:
            award_set.years = sorted(years.get(award_set.pk, ()), reverse=True)
        return found

    @admin.display(description=_("programmes"))
    def programmes(self, award_set: AwardSet) -> str:
        return ", ".join(str(member.programme) for member in award_set.members.all())

    @admin.display(description=_("won in (all records)"))
    def won_in(self, award_set: Any) -> str:
        return ", ".join(map(str, award_set.years))
