from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class PracticesConfig(AppConfig):
    """Practices (우수사례) that other cities may learn from, and who has asked about them or come to see them."""

    name = "newsroom.practices"
    label = "practices"
    verbose_name = _("Practices")

    def ready(self) -> None:
        from newsroom.practices import published  # noqa: F401 - the read models are part of the app
