"""The facts of a release on its form."""

from datetime import datetime
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from newsroom.releases import clock
from newsroom.releases.admin import correction
from newsroom.releases.admin.fields import SeoulDateTimeInput
from newsroom.releases.models import Release
from newsroom.releases.models.release import CORRECTION_FIELDS
from newsroom.releases.publish_times import has_passed


class ReleaseForm(forms.ModelForm):
    """The facts. Refuses to save into a release that was approved, withdrawn or put into the bin meanwhile.

    Whatever it refuses, everything typed stays on the page. What somebody else saved meanwhile is the matter of
    `newsroom.fields.conflicts`.
    """

    why = forms.CharField(
        label=_("Why"),
        required=False,
        max_length=300,
        help_text=_("Optional: what you changed and why. It stands in the history."),
    )

    class Meta:
        model = Release
        fields = [
            *("kind", "category", "topics", "department", "licence", "featured", "publish_at"),
            *CORRECTION_FIELDS,
        ]
        widgets = {
            "publish_at": SeoulDateTimeInput(),
            "topics": forms.CheckboxSelectMultiple(),
        }
        # The admin would take two fields for it.
        field_classes = {"publish_at": forms.DateTimeField}
        help_texts = {
            "publish_at": _(
                "Seoul time (KST), set by the desk editor."
                " It takes effect on approval; leave it empty to publish at once."
            )
        }

    def clean_publish_at(self) -> datetime | None:
        """One that has passed since it was stored keeps nobody from saving; readiness tells of it."""
        if "publish_at" not in self.changed_data:
            # To the part of a second that an approval took, which no form shows.
            return self.instance.publish_at
        at: datetime | None = self.cleaned_data["publish_at"]
        if at and at <= clock.now():
            raise ValidationError(has_passed(at))
        return at

    def clean(self) -> dict[str, Any] | None:
        cleaned = super().clean()
        correction.check(self)
        if self.instance.pk and not self.instance.is_editable:
            raise ValidationError(_("Nothing was saved: the release is closed for changes."))
        return cleaned
