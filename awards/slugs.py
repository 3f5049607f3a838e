from typing import Any

from django.db.models import Model

from newsroom.fields import languages
from newsroom.fields.slugs import MAX_LENGTH, slug_for


def unique_slug(model: type[Model], name: dict[str, str]) -> str:
    """A slug from a name in the primary language that no other row of `model` has yet.

    Of two people who ask at the same moment, the database refuses the second one.
    """
    text = name.get(languages.primary()) or next(iter(name.values()), "")
    slug = slug_for(text, fallback=str(model._meta.model_name))[: MAX_LENGTH - 5]
    manager: Any = model._default_manager
    taken = set(manager.filter(slug__startswith=slug).values_list("slug", flat=True))
    number = next(n for n in range(1, len(taken) + 2) if numbered(slug, n) not in taken)
    return numbered(slug, number)


def numbered(slug: str, number: int) -> str:
    return slug if number == 1 else f"{slug}-{number}"
