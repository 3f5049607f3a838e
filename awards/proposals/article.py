"""An article as awards are read in it: the sentences of its main text, without what is spoken in them; pure."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from awards.proposals.furniture import main_text
from awards.proposals.lone_marks import without_lone_marks
from awards.proposals.nouns import Noun, nouns
from newsroom.bilingual.blocks import Kind
from newsroom.bilingual.lines import ENDS_SENTENCE, TAIL
from newsroom.bilingual.quotations import quotations
from newsroom.bilingual.sentences import sentences
from newsroom.bilingual.texts import Block, Text

# A quotation that speaks, and is no name: it ends as a sentence does, or somebody says it.
SPOKEN_END = re.compile(r"[다요까죠][.!?…,\s]*$")
SPEAKS = re.compile(r"\s*(?:이?라고|이?라며|이?라면서|고 (?:말|밝|전|강조|소감|덧붙)|며 )")
# Lines before the first sentence are titles; more are none.
TITLES_MOST = 4
# Of so many signs is a first sentence that has lost its full stop; a title is shorter.
LEAD_LEAST = 50
# A line that goes on behind a sentence is no title, wherever it is cut off.
SENTENCE_WITHIN = re.compile(r"[가-힣]다\.\s?\S")
# What tells what a picture shows only adds, as a title does.
CAPTION = re.compile(
    r"\((?:사진\s)?(?:오른쪽|왼쪽|가운데|앞줄|뒷줄|맨\s)|기념\s?(?:사진|촬영)[을를]|사진은\s"
)
# What is typed for quotation marks and for the marks of lists: `하늘대상`, ①하늘평가.
TYPED = str.maketrans("`´①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮", "''" + "▲" * 15)
# And between items behind brackets, or before them: 하늘평가 우수(하늘부) / 달빛유공(달빛청), - 하늘평가 우수.
ITEM_SIGN = re.compile(r"(?:(?<=\)\s)/|(?<![^\n])[-·])(?=\s\S)")
SPACE = re.compile(r"[\x00-\x1f\x7f\u00a0\u200b\ufeff]")
# Dots between words, as many keyboards write them.
DOTS = str.maketrans(dict.fromkeys("ㆍ․∙‧・･", "·"))
# A sentence longer than this is a list without an end, and is read so far at once.
LONGEST = 1200


@dataclass(frozen=True)
class Sentence:
    """`said` is what it says itself: characters of speech are blanks and dots between words of one kind, so that places
    stay; `start` is its place."""

    start: int
    said: str
    is_title: bool

    @cached_property
    def nouns(self) -> tuple[Noun, ...]:
        return nouns(self.said)


def sentences_of(text: str) -> list[Sentence]:
    """The sentences of an article's main text, in order."""
    return list(_sentences(text))


def _sentences(text: str) -> Iterator[Sentence]:
    blocks = tuple(_blocks(text))
    whole = without_lone_marks(Text("ko", text, blocks))
    text = whole.whole
    silent = _spoken(whole)
    for start, end, is_title in _places(whole):
        is_title = is_title or CAPTION.search(text, start, min(end, start + LONGEST)) is not None
        while start < end:
            last = _until(text, start, end)
            yield Sentence(start, _silenced(text, start, last, silent), is_title)
            start = last


def _until(text: str, start: int, end: int) -> int:
    """Where a sentence is read to at once: its end, or the last gap before it gets too long."""
    if end - start <= LONGEST:
        return end
    gap = text.rfind(" ", start + LONGEST // 2, start + LONGEST)
    return gap + 1 if gap > 0 else start + LONGEST


def _places(text: Text) -> Iterator[tuple[int, int, bool]]:
    """Titles whole: their dots and question marks part nothing."""
    told = [block for block in text.blocks if block.kind is not Kind.TITLE]
    for block in text.blocks:
        if block.kind is Kind.TITLE:
            yield block.start, block.end, True
    for sentence in sentences(Text("ko", text.whole, tuple(told))):
        yield sentence.start, sentence.end, False


def _blocks(text: str) -> Iterator[Block]:
    in_head = True
    for number, (start, end) in enumerate(main_text(text)):
        tail = text[max(start, end - TAIL) : end]
        is_sentence = (
            ENDS_SENTENCE.search(tail)
            or (end - start >= LEAD_LEAST and tail.rstrip().endswith("다"))
            or SENTENCE_WITHIN.search(text, start, end)
        )
        in_head = in_head and number < TITLES_MOST and not is_sentence
        yield Block(Kind.TITLE if in_head else Kind.PARAGRAPH, start, end, number)


def _spoken(text: Text) -> list[tuple[int, int]]:
    found = []
    for quotation in quotations(text):
        inside = text.whole[max(quotation.start, quotation.end - TAIL) : quotation.end - 1]
        if quotation.closed and quotation.opened and quotation.end - quotation.start > 12:
            behind = text.whole[quotation.end : quotation.end + 8]
            if SPOKEN_END.search(inside) or SPEAKS.match(behind):
                found.append((quotation.start, quotation.end))
    return found


def _silenced(text: str, start: int, end: int, silent: list[tuple[int, int]]) -> str:
    said = SPACE.sub(" ", text[start:end]).translate(DOTS).translate(TYPED)
    said = ITEM_SIGN.sub("▲", said)
    for first, last in silent:
        if first < end and last > start:
            first, last = max(first, start) - start, min(last, end) - start
            said = said[:first] + " " * (last - first) + said[last:]
    return said
