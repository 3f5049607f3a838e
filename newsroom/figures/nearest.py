"""Dates that leave out their month or year, filled in by the day of the release: readers of both languages do it so."""

from datetime import date

from newsroom.figures.values import Day

# Days of a month as it is laid out to compare: no two dates fall together.
MONTH = 31
YEAR = 12 * MONTH


def filled(
    day: int | None, month: int | None, release: date | None, weekday: int | None = None, way: int = 0
) -> Day:
    """The date nearest to the release: on April 3, "the 28th" is March 28, "the 17th" is April 17.

    A date with a month has the nearest year, so that December 30 is in the old year for a release of January. `way` is
    -1 for what has been ("last November"), 1 for what is ahead. Without a release, and for a day that no month near
    it has, nothing is guessed.
    """
    if release is None:
        return Day(month=month, day=day, weekday=weekday)
    guesses = [guess for guess in _guesses(day, month, release) if _apart(guess, day, release) * way >= 0]
    if not guesses:
        return Day(month=month, day=day, weekday=weekday)
    year, told = min(guesses, key=lambda guess: abs(_apart(guess, day, release)))
    return Day(year, told, day, weekday, guessed="year" if month else "month")


def _guesses(day: int | None, month: int | None, release: date) -> list[tuple[int, int]]:
    """The years and months that it may be of; those of the release first."""
    if month:
        return [(release.year + by, month) for by in (0, -1, 1)]
    here = release.year * 12 + release.month - 1
    months = [((here + by) // 12, (here + by) % 12 + 1) for by in (0, -1, 1)]
    return [(year, number) for year, number in months if day is None or _exists(year, number, day)]


def _apart(guess: tuple[int, int], day: int | None, release: date) -> int:
    """About how many days behind the release it is."""
    year, month = guess
    months = (year - release.year) * YEAR + (month - release.month) * MONTH
    return months + (day - release.day if day else 0)


def _exists(year: int, month: int, day: int) -> bool:
    try:
        date(year, month, day)
    except ValueError:
        return False
    return True
