"""Django in a process that measures or fills: the site's settings, on one database."""

import os


def set_up(database: str, public: str = "") -> None:
    """Have models of the site at hand, on the database that the owner reaches by this address.

    Where `public` is given, pages read by that address, as they do in production.
    """
    os.environ |= {
        "DJANGO_SETTINGS_MODULE": "newsroom.settings",
        "DATABASE_URL": database,
        "DATABASE_PUBLIC_URL": public,
        "SECRET_KEY": "example-key-for-measuring-only",
        "LOG_LEVEL": "WARNING",
    }
    import django

    django.setup()
