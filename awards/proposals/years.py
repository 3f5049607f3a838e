"""Which year a story is of, where it tells awards without one: 2024년 한 해 동안, 올해, 금년; pure."""

import re
from collections.abc import Sequence
from datetime import date

WHOLE = re.compile(r"((?:19|20)\d\d)년(?:도)?\s?(?:한 해|한해|들어|동안)")
OF_TITLE = re.compile(r"((?:19|20)\d\d)년(?:도)?\s?(?:한 해|한해|들어|동안|에도|에는)")
THIS_YEAR = re.compile(r"올해|금년|올 한 해|올 들어|올 상반기|올 하반기")
# Not since when something is done, or until when.
YEAR = re.compile(r"(?<!\d)((?:19|20)\d\d)\s?년(?!도?\s?(?:부터|이후|이래|까지|처음|말까지))")
# An edition's year as titles write it: 2025 대한민국 도시대상.
BARE = re.compile(r"(?<!\d)((?:19|20)\d\d)(?=\s[가-힣])")


def year_of_telling(said: Sequence[str]) -> int | None:
    """The latest year that its first sentences name: that of the award they tell of, or later."""
    return max((year for sentence in said[:2] for year in _named(sentence)), default=None)


def year_of_story(said: Sequence[str], day: date | None) -> int | None:
    """The year that its first sentences tell of; else that of 올해, by the day of the text or the years it names."""
    for number, sentence in enumerate(said[:4]):
        if found := (WHOLE if number else OF_TITLE).search(sentence):
            return int(found[1])
    if not any(THIS_YEAR.search(sentence) for sentence in said):
        return None
    if day:
        return day.year
    return max((year for sentence in said for year in _named(sentence)), default=None)


def _named(sentence: str) -> list[int]:
    return [int(found[1]) for form in (YEAR, BARE) for found in form.finditer(sentence)]
