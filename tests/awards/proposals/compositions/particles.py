"""Names that take the particle that fits their last syllable: f"{Name('하늘시'):은}" is 하늘시는."""

import re
from typing import Final

# Behind a consonant, and behind a vowel.
PAIRS: Final = {
    "은": ("은", "는"),
    "이": ("이", "가"),
    "을": ("을", "를"),
    "과": ("과", "와"),
    "으로": ("으로", "로"),
    "으로는": ("으로는", "로는"),
    "으로부터": ("으로부터", "로부터"),
    "이다": ("이다", "다"),
    "이었다": ("이었다", "였다"),
}
ASIDE = re.compile(r"\([^()]*\)$|[’'”\"」』>]+$")
FIRST, FINALS, RIEUL = ord("가"), 28, 8


class Name(str):
    """A name; formatted with a particle, it is followed by the form of it that fits."""

    __slots__ = ()

    def __format__(self, particle: str) -> str:
        return str(self) + fitting(self, particle)


def fitting(word: str, particle: str) -> str:
    if particle not in PAIRS:
        return particle
    while bare := ASIDE.sub("", word):
        if bare == word:
            break
        word = bare
    final = (ord(word[-1]) - FIRST) % FINALS if "가" <= word[-1] <= "힣" else 0
    is_vowel = not final or (particle.startswith("으로") and final == RIEUL)
    return PAIRS[particle][is_vowel]
