"""What was meant by letters typed with the keyboard set to the other script (the two-set layout, KS X 5002); pure."""

import re
from collections.abc import Iterator

from newsroom.korean.hangul import (
    FINAL_LETTERS,
    INITIAL_LETTERS,
    MEDIAL_LETTERS,
    is_syllable,
    letters,
    syllable,
)

KEYS = dict(
    zip("qwertyuiopasdfghjklzxcvbnm", "ㅂㅈㄷㄱㅅㅛㅕㅑㅐㅔㅁㄴㅇㄹㅎㅗㅓㅏㅣㅋㅌㅊㅍㅠㅜㅡ", strict=True)
)
SHIFTED = dict(zip("QWERTOP", "ㅃㅉㄸㄲㅆㅒㅖ", strict=True))
LETTER_OF = {key.upper(): letter for key, letter in KEYS.items()} | KEYS | SHIFTED
# Letters that are typed as two.
PAIRED = """
ㅗㅏㅘ ㅗㅐㅙ ㅗㅣㅚ ㅜㅓㅝ ㅜㅔㅞ ㅜㅣㅟ ㅡㅣㅢ
ㄱㅅㄳ ㄴㅈㄵ ㄴㅎㄶ ㄹㄱㄺ ㄹㅁㄻ ㄹㅂㄼ ㄹㅅㄽ ㄹㅌㄾ ㄹㅍㄿ ㄹㅎㅀ ㅂㅅㅄ
"""
PAIRS = {three[:2]: three[2] for three in PAIRED.split()}
TYPED = {letter: key for key, letter in (KEYS | SHIFTED).items()}
TYPED |= {pair: TYPED[two[0]] + TYPED[two[1]] for two, pair in PAIRS.items()}
VOWELS = "[" + MEDIAL_LETTERS + "]"
DOUBLE_VOWEL = "|".join(two for two in PAIRS if two[0] in MEDIAL_LETTERS)
FINAL_ONES = "".join(each for each in FINAL_LETTERS if len(each) == 1)
DOUBLE_FINAL = "|".join(two for two in PAIRS if two[0] not in MEDIAL_LETTERS)
# A consonant ends a syllable unless a vowel follows it: then it begins the next one.
SYLLABLE = re.compile(
    f"(?P<initial>[{INITIAL_LETTERS}])(?P<medial>{DOUBLE_VOWEL}|{VOWELS})"
    f"(?P<final>(?:{DOUBLE_FINAL}|[{FINAL_ONES}])(?!{VOWELS}))?"
)


def as_hangul(text: str) -> str:
    """What the keys of `text` give on a Korean keyboard: rhdid is 고양. Other characters stay."""
    typed = "".join(LETTER_OF.get(each, each) for each in text)
    return SYLLABLE.sub(lambda found: put_together(*found.group("initial", "medial", "final")), typed)


def put_together(initial: str, medial: str, final: str | None) -> str:
    return syllable(initial, PAIRS.get(medial, medial), PAIRS.get(final or "", final or ""))


def as_latin(text: str) -> str:
    """The keys by which `text` was typed on a Korean keyboard: ㅁㅈㅁㄱㅇ is award, 고양 is rhdid. Others stay."""
    return "".join(TYPED.get(each, each) for character in text for each in taken_apart(character))


def taken_apart(character: str) -> Iterator[str]:
    yield from letters(character) if is_syllable(character) else character
