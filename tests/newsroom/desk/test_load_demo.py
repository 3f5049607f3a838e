"""The demo is loaded once, and loading it again changes nothing that people did."""

import io
from datetime import timedelta

import pytest
from django.core.management import CommandError, call_command

from awards.models import Award, Organisation, Programme
from awards.published import PublishedAward
from newsroom.accounts.models import User
from newsroom.desk.demo.accounts import ACCOUNTS
from newsroom.public import standings
from newsroom.public.queries import awards as queries
from newsroom.releases import clock
from newsroom.releases.enums import State
from newsroom.releases.models import Release, ReleaseText, ReleaseVersion
from newsroom.releases.published import PublishedRelease, PublishedWithdrawal

pytestmark = pytest.mark.django_db


@pytest.fixture
def load(settings):
    settings.DEMO = True

    def load_demo():
        out, err = io.StringIO(), io.StringIO()
        call_command("load_demo", stdout=out, stderr=err)
        assert err.getvalue() == ""
        return out.getvalue()

    return load_demo


def test_it_is_refused_where_nobody_asked_for_it(settings):
    settings.DEMO = settings.DEBUG = False
    with pytest.raises(CommandError, match="NEWSROOM_DEMO"):
        call_command("load_demo")
    assert not User.objects.exists()


def test_it_shows_what_the_newsroom_can_do(load):
    told = load()
    assert PublishedRelease.objects.count() >= 30
    assert Award.objects.count() >= 60
    assert Programme.objects.count() >= 15
    assert PublishedAward.objects.exists()
    assert PublishedWithdrawal.objects.exists()
    assert {State.DRAFT, State.REVIEW} <= set(Release.objects.values_list("state", flat=True))
    assert Organisation.objects.get(home=True).name == {"ko": "하늘시", "en": "Haneul City"}
    assert Organisation.objects.filter(parent__home=True).exists()
    assert all(account.password in told for account in ACCOUNTS)
    assert "\n  이름      비밀번호         " in told


def test_a_streak_is_broken_where_another_city_won(load):
    load()
    programme = queries.programmes().get(name__ko="시군 재난대응 역량평가")
    timeline = queries.timeline(programme)
    won = {entry["edition"].year: len(entry["awards"]) for entry in timeline}
    assert won == {2021: 1, 2022: 1, 2023: 0, 2024: 1, 2025: 1}
    assert standings.going_on(timeline) == 2


def test_a_release_waits_for_its_hour_a_week_ahead(load):
    load()
    release = Release.objects.get(external_id="demo-embargoed")
    assert release.publish_at is not None
    ahead = release.publish_at - clock.now()
    assert timedelta(days=6) < ahead <= timedelta(days=7)
    assert not PublishedRelease.objects.filter(public_id=release.public_id).exists()


def test_its_staff_log_in_and_have_the_rights_of_their_groups(load, client):
    load()
    for account in ACCOUNTS:
        assert client.login(username=account.username, password=account.password)
        user = User.objects.get(username=account.username)
        assert [group.name for group in user.groups.all()] == [account.group]
        assert user.is_staff
    assert User.objects.get(username="editor").has_perm("releases.approve_release")
    assert User.objects.get(username="author").department is not None


def test_a_second_time_changes_nothing_that_people_did(load, django_assert_max_num_queries):
    load()
    ReleaseText.objects.filter(release__external_id="demo-001").update(title="고친 제목")
    Award.objects.filter(external_id="demo-award-001").update(money=7)
    User.objects.filter(username="author").update(password="changed")
    models = (Release, ReleaseText, ReleaseVersion, Award, Organisation, Programme, User)
    before = [list(model.objects.order_by("pk").values()) for model in models]
    with django_assert_max_num_queries(60):
        load()
    assert [list(model.objects.order_by("pk").values()) for model in models] == before
