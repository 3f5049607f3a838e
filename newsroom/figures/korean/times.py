"""Times of day in Korean texts: 오후 2시 30분, 14:00, 정오, 오후 세 시."""

import re
from decimal import Decimal

from newsroom.figures.korean.numerals import NATIVE, NATIVE_WORDS
from newsroom.figures.values import Figure, Role

HALVES = "오전|오후|아침|새벽|점심|저녁|한밤|밤|낮"
FROM_NOON = frozenset({"오후", "저녁", "한밤", "밤", "낮", "점심"})
BEHIND = r"(?![가-힣])|(?=(?:[에부까경께쯤로의와정이가는를도전]|반))"
TIME = re.compile(
    rf"(?:(?P<half>{HALVES}) ?)?"
    rf"(?:(?P<hour>2[0-4]|1[0-9]|0?[0-9])(?: ?시(?! ?[·도군]|[ ](?:단위|승격|산하))(?:{BEHIND})"
    rf"(?: ?(?:(?P<minute>[0-5]?[0-9]) ?분(?![야기과의])|(?P<thirty>반)(?![가-힣])))?"
    rf"|:(?P<clock>[0-5][0-9])(?::[0-5][0-9])?(?![0-9:]))"
    rf"|(?P<word>{NATIVE_WORDS}) ?시(?:{BEHIND})(?: ?(?P<thirty_too>반)(?![가-힣]))?)"
)
# Hours of the day that share 시 with the one behind them: 오전 9~11시.
SHARED = re.compile(
    rf"(?:(?P<half>{HALVES}) ?)?(?P<hour>2[0-4]|1[0-9]|0?[0-9])(?= ?[~-] ?[0-9]{{1,2}} ?시(?:{BEHIND}))"
)
NOON = {"정오": 720, "자정": 1440}
TO = re.compile(r"^ ?(?:~|-|부터|에서) ?$")


class Clock:
    """Times as a text goes on: 오후 2시부터 4시까지 says 오후 once."""

    def __init__(self, said: str, text: str) -> None:
        self.said, self.text = said, text
        self.half, self.end = "", -100

    def read(self, place: int) -> Figure | None:
        """The time that begins at a place."""
        for word, minutes in NOON.items():
            if self.said.startswith(word, place):
                return self._figure(place, place + len(word), minutes, vague=True)
        found = TIME.match(self.said, place) or SHARED.match(self.said, place)
        if found is None:
            return None
        told = found.groupdict()
        hour = NATIVE.get(told["word"], 99) if told.get("word") else int(told["hour"])
        half = told["half"] or (self.half if TO.match(self.said[self.end : place][:6]) else "")
        if hour > 24 or (told.get("word") and not half):
            return None
        minute = told.get("minute") or told.get("clock") or 0
        if told.get("thirty") or told.get("thirty_too"):
            minute = 30
        self.half, self.end = half, found.end()
        return self._figure(place, found.end(), _hour(hour, half) * 60 + int(minute))

    def _figure(self, start: int, end: int, minutes: int, vague: bool = False) -> Figure:
        return Figure(Role.TIME, start, end, self.text[start:end], Decimal(minutes), vague=vague)


def _hour(hour: int, half: str) -> int:
    """The hour of 24 that an hour of a half of the day is: 오후 12시 is 12, 밤 12시 24, 밤 1시 is 1."""
    if hour > 12 or not half:
        return hour
    if half in ("밤", "한밤"):
        return hour + 12 if hour >= 6 else hour
    if half in FROM_NOON:
        return hour + 12 if hour < 12 and not (half == "낮" and hour > 9) else hour
    return 0 if hour == 12 else hour
