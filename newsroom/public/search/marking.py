"""What of a record was searched for, in the rows of lists.

A row is made once for all questions, with a hole for each text in which words are marked (`paging.Holed`).
"""

from collections.abc import Callable, Iterable, Sequence

from django.utils.html import escape
from django.utils.safestring import SafeString

from newsroom.fields import languages
from newsroom.fields.templatetags.localized import localized
from newsroom.korean import highlights
from newsroom.korean.asking import Query
from newsroom.korean.highlights import Fragment
from newsroom.public import content
from newsroom.public.paging import Filling, Holed, Load
from newsroom.public.queries import statements
from newsroom.public.search import finding

# Characters of a text that are shown around what was found.
LENGTH = 180
# Pages of results of which is remembered what is marked: ten kilobytes or so each.
PAGES = 200
# Unicode sets these aside for use within a program: no text has them.
TITLE, SNIPPET = SafeString("\ufdd0"), SafeString("\ufdd1")

TEXTS = """
    SELECT release_id, title, subtitles, summary, plain FROM published_text
    WHERE release_id = ANY (%(ids)s::bigint[]) AND language = %(language)s
"""
PROGRAMMES = """
    SELECT json_build_array(a.id, p.name)::text FROM published_award a
    JOIN published_programme p ON p.id = a.programme_id
    WHERE a.id = ANY (%(ids)s::bigint[])
"""
PRACTICES = """
    SELECT json_build_array(p.id, p.title, p.text)::text FROM published_practice p
    WHERE p.id = ANY (%(ids)s::bigint[])
"""


def releases_marked(load: Load, q: str) -> Load:
    """`load` for rows of releases that say where they have the words of `q`, if anything was searched for."""
    return _marked(load, _in_releases, q)


def awards_marked(load: Load, q: str) -> Load:
    """The same for awards."""
    return _marked(load, _in_awards, q)


def practices_marked(load: Load, q: str) -> Load:
    """The same for practices."""
    return _marked(load, _in_practices, q)


def _marked(load: Load, fill: Callable[[tuple[int, ...], Query], Filling], q: str) -> Load:
    if not q:
        return load

    def with_holes(ids: Sequence[int]) -> list:
        rows = load(ids)
        for row in rows:
            row.title_hole, row.snippet_hole = TITLE, SNIPPET
        return rows

    return Holed(with_holes, lambda ids: fill(tuple(ids), finding.question(q)))


@content.remembered(PAGES)
def _in_releases(ids: tuple[int, ...], query: Query) -> Filling:
    """The title of each, and the piece of its text that tells most of the question."""
    asked = {"ids": list(ids), "language": languages.active()}
    return {
        pk: {
            TITLE: _html(highlights.marked(title, query)),
            SNIPPET: _html(highlights.snippet(_told(*texts), query, LENGTH)),
        }
        for pk, title, *texts in statements.rows(TEXTS, asked)
    }


def _told(subtitles: list[str], summary: str, plain: str) -> str:
    return " · ".join(filter(None, [*subtitles, summary, plain]))


@content.remembered(PAGES)
def _in_awards(ids: tuple[int, ...], query: Query) -> Filling:
    """The name of the programme of each."""
    named = statements.told(PROGRAMMES, {"ids": list(ids)})
    return {pk: {TITLE: _name(names, query)} for pk, names in named}


def _name(names: dict[str, str], query: Query) -> SafeString:
    """Words are marked in the language of the page; where it has no name there the one it has."""
    name = names.get(languages.active())
    return _html(highlights.marked(name, query)) if name else SafeString(escape(localized(names)))


@content.remembered(PAGES)
def _in_practices(ids: tuple[int, ...], query: Query) -> Filling:
    """The title of each, and the piece of its text that tells most of the question."""
    told = statements.told(PRACTICES, {"ids": list(ids)})
    return {pk: {TITLE: _name(title, query), SNIPPET: _snippet(text, query)} for pk, title, text in told}


def _snippet(text: dict[str, str], query: Query) -> SafeString:
    told = text.get(languages.active()) or next(iter(text.values()), "")
    return _html(highlights.snippet(" ".join(told.split()), query, LENGTH))


def _html(parts: Iterable[Fragment]) -> SafeString:
    return SafeString(
        "".join(f"<mark>{escape(text)}</mark>" if is_match else escape(text) for text, is_match in parts)
    )
