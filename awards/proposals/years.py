"""Which year a story is of, where it tells awards without one: 2024년 한 해 동안, 올해, 금년; pure."""

import re
from collections.abc import Sequence
from datetime import date

WHOLE = re.compile(r"((?:19|20)\d\d)년(?:도)?\s?(?:한 해|한해|들어|동안)")
OF_TITLE = re.compile(r"((?:19|20)\d\d)년(?:도)?\s?(?:한 해|한해|들어|동안|에도|에는)")
CENTURY = 2000
THIS_YEAR = re.compile(r"올해|금년|올 한 해|올 들어|올 상반기|올 하반기")
# Not since when something is done, or until when.
YEAR = re.compile(
    r"(?<!\d)((?:19|20)\d\d)\s?년(?!(?:에)?\s[‘'“\"]?(?:최우수|우수|장려|대상|본상|특별상|[금은동]상)[^,.]{0,12}?(?:에|데)\s이어)(?!도?\s?(?:부터|이후|이래|까지|처음|말까지|이어|이은)|에도|(?:[,·과와]\s?(?:19|20)\d\d년)*에?\s이(?:어|은))"
)
# An edition's year as titles write it: 2025 대한민국 도시대상.
BARE = re.compile(r"(?<!\d)((?:19|20)\d\d)(?=\.?\s[‘'“\"「『《<]?[가-힣])")
SHORT = re.compile(r"[’'‘](\d\d)년")


# What a sentence only recalls names no year of now.
OF_A_YEAR = re.compile(
    r"(?:19|20)\d\d년(?=(?:에는|에도|에|엔)?\s[‘'“\"]?(?:최우수|우수|장려|대상|본상|특별상|[금은동]상)(?:상|기관|을|,|\s))"
)
RECALLS = re.compile(r"^\s*(?:이에\s|이보다\s)?앞서[\s,]|바\s있[다으어는고]")

# The day that a newspaper prints beside an article, with what it calls it.
PRINTED = re.compile(
    r"(?P<called>(?:입력|승인|등록|송고|게재|작성일?|기사|업데이트)[^\d\n]{0,12})?(?<!\d)(?P<year>(?:19|20)\d\d)\s?[-./]\s?\d{1,2}\s?[-./]\s?\d{1,2}(?!\d)"
)
# A story on the awards of the year before says so where it counts them: 지난해 대외평가에서 20건을 수상했다.
OF_LAST_YEAR = re.compile(
    r"(?:지난해|작년|지난\s한\s해(?:\s동안)?)\s(?!동기|같은|이맘때|대비)[^.]{0,60}?\d+\s?(?:건|개|관왕|차례)"
)
COUNTED_IN = 3


def year_printed(text: str) -> int | None:
    """The year of the day beside the article; of several days that are called nothing the first."""
    found = list(PRINTED.finditer(text))
    called = [each for each in found if each["called"]]
    return min((int(each["year"]) for each in called or found), default=None)


def year_before(said: Sequence[str], day: date | None, printed: int | None) -> int | None:
    """The year before the text's own, where its first sentences count the awards of 지난해; None where they do not."""
    now = day.year if day else printed
    counts = any(OF_LAST_YEAR.search(sentence) for sentence in said[:COUNTED_IN])
    return now - 1 if now and counts else None


def year_of_telling(said: Sequence[str]) -> int | None:
    """The latest year that its title and lead name: that of the award they tell of, or later."""
    return max((year for sentence in said for year in _named(sentence)), default=None)


def year_of_story(said: Sequence[str], lead: int, day: date | None, printed: int | None) -> int | None:
    """The year that its first sentences tell of; else that of 올해 by the day of the text, the one that its titles and
    its first sentence name, `lead` in number, or that of 올해: the one printed beside it, or of the years it names."""
    for number, sentence in enumerate(said[:4]):
        if found := (WHOLE if number else OF_TITLE).search(sentence):
            return int(found[1])
    is_of_now = any(THIS_YEAR.search(sentence) for sentence in said)
    if is_of_now and day:
        return day.year
    told = {year for sentence in said[:lead] for year in _named(sentence)}
    if len(told) == 1:
        return told.pop()
    if not is_of_now:
        return None
    now = (OF_A_YEAR.sub("", sentence) for sentence in said if not RECALLS.search(sentence))
    return printed or max((year for sentence in now for year in _named(sentence)), default=None)


def _named(sentence: str) -> list[int]:
    years = [int(found[1]) for form in (YEAR, BARE) for found in form.finditer(sentence)]
    return [*years, *(CENTURY + int(found[1]) for found in SHORT.finditer(sentence))]
