"""Which records a streak would need to be as long as it is said to be; pure."""

from collections.abc import Sequence

from awards.claims.courses import Course, Step


def in_years(course: Course) -> int | None:
    """How many years the streak lasts; None where it leaves years out that were no gap: it runs over editions.

    A year whose edition was not held is no gap.
    """
    years = {step.edition.year for step in course.streak}
    if None in years:
        return len(course.streak)
    told = {year for year in years if year is not None}
    idle = {step.edition.year for step in course.steps if not step.edition.held}
    between = set(range(min(told), max(told))) - told
    return len(told) if between <= idle else None


def years_between(streak: Sequence[Step]) -> list[str]:
    """The years that a streak leaves out."""
    years = {step.edition.year for step in streak if step.edition.year}
    return [str(year) for year in range(min(years, default=0), max(years, default=0)) if year not in years]


def lacking(course: Course, said: int) -> list[str] | None:
    """The turns that nobody recorded and that may have made it so long; None where none could have.

    A turn that is missing in between is taken for won: a streak of 2023 and 2024 that 2021 stands before is one of four
    with 2022, and never one of three. Before the first edition of the register there may have been any number.
    """
    found: list[str] = []
    length, place = len(course.streak), course.steps.index(course.streak[0])
    while length < said:
        first, before = course.steps[place], course.steps[place - 1] if place else None
        if before is None:
            return [*_ahead_of(first, said - length), *found]
        if not first.missing:
            return None
        found = [*between(before, first), *found]
        length += first.missing
        if length > said or (length == said and not before.streak):
            return found
        length += before.streak
        place -= max(before.streak, 1)
    return found if length == said else None


def between(before: Step, after: Step) -> list[str]:
    """The turns between two editions that were recorded one after the other, as far as they can be named."""
    one, other = before.edition, after.edition
    if one.year and other.year and not one.half and not other.half:
        return [str(year) for year in range(one.year + 1, other.year)]
    return [f"{one.label}–{other.label}"]


def _ahead_of(first: Step, number: int) -> list[str]:
    year = first.edition.year
    if year is None or first.edition.half:
        return [f"–{first.edition.label}"]
    return [str(each) for each in range(year - number, year)]
