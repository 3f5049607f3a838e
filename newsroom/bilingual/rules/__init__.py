"""The rules in the order in which they are told; another one is a class with a line here."""

from newsroom.bilingual.rules.figures import RULES as FIGURES
from newsroom.bilingual.rules.korean import KOREAN
from newsroom.bilingual.rules.names import NAMES
from newsroom.bilingual.rules.personal import PERSONAL
from newsroom.bilingual.rules.rule import Rule
from newsroom.bilingual.rules.structure import STRUCTURE

RULES: tuple[Rule, ...] = (*PERSONAL, *STRUCTURE, *FIGURES, *NAMES, *KOREAN)
