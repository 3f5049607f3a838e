"""What the schema tells beyond what the views show by themselves: errors, and the language of texts."""

from typing import Any

from drf_spectacular.openapi import AutoSchema
from drf_spectacular.utils import OpenApiParameter, OpenApiResponse

from newsroom.fields import languages
from newsroom.public.api.errors import INVALID, NotFoundSerializer
from newsroom.public.api.parameters import LANGUAGE


class PublicSchema(AutoSchema):
    """Every endpoint may refuse its parameters and may not find what was asked for; views add `further_errors`."""

    def get_response_serializers(self) -> Any:
        return {
            200: super().get_response_serializers(),
            400: OpenApiResponse(
                INVALID,
                description="A parameter is unknown or invalid, or has one value and is given several; nothing was"
                " looked up.",
            ),
            404: OpenApiResponse(NotFoundSerializer, description="Nothing public is there."),
            **getattr(self.view, "further_errors", {}),
        }

    def get_filter_backends(self) -> Any:
        """Also of what is filtered and no list, such as the summary."""
        return getattr(self.view, "filter_backends", [])

    def get_override_parameters(self) -> list[Any]:
        if not getattr(self.view, "has_texts", False):
            return []
        text = "Narrows texts to one language, and lists to what has a text in it."
        return [OpenApiParameter(LANGUAGE, str, enum=languages.codes(), description=text)]
