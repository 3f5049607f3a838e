"""The languages of the site, always asked of the settings so that a new one needs no migration."""

from django.conf import settings
from django.utils.translation import get_language


def choices() -> list[tuple[str, str]]:
    """Pairs of code and own name, the primary language first as in `settings.LANGUAGES`."""
    return list(settings.LANGUAGES)


def codes() -> list[str]:
    return [code for code, _name in settings.LANGUAGES]


def primary() -> str:
    """The language that releases are written in first (Korean)."""
    return settings.LANGUAGE_CODE


def active() -> str:
    """The language being shown now, one of `codes()`."""
    language = get_language()
    return language if language in codes() else primary()
