"""Rules for the Korean on its own: what public documents ask of its letters, its words, its spelling and its marks."""

from newsroom.bilingual.rules.korean.foreign_letters import CommonLetters, ForeignLetters, Hanja
from newsroom.bilingual.rules.korean.officialese import Officialese
from newsroom.bilingual.rules.korean.particles import DoubleParticle, WrongParticle
from newsroom.bilingual.rules.korean.punctuation import Punctuation, Unclosed
from newsroom.bilingual.rules.korean.spelling import Spacing, Spelling
from newsroom.bilingual.rules.rule import Rule

KOREAN: tuple[Rule, ...] = (
    Spelling(),
    WrongParticle(),
    DoubleParticle(),
    Unclosed(),
    Punctuation(),
    ForeignLetters(),
    Hanja(),
    CommonLetters(),
    Officialese(),
    Spacing(),
)
