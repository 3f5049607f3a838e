from typing import Any

from django.utils.translation import gettext_lazy as _
from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers

from newsroom.fields import languages
from newsroom.public import links

BY_LANGUAGE = _("By language code.")


class LocalizedField(serializers.DictField):
    """A name in the languages it is known in."""

    child = serializers.CharField()

    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault("help_text", BY_LANGUAGE)
        super().__init__(read_only=True, **kwargs)

    def to_representation(self, value: Any) -> dict[str, str]:
        return dict(value or {})


class PublicSerializer(serializers.Serializer[Any]):
    """Reads `origin` (scheme and host for absolute addresses) and `language` (or None for all) from its context."""

    def absolute(self, path: str) -> str:
        return f"{self.context['origin']}{path}"

    def pages(self, view: str, *args: object) -> dict[str, str]:
        """The absolute addresses of a page in every language of the site."""
        return {code: self.absolute(links.page_url(code, view, *args)) for code in languages.codes()}


class HeadingSerializer(serializers.Serializer[Any]):
    slug = serializers.CharField()
    name = LocalizedField()


@extend_schema_field({"type": "object", "additionalProperties": {"type": "string", "format": "uri"}})
class PagesField(serializers.SerializerMethodField):
    """Addresses by language."""
