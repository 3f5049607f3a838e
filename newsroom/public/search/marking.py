"""What of a record was searched for, for the rows of lists: fragments of its texts, which templates escape."""

from collections.abc import Callable, Sequence

from awards.published import PublishedAward
from newsroom.fields import languages
from newsroom.korean import highlights
from newsroom.korean.asking import Query
from newsroom.public.paging import Load
from newsroom.public.queries import statements
from newsroom.public.search import finding
from newsroom.releases.published import PublishedRelease

# Characters of a text that are shown around what was found.
LENGTH = 180

PLAIN = "SELECT id, plain FROM published_text WHERE id = ANY (%(ids)s::bigint[])"


def releases_marked(load: Load, q: str) -> Load:
    """`load` for rows of releases that say where they have the words of `q`, if anything was searched for."""
    return _marked(load, _mark_releases, q)


def awards_marked(load: Load, q: str) -> Load:
    """The same for awards."""
    return _marked(load, _mark_awards, q)


def _marked(load: Load, mark: Callable[[list, Query], None], q: str) -> Load:
    if not q:
        return load

    def loaded(ids: Sequence[int]) -> list:
        rows = load(ids)
        mark(rows, finding.question(q))
        return rows

    return loaded


def _mark_releases(rows: list[PublishedRelease], query: Query) -> None:
    """Give each its title as `title_parts`, and as `snippet` the piece of its text that tells most of the question."""
    plain: dict[int, str] = dict(statements.rows(PLAIN, {"ids": [row.text.pk for row in rows]}))
    for row in rows:
        text = row.text
        parts = [*text.subtitles, text.summary, plain.get(text.pk, "")]
        row.title_parts = [*highlights.marked(text.title, query)]
        row.snippet = [*highlights.snippet(" · ".join(filter(None, parts)), query, LENGTH)]


def _mark_awards(rows: list[PublishedAward], query: Query) -> None:
    """Give each the name of its programme as `name_parts`, where it has one in the language of the page."""
    for row in rows:
        name = row.programme.name.get(languages.active(), "")
        row.name_parts = [*highlights.marked(name, query)]
