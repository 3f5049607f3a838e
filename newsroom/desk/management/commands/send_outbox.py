import time
from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.db import close_old_connections
from django.utils.translation import gettext as _

from newsroom.desk.outbox import NoMailServer, Outcome, send_due


class Command(BaseCommand):
    help = "Mail the notices that are due. Run it every minute, or let it stay; several may run at once."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "--every", type=int, metavar="SECONDS", help=_("stay, and look again every so many seconds")
        )

    def handle(self, *, every: int | None, verbosity: int, **options: Any) -> None:
        self._send(verbosity)
        while every:
            time.sleep(every)
            close_old_connections()
            self._send(verbosity)

    def _send(self, verbosity: int) -> None:
        try:
            outcomes = send_due()
        except NoMailServer:
            raise CommandError(_("No mail server is named: set EMAIL_URL. The notices wait.")) from None
        if outcomes and verbosity:
            message = _("Sent %(sent)d notices; %(failed)d failed and will be tried again.")
            counts = {"sent": outcomes[Outcome.SENT], "failed": outcomes[Outcome.FAILED]}
            self.stdout.write(message % counts)
