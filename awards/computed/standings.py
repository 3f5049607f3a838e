"""What an award comes to among those its recipient won in the same programme, as of its edition."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from awards.computed.turns import TURNS
from awards.computed.worlds import World

# `line`: each held edition of a programme for each recipient asked for: how many awards, and the best place among them.
# `ranked`: the same for each rank of an award, met by one as good in a group of the same name; a first place in a group
# is met by a first place in any.
STANDINGS = f"""
    WITH asked AS MATERIALIZED (
        SELECT w.* FROM {{win}} w WHERE w.award_id = ANY (%(awards)s::bigint[])
    ),
    pair AS MATERIALIZED (SELECT DISTINCT programme_id, recipient_id FROM asked),
    {TURNS.replace("{of}", "WHERE e.programme_id = ANY (ARRAY(SELECT programme_id FROM asked))")},
    won AS MATERIALIZED (
        SELECT w.*, t.place, json_build_array(t.year, t.half, t.number) AS edition
        FROM {{win}} w
            JOIN pair p ON p.programme_id = w.programme_id AND p.recipient_id = w.recipient_id
            JOIN turns t ON t.edition_id = w.edition_id
        WHERE w.programme_id = ANY (ARRAY(SELECT programme_id FROM asked))
    ),
    scaled AS MATERIALIZED (
        SELECT p.programme_id, EXISTS (
            SELECT FROM {{win}} w WHERE w.programme_id = p.programme_id AND w.position IS NOT NULL
        ) AS scaled FROM (SELECT DISTINCT programme_id FROM pair) p
    ),
    line AS MATERIALIZED (
        SELECT p.programme_id, p.recipient_id, t.edition_id, t.place, t.stretch,
            count(w.award_id) AS awards, min(w.position) AS best,
            json_build_array(t.year, t.half, t.number)::jsonb AS edition
        FROM pair p JOIN turns t ON t.programme_id = p.programme_id AND t.held
            LEFT JOIN won w ON w.edition_id = t.edition_id AND w.recipient_id = p.recipient_id
        GROUP BY p.programme_id, p.recipient_id, t.edition_id, t.place, t.stretch, t.year, t.half, t.number
    ),
    placed AS MATERIALIZED (
        SELECT a.award_id, a.programme_id, a.recipient_id, a.position, a.category, a.score, a.rank, a.group_name,
            l.place, l.stretch, l.awards, s.scaled, l.edition
        FROM asked a
            JOIN line l ON l.edition_id = a.edition_id AND l.recipient_id = a.recipient_id
            JOIN scaled s ON s.programme_id = a.programme_id
    ),
    counted AS MATERIALIZED (
        SELECT a.award_id,
            count(*) FILTER (WHERE l.awards > 0) AS nth,
            max(l.place) FILTER (WHERE l.awards > 0 AND l.place < a.place) AS before,
            count(*) FILTER (WHERE l.best <= a.position) AS nth_grade,
            min(l.best) FILTER (WHERE l.place < a.place) AS best_before,
            coalesce(max(l.place) FILTER (WHERE l.awards = 0 OR l.stretch < a.stretch), 0) AS broken,
            coalesce(max(l.place) FILTER (
                WHERE l.best IS NULL OR l.best > a.position OR l.stretch < a.stretch
            ), 0) AS broken_grade
        FROM placed a JOIN line l
            ON l.programme_id = a.programme_id AND l.recipient_id = a.recipient_id AND l.place <= a.place
        GROUP BY a.award_id
    ),
    rank AS MATERIALIZED (
        SELECT r.* FROM {{placing}} r JOIN pair p ON p.programme_id = r.programme_id AND p.recipient_id = r.recipient_id
        WHERE r.programme_id = ANY (ARRAY(SELECT programme_id FROM asked))
    ),
    ranked AS MATERIALIZED (
        SELECT a.award_id, q.group_name, q.rank, a.place, a.stretch, l.place AS at_place, l.stretch AS at_stretch,
            bool_or(r.rank <= q.rank) AS met,
            min(r.rank) FILTER (WHERE r.group_name = q.group_name) AS best
        FROM placed a JOIN rank q ON q.award_id = a.award_id
            JOIN line l ON l.programme_id = a.programme_id AND l.recipient_id = a.recipient_id AND l.place <= a.place
            LEFT JOIN rank r ON r.edition_id = l.edition_id AND r.recipient_id = a.recipient_id
                AND (r.group_name = q.group_name OR (q.rank = 1 AND q.group_name <> ''))
        GROUP BY a.award_id, q.group_name, q.rank, a.place, a.stretch, l.place, l.stretch
    ),
    ranks AS MATERIALIZED (
        SELECT award_id, group_name, rank,
            count(*) FILTER (WHERE met) AS nth,
            place - coalesce(max(at_place) FILTER (WHERE met IS NOT TRUE OR at_stretch < stretch), 0) AS streak,
            min(best) FILTER (WHERE at_place < place) AS best_before
        FROM ranked
        GROUP BY award_id, group_name, rank, place
    ),
    previous AS MATERIALIZED (
        SELECT DISTINCT ON (a.award_id) a.award_id, json_build_object('award', w.award_id, 'id', w.public_id,
            'edition', w.edition, 'score', w.score, 'rank', w.rank, 'group', w.group_name,
            'position', w.position) AS told
        FROM placed a
            JOIN counted c ON c.award_id = a.award_id
            JOIN won w ON w.programme_id = a.programme_id AND w.recipient_id = a.recipient_id AND w.place = c.before
        ORDER BY a.award_id, w.category <> a.category, w.position NULLS LAST, w.award_id
    )
    SELECT json_build_object('award', a.award_id, 'position', a.position, 'scaled', a.scaled, 'edition', a.edition,
        'in_edition', a.awards, 'nth', c.nth, 'nth_grade', c.nth_grade, 'best_before', c.best_before,
        'streak', a.place - c.broken, 'since', (
            SELECT json_build_array(t.year, t.half, t.number) FROM turns t
            WHERE t.programme_id = a.programme_id AND t.held AND t.place = c.broken + 1
        ),
        'streak_grade', a.place - c.broken_grade, 'since_grade', (
            SELECT json_build_array(t.year, t.half, t.number) FROM turns t
            WHERE t.programme_id = a.programme_id AND t.held AND t.place = c.broken_grade + 1
        ),
        'ranks', (
            SELECT json_agg(json_build_object('group', r.group_name, 'rank', r.rank, 'nth', r.nth,
                'streak', r.streak, 'best_before', r.best_before, 'since', (
                    SELECT json_build_array(t.year, t.half, t.number) FROM turns t
                    WHERE t.programme_id = a.programme_id AND t.held AND t.place = a.place - r.streak + 1
                )) ORDER BY r.rank, r.group_name)
            FROM ranks r WHERE r.award_id = a.award_id
        ),
        'own', json_build_object('score', a.score, 'rank', a.rank, 'group', a.group_name),
        'previous', p.told
    )::text
    FROM placed a
        JOIN counted c ON c.award_id = a.award_id
        LEFT JOIN previous p ON p.award_id = a.award_id
"""

# Year, half and number of an edition.
Edition = tuple[int | None, int | None, int | None]


@dataclass(frozen=True)
class Run:
    """`streak`: held editions in a row up to this one, from `since`; `nth`: in how many it was so by then."""

    streak: int
    nth: int
    since: Edition
    until: Edition

    @property
    def in_years(self) -> bool:
        """Whether the streak may be told in years (N년 연속), not in editions (N회 연속): one in each year of it."""
        if self.since[0] is None or self.until[0] is None or self.since[1] or self.until[1]:
            return False
        return self.until[0] - self.since[0] == self.streak - 1


@dataclass(frozen=True)
class RankRun:
    """A rank within a group (`group` in Korean, empty for all bodies assessed), met by one as good or better.

    `best_before` is the best rank in a group of this name before this edition, None where there was none.
    """

    group: str
    rank: int
    run: Run
    best_before: int | None

    @property
    def is_best(self) -> bool:
        """Whether the recipient never stood higher in such a group; not said of the first rank there is."""
        return self.best_before is not None and self.rank <= self.best_before


@dataclass(frozen=True)
class Previous:
    """The last award before, in the last edition that the recipient won; what changed since, better is positive.

    `score` is None where one of the two has none, `rank` also where the groups differ, `grade` counts places of the
    scale. Of several awards in that edition it is the one of the same category, then the best.
    """

    award: int
    public_id: str
    edition: Edition
    score: Decimal | None
    rank: int | None
    grade: int | None


@dataclass(frozen=True)
class Standing:
    """`any`: with any award; `grade`: with this grade or better, None for an award without a place in a scale.

    `ranks`: with this rank or better, for each rank of the award, the best first. `scaled`: whether any award of the
    programme, anybody's, has a place in a scale. `in_edition`: how many prizes the recipient won in this edition
    (N관왕). `best_grade_before`: the best place in the scale before this edition.
    """

    any: Run
    grade: Run | None
    ranks: Sequence[RankRun]
    scaled: bool
    in_edition: int
    position: int | None
    best_grade_before: int | None
    previous: Previous | None

    @property
    def nth(self) -> int:
        """In how many editions something was won by then (통산 N번째)."""
        return self.any.nth

    @property
    def streak(self) -> int | None:
        """With this grade or better; with any award where nobody's has a place in a scale; None beside a scale."""
        run = self.run
        return run.streak if run else None

    @property
    def run(self) -> Run | None:
        return self.grade if self.by_grade else self.any

    @property
    def by_grade(self) -> bool:
        return self.position is not None or self.scaled

    @property
    def nth_tells_more(self) -> bool:
        """Whether the nth time says something that the streak does not: not every edition won was in a row."""
        return self.nth > max(1, self.streak or 0)

    @property
    def is_first(self) -> bool:
        return self.nth == 1

    @property
    def is_best_grade(self) -> bool:
        """Whether the grade is higher than any before; not said of the first award that has a place in the scale."""
        before = self.best_grade_before
        return self.position is not None and before is not None and self.position < before


def of_awards(awards: Collection[int], world: World) -> dict[int, Standing]:
    """By their keys, what the awards come to in `world`; one statement. Awards that the world lacks are left out."""
    if not awards:
        return {}
    rows = world.told(STANDINGS, {"awards": sorted(awards)})
    return {facts["award"]: _standing(facts) for facts in rows}


def _standing(facts: Mapping[str, Any]) -> Standing:
    until = _edition(facts["edition"])
    by_grade = None
    if facts["position"] is not None:
        by_grade = Run(facts["streak_grade"], facts["nth_grade"], _edition(facts["since_grade"]), until)
    ranks = [
        RankRun(
            each["group"],
            each["rank"],
            Run(each["streak"], each["nth"], _edition(each["since"]), until),
            each["best_before"],
        )
        for each in facts["ranks"] or ()
    ]
    return Standing(
        any=Run(facts["streak"], facts["nth"], _edition(facts["since"]), until),
        grade=by_grade,
        ranks=ranks,
        scaled=facts["scaled"],
        in_edition=facts["in_edition"],
        position=facts["position"],
        best_grade_before=facts["best_before"],
        previous=_previous(facts),
    )


def _previous(facts: Mapping[str, Any]) -> Previous | None:
    before, own = facts["previous"], facts["own"]
    if before is None:
        return None
    ranked = own["rank"] is not None and before["rank"] is not None and own["group"] == before["group"]
    graded = facts["position"] is not None and before["position"] is not None
    scored = own["score"] is not None and before["score"] is not None
    return Previous(
        award=before["award"],
        public_id=before["id"],
        edition=_edition(before["edition"]),
        score=Decimal(str(own["score"])) - Decimal(str(before["score"])) if scored else None,
        rank=before["rank"] - own["rank"] if ranked else None,
        grade=before["position"] - facts["position"] if graded else None,
    )


def _edition(told: Sequence[int | None]) -> Edition:
    year, half, number = told
    return year, half, number


COURSE = f"""
    WITH {TURNS.replace("{of}", "WHERE e.programme_id = %(programme)s::bigint")},
    won AS MATERIALIZED (
        SELECT w.edition_id, w.position FROM {{win}} w
        WHERE w.programme_id = %(programme)s::bigint AND w.recipient_id = %(recipient)s::bigint
    )
    SELECT json_build_object('id', t.edition_id, 'edition', json_build_array(t.year, t.half, t.number),
        'held', t.held, 'missing', t.missing,
        'awards', (SELECT count(*) FROM won w WHERE w.edition_id = t.edition_id),
        'best', (SELECT min(w.position) FROM won w WHERE w.edition_id = t.edition_id)
    )::text
    FROM turns t ORDER BY t.turn
"""


@dataclass(frozen=True)
class Turn:
    """An edition as one recipient won it: how many `awards`, and the `best` place among them.

    `missing`: how many turns right before it nobody recorded. No award where it was `held` means that the office said
    so, or that somebody else won.
    """

    edition_id: int
    edition: Edition
    held: bool
    missing: int
    awards: int
    best: int | None


def course(programme: int, recipient: int, world: World) -> list[Turn]:
    """The turns of a programme, the oldest first, as one recipient won them."""
    return [
        Turn(row["id"], _edition(row["edition"]), row["held"], row["missing"], row["awards"], row["best"])
        for row in world.told(COURSE, {"programme": programme, "recipient": recipient})
    ]
