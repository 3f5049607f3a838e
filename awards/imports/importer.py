"""Importing a file of awards."""

from collections.abc import Hashable, Iterator, Sequence
from typing import Any

from django.utils.translation import gettext as _

from awards.imports.identity import identity
from awards.imports.records import AwardRecord, parse_award
from awards.imports.register import WRITTEN, Register, newest_names
from awards.locking import add_alone
from newsroom.releases.interchange.changes import Changes
from newsroom.releases.interchange.refusal import LineRefused
from newsroom.releases.interchange.report import Result
from newsroom.releases.interchange.run import Outcome


class AwardImporter:
    """Stores the records of a file, which know better than the register; implements `interchange.run.Importer`."""

    def __init__(self) -> None:
        self.forget()

    def forget(self) -> None:
        self._names = newest_names()
        self._changes = Changes()
        self._register = Register(self._changes)

    def parse(self, value: dict[str, Any]) -> AwardRecord:
        return parse_award(value)

    def identities(self, record: AwardRecord) -> Iterator[Hashable]:
        yield record.external_id or identity(record)

    def store(self, records: Sequence[AwardRecord]) -> list[Outcome]:
        add_alone()
        if newest_names() != self._names:
            self.forget()
        self._register.prepare(records)
        outcomes = [self._outcome(record) for record in records]
        self._changes.save(WRITTEN)
        self._names = newest_names()
        return outcomes

    def _outcome(self, record: AwardRecord) -> Outcome:
        mark = self._changes.mark()
        try:
            result = self._put(record, mark)
        except LineRefused as refused:
            self._changes.undo(mark)
            self._changes.take_notes()
            return Outcome(Result.REFUSED, reason=refused.reason)
        if record.evidence and result != Result.UNCHANGED:
            self._changes.note(
                _("evidence is kept with the releases that tell of an award, not with the award")
            )
        return Outcome(result, self._changes.take_notes())

    def _put(self, record: AwardRecord, mark: int) -> Result:
        known = self._register.find_by_external_id(record)
        if known and known.import_digest == record.digest:
            return Result.UNCHANGED
        award = self._register.put(record, line_wins=True)
        if award.import_digest == record.digest:
            self._changes.undo(mark)
            self._changes.take_notes()
            return Result.UNCHANGED
        if not self._changes.since(mark):
            return Result.UNCHANGED
        is_new = award.pk is None and not award.import_digest
        self._changes.set(award, import_digest=record.digest)
        return Result.CREATED if is_new else Result.UPDATED
