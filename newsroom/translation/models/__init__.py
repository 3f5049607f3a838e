from newsroom.translation.models.dismissal import Dismissal
from newsroom.translation.models.glossary import GlossaryTerm

__all__ = ["Dismissal", "GlossaryTerm"]
