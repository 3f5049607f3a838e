"""An import of a spreadsheet while others work: nothing is entered twice, and none that was done is forgotten."""

import pytest

from awards.accepting import accept
from awards.matching import Matching
from awards.models import Award, RegisterImport
from awards.spreadsheets.applying import NotDone, apply, drop
from awards.spreadsheets.planning import propose
from awards.spreadsheets.undoing import undo
from tests.awards.entering import make_entry
from tests.awards.make import make_home
from tests.awards.spreadsheets.make import ROW, bring_in, make_csv
from tests.concurrency.people import Room
from tests.make import make_user

pytestmark = pytest.mark.django_db(transaction=True)

# Enough for both locks; nothing of the file is stored yet.
BEGUN = 3


@pytest.fixture
def room():
    made = Room(["officer", "colleague"])
    yield made
    made.close()


@pytest.fixture
def officer(db):
    make_home()
    return make_user("awards officer")


def finish(room, *names):
    for name in names:
        room.advance(name)
        assert room.people[name].crash is None


def test_an_award_that_is_accepted_while_it_is_imported_is_entered_once(room, officer):
    waiting = propose(make_csv(ROW), "r.csv", officer)
    [match] = Matching().of([make_entry()])
    room.begin("officer", lambda: apply(waiting.pk, officer))
    room.advance("officer", BEGUN)
    room.begin("colleague", lambda: accept(make_entry(), officer, seen=match.new))
    room.advance("colleague")
    finish(room, "officer", "colleague")
    assert room.people["colleague"].result == Award.objects.get()


def test_a_new_preview_leaves_an_import_that_is_being_confirmed(room, officer):
    waiting = propose(make_csv(ROW), "r.csv", officer)
    room.begin("officer", lambda: apply(waiting.pk, officer))
    room.advance("officer", BEGUN)
    room.begin("colleague", lambda: propose(make_csv(["언제", *ROW[1:]]), "2.csv", officer))
    room.advance("colleague")
    finish(room, "officer", "colleague")
    assert RegisterImport.objects.count() == 2
    undo(waiting.pk, officer)
    assert not Award.objects.exists()


def test_an_import_that_was_done_cannot_be_dropped(officer):
    done = bring_in(make_csv(ROW))
    with pytest.raises(NotDone):
        drop(done.pk)
    assert done.records.exists()
