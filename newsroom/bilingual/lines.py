"""A text of lines, as a file or a newspaper's page holds it, as checks read it: kinds of lines are guessed; pure."""

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile

from newsroom.bilingual.blocks import Block, Kind, Text

# What an item of a list begins with.
ITEM = re.compile(r"[▲△▷▶◇◆○●◦□■•ㆍ·*※]|[-–—](?=\s)")
# What stands around a text: reporters and hours, rights, advertisements.
AROUND = re.compile(
    r"구글\s?번역|google translate|기사\s?입력|기사\s?제보|무단\s?전재|재배포|원본\s?기사|저작권자|ⓒ|©"
    r"|copyright|all rights reserved"
    r"|(?:입력|승인|등록|수정)\s?(?:일시?|시간)?\s?[:：]?\s?20\d\d\s?[-./년]|^[가-힣]{2,5}\s?(?:기자|특파원)(?:$|\s?[|(=/])"
    r"|^[\[【(]?[^\[\]=]{0,30}=\s?[가-힣]{2,5}\s?기자[\]】)]?$|^by\s[a-z .-]{3,40}$|^(?:staff )?reporter\s"
    r"|^(?:광고|메뉴|댓글|•?\s?도배방지 이미지)$|^(?:published|updated|posted|last updated)\s?:?\s",
    re.IGNORECASE,
)
CAPTION = re.compile(
    r"[▲△▶◆\[(<【]?\s?(?:사진|그림|포스터)\s?(?:[=:\])】>/|]|설명|제공|출처|\d)|[▲\[(<]?\s?(?:photo|picture|image|caption)"
    r"s?\s?(?:[=:\])]|courtesy|by |credit|provided|\d)",
    re.IGNORECASE,
)
# The end of an official document.
ENDS_TEXT = re.compile(r"[-–—<\[(/ ]{0,4}\s?(?:끝|end)\s?[-–—>\])/. ]{0,4}|(?:#\s?){2,5}", re.IGNORECASE)
ENDS_SENTENCE = re.compile(
    r"[.!?。…][\"'”’」』)\]]*(?:\s?[\[(][^\])\n]{0,40}[\])])?(?:\s?/?\s?[\w.+-]{1,40}@[\w.-]{1,40})?$"
)
AROUND_MOST, CAPTION_MOST = 320, 200
# The head of a text: so long are titles and subtitles at most, and so many subtitles there are.
TITLE_MOST, SUBTITLES_MOST = 220, 6
# Lines of a paragraph that was broken at a width: at least so many, of so many characters, of like lengths.
WRAPPED_LINES, WRAPPED_MOST, LIKE_LENGTHS = 3, 130, 0.7
# Of a line it is enough to see its end to know whether it is a sentence.
TAIL = 160

Place = tuple[int, int]


def plain(whole: str, language: str) -> Text:
    """A text of lines: the first is its title unless it is a sentence, then subtitles; ▲, ○, - or • begins an item."""
    places = list(_paragraphs(whole))
    kinds = _kinds([whole[start:end] for start, end in places])
    blocks: list[Block] = []
    counted: dict[str, int] = {}
    for (start, end), kind in zip(places, kinds, strict=True):
        block = Block(kind, start, end)
        number = counted.get(block.field, 0)
        counted[block.field] = number + 1
        blocks.append(Block(kind, start, end, number))
    return Text(language, whole, tuple(blocks), is_plain=True)


def _paragraphs(whole: str) -> Iterator[Place]:
    """Each line by itself, but for those of a paragraph that was broken at a width."""
    group: list[Place] = []
    before = 0
    for line in re.finditer(r"[^\n]+", whole):
        start, end = _stripped(whole, line.start(), line.end())
        if start == end or line.start() - before > 1:
            yield from _of_group(whole, group)
            group = []
        before = line.end()
        if start < end:
            group.append((start, end))
    yield from _of_group(whole, group)


def _of_group(whole: str, group: list[Place]) -> Iterator[Place]:
    if _is_wrapped([whole[start:end] for start, end in group]):
        yield group[0][0], group[-1][1]
    else:
        yield from group


def _is_wrapped(lines: Sequence[str]) -> bool:
    if len(lines) < WRAPPED_LINES or not ENDS_SENTENCE.search(lines[-1]) or any(map(ITEM.match, lines[1:])):
        return False
    full = lines[:-1]
    lengths = [len(line) for line in full]
    like = max(lengths) <= WRAPPED_MOST and min(lengths) >= LIKE_LENGTHS * max(lengths)
    return like and len(lines[-1]) <= max(lengths) and 2 * sum(map(_is_sentence, full)) < len(full)


def _stripped(whole: str, start: int, end: int) -> Place:
    line = whole[start:end]
    return start + len(line) - len(line.lstrip()), end - len(line) + len(line.rstrip())


def _kinds(lines: Sequence[str]) -> Iterator[Kind]:
    """A head goes to the first line that is a sentence or too long; of lines without any sentence it is the first."""
    around = [_around(line) for line in lines]
    said = [line for line, kind in zip(lines, around, strict=True) if kind is None]
    head = list(takewhile(_is_head, said[: SUBTITLES_MOST + 1]))
    in_head = len(head) if len(head) < len(said) and len(head) <= SUBTITLES_MOST else min(len(head), 1)
    seen = 0
    for line, kind in zip(lines, around, strict=True):
        seen += kind is None
        if kind is None and seen <= in_head:
            kind = Kind.SUBTITLE if seen > 1 else Kind.TITLE
        yield kind or (Kind.ITEM if ITEM.match(line) else Kind.PARAGRAPH)


def _around(line: str) -> Kind | None:
    if ENDS_TEXT.fullmatch(line) or (len(line) <= AROUND_MOST and AROUND.search(line)):
        return Kind.BYLINE
    return Kind.CAPTION if len(line) <= CAPTION_MOST and CAPTION.match(line) else None


def _is_head(line: str) -> bool:
    """Titles may ask and shout, but have no full stop."""
    return len(line) <= TITLE_MOST and not _is_sentence(line, ".。")


def _is_sentence(line: str, marks: str = ".!?。…") -> bool:
    found = ENDS_SENTENCE.search(line[-TAIL:])
    return found is not None and found[0][0] in marks
