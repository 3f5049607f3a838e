"""Texts as checks read them, of the fields of a release or of the lines of a file; pure."""

from newsroom.bilingual.blocks import Block, Kind, Mark, Span, Text
from newsroom.bilingual.bodies import composed
from newsroom.bilingual.lines import plain

__all__ = ["Block", "Kind", "Mark", "Span", "Text", "composed", "plain"]
