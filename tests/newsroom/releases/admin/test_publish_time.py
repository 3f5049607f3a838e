"""The publish time on the form: in Seoul time, ahead of the clock, and never by surprise."""

from datetime import timedelta

import pytest

from newsroom.releases import publishing, readiness
from newsroom.releases.models import Release
from newsroom.releases.readiness import Severity
from tests.clock import seoul, set_clock
from tests.make import make_editor, make_release, make_user, publish
from tests.newsroom.releases.admin.forms import change_url, posted

pytestmark = pytest.mark.django_db
NOW = seoul(2026, 3, 2, 9)
ENGLISH = {"Accept-Language": "en"}


@pytest.fixture(autouse=True)
def editor(client):
    set_clock(NOW)
    user = make_user("desk editor")
    client.force_login(user)
    return user


def save(client, release, **typed):
    data = posted(client.get(change_url(release)), **typed)
    return client.post(change_url(release), data, headers=ENGLISH)


def stored(release):
    return Release.objects.get(pk=release.pk).publish_at


def test_the_zone_stands_beside_the_field(client):
    page = client.get(change_url(make_release())).content.decode()
    assert '<span class="zone">KST</span>' in page
    assert 'data-offset="+09:00"' in page
    assert 'data-now="2026-03-02T09:00:00+09:00"' in page


@pytest.mark.parametrize("typed", ["2020-01-01T09:00", "2026-03-02T08:59", "2026-03-02T09:00"])
def test_a_time_that_has_passed_is_refused_when_it_is_saved(client, typed):
    release = make_release()
    answer = save(client, release, publish_at=typed)
    assert answer.status_code == 200
    [message] = answer.context["adminform"].form.errors["publish_at"]
    assert message.startswith(f"The time {typed[:10]} (")
    assert "KST has passed" in message
    assert stored(release) is None


def test_a_time_that_lies_ahead_is_stored_as_it_is_in_seoul(client):
    release = make_release()
    assert save(client, release, publish_at="2026-03-02T09:01").status_code == 302
    assert stored(release) == NOW + timedelta(minutes=1)


def test_a_form_that_leaves_the_time_alone_keeps_it_to_the_part_of_a_second(client):
    exact = NOW + timedelta(hours=1, microseconds=123456)
    release = make_release(publish_at=exact)
    assert save(client, release, kind="photo").status_code == 302
    assert stored(release) == exact


def test_a_stored_time_that_passes_keeps_nobody_from_saving_but_blocks_publishing(client):
    release = make_release(publish_at=NOW + timedelta(hours=1))
    set_clock(NOW + timedelta(hours=2))
    assert save(client, release, kind="photo").status_code == 302
    [issue] = readiness.blocking(release, Severity.BLOCKS_PUBLISHING)
    assert issue.field == "publish_at"
    assert "2026-03-02" in str(issue.message)
    publishing.submit(release, by=make_editor())
    with pytest.raises(publishing.NotReady):
        publishing.approve(release, by=make_editor())
    assert not release.versions.exists()


def test_a_release_that_is_public_keeps_its_time_and_is_not_blocked_by_it(client):
    release = make_release()
    publish(release)
    set_clock(NOW + timedelta(days=1))
    publishing.reopen(release, by=make_editor())
    assert readiness.blocking(release, Severity.BLOCKS_PUBLISHING) == []
    assert 'class="zoned-time"' in client.get(change_url(release)).content.decode()
    save(client, release, publish_at="")
    assert stored(release) == NOW


def test_the_time_of_an_approved_release_cannot_be_cleared(client):
    release = make_release()
    page = client.get(change_url(release))
    publish(release, at=NOW + timedelta(hours=1))
    client.post(change_url(release), posted(page, publish_at=""))
    assert stored(release) == NOW + timedelta(hours=1)
    assert release.versions.get(public_during__startswith=NOW + timedelta(hours=1))
