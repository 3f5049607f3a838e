"""What `newsroom.public.api.serializers.totals` describes: each number with the list of its awards."""

from collections.abc import Mapping, Sequence
from urllib.parse import urlencode

from awards.computed.totals import By, Scope, Totals
from awards.tallies import GIVERS
from newsroom.public import links
from newsroom.public.api.written.awards import body, programme
from newsroom.public.api.written.common import Written, of_text
from newsroom.public.filters.awards import UNRECORDED
from newsroom.public.queries import sets

MOST_SEVERAL = 50
# The parameter of the register that each group of numbers is narrowed by, and the name of its list here.
GROUPS: Sequence[tuple[By, str, str]] = (
    ("giver", "giver_group", "givers"),
    ("authority", "authority", "authorities"),
    ("field", "field", "fields"),
)
Query = Mapping[str, Sequence[str]]


class Summary:
    """Writes totals that are narrowed by `chosen`, lists of values by parameter; `city_only` leaves affiliates out."""

    def __init__(self, totals: Totals, chosen: Query, origin: str, *, city_only: bool) -> None:
        self.totals, self.chosen, self.origin, self.city_only = totals, chosen, origin, city_only
        self.several = sets.several(totals.years, MOST_SEVERAL)

    def year(self, year: int) -> Written:
        totals = self.totals
        return {
            "year": year,
            **self._numbers(totals.number("city", year), totals.number("all", year), {"year": [str(year)]}),
            "record": {
                "city": totals.is_record(year, "city"),
                "all": None if self.city_only else totals.is_record(year, "all"),
            },
            **{name: self._group(year, by, parameter) for by, parameter, name in GROUPS},
            "sets": [self._set(one) for one in sets.won() if one.year == year and self._shows(one)],
            "several": [self._several(one) for one in self.several.get(year, ()) if self._shows(one)],
        }

    def _group(self, year: int, by: By, parameter: str) -> list[Written]:
        everyone, city = self.totals.by(by, "all", year), self.totals.by(by, "city", year)
        shown = city if self.city_only else everyone
        order = [*GIVERS, ""] if by == "giver" else sorted(shown, key=lambda key: (not key, -shown[key], key))
        return [
            {
                by: key,
                **self._numbers(
                    city.get(key, 0),
                    everyone[key],
                    {"year": [str(year)], parameter: [key or UNRECORDED]},
                ),
            }
            for key in order
            if shown.get(key)
        ]

    def _numbers(self, city: int, everyone: int, query: Query) -> Written:
        return {
            "city": city,
            "all": None if self.city_only else everyone,
            "rows": {
                "city": self._rows("city", query),
                "all": None if self.city_only else self._rows("all", query),
            },
        }

    def _rows(self, scope: Scope, query: Query) -> str:
        narrowed = {**self.chosen, **query, "scope": [scope]}
        return self._list(urlencode(sorted(narrowed.items()), doseq=True))

    def _list(self, query: str) -> str:
        return f"{self.origin}{links.path('api:award-list')}?{query}"

    def _shows(self, one: sets.SetWon | sets.Several) -> bool:
        return one.recipient.home or not self.city_only

    def _set(self, one: sets.SetWon) -> Written:
        query = {"set": f"{one.award_set.slug}.{one.year}", "recipient": one.recipient.slug}
        return {
            "slug": one.award_set.slug,
            "name": of_text(one.award_set.name),
            "recipient": body(one.recipient),
            "number": len(one.awards),
            "rows": self._list(links.query(**query)),
        }

    def _several(self, one: sets.Several) -> Written:
        return {
            "programme": programme(one.programme),
            "recipient": body(one.recipient),
            "number": one.number,
            "rows": self._list(links.query(behind=f"{one.first}.edition")),
        }
