"""Putting awards into the register: each is found there, or made with all that it belongs to."""

from collections import defaultdict
from collections.abc import Sequence
from typing import Any

from django.db import connection
from django.db.models import Model, Q
from django.utils.translation import gettext as _

from awards.holding import HELD, is_held, read_of
from awards.imports.bodies import Bodies
from awards.imports.editions import Editions
from awards.imports.identity import identified, is_same_prize, prize_kind
from awards.imports.programmes import Programmes
from awards.imports.records import AwardRecord
from awards.models import (
    Award,
    Edition,
    EditionGroup,
    Grade,
    Organisation,
    OrganisationAlias,
    OrganisationName,
    Programme,
    ProgrammeAlias,
    Role,
)
from newsroom.fields.localized import LocalizedText
from newsroom.releases.interchange.changes import Changes
from newsroom.releases.interchange.refusal import LineRefused

# The models in the order in which their rows can be written.
WRITTEN: list[type[Model]] = [Organisation, Programme, Grade, Edition, EditionGroup, Role, Award]

# What is read once for many batches.
NAMED: list[type[Model]] = [
    Organisation,
    OrganisationName,
    OrganisationAlias,
    Programme,
    ProgrammeAlias,
    Grade,
]


def newest_names() -> tuple[int | None, ...]:
    """Other than before when somebody has added a body, a programme, a name of one or a grade since."""
    newest = ", ".join(f"(SELECT max(id) FROM {model._meta.db_table})" for model in NAMED)
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT {newest}")
        return tuple(cursor.fetchone())


class Names:
    """Names of bodies and programmes, read once for many who only ask."""

    def __init__(self) -> None:
        self.bodies = Bodies(Changes())
        self.programmes = Programmes(Changes())


class Register:
    """The register as an import sees it. `prepare` is called for each batch, then `put` for its records."""

    def __init__(self, changes: Changes, names: "Names | None" = None) -> None:
        """With `names`, nothing can be put there."""
        self._changes = changes
        self.bodies = names.bodies if names else Bodies(changes)
        self.programmes = names.programmes if names else Programmes(changes)
        self.editions = Editions(changes, ())
        self._awards: dict[tuple[int, int], list[Award]] = {}
        self._by_external_id: dict[str, Award] = {}

    def prepare(self, records: Sequence[AwardRecord]) -> None:
        """Fetch what the register has of the records, with a number of queries that does not grow with them."""
        named = [
            programme for record in records if (programme := _found(self.programmes.find, record.programme))
        ]
        self.programmes.load_approved(named)
        self.editions = Editions(self._changes, named)
        stored = [(edition, record) for record in records if (edition := self._stored_edition(record))]
        self.editions.load_groups({edition.pk: edition for edition, _record in stored}.values())
        pairs = [(edition, body) for edition, record in stored if (body := self._stored_body(record))]
        self._load_awards(pairs, [record.external_id for record in records if record.external_id])
        if any(record.standalone for record in records):
            known = [award for awards in self._awards.values() for award in awards]
            read_of(award for award in (*known, *self._by_external_id.values()) if not award.standalone)

    def put(self, record: AwardRecord, *, line_wins: bool, approved: bool = False) -> Award:
        """The award of the record, new or brought up to date.

        What the record leaves out stays as it is. Where it differs from the register, the record is right if
        `line_wins`; else the register is, and a note says so. `approved`: a release that is approved tells of it.
        Raises LineRefused.
        """
        programme = self.programmes.get(record.programme, record.policy_field)
        recipient = self.bodies.get(record.recipient)
        edition = self.editions.get(programme, record.edition)
        agree_on_winner(edition, recipient)
        self._set_roles(record, edition)
        grade = self.programmes.grade(programme, record.grade) if record.grade else None
        award = self._find(record, edition, recipient, grade)
        group = self._group(record, edition, award)
        _check_rank(record, group)
        if approved:
            self.programmes.approve(programme)
        if record.standalone and not (line_wins or (award and award.standalone)):
            raise LineRefused(_("only the register makes an award public on its own"), "standalone")
        if record.standalone and award and not award.standalone and award.pk and is_held(award):
            raise LineRefused(str(HELD), "standalone")
        if award is None:
            return self._create(record, edition, recipient, grade, group)
        if line_wins:
            place = {"programme": programme, "edition": edition, "recipient": recipient}
            self._changes.set(award, **place, **_given(category=record.category))
        elif (award.edition, award.recipient) != (edition, recipient):
            raise LineRefused(_("the register has another award under this id"), "external_id")
        self._bring_up_to_date(award, record, grade, group, line_wins=line_wins)
        return award

    def find_by_external_id(self, record: AwardRecord) -> Award | None:
        return self._by_external_id.get(record.external_id) if record.external_id else None

    def _find(
        self, record: AwardRecord, edition: Edition, recipient: Organisation, grade: Grade | None
    ) -> Award | None:
        same = identified(self._awards.get((id(edition), id(recipient)), ()), record, grade)
        known = self.find_by_external_id(record)
        if known is None:
            if same and record.external_id and same.external_id:
                message = _("the register has this award under the id %(id)s")
                raise LineRefused(message, "external_id", id=same.external_id)
            return same
        if same and same is not known:
            raise LineRefused(_("the register has the same award again, under another id or none"))
        return known

    def _create(
        self,
        record: AwardRecord,
        edition: Edition,
        recipient: Organisation,
        grade: Grade | None,
        group: EditionGroup | None,
    ) -> Award:
        award = Award(
            external_id=record.external_id,
            edition=edition,
            programme=edition.programme,
            recipient=recipient,
            category=record.category,
            grade=grade,
            prize=record.prize,
            prize_kind=prize_kind(record.prize),
            group=group,
            standalone=bool(record.standalone),
            **record.facts,
        )
        self._enter(award, edition, recipient)
        if record.external_id:
            self._changes.index(self._by_external_id, record.external_id, award)
        return self._changes.create(award)

    def _bring_up_to_date(
        self,
        award: Award,
        record: AwardRecord,
        grade: Grade | None,
        group: EditionGroup | None,
        *,
        line_wins: bool,
    ) -> None:
        if award.external_id is None and record.external_id:
            self._changes.set(award, external_id=record.external_id)
            self._changes.index(self._by_external_id, record.external_id, award)
        linked = _given(grade=grade, group=group)
        if line_wins:
            self._changes.set(award, **linked, **record.facts, **_given(standalone=record.standalone))
            if record.prize:
                self._name_prize(award, LocalizedText({**award.prize, **record.prize}))
            return
        self._changes.fill(award, **linked, **record.facts)
        if not award.prize and self._changes.may_complete(award):
            self._changes.set(award, prize=record.prize, prize_kind=prize_kind(record.prize))
        elif not award.prize or (record.prize and not is_same_prize(award.prize, record.prize)):
            self._changes.fill(award, prize=record.prize)
        else:
            self._changes.fill_names(award, record.prize, "prize")

    def _name_prize(self, award: Award, prize: LocalizedText) -> None:
        """Its kind is what its name says, but for the same prize, whose kind people may have set otherwise."""
        if not award.prize or not is_same_prize(award.prize, prize):
            self._changes.set(award, prize_kind=prize_kind(prize))
        self._changes.set(award, prize=prize)

    def _group(self, record: AwardRecord, edition: Edition, award: Award | None) -> EditionGroup | None:
        if record.group is None:
            return None
        if award is None or self._changes.may_complete(award):
            return self.editions.group(edition, record.group)
        if award.group is None:
            self._changes.note_left_out("group", record.group.name)
        return None

    def _set_roles(self, record: AwardRecord, edition: Edition) -> None:
        by_role: dict[str, list[Organisation]] = defaultdict(list)
        completes = self._changes.may_complete(edition)
        for role, named in record.roles:
            body = self.bodies.get(named) if completes else self.bodies.find(named)
            if body is None:
                self._changes.note_left_out(role, named.name)
            elif not any(body is other for other in by_role[role]):
                by_role[role].append(body)
        for role, bodies in by_role.items():
            self.editions.set_role(edition, role, bodies, varies=role in record.own_roles)

    def _stored_edition(self, record: AwardRecord) -> Edition | None:
        programme = _found(self.programmes.find, record.programme)
        return programme and _found(self.editions.find, programme, record.edition)

    def _stored_body(self, record: AwardRecord) -> Organisation | None:
        return _found(self.bodies.find, record.recipient)

    def _load_awards(self, pairs: list[tuple[Edition, Organisation]], external_ids: list[str]) -> None:
        self._awards, self._by_external_id = {}, {}
        bodies, grades = self.bodies.by_pk(), self.programmes.grades_by_pk()
        editions = {edition.pk for edition, _body in pairs}
        recipients = {body.pk for _edition, body in pairs if body.pk}
        wanted = Q(edition__in=editions, recipient__in=recipients) | Q(external_id__in=external_ids)
        for award in Award.objects.filter(wanted).order_by("pk"):
            if award.external_id:
                self._by_external_id[award.external_id] = award
            award.recipient = bodies.get(award.recipient_id) or award.recipient
            if award.grade_id:
                award.grade = grades.get(award.grade_id) or award.grade
            if edition := self.editions.by_pk.get(award.edition_id):
                award.edition = edition
                self._awards.setdefault((id(edition), id(award.recipient)), []).append(award)

    def _enter(self, award: Award, edition: Edition, recipient: Organisation) -> None:
        self._changes.append(self._awards.setdefault((id(edition), id(recipient)), []), award)


def agree_on_winner(edition: Edition, recipient: Organisation) -> None:
    """Raises LineRefused where the register says that nobody of ours won."""
    if edition.without_award and recipient.is_ours:
        raise LineRefused(_("the register says that nobody of ours won in it"), "edition_year")


def _check_rank(record: AwardRecord, group: EditionGroup | None) -> None:
    rank = record.facts.get("rank")
    if rank and group and group.size and rank > group.size:
        raise LineRefused(_("lies beyond the size of the group"), "rank")


def _given(**values: Any) -> dict[str, Any]:
    return {name: value for name, value in values.items() if value is not None and value != {}}


def _found(find: Any, *names: Any) -> Any:
    """What `find` finds; a name that fits several is refused later, with its line."""
    try:
        return find(*names)
    except LineRefused:
        return None
