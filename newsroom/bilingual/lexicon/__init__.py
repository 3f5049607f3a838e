"""Names and terms with their renderings in English, as the glossary and the register hold them; pure.

packaged().with_terms(glossary).found(text, day)
"""

from newsroom.bilingual.lexicon.finding import Occurrence
from newsroom.bilingual.lexicon.lexicon import Lexicon
from newsroom.bilingual.lexicon.packaged import packaged
from newsroom.bilingual.lexicon.terms import OBSERVED, Kind, Term

__all__ = ["OBSERVED", "Kind", "Lexicon", "Occurrence", "Term", "packaged"]
