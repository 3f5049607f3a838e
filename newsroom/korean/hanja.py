"""Chinese characters read as Hangul, one syllable for each; a character without a Korean reading stays.

The table hanja.txt gives the reading. At the start of a word ㄴ and ㄹ change (Hangul Orthography, articles 10-12; not
behind a figure, 2025년), after a vowel or ㄴ 렬 and 률 do (article 11, note 1), and 不 is 부 before ㄷ and ㅈ.
"""

import re
from functools import cache
from pathlib import Path

from newsroom.korean.hangul import is_syllable, letters, syllable

# From 3400 to 4DBF and from 4E00 to 9FFF. Told by what they are not, and the first for itself: so Python passes over a
# text without any much faster.
CHINESE = "[^\0-\u33ff\u4dc0-\u4dff\ua000-\U0010ffff]"
RUN = re.compile(f"{CHINESE}{CHINESE}*")
IOTIZED = frozenset("ㅑㅕㅖㅛㅠㅣ")


@cache
def readings() -> dict[str, str]:
    """Character to syllable; read from hanja.txt at the first Chinese character met."""
    lines = (Path(__file__).parent / "hanja.txt").read_text(encoding="utf-8").splitlines()
    rows = (line.split(" ") for line in lines if not line.startswith("#"))
    return {character: reading for reading, characters in rows for character in characters}


def read(text: str) -> str:
    """`text` with its Chinese characters read; as many characters as before."""
    return RUN.sub(lambda run: read_run(run[0], text[max(run.start() - 1, 0) : run.start()]), text)


def read_run(run: str, before: str) -> str:
    """One run of characters; `before` is what stands before it, "" at the start of the text."""
    found: list[str] = []
    for place, character in enumerate(run):
        reading = readings().get(character, character)
        if character == "不":
            reading = "부" if initial_of(run[place + 1 : place + 2]) in ("ㄷ", "ㅈ") else "불"
        if is_syllable(reading):
            reading = sounded(reading, found[-1] if found else before)
        found.append(reading)
    return "".join(found)


def initial_of(character: str) -> str:
    reading = readings().get(character, "")
    return letters(reading)[0] if reading else ""


def sounded(reading: str, before: str) -> str:
    """A reading as it is said after `before`."""
    initial, medial, final = letters(reading)
    if is_syllable(before):
        softened = reading in ("렬", "률") and letters(before)[2] in ("", "ㄴ")
        return syllable("ㅇ", medial, final) if softened else reading
    if before.isdigit():
        return reading
    if initial in ("ㄴ", "ㄹ") and medial in IOTIZED:
        return syllable("ㅇ", medial, final)
    return syllable("ㄴ", medial, final) if initial == "ㄹ" else reading
