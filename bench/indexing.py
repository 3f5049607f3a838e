"""Fills the search index of a database for measuring: by all processors, by COPY, the tree of terms made at the end.

    python -m bench.indexing DATABASE_URL [PROCESSES]

The rows are those that `manage.py rebuild_search` writes, which goes on where this was interrupted.
"""

import os
import subprocess
import sys

from bench.settings import set_up

AT_ONCE = 500


def main(database: str, processes: int) -> None:
    set_up(database)
    from django.db import connection

    from newsroom.search.models import IndexedText

    (terms,) = IndexedText._meta.indexes
    with connection.schema_editor() as editor:
        editor.execute(f"DROP INDEX IF EXISTS {editor.quote_name(terms.name)}")
    connection.close()
    command = [sys.executable, "-m", "bench.indexing", database]
    parts = [subprocess.Popen([*command, "--part", str(part), str(processes)]) for part in range(processes)]
    if max(part.wait() for part in parts):
        sys.exit("Not all texts were indexed.")
    with connection.cursor() as cursor:
        cursor.execute("SET maintenance_work_mem = '512MB'")
    with connection.schema_editor() as editor:
        editor.add_index(IndexedText, terms)
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")


def index_part(part: int, parts: int) -> None:
    """Index the texts that are not, of every `parts` in the order of their keys the one numbered `part`."""
    from django.db import transaction
    from django.db.models import F

    from bench.copying import copy
    from newsroom.search import vocabulary
    from newsroom.search.indexing import made_of
    from newsroom.search.rebuilding import outdated

    last = 0
    waiting = outdated().alias(part=F("pk") % parts).filter(part=part)
    waiting = waiting.select_related("version").defer("body").order_by("pk")
    while batch := list(waiting.filter(pk__gt=last)[:AT_ONCE]):
        last = batch[-1].pk
        rows = list(made_of(batch))
        with transaction.atomic():
            copy(rows)
            vocabulary.write(batch)


if __name__ == "__main__":
    if sys.argv[2:3] == ["--part"]:
        set_up(sys.argv[1])
        index_part(int(sys.argv[3]), int(sys.argv[4]))
    else:
        main(sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else os.cpu_count() or 1)
