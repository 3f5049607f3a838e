"""Storing entries of files in the glossary: all of a file, or nothing of it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from newsroom.accounts import audit
from newsroom.accounts.models import User
from newsroom.bilingual.exchange import csv, tbx
from newsroom.bilingual.exchange.entries import Entry, Fault, Reading
from newsroom.bilingual.findings import gettext_noop
from newsroom.translation.models import GlossaryTerm
from newsroom.translation.models.glossary import fields_of

# A glossary of ten thousand terms is a few megabytes.
MOST_BYTES = 10 * 1024 * 1024
# So many faults are told of one file; who has mended these sees the rest.
MOST_TOLD = 100


class NotStored(Exception):
    """Nothing was stored: `told` are lines with what is wrong in each, in the language of who asks."""

    def __init__(self, faults: Iterable[Fault]) -> None:
        super().__init__()
        self.told = [(fault.line, _(fault.message) % fault.values) for fault in faults][:MOST_TOLD]


@dataclass
class Stored:
    """How many terms of a file became new rows, changed one, or were there already."""

    added: int = 0
    changed: int = 0
    unchanged: int = 0


def read_file(name: str, content: bytes) -> Reading:
    """What a file holds, by the end of its name: .tbx or .xml, else CSV in UTF-8 or in Korean Excel's encoding."""
    if len(content) > MOST_BYTES:
        message = gettext_noop("The file is larger than %(most)s MB.")
        return Reading(faults=(Fault(1, message, {"most": str(MOST_BYTES // 1024**2)}),))
    if name.lower().endswith((".tbx", ".xml")):
        return tbx.read(content)
    for encoding in ("utf-8", "cp949"):
        try:
            return csv.read(content.decode(encoding))
        except UnicodeDecodeError:
            continue
    message = gettext_noop("The file is neither TBX nor a CSV file in UTF-8.")
    return Reading(faults=(Fault(1, message),))


@transaction.atomic
def store(reading: Reading, by: User | None) -> Stored:
    """Bring the glossary in line with what a file holds; terms that it does not name stay as they are.

    Raises NotStored when anything is wrong with it.
    """
    if reading.faults:
        raise NotStored(reading.faults)
    rows = {row.entry.identity: row for row in GlossaryTerm.objects.select_for_update()}
    stored, faults = Stored(), list[Fault]()
    for line, entry in reading.entries:
        faults += _store(line, entry, rows.get(entry.identity), stored)
    if faults:
        raise NotStored(faults)
    audit.record("import", by, None, glossary={"added": stored.added, "changed": stored.changed})
    return stored


def _store(line: int, entry: Entry, row: GlossaryTerm | None, stored: Stored) -> Iterator[Fault]:
    """Stores one entry and counts it, or tells what its model has against it."""
    if row and row.entry == entry:
        stored.unchanged += 1
        return
    made = GlossaryTerm() if row is None else row
    for name, value in fields_of(entry).items():
        setattr(made, name, value)
    try:
        made.full_clean()
    except ValidationError as error:
        for message in error.messages:
            yield Fault(line, "%(told)s", {"told": message})
        return
    made.save()
    stored.added += row is None
    stored.changed += row is not None
