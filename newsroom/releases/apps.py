from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class ReleasesConfig(AppConfig):
    name = "newsroom.releases"
    label = "releases"
    verbose_name = _("Press releases")
    append_only = (
        "releases_releaseversion",
        "releases_releaseversiontext",
        "releases_releaseversiontopic",
        "releases_withdrawal",
        "releases_correction",
        "releases_revision",
        "releases_reviewnote",
        "releases_previewlink",
        "releases_previewopening",
        "releases_outboxmessage",
    )
    # Written by the triggers of what readers see.
    owned = ("releases_content", "releases_content_secret")
    # What a published view calls is called by whoever reads the view.
    callable_by_all = ("releases_content_reading()",)
    closable = {
        "releases_releaseversion": "public_during",
        "releases_reviewnote": "resolved_by_id, resolved_at",
        "releases_previewlink": "revoked_by_id, revoked_at",
        "releases_outboxmessage": "due_at, sent_at, failures, error, told",
    }
    # What goes into the bin stays in the database.
    kept = ("releases_release",)

    def ready(self) -> None:
        # They add their checks to the readiness list.
        from newsroom.releases import corrections, publish_times, staleness  # noqa: F401
