"""Parts of pages as HTML, remembered as long as what they show stays the same: each is made once for many pages.

A part depends on the language, on the content and on what names it, and on nothing else: not on the host or the query
that is asked for. What shows only some of the content is kept under the version of that: of the register, of one
programme, or of nothing at all. A page is never kept as a whole.
"""

from collections.abc import Callable, Hashable
from dataclasses import dataclass, field

from django.utils.safestring import SafeString

from newsroom.fields import languages
from newsroom.public import content, parts
from newsroom.releases.preview import previewing

# Forms of filters and facets of lists: some have hundreds of lines.
PARTS = 120
# Headers and footers, what heads of pages load, rows of tables that stand under their numbers.
NAMED = 800
# Rows of lists, a kilobyte or two each.
ROWS = 4000
# What stands on the pages of records, two parts of each: some ten kilobytes as bytes, which are twice that as a string.
RECORDS = 2000

Make = Callable[[], str]


class Gone(Exception):
    """What a fragment tells of has just ceased to be public."""


@dataclass
class Fragment:
    """What is asked for by its name, with what makes it if need be; that it forgets, for the name is what is kept."""

    name: Hashable
    make: Make | None = field(compare=False)

    def __hash__(self) -> int:
        return hash(self.name)

    def made(self) -> SafeString:
        make, self.make = self.make, None
        assert make is not None
        return SafeString(make())


@content.remembered(PARTS)
def _part(fragment: Fragment) -> SafeString:
    return fragment.made()


@content.remembered(PARTS, content.of_register)
def _part_of_register(fragment: Fragment) -> SafeString:
    return fragment.made()


@content.remembered(NAMED, content.of_nothing)
def _named(fragment: Fragment) -> SafeString:
    return fragment.made()


# Apart from what else its name tells whole: a form has hundreds of kilobytes with its name, a header some.
@content.remembered(PARTS, content.of_nothing)
def _form(fragment: Fragment) -> SafeString:
    return fragment.made()


@content.remembered(ROWS)
def _row(fragment: Fragment) -> SafeString:
    return fragment.made()


_of_programmes: content.Memory[SafeString] = content.Memory(ROWS)
_on_their_pages: content.Memory[bytes] = content.Memory(RECORDS)


@content.remembered(RECORDS)
def _record(fragment: Fragment) -> bytes:
    return fragment.made().encode()


def part(name: Hashable, make: Make) -> SafeString:
    """The HTML of a part of pages; `make` gives it where it is not known."""
    return _part(Fragment(name, make))


def of_register(name: Hashable, make: Make) -> SafeString:
    """The same of what is told of the register alone: it outlives releases that tell of no award."""
    return _part_of_register(Fragment(name, make))


def by_name(name: Hashable, make: Make) -> SafeString:
    """The same of what its name tells whole: what stands around all content, or shows the numbers that name it."""
    return _named(Fragment(name, make))


def form(name: Hashable, make: Make) -> SafeString:
    """The same of a form of filters, which is long, as is the name that tells all that it offers: fewer are kept."""
    return _form(Fragment(name, make))


def row(name: Hashable, make: Make) -> SafeString:
    """The HTML of one record of a list; empty where `make` finds that it is `Gone`, of which nothing is kept."""
    try:
        return _row(Fragment(name, make))
    except Gone:
        return SafeString("")


def of_programme(name: Hashable, make: Make) -> SafeString:
    """The HTML of what is told of one programme alone and of its winners; its key is the first of the names.

    It outlives changes of other programmes, as the parts and rows that it stands in do not.
    """
    if previewing():
        return SafeString(make())
    assert isinstance(name, tuple)
    version = parts.version_of(name[0])
    return _of_programmes.value((languages.active(), name), version, lambda: SafeString(make()))


def on_page_of_programme(name: Hashable, make: Make) -> SafeString:
    """The same of what the page of a programme tells, which has been read."""
    if previewing():
        return SafeString(make())
    assert isinstance(name, tuple)
    version = parts.version_of(name[0])
    return SafeString(
        _on_their_pages.value((languages.active(), name), version, lambda: make().encode()).decode()
    )


def record(name: Hashable, make: Make) -> SafeString:
    """The HTML of what a page tells of one record, which has been read: whether it is public is asked each time."""
    return SafeString(_record(Fragment(name, make)).decode())
