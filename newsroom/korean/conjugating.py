"""How a verb or an adjective is written in a text, told by its letters: its stem with what endings begin with; pure.

For indexes that know pairs of syllables and no morphemes. What endings go on with does not matter: 심었 stands in
심었다 and 심었으며. Forms of one syllable are left out, as those of 가다 (간, 갈): they may be anything.
"""

from collections.abc import Iterator

from newsroom.korean.hangul import letters, syllable
from newsroom.korean.morphemes import VERB

# What endings begin with that leave every stem as it is.
ENDINGS = "다고는지게기던도자거며면네"
# Endings of one consonant that go below a stem which ends with a vowel.
FINALS = "ㄴㄹㅁㅂ"
BRIGHT = "ㅏㅗ"
# Consonants at the end of a stem that stay before vowels in these verbs, and in no others; ㄷ and ㅅ stay in most.
STAYING_BIEUP = frozenset("잡입뽑씹접집좁꼽굽업") | {
    "붙잡",
    "사로잡",
    "뒤집",
    "꼬집",
    "헤집",
    "갈아입",
    "손꼽",
}
TURNING_DIGEUT = frozenset("걷듣싣긷붇") | {"깨닫", "일컫", "엿듣"}
FALLING_SIOT = frozenset("짓잇낫붓긋젓")
# Of stems with 르, those that take no second ㄹ (따라, 치러); all others do (올라, 불러).
SINGLE_RIEUL = ("따르", "치르", "다다르", "우러르")
# Of ㅂ that turns into a vowel, ㅗ in these two alone: 도와, 고와.
BRIGHT_BIEUP = frozenset("돕곱")
# The vowel of a stem with 아 or 어; those that are not here take it as a syllable of its own.
CONTRACTED = dict(zip("ㅏㅓㅐㅔㅕㅗㅜㅣㅚ", "ㅏㅓㅐㅔㅕㅘㅝㅕㅙ", strict=True))


def forms(verb: str) -> tuple[str, ...]:
    """What a word begins with that is a form of the verb (돕다: 돕다, 돕고, … 도왔, 도운)."""
    stem = verb.removesuffix(VERB)
    # Of two syllables the stem itself tells enough, and stands before every ending that leaves it as it is.
    same = [stem + ending for ending in ENDINGS] if len(stem) == 1 else [stem]
    return tuple(dict.fromkeys(form for form in (*same, *_changed(stem)) if len(form) > 1))


def _changed(stem: str) -> Iterator[str]:
    """The forms in which the stem or its last syllable changes, or a vowel follows."""
    final = letters(stem[-1])[2]
    if final == "":
        yield from _after_vowel(stem)
    elif final == "ㄹ":
        yield from _after_rieul(stem)
    elif final == "ㅂ" and stem not in STAYING_BIEUP:
        yield from _after_bieup(stem)
    else:
        yield from _before_vowels(_softened(stem, final), stem)


def _softened(stem: str, final: str) -> str:
    if final == "ㄷ" and stem in TURNING_DIGEUT:
        return _ending_with(stem, "ㄹ")
    return _ending_with(stem, "") if final == "ㅅ" and stem in FALLING_SIOT else stem


def _before_vowels(written: str, stem: str) -> Iterator[str]:
    bright = letters(stem[-1])[1] in BRIGHT
    yield from (written + ending for ending in ("은", "을", "음", "으", *("아았" if bright else "어었")))


def _after_rieul(stem: str) -> Iterator[str]:
    open_stem = _ending_with(stem, "")
    yield from (open_stem + ending for ending in "는니")
    yield from (_ending_with(stem, final) for final in ("ㄴ", "ㅂ", "ㄻ"))
    yield from (stem + ending for ending in ("아았" if letters(stem[-1])[1] in BRIGHT else "어었"))


def _after_bieup(stem: str) -> Iterator[str]:
    open_stem = _ending_with(stem, "")
    yield from (
        open_stem + ending
        for ending in ("우", "운", "울", "움", *("와왔" if stem in BRIGHT_BIEUP else "워웠"))
    )


def _after_vowel(stem: str) -> Iterator[str]:
    yield from (_ending_with(stem, final) for final in FINALS)
    if stem.endswith("하"):
        yield from (stem[:-1] + each for each in ("해", "했", "하여"))
        return
    contracted = _contracted(stem)
    if contracted:
        yield from (contracted, _ending_with(contracted, "ㅆ"))
    yield from (stem + ending for ending in ("아았" if letters(stem[-1])[1] in BRIGHT else "어었"))


def _contracted(stem: str) -> str:
    """The stem with 아 or 어 in it (줄이: 줄여, 모으: 모아, 흐르: 흘러); "" where that is a syllable of its own."""
    initial, vowel, _none = letters(stem[-1])
    before = stem[:-1]
    if vowel != "ㅡ":
        return before + syllable(initial, CONTRACTED[vowel]) if vowel in CONTRACTED else ""
    added = "ㅏ" if before and letters(before[-1])[1] in BRIGHT else "ㅓ"
    if initial == "ㄹ" and before and letters(before[-1])[2] == "" and not stem.endswith(SINGLE_RIEUL):
        before = _ending_with(before, "ㄹ")
    return before + syllable(initial, added)


def _ending_with(stem: str, final: str) -> str:
    """The stem with another consonant at its end."""
    initial, vowel, _final = letters(stem[-1])
    return stem[:-1] + syllable(initial, vowel, final)
