"""The initial consonants of Korean words, by which people look things up (ㄱㅇㅅ for 고양시); pure."""

from newsroom.korean.hangul import is_syllable, letters
from newsroom.korean.normalising import normalised


def of(text: str) -> str:
    """`text` normalised, of each syllable its first consonant; the rest stays: "2025 고양시" is "2025 ㄱㅇㅅ"."""
    return "".join(letters(each)[0] if is_syllable(each) else each for each in normalised(text))
