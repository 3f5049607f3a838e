"""A text in sentences: none crosses a block, and what is quoted or stands in brackets is not taken apart; pure."""

import re
from bisect import bisect_right
from collections.abc import Iterator

from newsroom.bilingual.quotations import quotations
from newsroom.bilingual.texts import Block, Span, Text

# What may end a sentence, with the marks that close what ends with it.
END = re.compile("[.!?。…]+[\"'”’」』＂)\\]]*")
BRACKETED = re.compile(r"[(\[][^()\[\]\n]{1,300}[)\]]")
# Behind a quotation these go on with the sentence: “…하겠다.” 라고 말했다.
GOES_ON = re.compile(r"\s*(?:이?라고|이?라며|이?라는|이?라면서|이?란|고 |며 |하고|면서)")
KOREAN_END = re.compile(r"[다요까죠오음임됨함]$")
WORD_BEFORE = re.compile(r"[^\s(\[“\"‘']{1,20}$")
# Behind these a name or a figure follows.
TITLES_LIST = """
Mr Mrs Ms Dr Prof St Jr Sr vs Vs No Nos Vol Fig Art Arts Sec Ch pp approx est ca Gov Sen Rep Gen Col Lt Sgt Capt
Rev Hon Messrs Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Mt Ft cf e.g i.e viz al
"""
TITLES = frozenset(TITLES_LIST.split())
# These may stand at the end of a sentence, too: the next word tells.
SHORTENED = re.compile(r"^(?:[A-Za-z](?:\.[A-Za-z])*|Ph\.D|Co|Inc|Ltd|Corp|Dept|Univ|Ave|Blvd|Rd|etc)$")
STARTER = re.compile(
    r"[\"“‘']?(?:The|This|That|These|Those|It|Its|In|On|At|For|From|A|An|He|She|They|We|I|You|His|Her|Their|Our|As|But"
    r"|And|However|Meanwhile|Moreover|Furthermore|Also|After|Before|During|With|To|Under|Among|According|Starting|Such"
    r"|By|There|When|While|Since|Through|If|Residents|Citizens|City|Officials|Mayor|Applications|Admission)\b"
)
# What a sentence may begin with behind a gap.
BEGINS = re.compile(r"\s+[\"“”‘’'(\[「『<▲△○●■□※*\-–—]*[^\Wa-z_]|\s+[▲△○●■□※◇◆▶▷*]|\s*\[")


def sentences(text: Text) -> tuple[Span, ...]:
    """The sentences of a text in order: all its characters but the space between them."""
    return text.once(_sentences)


def sentence_at(text: Text, place: int) -> Span | None:
    """The sentence that holds a place; of one between two, the one before. None before the first."""
    number = bisect_right(text.once(_starts), place) - 1
    return sentences(text)[number] if number >= 0 else None


def _starts(text: Text) -> list[int]:
    return [sentence.start for sentence in sentences(text)]


def _sentences(text: Text) -> tuple[Span, ...]:
    return tuple(text.span(start, end) for block in text.blocks for start, end in _of_block(text, block))


def _of_block(text: Text, block: Block) -> Iterator[tuple[int, int]]:
    start = block.start
    for end in _ends(text, block):
        yield start, end
        start = end
        while start < block.end and text.whole[start].isspace():
            start += 1
    if start < block.end:
        yield start, block.end


def _ends(text: Text, block: Block) -> Iterator[int]:
    inside = kept_whole(text)
    ends_here = _ends_korean if text.language == "ko" else _ends_english
    number = 0
    for found in END.finditer(text.whole, block.start, block.end):
        while number < len(inside) and inside[number][1] < found.end():
            number += 1
        is_within = (
            number < len(inside) and inside[number][0] <= found.start() and found.end() < inside[number][1]
        )
        if found.end() < block.end and not is_within and ends_here(text.whole, found, block):
            yield found.end()


def kept_whole(text: Text) -> list[tuple[int, int]]:
    """Where no sentence ends: quotations and brackets with their marks, in order, those that overlap as one."""
    return text.once(_kept_whole)


def _kept_whole(text: Text) -> list[tuple[int, int]]:
    kept = [(each.start, each.end) for each in quotations(text) if each.closed and each.opened]
    kept += [found.span() for found in BRACKETED.finditer(text.whole)]
    joined: list[tuple[int, int]] = []
    for start, end in sorted(kept):
        if joined and start < joined[-1][1]:
            joined[-1] = (joined[-1][0], max(joined[-1][1], end))
        else:
            joined.append((start, end))
    return joined


def _ends_korean(whole: str, found: re.Match[str], block: Block) -> bool:
    """다. and the like before a gap, or glued to the next sentence; not the dots of dates and of 가. 나."""
    before = whole[max(found.start() - 1, block.start) : found.start()]
    after = whole[found.end() : min(found.end() + 12, block.end)]
    if GOES_ON.match(after) and len(found[0]) > 1:
        return False
    if after[0].isspace():
        return not found[0].startswith(".") or not _is_label(whole, found.start(), block, before)
    glued = found[0][0] in ".!?" and KOREAN_END.search(before) is not None
    return glued and ("가" <= after[0] <= "힣" or after[0] in "[“‘▲") and found[0][-1] not in "\"'”’"


def _is_label(whole: str, place: int, block: Block, before: str) -> bool:
    """Whether the dot belongs to a figure (2025. 4. 3.), a label (가.) or a Latin word that is shortened."""
    if before.isdigit():
        return True
    word = WORD_BEFORE.search(whole, max(place - 20, block.start), place)
    if word is None:
        return True
    starts_block = word.start() == block.start and len(word[0]) == 1
    return starts_block or word[0] in TITLES or (word[0].isascii() and SHORTENED.match(word[0]) is not None)


def _ends_english(whole: str, found: re.Match[str], block: Block) -> bool:
    """A mark before a gap and a word that may begin a sentence; not that of Mr., U.S., p.m. or No. 1."""
    after = whole[found.end() : min(found.end() + 24, block.end)]
    if not BEGINS.match(after):
        return False
    if found[0] != ".":
        return not found[0].startswith("…")
    word = WORD_BEFORE.search(whole, max(found.start() - 20, block.start), found.start())
    if word is None:
        return False
    said = word[0]
    if said in TITLES:
        return said == "No" and STARTER.match(after.lstrip()) is not None
    if SHORTENED.match(said):
        return STARTER.match(after.lstrip()) is not None
    return not (said.isdigit() and word.start() == block.start)
