"""Importing a file of releases."""

from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from contextlib import nullcontext
from typing import Any

from django.db import transaction
from django.db.models import Model
from django.utils.translation import gettext as _

from awards.imports.register import WRITTEN as REGISTER
from awards.imports.register import Register, newest_names
from awards.locking import add_alone
from awards.models import Award, Mention
from newsroom.accounts.models import Department
from newsroom.desk.imports.copies import WorkingCopies
from newsroom.desk.imports.publication import Publications
from newsroom.desk.imports.ready import NotReady, require_ready
from newsroom.desk.imports.records import ReleaseRecord, parse_release
from newsroom.desk.imports.standing import check_standing
from newsroom.desk.imports.stored import StoredBatch, StoredRelease
from newsroom.releases import revisions, versions
from newsroom.releases.enums import State
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
    `complete` adds to releases that lines have written what a line cannot tell, before a version is made of them.
    """

    def __init__(self, complete: Callable[[Iterable[Release]], None] | None = None) -> None:
        self._complete = complete
        self.forget()

    def forget(self) -> None:
        self._names = newest_names()
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
        """Only rows that are stored can be checked for readiness, so lines that fail it make a second attempt."""
        reasons: dict[int, str] = {}
        while True:
            try:
                with transaction.atomic():
                    if any(record.awards for record in records):
                        self._be_alone()
                    if any(record.state == State.APPROVED for record in records):
                        versions.approve_alone()
                    outcomes = self._store(records, reasons)
                    self._names = newest_names()
                    return outcomes
            except NotReady as found:
                reasons |= found.reasons
                self.forget()

    def _be_alone(self) -> None:
        """Let nobody else add to the register, and know what others have added since it was read."""
        add_alone()
        if newest_names() != self._names:
            self.forget()

    def _store(self, records: Sequence[ReleaseRecord], reasons: Mapping[int, str]) -> list[Outcome]:
        """`reasons` tell why lines, known by their place in `records`, are refused."""
        batch = StoredBatch(records, self._changes)
        publications = Publications(self._changes, batch.now)
        written: dict[int, Release] = {}
        if awards := [award for record in records for award in record.awards or ()]:
            self._register.prepare(awards)
        outcomes = [
            Outcome(Result.REFUSED, reason=reasons[place])
            if place in reasons
            else self._outcome(place, record, batch, publications, written)
            for place, record in enumerate(records)
        ]
        self._save(records, written)
        require_ready(written)
        publications.carry_out()
        return outcomes

    def _save(self, records: Sequence[ReleaseRecord], written: Mapping[int, Release]) -> None:
        """Write the batch, and keep each release that it changed as a revision.

        A line that brings a translation says that it fits the primary text, changed or not.
        """
        revisions.begin(written.values())
        self._changes.save(WRITTEN)
        if self._complete:
            self._complete(written.values())
        fitting = {release.pk: set(records[place].texts) for place, release in written.items()}
        revisions.record_many(written.values(), by=None, note=_("Import"), confirmed=fitting)

    def _outcome(
        self,
        place: int,
        record: ReleaseRecord,
        batch: StoredBatch,
        publications: Publications,
        written: dict[int, Release],
    ) -> Outcome:
        mark = self._changes.mark()
        try:
            stored = self._stored(record, batch)
            result = self._put(stored, record, batch, publications) if stored else Result.UNCHANGED
        except LineRefused as refused:
            self._changes.undo(mark)
            self._changes.take_notes()
            return Outcome(Result.REFUSED, reason=refused.reason)
        if stored and result != Result.UNCHANGED:
            written[place] = stored.release
        return Outcome(result, self._changes.take_notes())

    def _stored(self, record: ReleaseRecord, batch: StoredBatch) -> StoredRelease | None:
        """What is stored of the record's release; None when this very line was imported last."""
        release = batch.find(record)
        return None if release and release.import_digest == record.digest else batch.of(release)

    def _put(
        self, stored: StoredRelease, record: ReleaseRecord, batch: StoredBatch, publications: Publications
    ) -> Result:
        check_standing(stored, record)
        is_new, before = stored.is_new, self._changes.mark()
        is_public = record.is_public_at(batch.now)
        with nullcontext() if is_public else self._changes.completing_own_rows_only():
            awards = None if record.awards is None else list(self._awards(record))
            content = self._changes.mark()
            self._copies.write(stored, record, awards)
        content_changed = self._changes.since(content)
        self._copies.write_addresses(stored, record, batch)
        publications.plan(stored, record, content_changed=content_changed)
        if not self._changes.since(before):
            return Result.UNCHANGED
        self._changes.set(stored.release, import_digest=record.digest)
        return Result.CREATED if is_new else Result.UPDATED

    def _awards(self, record: ReleaseRecord) -> Iterator[Award]:
        approved = record.state in (State.APPROVED, State.WITHDRAWN)
        for place, award in enumerate(record.awards or ()):
            try:
                yield self._register.put(award, line_wins=False, approved=approved)
            except LineRefused as refused:
                raise LineRefused(refused.reason, f"awards.{place}") from None
