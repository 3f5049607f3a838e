"""The awards that make up a figure of an award: as many as the figure says, one of each edition."""

from typing import Literal

from awards.computed.runs import RankRun, Run
from awards.computed.standings import Standing, of_awards
from awards.computed.turns import TURNS
from awards.computed.worlds import World

Figure = Literal["nth", "streak", "nth-grade", "streak-grade", "nth-rank", "streak-rank", "edition"]
FIGURES: tuple[Figure, ...] = (
    "nth",
    "streak",
    "nth-grade",
    "streak-grade",
    "nth-rank",
    "streak-rank",
    "edition",
)

# `last`: how many held editions back from that of the award, itself included; null for all.
BEHIND = f"""
    WITH asked AS MATERIALIZED (SELECT w.* FROM {{win}} w WHERE w.award_id = %(award)s::bigint),
    {TURNS.replace("{of}", "WHERE e.programme_id = (SELECT programme_id FROM asked)")}
    SELECT DISTINCT ON (t.place) w.award_id::text
    FROM asked a
        JOIN turns here ON here.edition_id = a.edition_id
        JOIN turns t ON t.held AND t.place <= here.place
            AND t.place > here.place - coalesce(%(last)s::int, here.place::int)
        JOIN {{win}} w ON w.edition_id = t.edition_id AND w.recipient_id = a.recipient_id
    WHERE (%(position)s::int IS NULL OR w.position <= %(position)s::int)
        AND (%(rank)s::int IS NULL OR EXISTS (
            SELECT FROM {{placing}} r
            WHERE r.award_id = w.award_id AND r.rank <= %(rank)s::int
                AND (r.group_name = %(group)s::text OR (%(rank)s::int = 1 AND %(group)s::text <> ''))
        ))
    ORDER BY t.place, w.award_id <> a.award_id, w.position NULLS LAST, w.award_id
"""

IN_EDITION = """
    SELECT w.award_id::text FROM {win} w JOIN {win} a ON a.edition_id = w.edition_id AND a.recipient_id = w.recipient_id
    WHERE a.award_id = %(award)s::bigint
    ORDER BY w.award_id
"""


def number(standing: Standing, figure: Figure) -> int | None:
    """What a figure of an award says; None where it has none such."""
    if figure == "edition":
        return standing.in_edition
    run = _run(standing, figure)
    if run is None:
        return None
    return run.nth if figure.startswith("nth") else run.streak


def behind(award: int, figure: Figure, world: World) -> list[int] | None:
    """The keys of the awards that make up a figure of the award with this key; None where it has none such.

    Of several awards in one edition that would do it is the award itself, else the best.
    """
    standing = of_awards([award], world).get(award)
    if standing is None or number(standing, figure) is None:
        return None
    if figure == "edition":
        return world.told(IN_EDITION, {"award": award})
    run, ranked = _run(standing, figure), _ranked(standing, figure)
    values = {
        "award": award,
        "last": run.streak if run and figure.startswith("streak") else None,
        "position": standing.position if figure.endswith("grade") else None,
        "rank": ranked.rank if ranked else None,
        "group": ranked.group if ranked else "",
    }
    return world.told(BEHIND, values)


def _run(standing: Standing, figure: Figure) -> Run | None:
    if figure.endswith("grade"):
        return standing.grade
    if figure.endswith("rank"):
        ranked = _ranked(standing, figure)
        return ranked.run if ranked else None
    return standing.any


def _ranked(standing: Standing, figure: Figure) -> RankRun | None:
    return next(iter(standing.ranks), None) if figure.endswith("rank") else None
