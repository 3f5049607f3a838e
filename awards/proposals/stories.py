"""Where an article ends on its page and others begin: lists of headlines, teasers, a second story; pure."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from newsroom.bilingual.lines import ENDS_SENTENCE, ITEM, TAIL

# The page goes on without the article.
ENDS = re.compile(
    r"무단\s?(?:전재|복제)|재배포\s?금지|저작권자|구글\s?번역|google translate|^(?:ⓒ|©|copyright)"
    r"|^\W*(?:많이\s?본|인기|최신|추천|주요|오늘의|실시간|다른|핫|HOT|TOP|이\s?시각|포토|PHOTO|함께\s?볼|이\s?기자|동영상)\s?"
    r"(?:기사|뉴스|이슈|소식|갤러리|헤드라인)?(?:의\s?다른\s?기사)?(?:\s?(?:보기|더보기|목록|TOP\s?\d+))?\W*$"
    r"|기자의?\s?(?:다른\s?기사|전체\s?기사|최신\s?기사)|^\W*(?:더보기|댓글(?:쓰기|\s?\(?\d*\)?)?|이전\s?글|다음\s?글|이전\s?기사|다음\s?기사)\b"
    r"|^(?:이 기사를?|기사)\s?(?:공유|추천|후원)|^관련\s?태그|^#\S+(?:\s#\S+)+$|^[가-힣]{2,6}\s?(?:소식|뉴스)$",
    re.IGNORECASE,
)
# A box within or below the article.
RELATED = re.compile(r"^\W*(?:관련|연관|함께 읽을)\s?(?:기사|뉴스|글|콘텐츠)(?:\s?(?:보기|더보기))?\W*$")
RELATED_LINE = re.compile(r"^\W*(?:관련|연관)\s?(?:기사|뉴스)\W{1,3}\S")
GOES_ON = re.compile(
    r"(?:시|군|구|도|공단|공사|교육청|재단|진흥원|연구원|센터|이번|한편|또|또한"
    r"|특히|아울러|더불어|이에|이와|이를|이로써|이 밖에|이밖에|이외|앞서)"
    r"(?:[은는이가도의를 ]|에도|에 )"
)
# A story's first sentence: the body with its head in brackets, or the body alone.
LEAD = re.compile(
    r"(?:\[[^\]]{2,30}\]\s?)?(?:[가-힣]{2,5}\s)?(?P<name>[가-힣]{1,12}(?:시|군|구|도|교육청|공단|공사|재단|의회|대학교|소방서|경찰서))"
    r"(?:\((?:시장|군수|구청장|도지사|교육감|이사장|사장|의장|총장|서장)\s?[^)]{2,12}\)|(?=[는은이가의]\s|\s))"
)
TEASER = re.compile(r"(?:\.{2,}|…)\W*$")
# Pages that are a row of stories of their own.
SEVERAL = re.compile(r"단신|브리핑|소식|브리프|종합\)?$|뉴스\s?모음")
HEADLINE_MOST = 90
# So much must be told before an article can be at its end.
TOLD_LEAST = 120


@dataclass(frozen=True)
class Line:
    """A line of a page: its place in the text, and what it says."""

    start: int
    end: int
    said: str

    @property
    def is_sentence(self) -> bool:
        return ENDS_SENTENCE.search(self.said[-TAIL:]) is not None

    @property
    def is_headline(self) -> bool:
        return not self.is_sentence and len(self.said) <= HEADLINE_MOST and not ITEM.match(self.said)


def own_story(lines: Sequence[Line]) -> list[Line]:
    """The lines of the page's first story."""
    return list(_until_another(list(_until_the_end(lines))))


def _until_the_end(lines: Sequence[Line]) -> Iterator[Line]:
    told, in_box = 0, False
    for line in lines:
        if ENDS.search(line.said) and len(line.said) < 200 and not _tells_first(line):
            if told >= TOLD_LEAST:
                return
            continue
        if RELATED.match(line.said):
            in_box = told > 0
            continue
        if RELATED_LINE.match(line.said):
            continue
        in_box = in_box and not (line.is_sentence and GOES_ON.match(line.said))
        if not in_box:
            told += len(line.said) * line.is_sentence
            yield line


def _tells_first(line: Line) -> bool:
    """Whether the article's last sentence stands before what ends it, in one line."""
    found = re.search(r"다\.", line.said)
    return found is not None and found.end() > 30


def _until_another(lines: Sequence[Line]) -> Iterator[Line]:
    told = 0
    several = bool(lines) and SEVERAL.search(lines[0].said) is not None
    for number, line in enumerate(lines):
        following = lines[number + 1] if number + 1 < len(lines) else None
        if not several and told and following and _begins_another(line, following, lines[:number]):
            return
        told += line.is_sentence and len(line.said) > HEADLINE_MOST / 2
        yield line


def _begins_another(line: Line, following: Line, before: Sequence[Line]) -> bool:
    """A headline, and under it a teaser that is cut off, or the first sentence about a body not named before."""
    if not line.is_headline or not following.said.strip() or ITEM.match(following.said):
        return False
    if TEASER.search(following.said):
        return True
    lead = LEAD.match(following.said)
    if lead is None or lead["name"] not in line.said or "," not in line.said.replace("…", ","):
        return False
    return not any(lead["name"] in each.said for each in before)
