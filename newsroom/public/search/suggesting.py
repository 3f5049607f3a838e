"""What is suggested while somebody types: names of organisations and programmes, and titles of releases."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any, Literal

from newsroom.fields import languages
from newsroom.korean import typed
from newsroom.public import content, links
from newsroom.public.search import names, titles
from newsroom.public.search.keyboards import other_keyboard

Parts = list[tuple[str, bool]]
Kind = Literal["organisation", "programme", "release"]

MOST = 8
# Where there are both, names do not leave titles without a place.
NAMES = 4
# What readers type begins alike: of so many beginnings is known what they suggest.
BEGINNINGS = 500


@dataclass(frozen=True)
class Suggestion:
    """A page by its name; `parts` are its name in order, each with whether it is what was typed.

    `language` is that of the name, which may have none in the language of the page.
    """

    kind: Kind
    url: str
    language: str
    parts: Parts


@content.remembered(BEGINNINGS)
def suggestions(q: str) -> list[Suggestion]:
    """The pages whose names begin as somebody types, in the language of the page; each word may begin one.

    What nothing begins with may have been typed on the other keyboard: ㅎㄷㅍ... for an English word, rhdid for 고양.
    """
    for spelling in dict.fromkeys([q, *other_keyboard(q)]):
        words = [word.letters for word in typed.words(spelling)]
        if found := _beginning(words):
            return found
    return []


def _beginning(words: list[str]) -> list[Suggestion]:
    if not words:
        return []
    together = "".join(words)
    called = [_of_name(name, together) for name in names.beginning(together, MOST)]
    titled = [_of_title(text, words) for text in titles.beginning(words, languages.active(), MOST)]
    kept = called[: max(NAMES, MOST - len(titled))]
    return [*kept, *titled[: MOST - len(kept)]]


def _of_name(name: names.Name, letters: str) -> Suggestion:
    language = languages.active()
    code = language if language in name.name else next(iter(name.name))
    url = links.page_url(language, name.kind, name.slug)
    return Suggestion(name.kind, url, code, marked(name.name[code], [letters]))


def _of_title(text: Any, words: list[str]) -> Suggestion:
    return Suggestion("release", links.text_url(text.release, text), text.language, marked(text.title, words))


def marked(text: str, typings: Iterable[str]) -> Parts:
    """`text` in parts, of which those are true that somebody typed the beginning of."""
    return [*_cut(text, sorted(filter(None, (typed.span(text, letters) for letters in typings))))]


def _cut(text: str, spans: list[tuple[int, int]]) -> Iterator[tuple[str, bool]]:
    done = 0
    for start, end in spans:
        if start > done:
            yield text[done:start], False
        if end > done:
            yield text[max(start, done) : end], True
            done = end
    if done < len(text):
        yield text[done:], False
