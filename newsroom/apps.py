from django.apps import AppConfig


class NewsroomConfig(AppConfig):
    """The site as a whole: its checks. The parts are apps of their own."""

    name = "newsroom"

    def ready(self) -> None:
        from newsroom import checks  # noqa: F401 they register themselves
