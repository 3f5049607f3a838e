"""A Hangul syllable and its letters: how Unicode counts them (Unicode Standard, section 3.12); pure."""

FIRST, LAST = 0xAC00, 0xD7A3
MEDIALS, FINALS = 21, 28
# In the order of Unicode, as single letters that a keyboard gives. No final consonant comes first.
INITIAL_LETTERS = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ"
MEDIAL_LETTERS = "ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ"
FINAL_LETTERS = ("", *"ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ")


def is_syllable(character: str) -> bool:
    """Whether it is one whole syllable; "" is none."""
    return character != "" and FIRST <= ord(character) <= LAST


def letters(syllable: str) -> tuple[str, str, str]:
    """Initial consonant, vowel and final consonant ("" without one): 양 is ㅇ, ㅑ, ㅇ."""
    place = ord(syllable) - FIRST
    initial, rest = divmod(place, MEDIALS * FINALS)
    medial, final = divmod(rest, FINALS)
    return INITIAL_LETTERS[initial], MEDIAL_LETTERS[medial], FINAL_LETTERS[final]


def syllable(initial: str, medial: str, final: str = "") -> str:
    """The syllable of these letters; ValueError for letters that do not stand there."""
    place = INITIAL_LETTERS.index(initial) * MEDIALS + MEDIAL_LETTERS.index(medial)
    return chr(FIRST + place * FINALS + FINAL_LETTERS.index(final))
