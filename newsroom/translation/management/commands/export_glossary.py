import sys
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand
from django.utils.translation import gettext as _

from newsroom.bilingual.exchange import csv, tbx
from newsroom.fields import languages
from newsroom.translation.models import GlossaryTerm


class Command(BaseCommand):
    help = "Write the whole glossary into a file, as import_glossary reads it."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("file", help=_("where to; - is standard output"))
        parser.add_argument("--format", choices=["csv", "tbx"], default="csv")

    def handle(self, *, file: str, format: str, **options: Any) -> None:
        entries = [term.entry for term in GlossaryTerm.objects.all()]
        content = (
            tbx.written(entries) if format == "tbx" else csv.written(entries, languages.active()).encode()
        )
        if file == "-":
            sys.stdout.buffer.write(content)
        else:
            Path(file).write_bytes(content)
