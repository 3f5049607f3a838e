"""The texts of a release on its form: one panel per language of the site, with a text or without one yet."""

from dataclasses import dataclass
from typing import Any, cast

from django import forms
from django.contrib import admin
from django.core.exceptions import ValidationError
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from newsroom.fields import languages
from newsroom.fields.characters import writable
from newsroom.fields.html import sanitise
from newsroom.releases import staleness
from newsroom.releases.admin import head
from newsroom.releases.admin.editor import EditorWidget
from newsroom.releases.admin.fields import LinesField
from newsroom.releases.models import Release, ReleaseText

SUBTITLE_LENGTH = 300


class TextForm(forms.ModelForm):
    """One language of a release. A text that nobody has typed anything into makes no row."""

    subtitles = LinesField(
        line_length=SUBTITLE_LENGTH, required=False, label=_("Subtitles"), help_text=_("One on each line.")
    )

    class Meta:
        model = ReleaseText
        fields = ["language", "title", "subtitles", "summary", "body", "slug", "origin", "ready"]
        widgets = {
            "language": forms.HiddenInput(),
            # A long headline wraps; the browser makes one line of it again (see clean_title).
            "title": forms.Textarea(attrs={"rows": 2, "class": "text-title"}),
            "summary": forms.Textarea(attrs={"rows": 3}),
            "body": EditorWidget(attrs={"rows": 18}),
            "slug": forms.TextInput(),
            "origin": forms.Select(),
            "ready": forms.CheckboxInput(),
        }
        # In a table and in a list the Tab key belongs to the editor.
        help_texts = {"body": _("The Escape key leads out of the editor.")}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        # A browser would cut a title that is too long, and tell nobody.
        for name in ("title", "slug"):
            limit = self.fields[name].widget.attrs.pop("maxlength", None)
            self.fields[name].widget.attrs["data-limit"] = limit
        self.fields["subtitles"].widget.attrs["rows"] = 2
        for name in ("title", "subtitles", "summary", "body", "slug"):
            self.fields[name].widget.attrs["lang"] = self.language

    @property
    def language(self) -> str:
        """The code of the language that this form is for."""
        return str(self["language"].value() or languages.primary())

    def clean_language(self) -> str:
        """Tells whose text it is; that of a stored one cannot be changed."""
        return str(self.instance.language if self.instance.pk else self.cleaned_data["language"])

    def clean_title(self) -> str:
        return " ".join(writable(self.cleaned_data["title"]).split())

    def clean_summary(self) -> str:
        return writable(self.cleaned_data["summary"]).strip()

    def clean_body(self) -> str:
        # Checks must see what will be stored: an editor's empty paragraph is no text.
        return sanitise(self.cleaned_data["body"])

    def clean(self) -> dict[str, Any] | None:
        cleaned = super().clean()
        if self.cleaned_data.get("ready"):
            self._require("title", _("A text that is ready needs a title."))
            self._require("body", _("A text that is ready needs a body."))
        return cleaned

    def _require(self, field: str, message: Any) -> None:
        if field in self.cleaned_data and not self.cleaned_data[field]:
            self.add_error(field, message)


@dataclass(frozen=True)
class Panel:
    """The place of one language on the form; `form` is None where there is no text and none can be added."""

    code: str
    name: str
    form: TextForm | None
    # Of a text that is stale: the revision that made it so (None when unknown), and what changed since it was made.
    stale: dict[str, Any] | None = None

    @property
    def status(self) -> str:
        """ "ready", "not-ready" or "empty": as it stands on the form, saved or not."""
        if self.form is None or not (self.form["title"].value() or self.form["body"].value()):
            return "empty"
        return "ready" if self.form["ready"].value() else "not-ready"


class TextFormSet(forms.BaseInlineFormSet):
    """A form for every language: of its row where there is one, else an empty one."""

    # Conflicts are told field by field, whichever row of the formset a language has.
    rows_by = "language"

    # Whether the person may say that a change of the primary text does not concern a translation.
    may_confirm = False

    def __init__(self, *args: Any, instance: Release | None = None, **kwargs: Any) -> None:
        present = (
            set(instance.texts.values_list("language", flat=True)) if instance and instance.pk else set()
        )
        missing = [code for code in languages.codes() if code not in present]
        self.extra = len(missing)
        self.max_num = len(present) + len(missing)
        kwargs |= {"instance": instance, "initial": [{"language": code} for code in missing]}
        super().__init__(*args, **kwargs)

    def clean(self) -> None:
        super().clean()
        if self.instance.pk is None and self.data.get("_act") and not any(map(_is_written, self.forms)):
            raise ValidationError(_("Nothing is written yet: there is nothing to go on with."))

    def add_fields(self, form: Any, index: int | None) -> None:
        super().add_fields(form, index)
        if self.instance.pk is None and not self.is_bound and form.language == languages.primary():
            form.fields["title"].widget.attrs["autofocus"] = True
        if self.may_confirm and form.instance.pk and form.language != languages.primary():
            form.fields["confirmed"] = forms.BooleanField(
                required=False,
                label=_("No change for this language: it still says what the Korean says"),
            )

    @property
    def confirmed(self) -> set[str]:
        """The languages that the person has ticked as not concerned, once the form is valid."""
        texts = cast(list[TextForm], self.forms)
        return {form.language for form in texts if form.cleaned_data.get("confirmed")}

    @property
    def panels(self) -> list[Panel]:
        """The languages in the order of the settings, then those of rows whose language was taken out."""
        forms_by_code = {form.language: form for form in cast(list[TextForm], self.forms)}
        stale = self._stale()
        known = [
            Panel(code, name, forms_by_code.pop(code, None), stale.get(code))
            for code, name in languages.choices()
        ]
        return known + [Panel(code, code, form) for code, form in forms_by_code.items()]

    def _stale(self) -> dict[str, dict[str, Any]]:
        release = self.instance
        return {
            text.language: {
                "since": staleness.became_stale(text),
                "url": head.compare_url(release, text.made_from),
            }
            for text in (staleness.stale_texts(release) if release.pk else ())
        }


def _is_written(form: forms.ModelForm) -> bool:
    """Whether anybody typed anything; what was refused is written too."""
    return any(form[name].data for name in ("title", "subtitles", "summary", "body"))


class TextInline(admin.StackedInline):
    model = ReleaseText
    form = TextForm
    formset = TextFormSet
    template = "admin/releases/release/texts.html"
    can_delete = False

    def get_formset(self, request: HttpRequest, obj: Any = None, **kwargs: Any) -> Any:
        formset: Any = super().get_formset(request, obj, **kwargs)
        formset.may_confirm = request.user.has_perm("releases.approve_release")
        return formset

    def get_queryset(self, request: HttpRequest) -> Any:
        return super().get_queryset(request).order_by("pk")
