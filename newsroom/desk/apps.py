from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class DeskConfig(AppConfig):
    """What editors use across releases and awards; holds no model of its own."""

    name = "newsroom.desk"
    label = "desk"
    verbose_name = _("Desk")
