from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import CommandError
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from awards.imports.importer import AwardImporter
from awards.models import RegisterImport
from awards.spreadsheets.applying import NotDone, apply
from awards.spreadsheets.planning import propose
from awards.spreadsheets.reports import refusals, told_notes
from awards.spreadsheets.sheets import FileRefused
from newsroom.releases.interchange.command import ImportCommand

SPREADSHEETS = (".xlsx", ".xls", ".csv")


class Command(ImportCommand):
    """Lines are stored batch by batch; a spreadsheet whole, so that it can be undone on its page in the admin."""

    help = "Import awards from JSON lines or a spreadsheet: .xlsx, .csv (see docs/interchange.md)."
    importer = AwardImporter

    def add_arguments(self, parser: ArgumentParser) -> None:
        super().add_arguments(parser)
        parser.add_argument(
            "--dry-run",
            action="store_true",
            help=_("of a spreadsheet: tell what would happen, and change nothing"),
        )
        parser.add_argument(
            "--leave-out-unknown",
            action="store_true",
            help=_("of a spreadsheet: do not read columns that the register has not"),
        )

    def handle(self, *, file: str, **options: Any) -> None:
        dry_run, leaves_out = options.pop("dry_run"), options.pop("leave_out_unknown")
        if Path(file).suffix.lower() in SPREADSHEETS:
            self._import_spreadsheet(Path(file), dry_run=dry_run, leaves_out=leaves_out)
        elif dry_run or leaves_out:
            raise CommandError(_("--dry-run and --leave-out-unknown are for spreadsheets."))
        else:
            super().handle(file=file, **options)

    def _import_spreadsheet(self, path: Path, *, dry_run: bool, leaves_out: bool) -> None:
        try:
            waiting = propose(path.read_bytes(), path.name, None, leaves_out=leaves_out)
        except OSError as error:
            message = _("%(file)s cannot be read: %(problem)s")
            raise CommandError(message % {"file": path, "problem": error.strerror}) from None
        except FileRefused as refused:
            raise CommandError("\n".join(refused.problems)) from None
        self._tell(waiting)
        if dry_run:
            waiting.delete()
            self.stdout.write(_("Nothing was changed."))
        else:
            self._apply(waiting)
        if refused_count := waiting.refused_count:
            message = ngettext("%(count)d row was refused.", "%(count)d rows were refused.", refused_count)
            raise CommandError(message % {"count": refused_count}, returncode=1)

    def _apply(self, waiting: RegisterImport) -> None:
        try:
            apply(waiting.pk, None)
        except NotDone as not_done:
            raise CommandError("\n".join(not_done.reasons)) from None

    def _tell(self, waiting: RegisterImport) -> None:
        for line in (*told_notes(waiting), *refusals(waiting)):
            self.stdout.write(line)
        counts = {
            name: getattr(waiting, f"{name}_count") for name in ("created", "updated", "unchanged", "refused")
        }
        summary = _("Created %(created)d, updated %(updated)d, unchanged %(unchanged)d, refused %(refused)d.")
        self.stdout.write(summary % counts)
