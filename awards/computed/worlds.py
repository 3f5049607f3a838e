"""Which records figures are counted from: one set of statements over several sets of relations."""

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

import orjson
from django.db import connections

Ask = Callable[[str, Mapping[str, Any]], list[Any]]

# The relations that are narrowed to some programmes, and by which column.
OF_PROGRAMMES = dict.fromkeys(("win", "placing", "edition", "grade", "giver"), "programme_id") | {
    "programme": "id"
}
NARROWED = "(SELECT one.* FROM {relation} one WHERE one.{column} = ANY (%(programmes)s::bigint[]))"


@dataclass(frozen=True)
class World:
    """`relations`: what stands for {win}, {placing}, {edition}, {role} and so on in a statement (see `RECORDED`).

    `ask(statement, values)` gives the rows of a statement, each a single column of JSON as text, read already.
    """

    name: str
    relations: Mapping[str, str]
    ask: Ask

    def told(self, statement: str, values: Mapping[str, Any] = MappingProxyType({})) -> list[Any]:
        """The rows of `statement` in this world. Values stand in it as `%(name)s`, relations as `{name}`."""
        return self.ask(statement.format_map(self.relations), values)

    def of_programmes(self, programmes: Collection[int]) -> "World":
        """The same world without the records of other programmes than those with these keys."""
        narrowed = {
            name: NARROWED.format(relation=self.relations[name], column=column)
            for name, column in OF_PROGRAMMES.items()
        }
        keys = {"programmes": list(programmes)}
        return World(
            self.name, {**self.relations, **narrowed}, lambda *asked: self.ask(asked[0], {**asked[1], **keys})
        )


def _ask(statement: str, values: Mapping[str, Any]) -> list[Any]:
    with connections["default"].cursor() as cursor:
        cursor.execute(statement, dict(values))
        return [orjson.loads(row) for (row,) in cursor.fetchall()]


# The columns are those of the published views of the same names (awards/migrations). `win`: what was won, `category`
# and `group_name` in Korean, for comparing; `placing`: each rank in each group. `edition`: with an award of anybody, or
# said to be a gap (docs/decisions/0008).
_WIN = """(
    SELECT a.id AS award_id, a.public_id, a.programme_id, a.edition_id, a.recipient_id, g.position, a.grade_id,
        coalesce(e.year, extract(year FROM coalesce(a.announced_on, a.awarded_on))::smallint) AS year,
        coalesce(a.category ->> 'ko', '') AS category, a.authority, a.rank, a.score,
        coalesce(s.name ->> 'ko', '') AS group_name, p.field, a.announced_on
    FROM awards_award a
        LEFT JOIN awards_edition e ON e.id = a.edition_id
        LEFT JOIN awards_programme p ON p.id = a.programme_id
        LEFT JOIN awards_grade g ON g.id = a.grade_id
        LEFT JOIN awards_editiongroup s ON s.id = a.group_id
)"""
_PLACING = """(
    SELECT a.id AS award_id, a.programme_id, a.edition_id, a.recipient_id, coalesce(s.name ->> 'ko', '') AS group_name,
        ranked.rank
    FROM awards_award a
        CROSS JOIN LATERAL (
            SELECT a.group_id, a.rank WHERE a.rank IS NOT NULL
            UNION ALL SELECT r.group_id, r.rank FROM awards_awardrank r WHERE r.award_id = a.id
        ) ranked
        LEFT JOIN awards_editiongroup s ON s.id = ranked.group_id
)"""
_EDITION = """(
    SELECT e.id, e.programme_id, e.year, e.half, e.number, e.held FROM awards_edition e
    WHERE e.without_award OR NOT e.held OR EXISTS (SELECT FROM awards_award a WHERE a.edition_id = e.id)
)"""
_GIVER = """(
    SELECT e.id AS edition_id, r.programme_id, o.kind
    FROM awards_role r
        JOIN awards_edition e ON e.id = r.edition_id
        JOIN awards_organisation o ON o.id = r.organisation_id
    WHERE r.role IN ('organiser', 'host')
    UNION ALL
    SELECT e.id, r.programme_id, o.kind
    FROM awards_role r
        JOIN awards_edition e ON e.programme_id = r.programme_id
            AND (r.year_from IS NULL OR e.year >= r.year_from)
            AND (r.year_to IS NULL OR e.year <= r.year_to)
        JOIN awards_organisation o ON o.id = r.organisation_id
    WHERE r.edition_id IS NULL AND r.role IN ('organiser', 'host')
        AND NOT EXISTS (SELECT FROM awards_role own WHERE own.edition_id = e.id AND own.role = r.role)
)"""
_OURS = """(
    WITH RECURSIVE member(organisation_id, home) AS (
        SELECT id, home FROM awards_organisation WHERE home
        UNION ALL
        SELECT c.id, c.home FROM awards_organisation c JOIN member ON c.parent_id = member.organisation_id
    )
    SELECT organisation_id, home FROM member
)"""

RECORDED = World(
    "recorded",
    {
        "win": _WIN,
        "placing": _PLACING,
        "edition": _EDITION,
        "grade": "awards_grade",
        "programme": "awards_programme",
        "giver": _GIVER,
        "ours": _OURS,
        "award_set": "awards_awardset",
        "award_set_programme": "awards_awardsetprogramme",
    },
    _ask,
)
