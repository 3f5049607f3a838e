"""Typed readers of environment variables. Nonsense is refused, and all of it in one message.

env = Environment()
DEBUG = env.flag("DEBUG", default=False)
...
env.refuse_nonsense()
"""

from collections.abc import Collection
from typing import Any
from urllib.parse import parse_qs, unquote, urlsplit

import dj_database_url
import dj_email_url
import marshmallow.validate
from django.core.exceptions import ImproperlyConfigured
from environs import Env, EnvError, ValidationError

REQUIRED: Any = ...
SECONDS_TO_SEND = 30


class Environment:
    """Reads variables, remembers what was asked for and what was wrong with the answers.

    A variable that is set but empty counts as not set, as in a file of variables that was half filled in.
    """

    def __init__(self) -> None:
        self._env = Env(eager=False)
        self._env.add_parser("postgresql", parse_postgresql)
        self._env.add_parser("mail", parse_mail)
        self._env.add_parser("store", parse_store)
        self.names: set[str] = set()
        if path := self.text("ENV_FILE", default=""):
            self._read_file(path)

    def _read_file(self, path: str) -> None:
        try:
            found = self._env.read_env(path, recurse=False)
        except (OSError, ValueError) as error:
            raise ImproperlyConfigured(f"ENV_FILE={path}: {error}") from None
        if not found:
            raise ImproperlyConfigured(f"ENV_FILE={path}: there is no such file.")

    def text(self, name: str, default: Any = REQUIRED) -> str:
        return self._read("str", name, default)

    def flag(self, name: str, default: Any = REQUIRED) -> bool:
        return self._read("bool", name, default)

    def number(self, name: str, default: Any = REQUIRED) -> int:
        """A whole number, zero or more."""
        return self._read("int", name, default, validate=marshmallow.validate.Range(min=0))

    def words(self, name: str, default: Any = REQUIRED) -> list[str]:
        """Words parted by commas."""
        return [word.strip() for word in self._read("list", name, default) or () if word.strip()]

    def one_of(self, name: str, values: Collection[str], default: Any = REQUIRED) -> str:
        return self._read("str", name, default, validate=marshmallow.validate.OneOf(values))

    def by_language(self, name: str, default: Any = REQUIRED) -> dict[str, str]:
        """A text in each language: ko=하늘시,en=Haneul City."""
        return self._read("dict", name, default)

    def database(
        self, name: str, default: Any = REQUIRED, *, keep_seconds: int = 0, most_seconds: int = 0
    ) -> dict[str, Any]:
        """The settings of a PostgreSQL database from its URL; connections are kept that long.

        A statement that takes longer than `most_seconds` is given up (0: as the role is set).
        """
        return self._read("postgresql", name, default, keep_seconds=keep_seconds, most_seconds=most_seconds)

    def mail(self, name: str, default: Any = REQUIRED) -> dict[str, Any]:
        """Django's EMAIL_… settings from one URL."""
        return self._read("mail", name, default)

    def store(self, name: str, default: Any = REQUIRED) -> dict[str, Any]:
        """An entry of Django's STORAGES for an S3-compatible store, from its URL."""
        return self._read("store", name, default)

    def _read(self, kind: str, name: str, default: Any, **options: Any) -> Any:
        self.names.add(name)
        if not self._env.str(name, default="").strip():
            if default is REQUIRED:
                self._env._errors[name].append("It must be set.")
                return None
            return default
        return getattr(self._env, kind)(name, **options)

    def refuse_nonsense(self) -> None:
        """Raises ImproperlyConfigured with every variable that is missing or not understood."""
        try:
            self._env.seal()
        except EnvError as error:
            wrong = getattr(error, "error_messages", {})
            lines = [f"  {name}: {' '.join(map(str, problems))}" for name, problems in sorted(wrong.items())]
            raise ImproperlyConfigured(
                "Environment variables are missing or wrong (see .env.example):\n" + "\n".join(lines)
            ) from None


# Of what the public pages have the database prepare, every value is looked up by an index: one plan is as good as any,
# and to compare it with others would take longer than to read the rows.
PLANNED_ONCE = "-c plan_cache_mode=force_generic_plan"


def parse_postgresql(url: str, keep_seconds: int, most_seconds: int = 0) -> dict[str, Any]:
    try:
        parsed = dj_database_url.parse(url, conn_max_age=keep_seconds, conn_health_checks=True)
    except Exception:  # the library raises whatever the part of the URL at hand makes it raise
        parsed = {}
    if parsed.get("ENGINE") != "django.db.backends.postgresql" or not parsed.get("NAME"):
        raise ValidationError("Must look like postgresql://user:password@host:5432/name.")
    if most_seconds:
        given = parsed.setdefault("OPTIONS", {}).get("options", "")
        parsed["OPTIONS"]["options"] = f"{given} -c statement_timeout={most_seconds}s {PLANNED_ONCE}".strip()
    return dict(parsed)


def parse_mail(url: str) -> dict[str, Any]:
    """Settings of smtp://…, submission://… (with TLS), or file:///folder, which keeps mails instead of sending them."""
    try:
        parsed = dj_email_url.parse(url)
    except ValueError:
        parsed = {}
    if "EMAIL_BACKEND" not in parsed:
        raise ValidationError("Must look like submission://user:password@host:587 or smtp://host:25.")
    if url.startswith("file:"):
        parsed["EMAIL_FILE_PATH"] = urlsplit(url).path
    # Without one, a server that answers nothing would hold the sender for ever.
    return {**parsed, "EMAIL_TIMEOUT": parsed["EMAIL_TIMEOUT"] or SECONDS_TO_SEND}


# How far a file is kept in memory on its way through, in bytes.
IN_MEMORY = 1024 * 1024
STORE_SCHEMES = {"s3": "https", "s3+http": "http"}


def parse_store(url: str) -> dict[str, Any]:
    """Settings of s3://key:secret@host/bucket/folder?region=…, or s3+http://… for one in the same network.

    Without a key it is asked for as Amazon's own programs ask for it: environment, files, the role of the machine.
    """
    try:
        parts = urlsplit(url)
        host = f"{parts.hostname}:{parts.port}" if parts.port else parts.hostname
    except ValueError:
        raise ValidationError(STORE_MESSAGE) from None
    bucket, _slash, folder = parts.path.strip("/").partition("/")
    if parts.scheme not in STORE_SCHEMES or not host or not bucket:
        raise ValidationError(STORE_MESSAGE)
    options = {
        "endpoint_url": f"{STORE_SCHEMES[parts.scheme]}://{host}",
        "bucket_name": bucket,
        "location": folder,
        "access_key": unquote(parts.username or ""),
        "secret_key": unquote(parts.password or ""),
        "region_name": parse_qs(parts.query).get("region", [""])[0],
        "max_memory_size": IN_MEMORY,
        "default_acl": None,
    }
    given = {name: value for name, value in options.items() if value != ""}
    return {"BACKEND": "storages.backends.s3.S3Storage", "OPTIONS": given}


STORE_MESSAGE = "Must look like s3://key:secret@host/bucket/folder?region=name."
