from typing import Any
from unicodedata import east_asian_width

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils.translation import gettext as _

from awards.models import Award
from newsroom.desk.demo import accounts, content, honours
from newsroom.desk.demo.files import Files
from newsroom.releases.interchange.command import note_import
from newsroom.releases.models import Release
from newsroom.search.rebuilding import outdated, rebuild
from newsroom.translation import memory
from newsroom.translation.seeding import seed


class Command(BaseCommand):
    help = "Load the sample data of the demo; run again, it adds what is missing and changes nothing else."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument(
            "--without-files",
            action="store_true",
            help="Leave out photos and attachments, which take most of the time.",
        )

    def handle(self, **options: Any) -> None:
        if not (settings.DEMO or settings.DEBUG):
            message = _(
                "The demo's accounts have known passwords: set NEWSROOM_DEMO=true if that is what you want."
            )
            raise CommandError(message)
        reports = content.load(None if options["without_files"] else Files())
        note_import(self, *reports)
        for report in reports:
            for refusal in report.refusals:
                self.stderr.write(str(refusal))
        accounts.make_accounts()
        honours.load(with_files=not options["without_files"])
        seed()
        memory.fill()
        # Data of an older demo may be in the index as another analyser made them, or not at all.
        for _progress in rebuild(outdated()):
            pass
        self._tell()

    def _tell(self) -> None:
        counts = {"releases": Release.objects.count(), "awards": Award.objects.count()}
        self.stdout.write(_("The newsroom has %(releases)d releases and %(awards)d awards.") % counts)
        self.stdout.write(_("Accounts of the demo:"))
        self._tell_row(_("name"), _("password"), _("user group"))
        for account in accounts.ACCOUNTS:
            self._tell_row(account.username, account.password, account.group)

    def _tell_row(self, name: str, password: str, group: str) -> None:
        self.stdout.write(f"  {_padded(name, 8)}  {_padded(password, 15)}  {group}")


def _padded(text: str, width: int) -> str:
    """Filled up with spaces; a syllable of Hangul is two columns wide."""
    wide = sum(east_asian_width(letter) == "W" for letter in text)
    return text + " " * (width - len(text) - wide)
