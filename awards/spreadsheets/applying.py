"""Doing what was shown, and nothing else: whatever has changed since is shown first."""

from django.db import transaction
from django.db.models import QuerySet
from django.utils.translation import gettext as _

from awards.imports.register import WRITTEN
from awards.locking import write_alone
from awards.models import Award, ImportedRecord, RegisterImport
from awards.spreadsheets.importer import Journal
from awards.spreadsheets.planning import AT_ONCE, Done, carry_out, keep_waiting, read
from awards.spreadsheets.sheets import FileRefused
from awards.spreadsheets.snapshots import in_json, snapshot
from newsroom.accounts import audit
from newsroom.accounts.models import User
from newsroom.fields.clock import Now
from newsroom.releases.interchange.report import Result


class NotDone(Exception):
    """Nothing was done; `reasons` say why and what to do."""

    def __init__(self, *reasons: str) -> None:
        super().__init__(" ".join(reasons))
        self.reasons = reasons


def apply(key: int, by: User | None) -> RegisterImport:
    """Carry out the import that waits under `key`. Raises NotDone, also where it would do now what was not shown."""
    waiting = _found(RegisterImport.objects.filter(pk=key))
    try:
        reading = read(bytes(waiting.content), waiting.file_name, leaves_out=waiting.leaves_out)
        with transaction.atomic():
            write_alone(WRITTEN)
            waiting = _waiting(key)
            done = carry_out(reading)
            if done.plan != waiting.plan:
                raise _Differs(done)
            _conclude(waiting, done, by)
            return waiting
    except FileRefused as refused:
        raise NotDone(*refused.problems) from None
    except _Differs as differs:
        _show_again(key, differs.done)
    raise NotDone(
        _("The register has changed since the preview, and nothing was imported. The rows that would do something "
          "else now are marked: look at them and confirm again.")
    )  # fmt: skip


@transaction.atomic
def drop(key: int) -> None:
    """Forget the import that waits under `key`. Raises NotDone."""
    _waiting(key).delete()


def _waiting(key: int) -> RegisterImport:
    """The import, kept from others until the transaction ends. Raises NotDone where somebody was faster."""
    return _found(RegisterImport.objects.select_for_update().filter(pk=key))


def _found(imports: QuerySet[RegisterImport]) -> RegisterImport:
    waiting = imports.filter(applied_at=None).first()
    if waiting is None:
        raise NotDone(_("This import is done already."))
    return waiting


class _Differs(Exception):
    def __init__(self, done: Done) -> None:
        super().__init__()
        self.done = done


def _conclude(waiting: RegisterImport, done: Done, by: User | None) -> None:
    waiting.content, waiting.plan, waiting.applied_at = b"", "", Now()
    waiting.save()
    waiting.refresh_from_db()
    ImportedRecord.objects.bulk_create(_records(waiting, done.journal), AT_ONCE)
    detail = {"file": waiting.file_name, "digest": waiting.digest}
    counts = {result.value: sum(each.result == result for each in done.outcomes) for result in Result}
    audit.record("import", by, waiting, **detail, **counts)
    changed = [each.award for each in done.outcomes if each.award and each.result != Result.UNCHANGED]
    audit.record_many("import", by, [(award, {"file": waiting.file_name}) for award in _named(changed)])


def _named(awards: list[Award]) -> list[Award]:
    """The awards with what their names are made of."""
    keys = [award.pk for award in awards]
    return list(
        Award.objects.filter(pk__in=keys)
        .select_related("edition__programme", "recipient", "grade")
        .order_by("pk")
    )


def _records(waiting: RegisterImport, journal: Journal) -> list[ImportedRecord]:
    """Every record that was written, in the order of the models, as the database has it now."""
    records = []
    for model in dict.fromkeys(model for model, _key in journal.rows):
        keys = [key for of, key in journal.rows if of is model]
        for row in model._default_manager.filter(pk__in=keys).order_by("pk"):
            before = None if (model, row.pk) in journal.created else in_json(journal.before[model, row.pk])
            label = model._meta.label_lower
            records.append(
                ImportedRecord(made_by=waiting, model=label, key=row.pk, before=before, after=snapshot(row))
            )
    return records


def _show_again(key: int, done: Done) -> None:
    with transaction.atomic():
        waiting = _waiting(key)
        shown = {row.position: (row.result, row.told["steps"]) for row in waiting.rows.all()}
        differing = {
            position
            for position, outcome in enumerate(done.outcomes)
            if shown.get(position) != (outcome.result.value, outcome.steps)
        }
        keep_waiting(waiting, done, differing)
