"""What was told at a contest in the years that a list recalls: △2012년 ‘방과 후 학교’ 최우수상 △2013년 …; pure."""

import re
from dataclasses import replace
from typing import Final

from awards.proposals.article import Sentence
from awards.proposals.naming_words import STRONG_HEAD

CASE = re.compile(
    r"(?<!\d)(?:19|20)\d\d년(?:에는|에|엔)?\s?"
    r"(?P<title>[‘'“\"「『<](?P<name>[^‘’'“”\"「」『』<>]{2,40})[’'”\"」』>](?:\s?(?:사업|사례|시책))?(?:으로|로)?)"
    r"\s?(?=[‘'“\"]?(?:종합\s?)?(?:대상|최우수|우수|장려|금상|은상|동상|특별상|본상|대통령|국무총리|[가-힣]{0,8}장관))"
)
CASES_LEAST: Final = 2


def without_cases(sentence: Sentence) -> Sentence:
    """The sentence with blanks for titles of cases, where it recalls several by their years: they are no contests."""
    found = [each for each in CASE.finditer(sentence.said) if not STRONG_HEAD.search(each["name"])]
    if len(found) < CASES_LEAST:
        return sentence
    said = sentence.said
    for each in found:
        start, end = each.span("title")
        said = said[:start] + " " * (end - start) + said[end:]
    return replace(sentence, said=said)
