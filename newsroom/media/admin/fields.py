"""The file of a row: named by its token, which the form carries."""

from collections.abc import Mapping
from typing import Any

from django import forms

from newsroom.media.models import StoredFile


class StoredFileField(forms.ModelChoiceField):
    """A stored file by its token. Of those that are not `known` there is none, as for an empty field.

    `known` are the files that may be chosen, by token: looked up once for all rows of a form.
    """

    widget = forms.HiddenInput
    known: Mapping[str, StoredFile] = {}

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(StoredFile.objects.none(), to_field_name="token", required=False, **kwargs)

    def to_python(self, value: Any) -> StoredFile | None:
        return self.known.get(value)
