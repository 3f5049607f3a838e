"""In whose name a prize is given, where the award form says the prize alone."""

from typing import Any

from django.contrib import admin, messages
from django.http import HttpRequest
from django.utils.translation import gettext as _

from awards.models import Award
from awards.spreadsheets.prizes import read_prize
from newsroom.fields import languages


class NamedAuthority(admin.ModelAdmin):
    """Reads it from the prize where that is certain, as imports do, and tells where it is not."""

    def save_model(self, request: HttpRequest, obj: Award, form: Any, change: bool) -> None:
        prize = obj.prize.get(languages.primary(), "")
        if prize and not obj.authority and "prize" in form.changed_data:
            self._name(request, obj, prize)
        super().save_model(request, obj, form, change)

    def _name(self, request: HttpRequest, award: Award, prize: str) -> None:
        found = read_prize(prize)
        label = Award._meta.get_field("authority").verbose_name
        if found is None:
            told = _(
                "In whose name “%(prize)s” is given was not recognised. Choose it under “%(field)s” and save again,"
                " so that the totals by it count this award; leave it open if nobody is named."
            )
            messages.warning(request, told % {"prize": prize, "field": label})
            return
        award.authority = found.authority
        told = _("%(field)s: %(authority)s, as “%(prize)s” says.")
        named = {"field": label, "authority": award.get_authority_display(), "prize": prize}
        messages.info(request, told % named)
