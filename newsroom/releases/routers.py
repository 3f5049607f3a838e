from typing import Any

from django.conf import settings
from django.db import DEFAULT_DB_ALIAS, models

from newsroom.releases.preview import previewing
from newsroom.releases.published import PublishedModel


class PublishedRouter:
    """Sends published models to the connection of the public database role; previews stay on the editorial one."""

    def db_for_read(self, model: type[models.Model], **hints: Any) -> str | None:
        if not issubclass(model, PublishedModel):
            return None
        return DEFAULT_DB_ALIAS if previewing() else settings.PUBLIC_DATABASE_ALIAS

    def allow_migrate(self, db: str, app_label: str, **hints: Any) -> bool | None:
        return None if db == DEFAULT_DB_ALIAS else False
