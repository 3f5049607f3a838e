"""Rules for figures: each number of the Korean stands in the English, with its value, its unit and what it is for."""

from newsroom.bilingual.rules.figures.changed import CHANGED
from newsroom.bilingual.rules.figures.limits import LimitTurned
from newsroom.bilingual.rules.figures.missing import FigureInvented, FigureMissing
from newsroom.bilingual.rules.figures.phones import PhoneChanged

RULES = (*(rule() for rule in CHANGED), LimitTurned(), PhoneChanged(), FigureMissing(), FigureInvented())
