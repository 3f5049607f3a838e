"""A short text in several languages, kept as one JSON object: `{"ko": "데이터", "en": "Data"}`."""

from typing import Any, cast

from django import forms
from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _

from newsroom.fields import languages
from newsroom.fields.characters import writable


class LocalizedText(dict[str, str]):
    """Texts by language code. As a string it is the text of the active language, or of the first that has one."""

    def __str__(self) -> str:
        return self.get(languages.active()) or next(iter(self.values()), "")

    def __hash__(self) -> int:  # type: ignore[override]
        return hash(frozenset(self.items()))


class LocalizedTextInput(forms.MultiWidget):
    """One text input per language, each labelled and marked with its language."""

    template_name = "fields/localized_text_input.html"
    part: type[forms.Widget] = forms.TextInput

    def __init__(self, attrs: dict[str, Any] | None = None) -> None:
        super().__init__({code: self.part(attrs={"lang": code}) for code in languages.codes()}, attrs)

    def decompress(self, value: Any) -> list[str]:
        return [(value or {}).get(code, "") for code in languages.codes()]

    def get_context(self, name: str, value: Any, attrs: dict[str, Any] | None) -> dict[str, Any]:
        context = super().get_context(name, value, attrs)
        for subwidget, (_code, label) in zip(
            context["widget"]["subwidgets"], languages.choices(), strict=True
        ):
            subwidget["label"] = label
            if name_of_field := subwidget["attrs"].get("aria-label"):
                subwidget["attrs"]["aria-label"] = f"{name_of_field} ({label})"
        return context


class LocalizedTextarea(LocalizedTextInput):
    """The same for texts that may be long: they wrap."""

    part = forms.Textarea


class WritableField(forms.CharField):
    """A text without what no XML file can hold: it is told in feeds."""

    def to_python(self, value: Any) -> str:
        return super().to_python(writable(value) if isinstance(value, str) else value) or ""


class LocalizedTextFormField(forms.MultiValueField):
    """Edits a `LocalizedText`; `complete` asks for every language, otherwise only for the primary one."""

    widget = LocalizedTextInput

    def __init__(self, *, complete: bool = False, **kwargs: Any) -> None:
        for unused in ("encoder", "decoder", "max_length"):
            kwargs.pop(unused, None)
        required = kwargs.get("required", True)
        fields = [
            WritableField(required=required and (complete or code == languages.primary()), label=name)
            for code, name in languages.choices()
        ]
        super().__init__(fields=fields, require_all_fields=False, **kwargs)

    def widget_attrs(self, widget: forms.Widget) -> dict[str, Any]:
        # Each input is labelled with its language alone; read aloud it needs the name of the field too.
        return {"aria-label": self.label} if self.label else {}

    def compress(self, data_list: list[str]) -> LocalizedText:
        return LocalizedText(
            {code: text for code, text in zip(languages.codes(), data_list, strict=False) if text}
        )

    def has_changed(self, initial: Any, data: Any) -> bool:
        return super().has_changed(cast(LocalizedTextInput, self.widget).decompress(initial), data)


class LocalizedTextField(models.JSONField):
    """A short name (category, post, caption, reason) in the languages of the site.

    `complete=True` asks editors for every language; otherwise the primary one is enough.
    """

    def __init__(self, *args: Any, complete: bool = False, **kwargs: Any) -> None:
        self.complete = complete
        if kwargs.get("blank"):
            kwargs.setdefault("default", LocalizedText)
        super().__init__(*args, **kwargs)

    def deconstruct(self) -> tuple[str, str, Any, Any]:
        name, path, args, kwargs = super().deconstruct()
        if self.complete:
            kwargs["complete"] = True
        return name, path, args, kwargs

    def from_db_value(self, value: Any, expression: Any, connection: Any) -> Any:
        # A key transform (name__ko) yields a string, the whole column a mapping.
        loaded = super().from_db_value(value, expression, connection)
        return LocalizedText(loaded) if isinstance(loaded, dict) else loaded

    def to_python(self, value: Any) -> Any:
        return LocalizedText(value) if isinstance(value, dict) else value

    def validate(self, value: Any, model_instance: models.Model | None) -> None:
        super().validate(value, model_instance)
        if not value:
            return
        if not isinstance(value, dict) or not all(isinstance(text, str) and text for text in value.values()):
            raise ValidationError(_("Enter one text per language."), code="invalid")
        if unknown := sorted(set(value) - set(languages.codes())):
            raise ValidationError(
                _("Unknown language: %(codes)s."),
                code="unknown_language",
                params={"codes": ", ".join(unknown)},
            )

    def formfield(self, **kwargs: Any) -> Any:
        # The default is empty whenever it is asked: no hidden copy of it is needed to see a change.
        kwargs.update(form_class=LocalizedTextFormField, complete=self.complete, show_hidden_initial=False)
        kwargs.pop("widget", None)
        return models.Field.formfield(self, **kwargs)
