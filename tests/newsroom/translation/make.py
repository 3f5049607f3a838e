"""Rows of what translations are kept right by."""

from typing import Any

from newsroom.translation.models import GlossaryTerm


def make_term(
    ko: str = "장려", en: str = "Encouragement Award", *, kind: str = "grade", **values: Any
) -> GlossaryTerm:
    return GlossaryTerm.objects.create(kind=kind, ko=ko, en=en, **values)
