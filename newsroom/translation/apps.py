from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class TranslationConfig(AppConfig):
    """What keeps a translation right: the glossary, checks of releases with it, and what was dismissed of them."""

    name = "newsroom.translation"
    label = "translation"
    verbose_name = _("Translation")
    # Taken back, a dismissal is gone; the audit log tells of both.
    unchanged = ("translation_dismissal",)

    def ready(self) -> None:
        from newsroom.releases import versions
        from newsroom.translation import memory, readiness

        versions.on_write(memory.note_versions)
        versions.on_repeat(memory.note_repetition)
        readiness.register()
