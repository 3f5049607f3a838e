"""Categories, topics and departments: found by slug or Korean name, or made."""

from typing import Generic, TypeVar

from django.utils.translation import gettext as _

from newsroom.accounts.models import Department
from newsroom.desk.imports.records import SLUG_LENGTH, HeadingRecord
from newsroom.fields import languages
from newsroom.fields.slugs import free_slug
from newsroom.releases.interchange.changes import Changes
from newsroom.releases.interchange.refusal import LineRefused
from newsroom.releases.models import Category, Topic

Heading = TypeVar("Heading", Category, Topic, Department)


class Headings(Generic[Heading]):
    """All headings of one model, held for one run."""

    def __init__(self, model: type[Heading], changes: Changes) -> None:
        self._model: type[Heading] = model
        self._changes = changes
        rows = list(model._default_manager.all())
        self._by_slug: dict[str, Heading] = {row.slug: row for row in rows}
        self._by_name: dict[str, Heading] = {_key(row.name.get(languages.primary(), "")): row for row in rows}

    def get(self, record: HeadingRecord) -> Heading:
        """The heading, made when there is none. Raises LineRefused when the line has only an unknown slug."""
        name = record.name.get(languages.primary(), "")
        found = self._by_slug.get(record.slug) or (self._by_name.get(_key(name)) if name else None)
        if found:
            self._changes.fill_names(found, record.name)
            return found
        if not name:
            message = _("“%(slug)s” is not known here; give its Korean name too")
            raise LineRefused(message, self._model._meta.model_name or "", slug=record.slug)
        fallback = self._model._meta.model_name or ""
        slug = record.slug or free_slug(record.name, fallback, self._by_slug, SLUG_LENGTH)
        heading = self._model(name=record.name, slug=slug)
        self._changes.index(self._by_slug, heading.slug, heading)
        self._changes.index(self._by_name, _key(name), heading)
        return self._changes.create(heading)


def _key(name: str) -> str:
    return "".join(name.split()).casefold()
