from django.apps import AppConfig


class FieldsConfig(AppConfig):
    """Model fields that every app of the site shares; holds no model of its own."""

    name = "newsroom.fields"
    label = "fields"
