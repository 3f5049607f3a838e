from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class SearchConfig(AppConfig):
    """The index that readers' searches ask: what of each approved text can be looked up."""

    name = "newsroom.search"
    label = "search"
    verbose_name = _("Search index")

    def ready(self) -> None:
        from newsroom.releases import versions
        from newsroom.search import checks, indexing, published  # noqa: F401 - the read models are part of the app

        versions.on_write(indexing.index_versions)
        versions.on_repeat(indexing.index_repetition)
