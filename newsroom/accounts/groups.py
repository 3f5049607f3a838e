"""Who may do what: the groups of the newsroom and their permissions, one table, applied after every migration."""

from collections.abc import Iterable
from typing import Any

from django.apps import AppConfig
from django.contrib.auth.management import create_permissions
from django.contrib.auth.models import Group, Permission


def allow(actions: str, app: str, *models: str) -> set[str]:
    return {f"{app}.{action}_{model}" for action in actions.split() for model in models}


LOOK_UP = (
    allow("view", "releases", "category", "topic")
    | allow("view", "accounts", "department")
    | allow("view", "translation", "glossaryterm")
)
WRITE = (
    allow("add change view", "releases", "release")
    | allow("add change delete view", "releases", "releasetext", "contact")
    | allow("view", "releases", "legacyurl")
    # Into the bin, from where it can be brought back.
    | allow("delete", "releases", "release")
    | allow("add change delete view", "awards", "mention")
    | allow("add change delete view", "media", "photo", "attachment")
)
# Grades, roles and groups are entered with a new programme or edition only: those of a public one are public.
REGISTER_ENTRY = allow(
    "add view", "awards", "organisation", "programme", "edition", "award", "awardrank"
) | allow("view", "awards", "grade", "role", "editiongroup")
REGISTER = allow(
    "add change delete view",
    "awards",
    *(
        "organisation",
        "organisationname",
        "organisationalias",
        "programme",
        "programmealias",
        "grade",
        "role",
    ),
    *("edition", "editiongroup", "award", "awardrank", "mention", "awardset", "awardsetprogramme"),
) | allow("view add", "awards", "registerimport")
# Certificates show who was honoured, enquiries who learns from us: the awards office's, and of no one else.
HONOURS = allow("add change delete view", "certificates", "certificate") | allow(
    "add change delete view", "practices", "practice", "practiceaward", "practicerelease", "visit"
)

# Addresses answer at once, without approval: they are no content, but not an author's to set either.
EDIT = (
    allow("add change delete", "releases", "category", "topic", "legacyurl")
    | allow("add change delete", "translation", "glossaryterm")
    | allow("submit approve withdraw", "releases", "release")
    | {"releases.cover_departments", "releases.add_previewlink", "translation.dismiss_blocking"}
)

GROUPS: dict[str, set[str]] = {
    "author": LOOK_UP | WRITE | REGISTER_ENTRY | {"releases.submit_release"},
    "desk editor": LOOK_UP | WRITE | REGISTER_ENTRY | EDIT,
    "awards officer": LOOK_UP
    | allow("view", "releases", "release", "releasetext")
    | allow("view", "media", "photo", "attachment")
    | {"releases.cover_departments"}
    | REGISTER
    | HONOURS,
    "administrator": LOOK_UP
    | WRITE
    | REGISTER
    | HONOURS
    | EDIT
    | {"releases.override_release", "releases.view_outboxmessage", "accounts.view_auditentry"}
    | allow("add change delete view", "accounts", "department", "user"),
}


def sync(app_label: str) -> None:
    """Give each group exactly the permissions of `app_label` that the table names; safe to run again."""
    existing = {
        f"{app_label}.{permission.codename}": permission
        for permission in Permission.objects.filter(content_type__app_label=app_label)
    }
    for name, wanted in GROUPS.items():
        group, _created = Group.objects.get_or_create(name=name)
        keep = [permission for label, permission in existing.items() if label in wanted]
        group.permissions.remove(*_others(existing.values(), keep))
        group.permissions.add(*keep)


def _others(permissions: Iterable[Permission], keep: list[Permission]) -> list[Permission]:
    return [permission for permission in permissions if permission not in keep]


def after_migrate(app_config: AppConfig, using: str, **kwargs: Any) -> None:
    # Django makes the permissions in a receiver of its own, which may come after this one.
    create_permissions(app_config, verbosity=0, using=using)
    sync(app_config.label)
