"""Administrators see what became of notices, and change nothing of it."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from newsroom.releases import clock
from newsroom.releases.models import OutboxMessage
from tests.make import make_release, make_user

pytestmark = pytest.mark.django_db
LIST = "/admin/releases/outboxmessage/"
ENGLISH = {"Accept-Language": "en"}


@pytest.fixture
def administrator(client):
    client.force_login(make_user("administrator"))


def make_notice(**values):
    return OutboxMessage.objects.create(
        kind="submitted", release=make_release(), due_at=clock.now(), **values
    )


@pytest.mark.parametrize("group", ["author", "desk editor", "awards officer"])
def test_it_is_for_administrators_alone(client, group):
    client.force_login(make_user(group))
    assert client.get(LIST).status_code == 403


def test_it_tells_which_notices_fail_and_why(client, administrator):
    notice = make_notice(failures=3, error="SMTPServerDisconnected: the server has gone")
    make_notice(sent_at=clock.now())
    response = client.get(LIST, {"progress": "failing"}, headers=ENGLISH)
    assert [shown.pk for shown in response.context["cl"].result_list] == [notice.pk]
    page = response.content.decode()
    assert "the server has gone" in page
    assert f'href="/admin/releases/release/{notice.release_id}/change/"' in page


def test_nothing_can_be_written_through_it(client, administrator):
    notice = make_notice()
    for path in ("add/", f"{notice.pk}/change/", f"{notice.pk}/delete/"):
        assert client.post(LIST + path, {"post": "yes"}).status_code == 403
    assert OutboxMessage.objects.filter(sent_at=None).exists()


def test_its_queries_do_not_grow(client, administrator):
    client.get(LIST)
    counts = []
    for _round in range(2):
        make_notice()
        with CaptureQueriesContext(connection) as captured:
            client.get(LIST)
        counts.append(len(captured))
    assert counts[0] == counts[1]
