"""Rules for what was left in the other language: Hangul in the English, English sentences in the Korean."""

import re
from bisect import bisect_left
from collections.abc import Iterator

from newsroom.bilingual.blocks import Block, Kind, Text
from newsroom.bilingual.findings import Finding, Severity, gettext_noop
from newsroom.bilingual.pairs import Pair
from newsroom.bilingual.rules.rule import Rule
from newsroom.bilingual.rules.structure.regions import HANGUL, hangul_share, shown
from newsroom.bilingual.sentences import kept_whole, sentences

# Hangul words in a row, with what stands between them.
RUN = re.compile(
    r"[가-힣ㄱ-ㅎㅏ-ㅣ](?:[^A-Za-z가-힣ㄱ-ㅎㅏ-ㅣ\n\"“”‘’'()\[\]]{0,20}[가-힣ㄱ-ㅎㅏ-ㅣ]){0,200}[.!?]?"
)
# A block with more Hangul than this was not translated; a text is not, either.
UNTRANSLATED, UNTRANSLATED_TEXT = 0.6, 0.5
LATIN_WORD = re.compile(r"[A-Za-z][A-Za-z'’]*")
WORD_IN_SMALL = re.compile(r"[A-Za-z][a-z]{2}")
MARKS = "“‘'\"「『<《"
# Words that no name and no list of terms is made of alone.
ENGLISH_WORDS = """
the of and to in is are was were for that with has have will on by from this it as at be its their which
"""
ENGLISH = frozenset(ENGLISH_WORDS.split())
SENTENCE_WORDS, FUNCTION_WORDS = 7, 2


class NotTranslated(Rule):
    id = "not-translated"
    label = gettext_noop("English that is Korean")
    explanation = gettext_noop("The English text, its title or a paragraph of it is still in Korean.")
    severity = Severity.ERROR

    TITLE = gettext_noop("The title is still in Korean: “%(said)s”. Translate it.")
    BLOCK = gettext_noop("This is still in Korean: “%(said)s”. Translate it.")

    def findings(self, pair: Pair) -> Iterator[Finding]:
        if not pair.en:
            return
        if _is_korean_text(pair.en):
            first = pair.en.blocks[0]
            yield self.finding(
                gettext_noop("The English text is in Korean. Translate it."),
                en=shown(pair.en, first.start, first.end),
            )
            return
        for block in pair.en.blocks:
            if _is_left(pair.en, block):
                yield self.finding(
                    self.TITLE if block.kind is Kind.TITLE else self.BLOCK,
                    en=pair.en.span(block.start, block.end),
                    said=shown(pair.en, block.start, block.end, 60).text,
                )


class HangulLeft(Rule):
    id = "hangul-left"
    label = gettext_noop("Hangul in the English")
    explanation = gettext_noop(
        "Hangul stands in English in brackets behind a name, or in quotation marks, only."
    )
    severity = Severity.ERROR
    # It needs no counterpart in the Korean.
    compares = False

    def findings(self, pair: Pair) -> Iterator[Finding]:
        if not pair.en or not HANGUL.search(pair.en.whole) or _is_korean_text(pair.en):
            return
        allowed = kept_whole(pair.en)
        starts = [start for start, _end in allowed]
        for block in pair.en.blocks:
            if block.kind is Kind.BYLINE or _is_left(pair.en, block):
                continue
            for found in RUN.finditer(pair.en.whole, block.start, block.end):
                at = bisect_left(starts, found.start())
                within = at and found.end() < allowed[at - 1][1]
                if not within or _is_among_english(pair.en.whole, allowed[at - 1], found.start()):
                    yield self.finding(
                        gettext_noop(
                            "“%(said)s” is still in Korean. Translate it, or put it in brackets behind its name."
                        ),
                        en=pair.en.span(*found.span()),
                        said=found[0],
                    )


class EnglishLeft(Rule):
    id = "english-left"
    label = gettext_noop("English sentence in the Korean")
    explanation = gettext_noop("The Korean text holds a whole English sentence.")
    severity = Severity.ERROR
    compares = False

    def findings(self, pair: Pair) -> Iterator[Finding]:
        for sentence in sentences(pair.ko):
            block = pair.ko.block_at(sentence.start)
            is_text = block is not None and block.kind is not Kind.BYLINE
            if is_text and not HANGUL.search(sentence.text) and _is_english(sentence.text):
                yield self.finding(
                    gettext_noop("An English sentence stands in the Korean: “%(said)s”."),
                    shown(pair.ko, sentence.start, sentence.end),
                    said=shown(pair.ko, sentence.start, sentence.end, 60).text,
                )


def _is_among_english(whole: str, kept: tuple[int, int], place: int) -> bool:
    """Whether a quotation that is English holds Hangul at a place, and not in brackets or marks of its own."""
    start, end = kept
    before = whole[start:place]
    in_brackets = max(map(before.rfind, "([")) > max(map(before.rfind, ")]"))
    marked = len(before) > 1 and before[-1] in MARKS
    return not in_brackets and not marked and WORD_IN_SMALL.search(whole, start, end) is not None


def _is_korean_text(text: Text) -> bool:
    return text.once(_share) > UNTRANSLATED_TEXT


def _share(text: Text) -> float:
    return hangul_share(text.whole)


def _is_left(text: Text, block: Block) -> bool:
    return block.kind is not Kind.BYLINE and hangul_share(text.of(block)) > UNTRANSLATED


def _is_english(said: str) -> bool:
    words = [word.lower() for word in LATIN_WORD.findall(said)]
    return len(words) >= SENTENCE_WORDS and sum(word in ENGLISH for word in words) >= FUNCTION_WORDS
