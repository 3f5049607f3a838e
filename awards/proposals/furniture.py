"""Which lines of a newspaper's page are the article: title, subtitles and body, once; pure.

Around them stand menus, bylines, captions, weather, rights, the same body again, its English, and other stories.
Lines and their kinds are those of `newsroom.bilingual.lines`; where other stories begin, of `stories`.
"""

import re
from collections.abc import Iterator, Sequence

from awards.proposals.proposal import Span
from awards.proposals.stories import Line, own_story
from newsroom.bilingual.lines import AROUND, AROUND_MOST, CAPTION, CAPTION_MOST, ENDS_TEXT, ITEM, plain

# At the beginning and at the end of a line, beside what the article says in it.
BEFORE = re.compile(
    r"(?:[\[【(<][^\])】>\n]{0,40}(?:기자|특파원|뉴스|뉴시스|일보|신문|통신|투데이|경제|타임스)[^\])】>\n]{0,12}[\])】>]"
    r"(?:\s*[가-힣]{2,5}\s?(?:기자|특파원)\s?[=|/:])?"
    r"|(?:[가-힣A-Za-z]{2,12}\s){0,2}[가-힣]{2,4}\s?(?:기자|특파원)\s?[/|]"
    r"|[가-힣A-Za-z]{2,12}(?:=|\s=\s)[가-힣]{2,5}\s?기자\s?[|/=]?)\s*"
)
BEHIND = re.compile(
    r"\s*(?:[\[【(<]?\s*(?:ⓒ|©|저작권자|copyright\b)[^\n]*|[\[【(<][^\])】>\n]{0,40}(?:기자|특파원)[^\])】>\n]{0,40}[\])】>]"
    r"|[\[【(<]\s*(?:사진|자료)[^\])】>\n]{0,40}[\])】>]|/?\s?(?:사진|자료)\s?(?:=|제공\s?[=:])[^\n]{0,30}"
    r"|(?:/\s?)?(?:[가-힣]{2,5}\s?기자\s*)?[\w.+-]{1,40}@[\w.-]{1,40}|/?\s?[가-힣]{2,5}\s?기자)\s*$",
    re.IGNORECASE,
)
# A photograph and who gave it; what people do on it.
CREDIT = re.compile(r"[\[【(</|]\s?(?:사진|자료)\s?(?:[=:.]|제공|출처)|(?:사진|자료)\s?제공\s?[=:]")
SHOWN = re.compile(
    r"^[▲△▶◀▼|ㅣ\s]*.{4,160}(?:하고 있다|받고 있다|찍고 있다|취하고 있다|모습|전경|기념\s?촬영|단체\s?사진)\.?$"
)
MARKED = re.compile(r"^[|ㅣ]\s?[▲△▶◀▼]|^[▲△▶◀▼]\s?[^▲△]{4,160}(?:전경|모습|촬영)\W*$")
TOLD = re.compile(r"밝혔다|전했다|말했다|했습니다|됐습니다")
TICKER = re.compile(r"[℃°]\s?C?\b|미세먼지|^(?:맑음|흐림|구름|비|눈)\b|코스피|코스닥")
MENU = re.compile(
    r"(?:메뉴|광고|로그인|회원가입|전체\s?기사|기사\s?공유|공유하기|스크랩|인쇄|프린트|글자\s?크기|본문\s?(?:바로가기|글씨.*)|홈|URL\s?복사"
    r"|좋아요|카카오톡|페이스북|트위터|네이버\s?밴드|구독(?:하기)?|목록|검색|가\+|가-|AD|확대|축소|닫기|조회\s?\d*|댓글\s?\d*)[\s|·:\d]*$|^홈\s?>|^HOME\s?>",
    re.IGNORECASE,
)
RESULTS = re.compile(r"우수|장려|대상|본상|특별상|등급|점|위|표창|[금은동]상|장관|지사|총리|대통령")
HANGUL, LATIN = re.compile(r"[가-힣]"), re.compile(r"[A-Za-z]")
UNLIKE = re.compile(r"[^가-힣A-Za-z0-9]+")
TEASER = re.compile(r"(?:\.{2,}|…)$")
# So many lines of so many characters in a row are a menu; so long must be what is taken for said again.
MENU_LINES, MENU_MOST, SAID_AGAIN = 4, 12, 16
# More lines before the first sentence than these are not all titles of this article.
HEAD_MOST = 3
# The name of a section, a count of comments.
LABEL_MOST = 4


def main_text(text: str) -> list[Span]:
    """Where the article stands: a span for each title, paragraph and item, in order, without what stands around.

    Nothing is cut inside a line but what a newspaper puts before or behind its sentences.
    """
    lines = [
        Line(block.start, block.end, text[block.start : block.end]) for block in plain(text, "ko").blocks
    ]
    lines = own_story(lines)
    lines = list(_of_article(list(_without_menus(lines))))
    return [(line.start, line.end) for line in _once(_titled(lines))]


def _of_article(lines: Sequence[Line]) -> Iterator[Line]:
    for number, line in enumerate(lines):
        bare = _bare(line)
        if bare.said and not _stands_around(line, bare, is_title=number == 0):
            yield bare


def _bare(line: Line) -> Line:
    """A line without the byline before it and the credits, addresses and rights behind it."""
    start, said = line.start, line.said
    if found := BEFORE.match(said):
        start += found.end()
        said = said[found.end() :]
    while said and (found := BEHIND.search(said)):
        said = said[: found.start()]
    return Line(start, start + len(said), said) if said.strip() else Line(start, start, "")


def _stands_around(line: Line, bare: Line, *, is_title: bool) -> bool:
    said = bare.said
    if (
        _is_foreign(said)
        or ENDS_TEXT.fullmatch(said)
        or MENU.match(said)
        or (len(said) < 60 and TICKER.search(said))
    ):
        return True
    if len(said) <= AROUND_MOST and AROUND.search(said):
        return True
    return not is_title and len(line.said) <= CAPTION_MOST and _is_caption(line.said, said)


def _is_caption(line: str, bare: str) -> bool:
    """Beside a photograph: credited, or telling what people on it are doing; no sentence of a release."""
    if CAPTION.match(line) or MARKED.match(line):
        return True
    return not TOLD.search(bare) and bool(CREDIT.search(line) or (ITEM.match(bare) and SHOWN.match(bare)))


def _is_foreign(said: str) -> bool:
    """English beside the Korean, or its name and address in Latin letters."""
    latin = len(LATIN.findall(said))
    return latin > 12 and latin > 3 * len(HANGUL.findall(said))


def _without_menus(lines: Sequence[Line]) -> Iterator[Line]:
    """A run of short lines is a menu, unless it tells results: then it is a table."""
    run: list[Line] = []
    for line in (*lines, None):
        if line and len(line.said) <= MENU_MOST and not ITEM.match(line.said) and not line.is_sentence:
            run.append(line)
            continue
        if len(run) < MENU_LINES or any(RESULTS.search(each.said) for each in run):
            yield from run
        run = []
        if line:
            yield line


def _titled(lines: Sequence[Line]) -> list[Line]:
    """Before the first sentence no labels, and of many lines those whose words the article has: no front page's."""
    first = next((number for number, line in enumerate(lines) if line.is_sentence), 0)
    head = [line for line in lines[:first] if len(line.said) > LABEL_MOST]
    body = "".join(line.said for line in lines[first:])
    if len(head) > HEAD_MOST:
        head = [line for line in head if _shares(line.said, body)]
    return [*head, *lines[first:]]


def _shares(title: str, body: str) -> bool:
    words = [word[:3] for word in UNLIKE.split(title) if len(word) > 1]
    return 2 * sum(word in body for word in words) >= len(words)


def _once(lines: Sequence[Line]) -> Iterator[Line]:
    """Each line the first time it is said; the beginning of a paragraph that stands whole below is not it."""
    keys = [UNLIKE.sub("", line.said) for line in lines]
    said = ""
    for number, (line, letters) in enumerate(zip(lines, keys, strict=True)):
        others = said + ("".join(keys[number + 1 :]) if TEASER.search(line.said) else "")
        if len(letters) < SAID_AGAIN or letters not in others:
            yield line
        said += letters
