"""An award as a line of a file tells it, checked as far as that goes without the database."""

from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from django.core.validators import URLValidator
from django.utils.translation import gettext as _

from awards.enums import Authority, OrganisationKind, PolicyField, ProgrammeKind, RoleName
from newsroom.fields.localized import LocalizedText
from newsroom.releases.interchange.fields import BIG, FIRST_YEAR, LAST_YEAR, SMALL, Fields, objects
from newsroom.releases.interchange.lines import digest

# A certification may stand in the register as a programme, but there is no award to import for it.
PROGRAMME_KINDS = [kind for kind in ProgrammeKind.values if kind != ProgrammeKind.CERTIFICATION]


@dataclass(frozen=True)
class NamedRecord:
    """Something that is looked up by its name; `kind` only matters when it is new."""

    name: LocalizedText
    kind: str = ""


@dataclass(frozen=True)
class EditionRecord:
    year: int | None
    half: int | None
    number: int | None
    assessed_count: int | None
    indicator_count: int | None


@dataclass(frozen=True)
class GradeRecord:
    name: LocalizedText
    position: int | None
    scale_size: int | None


@dataclass(frozen=True)
class GroupRecord:
    name: LocalizedText
    size: int | None
    average: Decimal | None


@dataclass(frozen=True)
class AwardRecord:
    """What a line says of one award; `facts` holds the fields of the award itself that the line gives.

    `own_roles` are names of roles that are known to differ between the editions of the programme.
    """

    external_id: str | None
    programme: NamedRecord
    policy_field: str
    recipient: NamedRecord
    edition: EditionRecord
    category: LocalizedText
    grade: GradeRecord | None
    prize: LocalizedText
    group: GroupRecord | None
    roles: list[tuple[str, NamedRecord]]
    facts: dict[str, Any]
    standalone: bool | None
    evidence: list[str]
    digest: str = field(compare=False, repr=False)
    own_roles: frozenset[str] = frozenset()


def parse_award(value: dict[str, Any], path: str = "") -> AwardRecord:
    """The award of a JSON object. Raises LineRefused."""
    with objects(value, path) as fields:
        record = AwardRecord(
            external_id=fields.text("external_id", most=200) or None,
            programme=_named(fields, "programme", PROGRAMME_KINDS),
            policy_field=fields.choice("field", PolicyField.values),
            recipient=_named(fields, "recipient", OrganisationKind.values),
            edition=_edition(fields),
            category=fields.localized("category"),
            grade=_grade(fields),
            prize=fields.localized("prize"),
            group=_group(fields),
            roles=_roles(fields),
            facts=_facts(fields),
            standalone=fields.flag("standalone"),
            evidence=fields.texts("evidence"),
            digest=digest(value),
        )
        fields.finish()
        _check(fields, record)
    return record


def _named(fields: Fields, name: str, kinds: list[str]) -> NamedRecord:
    with fields.inner(name, required=True) as inner:
        assert inner is not None
        return NamedRecord(inner.names(), inner.choice("kind", kinds))


def _edition(fields: Fields) -> EditionRecord:
    found = EditionRecord(
        year=fields.number("edition_year", least=FIRST_YEAR, most=LAST_YEAR),
        half=fields.number("edition_half", most=2),
        number=fields.number("edition_number", most=SMALL),
        assessed_count=fields.number("assessed_count"),
        indicator_count=fields.number("indicator_count"),
    )
    if found.year is None and found.number is None:
        raise fields.refuse("edition_year", _("is missing, and so is edition_number: one of them is needed"))
    if found.year is None and found.half is not None:
        raise fields.refuse("edition_half", _("needs the year that it is half of"))
    return found


def _grade(fields: Fields) -> GradeRecord | None:
    with fields.inner("grade") as inner:
        if inner is None:
            return None
        found = GradeRecord(
            inner.names(), inner.number("position", most=SMALL), inner.number("of", most=SMALL)
        )
        if found.position and found.scale_size and found.position > found.scale_size:
            raise inner.refuse(
                "position", _("lies outside the scale of %(size)d grades"), size=found.scale_size
            )
        return found


def _group(fields: Fields) -> GroupRecord | None:
    with fields.inner("group") as inner:
        if inner is None:
            return None
        return GroupRecord(inner.names(), inner.number("size"), inner.decimal("average"))


def _roles(fields: Fields) -> list[tuple[str, NamedRecord]]:
    roles = []
    with fields.inner("organiser") as inner:
        if inner:
            body = NamedRecord(inner.names(), inner.choice("kind", OrganisationKind.values))
            roles.append((RoleName.ORGANISER.value, body))
    for inner in fields.each("roles"):
        if not (role := inner.choice("role", RoleName.values)):
            raise inner.refuse("role", _("is missing"))
        roles.append((role, _named(inner, "organisation", OrganisationKind.values)))
    return roles


def _facts(fields: Fields) -> dict[str, Any]:
    facts = {
        "authority": fields.choice("authority", Authority.values),
        "rank": fields.number("rank"),
        "score": fields.decimal("score"),
        "money": fields.number("money", least=0, most=BIG),
        "entry_fee": fields.number("entry_fee", least=0, most=BIG),
        "promotion_cost": fields.number("promotion_cost", least=0, most=BIG),
        "reviewed_on": fields.day("reviewed_on"),
        "announced_on": fields.day("announced_on"),
        "awarded_on": fields.day("awarded_on"),
        "source_url": fields.checked("source_url", URLValidator(schemes=["http", "https"]), most=500),
    }
    return {name: value for name, value in facts.items() if value not in (None, "")}


def _check(fields: Fields, record: AwardRecord) -> None:
    rank = record.facts.get("rank")
    if not (record.grade or record.prize or rank):
        raise fields.refuse("grade", _("is missing, and so are prize and rank: one of them is needed"))
    if rank and record.group and record.group.size and rank > record.group.size:
        raise fields.refuse("rank", _("lies beyond the size of the group"))
    announced, awarded = record.facts.get("announced_on"), record.facts.get("awarded_on")
    if announced and awarded and announced > awarded:
        raise fields.refuse("awarded_on", _("comes before the announcement"))
