from typing import Any, get_args

from django.utils.translation import gettext_lazy as _
from rest_framework import serializers

from newsroom.fields import languages
from newsroom.public.api.serializers.common import PublicSerializer
from newsroom.public.search.suggesting import Kind, Suggestion


class SuggestionSerializer(PublicSerializer):
    kind = serializers.ChoiceField(choices=get_args(Kind), help_text=_("What the page is about."))
    text = serializers.SerializerMethodField(
        help_text=_("The name of the organisation or programme, or the title.")
    )
    language = serializers.ChoiceField(choices=languages.codes(), help_text=_("The language of the text."))
    url = serializers.SerializerMethodField(help_text=_("The address of the page."))

    def get_text(self, suggestion: Suggestion) -> str:
        return "".join(text for text, _is_match in suggestion.parts)

    def get_url(self, suggestion: Suggestion) -> str:
        return self.absolute(suggestion.url)


class SuggestionsSerializer(serializers.Serializer[Any]):
    suggestions = SuggestionSerializer(many=True)
