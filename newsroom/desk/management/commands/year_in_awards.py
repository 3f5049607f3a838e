from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils.translation import gettext as _

from newsroom import uploads
from newsroom.accounts.models import User
from newsroom.desk.year import drafting
from newsroom.desk.year.drafting import AlreadyThere
from newsroom.desk.year.facts import NoAwards


class Command(BaseCommand):
    help = "Draft the release of a year's awards in both languages, with every figure from the register."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("year", type=int)
        parser.add_argument("--author", help=_("user name of whose draft it is; else it is nobody's"))

    def handle(self, *, year: int, author: str | None, **options: Any) -> None:
        by = User.objects.filter(username=author).first() if author else None
        if author and by is None:
            raise CommandError(_("There is no user “%(name)s”.") % {"name": author})
        try:
            release = drafting.make(year, by)
        except AlreadyThere as there:
            found = {"year": year, "id": there.release.public_id}
            raise CommandError(
                _("%(year)d has a draft already: release %(id)s. Nothing was made.") % found
            ) from None
        except NoAwards:
            raise CommandError(_("The register has no award of ours of %(year)d.") % {"year": year}) from None
        except uploads.Refused as refused:
            raise CommandError(str(refused)) from None
        self.stdout.write(_("Drafted: release %(id)s.") % {"id": release.public_id})
