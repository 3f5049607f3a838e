"""What the register has of an award that somebody reads or enters by names: nothing is changed by asking.

Names are found as an import finds them (`awards.imports`), with a number of queries that does not grow with the awards.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, Generic, TypeVar

from awards.alike import nearest
from awards.imports.editions import agree
from awards.imports.identity import identified
from awards.imports.programmes import agree as agree_on_kind
from awards.imports.records import AwardRecord, NamedRecord
from awards.imports.register import Names, Register, agree_on_winner
from awards.models import Award, Edition, EditionGroup, Grade, Organisation, Programme
from awards.spelling import name_key
from newsroom.fields import languages
from newsroom.fields.localized import LocalizedText
from newsroom.releases.interchange.changes import Changes
from newsroom.releases.interchange.refusal import LineRefused

Row = TypeVar("Row")

# What a text calls the city whose newsroom this is.
OUR_CITY = frozenset(map(name_key, ("시", "우리 시", "본 시", "시청", "우리 도시")))
# An office stands for its body: 하늘시청 is 하늘시.
OFFICES = ("시청", "군청", "구청", "도청")
# So many names that are nearly the same are offered.
MOST_ALIKE = 4


@dataclass(frozen=True)
class Known(Generic[Row]):
    """What the register has under one name: a row, or why it cannot be told, or names that are nearly the same."""

    row: Row | None = None
    problem: str = ""
    alike: tuple[str, ...] = ()


@dataclass(frozen=True)
class Match:
    """An award of a text beside the register.

    `same` is the award itself where it is recorded; `others` are awards of the recipient in the same edition, or in
    the same year of the programme. `roles` holds the bodies that run it, by role, as the text has them, `holders` those
    of the register; the text's are taken where `takes_roles`.
    """

    record: AwardRecord
    recipient: Known[Organisation]
    programme: Known[Programme]
    edition: Known[Edition] = Known()
    grade: Known[Grade] = Known()
    group: Known[EditionGroup] = Known()
    roles: Mapping[str, Known[Organisation]] = field(default_factory=dict)
    holders: Mapping[str, Sequence[Organisation]] = field(default_factory=dict)
    takes_roles: bool = False
    same: Award | None = None
    others: Sequence[Award] = ()

    @property
    def problems(self) -> dict[str, str]:
        """Why it cannot be entered, by the field that says so."""
        return {name: known.problem for name, known in self.named.items() if known.problem}

    @property
    def named(self) -> dict[str, Known[Any]]:
        """What is looked up by a name, by its field."""
        fields: dict[str, Known[Any]] = {"recipient": self.recipient, "programme": self.programme}
        fields["edition"] = self.edition
        if self.record.grade:
            fields["grade"] = self.grade
        if self.record.group:
            fields["group"] = self.group
        return fields | (dict(self.roles) if self.takes_roles else {})

    @property
    def is_undated(self) -> bool:
        """Whether neither the text nor the register has a year for its edition."""
        return not (self.record.edition.year or (self.edition.row and self.edition.row.year))

    @property
    def new(self) -> tuple[str, ...]:
        """What entering it would add to the register, by the field that says so; nothing where it is recorded."""
        if self.same:
            return ()
        named = (name for name, known in self.named.items() if known.row is None and not known.problem)
        return (*named, "award")


class Matching:
    """The register as it is now, asked for any number of awards; `names` may have been read before."""

    def __init__(self, names: Names | None = None) -> None:
        self.changes = Changes()
        self.register = Register(self.changes, names)

    def of(self, records: Iterable[AwardRecord], *, adds_roles: bool = True) -> list[Match]:
        """`adds_roles`: whether bodies that run a programme of the register are taken, when an edition is new."""
        resolved = [self.resolved(record) for record in records]
        self.register.prepare(resolved)
        matches = [self._match(record, adds_roles) for record in resolved]
        return self._with_awards(matches)

    def resolved(self, record: AwardRecord) -> AwardRecord:
        """The record with its recipient by a name that the register knows, where it has one for it."""
        name = record.recipient.name[languages.primary()]
        home, known = self.register.bodies.home, self._body(record.recipient)
        if home and name_key(name) in OUR_CITY:
            name = home.name[languages.primary()]
        elif known.row is None and name.endswith(OFFICES):
            name = name.removesuffix("청")
        else:
            return record
        named = LocalizedText(record.recipient.name | {languages.primary(): name})
        return replace(record, recipient=NamedRecord(named, record.recipient.kind))

    def _match(self, record: AwardRecord, adds_roles: bool) -> Match:
        programme, recipient = self._programme(record.programme), self._body(record.recipient)
        match = Match(record, recipient, programme, roles=self._roles(record))
        if programme.row is None:
            return replace(match, takes_roles=True)
        edition = self._edition(programme.row, record, recipient.row)
        return replace(
            match,
            edition=edition,
            grade=self._grade(programme.row, record),
            group=self._group(edition.row, record),
            holders=self._holders(programme.row, edition.row, record),
            takes_roles=adds_roles and edition.row is None,
        )

    def _body(self, named: NamedRecord) -> Known[Organisation]:
        return _known(
            lambda: self.register.bodies.find(named), named, (row.name for row in self.register.bodies.all())
        )

    def _programme(self, named: NamedRecord) -> Known[Programme]:
        programmes = self.register.programmes
        known = _known(lambda: programmes.find(named), named, (row.name for row in programmes.all()))
        try:
            if known.row:
                agree_on_kind(known.row)
        except LineRefused as refused:
            return Known(problem=refused.text)
        return known

    def _edition(
        self, programme: Programme, record: AwardRecord, recipient: Organisation | None
    ) -> Known[Edition]:
        """Where there is none of its year and half, the others of the year are named."""
        try:
            edition = self.register.editions.find(programme, record.edition)
            if edition:
                agree(edition, record.edition)
            if edition and recipient:
                agree_on_winner(edition, recipient)
        except LineRefused as refused:
            return Known(problem=refused.text)
        year = record.edition.year
        of_the_year = (
            each.label
            for each in self.register.editions.of(programme)
            if year and each.year == year and edition is None
        )
        return Known(edition, alike=tuple(of_the_year))

    def _grade(self, programme: Programme, record: AwardRecord) -> Known[Grade]:
        if record.grade is None:
            return Known()
        scale = tuple(str(grade.name) for grade in self.register.programmes.grades(programme))
        row = self.register.programmes.known_grade(programme, record.grade)
        return Known(row, alike=() if row else scale)

    def _group(self, edition: Edition | None, record: AwardRecord) -> Known[EditionGroup]:
        if edition is None or record.group is None:
            return Known()
        return Known(self.register.editions.known_group(edition, record.group))

    def _roles(self, record: AwardRecord) -> dict[str, Known[Organisation]]:
        return {role: self._body(named) for role, named in record.roles}

    def _holders(
        self, programme: Programme, edition: Edition | None, record: AwardRecord
    ) -> dict[str, list[Organisation]]:
        bodies, holders = self.register.bodies.by_pk(), self.register.editions.holders
        year = edition.year if edition else record.edition.year
        return {
            role: [bodies[row.organisation_id] for row in holders(programme, role, edition, year)]
            for role, _named in record.roles
        }

    def _with_awards(self, matches: Sequence[Match]) -> list[Match]:
        """With the awards of their recipients that are, or may be, the same."""
        nearby = {id(match): self._nearby(match) for match in matches}
        editions = {edition.pk for near in nearby.values() for edition in near}
        recipients = {match.recipient.row.pk for match in matches if match.recipient.row}
        stored = Award.objects.filter(edition__in=editions, recipient__in=recipients).order_by("pk")
        grades = self.register.programmes.grades_by_pk()
        found: dict[tuple[int, int], list[Award]] = {}
        for award in stored.select_related("recipient", "edition__programme", "group"):
            award.grade = grades.get(award.grade_id) if award.grade_id else None
            found.setdefault((award.edition_id, award.recipient_id), []).append(award)
        return [_beside(match, nearby[id(match)], found) for match in matches]

    def _nearby(self, match: Match) -> list[Edition]:
        """The editions of its programme that may be meant: the same one, and others of its year."""
        if match.programme.row is None:
            return []
        year = match.record.edition.year or (match.edition.row and match.edition.row.year)
        return [
            edition
            for edition in self.register.editions.of(match.programme.row)
            if edition is match.edition.row or (year and edition.year == year)
        ]


def _beside(match: Match, nearby: Iterable[Edition], found: Mapping[tuple[int, int], list[Award]]) -> Match:
    if match.recipient.row is None:
        return match
    recipient, edition = match.recipient.row.pk, match.edition.row
    in_edition = found.get((edition.pk, recipient), []) if edition else []
    grade = match.grade.row
    unknown_grade = match.record.grade is not None and grade is None
    same = None if unknown_grade else identified(in_edition, match.record, grade)
    near = [award for each in nearby for award in found.get((each.pk, recipient), [])]
    return replace(match, same=same, others=[award for award in near if award is not same])


def _known(find: Callable[[], Row | None], named: NamedRecord, names: Iterable[LocalizedText]) -> Known[Row]:
    try:
        row = find()
    except LineRefused as refused:
        return Known(problem=refused.text)
    if row:
        return Known(row)
    primary = languages.primary()
    return Known(alike=nearest(named.name[primary], [name.get(primary, "") for name in names], MOST_ALIKE))
