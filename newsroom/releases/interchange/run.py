"""Storing rows batch after batch, each batch in a transaction of its own."""

from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Any, Generic, Protocol, TypeVar

from django.apps import apps
from django.db import DataError, IntegrityError, connection, transaction
from django.utils.translation import gettext as _

from newsroom.releases.interchange.lines import Row
from newsroom.releases.interchange.refusal import LineRefused
from newsroom.releases.interchange.report import Report, Result

BATCH = 200
Record = TypeVar("Record")


@dataclass(frozen=True)
class Entry(Generic[Record]):
    line: int
    record: Record


@dataclass(frozen=True)
class Outcome:
    """What became of a record: `reason` is why it was refused, `notes` are what else a person should know."""

    result: Result
    notes: Sequence[str] = ()
    reason: str = ""


class Importer(Protocol[Record]):
    """What one kind of record needs to be imported."""

    def parse(self, value: dict[str, Any]) -> Record:
        """The record of a row. Raises LineRefused; asks no database."""

    def identities(self, record: Record) -> Iterable[Hashable]:
        """What makes two rows of one file the same record."""

    def store(self, records: Sequence[Record]) -> list[Outcome]:
        """Store the records in the transaction that is open; what is refused leaves nothing behind."""

    def forget(self) -> None:
        """Drop what is remembered of the database, for the transaction was rolled back."""


def run(
    importer: Importer[Record],
    rows: Iterable[Row],
    *,
    batch_size: int = BATCH,
    after_batch: Callable[[Report], None] = lambda report: None,
) -> Report:
    """Import `rows`. A refused row never stops the others; a crash loses only the batch that was open."""
    report = Report()
    seen: dict[Hashable, int] = {}
    remaining = iter(rows)
    while batch := list(islice(remaining, batch_size)):
        entries = list(_parse(importer, batch, seen, report))
        _store(importer, entries, report)
        report.refusals.sort(key=lambda refusal: refusal.line)
        report.last_line = batch[-1].number
        after_batch(report)
    return report


def _parse(
    importer: Importer[Record], rows: Iterable[Row], seen: dict[Hashable, int], report: Report
) -> Iterator[Entry[Record]]:
    for row in rows:
        try:
            if row.value is None:
                raise LineRefused(row.problem)
            record = importer.parse(row.value)
            _remember(importer.identities(record), row.number, seen)
        except LineRefused as refused:
            report.refuse(row.number, refused.reason)
        else:
            yield Entry(row.number, record)


def _remember(identities: Iterable[Hashable], line: int, seen: dict[Hashable, int]) -> None:
    for identity in identities:
        if (first := seen.setdefault(identity, line)) != line:
            raise LineRefused(_("Line %(first)d of the same file is about the same record."), first=first)


def _store(importer: Importer[Record], entries: Sequence[Entry[Record]], report: Report) -> None:
    """Store the batch; when the database refuses it, its halves, down to the line that is at fault."""
    if not entries:
        return
    try:
        with transaction.atomic():
            outcomes = importer.store([entry.record for entry in entries])
            connection.check_constraints()  # those that wait for the end of the transaction
    except (IntegrityError, DataError) as error:
        importer.forget()
        if len(entries) == 1:
            report.refuse(entries[0].line, reason_of(error))
            return
        middle = len(entries) // 2
        _store(importer, entries[:middle], report)
        _store(importer, entries[middle:], report)
        return
    except BaseException:
        importer.forget()
        raise
    for entry, outcome in zip(entries, outcomes, strict=True):
        if outcome.result == Result.REFUSED:
            report.refuse(entry.line, outcome.reason)
        else:
            report.count(outcome.result)
        for note in outcome.notes:
            report.note(entry.line, note)


def reason_of(error: Exception) -> str:
    """What a rule of the database says to people, or its name where it says nothing."""
    diagnosis = getattr(error.__cause__, "diag", None)
    name = getattr(diagnosis, "constraint_name", None)
    for model in apps.get_models() if name else ():
        for constraint in model._meta.constraints:
            if constraint.name == name:
                return str(constraint.get_violation_error_message())
    text = getattr(diagnosis, "message_primary", None) or str(error)
    return LineRefused(_("the database refuses it (%(problem)s)"), problem=text).reason
