"""The proofs notice when a guard is missing: else they would prove nothing.

Each guard is taken out of the running site, and `test_visibility` or `test_two_worlds` finds what comes of it. SOAK=1
takes them all, one after the other; `python -m tests.sabotage` tells of each.
"""

import logging
import os
from collections.abc import Iterator

import pytest
from django.db import IntegrityError, transaction

from tests.visibility.asking import Visitor
from tests.visibility.crawl import crawl, differences
from tests.visibility.guards import GUARDS
from tests.visibility.proof import World
from tests.visibility.worlds import add_secrets, make_public_world

pytestmark = pytest.mark.django_db

SOAK = bool(os.environ.get("SOAK"))
# Of each kind of guard one: a view's, an approval's, a page's, a preview's, a header's.
FEW = (
    "a release is public from its hour",
    "only texts that are ready go out",
    "what is not public does not exist",
    "a dead preview link opens nothing",
    "every answer has the same lifetime",
)


@pytest.fixture(autouse=True)
def quiet() -> Iterator[None]:
    logging.disable(logging.CRITICAL)
    yield
    logging.disable(logging.NOTSET)


def first_finding() -> str | None:
    """The first thing that `test_visibility` finds wrong; it may be that the database refuses what hides no more."""
    try:
        with transaction.atomic():
            found = next(World().findings(), None)
            transaction.set_rollback(True)
    except IntegrityError as error:
        return f"the database refuses it: {str(error).splitlines()[0]}"
    return found


def first_difference() -> str | None:
    """The first thing that `test_two_worlds` finds wrong."""
    try:
        with transaction.atomic():
            world = make_public_world()
            before = crawl(Visitor().fetch, world.notices(), choices=1)
            add_secrets(world, 5)
            found = differences(before, {url: Visitor().fetch(url) for url in before})
            transaction.set_rollback(True)
    except IntegrityError as error:
        return f"the database refuses it: {str(error).splitlines()[0]}"
    return found[0] if found else None


@pytest.mark.parametrize("name", GUARDS if SOAK else FEW)
def test_a_missing_guard_is_noticed(name: str, record_property) -> None:
    with GUARDS[name]():
        noticed = {"test_visibility": first_finding()}
        if SOAK or not noticed["test_visibility"]:
            noticed["test_two_worlds"] = first_difference()
    for proof, finding in noticed.items():
        record_property(proof, finding or "")
    assert any(noticed.values()), f"nobody noticed that a guard was missing: {name}"


def test_there_are_enough_guards() -> None:
    assert len(GUARDS) >= 20
    assert set(FEW) <= set(GUARDS)
