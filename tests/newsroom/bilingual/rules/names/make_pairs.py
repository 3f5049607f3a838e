"""Pairs of short texts, and what a rule tells of them."""

from datetime import date

from newsroom.bilingual.lexicon import packaged
from newsroom.bilingual.lines import plain
from newsroom.bilingual.pairs import Pair

TITLE = "하늘시, 좋은 소식 전해", "Haneul City shares good news"


def make_pair(ko, en, day=date(2026, 4, 3), terms=()):
    """Texts of a title and lines."""
    texts = (f"{title}\n\n{body}" for title, body in zip(TITLE, (ko, en), strict=True))
    korean, english = texts
    return Pair(plain(korean, "ko"), plain(english, "en"), day, packaged().with_terms(terms))


def told(rule, ko, en, **facts):
    """What is told: the piece of the Korean and that of the English, "" where there is none."""
    return [
        (found.ko.text if found.ko else "", found.en.text if found.en else "")
        for found in rule.findings(make_pair(ko, en, **facts))
    ]
