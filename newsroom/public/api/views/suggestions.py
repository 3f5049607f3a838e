from typing import Any

from django.utils.translation import override
from drf_spectacular.utils import OpenApiParameter, extend_schema
from rest_framework.exceptions import ValidationError

from newsroom.fields import languages
from newsroom.public.api.serializers.suggestions import SuggestionsSerializer
from newsroom.public.api.views.base import DetailView
from newsroom.public.filters.search import SearchForm
from newsroom.public.search.suggesting import suggestions

BEGINNING = OpenApiParameter(
    "q",
    {"type": "string", "maxLength": 200},
    description="What somebody has typed so far: beginnings of words, or the first consonants of Korean syllables.",
)


class Suggestions(DetailView):
    """Pages whose names begin as somebody types: organisations and programmes, and the latest releases by their titles.

    `lang` is the language of titles and pages; without it Korean.
    """

    has_texts = True
    serializer_class = SuggestionsSerializer

    def known_parameters(self) -> set[str]:
        return super().known_parameters() | {"q"}

    @extend_schema(parameters=[BEGINNING])
    def get(self, request: Any, *args: Any, **kwargs: Any) -> Any:
        return super().get(request, *args, **kwargs)

    def get_object(self) -> dict[str, Any]:
        form = SearchForm(self.request.query_params)
        if not form.is_valid():
            raise ValidationError(
                {name: [str(error) for error in errors] for name, errors in form.errors.items()}
            )
        with override(self.language or languages.primary()):
            return {"suggestions": suggestions(form.cleaned_data["q"])}
