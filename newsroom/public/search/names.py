"""The names of programmes and organisations, as they are looked up by what somebody types of one."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from newsroom.fields.localized import LocalizedText
from newsroom.korean import typed
from newsroom.public import content
from newsroom.public.queries import awards as queries

Kind = Literal["organisation", "programme"]


@dataclass(frozen=True)
class Name:
    """What a page is about; its address is made of `kind` and `slug`.

    `known`: of its name in each language, and of former names, the letters and the initial consonants from each of
    their words on.
    """

    kind: Kind
    slug: str
    name: LocalizedText
    known: tuple[tuple[tuple[str, str], ...], ...]

    def place(self, letters: str) -> int | None:
        """From which of its words on, counted from 0, it begins as somebody types; None where it does not."""
        found = (
            place for spelling in self.known for place, each in enumerate(spelling) if _begins(each, letters)
        )
        return min(found, default=None)


def _begins(known: tuple[str, str], letters: str) -> bool:
    return any(each.startswith(letters) for each in known)


def beginning(letters: str, most: int) -> list[Name]:
    """The names that begin with `letters`, typed without spaces; first those that do from their first word on."""
    found = [(place, name) for name in names() if (place := name.place(letters)) is not None]
    found.sort(key=lambda each: (each[0], len(str(each[1].name)), str(each[1].name), each[1].slug))
    return [name for _place, name in found[:most]]


@content.remembered(1, content.of_register)
def names() -> tuple[Name, ...]:
    """All names that are public."""
    return (*_organisations(), *_programmes())


@content.remembered(1, content.of_register)
def words() -> frozenset[typed.TypedWord]:
    """The words of the names in the language of the page."""
    return frozenset(word for name in names() for word in typed.words(str(name.name)))


def _organisations() -> Iterator[Name]:
    for body in queries.organisations().only("slug", "name").prefetch_related("former_names"):
        spellings = [body.name, *(former.name for former in body.former_names.all())]
        yield Name("organisation", body.slug, body.name, _known(spellings))


def _programmes() -> Iterator[Name]:
    for programme in queries.programmes().only("slug", "name"):
        yield Name("programme", programme.slug, programme.name, _known([programme.name]))


def _known(names: Iterable[LocalizedText]) -> tuple[tuple[tuple[str, str], ...], ...]:
    spellings = dict.fromkeys(text for name in names for text in name.values())
    return tuple(tuple(typed.run_together(text)) for text in spellings)
