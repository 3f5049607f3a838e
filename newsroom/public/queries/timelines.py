"""A programme as its page shows it: some of its editions with the first awards of each, and one body's course.

What is read grows with what is shown: of an edition that forty bodies won the first few awards, of a body that won a
prize in fifty categories one award for each edition.
"""

from collections.abc import Mapping, Sequence

from awards.published import (
    PublishedAward,
    PublishedEdition,
    PublishedOrganisation,
    PublishedProgramme,
    PublishedRole,
)
from newsroom.public.queries import rows, tables
from newsroom.public.queries.records import point
from newsroom.public.queries.world import PUBLISHED

# The awards of each edition that enter our totals: the city's first, then the best.
FIRST = """
    SELECT json_build_array(e.id, (
        SELECT array_agg(first.award_id) FROM (
            SELECT w.award_id FROM {win} w JOIN {ours} o ON o.organisation_id = w.recipient_id
            WHERE w.edition_id = e.id
            ORDER BY o.home DESC, w.position NULLS LAST, w.award_id LIMIT %(most)s
        ) first
    ))::text FROM unnest(%(editions)s::bigint[]) e (id)
"""
# How many those are.
COUNTS = """
    SELECT json_build_array(w.edition_id, count(*))::text
    FROM {win} w JOIN {ours} o ON o.organisation_id = w.recipient_id
    WHERE w.programme_id = %(programme)s::bigint
    GROUP BY w.edition_id
"""
# The body of ours that has most scores and ranks in a programme.
TOLD_OF = """
    SELECT w.recipient_id::text FROM {win} w JOIN {ours} o ON o.organisation_id = w.recipient_id
    WHERE w.programme_id = %(programme)s::bigint AND (w.score IS NOT NULL OR w.rank IS NOT NULL)
    GROUP BY w.recipient_id
    ORDER BY count(*) DESC, min(w.award_id) LIMIT 1
"""
# Of each edition the award with a score before one with a rank alone, of several the best.
TOLD = """
    SELECT told.award_id::text FROM unnest(%(editions)s::bigint[]) WITH ORDINALITY e (id, place)
        CROSS JOIN LATERAL (
            SELECT w.award_id FROM {win} w
            WHERE w.edition_id = e.id AND w.recipient_id = %(recipient)s::bigint
                AND (w.score IS NOT NULL OR w.rank IS NOT NULL)
            ORDER BY w.score IS NULL, w.position NULLS LAST, w.award_id LIMIT 1
        ) told
    ORDER BY e.place
"""


def editions(ids: Sequence[int]) -> Mapping[int, PublishedEdition]:
    """The public editions with these keys."""
    return tables.by_key(PublishedEdition, ids)


def first_awards(editions: Sequence[int], most: int) -> Mapping[int, Sequence[PublishedAward]]:
    """Of each of these editions at most so many awards that enter our totals, the city's and the best first."""
    keys: dict[int, list[int]] = {
        edition: found or []
        for edition, found in PUBLISHED.told(FIRST, {"editions": list(editions), "most": most})
    }
    known = {award.pk: award for award in rows.awards([key for found in keys.values() for key in found])}
    return {edition: [known[key] for key in found if key in known] for edition, found in keys.items()}


def award_counts(programme: PublishedProgramme) -> Mapping[int, int]:
    """How many awards that enter our totals each edition brought, by its key; of those that brought any."""
    return dict(PUBLISHED.told(COUNTS, {"programme": programme.pk}))


def most_told_of(programme: int) -> int | None:
    """The body of ours that has most scores and ranks in a programme; None where nobody has any."""
    return next(iter(PUBLISHED.told(TOLD_OF, {"programme": programme})), None)


def told(editions: Sequence[int], recipient: int) -> list[PublishedAward]:
    """What a body won in these editions with a score or a rank: one award of each, in their order."""
    return rows.awards(PUBLISHED.told(TOLD, {"editions": list(editions), "recipient": recipient}))


def roles(programme: PublishedProgramme) -> Mapping[int, Sequence[PublishedRole]]:
    """Who ran the editions of a programme, those of one role together, by the key of the edition."""
    roles = programme.roles.order_by("role", "role_id")
    bodies = tables.by_key(PublishedOrganisation, {role.organisation_id for role in roles})
    found: dict[int, list[PublishedRole]] = {}
    for role in roles:
        if role.organisation_id in bodies:
            point(role, "organisation", bodies[role.organisation_id])
            found.setdefault(role.edition_id, []).append(role)
    return found
