"""The base of the commands that import a file."""

import sys
import time
from argparse import ArgumentParser
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import dropwhile
from pathlib import Path
from typing import Any, BinaryIO, ClassVar

from django.core.management.base import BaseCommand, CommandError
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from newsroom.accounts import audit
from newsroom.releases.interchange.lines import json_rows
from newsroom.releases.interchange.report import Report, Result
from newsroom.releases.interchange.run import BATCH, Importer, run


class ImportCommand(BaseCommand):
    """Reads a file with the importer of the subclass; tells progress on stderr and the report on stdout.

    Each run has one entry in the audit log. Exits with status 1 when a line was refused; the others are stored then.
    What was interrupted can be run again from the beginning, which finds everything unchanged, or from the line
    that it tells.
    """

    importer: ClassVar[type[Importer[Any]]]

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("file", help=_("JSON lines in UTF-8; - reads standard input"))
        parser.add_argument(
            "--from-line", type=int, default=1, help=_("first line to import, to go on after a stop")
        )
        parser.add_argument("--batch-size", type=int, default=BATCH, help=_("lines in one transaction"))

    def handle(self, *, file: str, from_line: int, batch_size: int, verbosity: int, **options: Any) -> None:
        if batch_size < 1:
            raise CommandError(_("A batch has at least one line."))
        importer = self.importer()
        progress = _Progress(self, silent=verbosity == 0)
        with _opened(file) as stream:
            rows = dropwhile(lambda row: row.number < from_line, json_rows(stream))
            try:
                report = run(importer, rows, batch_size=batch_size, after_batch=progress.tell)
            except BaseException:
                self.stderr.write(progress.how_to_go_on(from_line))
                raise
            finally:
                note_import(self, progress.report, file=Path(file).name)
        self.conclude(report, importer)

    def conclude(self, report: Report, importer: Importer[Any]) -> None:
        for note in report.told_notes():
            self.stdout.write(note)
        self.stdout.write(report.summary())
        if refused := len(report.refusals):
            message = ngettext("%(count)d line was refused.", "%(count)d lines were refused.", refused)
            raise CommandError(message % {"count": refused}, returncode=1)


def note_import(command: BaseCommand, *reports: Report, **detail: Any) -> None:
    """One entry for a run, also for one that was stopped: what it has stored by then."""
    counts = {result.value: sum(report.counts[result] for report in reports) for result in Result}
    detail |= {"command": command.__module__.rpartition(".")[2], **counts}
    audit.record("import", None, None, **detail)


class _Progress:
    def __init__(self, command: BaseCommand, *, silent: bool) -> None:
        self._command = command
        self._silent = silent
        self._begun = time.monotonic()
        self._told = 0
        self.report = Report()

    def tell(self, report: Report) -> None:
        self.report = report
        for refusal in report.refusals[self._told :]:
            self._command.stdout.write(str(refusal))
        self._told = len(report.refusals)
        if not self._silent:
            self._command.stderr.write(report.progress(time.monotonic() - self._begun))

    def how_to_go_on(self, from_line: int) -> str:
        message = _("Stopped. Everything before line %(line)d is done; go on with --from-line %(line)d.")
        return message % {"line": max(self.report.last_line + 1, from_line)}


@contextmanager
def _opened(file: str) -> Iterator[BinaryIO]:
    if file == "-":
        yield sys.stdin.buffer
        return
    try:
        stream = Path(file).open("rb")  # noqa: SIM115 closed below; only its opening may fail like this
    except OSError as error:
        raise CommandError(
            _("%(file)s cannot be read: %(problem)s") % {"file": file, "problem": error.strerror}
        ) from None
    with stream:
        yield stream
