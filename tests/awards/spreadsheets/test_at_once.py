"""An import of a spreadsheet while others work: nothing is entered twice, and none that was done is forgotten."""

import pytest
from django.db import connection

from awards.accepting import accept
from awards.imports.importer import AwardImporter
from awards.matching import Matching
from awards.models import Award, Organisation, Programme, RegisterImport
from awards.spreadsheets.applying import NotDone, apply, drop
from awards.spreadsheets.copying import on_a_copy
from awards.spreadsheets.planning import propose
from awards.spreadsheets.undoing import undo
from newsroom.desk.imports.importer import ReleaseImporter
from tests.awards.entering import make_entry
from tests.awards.make import make_award, make_edition, make_home, make_programme
from tests.awards.spreadsheets.make import ROW, bring_in, counts, make_csv
from tests.concurrency.people import Phase
from tests.lines import award_line, import_lines, release_line, told

pytestmark = pytest.mark.django_db(transaction=True)

# Enough for the file and both locks; nothing of it is stored yet.
BEGUN = 4


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


def test_whoever_changes_the_register_waits_for_no_preview(room, officer):
    """At none of its statements: it stands still before each, and somebody changes all that it is about."""
    award = make_award(make_edition(make_programme(), 2025), score=91)

    def change():
        Programme.objects.update(name={"ko": "데이터 행정 평가"})
        Organisation.objects.create(name={"ko": "하늘공단"}, slug="gongdan", kind="affiliate").delete()
        Award.objects.filter(pk=award.pk).update(rank=1)

    rows = [ROW, [2024, *ROW[1:]], [2024, "새 평가", "하늘공단", *ROW[3:]]]
    room.begin("officer", lambda: propose(make_csv(*rows), "r.csv", officer))
    while room.people["officer"].phase is Phase.PAUSED:
        room.begin("colleague", change)
        finish(room, "colleague")
        assert not room.people["colleague"].waited
        room.advance("officer", 1)
    assert (room.people["officer"].crash, room.people["officer"].waited) == (None, False)
    assert counts(room.people["officer"].result) == {"updated": 1, "created": 2}
    assert list(Award.objects.all()) == [award]


def test_lines_that_are_imported_wait_for_who_adds_the_same(room, officer):
    [match] = Matching().of([make_entry()])
    importer = AwardImporter()
    room.begin("colleague", lambda: accept(make_entry(), officer, seen=match.new))
    room.advance("colleague", 2)
    line = award_line(programme={"ko": "데이터 행정평가"}, grade={"ko": "우수"}, edition_year=2025)
    room.begin("officer", lambda: import_lines(importer, line))
    room.advance("officer")
    assert room.people["officer"].waited
    finish(room, "colleague", "officer")
    assert (Award.objects.count(), Programme.objects.count()) == (1, 1)


def test_what_is_added_between_two_batches_is_known_to_the_second(officer):
    importer = AwardImporter()
    import_lines(importer, award_line(edition_year=2020))
    Programme.objects.create(name={"ko": "적극행정 평가"}, slug="active", kind="evaluation")
    import_lines(importer, award_line(programme={"ko": "적극행정평가"}))
    assert Programme.objects.filter(name__ko__startswith="적극행정").count() == 1


def test_releases_that_are_imported_with_awards_wait_for_who_adds_the_same(room, officer):
    [match] = Matching().of([make_entry()])
    importer = ReleaseImporter()
    room.begin("colleague", lambda: accept(make_entry(), officer, seen=match.new))
    room.advance("colleague", 2)
    award = award_line(programme={"ko": "데이터 행정평가"}, grade={"ko": "우수"}, edition_year=2025)
    room.begin("officer", lambda: import_lines(importer, release_line(awards=[award])))
    room.advance("officer")
    assert room.people["officer"].waited
    finish(room, "colleague", "officer")
    assert told(room.people["officer"].result) == {"created": 1}
    assert (Award.objects.count(), Programme.objects.count()) == (1, 1)


def test_the_role_that_serves_the_admin_may_make_a_preview(officer):
    connection.cursor().execute("SET ROLE newsroom_editorial")
    try:
        waiting = propose(make_csv(ROW), "r.csv", officer)
    finally:
        connection.cursor().execute("RESET ROLE")
    assert counts(waiting) == {"created": 1}


def test_a_preview_writes_to_its_copies_also_where_a_role_looks_for_temporary_tables_last():
    make_home()
    with connection.cursor() as cursor:
        cursor.execute("SET search_path = public, pg_temp")
        try:
            with on_a_copy():
                make_programme()
                cursor.execute("SELECT count(*) FROM public.awards_programme")
                assert cursor.fetchone() == (0,)
        finally:
            cursor.execute("RESET search_path")
