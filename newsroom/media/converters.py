"""The token of a file in an address: what is not shaped like one is an unknown path, and reaches no query."""

from django.urls import register_converter
from django.urls.converters import StringConverter

from newsroom.media.tokens import PATTERN


class FileToken(StringConverter):
    regex = PATTERN


register_converter(FileToken, "filetoken")
