"""Compares ways to take Korean apart for search: what is found, and what that costs.

    python -m bench.analysers [DOCUMENTS QUERIES RELEVANT]

Each is measured in a process and a database of its own, with the ranking of the site; the format is that of
`bench.search_quality`.
"""

import json
import resource
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from unittest import mock

from bench.search_quality.__main__ import chosen, measured
from bench.search_quality.ours import indexed
from newsroom.korean.analysis import Analyser

COLUMNS = ("recall@10", "MRR", "nDCG@10", "CPU ms a text", "index, bytes a text", "megabytes")


def main(files: Sequence[str]) -> None:
    rule = f"| --- |{' ---: |' * len(COLUMNS)}"
    print(f"| analyser | {' | '.join(COLUMNS)} |\n{rule}")
    for analyser in Analyser:
        command = [sys.executable, "-m", "bench.analysers", "--one", analyser, *files]
        figures = json.loads(subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True).stdout)
        print(f"| {analyser} | " + " | ".join(f"{figure:.4g}" for figure in figures) + " |")


def figures(analyser: Analyser, files: Sequence[str]) -> list[float]:
    """What `COLUMNS` name; the memory is what this process grew by while it indexed and searched."""
    documents, questions = chosen(files)
    with using(analyser), indexed(documents, index=False) as search:
        from django.core.management import call_command
        from django.db import connection

        before, begun = megabytes(), time.process_time()
        call_command("rebuild_search", verbosity=0)
        seconds = time.process_time() - begun
        found = [search.ranking(question.text) for question in questions]
        grown = megabytes() - before
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_total_relation_size('search_indexedtext')")
            size = cursor.fetchone()[0]
    scores = measured(questions, found)
    return [*scores.values(), 1000 * seconds / len(documents), size / len(documents), grown]


@contextmanager
def using(analyser: Analyser) -> Iterator[None]:
    """Texts and questions are taken apart by `analyser`, as if the site had no other."""
    from newsroom.korean import asking
    from newsroom.korean.vectors import tsvector

    with (
        mock.patch("newsroom.search.lexemes.tsvector", partial(tsvector, analyser=analyser)),
        mock.patch.object(asking, "parsed", partial(asking.parsed, analyser=analyser)),
    ):
        yield


def megabytes() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


if __name__ == "__main__":
    if sys.argv[1:2] == ["--one"]:
        json.dump(figures(Analyser(sys.argv[2]), sys.argv[3:]), sys.stdout)
    else:
        main(sys.argv[1:])
