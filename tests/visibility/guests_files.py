"""What preview links give away of photos and files: dead ones, and living ones of the files of other releases."""

from collections.abc import Iterable, Iterator, Mapping
from itertools import product

from tests.visibility.asking import Ask, Visitor
from tests.visibility.files import names_of
from tests.visibility.guests import NOWHERE, unsaid
from tests.visibility.hidden import Hidden
from tests.visibility.links import photo_behind


def opened_by_the_dead(visitor: Visitor, dead_links: Mapping[str, str]) -> Iterator[str]:
    """Photos that a dead link opens, told by what ended it."""
    nothing = visitor.ask(Ask(NOWHERE)).whole
    for condition, token in dead_links.items():
        file = photo_behind(token)
        if visitor.ask(Ask(f"/preview/{token}/files/{file.token}/{file.name}")).whole != nothing:
            yield f"a preview link opens a photo although it ended with “{condition}”"


def opened_beside(visitor: Visitor, alive: Iterable[Hidden]) -> Iterator[str]:
    """Files of living links that may be kept or found, and those of other releases that a link opens."""
    alive, nothing = list(alive), visitor.ask(Ask(NOWHERE)).whole
    for guest, host in product(alive, alive):
        for token, name in (each for file in host.files for each in names_of(file)):
            reply = visitor.ask(Ask(f"/preview/{guest.token}/files/{token}/{name}"))
            if guest is host:
                yield from (f"{reply.ask}: does not say {line}" for line in unsaid(reply))
            elif reply.whole != nothing:
                yield f"{reply.ask}: “{reply.status}”, although it is a file of another release"
