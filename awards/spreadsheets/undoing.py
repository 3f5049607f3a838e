"""Taking back a whole import: everything stands as before, or nothing is touched and it is told why."""

from collections import defaultdict
from collections.abc import Iterator
from typing import Any

from django.apps import apps
from django.db import IntegrityError, connection, transaction
from django.db.models import Model
from django.utils import timezone
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from awards.imports.register import WRITTEN
from awards.locking import write_alone
from awards.models import Award, ImportedRecord, Mention, MentionVersion, RegisterImport, Role
from awards.spreadsheets.applying import NotDone
from awards.spreadsheets.planning import AT_ONCE
from awards.spreadsheets.snapshots import put_back, snapshot
from newsroom.accounts import audit
from newsroom.accounts.models import User
from newsroom.fields.clock import Now
from newsroom.releases.interchange.run import reason_of

Key = tuple[type[Model], Any]
# What points to others goes first; then what was changed is put back, which may need the place of what is gone.
FIRST_GONE: list[type[Model]] = [Award, Role]
MOST_TOLD = 50


def undo(key: int, by: User | None) -> RegisterImport:
    """Take back the import. Raises NotDone, with each record that stands in the way."""
    with transaction.atomic():
        write_alone(WRITTEN)
        done = RegisterImport.objects.select_for_update().get(pk=key)
        if done.waits or done.undone_at:
            raise NotDone(_("There is nothing to undo: the import was not done, or is undone already."))
        records = {(apps.get_model(each.model), each.key): each for each in done.records.all()}
        rows = _rows(records)
        if obstacles := [*_changed(records, rows), *_in_use(records, rows)]:
            raise NotDone(*_shortened(obstacles))
        try:
            _take_back(records, rows)
            connection.check_constraints()
        except IntegrityError as error:
            raise NotDone(reason_of(error)) from None
        done.undone_at, done.undone_by = Now(), by
        done.save()
        audit.record("undo_import", by, done, file=done.file_name, records=len(records))
    done.refresh_from_db()
    return done


def _rows(records: dict[Key, ImportedRecord]) -> dict[Key, Model]:
    keys: dict[type[Model], list[Any]] = defaultdict(list)
    for model, key in records:
        keys[model].append(key)
    return {
        (model, row.pk): row
        for model, known in keys.items()
        for row in model._default_manager.filter(pk__in=known)
    }


def _changed(records: dict[Key, ImportedRecord], rows: dict[Key, Model]) -> Iterator[str]:
    """The records that are no longer as the import left them."""
    for key, record in records.items():
        row = rows.get(key)
        kind = capfirst(str(key[0]._meta.verbose_name))
        if row is None:
            name = _("%(kind)s no. %(key)s was deleted since the import.")
            yield name % {"kind": kind, "key": record.key}
            continue
        now = snapshot(row)
        fields = [name for name, value in record.after.items() if name in now and now[name] != value]
        if fields:
            labels = ", ".join(_label(key[0], name) for name in fields)
            message = _("%(kind)s “%(name)s” was changed since the import: %(fields)s.")
            yield message % {"kind": kind, "name": row, "fields": labels}


def _in_use(records: dict[Key, ImportedRecord], rows: dict[Key, Model]) -> Iterator[str]:
    """New records that others have come to point to; those cannot be deleted without them."""
    for model in WRITTEN:
        new = [
            key
            for of, key in records
            if of is model and records[of, key].before is None and (of, key) in rows
        ]
        # What is linked through rows of a table of its own those rows tell.
        for relation in (each for each in model._meta.related_objects if not each.many_to_many):
            other, name = relation.related_model, relation.field.name
            pointing = other._default_manager.filter(**{f"{name}__in": new}).order_by("pk") if new else ()
            for row in pointing:
                if (other, row.pk) not in records:
                    yield _told_use(model, rows[model, getattr(row, relation.field.attname)], row)


def _told_use(model: type[Model], row: Model, user: Model) -> str:
    message = _("%(kind)s “%(name)s” cannot be deleted: %(other)s “%(user)s” needs it.")
    if isinstance(user, Mention | MentionVersion):
        message = _("%(kind)s “%(name)s” cannot be deleted: the release “%(user)s” tells of it.")
    kinds = {"kind": capfirst(str(model._meta.verbose_name)), "other": user._meta.verbose_name}
    return message % (kinds | {"name": row, "user": _release_of(user)})


def _release_of(user: Model) -> Model:
    """The release that a mention is of, whose name people know; any other record is itself."""
    if isinstance(user, MentionVersion):
        return user.version.release
    return user.release if isinstance(user, Mention) else user


def _take_back(records: dict[Key, ImportedRecord], rows: dict[Key, Model]) -> None:
    for model in FIRST_GONE:
        _delete(model, records)
    for model in WRITTEN:
        by_fields: dict[frozenset[str], list[Model]] = defaultdict(list)
        for (of, key), record in records.items():
            if of is model and record.before is not None:
                row = rows[of, key]
                by_fields[frozenset(put_back(row, record.before))].append(_touched(row))
        for fields, some in by_fields.items():
            touched = {"updated_at"} if hasattr(model, "updated_at") else set()
            model._default_manager.bulk_update(some, sorted(fields | touched), AT_ONCE)
    for model in reversed(WRITTEN):
        if model not in FIRST_GONE:
            _delete(model, records)


def _touched(row: Model) -> Model:
    if isinstance(row, Award):
        row.updated_at = timezone.now()
    return row


def _delete(model: type[Model], records: dict[Key, ImportedRecord]) -> None:
    new = [key for of, key in records if of is model and records[of, key].before is None]
    model._default_manager.filter(pk__in=new).delete()


def _label(model: type[Model], attribute: str) -> str:
    each = next(each for each in model._meta.concrete_fields if each.attname == attribute)
    return str(each.verbose_name)


def _shortened(obstacles: list[str]) -> list[str]:
    if len(obstacles) <= MOST_TOLD:
        return obstacles
    message = _("And %(count)d more.")
    return [*obstacles[:MOST_TOLD], message % {"count": len(obstacles) - MOST_TOLD}]
