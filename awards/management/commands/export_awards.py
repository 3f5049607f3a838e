from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils.translation import gettext as _

from awards.models import Award
from awards.spreadsheets import exporting
from awards.spreadsheets.sheets import MOST_AWARDS
from awards.spreadsheets.template import template

WORKBOOK = ".xlsx"
# What import_awards reads up to a number of awards.
LIMITED = (WORKBOOK, ".csv")
ENDINGS = (WORKBOOK, *(f".{ending}" for ending in exporting.STREAMS))


class Command(BaseCommand):
    help = "Write the register to a file that import_awards reads back: .xlsx, .csv or .jsonl."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("file", help=_("the file to write; its ending says which kind"))
        parser.add_argument(
            "--template", action="store_true", help=_("an empty workbook with drop-downs, to be filled in")
        )

    def handle(self, *, file: str, **options: Any) -> None:
        path = Path(file)
        ending = path.suffix.lower()
        possible = (WORKBOOK,) if options["template"] else ENDINGS
        if ending not in possible:
            message = _("The file must end in %(endings)s.")
            raise CommandError(message % {"endings": ", ".join(possible)})
        try:
            self._write(path, ending, is_template=options["template"])
        except OSError as error:
            message = _("%(file)s cannot be written: %(problem)s")
            raise CommandError(message % {"file": file, "problem": error.strerror}) from None
        if ending in LIMITED and Award.objects.count() > MOST_AWARDS and not options["template"]:
            message = _(
                "The file has more than %(most)d awards: import_awards reads so many from .jsonl alone."
            )
            self.stderr.write(message % {"most": MOST_AWARDS})

    def _write(self, path: Path, ending: str, *, is_template: bool) -> None:
        with path.open("wb") as target:
            if ending != WORKBOOK:
                target.writelines(exporting.STREAMS[ending[1:]](Award.objects.all()))
                return
            with template() if is_template else exporting.as_workbook(Award.objects.all()) as made:
                while piece := made.read(1 << 20):
                    target.write(piece)
