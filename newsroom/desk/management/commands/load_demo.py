from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.utils.translation import gettext as _

from awards.models import Award
from newsroom.desk.demo import accounts, content
from newsroom.releases.models import Release


class Command(BaseCommand):
    help = "Load the sample data of the demo; run again, it adds what is missing and changes nothing else."

    def handle(self, **options: Any) -> None:
        if not (settings.DEMO or settings.DEBUG):
            message = _(
                "The demo's accounts have known passwords: set NEWSROOM_DEMO=true if that is what you want."
            )
            raise CommandError(message)
        for report in content.load():
            for refusal in report.refusals:
                self.stderr.write(str(refusal))
        accounts.make_accounts()
        self._tell()

    def _tell(self) -> None:
        counts = {"releases": Release.objects.count(), "awards": Award.objects.count()}
        self.stdout.write(_("The newsroom has %(releases)d releases and %(awards)d awards.") % counts)
        self.stdout.write(_("Accounts of the demo:"))
        for account in accounts.ACCOUNTS:
            self.stdout.write(f"  {account.username:8}  {account.password:15}  {account.group}")
