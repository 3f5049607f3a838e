"""Importing a file of releases."""

from collections.abc import Hashable, Iterator, Sequence
from typing import Any

from django.db.models import Model

from awards.imports.records import AwardRecord
from awards.imports.register import WRITTEN as REGISTER
from awards.imports.register import Register
from awards.models import Award, Mention
from newsroom.accounts.models import Department
from newsroom.desk.imports.copies import WorkingCopies, check_ready
from newsroom.desk.imports.publication import Publications
from newsroom.desk.imports.records import ReleaseRecord, parse_release
from newsroom.desk.imports.stored import StoredBatch
from newsroom.releases.interchange.changes import Changes
from newsroom.releases.interchange.refusal import LineRefused
from newsroom.releases.interchange.report import Result
from newsroom.releases.interchange.run import Outcome
from newsroom.releases.models import Category, Contact, LegacyURL, Release, ReleaseText, Topic, Withdrawal

# The models in the order in which their rows can be written.
WRITTEN: list[type[Model]] = [
    *(Category, Topic, Department),
    *REGISTER,
    *(Release, ReleaseText, Contact, Release.topics.through, LegacyURL, Mention, Withdrawal),
]


class ReleaseImporter:
    """Stores releases with the awards they tell of; implements `interchange.run.Importer`.

    About an award the register knows better than a release: what a line says of it only fills what is empty there.
    """

    def __init__(self) -> None:
        self.forget()

    def forget(self) -> None:
        self._changes = Changes()
        self._register = Register(self._changes)
        self._copies = WorkingCopies(self._changes)

    def parse(self, value: dict[str, Any]) -> ReleaseRecord:
        return parse_release(value)

    def identities(self, record: ReleaseRecord) -> Iterator[Hashable]:
        if record.external_id:
            yield "external_id", record.external_id
        if record.public_id:
            yield "id", record.public_id

    def store(self, records: Sequence[ReleaseRecord]) -> list[Outcome]:
        batch = StoredBatch(records, self._changes)
        publications = Publications(self._changes, batch.now)
        if awards := [award for record in records for award in record.awards or ()]:
            self._register.prepare(awards)
        outcomes = [self._outcome(record, batch, publications) for record in records]
        self._changes.save(WRITTEN)
        publications.carry_out()
        return outcomes

    def _outcome(self, record: ReleaseRecord, batch: StoredBatch, publications: Publications) -> Outcome:
        mark = self._changes.mark()
        try:
            result = self._put(record, batch, publications)
        except LineRefused as refused:
            self._changes.undo(mark)
            self._changes.take_notes()
            return Outcome(Result.REFUSED, reason=refused.reason)
        return Outcome(result, self._changes.take_notes())

    def _put(self, record: ReleaseRecord, batch: StoredBatch, publications: Publications) -> Result:
        release = batch.find(record)
        if release and release.import_digest == record.digest:
            return Result.UNCHANGED
        stored = batch.of(release)
        is_new, before = stored.is_new, self._changes.mark()
        awards = None if record.awards is None else list(self._awards(record.awards))
        content = self._changes.mark()
        self._copies.write(stored, record, awards)
        content_changed = self._changes.since(content)
        self._copies.write_addresses(stored, record, batch)
        check_ready(stored, record.state)
        publications.plan(stored, record, content_changed=content_changed)
        if not self._changes.since(before):
            return Result.UNCHANGED
        self._changes.set(stored.release, import_digest=record.digest)
        return Result.CREATED if is_new else Result.UPDATED

    def _awards(self, records: Sequence[AwardRecord]) -> Iterator[Award]:
        for place, record in enumerate(records):
            try:
                yield self._register.put(record, line_wins=False)
            except LineRefused as refused:
                raise LineRefused(refused.reason, f"awards.{place}") from None
