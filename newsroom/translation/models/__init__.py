from newsroom.translation.models.dismissal import Dismissal
from newsroom.translation.models.glossary import GlossaryTerm
from newsroom.translation.models.memory import TranslationUnit

__all__ = ["Dismissal", "GlossaryTerm", "TranslationUnit"]
