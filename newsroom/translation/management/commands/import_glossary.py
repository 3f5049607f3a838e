from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils.translation import gettext as _

from newsroom.translation.glossary import NotStored, read_file, store


class Command(BaseCommand):
    help = "Bring the glossary in line with a CSV or TBX file. With anything wrong in it nothing is stored."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("file", type=Path, help=_("a file that ends with .csv, .tbx or .xml"))

    def handle(self, *, file: Path, verbosity: int, **options: Any) -> None:
        try:
            stored = store(read_file(file.name, file.read_bytes()), by=None)
        except OSError as error:
            told = {"file": file, "problem": error.strerror}
            raise CommandError(_("%(file)s cannot be read: %(problem)s") % told) from None
        except NotStored as refused:
            for line, message in refused.told:
                self.stdout.write(_("Line %(line)d: %(message)s") % {"line": line, "message": message})
            raise CommandError(_("Nothing was stored."), returncode=1) from None
        if verbosity:
            counts = {name: getattr(stored, name) for name in ("added", "changed", "unchanged")}
            self.stdout.write(
                _("%(added)d terms added, %(changed)d changed, %(unchanged)d as they were.") % counts
            )
