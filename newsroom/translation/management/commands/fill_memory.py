from typing import Any

from django.core.management.base import BaseCommand
from django.utils.translation import gettext as _

from newsroom.translation import memory


class Command(BaseCommand):
    help = (
        "Fill the translation memory with the sentences of texts that were imported, or approved before it was there."
        " The site may serve meanwhile; run again, it goes on where it stopped."
    )

    def handle(self, *, verbosity: int, **options: Any) -> None:
        done = memory.fill()
        if verbosity:
            self.stdout.write(_("The translation memory knows %(count)d more releases.") % {"count": done})
