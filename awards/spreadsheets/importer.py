"""Putting the rows of a spreadsheet into the register, by the way that lines of a file take."""

from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from django.db.models import Model
from django.utils.translation import gettext as _

from awards.imports.identity import identity
from awards.imports.records import AwardRecord, parse_award
from awards.imports.register import WRITTEN, Register
from awards.models import Award
from awards.spreadsheets.newcomers import guesses, with_kind
from awards.spreadsheets.outcomes import RowOutcome, heading_of, refused, told_steps
from awards.spreadsheets.varying import key_of
from newsroom.releases.interchange.changes import Changes, Written
from newsroom.releases.interchange.refusal import LineRefused
from newsroom.releases.interchange.report import Result
from newsroom.releases.interchange.run import Outcome


@dataclass(frozen=True)
class RowRecord:
    position: int
    record: AwardRecord


class Journal:
    """Every record that was written: new ones, and what changed ones held before."""

    def __init__(self) -> None:
        self.rows: dict[tuple[type[Model], Any], Model] = {}
        self.before: dict[tuple[type[Model], Any], dict[str, Any]] = {}
        self.created: set[tuple[type[Model], Any]] = set()

    def note(self, written: Written) -> None:
        for row in written.created:
            self.rows[type(row), row.pk] = row
            self.created.add((type(row), row.pk))
        for row, before in written.changed:
            key = type(row), row.pk
            self.rows[key] = row
            if key not in self.created:
                # A later batch may change a row again: what stood there at first is what is put back.
                self.before[key] = before | self.before.get(key, {})


class RowImporter:
    """Stores rows and remembers of each what was decided; implements `interchange.run.Importer`.

    A row is told to differ wherever it does: unlike a line of JSON, it is compared again each time it comes. Values of
    rows are `{"position": …, "line": …}`; `outcomes` is by position, `places` names rows for people, `varying` is of
    `varying_roles`.
    """

    def __init__(self, places: Sequence[str], varying: Mapping[str, frozenset[str]]) -> None:
        self.outcomes: dict[int, RowOutcome] = {}
        self.journal = Journal()
        self._places = places
        self._varying = varying
        self._seen: dict[Hashable, int] = {}
        self._awards: dict[int, int] = {}
        self.forget()

    def forget(self) -> None:
        self._pending: tuple[Written, dict[int, RowOutcome]] | None = None
        self._changes = Changes(lambda place: heading_of(place) or place)
        self._register = Register(self._changes)

    def parse(self, value: dict[str, Any]) -> RowRecord:
        position = value["position"]
        try:
            record = parse_award(value["line"])
            record = replace(record, own_roles=self._varying.get(key_of(value["line"]), frozenset()))
            first = self._seen.setdefault(record.external_id or identity(record), position)
            if first != position:
                raise LineRefused(_same_as(self._places[first]))
        except LineRefused as error:
            self.outcomes[position] = refused(error)
            raise
        return RowRecord(position, record)

    def identities(self, record: RowRecord) -> Iterable[Hashable]:
        return ()

    def store(self, records: Sequence[RowRecord]) -> list[Outcome]:
        self.settle()
        self._register.prepare([each.record for each in records])
        batch = {each.position: RowOutcome(Result.REFUSED) for each in records}
        outcomes = [self._outcome(each, batch) for each in records]
        self._pending = self._changes.save(WRITTEN), batch
        return outcomes

    def settle(self) -> None:
        """Note what the last batch has written: it was stored, for nobody had it forgotten."""
        if self._pending:
            written, batch = self._pending
            self.journal.note(written)
            self.outcomes |= batch
            self._awards |= {each.award.pk: position for position, each in batch.items() if each.award}
            self._pending = None

    def _outcome(self, each: RowRecord, batch: dict[int, RowOutcome]) -> Outcome:
        mark = self._changes.mark()
        try:
            record = with_kind(each.record, self._register.bodies.home)
            award = self._register.put(record, line_wins=True)
            self._refuse_twice(award, batch)
        except LineRefused as error:
            self._changes.undo(mark)
            self._changes.take_notes()
            batch[each.position] = refused(error)
            return Outcome(Result.REFUSED, reason=error.reason)
        steps = self._changes.steps(mark)
        notes = [*self._changes.take_notes(), *guesses(each.record, steps)]
        is_new = any(step.row is award and not step.field for step in steps)
        result = Result.CREATED if is_new else Result.UPDATED if steps else Result.UNCHANGED
        batch[each.position] = RowOutcome(result, told_steps(steps), notes, award=award)
        return Outcome(result, notes)

    def _refuse_twice(self, award: Award, batch: dict[int, RowOutcome]) -> None:
        """Two rows may name one award in two ways; neither silently wins over the other."""
        first = next((position for position, each in batch.items() if each.award is award), None)
        if award.pk is not None:
            first = self._awards.get(award.pk, first)
        if first is not None:
            raise LineRefused(_same_as(self._places[first]))


def _same_as(place: str) -> str:
    message = _("Row %(row)s of the file tells of the same award. Keep one of the two.")
    return message % {"row": place}
