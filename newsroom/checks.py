"""System checks: settings that must not reach production, and a database that can't read Hangul.

`manage.py check --deploy` runs the first kind, `manage.py migrate` and `check --database default` the last.
"""

from collections.abc import Iterable
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.checks import CheckMessage, Error, Tags, Warning, register
from django.db import connections

from newsroom.translation.machine import services

# The beginnings of the keys that stand in this project's files, where everyone can read them.
KNOWN_KEYS = ("demo-", "test-", "example-")
OWNER = "newsroom_owner"
EDITORIAL = "newsroom_editorial"
DEMO_CITY = "Haneul City"


@register(Tags.security, deploy=True)
def check_secret_key(**kwargs: Any) -> Iterable[CheckMessage]:
    if settings.SECRET_KEY.startswith(KNOWN_KEYS):
        yield Error(
            "SECRET_KEY is one that stands in the project's files.",
            hint="Make one: python -c 'import secrets; print(secrets.token_urlsafe(50))'",
            id="newsroom.E001",
        )


@register(Tags.security, deploy=True)
def check_allowed_hosts(**kwargs: Any) -> Iterable[CheckMessage]:
    if "*" in settings.ALLOWED_HOSTS:
        yield Error(
            "ALLOWED_HOSTS allows every host name.",
            hint="Name the hosts: links in pages, feeds and mails are made from them.",
            id="newsroom.E002",
        )


@register(Tags.security, deploy=True)
def check_database_roles(**kwargs: Any) -> Iterable[CheckMessage]:
    if settings.DATABASES["default"].get("USER") == OWNER:
        yield Error(
            "The site serves with the rights of the database's owner.",
            hint="Let DATABASE_URL name the editorial role; the owner's is for manage.py migrate.",
            id="newsroom.E003",
        )
    if settings.PUBLIC_DATABASE_ALIAS == "default":
        yield Warning(
            "Public pages read with the rights of editors.",
            hint="Let DATABASE_PUBLIC_URL name the public role, which sees published views only.",
            id="newsroom.W001",
        )
    elif settings.DATABASES[settings.PUBLIC_DATABASE_ALIAS].get("USER") in (OWNER, EDITORIAL):
        yield Error(
            "Public pages read with the rights of the database's owner or of editors.",
            hint="Let DATABASE_PUBLIC_URL name the public role, which sees published views only.",
            id="newsroom.E007",
        )


@register(Tags.security, deploy=True)
def check_demo(**kwargs: Any) -> Iterable[CheckMessage]:
    if settings.DEMO:
        yield Error(
            "The demo's accounts, whose passwords everybody knows, may be made.",
            hint="Leave NEWSROOM_DEMO unset.",
            id="newsroom.E006",
        )


@register(deploy=True)
def check_city(**kwargs: Any) -> Iterable[CheckMessage]:
    if DEMO_CITY in settings.CITY_NAME.values():
        yield Warning(
            "The newsroom has the name of the demo's city.", hint="Set CITY_NAME.", id="newsroom.W002"
        )


@register(Tags.security, deploy=True)
def check_mail(**kwargs: Any) -> Iterable[CheckMessage]:
    if not settings.SENDS_MAIL:
        yield Warning(
            "No mail server is named: notices to editors and authors wait in the outbox.",
            hint="Set EMAIL_URL, MAIL_FROM and SITE_URL, and let a timer run manage.py send_outbox.",
            id="newsroom.W003",
        )
    elif not settings.SITE_URL.startswith(("https://", "http://")):
        yield Error(
            "Links in mails lead nowhere.", hint="Set SITE_URL: https://newsroom.…", id="newsroom.E008"
        )


@register(Tags.security)
def check_files(**kwargs: Any) -> Iterable[CheckMessage]:
    """Whoever knows the name of a file would get it from a web root, whatever the application says."""
    if Path(settings.MEDIA_ROOT).resolve().is_relative_to(Path(settings.STATIC_ROOT).resolve()):
        yield Error(
            "Photos and files lie where static files are served from.",
            hint="Let MEDIA_ROOT be a folder outside STATIC_ROOT.",
            id="newsroom.E009",
        )
    inside = settings.FILES_INTERNAL_URL
    if inside and "bucket_name" in settings.STORAGES["files"]["OPTIONS"]:
        yield Error(
            "nginx cannot send what lies in an object store.",
            hint="Set FILES_URL or FILES_INTERNAL_URL, not both.",
            id="newsroom.E010",
        )
    if inside and not (inside.startswith("/") and inside.endswith("/")):
        yield Error(
            "FILES_INTERNAL_URL is no path of a folder.",
            hint="Write it as nginx knows it: /internal-files/",
            id="newsroom.E011",
        )


@register()
def check_machine_translation(**kwargs: Any) -> Iterable[CheckMessage]:
    service = settings.MACHINE_TRANSLATION
    if not service:
        return
    if not settings.MACHINE_TRANSLATION_KEY:
        yield Error(
            f"Editors cannot ask {service} for a translation: it has no key.",
            hint="Set MACHINE_TRANSLATION_KEY, or leave MACHINE_TRANSLATION unset.",
            id="newsroom.E012",
        )
    if service == "papago" and not settings.MACHINE_TRANSLATION_KEY_ID:
        yield Error(
            "Editors cannot ask papago for a translation: it has no client ID.",
            hint="Set MACHINE_TRANSLATION_KEY_ID to the client ID of the application.",
            id="newsroom.E013",
        )
    if not services.is_installed(service):
        yield Error(
            f"The client of {service} is not installed.",
            hint=f"Install it: pip install 'newsroom[{service}]'",
            id="newsroom.E014",
        )


@register()
def check_city_languages(**kwargs: Any) -> Iterable[CheckMessage]:
    missing = [code for code, _name in settings.LANGUAGES if not settings.CITY_NAME.get(code)]
    if missing:
        yield Error(
            f"CITY_NAME has no name in: {', '.join(missing)}.",
            hint="Give one for every language: CITY_NAME=ko=…,en=…",
            id="newsroom.E004",
        )


@register(Tags.database)
def check_hangul(databases: Iterable[str] | None = None, **kwargs: Any) -> Iterable[CheckMessage]:
    """With LC_CTYPE=C the extension pg_trgm drops every Hangul syllable in silence: search finds nothing."""
    for alias in databases or ():
        if not sees_hangul(alias):
            yield Error(
                f"The database of '{alias}' can't search Korean: its trigrams leave Hangul out.",
                hint="Make it with LC_CTYPE (or the builtin locale) C.UTF-8 instead of C.",
                id="newsroom.E005",
            )


def sees_hangul(alias: str) -> bool:
    """Whether trigrams of a Korean word exist; true as well before pg_trgm is there to be asked."""
    with connections[alias].cursor() as cursor:
        cursor.execute("SELECT 1 FROM pg_extension WHERE extname = 'pg_trgm'")
        if cursor.fetchone() is None:
            return True
        cursor.execute("SELECT cardinality(show_trgm('하늘시')) > 0")
        return bool(cursor.fetchone()[0])
