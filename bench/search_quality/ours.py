"""Our search, as the site answers: documents become public releases of a database of their own."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import Any

from bench.fill import fill
from bench.search_quality.sets import Document
from bench.settings import set_up
from newsroom.postgres import OWNER, throw_away

# Of what documents do not tell.
TIME = "2024-01-02T09:00:00+09:00"
LONGEST_TITLE = 300


@contextmanager
def indexed(documents: Iterable[Document], *, index: bool = True) -> Iterator["Search"]:
    """A database with the documents, in the index too if `index`, and the search on it; gone with the context."""
    with throw_away() as cluster:
        set_up(cluster.url(OWNER))
        from django.core.management import call_command
        from django.db import connections

        call_command("migrate", verbosity=0)
        for _done in fill(line(document) for document in documents):
            pass
        if index:
            call_command("rebuild_search", verbosity=0)
        yield Search()
        connections.close_all()


def line(document: Document) -> dict[str, Any]:
    """A document as a published release of the interchange format."""
    title = document.title or document.text
    text = {"title": title[:LONGEST_TITLE], "subtitles": [], "summary": "", "body": document.text.split("\n")}
    return {
        "external_id": document.id,
        "kind": "release",
        "state": "published",
        "published_at": document.published_at or TIME,
        "category": {"slug": "all", "ko": "모두", "en": "All"},
        "department": {"ko": "공보과", "en": "Press Division"},
        "licence": "KOGL-1",
        "topics": [],
        "contacts": [],
        "legacy_urls": [],
        "texts": {document.language: text},
        "awards": [],
    }


class Search:
    """Answers questions by the ids of documents."""

    def __init__(self) -> None:
        from newsroom.releases.models import Release

        self._ids = {key: str(name) for key, name in Release.objects.values_list("pk", "external_id")}

    def ranking(self, question: str, most: int = 100) -> list[str]:
        """The documents that the site would list, best first: those that match all words before those that do not."""
        from newsroom.public.search import finding

        found = finding.releases(finding.question(question))
        return [self._ids[key] for key in found.listed[:most]]
