"""What makes a sitemap valid: the schemas of sitemaps.org, and of Google's extensions as it describes them."""

from pathlib import Path

from lxml import etree

SCHEMAS = Path(__file__).parent / "schemas"
NAMES = {
    "s": "http://www.sitemaps.org/schemas/sitemap/0.9",
    "xhtml": "http://www.w3.org/1999/xhtml",
    "image": "http://www.google.com/schemas/sitemap-image/1.1",
    "news": "http://www.google.com/schemas/sitemap-news/0.9",
}


def errors(body: bytes) -> list[str]:
    """What is wrong with a sitemap or an index of them, in words; nothing of a valid one."""
    told = etree.fromstring(body)
    schema = etree.XMLSchema(etree.parse(SCHEMAS / "sitemaps.xsd"))
    schema.validate(told)
    return [str(error) for error in schema.error_log]


def found(body: bytes, path: str) -> list[str]:
    """The texts (or attributes) at an XPath; prefixes are s, xhtml, image and news."""
    return [str(getattr(each, "text", each)) for each in etree.fromstring(body).xpath(path, namespaces=NAMES)]
