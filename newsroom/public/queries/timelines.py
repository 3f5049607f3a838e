"""What streaks and nth times are counted from: the editions of programmes, and who won them at which grade."""

from collections.abc import Collection
from typing import NamedTuple

from newsroom.public.queries.statements import told

PROGRAMMES = """
    SELECT json_build_array(p.id,
        (SELECT json_agg(json_build_array(e.id, e.year, e.half, e.number, e.held))
            FROM published_edition e WHERE e.programme_id = p.id),
        (SELECT json_agg(json_build_array(w.edition_id, w.recipient_id, w.position))
            FROM published_win w WHERE w.programme_id = p.id AND w.recipient_id = ANY (%(recipients)s::bigint[])),
        EXISTS (SELECT FROM published_win w WHERE w.programme_id = p.id AND w.position IS NOT NULL)
    )::text
    FROM unnest(%(programmes)s::bigint[]) AS p (id)
"""


class ProgrammeTold(NamedTuple):
    """The public editions of a programme, in no order, as (key, year, half, number, held).

    `won` are those of the recipients that were asked for, as (edition, recipient, place in the scale or None);
    `scaled` is whether any public award of the programme, ours or another's, has a place in a scale.
    """

    programme: int
    editions: list[tuple[int, int | None, int | None, int | None, bool]]
    won: list[tuple[int, int, int | None]]
    scaled: bool


def timelines_of(pairs: Collection[tuple[int, int]]) -> list[ProgrammeTold]:
    """What there is of the programmes in `pairs` of programme and recipient; of one query, however many they are."""
    programmes = sorted({programme for programme, _recipient in pairs})
    recipients = sorted({recipient for _programme, recipient in pairs})
    rows = told(PROGRAMMES, {"programmes": programmes, "recipients": recipients})
    return [ProgrammeTold(key, editions or [], won or [], scaled) for key, editions, won, scaled in rows]
