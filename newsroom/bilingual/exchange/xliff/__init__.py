"""Texts of releases as XLIFF 2.1 (OASIS), for translators and their tools; pure.

A file of it holds a <file> for each release, a <unit> for each block and a <segment> for each sentence. Lists, tables
and quotations stay in a skeleton, the Korean body without its words; what is marked within a block is a code whose HTML
stands in <originalData>.
"""

from newsroom.bilingual.exchange.xliff.documents import Document, Fields, Unit, document, fields_of
from newsroom.bilingual.exchange.xliff.reading import NotReadable, read
from newsroom.bilingual.exchange.xliff.writing import written

__all__ = ["Document", "Fields", "NotReadable", "Unit", "document", "fields_of", "read", "written"]
