"""The hour comes while somebody stops the release: the database refuses it at the end, and the page says so."""

from datetime import timedelta
from threading import Thread

import pytest
from django.db import connection
from django.test import Client

from newsroom.releases import publishing
from newsroom.releases.models import Withdrawal
from tests.clock import move_clock, seoul
from tests.make import make_editor, make_release
from tests.newsroom.releases.admin.acts import do, told

pytestmark = pytest.mark.django_db(transaction=True)
HOUR = seoul(2026, 3, 2, 9)
REASON = {"reason_ko": "사실과 다릅니다.", "reason_en": "It was wrong."}


@pytest.fixture(autouse=True)
def clock_put_back():
    """No transaction of the test does it."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_get_functiondef('newsroom_now'::regproc)")
        [before] = cursor.fetchone()
        yield
        cursor.execute(before)


@pytest.fixture
def scheduled(client):
    client.force_login(make_editor())
    move_clock(HOUR - timedelta(hours=1))
    release = make_release(state="review")
    publishing.approve(release, by=make_editor(), at=HOUR)
    return release


def hour_has_come():
    """On a connection of its own: it has come for good, whatever becomes of the act."""
    move_clock(HOUR + timedelta(seconds=1))
    connection.close()


@pytest.fixture
def client():
    """The clock is moved while the desk answers, which its role of the database may not do."""
    return Client()


@pytest.fixture
def hour_comes(monkeypatch):
    """Between the last statement of an act and the end of its transaction, once."""
    end = publishing._end

    def slowly(*args, **detail):
        end(*args, **detail)
        monkeypatch.undo()
        elsewhere = Thread(target=hour_has_come)
        elsewhere.start()
        elsewhere.join()
        # Here too: else what this connection has planned already would ask the clock of before.
        move_clock(HOUR + timedelta(seconds=1))

    monkeypatch.setattr(publishing, "_end", slowly)


def test_a_withdrawal_comes_back_with_what_was_typed_and_asks_what_it_asks_of_a_public_release(
    client, scheduled, hour_comes
):
    page = do(client, scheduled, "withdraw", **REASON)
    assert (page.status_code, scheduled.state) == (200, "approved")
    assert not Withdrawal.objects.exists()
    content = page.content.decode()
    assert "the release is public now, and nothing was done" in content
    assert REASON["reason_ko"] in content
    assert page.context["is_public"]
    assert "language" in page.context["form"].errors
    message = told(do(client, scheduled, "withdraw", language="all", **REASON))[-1]
    assert scheduled.state == "withdrawn"
    assert "Readers find the reason" in message
    assert Withdrawal.objects.get().reason["ko"] == REASON["reason_ko"]


def test_reopening_leads_back_to_the_form_with_the_same_message(client, scheduled, hour_comes):
    [message] = told(do(client, scheduled, "reopen"))
    assert "the release is public now" in message
    assert scheduled.state == "approved"
    assert scheduled.versions.get().public_during.lower == HOUR
    message = told(do(client, scheduled, "reopen"))[-1]
    assert "Readers see the approved version" in message
