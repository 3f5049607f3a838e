"""Particles that the last sound before them does not take, and both forms left where a template was filled in."""

import re
from collections.abc import Iterator
from typing import ClassVar

from newsroom.bilingual.findings import Finding, Severity, gettext_noop
from newsroom.bilingual.pairs import Pair
from newsroom.bilingual.rules.rule import Rule
from newsroom.korean.hangul import letters
from newsroom.korean.particles import QUOTES, SIGNS, final, fitting

BOTH = re.compile(
    r"(?<=[가-힣A-Za-z0-9%’”'\"」』》〉)])"
    r"(?P<both>을\(를\)|를\(을\)|은\(는\)|는\(은\)|이\(가\)|가\(이\)|과\(와\)|와\(과\)|\(으\)로|을/를|은/는|이/가(?!족)|과/와|와/과)"
    r"(?=[\s.,]|서|써|부터|$)"
)
FIRST_FORM = {
    "(": "로",
    "을": "을",
    "를": "을",
    "은": "은",
    "는": "은",
    "이": "이",
    "가": "이",
    "과": "과",
    "와": "과",
}


class DoubleParticle(Rule):
    id = "double-particle"
    label = gettext_noop("Both forms of a particle")
    explanation = gettext_noop(
        "을(를) or 이(가) is what a form offers for words that are yet to be filled in; a text has one of them."
    )
    severity = Severity.WARNING
    compares = False
    MESSAGE: ClassVar[str] = gettext_noop(
        "“%(written)s” holds both forms of the particle. Write “%(instead)s”."
    )
    UNSURE: ClassVar[str] = gettext_noop(
        "“%(written)s” holds both forms of the particle. Keep the one that fits."
    )

    def findings(self, pair: Pair) -> Iterator[Finding]:
        for found in BOTH.finditer(pair.ko.whole):
            said = line_before(pair.ko.whole, found.start())
            word = word_at_the_end(said)
            last = final(said)
            span = pair.ko.span(found.start() - len(word), found.end())
            if last is None:
                yield self.finding(self.UNSURE, span, written=span.text)
            else:
                instead = word + fitting(FIRST_FORM[found["both"][0]], last)
                yield self.finding(self.MESSAGE, span, proposal=instead, written=span.text, instead=instead)


# A particle that stands alone behind a mark, a bracket, letters or figures; behind Hangul it may belong to the word.
OPENING = {"“": "”", "‘": "’", "「": "」", "『": "』", "《": "》", "〈": "〉", "(": ")"}
CLOSING = QUOTES + ")）]"
APART = re.compile(
    rf"(?<=[{re.escape(CLOSING)}A-Za-z0-9%％㎡㎢㎞㎝㎜])(?:으로|[을를은는이가와과로])(?![가-힣(/])"
)
# 종로3가, 수사2과, 세종1로, AI과: parts of a name behind figures and letters, and 이 may be the verb.
NAMES_BEHIND_FIGURES = frozenset("이가과로")
# Syllables of a verb's stem that end in a consonant: 받는, 있는, 찾는.
STEMS = frozenset(
    "먹막박죽속썩녹찍식익적늙삭꺾닦깎섞묶볶엮낚겪솎신안앉얹않끊많잖찮받닫듣걷묻믿얻싣쏟뜯돋굳컫긷붇뻗딛읽밝맑긁갉얽닮삶굶곪옮"
    "밟핥훑읊잃앓끓뚫꿇닳곯싫남넘담감참숨심품뿜검듬금삼잡돕눕굽줍뽑씹입접집업꼽깁뵙쭙없웃씻벗빗솟앗잇짓긋젓낫붓잣롯뺏"
    "찾맞잊맺꽂짖찢젖늦빚갖쫓좇맡뱉붙같흩갚엎덮싶높짚깊낳놓넣쌓닿찧좋빻땋늘"
)
# What ends in 을, 를, 은 or 와 without being a noun and a particle.
WORDS_LIST = """
가을 마을 노을 고을 지을 나을 이을 그을 저을 부을 모을 자을 들를
지은 나은 이은 모은 부은 그은 저은 보은 사은 포은 노은 고은 자은 기은 가은 다은 하은 예은 안와 못와
"""
WORDS = frozenset(WORDS_LIST.split())
BEHIND_HANGUL = re.compile(
    r"(?<![가-힣])[가-힣]{1,30}(?P<particle>으로(?:서|써|부터)?|[을를은는와])(?![가-힣(/])"
)
# A name of three syllables may end in 은 or 을.
NAME = 3


class WrongParticle(Rule):
    id = "wrong-particle"
    label = gettext_noop("A particle that the word before it does not take")
    explanation = gettext_noop(
        "Whether 을 or 를, 은 or 는 follows is decided by the last sound: of letters and figures as they are read "
        "aloud, of words with brackets by the word before the brackets. Only sure cases are told."
    )
    severity = Severity.WARNING
    compares = False
    MESSAGE: ClassVar[str] = gettext_noop("“%(written)s” has the wrong particle. Write “%(instead)s”.")

    def findings(self, pair: Pair) -> Iterator[Finding]:
        for start, particle, last in sorted((*behind_hangul(pair.ko.whole), *apart(pair.ko.whole))):
            instead = fitting(particle, last)
            if instead != particle:
                word = word_at_the_end(line_before(pair.ko.whole, start))
                span = pair.ko.span(start - len(word), start + len(particle))
                proposal = word + instead
                yield self.finding(self.MESSAGE, span, proposal=proposal, written=span.text, instead=proposal)


def line_before(whole: str, place: int) -> str:
    """What stands before a place in its line, at most 80 characters of it."""
    return whole[max(place - 80, 0) : place].rpartition("\n")[2]


def word_at_the_end(said: str) -> str:
    """The last word of what was said, without a mark that opens before it and closes further on."""
    word = said.split()[-1] if said.strip() else ""
    closing = OPENING.get(word[:1])
    return word[1:] if closing and closing not in word[1:] else word


def behind_hangul(whole: str) -> Iterator[tuple[int, str, str]]:
    """Particles at the end of Korean words with the consonant before them, where no other word can be meant."""
    for found in BEHIND_HANGUL.finditer(whole):
        particle = found["particle"].removesuffix("부터").removesuffix("서").removesuffix("써")
        place = found.start("particle")
        before = whole[place - 1]
        length = place - found.start() + 1
        last = letters(before)[2]
        if whole[place - 1 : place + 1] in WORDS or (particle in "을은" and length <= NAME):
            continue
        if particle == "는" and (before in STEMS or last == "ㅆ"):
            continue
        if length > 2 or particle in ("를", "으로"):
            yield place, particle, last


def apart(whole: str) -> Iterator[tuple[int, str, str]]:
    """Particles behind marks, brackets, letters and figures with the consonant that is said before them."""
    for found in APART.finditer(whole):
        before = whole[found.start() - 1]
        if found[0] in NAMES_BEHIND_FIGURES and (before.isalnum() or before in SIGNS):
            continue
        last = final(line_before(whole, found.start()))
        if last is not None:
            yield found.start(), found[0], last
