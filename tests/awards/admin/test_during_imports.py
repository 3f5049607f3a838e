"""Pages of the register while a spreadsheet is imported: either waits for the other, and neither is ever thrown out."""

from contextlib import suppress

import pytest
from django.contrib.admin import site
from django.db import transaction
from django.test import Client
from django.urls import reverse

from awards import locking
from awards.admin.base import RegisterAdmin
from awards.imports.register import WRITTEN
from awards.models import Award, Programme
from awards.spreadsheets.applying import NotDone, apply
from awards.spreadsheets.planning import propose
from tests.awards.make import (
    make_award,
    make_edition,
    make_programme,
)
from tests.awards.spreadsheets.make import ROW, make_csv
from tests.make import make_user
from tests.newsroom.releases.admin.forms import posted

pytestmark = pytest.mark.django_db(transaction=True)

# Statements of an import until it has what it keeps from others.
HAS_LOCKS = 4


@pytest.fixture
def colleague(officer):
    client = Client()
    client.cookies["django_language"] = "en"
    client.force_login(make_user("administrator"))
    return client


def page(act, row):
    return reverse(f"admin:awards_{row._meta.model_name}_{act}", args=[row.pk])


def delete(client, row):
    url = page("delete", row)
    answer = {"post": "yes", "_opened": client.get(url).context["opened"]}
    return lambda: client.post(url, answer)


def change(client, row, **typed):
    url = page("change", row)
    data = posted(client.get(url), **typed)
    return lambda: client.post(url, data)


def confirm(score, officer):
    waiting = propose(make_csv([*ROW[:-1], score]), "r.csv", officer)

    def act():
        with suppress(NotDone):  # where the colleague was faster
            apply(waiting.pk, officer)

    return act


def meet(room, act, statement, do_import):
    """Begin an import when the act comes to the statement, and have both end."""
    room.begin("colleague", act)
    room.advance_to("colleague", statement)
    room.begin("officer", do_import)
    room.advance("officer")
    assert room.people["officer"].waited
    room.finish()
    assert [person.crash for person in room.people.values()] == [None, None]


def test_a_programme_is_deleted_while_an_import_begins(room, officer, colleague):
    """Its grades go first: an import that took the other tables by then would wait for them, and be waited for."""
    programme = make_programme("적극행정 평가")
    meet(room, delete(colleague, programme), 'DELETE FROM "awards_programme"', confirm(50, officer))
    assert not Programme.objects.filter(pk=programme.pk).exists()
    assert Award.objects.count() == 1


def test_an_award_is_changed_while_an_import_of_it_begins(room, officer, colleague):
    """The form has locked its row: an import that took the table by then would wait for the row, and be waited for."""
    award = make_award(make_edition(make_programme(), 2025), score=40)
    act = change(colleague, award, category_ko="민원")
    meet(room, act, 'UPDATE "awards_award"', confirm(50, officer))
    assert str(Award.objects.get().category) == "민원"


def test_whoever_saves_or_deletes_during_a_long_import_is_told_and_loses_nothing(
    room, officer, colleague, monkeypatch
):
    monkeypatch.setattr(locking, "PATIENCE", "10ms")
    award, programme = make_award(make_edition(make_programme(), 2025)), make_programme("적극행정 평가")
    saves, deletes = change(colleague, award, category_ko="민원"), delete(colleague, programme)
    room.begin("officer", confirm(80, officer))
    room.advance("officer", HAS_LOCKS)
    came_back, asked_again = saves(), deletes()
    room.advance("officer")
    assert room.people["officer"].crash is None
    [told] = came_back.context["adminform"].form.non_field_errors()
    assert told.startswith("Awards are being imported")
    assert came_back.context["adminform"].form["category"].value() == ["민원", ""]
    assert colleague.get(asked_again.url).context["messages"]
    assert Programme.objects.filter(pk=programme.pk).exists()
    award.refresh_from_db()
    assert (str(award.category), str(award.score)) == ("", "80.000")
    assert change(colleague, award, category_ko="민원")().status_code == 302


def test_every_page_of_what_imports_write_waits_for_them():
    for model, page in site._registry.items():
        if {model, *(inline.model for inline in page.inlines)} & set(WRITTEN):
            assert isinstance(page, RegisterAdmin), model


def test_forms_do_not_wait_for_one_another(room):
    def write():
        with transaction.atomic():
            locking.write_beside_others()
            Programme.objects.count()

    for name in room.people:
        room.begin(name, write)
        room.advance(name, 5)
    assert [person.waited for person in room.people.values()] == [False, False]
    assert room.paused() == [*room.people]
    room.finish()
