from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class AwardsConfig(AppConfig):
    """The register of awards, and what releases tell of it."""

    name = "awards"
    label = "awards"
    verbose_name = _("Award register")
    append_only = ("awards_mentionversion",)
    # Written by the triggers of what readers see.
    owned = ("awards_registerchange",)
    # What a published view calls is called by whoever reads the view.
    callable_by_all = ("awards_register_reading()", "awards_register_parts()")
    # Taken back or dealt with, these are gone; the audit log tells of both.
    unchanged = ("awards_proposalrefusal", "awards_proposalsuggestion")

    def ready(self) -> None:
        from awards import holding, mentioning, published, revised, suggesting  # noqa: F401 - read models included
        from newsroom.releases import readiness, revisions, versions

        versions.on_write(mentioning.copy_mentions)
        versions.on_repeat(mentioning.repeat_mentions)
        revisions.register("mentions", revised.Mentions())
        readiness.register(mentioning.names_are_translated, reads=mentioning.NAMES, only_warns=True)
        readiness.register(holding.embargoes_are_kept, reads=holding.READS)
        readiness.register(holding.what_becomes_public_is_told, reads=holding.MORE, only_warns=True)
        readiness.register(suggesting.nothing_waits, reads=["proposal_suggestions"], only_warns=True)
