"""The services that can translate, behind one small interface; which one is used, the settings say.

Each stands on a client of its own, imported only where it is chosen: the clients are optional (pyproject.toml).
"""

from collections.abc import Sequence
from importlib import import_module
from importlib.util import find_spec
from typing import Protocol, cast

from django.conf import settings

# Of each service the module here, and what it imports.
SERVICES = {"deepl": "deepl", "google": "google.cloud.translate_v2", "papago": "requests"}
# A request takes no longer: somebody waits for it.
SECONDS = 20


class Service(Protocol):
    """Translates pieces of HTML from Korean to English.

    What stands in `<span translate="no">` stays as it is. A request holds at most `most_texts` pieces of together
    `most_characters`.
    """

    most_texts: int
    most_characters: int

    def __init__(self, key: str, key_id: str, url: str) -> None:
        """`url` is empty for the service's own address; `key_id` is the name of the key, where there is one."""

    def translated(self, texts: Sequence[str]) -> list[str]:
        """As many pieces as were given, in their order. Raises Failed."""


def chosen() -> Service:
    """The service that the settings name; there is one."""
    module = import_module(f"{__name__}.{settings.MACHINE_TRANSLATION}")
    made = module.Service(
        settings.MACHINE_TRANSLATION_KEY,
        settings.MACHINE_TRANSLATION_KEY_ID,
        settings.MACHINE_TRANSLATION_URL,
    )
    return cast(Service, made)


def is_installed(service: str) -> bool:
    """Whether the client of a service is there."""
    try:
        return find_spec(SERVICES[service]) is not None
    except ModuleNotFoundError:  # of a package in a package that is not there
        return False
