from typing import Any

from django.core.management.base import BaseCommand
from django.utils.translation import gettext as _

from newsroom.translation.seeding import seed


class Command(BaseCommand):
    help = (
        "Copy the packaged terms into the glossary, where editors see and change them. Run again, it adds those that a"
        " new version brings; what editors have changed or taken out of use stays so."
    )

    def handle(self, *, verbosity: int, **options: Any) -> None:
        added = seed()
        if verbosity:
            self.stdout.write(_("The glossary has %(count)d more terms.") % {"count": added})
