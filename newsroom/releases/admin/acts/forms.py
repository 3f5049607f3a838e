"""What is said with an act."""

from datetime import datetime
from typing import Any, cast

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from newsroom.fields import languages
from newsroom.releases import clock
from newsroom.releases.admin.fields import SeoulDateTimeInput
from newsroom.releases.models import Withdrawal
from newsroom.releases.publish_times import has_passed

WHOLE = "all"


class NoteForm(forms.Form):
    note = forms.CharField(
        required=False,
        label=_("Note to the editor"),
        help_text=_("May be left empty. The editor sees it while the release is in review."),
        widget=forms.Textarea(attrs={"rows": 4}),
    )


class RemarkForm(forms.Form):
    remark = forms.CharField(
        label=_("What the author has to do"),
        help_text=_("It stands on the release until somebody marks it as resolved."),
        widget=forms.Textarea(attrs={"rows": 6}),
        error_messages={"required": _("Say what the author has to do.")},
    )


class ApprovalForm(forms.Form):
    """The hour at which the release goes public, preset with that of the release.

    Asks for a reason, and only of an administrator who approves what they wrote or sent to review themselves.
    """

    publish_at = forms.DateTimeField(
        required=False,
        label=_("Publish at"),
        help_text=_("Seoul time (KST). Leave it empty to publish as soon as you approve."),
        widget=SeoulDateTimeInput(),
    )
    override = forms.CharField(
        label=_("Why you approve what you wrote or sent to review yourself"),
        help_text=_("The reason stays on record, and how often this happens is counted on the desk."),
        widget=forms.Textarea(attrs={"rows": 3}),
        error_messages={"required": _("Give the reason.")},
    )

    def __init__(self, *args: Any, asks_for_time: bool, asks_for_reason: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if not asks_for_time:
            del self.fields["publish_at"]
        if not asks_for_reason:
            del self.fields["override"]

    def clean_publish_at(self) -> datetime | None:
        at: datetime | None = self.cleaned_data["publish_at"]
        if at and at < clock.now():
            raise ValidationError(has_passed(at))
        return at


class WithdrawalForm(forms.ModelForm):
    """Why a release, or one language of it, is taken back: in every language, for readers find it in its place."""

    language = forms.ChoiceField(
        label=_("What is withdrawn"),
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose what is withdrawn.")},
    )

    class Meta:
        model = Withdrawal
        fields = ["reason"]

    field_order = ["language", "reason"]

    def __init__(self, *args: Any, public_in: list[str], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if len(public_in) < 2:
            # There is nothing to choose.
            del self.fields["language"]
            return
        one = [(code, name) for code, name in languages.choices() if code in public_in]
        cast(forms.ChoiceField, self.fields["language"]).choices = [
            (WHOLE, _("The whole release, in every language")),
            *((code, _("Only %(language)s") % {"language": name}) for code, name in one),
        ]

    def clean(self) -> Any:
        """Refuse a language that readers saw when the page was opened: without it the whole release would go."""
        if "language" not in self.fields and self.data.get("language", WHOLE) != WHOLE:
            raise forms.ValidationError(
                _(
                    "Somebody has withdrawn a language meanwhile. Open the page again and look at what is left."
                )
            )
        return super().clean()

    @property
    def chosen(self) -> str | None:
        """The language to withdraw, or None for the whole release."""
        chosen = self.cleaned_data.get("language", WHOLE)
        return None if chosen == WHOLE else str(chosen)
