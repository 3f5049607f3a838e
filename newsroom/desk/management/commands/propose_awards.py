import json
from argparse import ArgumentParser
from datetime import date
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from awards import named
from awards.proposals.proposal import Proposal
from awards.proposals.reading import propose
from awards.proposals.telling import told
from newsroom.bilingual import lexicon
from newsroom.desk.text_files import read_text


class Command(BaseCommand):
    help = "Tell which awards Korean texts say that named bodies have won; no database is needed without --register."
    requires_system_checks = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("files", nargs="+", type=Path, metavar="FILE", help=_("Korean texts, UTF-8"))
        parser.add_argument(
            "--date", type=date.fromisoformat, help=_("day of release (2026-04-03), by which 올해 is read")
        )
        parser.add_argument(
            "--register",
            action="store_true",
            help=_("take names of bodies and programmes from the database, too"),
        )
        parser.add_argument("--format", choices=("text", "jsonl"), default="text")

    def handle(
        self, *, files: list[Path], date: date | None, register: bool, format: str, **options: Any
    ) -> None:
        names = named.lexicon() if register else lexicon.packaged()
        count = 0
        for file in files:
            for proposal in propose(read_text(file), lexicon=names, date=date):
                count += 1
                self.stdout.write(_as_json(proposal, file) if format == "jsonl" else _as_text(proposal, file))
        if format == "text":
            self.stdout.write(
                ngettext("%(count)d proposal.", "%(count)d proposals.", count) % {"count": count}
                if count
                else _("No proposals.")
            )


def _as_json(proposal: Proposal, file: Path) -> str:
    return json.dumps(told(proposal, str(file)), ensure_ascii=False)


def _as_text(proposal: Proposal, file: Path) -> str:
    """A paragraph: what was won, the evidence with its line, and the rules that led to it."""
    facts = [
        f"{name}: {value}"
        for name, value in told(proposal, str(file)).items()
        if value not in (None, str(file))
    ]
    return "\n".join([str(file), *(f"  {fact}" for fact in facts), f"  ({', '.join(proposal.why)})"]) + "\n"
