"""Charts of the register with the words that stand beside them: what pages hand to the components that draw them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from awards import tallies
from awards.computed.courses import Turn
from awards.computed.totals import SCOPES, By, Scope
from awards.published import PublishedAward, PublishedProgramme
from newsroom.public import content, labels, links
from newsroom.public.charts.bars import share
from newsroom.public.charts.lines import LineChart, line_chart
from newsroom.public.charts.stacked import StackedColumns, stacked_columns
from newsroom.public.filters.awards import PLACE_NAMES, UNRECORDED
from newsroom.public.filters.base import choices_of
from newsroom.public.queries import register, timelines
from newsroom.public.queries import totals as queries

# As many years as have room on a phone; the table beside the chart tells of all.
MOST_COLUMNS = 12
# Editions that the course of a programme tells of.
MOST_POINTS = 40
# Every giver, in the order in which the parts of a column stand upon each other.
GIVERS = (*tallies.GIVERS, tallies.UNRECORDED)


@dataclass(frozen=True)
class Giver:
    """Who gives: `pattern` names the pattern of its parts."""

    key: str
    label: str

    @property
    def pattern(self) -> str:
        return self.key or "unrecorded"


@dataclass(frozen=True)
class Totals:
    """The totals of years by giver: two charts on one scale, and `years` of all there are for the table."""

    givers: list[Giver]
    years: list[tallies.YearByGiver]
    everyone: StackedColumns
    city: StackedColumns

    @property
    def rows(self) -> list[dict[str, Any]]:
        """The rows of the table: a year with its totals, and those of each giver."""
        return [
            {
                "told": year,
                "parts": tuple((year.everyone[giver.key], year.city[giver.key]) for giver in self.givers),
            }
            for year in self.years
        ]


def totals(years: Sequence[tallies.YearByGiver]) -> Totals | None:
    """Charts of `years`, which are given latest first; None where there are none."""
    if not years:
        return None
    givers = [Giver(key, labels.giver(key)) for key in GIVERS if any(year.everyone[key] for year in years)]
    shown = list(reversed(years[:MOST_COLUMNS]))
    most = max(year.total for year in shown)

    def columns(counts: Sequence[tuple[int, Mapping[str, int]]]) -> StackedColumns:
        rows = [(str(year), [count[giver.key] for giver in givers]) for year, count in counts]
        return stacked_columns([giver.pattern for giver in givers], rows, most)

    return Totals(
        givers,
        list(years),
        everyone=columns([(year.year, year.everyone) for year in shown]),
        city=columns([(year.year, year.city) for year in shown]),
    )


@content.remembered(1, content.of_register)
def of_all_years() -> Totals | None:
    return totals(queries.by_giver())


@dataclass(frozen=True)
class Bar:
    """A row of a table with its bar: `city` of `number`, and `length` in per cent of the longest bar.

    `url` and `city_url` lead to the awards that are counted.
    """

    label: str
    pattern: str
    number: int
    city: int | None = None
    length: float = 0
    url: str = ""
    city_url: str = ""


# How awards of a year are parted, and the parameter of the register that narrows to a part.
PARTS: Mapping[By, str] = {"giver": "giver_group", "authority": "authority", "field": "field"}


def total_bars(by: By, year: int) -> list[Bar]:
    """The awards of a year that have each value of `by`: givers in their order, all else by number."""
    city, everyone = (queries.counted().by(by, scope, year) for scope in SCOPES)
    most = max(everyone.values(), default=0)
    order = GIVERS if by == "giver" else sorted(everyone, key=lambda key: (not key, -everyone[key], key))

    def url(key: str, scope: Scope) -> str:
        return links.register_url(**{"year": year, PARTS[by]: key or UNRECORDED, "scope": scope})

    return [
        Bar(
            _part_label(by, key),
            (key or "unrecorded") if by == "giver" else by,
            number=everyone[key],
            city=city.get(key, 0),
            length=share(everyone[key], most),
            url=url(key, "all"),
            city_url=url(key, "city"),
        )
        for key in order
        if everyone.get(key)
    ]


def _part_label(by: By, key: str) -> str:
    if by == "giver":
        return labels.giver(key)
    model = PublishedAward if by == "authority" else PublishedProgramme
    return str(dict(choices_of(model, by)).get(key) or _("Not recorded"))


def place_bars(places: Mapping[int | None, int], year: int) -> list[Bar]:
    most = max(places.values(), default=0)
    return [
        Bar(
            labels.place_in_scale(place),
            f"place-{place or 'none'}",
            number,
            length=share(number, most),
            url=links.register_url(year=year, scope="all", place=PLACE_NAMES[place]),
        )
        for place, number in places.items()
    ]


@dataclass(frozen=True)
class Course:
    """The scores and ranks of one recipient over the editions of a programme; a chart is None without any."""

    recipient: Any
    scores: LineChart | None
    ranks: LineChart | None
    rows: list[dict[str, Any]]


def course(programme: int, turns: Sequence[Turn]) -> Course | None:
    """The course of the body of ours that has most scores and ranks, the city before others; rows latest first.

    `turns` are those of the programme in order. Of several awards in one edition the one with a score is taken, and the
    best grade. Of very many editions the latest are told.
    """
    shown = turns[-MOST_POINTS:]
    told = _told_of([turn.edition_id for turn in shown], programme)
    if not told:
        return None
    by_edition = {award.edition_id: award for award in told}
    awards = [by_edition.get(turn.edition_id) for turn in shown]
    marks = [labels.edition_mark(*turn.edition) for turn in shown]
    scores = [_number(award.score if award else None) for award in awards]
    averages = [_number(_average(award) if award else None) for award in awards]
    ranks = [_number(award.rank if award else None) for award in awards]
    return Course(
        told[0].recipient,
        line_chart(marks, [scores, averages]),
        line_chart(marks, [ranks], down=True),
        [{"edition": award.edition, "award": award} for award in reversed(told)],
    )


def _told_of(editions: Sequence[int], programme: int) -> list[PublishedAward]:
    for city in register.members("city"):
        if told := timelines.told(editions, city):
            return told
    body = timelines.most_told_of(programme)
    return timelines.told(editions, body) if body else []


def _average(award: PublishedAward) -> Any:
    """What stands beside a score; None where there is no score to compare."""
    return award.group.average if award.score is not None and award.group else None


def _number(value: Any) -> float | None:
    return float(value) if value is not None else None
