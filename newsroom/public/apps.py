from django.apps import AppConfig


class PublicConfig(AppConfig):
    """Everything that the public touches: pages, lists and the API, over published models only."""

    name = "newsroom.public"
    label = "public"
