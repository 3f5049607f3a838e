"""Names and terms with their renderings in English, as the glossary and the register hold them; pure."""

from newsroom.bilingual.lexicon.terms import Kind, Lexicon, Term

__all__ = ["Kind", "Lexicon", "Term"]
