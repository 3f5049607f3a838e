"""The awards that a release tells of, on the release form."""

from typing import Any

from django import forms
from django.contrib import admin
from django.db.models import ForeignKey, QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from awards.admin.base import ChosenAutocomplete
from awards.mentioning import AWARDS
from awards.models import Award, Mention
from newsroom.releases.admin.fields import LinesField

LONGEST_SENTENCE = 2000


class MentionForm(forms.ModelForm):
    evidence = LinesField(
        line_length=LONGEST_SENTENCE,
        required=False,
        label=_("Evidence"),
        widget=forms.Textarea(attrs={"rows": 2, "cols": 60}),
        help_text=_("The sentences of the text that tell of the award: one on each line."),
    )

    class Meta:
        model = Mention
        fields = ["award", "evidence"]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if self.instance.pk and "award" in self.fields:
            self.fields["award"].widget.widget.chosen = self.instance.award


class MentionFormSet(forms.BaseInlineFormSet):
    """Mentions keep the order in which they stand on the form."""

    def save_new(self, form: forms.ModelForm, commit: bool = True) -> Any:
        form.instance.position = self.forms.index(form)
        return super().save_new(form, commit=commit)


class MentionInline(admin.TabularInline):
    model = Mention
    form = MentionForm
    formset = MentionFormSet
    fields = ["award", "evidence"]
    extra = 0
    # The heading of the readiness panel under which what its rows lack is told.
    readiness_part = AWARDS

    def get_queryset(self, request: HttpRequest) -> QuerySet[Mention]:
        parts = ("award__edition__programme", "award__recipient", "award__grade")
        return super().get_queryset(request).select_related(*parts)

    def formfield_for_foreignkey(self, db_field: ForeignKey, request: HttpRequest, **kwargs: Any) -> Any:
        if db_field.name == "award":
            kwargs["widget"] = ChosenAutocomplete(db_field, self.admin_site)
            kwargs["queryset"] = Award.objects.select_related("edition__programme", "recipient", "grade")
        return super().formfield_for_foreignkey(db_field, request, **kwargs)
