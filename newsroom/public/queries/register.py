"""What awards are named by, read table by table.

The views of the register look into each other to tell what is public. Joined in one statement they are planned longer
than all of them take to read one after the other, and the planner reads the whole register for a single row. So the
short tables are remembered as they are: a select box shows all of them anyway.
"""

from collections.abc import Iterator, Mapping, Sequence

from awards.computed.worlds import World
from awards.published import (
    PublishedAwardQuerySet,
    PublishedOrganisation,
    PublishedProgramme,
    Scope,
)
from newsroom.public import content
from newsroom.public.parts import Parts, part_of
from newsroom.public.queries.records import Facts, record
from newsroom.public.queries.world import PUBLISHED


def _read_programmes(world: World) -> Iterator[tuple[int, tuple[Facts, PublishedProgramme]]]:
    """With what was read of each, for two records are equal whatever is told of them."""
    for facts in world.told("SELECT row_to_json(p)::text FROM {programme} p"):
        yield part_of(facts["id"]), (facts, record(PublishedProgramme, facts))


_programmes = Parts(
    _read_programmes,
    lambda parts: {programme.pk: programme for of_part in parts for _facts, programme in of_part},
)


@content.remembered(1, content.of_register)
def programmes() -> Mapping[int, PublishedProgramme]:
    return _programmes.told()


@content.remembered(1, content.of_register)
def organisations() -> Mapping[int, PublishedOrganisation]:
    return PublishedOrganisation.objects.in_bulk()


@content.remembered(2, content.of_register)
def members(scope: Scope) -> Sequence[int]:
    """The winners whose awards enter our totals: the city itself, or also all that belongs to it."""
    found = PUBLISHED.told("SELECT json_build_array(o.organisation_id, o.home)::text FROM {ours} o")
    return [body for body, home in found if home or scope == "all"]


def in_scope(found: PublishedAwardQuerySet, scope: Scope) -> PublishedAwardQuerySet:
    """Awards that enter our totals: those of the city itself, or also of all that belongs to it."""
    return found.filter(recipient__in=members(scope))
