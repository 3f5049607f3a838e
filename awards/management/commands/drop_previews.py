from typing import Any

from django.core.management.base import BaseCommand
from django.db import transaction
from django.utils.translation import gettext as _

from awards.spreadsheets.keeping import drop_expired


class Command(BaseCommand):
    help = (
        "Delete spreadsheets that were chosen more than 14 days ago and never confirmed. Run it once a day."
    )

    @transaction.atomic
    def handle(self, *, verbosity: int, **options: Any) -> None:
        dropped = drop_expired()
        if dropped and verbosity:
            self.stdout.write(_("Deleted %(count)d spreadsheets that nobody confirmed.") % {"count": dropped})
