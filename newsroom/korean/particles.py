"""Particles by the sound before them: 을 behind a consonant, 를 behind a vowel, also of what is no Hangul; pure."""

import re

from newsroom.korean.hangul import is_syllable, letters

# Behind a consonant, behind a vowel.
FORMS = (("을", "를"), ("은", "는"), ("이", "가"), ("과", "와"), ("으로", "로"))
AFTER_CONSONANT = dict(FORMS)
AFTER_VOWEL = {vowel: consonant for consonant, vowel in FORMS}
# How letters and figures end when they are read aloud: "" for a vowel. R is 아르 or 알; 0 is 영, 십, 백, 천.
LETTERS = dict.fromkeys("ABCDEFGHIJKOPQSTUVWXYZ", "") | {"L": "ㄹ", "M": "ㅁ", "N": "ㄴ"}
FIGURES = {
    "0": "ㅇ",
    "1": "ㄹ",
    "2": "",
    "3": "ㅁ",
    "4": "",
    "5": "",
    "6": "ㄱ",
    "7": "ㄹ",
    "8": "ㄹ",
    "9": "",
}
# 퍼센트, 제곱미터, 킬로그램 is said 킬로: all end in a vowel.
SIGNS = dict.fromkeys("%％㎡㎢㎞㎝㎜", "")
UNITS = frozenset({"km", "cm", "mm"})
SPELLED_OUT = re.compile(r"(?<![A-Za-z0-9])[A-Z]{2,6}$")
# Read as a word, whose end the letters do not tell: SMART, POP, APP.
READ_AS_WORD = re.compile("[B-DF-HJ-NP-TV-Z][AEIOU]+[B-DF-HJ-NP-TV-Z]|^(?:UP|APP)$")
QUOTES = "’”'\"」』》〉"
FIGURED_DAY = re.compile(r"\d[./]\d{1,2}$")
BRACKETED = re.compile(r"[(（\[][^()（）\[\]\n]{1,60}[)）\]]$")


def final(text: str) -> str | None:
    """The last consonant of what is said ("" for a vowel); None where one cannot be sure.

    Brackets are not said: 시스템(TIS) ends as 시스템 does (National Institute of Korean Language).
    """
    text = text.rstrip(QUOTES)
    bracket = BRACKETED.search(text)
    if bracket:
        text = text[: bracket.start()].rstrip().rstrip(QUOTES)
        # 4.5(토) is said as a day.
        if FIGURED_DAY.search(text):
            return None
    last = text[-1:]
    if is_syllable(last):
        return letters(last)[2]
    if last in SIGNS:
        return SIGNS[last]
    if last in FIGURES:
        return FIGURES[last]
    spelled = SPELLED_OUT.search(text)
    if spelled and not READ_AS_WORD.search(spelled[0]):
        return LETTERS.get(last)
    unit = re.search(r"(?<=\d)[a-z]{2}$", text)
    return "" if unit and unit[0] in UNITS else None


def fitting(particle: str, last: str) -> str:
    """The form of a particle behind a last consonant, "" for a vowel; behind ㄹ it is 로."""
    vowel = last == "" or (last == "ㄹ" and particle in ("으로", "로"))
    consonant_form = particle if particle in AFTER_CONSONANT else AFTER_VOWEL[particle]
    return AFTER_CONSONANT[consonant_form] if vowel else consonant_form
