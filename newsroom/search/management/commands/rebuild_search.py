from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand
from django.utils.translation import gettext as _

from newsroom.releases.models import ReleaseVersionText
from newsroom.search.rebuilding import Progress, outdated, rebuild


class Command(BaseCommand):
    help = (
        "Bring the search index up to date with the analyser: texts that are missing there or that another version of"
        " it made. The site may serve meanwhile; a rebuild that was interrupted goes on where it stopped."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--all", action="store_true", help=_("make every text's part of the index anew"))
        parser.add_argument(
            "--after", type=int, default=0, metavar="KEY", help=_("go on after the text of this key")
        )

    def handle(self, *, all: bool, after: int, verbosity: int, **options: Any) -> None:
        texts = ReleaseVersionText.objects.all() if all else outdated()
        done = 0
        for progress in rebuild(texts, after):
            done = progress.done
            if verbosity:
                self._tell(progress)
        if verbosity:
            self.stdout.write(_("Indexed %(count)d texts.") % {"count": done})

    def _tell(self, progress: Progress) -> None:
        """One line that is written over on a terminal."""
        message = _("%(done)d of %(total)d texts, the last with key %(last)d")
        line = message % {"done": progress.done, "total": progress.total, "last": progress.last}
        self.stderr.write(line, ending="\r" if self.stderr.isatty() else "\n")
