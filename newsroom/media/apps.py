from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class MediaConfig(AppConfig):
    """Photos and files: how they are stored and served, and what releases carry of them."""

    name = "newsroom.media"
    label = "media"
    verbose_name = _("Photos and files")
    append_only = ("media_photoversion", "media_attachmentversion")
    # Deleted by the purge, when nothing uses them.
    unchanged = ("media_storedfile",)

    def ready(self) -> None:
        from newsroom.media import copying, corrections, readiness, revised
        from newsroom.releases import readiness as checks
        from newsroom.releases import revisions, versions

        versions.on_write(copying.copy_files)
        versions.on_repeat(copying.repeat_files)
        revisions.register("photos", revised.PHOTOS)
        revisions.register("attachments", revised.ATTACHMENTS)
        checks.register(readiness.photos_are_told_of, reads=readiness.READS)
        checks.register(readiness.files_are_fit, reads=readiness.READS)
        checks.register(corrections.readers_are_told, reads=corrections.READS)
        checks.register(corrections.translations_are_up_to_date, reads=corrections.READS)
