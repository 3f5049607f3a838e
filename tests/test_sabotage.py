"""The proofs notice when a guard is missing, or when something tells what hides: else they would prove nothing.

Each guard is taken out of the running site, each leak is put into it, and `test_visibility` or `test_two_worlds` finds
what comes of it. Where the database itself refuses what a guard kept away before, that is told apart: no proof has
noticed anything then. SOAK=1 takes them all, one after the other; `python -m tests.sabotage` tells of each.
"""

import logging
import os
from collections.abc import Callable, Iterator

import pytest
from django.db import IntegrityError, transaction

from newsroom.releases.publishing import Refused
from tests.visibility.asking import Visitor
from tests.visibility.crawl import crawl, differences, kind_of
from tests.visibility.guards import GUARDS
from tests.visibility.leaks import LEAKS
from tests.visibility.proof import World
from tests.visibility.worlds import add_secrets, make_public_world

pytestmark = pytest.mark.django_db

SOAK = bool(os.environ.get("SOAK"))
# Of each kind one: a guard of a view, of an approval, of a preview; a leak of a page, of a header.
FEW = (
    "a release is public from its hour",
    "only texts that are ready go out",
    "a dead preview link opens nothing",
)
FEW_LEAKS = {
    "what hides is forbidden, not missing": "test_visibility",
    "the lifetime of an answer tells of the schedule": "test_two_worlds",
}
# What stands behind the guard: a constraint, or an act that refuses.
REFUSED = "another rule"


@pytest.fixture(autouse=True)
def quiet() -> Iterator[None]:
    logging.disable(logging.CRITICAL)
    yield
    logging.disable(logging.NOTSET)


def first_finding() -> str | None:
    """The first thing that `test_visibility` finds wrong."""
    return next(World().findings(), None)


def first_difference() -> str | None:
    """The first thing that `test_two_worlds` finds wrong, at one address of each kind."""
    world = make_public_world()
    before = crawl(Visitor().fetch, world.notices(), choices=1, kind=str if SOAK else kind_of)
    add_secrets(world, 5)
    found = (differences({url: was}, {url: Visitor().fetch(url)}) for url, was in before.items())
    return next((each[0] for each in found if each), None)


PROOFS: dict[str, Callable[[], str | None]] = {
    "test_visibility": first_finding,
    "test_two_worlds": first_difference,
}


def noticed_by(*proofs: str, every: bool = True) -> dict[str, str]:
    """What each of the proofs finds wrong, by its name, and what another rule refuses; or only the first of these."""
    noticed = {}
    for proof in proofs:
        look = PROOFS[proof]
        try:
            with transaction.atomic():
                found = look()
                transaction.set_rollback(True)
        except (IntegrityError, Refused) as error:
            noticed[REFUSED] = str(error).splitlines()[0]
        else:
            if found:
                noticed[proof] = found
        if noticed and not every:
            break
    return noticed


@pytest.mark.parametrize("name", GUARDS if SOAK else FEW)
def test_a_missing_guard_is_noticed(name: str, record_property) -> None:
    with GUARDS[name]():
        noticed = noticed_by(*PROOFS, every=SOAK)
    for proof, finding in noticed.items():
        record_property(proof, finding)
    assert noticed, f"nobody noticed that a guard was missing: {name}"


@pytest.mark.parametrize("name", LEAKS if SOAK else FEW_LEAKS)
def test_a_leak_is_noticed(name: str, record_property) -> None:
    with LEAKS[name]():
        noticed = noticed_by(*(PROOFS if SOAK else [FEW_LEAKS[name]]))
    for proof, finding in noticed.items():
        record_property(proof, finding)
    assert set(noticed) & set(PROOFS), f"no proof noticed: {name}"


def test_there_are_enough_guards() -> None:
    assert len(GUARDS) >= 20
