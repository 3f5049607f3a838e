"""Korean in Latin letters by the Revised Romanization (국어의 로마자 표기법, 문화체육관광부고시 제2014-42호); pure.

Sounds are written as they are said, with the changes of the rule's chapter 3, article 1: 백마 Baengma, 신라 Silla,
해돋이 haedoji. As the articles ask, tense sounds are not shown (압구정 Apgujeong), in nouns ㅎ stays behind ㄱ, ㄷ and
ㅂ (묵호 Mukho), and in given names no change between syllables is (한복남 Han Bok-nam). What only the meaning tells is
not known here: ㄴ that is put between parts of a word (학여울 Hangnyeoul), or whether ㄴㄹ is nn (신문로 Sinmunno).
"""

from newsroom.korean.hangul import is_syllable, letters

IN_LATIN = """
ㄱ=g ㄲ=kk ㄴ=n ㄷ=d ㄸ=tt ㄹ=r ㅁ=m ㅂ=b ㅃ=pp ㅅ=s ㅆ=ss ㅇ= ㅈ=j ㅉ=jj ㅊ=ch ㅋ=k ㅌ=t ㅍ=p ㅎ=h
ㅏ=a ㅐ=ae ㅑ=ya ㅒ=yae ㅓ=eo ㅔ=e ㅕ=yeo ㅖ=ye
ㅗ=o ㅘ=wa ㅙ=wae ㅚ=oe ㅛ=yo ㅜ=u ㅝ=wo ㅞ=we ㅟ=wi ㅠ=yu ㅡ=eu ㅢ=ui ㅣ=i
"""
LATIN = {letter: latin for letter, _, latin in (pair.partition("=") for pair in IN_LATIN.split())}
# A final consonant at the end of a word or before another consonant, by the sound that it has there.
SOUNDS = {"": "", "ㄴㄵㄶ": "ㄴ", "ㄹㄼㄽㄾㅀ": "ㄹ", "ㅁㄻ": "ㅁ", "ㅇ": "ㅇ"}
SOUNDS |= {"ㄱㄲㅋㄳㄺ": "ㄱ", "ㄷㅅㅆㅈㅊㅌㅎ": "ㄷ", "ㅂㅍㅄㄿ": "ㅂ"}
SOUND = {letter: sound for letters_, sound in SOUNDS.items() for letter in letters_} | {"": ""}
FINALS = {"": "", "ㄱ": "k", "ㄴ": "n", "ㄷ": "t", "ㄹ": "l", "ㅁ": "m", "ㅂ": "p", "ㅇ": "ng"}
# Before a vowel the last letter of a final consonant begins the next syllable; what stays, and what goes.
CARRIED = {letter: ("", letter) for letter in "ㄱㄲㄴㄷㄹㅁㅂㅅㅆㅈㅊㅋㅌㅍ"} | {"ㅎ": ("", "ㅇ")}
CARRIED |= {"ㄳ": ("ㄱ", "ㅅ"), "ㄵ": ("ㄴ", "ㅈ"), "ㄶ": ("", "ㄴ"), "ㄺ": ("ㄹ", "ㄱ"), "ㄻ": ("ㄹ", "ㅁ")}
CARRIED |= {"ㄼ": ("ㄹ", "ㅂ"), "ㄽ": ("ㄹ", "ㅅ"), "ㄾ": ("ㄹ", "ㅌ"), "ㄿ": ("ㄹ", "ㅍ"), "ㅀ": ("", "ㄹ")}
CARRIED |= {"ㅄ": ("ㅂ", "ㅅ")}
# What a final sound and the consonant behind it become (the table of chapter 3, article 1).
TOGETHER = {
    ("ㄱ", "ㄴ"): "ㅇㄴ",
    ("ㄱ", "ㅁ"): "ㅇㅁ",
    ("ㄱ", "ㄹ"): "ㅇㄴ",
    ("ㄷ", "ㄴ"): "ㄴㄴ",
    ("ㄷ", "ㅁ"): "ㄴㅁ",
}
TOGETHER |= {("ㄷ", "ㄹ"): "ㄴㄴ", ("ㅂ", "ㄴ"): "ㅁㄴ", ("ㅂ", "ㅁ"): "ㅁㅁ", ("ㅂ", "ㄹ"): "ㅁㄴ"}
TOGETHER |= {("ㅁ", "ㄹ"): "ㅁㄴ", ("ㅇ", "ㄹ"): "ㅇㄴ", ("ㄴ", "ㄹ"): "ㄹㄹ", ("ㄹ", "ㄴ"): "ㄹㄹ"}
PALATAL = {"ㄷ": "ㅈ", "ㅌ": "ㅊ", "ㄾ": "ㅊ"}
AFTER_H = {"ㄱ": "ㅋ", "ㄷ": "ㅌ", "ㅈ": "ㅊ"}


def romanised(word: str) -> str:
    """A word in small letters, 종로 as `jongno`; characters that are no syllables of Hangul stay."""
    said: list[str] = []
    sounds = [letters(each) if is_syllable(each) else None for each in word]
    for place, sound in enumerate(sounds):
        if sound is None:
            said.append(word[place])
            continue
        initial, medial, final = sound
        following = sounds[place + 1] if place + 1 < len(sounds) else None
        if following is not None:
            final, begun = _met(final, following)
            sounds[place + 1] = (begun, *following[1:])
        written = "l" if initial == "ㄹ" and said and said[-1].endswith("l") else LATIN[initial]
        said.append(written + LATIN[medial] + FINALS[SOUND[final]])
    return "".join(said)


def given_name(name: str) -> str:
    """A given name with a hyphen between its syllables, each written for itself: 복남 is `Bok-nam`."""
    return "-".join(romanised(each) for each in name).capitalize()


def _met(final: str, following: tuple[str, str, str]) -> tuple[str, str]:
    """A final consonant and the initial one behind it as they are said."""
    initial, medial, _final = following
    if initial == "ㅇ" and final in PALATAL and medial == "ㅣ":
        return ("ㄹ" if final == "ㄾ" else ""), PALATAL[final]
    if initial == "ㅎ" and final in ("ㄷ", "ㅈ") and medial in ("ㅣ", "ㅕ"):
        return "", "ㅊ"
    if initial == "ㅇ":
        return CARRIED.get(final, (final, initial))
    if final in ("ㅎ", "ㄶ", "ㅀ") and initial in AFTER_H:
        return SOUND[final] if final != "ㅎ" else "", AFTER_H[initial]
    met = TOGETHER.get((SOUND[final], initial))
    return (met[0], met[1]) if met else (final, initial)
