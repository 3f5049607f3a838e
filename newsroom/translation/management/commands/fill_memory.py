from typing import Any

from django.core.management.base import BaseCommand
from django.db import transaction
from django.utils.translation import gettext as _

from newsroom.translation.memory import keep, missing

AT_ONCE = 50


class Command(BaseCommand):
    help = (
        "Fill the translation memory with the sentences of texts that were imported, or approved before it was there."
        " The site may serve meanwhile; run again, it goes on where it stopped."
    )

    def handle(self, *, verbosity: int, **options: Any) -> None:
        done, last = 0, 0
        while batch := list(missing().filter(pk__gt=last).order_by("pk")[:AT_ONCE]):
            with transaction.atomic():
                keep(batch)
            done, last = done + len(batch), batch[-1].pk
        if verbosity:
            self.stdout.write(_("The translation memory knows %(count)d more releases.") % {"count": done})
