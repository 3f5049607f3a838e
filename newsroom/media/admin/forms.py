"""The rows of photos and of attachments on the release form."""

from collections.abc import Mapping
from functools import cached_property
from typing import Any, ClassVar, cast

from django import forms
from django.db.models import QuerySet
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from newsroom.accounts.models import User
from newsroom.fields import languages
from newsroom.fields.localized import LocalizedText, LocalizedTextarea, LocalizedTextFormField
from newsroom.media.admin.about import About
from newsroom.media.admin.attachable import attachable
from newsroom.media.admin.fields import StoredFileField
from newsroom.media.enums import FileKind
from newsroom.media.models import Attachment, Photo, StoredFile
from newsroom.media.models.facts import CENTRE, MOST

# Rows without a place of their own yet stand after all others.
LAST = 32767


class FileForm(forms.ModelForm):
    """A row with its file: uploaded by the script and named by its token, or chosen in a plain file input.

    The plain input is emptied into `file` before a form looks at it (`newsroom.media.admin.receiving`), which leaves
    what it refused in `refusal`.
    """

    # What files of a row are; None where they may be of any kind.
    kind: ClassVar[FileKind | None] = None
    other_kind: ClassVar[str | Promise] = ""

    file = StoredFileField(label=_("File"))
    upload = forms.Field(required=False, widget=forms.FileInput, label=_("File"))
    refusal = forms.CharField(required=False, widget=forms.HiddenInput)
    position = forms.IntegerField(required=False, min_value=0, max_value=LAST, label=_("order"))

    def __init__(
        self, *args: Any, known: Mapping[str, StoredFile], number: int | None, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.known, self.number = known, number
        cast(StoredFileField, self.fields["file"]).known = known
        if self.instance.pk:
            self.initial["file"] = self.instance.file.token
        else:
            self.initial["position"] = None

    @property
    def about(self) -> About | None:
        """The file that the row has on the page, stored or not."""
        if self.is_bound:
            found = self.known.get(self["file"].value())
        else:
            found = self.instance.file if self.instance.pk else None
        return About(found) if found else None

    @property
    def place(self) -> int:
        """Where the row stands among the others, as it was typed or stored."""
        typed = str(self["position"].value())
        return int(typed) if typed.isascii() and typed.isdecimal() else LAST

    @property
    def told(self) -> list[tuple[str, list[dict[str, str]]]]:
        """The stored texts for those who only look: each label with its words in every language."""
        return [
            (str(field.label), [_words(stored, *language) for language in languages.choices()])
            for name, field in self.fields.items()
            if isinstance(field, LocalizedTextFormField) and (stored := getattr(self.instance, name))
        ]

    def clean_position(self) -> int:
        position = self.cleaned_data["position"]
        return (self.number or 0) if position is None else position

    def clean(self) -> dict[str, Any] | None:
        cleaned = super().clean()
        if message := self._objection():
            self.add_error(None, message)
        return cleaned

    def _objection(self) -> Any:
        """What stands against the file of the row, in words, or None."""
        file, refusal = self.cleaned_data.get("file"), self.cleaned_data.get("refusal")
        if refusal:
            return str(refusal)
        if file is None and self["file"].value():
            return _("This file is not yours to add here. Upload it once more.")
        if file is None:
            return _("Choose a file for this row, or remove the row.")
        return None if self.kind in (None, file.kind) else self.other_kind


class PhotoForm(FileForm):
    kind = FileKind.PHOTO
    other_kind = _("This is no photo. Add it to the attachments.")

    focal_x = forms.IntegerField(min_value=0, max_value=MOST, initial=CENTRE, label=_("From the left"))
    focal_y = forms.IntegerField(min_value=0, max_value=MOST, initial=CENTRE, label=_("From the top"))

    class Meta:
        model = Photo
        fields = ["file", "alt", "caption", "credit", "licence", "focal_x", "focal_y", "position"]
        labels = {"alt": _("Alt text")}
        help_texts = {"credit": ""}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name in ("alt", "caption"):
            field = self.fields[name]
            field.widget = LocalizedTextarea({**field.widget.attrs, "rows": 2})

    def clean_alt(self) -> LocalizedText:
        return _on_one_line(self.cleaned_data["alt"])

    def clean_caption(self) -> LocalizedText:
        return _on_one_line(self.cleaned_data["caption"])


class AttachmentForm(FileForm):
    kind = FileKind.ATTACHMENT
    other_kind = _("This is a photo. Add it to the photos.")

    class Meta:
        model = Attachment
        fields = ["file", "title", "licence", "position"]
        help_texts = {"title": _("The file's own name is shown where it is empty.")}


def _words(text: LocalizedText, code: str, language: str) -> dict[str, str]:
    return {"code": code, "language": language, "words": text.get(code, "")}


def _on_one_line(text: LocalizedText | None) -> LocalizedText:
    return LocalizedText({code: " ".join(each.split()) for code, each in (text or {}).items()})


class FileFormSet(forms.BaseInlineFormSet):
    """Rows in the order that people gave them, which no row number tells."""

    # Who sends or is shown the form; set for one request.
    person: User

    @cached_property
    def known(self) -> dict[str, StoredFile]:
        """By token, the files of all rows that came in, as far as the person may add them."""
        if not self.is_bound:
            return {}
        numbers = range(self.total_form_count())
        tokens = [self.data.get(f"{self.add_prefix(number)}-file") for number in numbers]
        found = self.allowed.filter(token__in=[each for each in tokens if each])
        return {file.token: file for file in found}

    @cached_property
    def allowed(self) -> QuerySet[StoredFile]:
        """The files that the person may put into a row."""
        return attachable(self.person, self.instance)

    def get_form_kwargs(self, index: int | None) -> dict[str, Any]:
        return {**super().get_form_kwargs(index), "known": self.known, "number": index}

    def add_fields(self, form: Any, index: int | None) -> None:
        super().add_fields(form, index)
        # A conflict tells of files by their names.
        form.fields["file"].queryset = self.allowed

    @property
    def rows(self) -> list[Any]:
        return sorted(self.forms, key=lambda form: form.place)
