from django.apps import AppConfig
from django.contrib.admin import apps


class NewsroomConfig(AppConfig):
    """The site as a whole: its checks. The parts are apps of their own."""

    name = "newsroom"

    def ready(self) -> None:
        from newsroom import checks  # noqa: F401 they register themselves


class AdminConfig(apps.AdminConfig):
    """Django's admin with the desk as its index."""

    default_site = "newsroom.desk.site.DeskSite"
