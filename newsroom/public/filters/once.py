"""Parameters that have one value are given once: of two, nobody could tell which was meant."""

from typing import Any, cast

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext as _


class GivenOnce(forms.Form):
    """A form of parameters, of which those alone that choose some of a list have several values."""

    def clean(self) -> dict[str, Any]:
        cleaned, given = super().clean() or self.cleaned_data, cast(QueryDict, self.data)
        for name, field in self.fields.items():
            if not isinstance(field, forms.MultipleChoiceField) and len(given.getlist(name)) > 1:
                self.add_error(name, _("Give one value only."))
        return cleaned
