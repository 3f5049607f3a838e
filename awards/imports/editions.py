"""The editions of programmes, with the groups compared in them and who ran them."""

from collections import defaultdict
from collections.abc import Collection, Iterable
from typing import Any

from django.db.models import Max
from django.db.models.functions import Greatest
from django.utils.translation import gettext as _

from awards.imports.records import EditionRecord, GroupRecord
from awards.models import Edition, EditionGroup, Organisation, Programme, Role
from awards.spelling import name_key
from newsroom.fields import languages
from newsroom.releases.interchange.changes import Changes
from newsroom.releases.interchange.refusal import LineRefused


class Editions:
    """The editions of the programmes that a batch is about, and what hangs on them."""

    def __init__(self, changes: Changes, programmes: Iterable[Programme]) -> None:
        self._changes = changes
        self._editions: dict[int, list[Edition]] = defaultdict(list)
        self._groups: dict[int, list[EditionGroup]] = defaultdict(list)
        self._roles: dict[int, list[Role]] = defaultdict(list)
        self.groups_by_pk: dict[int, EditionGroup] = {}
        self._highest_ranks: dict[int, int] = {}
        by_pk = {programme.pk: programme for programme in programmes if programme.pk}
        for edition in Edition.objects.filter(programme__in=by_pk).order_by("pk"):
            edition.programme = by_pk[edition.programme_id]
            self._editions[id(edition.programme)].append(edition)
        self.by_pk = {edition.pk: edition for editions in self._editions.values() for edition in editions}
        for role in Role.objects.filter(programme__in=by_pk).order_by("pk"):
            self._roles[id(by_pk[role.programme_id])].append(role)

    def load_groups(self, editions: Iterable[Edition]) -> None:
        """Fetch the groups of `editions`, before any is asked for."""
        for group in EditionGroup.objects.filter(edition__in=[row.pk for row in editions]).order_by("pk"):
            self.groups_by_pk[group.pk] = group
            self._groups[id(self.by_pk[group.edition_id])].append(group)
        self._load_ranks([key for key, group in self.groups_by_pk.items() if group.size is None])

    def _load_ranks(self, groups: Collection[int]) -> None:
        """Fetch how far the ranks go in groups of which nobody has said how large they are."""
        if groups:
            highest = Greatest(Max("awards__rank"), Max("award_ranks__rank"))
            rows = EditionGroup.objects.filter(pk__in=groups).annotate(highest=highest)
            self._highest_ranks |= {key: rank or 0 for key, rank in rows.values_list("pk", "highest")}

    def find(self, programme: Programme, record: EditionRecord) -> Edition | None:
        """The edition of that number or, failing that, of that year. Raises LineRefused when they are two."""
        editions = self._editions[id(programme)]
        by_number = next((row for row in editions if record.number and row.number == record.number), None)
        by_year = next((row for row in editions if record.year and _same_year(row, record)), None)
        if by_number and by_year and by_number is not by_year:
            message = _("number %(number)d and year %(year)d are two editions in the register")
            raise LineRefused(message, "edition_number", number=record.number, year=record.year)
        return by_number or by_year

    def get(self, programme: Programme, record: EditionRecord) -> Edition:
        """The edition, made or completed. Raises LineRefused when its year or number is another."""
        edition = self.find(programme, record)
        counts: dict[str, Any] = {
            "assessed_count": record.assessed_count,
            "indicator_count": record.indicator_count,
        }
        if edition is None:
            edition = Edition(
                programme=programme, year=record.year, half=record.half, number=record.number, **counts
            )
            self._note_of_the_year(programme, edition)
            self._changes.append(self._editions[id(programme)], edition)
            return self._changes.create(edition)
        agree(edition, record)
        if edition.year is None:
            self._changes.fill(edition, year=record.year, half=record.half)
        if edition.number is None:
            self._changes.fill(edition, number=record.number)
        self._changes.fill(edition, **counts)
        return edition

    def _note_of_the_year(self, programme: Programme, new: Edition) -> None:
        """Say of a new edition of a whole year that the year has half-years already, or the other way round."""
        others = [
            row
            for row in self._editions[id(programme)]
            if new.year and row.year == new.year and (row.half is None) != (new.half is None)
        ]
        if others:
            message = _(
                "%(programme)s has %(others)s in the register, and gets %(new)s besides: if it is the same, give it the"
                " same half-year."
            )
            names = ", ".join(row.label for row in others)
            self._changes.note(message % {"programme": programme.name, "others": names, "new": new.label})

    def of(self, programme: Programme) -> list[Edition]:
        return self._editions[id(programme)]

    def known_group(self, edition: Edition, record: GroupRecord) -> EditionGroup | None:
        key = name_key(record.name[languages.primary()])
        groups = self._groups[id(edition)]
        return next((row for row in groups if name_key(row.name[languages.primary()]) == key), None)

    def group(self, edition: Edition, record: GroupRecord) -> EditionGroup:
        group = self.known_group(edition, record)
        if group is None:
            group = EditionGroup(edition=edition, name=record.name, size=record.size, average=record.average)
            self._changes.append(self._groups[id(edition)], group)
            return self._changes.create(group)
        if group.size is None and record.size and self._highest_ranks.get(group.pk, 0) > record.size:
            raise LineRefused(_("a rank beyond this size is recorded in the group"), "group.size")
        self._changes.fill_names(group, record.name)
        self._changes.fill(group, "group", size=record.size, average=record.average)
        return group

    def holders(
        self, programme: Programme, role: str, edition: Edition | None, year: int | None
    ) -> list[Role]:
        """Who has a role in an edition, be it not there yet: those of its own, else the programme's of its year."""
        rows = [row for row in self._roles[id(programme)] if row.role == role]
        own = [row for row in rows if edition and _is_of(row, edition)]
        return own or [row for row in rows if _is_general(row) and covers(row, year)]

    def set_role(
        self, edition: Edition, role: str, bodies: list[Organisation], *, varies: bool = False
    ) -> None:
        """Have `bodies` in that role in the edition.

        The first to be known hold it for the whole programme, unless it `varies` between editions; others hold it for
        this edition only, where they stand in place of the programme's.
        """
        programme = edition.programme
        rows = [row for row in self._roles[id(programme)] if row.role == role]
        own = [row for row in rows if _is_of(row, edition)]
        general = [row for row in rows if _is_general(row)]
        in_force = self.holders(programme, role, edition, edition.year)
        missing = [body for body in bodies if not any(_is_held_by(row, body) for row in in_force)]
        if not missing:
            return
        if not self._changes.may_complete(edition):
            self._changes.note_left_out(role, ", ".join(str(body) for body in missing))
            return
        is_first = self._changes.may_complete(programme) and not (own or general)
        only = None if is_first and not varies else edition
        for body in missing if own or not general else bodies:
            row = Role(programme=programme, role=role, organisation=body, edition=only)
            self._changes.append(self._roles[id(programme)], self._changes.create(row))


def _same_year(edition: Edition, record: EditionRecord) -> bool:
    return (edition.year, edition.half) == (record.year, record.half)


def agree(edition: Edition, record: EditionRecord) -> None:
    """Raises LineRefused when the edition was not held, or has another year or number than the record."""
    if not edition.held:
        raise LineRefused(_("the register says that it was not held"), "edition_year")
    if record.year and edition.year and not _same_year(edition, record):
        message = _("number %(number)d is of %(edition)s in the register")
        raise LineRefused(message, "edition_year", number=edition.number or 0, edition=edition.label)
    if record.number and edition.number and edition.number != record.number:
        message = _("the register has number %(number)d for this year")
        raise LineRefused(message, "edition_number", number=edition.number)


def _is_of(role: Role, edition: Edition) -> bool:
    return role.edition_id == edition.pk if role.edition_id else role.edition is edition


def _is_general(role: Role) -> bool:
    return role.edition_id is None and role.edition is None


def _is_held_by(role: Role, body: Organisation) -> bool:
    return role.organisation_id == body.pk if role.organisation_id else role.organisation is body


def covers(role: Role, year: int | None) -> bool:
    first, last = role.year_from, role.year_to
    return year is None or ((first is None or first <= year) and (last is None or year <= last))
