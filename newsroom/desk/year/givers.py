"""Who gives the awards of an edition: its organisers and hosts, of the register's records."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from awards.enums import RoleName
from awards.models import Edition, Organisation, Role
from awards.tallies import GIVERS, UNRECORDED


def of_editions(editions: Mapping[int, Edition]) -> Mapping[int, tuple[Organisation, ...]]:
    """The organisers and hosts of editions, by key; sponsors give nothing."""
    programmes = {edition.programme_id for edition in editions.values()}
    roles = Role.objects.filter(programme__in=programmes, role__in=(RoleName.ORGANISER, RoleName.HOST))
    by_programme: dict[int, list[Role]] = defaultdict(list)
    for role in roles.select_related("organisation").order_by("-role", "pk"):
        by_programme[role.programme_id].append(role)
    return {
        key: tuple(dict.fromkeys(_of_edition(edition, by_programme[edition.programme_id])))
        for key, edition in editions.items()
    }


def _of_edition(edition: Edition, roles: Sequence[Role]) -> Iterable[Organisation]:
    """A role of the edition itself stands in place of the general ones of its name."""
    own = {role.role for role in roles if role.edition_id == edition.pk}
    for role in roles:
        first, last, year = role.year_from, role.year_to, edition.year
        in_time = (first is None or (year or 0) >= first) and (last is None or (year or last + 1) <= last)
        if role.edition_id == edition.pk or (role.edition_id is None and role.role not in own and in_time):
            yield role.organisation


def kind_of(givers: Iterable[Organisation]) -> str:
    """As `totals` count it."""
    kinds = {each.kind for each in givers}
    return next((name for name, of_it in GIVERS.items() if kinds & set(of_it)), UNRECORDED)
