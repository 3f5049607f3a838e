"""Awards of the register as the objects of JSON lines, and as the cells of a row."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from decimal import Decimal
from itertools import islice
from typing import Any

from django.db.models import F, QuerySet

from awards.enums import RoleName
from awards.imports.editions import covers
from awards.models import Award, Edition, Role
from awards.spreadsheets.lines import ROLES

AT_ONCE = 1000
# By what people call it, not by when it was entered: the same register gives the same file.
ORDER = (
    F("edition__year").asc(nulls_last=True),
    F("edition__half").asc(nulls_first=True),
    F("edition__number").asc(nulls_last=True),
    *(
        "programme__name__ko",
        "recipient__name__ko",
        "category__ko",
        "grade__name__ko",
        "prize__ko",
        "external_id",
    ),
)
# What is not public of an award that is.
KEPT_INSIDE = ("external_id", "standalone")
Line = dict[str, Any]


def lines(awards: QuerySet[Award]) -> Iterator[Line]:
    """Each award as a line of the interchange format has it, without what is empty; in the order of the file."""
    rows = awards.select_related("edition", "programme", "recipient", "grade", "group").order_by(*ORDER)
    remaining = rows.iterator(chunk_size=AT_ONCE)
    while some := list(islice(remaining, AT_ONCE)):
        roles = _Roles({award.programme_id for award in some})
        for award in some:
            yield _line(award, roles)


def _line(award: Award, roles: "_Roles") -> Line:
    edition, programme, grade, group = award.edition, award.programme, award.grade, award.group
    line: Line = {
        "external_id": award.external_id,
        "programme": {**programme.name, "kind": programme.kind},
        "field": programme.field,
        "recipient": {**award.recipient.name, "kind": award.recipient.kind},
        "edition_year": edition.year,
        "edition_half": edition.half,
        "edition_number": edition.number,
        "assessed_count": edition.assessed_count,
        "indicator_count": edition.indicator_count,
        "grade": grade and _given({**grade.name, "position": grade.position, "of": programme.scale_size}),
        "prize": dict(award.prize),
        "authority": award.authority,
        "category": dict(award.category),
        "rank": award.rank,
        "score": _decimal(award.score),
        "group": group and _given({**group.name, "size": group.size, "average": _decimal(group.average)}),
        "announced_on": award.announced_on and award.announced_on.isoformat(),
        "awarded_on": award.awarded_on and award.awarded_on.isoformat(),
        "source_url": award.source_url,
        "money": award.money,
        "entry_fee": award.entry_fee,
        "promotion_cost": award.promotion_cost,
        "reviewed_on": award.reviewed_on and award.reviewed_on.isoformat(),
        "standalone": award.standalone,
        "roles": [
            {"role": role.role, "organisation": {**role.organisation.name, "kind": role.organisation.kind}}
            for role in roles.of(edition)
        ],
    }
    return _given(line)


class _Roles:
    """Who runs the editions of some programmes: the roles of an edition stand in place of the general ones."""

    def __init__(self, programmes: Iterable[int]) -> None:
        self._by_programme: dict[int, list[Role]] = defaultdict(list)
        rows = Role.objects.filter(programme__in=programmes).select_related("organisation").order_by("pk")
        for role in rows:
            self._by_programme[role.programme_id].append(role)

    def of(self, edition: Edition) -> Iterator[Role]:
        known = self._by_programme[edition.programme_id]
        for name in ROLES:
            rows = [role for role in known if role.role == RoleName(name)]
            own = [role for role in rows if role.edition_id == edition.pk]
            yield from own or [row for row in rows if row.edition_id is None and covers(row, edition.year)]


def for_readers(line: Line) -> Line:
    """What a line says that readers may know of a public award: the review is told with what was paid alone."""
    is_paid = line.get("entry_fee") or line.get("promotion_cost")
    inside = KEPT_INSIDE if is_paid else (*KEPT_INSIDE, "reviewed_on")
    return {key: value for key, value in line.items() if key not in inside}


def cells(line: Line) -> dict[str, Any]:
    """What a line says, by the keys of columns: texts, numbers, and lists where a cell holds several."""
    found: dict[str, Any] = {}
    for key, value in line.items():
        if isinstance(value, dict):
            found |= {f"{key}.{part}": each for part, each in value.items()}
        elif key != "roles":
            found[key] = value
    for role in ROLES:
        bodies = [each["organisation"] for each in line.get("roles", ()) if each["role"] == role]
        for part in ("ko", "en", "kind"):
            if any(body.get(part) for body in bodies):
                found[f"roles.{role}.{part}"] = [body.get(part, "") for body in bodies]
    # Reading 국무총리상 fills 시상 명의 where it is empty; here the register says that it does not know.
    if "prize.ko" in found:
        found.setdefault("authority", "")
    return found


def _given(values: Line) -> Line:
    return {key: value for key, value in values.items() if value not in (None, "", {}, [])}


def _decimal(number: Decimal | None) -> str | None:
    return None if number is None else f"{number.normalize():f}"
