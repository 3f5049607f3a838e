"""Dates that leave out their month or year, filled in by the day of the release; readers of both languages do it so."""

from datetime import date

from newsroom.figures.values import Day


def filled(day: int | None, month: int | None, release: date | None, weekday: int | None = None) -> Day:
    """The date nearest to the release: on April 3, "28일" and "the 28th" are March 28, and 17일 is April 17.

    A date with a month has the nearest year, so that December 30 is in the old year for a release of January.
    Without a release, and for a day that no month near it has, nothing is guessed.
    """
    if release is None:
        return Day(month=month, day=day, weekday=weekday)
    guesses = sorted(_guesses(day, month, release), key=lambda guess: abs((guess - release).days))
    if not guesses:
        return Day(month=month, day=day, weekday=weekday)
    return Day(guesses[0].year, guesses[0].month, day, weekday, guessed="year" if month else "month")


def _guesses(day: int | None, month: int | None, release: date) -> list[date]:
    """What the date may be: a month alone is taken for its middle."""
    here = release.year * 12 + release.month - 1
    months = range(here - 12, here + 13) if month else range(here - 1, here + 2)
    found = []
    for number in months:
        if month in (None, number % 12 + 1) and 1 <= number // 12 <= 9999:
            try:
                found.append(date(number // 12, number % 12 + 1, day or 15))
            except ValueError:
                continue
    return found
