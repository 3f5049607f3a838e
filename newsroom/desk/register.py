"""What the register of awards lacks, for those who keep it."""

from dataclasses import dataclass

from django.db.models import Exists, OuterRef
from django.urls import reverse
from django.utils.translation import gettext as _

from awards import suggesting
from awards.models import Award, Organisation, Programme
from awards.published import PublishedAward
from awards.undated import undated
from newsroom.accounts.models import User
from newsroom.fields import languages

KEEP = "awards.change_award"


@dataclass(frozen=True)
class Lack:
    """`count` rows lack something; `url` leads to their list."""

    label: str
    count: int
    url: str


def lacks(user: User) -> list[Lack]:
    """What there is to do in the register; nothing for those who do not keep it."""
    if not user.has_perm(KEEP):
        return []
    waiting = suggesting.waiting(user).count()
    handed_on = Lack(_("Awards that authors handed on to you"), waiting, reverse("proposals_waiting"))
    shown = PublishedAward.objects.filter(pk=OuterRef("pk"))
    numbered = undated()
    without_year = Lack(_("Awards without a year, which count in none"), numbered.count, numbered.url)
    return [
        *([handed_on] if waiting else []),
        *([without_year] if numbered.count else []),
        Lack(
            _("Awards that readers do not see"),
            Award.objects.filter(~Exists(shown)).count(),
            reverse("admin:awards_award_changelist") + "?public=no",
        ),
        *(lack for code, name in languages.choices() for lack in _names_without(code, name)),
    ]


def _names_without(code: str, language: str) -> list[Lack]:
    """Programmes and organisations that readers of one language meet in another; what is complete is not told."""
    found = [
        (_("Programmes without a name in %(language)s"), Programme),
        (_("Organisations without a name in %(language)s"), Organisation),
    ]
    counted = [
        Lack(
            label % {"language": language},
            model._default_manager.exclude(name__has_key=code).count(),
            f"{reverse(f'admin:awards_{model._meta.model_name}_changelist')}?unnamed={code}",
        )
        for label, model in found
    ]
    return [lack for lack in counted if lack.count]
