"""XML as our feeds and sitemaps write it: well-formed, whatever characters a stored text may hold."""

from xml.sax.xmlreader import AttributesImpl

from django.utils.xmlutils import SimplerXMLGenerator

from newsroom.fields.characters import writable


class XMLWriter(SimplerXMLGenerator):
    """Leaves out what no XML file can hold; Django's own would refuse the whole file for one such character."""

    def characters(self, content: str) -> None:
        super().characters(writable(content))

    def startElement(self, name: str, attrs: "AttributesImpl[str]") -> None:
        super().startElement(name, AttributesImpl({key: writable(value) for key, value in attrs.items()}))
