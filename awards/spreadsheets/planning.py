"""What a file would do to the register: it is done to a copy of it, and told row by row."""

import hashlib
import json
from dataclasses import dataclass
from typing import Any

from django.db import transaction

from awards.models import ImportedRow, RegisterImport
from awards.spreadsheets import newcomers
from awards.spreadsheets.copying import on_a_copy
from awards.spreadsheets.files import sheets_of
from awards.spreadsheets.importer import Journal, RowImporter
from awards.spreadsheets.keeping import drop_expired
from awards.spreadsheets.lines import Line, line_of
from awards.spreadsheets.outcomes import RowOutcome
from awards.spreadsheets.tables import Problem, table_of
from awards.spreadsheets.varying import varying_roles
from newsroom.accounts.models import User
from newsroom.releases.interchange.lines import Row
from newsroom.releases.interchange.report import Result
from newsroom.releases.interchange.run import run

AT_ONCE = 1000
LONGEST_NAME = 200


@dataclass(frozen=True)
class Reading:
    """The rows of a file, and what was found of the file as a whole."""

    lines: list[Line]
    notes: list[str]


@dataclass
class Done:
    """What became of each row of a file, in its order, and every record that was written."""

    reading: Reading
    outcomes: list[RowOutcome]
    journal: Journal

    @property
    def plan(self) -> str:
        """The same when the same was done, whatever language it is told in."""
        told = [[outcome.result, outcome.steps] for outcome in self.outcomes]
        text = json.dumps(told, sort_keys=True, ensure_ascii=True)
        return hashlib.sha256(text.encode()).hexdigest()


def propose(content: bytes, name: str, by: User | None, *, leaves_out: bool = False) -> RegisterImport:
    """Find out what the file would change, and keep it to be confirmed. Raises FileRefused.

    With `leaves_out`, columns that the register has not are passed over. What was left waiting for long is dropped.
    """
    reading = read(content, name, leaves_out=leaves_out)
    with on_a_copy():
        done = carry_out(reading)
    with transaction.atomic():
        drop_expired()
        digest = hashlib.sha256(content).hexdigest()
        waiting = RegisterImport(file_name=name[-LONGEST_NAME:], digest=digest, content=content, made_by=by)
        waiting.leaves_out = leaves_out
        keep_waiting(waiting, done)
    return waiting


def read(content: bytes, name: str, *, leaves_out: bool) -> Reading:
    """What the file says, whatever the register has. Raises FileRefused."""
    table = table_of(sheets_of(content, name), leaves_out=leaves_out)
    return Reading([line_of(row) for row in table.rows], table.notes)


def carry_out(reading: Reading) -> Done:
    """Do in the transaction that is open what the rows of a file say."""
    lines = reading.lines
    varying = varying_roles(line.value for line in lines if line.value is not None)
    importer = RowImporter([line.place for line in lines], varying)
    rows = [
        Row(position, {"position": position, "line": line.value})
        for position, line in enumerate(lines)
        if line.value is not None
    ]
    report = run(importer, rows)
    importer.settle()
    by_database = {refusal.line: refusal.reason for refusal in report.refusals}
    outcomes = [
        _outcome(line, importer.outcomes.get(position), by_database.get(position, ""))
        for position, line in enumerate(lines)
    ]
    return Done(reading, outcomes, importer.journal)


def keep_waiting(waiting: RegisterImport, done: Done, differing: set[int] | None = None) -> None:
    """Keep a plan in place of the one that was kept; `differing` rows are marked as having changed since."""
    waiting.plan, waiting.notes = done.plan, [*newcomers.told(done.outcomes), *done.reading.notes]
    for result in Result:
        setattr(waiting, f"{result.value}_count", sum(each.result == result for each in done.outcomes))
    waiting.save()
    waiting.refresh_from_db(fields=["made_at"])
    waiting.rows.all().delete()
    rows = [
        ImportedRow(
            made_by=waiting,
            position=position,
            place=line.place,
            result=outcome.result.value,
            told=_told(line, outcome, position in (differing or ())),
        )
        for position, (line, outcome) in enumerate(zip(done.reading.lines, done.outcomes, strict=True))
    ]
    ImportedRow.objects.bulk_create(rows, AT_ONCE)


def _outcome(line: Line, outcome: RowOutcome | None, reason: str) -> RowOutcome:
    if outcome is None:
        outcome = RowOutcome(Result.REFUSED, problems=line.problems or [Problem("", reason)])
    outcome.notes = [*line.notes, *outcome.notes]
    return outcome


def _told(line: Line, outcome: RowOutcome, differs: bool) -> dict[str, Any]:
    return {
        "title": line.title,
        "steps": outcome.steps,
        "notes": outcome.notes,
        "problems": [[problem.where, problem.message] for problem in outcome.problems],
        "differs": differs,
    }
