"""The facts of a release on its form, and the reason of a withdrawal."""

from datetime import datetime
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.dateparse import parse_datetime
from django.utils.translation import gettext_lazy as _

from newsroom.releases.admin.fields import SeoulDateTimeInput
from newsroom.releases.models import Release, Withdrawal


class ReleaseForm(forms.ModelForm):
    """The facts. Refuses to save over what somebody else saved or approved since the form was opened.

    Whatever it refuses, everything typed stays on the page.
    """

    # When the release was last saved as this form knows it; browsers that restore forms must leave it alone.
    seen_at = forms.CharField(required=False, widget=forms.HiddenInput(attrs={"autocomplete": "off"}))
    overwrite = forms.BooleanField(
        required=False, label=_("Save mine all the same"), widget=forms.HiddenInput()
    )

    class Meta:
        model = Release
        fields = ["kind", "category", "topics", "department", "licence", "featured", "publish_at"]
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

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.has_conflict = False
        if self.instance.pk:
            self.initial["seen_at"] = self.instance.updated_at.isoformat()

    def clean(self) -> dict[str, Any] | None:
        cleaned = super().clean()
        if self.instance.pk:
            self._refuse_when_closed()
            self._refuse_when_changed()
        return cleaned

    def _refuse_when_closed(self) -> None:
        if not self.instance.is_editable:
            raise ValidationError(
                _(
                    "Nothing was saved: somebody has approved or withdrawn the release meanwhile. "
                    "Your text is still here. Keep a copy, reopen the release and enter it again."
                )
            )

    def _refuse_when_changed(self) -> None:
        if self.cleaned_data.get("overwrite") or self._seen_at() == self.instance.updated_at:
            return
        self.has_conflict = True
        self.fields["overwrite"].widget = forms.CheckboxInput()
        raise ValidationError(
            _(
                "Nothing was saved: somebody else has saved this release since you opened it. "
                "Your text is still here. Look at theirs in another window, then save yours over it or "
                "take theirs over."
            )
        )

    def _seen_at(self) -> datetime | None:
        return parse_datetime(self.cleaned_data.get("seen_at") or "")


class WithdrawalForm(forms.ModelForm):
    """Why a release is taken back, in every language: readers find it where the release was."""

    class Meta:
        model = Withdrawal
        fields = ["reason"]
