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


class Year:
    """Four digits, as the years of editions have: one year has one address."""

    regex = "[12][0-9]{3}"

    def to_python(self, value: str) -> int:
        return int(value)

    def to_url(self, value: int) -> str:
        return str(value)


register_converter(PublicId, "publicid")
register_converter(UnicodeSlug, "uslug")
register_converter(Year, "year")
