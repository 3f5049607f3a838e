from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class TranslationConfig(AppConfig):
    """What helps to keep a translation right: the glossary, and the checks of releases with it."""

    name = "newsroom.translation"
    label = "translation"
    verbose_name = _("Translation")
