from typing import Any

from django import forms

from newsroom.media.admin.about import About


class ShownFile(forms.Widget):
    """The stored file of a row: a link to look at it, and its token for the form that comes back."""

    template_name = "certificates/shown_file.html"

    def __init__(self, about: About | None) -> None:
        super().__init__()
        self.about = about

    def get_context(self, name: str, value: Any, attrs: dict[str, Any] | None) -> dict[str, Any]:
        context = super().get_context(name, value, attrs)
        context["about"] = self.about
        return context
