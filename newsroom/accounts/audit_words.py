"""What an entry of the audit log tells, in the language of the person who reads it."""

from collections.abc import Iterable, Iterator
from datetime import datetime
from typing import Any

from django.apps import apps
from django.core.exceptions import FieldDoesNotExist
from django.utils import timezone
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from newsroom.accounts.audit import ACTS
from newsroom.accounts.models import AuditEntry
from newsroom.fields import languages

# Seconds tell which of two came first; the same in every language.
TIME_FORMAT = "%Y-%m-%d %H:%M:%S"
# Key of a detail: its label. What has none is told by its key.
LABELS = {
    "address": gettext_lazy("network address"),
    "called_off": gettext_lazy("reason"),
    "command": gettext_lazy("command"),
    "created": gettext_lazy("records created"),
    "digest": gettext_lazy("digest of the file"),
    "file": gettext_lazy("file"),
    "finding": gettext_lazy("finding"),
    "groups": gettext_lazy("groups"),
    "language": gettext_lazy("language"),
    "link": gettext_lazy("number of the preview link"),
    "name": gettext_lazy("name"),
    "openings": gettext_lazy("openings within an hour"),
    "organisation": gettext_lazy("organisation"),
    "override": gettext_lazy("reason of the override"),
    "proposal": gettext_lazy("proposal"),
    "public_from": gettext_lazy("public from (KST)"),
    "reason": gettext_lazy("reason"),
    "records": gettext_lazy("records put back"),
    "refused": gettext_lazy("lines refused"),
    "remark": gettext_lazy("remark"),
    "revision": gettext_lazy("revision"),
    "unchanged": gettext_lazy("records unchanged"),
    "until": gettext_lazy("valid until (KST)"),
    "updated": gettext_lazy("records updated"),
    "username": gettext_lazy("name that was typed"),
    "version": gettext_lazy("version"),
}
# Keys of details that hold a time, which acts write. All else is text that somebody typed, whatever it looks like.
TIMES = ("public_from", "until")
PARTS = {
    "add": gettext_lazy("added: %(kind)s “%(name)s”"),
    "change": gettext_lazy("changed: %(kind)s “%(name)s” (%(fields)s)"),
    "delete": gettext_lazy("deleted: %(kind)s “%(name)s”"),
}


def act(entry: AuditEntry) -> str:
    return str(ACTS.get(entry.act, entry.act))


def person(entry: AuditEntry) -> str:
    """Who acted, as they were called then; of a failed login nobody knows who it was."""
    if entry.actor_name:
        return entry.actor_name
    return _("Unknown") if entry.act == "login_failed" else _("The site itself")


def kind(label: str) -> str:
    """The name of a model, told by its label ("releases.release")."""
    try:
        return str(apps.get_model(label)._meta.verbose_name)
    except (LookupError, ValueError):
        return label


def details(entry: AuditEntry) -> Iterator[str]:
    """What was changed and how, in lines of plain text."""
    if names := entry.detail.get("fields"):
        yield capfirst(_fields(entry.target_type, names))
    for part in entry.detail.get("parts", ()):
        changed = _fields(part["type"], part.get("fields", ()))
        words = {"kind": kind(part["type"]), "name": part["name"], "fields": changed}
        yield capfirst(str(PARTS[part["act"]]) % words)
    for key, value in entry.detail.items():
        if key not in ("fields", "parts") and value not in (None, ""):
            yield f"{capfirst(str(LABELS.get(key, key)))}: {_value(key, value)}"


def _fields(label: str, names: Iterable[str]) -> str:
    return ", ".join(_field(label, name) for name in names)


def _field(label: str, name: str) -> str:
    """What a field is called today; by its own name when the model has lost it since."""
    try:
        field: Any = apps.get_model(label)._meta.get_field(name)
    except (LookupError, ValueError, FieldDoesNotExist):
        return name
    return str(getattr(field, "verbose_name", name))


def _value(key: str, value: Any) -> str:
    if isinstance(value, dict):
        return " / ".join(str(value[code]) for code in languages.codes() if code in value)
    if isinstance(value, list):
        return ", ".join(str(each) for each in value)
    return _time(str(value)) if key in TIMES else str(value)


def _time(written: str) -> str:
    """As told to people; the page of the log must open whatever stands in it."""
    try:
        return timezone.localtime(datetime.fromisoformat(written)).strftime(TIME_FORMAT)
    except (ValueError, OverflowError):
        return written
