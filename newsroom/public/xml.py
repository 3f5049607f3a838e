"""XML as our feeds and sitemaps write it: well-formed, whatever was stored before texts were cleaned on their way in."""

from collections.abc import Mapping

from django.utils.xmlutils import SimplerXMLGenerator

from newsroom.fields.characters import writable


class XMLWriter(SimplerXMLGenerator):
    """Leaves out what no XML file can hold; Django's own would refuse the whole file for one such character."""

    def characters(self, content: str) -> None:
        super().characters(writable(content))

    def startElement(self, name: str, attrs: Mapping[str, str]) -> None:  # noqa: N802 the name is SAX's
        super().startElement(name, {key: writable(value) for key, value in (attrs or {}).items()})
