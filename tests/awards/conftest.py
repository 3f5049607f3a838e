"""Two people at work on the register at once."""

import pytest

from tests.awards.make import make_home
from tests.concurrency.people import Room
from tests.make import make_user


@pytest.fixture
def room():
    made = Room(["officer", "colleague"])
    yield made
    made.close()


@pytest.fixture
def officer(db):
    make_home()
    return make_user("awards officer")
