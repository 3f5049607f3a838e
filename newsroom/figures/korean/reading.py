"""A Korean text read from its first figure to its last."""

import re
from datetime import date

from newsroom.figures.korean.dates import MONTHS, YEARS, Calendar
from newsroom.figures.korean.numerals import NATIVE_WORDS, SINO_LETTERS
from newsroom.figures.korean.quantities import Quantities
from newsroom.figures.korean.sayings import WORDS, saying_at
from newsroom.figures.korean.silent import end_of_silence
from newsroom.figures.korean.times import HALVES, Clock
from newsroom.figures.values import Figure

# As many characters as before: figures keep their places.
PLAIN = str.maketrans(
    "０１２３４５６７８９，．：％／（）～∼〜–‐‑−ㆍ･・‧∙•\xa0\u2009\u202f\u3000",
    "0123456789,.:%/()~~~~---······ " + "   ",
)
BY_CALENDAR = "|".join(
    sorted({*YEARS, *MONTHS, "상반기", "하반기", "[월화수목금토일]요일"}, key=len, reverse=True)
)
# Where a figure may begin.
ANCHOR = re.compile(
    rf"""(?P<digits>[0-9]+)
      | (?<![가-힣0-9])(?:
          (?P<same>이날)(?=[\ 은의])
        | (?P<dated>(?:{BY_CALENDAR.replace(" ", "[ ]")})(?:(?![가-힣])|(?=[의은는에도과와부까마])))
        | (?P<timed>(?:{HALVES})(?=[ ]?[0-9])|(?:오전|오후|낮|밤|새벽|저녁)[ ](?:{NATIVE_WORDS})[ ]?시
            | 정오|자정(?![가-힣]{{2}}))
        | (?P<said>{WORDS})(?![0-9])
        | (?P<native>{NATIVE_WORDS})
        | (?P<sino>[{SINO_LETTERS}]))
    """,
    re.VERBOSE,
)


def read(text: str, day: date | None) -> list[Figure]:
    """The figures of a text, in its order, none over another; `day`, when it goes out, resolves 28일 and 지난해."""
    return _Reading(text, day).figures()


class _Reading:
    def __init__(self, text: str, day: date | None) -> None:
        self.text, self.said = text, text.translate(PLAIN)
        self.calendar = Calendar(self.said, text, day)
        self.clock = Clock(self.said, text)
        self.quantities = Quantities(self.said, text)

    def figures(self) -> list[Figure]:
        figures: list[Figure] = []
        place = 0
        while anchor := ANCHOR.search(self.said, place):
            silent = end_of_silence(self.said, anchor.start()) if anchor["digits"] else 0
            figure = None if silent else self._at(anchor)
            if figure is not None:
                figures.append(figure)
                place = max(figure.end, anchor.start() + 1)
            else:
                place = silent or anchor.end()
        return figures

    def _at(self, anchor: re.Match[str]) -> Figure | None:
        start = anchor.start()
        if anchor["digits"]:
            return (
                self.quantities.ratio(start)
                or self.calendar.read(start)
                or self.clock.read(start)
                or self.quantities.counted(start)
            )
        if anchor["same"]:
            return self.calendar.same(start, anchor.end())
        if anchor["dated"]:
            return self.calendar.read(start)
        if anchor["timed"]:
            return self.clock.read(start)
        if anchor["native"]:
            return self.quantities.native(start, anchor["native"])
        if anchor["sino"]:
            return self.quantities.sino(start)
        return self.quantities.native(start, anchor["said"]) or saying_at(self.said, self.text, start)
