"""Making the index anew while the site serves: a few texts at a time, each few in a transaction of their own."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.db import transaction
from django.db.models import Exists, OuterRef, QuerySet

from newsroom.korean.analysis import ANALYSER
from newsroom.releases.models import ReleaseVersionText
from newsroom.search.indexing import made_of, write
from newsroom.search.models import IndexedText

# Approvals wait for none of it: no row is locked for longer than it takes to write these.
AT_ONCE = 50


@dataclass(frozen=True)
class Progress:
    """`done` of `total` texts; `last` is the key of the last one, after which a rebuild can go on."""

    done: int
    total: int
    last: int


def outdated() -> QuerySet[ReleaseVersionText]:
    """The texts that are not in the index as the analyser of today would put them there."""
    made = IndexedText.objects.filter(text=OuterRef("pk"), analyser=ANALYSER)
    return ReleaseVersionText.objects.filter(~Exists(made))


def rebuild(texts: QuerySet[ReleaseVersionText], after: int = 0) -> Iterator[Progress]:
    """Index `texts` whose keys lie beyond `after`, in the order of their keys; tells of each batch that is stored."""
    waiting = texts.filter(pk__gt=after).select_related("version").defer("body").order_by("pk")
    done, total, last = 0, waiting.count(), after
    while batch := list(waiting.filter(pk__gt=last)[:AT_ONCE]):
        rows = list(made_of(batch))
        with transaction.atomic():
            write(iter(rows))
        done, last = done + len(batch), batch[-1].pk
        yield Progress(done, total, last)
