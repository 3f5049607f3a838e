"""What a file would do to the register: it is done in a transaction that is taken back, and told row by row."""

import hashlib
import json
from dataclasses import dataclass
from typing import Any

from django.db import connection, transaction

from awards.imports.register import WRITTEN
from awards.locking import add_alone
from awards.models import ImportedRow, RegisterImport
from awards.spreadsheets.files import sheets_of
from awards.spreadsheets.importer import Journal, RowImporter
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


@dataclass
class Done:
    """What became of each row of a file, in its order, and every record that was written."""

    lines: list[Line]
    outcomes: list[RowOutcome]
    notes: list[str]
    journal: Journal

    @property
    def plan(self) -> str:
        """The same when the same was done, whatever language it is told in."""
        told = [[outcome.result, outcome.steps] for outcome in self.outcomes]
        text = json.dumps(told, sort_keys=True, ensure_ascii=True)
        return hashlib.sha256(text.encode()).hexdigest()


def propose(content: bytes, name: str, by: User | None) -> RegisterImport:
    """Find out what the file would change, and keep it to be confirmed. Raises FileRefused.

    What the same person has left waiting before is dropped.
    """
    done = tried(content, name)
    with transaction.atomic():
        _drop_waiting(by)
        waiting = RegisterImport(
            file_name=name[-LONGEST_NAME:], digest=hashlib.sha256(content).hexdigest(), made_by=by
        )
        keep_waiting(waiting, content, done)
    return waiting


def tried(content: bytes, name: str) -> Done:
    """What the file would do now; nothing of it stays. Raises FileRefused."""
    with transaction.atomic():
        done = carry_out(content, name)
        transaction.set_rollback(True)
    return done


def carry_out(content: bytes, name: str) -> Done:
    """Do in the transaction that is open what the rows of the file say. Raises FileRefused."""
    table = table_of(sheets_of(content, name))
    lines = [line_of(row) for row in table.rows]
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
    return Done(lines, outcomes, table.notes, importer.journal)


def keep_waiting(
    waiting: RegisterImport, content: bytes, done: Done, differing: set[int] | None = None
) -> None:
    """Keep a plan in place of the one that was kept; `differing` rows are marked as having changed since."""
    waiting.content, waiting.plan, waiting.notes = content, done.plan, done.notes
    for result in Result:
        setattr(waiting, f"{result.value}_count", sum(each.result == result for each in done.outcomes))
    waiting.save()
    waiting.rows.all().delete()
    rows = [
        ImportedRow(
            made_by=waiting,
            position=position,
            place=line.place,
            result=outcome.result.value,
            told=_told(line, outcome, position in (differing or ())),
        )
        for position, (line, outcome) in enumerate(zip(done.lines, done.outcomes, strict=True))
    ]
    ImportedRow.objects.bulk_create(rows, AT_ONCE)


def _drop_waiting(by: User | None) -> None:
    """But one that is being confirmed at this moment."""
    waiting = RegisterImport.objects.select_for_update(skip_locked=True).filter(made_by=by, applied_at=None)
    RegisterImport.objects.filter(pk__in=list(waiting.values_list("pk", flat=True))).delete()


def lock_register() -> None:
    """Have nobody else write to the register until the transaction ends; everybody may read it.

    Who would add what they have not found there waits before looking.
    """
    add_alone()
    tables = ", ".join(connection.ops.quote_name(model._meta.db_table) for model in WRITTEN)
    with connection.cursor() as cursor:
        cursor.execute(f"LOCK TABLE {tables} IN SHARE ROW EXCLUSIVE MODE")


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
