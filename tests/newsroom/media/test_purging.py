import os
import time
from datetime import timedelta
from pathlib import Path

import pytest
from django.core.files.base import ContentFile
from django.core.files.storage import FileSystemStorage
from django.core.management import call_command
from django.db import connection
from django.test.utils import CaptureQueriesContext

from newsroom.media import purging, storage
from newsroom.media.models import StoredFile
from newsroom.media.tokens import make_token
from newsroom.releases import clock, revisions
from tests.clock import set_clock
from tests.make import make_release, publish
from tests.newsroom.media.conftest import contents
from tests.newsroom.media.make import make_attachment, make_file, make_photo, make_photo_file

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("folder")]


def much_later() -> None:
    set_clock(clock.now() + purging.GRACE + timedelta(minutes=1))


def grow_old(path: Path) -> None:
    """As if it had been stored longer ago than a form may stay open."""
    long_ago = time.time() - purging.GRACE.total_seconds() - 60
    os.utime(path, (long_ago, long_ago))


def test_a_file_of_a_form_that_was_never_saved_is_deleted_with_its_renditions(folder):
    make_photo_file()
    much_later()
    assert purging.purge() == 1
    assert not StoredFile.objects.exists()
    assert contents(folder) == []


def test_a_form_may_stay_open_for_two_weeks(folder):
    make_file()
    set_clock(clock.now() + purging.GRACE - timedelta(minutes=1))
    assert purging.purge() == 0
    assert contents(folder)


def test_what_a_release_carries_or_carried_stays(folder):
    draft, public = make_release(), make_release()
    make_photo(draft)
    photo, attachment = make_photo(public), make_attachment(public)
    publish(public)
    for row in (photo, attachment):
        row.delete()
    much_later()
    assert purging.purge() == 0
    assert StoredFile.objects.count() == 3


def test_what_a_revision_tells_of_stays_so_that_it_can_be_brought_back(folder):
    release = make_release()
    photo, attachment = make_photo(release), make_attachment(release)
    revisions.record(release, by=None)
    for row in (photo, attachment):
        row.delete()
    much_later()
    assert purging.purge() == 0


def test_content_that_was_left_behind_is_deleted(folder):
    token = make_token()
    storage.files().save(storage.path_of(token), ContentFile(b"left behind"))
    assert purging.purge() == 0
    assert contents(folder)
    grow_old(folder / storage.path_of(token))
    purging.purge()
    assert contents(folder) == []


def test_what_cannot_be_deleted_stops_nothing_else_and_is_tried_again(folder, monkeypatch, caplog):
    stuck = storage.path_of(make_file().token)
    for _number in range(3):
        make_file()
    much_later()
    delete = FileSystemStorage.delete

    def refuse(store, name):
        if name == stuck:
            raise PermissionError(name)
        delete(store, name)

    with monkeypatch.context() as patched:
        patched.setattr(FileSystemStorage, "delete", refuse)
        assert purging.purge() == 4
    assert not StoredFile.objects.exists()
    assert contents(folder) == [folder / stuck]
    assert stuck.split("/")[1] in caplog.text
    grow_old(folder / stuck)
    purging.purge()
    assert contents(folder) == []


def test_looking_for_what_was_left_behind_asks_once_for_each_folder(folder):
    first, *others = (f"ab{number:038}" for number in range(6))

    def queries(tokens):
        for token in tokens:
            storage.files().save(storage.path_of(token), ContentFile(b"left behind"))
        with CaptureQueriesContext(connection) as asked:
            purging.purge()
        return len(asked)

    assert queries([first]) == queries(others)


def test_a_file_that_somebody_uses_meanwhile_is_left_alone(folder, monkeypatch):
    file = make_file()
    release = make_release()
    much_later()
    spare = purging._spare

    def used_then(files):
        found = spare(files)
        make_attachment(release, file)
        return found

    monkeypatch.setattr(purging, "_spare", used_then)
    assert purging.purge() == 0
    assert contents(folder)


def test_the_command_tells_how_many_it_deleted(folder, capsys):
    make_file()
    much_later()
    call_command("purge_files")
    assert "1" in capsys.readouterr().out
