"""What awards are named by, read table by table.

The views of the register look into each other to tell what is public. Joined in one statement they are planned longer
than all of them take to read one after the other, and the planner reads the whole register for a single row. So the
short tables are remembered as they are (a select box shows all of them anyway), and rows of awards are read by their
ids alone.
"""

from collections.abc import Mapping, Sequence

from django.db.models import QuerySet, prefetch_related_objects

from awards.published import (
    PublishedAward,
    PublishedAwardQuerySet,
    PublishedGrade,
    PublishedHomeMember,
    PublishedOrganisation,
    PublishedProgramme,
    Scope,
)
from newsroom.public import content


@content.remembered(1)
def programmes() -> Mapping[int, PublishedProgramme]:
    return PublishedProgramme.objects.in_bulk()


@content.remembered(1)
def organisations() -> Mapping[int, PublishedOrganisation]:
    return PublishedOrganisation.objects.in_bulk()


@content.remembered(1)
def grades() -> Mapping[int, PublishedGrade]:
    return PublishedGrade.objects.in_bulk()


@content.remembered(2)
def members(scope: Scope) -> Sequence[int]:
    """The bodies whose awards enter our totals: the city itself, or also all that belongs to it."""
    if scope == "city":
        return list(PublishedOrganisation.objects.filter(home=True).values_list("pk", flat=True))
    return list(PublishedHomeMember.objects.values_list("pk", flat=True))


def in_scope(found: PublishedAwardQuerySet, scope: Scope) -> PublishedAwardQuerySet:
    """As the method of that name, without looking for the members anew in each statement."""
    return found.filter(recipient__in=members(scope))


def named(found: QuerySet[PublishedAward]) -> list[PublishedAward]:
    """The awards of `found` with programme, edition, recipient, grade and group; without what is just being hidden."""
    known = [
        award
        for award in found
        if award.programme_id in programmes()
        and award.recipient_id in organisations()
        and (award.grade_id is None or award.grade_id in grades())
    ]
    for award in known:
        award.programme = programmes()[award.programme_id]
        award.recipient = organisations()[award.recipient_id]
        award.grade = grades()[award.grade_id] if award.grade_id else None
    prefetch_related_objects(known, "edition", "group")
    return known


def rows(ids: Sequence[int]) -> list[PublishedAward]:
    """The public awards with these ids, in their order, with all that a row of a list shows."""
    found = {award.pk: award for award in named(PublishedAward.objects.filter(pk__in=list(ids)))}
    return [found[pk] for pk in ids if pk in found]
