"""Parts of addresses: what is not shaped like one of them is an unknown path, and reaches no query."""

from django.urls import register_converter

from newsroom.fields.public_id import PATTERN


class PublicId:
    """Ten characters as public ids have them."""

    regex = PATTERN

    def to_python(self, value: str) -> str:
        return value

    def to_url(self, value: str) -> str:
        return value


class UnicodeSlug(PublicId):
    regex = r"[-\w]+"


register_converter(PublicId, "publicid")
register_converter(UnicodeSlug, "uslug")
