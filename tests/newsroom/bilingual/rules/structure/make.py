"""Pairs of texts and what a rule finds in them."""

from newsroom.bilingual.lexicon import Lexicon
from newsroom.bilingual.pairs import Pair
from newsroom.bilingual.texts import composed, plain


def make_pair(ko, en):
    """A pair of files; a list is their paragraphs."""
    ko, en = ("\n\n".join(said) if isinstance(said, list) else said for said in (ko, en))
    return Pair(plain(ko, "ko"), plain(en, "en"), None, Lexicon())


def make_release(ko, en):
    """A pair of releases, each of a title, subtitles, a summary and a body, or of a body alone."""
    fields = [
        ("제목", [], "", ko) if isinstance(ko, str) else ko,
        ("Title", [], "", en) if isinstance(en, str) else en,
    ]
    return Pair(composed("ko", *fields[0]), composed("en", *fields[1]), None, Lexicon())


def found(rule, pair):
    """The marked pieces of both texts of what a rule finds; its messages can be told."""
    findings = list(rule.findings(pair))
    assert all(finding.message % finding.values for finding in findings)
    return [(finding.ko and finding.ko.text, finding.en and finding.en.text) for finding in findings]


KOREAN = [
    "하늘시, 이웃돌봄 최우수상 받아",
    "하늘시는 올해 92개 기관이 참가한 대회에서 최우수상을 받았다고 3일 밝혔다.",
    "이웃 318명이 반년 동안 수첩에 적은 기록은 모두 2,140건이며 시는 이를 살폈다.",
    "서윤재 시장은 “이웃을 살피는 마음이 상을 받았다”라며 “내년에도 이어 가겠다”라고 말했다.",
    "신청은 시 누리집에서 하며 내년 3월까지 받고 결과는 4월에 알린다.",
]
ENGLISH = [
    "Haneul wins Top Excellence Award for neighbor care",
    "Haneul City announced on the 3rd that it won the Top Excellence Award of a contest in which 92 bodies took part.",
    "Notes that 318 neighbors kept in notebooks over half a year came to 2,140 entries, which the city looked into.",
    "“A heart that cares for neighbors has won the prize,” said Mayor Seo Yun-jae. “We will go on next year, too.”",
    "Applications are taken on the city's website until March next year, and results will be told in April.",
]
