"""Words that were typed with the keyboard set to the other script."""

import re

from newsroom.korean import keyboard

HANGUL = re.compile("[가-힣ㄱ-ㅣ]")


def other_keyboard(q: str) -> list[str]:
    """What the keys of `q` give in the other script: rhdid 고양, ㅇㅁㅅㅁ data; nothing where that is the same.

    A phone begins in upper case, which is another letter in Hangul: without it, too.
    """
    if HANGUL.search(q):
        return [keyboard.as_latin(q)]
    return [each for each in dict.fromkeys(map(keyboard.as_hangul, (q, q.casefold()))) if each != q]
