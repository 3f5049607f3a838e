"""Who else has the form open, with the clock of the database set by hand."""

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pytest
from django.db import connection, transaction

from newsroom.releases import clock, presence
from newsroom.releases.models import Presence
from tests.clock import seoul, set_clock
from tests.make import make_department, make_release, make_user, publish
from tests.newsroom.releases.admin.forms import change_url, posted

pytestmark = pytest.mark.django_db
NOON = seoul(2026, 3, 2, 12)


@pytest.fixture
def release():
    return make_release()


def presence_url(release):
    return f"/admin/releases/release/{release.pk}/presence/"


def open_form(client, release, name, **values):
    user = make_user("desk editor", last_name=name, **values)
    client.force_login(user)
    return user, client.get(change_url(release))


def beat(client, release, revision=""):
    return client.post(presence_url(release), {"revision": revision}).json()


def test_a_form_says_who_has_it_open_when_it_is_shown(client, release):
    _user, page = open_form(client, release, "김하늘")
    assert page.context["others"] == ""
    _user, page = open_form(client, release, "이바다")
    assert "김하늘" in page.context["others"]
    assert "이바다" not in page.context["others"]
    assert "김하늘" in page.content.decode()


def test_who_gave_no_sign_for_a_minute_does_not_count_and_is_removed(client, release):
    set_clock(NOON)
    open_form(client, release, "김하늘")
    set_clock(NOON + timedelta(seconds=61))
    _user, page = open_form(client, release, "이바다")
    assert page.context["others"] == ""
    assert Presence.objects.count() == 1


def test_a_sign_of_life_keeps_somebody_present(client, release):
    set_clock(NOON)
    open_form(client, release, "김하늘")
    set_clock(NOON + timedelta(seconds=40))
    beat(client, release)
    set_clock(NOON + timedelta(seconds=80))
    _user, page = open_form(client, release, "이바다")
    assert "김하늘" in page.context["others"]


def test_an_open_form_hears_in_time_that_somebody_saved(client, release):
    _user, page = open_form(client, release, "김하늘")
    data = posted(page, **{"texts-0-title": "고친 제목"})
    began = page.context["began_from"]
    assert beat(client, release, began)["saved"] == ""
    client.post(change_url(release), data)
    own = beat(client, release, began)["saved"]
    open_form(client, release, "이바다")
    told = beat(client, release, began)["saved"]
    assert "김하늘" in told
    assert "김하늘" not in own
    assert own
    release.refresh_from_db()
    assert beat(client, release, release.revision)["saved"] == ""


def test_an_open_form_hears_that_the_release_was_closed(client, release):
    _user, page = open_form(client, release, "김하늘")
    publish(release)
    assert "승인" in beat(client, release, page.context["began_from"])["saved"]


def test_asking_without_a_sign_of_life_leaves_no_trace(client, release):
    client.force_login(make_user("desk editor"))
    answer = client.get(presence_url(release)).json()
    assert answer["token"]
    assert not Presence.objects.exists()


def test_presence_is_told_to_those_alone_who_may_see_the_release(client, release):
    client.force_login(make_user("author", department=make_department("교통과", "Transport")))
    assert client.post(presence_url(release)).status_code == 404
    client.force_login(make_user())
    assert client.post(presence_url(release)).status_code in (403, 404)


def test_who_only_looks_is_not_at_work_on_it(client, release):
    client.force_login(make_user("awards officer"))
    client.get(change_url(release))
    assert not Presence.objects.exists()


def test_nobody_leaves_more_behind_than_the_form_they_opened_last(client):
    first, second = make_release(), make_release()
    set_clock(NOON)
    user, _page = open_form(client, first, "김하늘")
    set_clock(NOON + timedelta(seconds=61))
    client.get(change_url(second))
    assert list(Presence.objects.values_list("user", "release")) == [(user.pk, second.pk)]


@pytest.mark.django_db(transaction=True)
def test_two_who_open_forms_while_old_rows_lie_there_never_wait_for_each_other():
    people, releases = [make_user(), make_user()], [make_release(), make_release()]
    long_ago = clock.now() - timedelta(days=1)
    for release in releases:
        for user in people:
            Presence.objects.create(release=release, user=user, seen_at=long_ago)
    with transaction.atomic():
        presence.note(releases[0], people[0])
        with ThreadPoolExecutor(1) as other:
            other.submit(note_in_time, releases[1], people[1]).result()


def note_in_time(release, user):
    """Note it on a connection of its own; raises OperationalError when it has to wait."""
    try:
        with connection.cursor() as cursor:
            cursor.execute("SET lock_timeout = '2s'")
        presence.note(release, user)
    finally:
        connection.close()
