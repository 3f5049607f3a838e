from typing import Any

from django.core.management.base import BaseCommand
from django.utils.translation import gettext as _

from newsroom.media.purging import purge


class Command(BaseCommand):
    help = "Delete files that were uploaded more than 15 days ago and are used nowhere. Run it once a day."

    def handle(self, *, verbosity: int, **options: Any) -> None:
        deleted = purge()
        if deleted and verbosity:
            self.stdout.write(_("Deleted %(count)d files that nothing used.") % {"count": deleted})
