"""An award that an approved release keeps for its hour is named beside its proposal, as far as the viewer may know."""

import pytest
from django.urls import reverse
from django.utils import translation

from newsroom.releases import publishing
from tests.awards.make import make_award, make_edition, make_home, make_programme, tell_of
from tests.clock import seoul, set_clock
from tests.make import make_department, make_editor, make_release, make_user

pytestmark = pytest.mark.django_db

NOW, HOUR = (seoul(2025, 11, day, 15) for day in (23, 30))
TYPED = {
    "ko-title": "연말 소식",
    "ko-body": "<p>하늘시는 ‘2025년 적극행정 종합평가’에서 최우수기관으로 선정됐다.</p>",
}
SECRET = "비밀 발표"


@pytest.fixture(autouse=True)
def in_english():
    set_clock(NOW)
    with translation.override("en"):
        yield


@pytest.fixture
def award():
    make_home()
    programme = make_programme("적극행정 종합평가", grades=("최우수", "우수"))
    return make_award(make_edition(programme, 2025), grade="최우수")


def kept(client, viewer, release=None, **typed):
    """What the panel says of awards that are kept."""
    client.force_login(viewer)
    url = reverse("proposals", args=[release.pk]) if release else reverse("proposals_new")
    answer = client.post(url, {**TYPED, **typed}, headers={"Accept-Language": "en"}).json()["list"]
    return [part.partition("<")[0] for part in answer.split('proposal-kept">')[1:]]


def test_an_award_that_is_kept_is_named_with_the_release_and_the_hour(client, award):
    tell_of(award, at=HOUR, texts={"ko": {"title": SECRET}})
    for release in (make_release(), None):
        [line] = kept(client, make_editor(), release)
        assert "held until" in line
        assert SECRET in line
        assert "15:00 KST" in line


def test_who_may_not_see_that_release_learns_neither_its_name_nor_its_hour(client, award):
    tell_of(award, at=HOUR, texts={"ko": {"title": SECRET}})
    [line] = kept(client, make_user("author", department=make_department()))
    assert "held until a later hour" in line
    assert SECRET not in line
    assert "15:00" not in line


def test_the_hour_that_is_typed_counts(client, award):
    tell_of(award, at=HOUR)
    [early] = kept(client, make_editor(), publish_at="2025-11-29T15:00:00")
    [late] = kept(client, make_editor(), publish_at="2025-11-30T15:00:00")
    assert "held until" in early
    assert "before this release" in late


def test_an_award_that_readers_know_or_that_nobody_keeps_is_not_named(client, award):
    assert kept(client, make_editor()) == []
    tell_of(award)
    assert kept(client, make_editor()) == []


def test_the_release_that_kept_it_itself_is_told_nothing(client, award):
    release = tell_of(award, at=HOUR)
    publishing.reopen(release, by=make_editor())
    assert kept(client, make_editor(), release, publish_at="2025-11-30T15:00:00") == []


def test_it_is_named_beside_an_award_that_may_be_the_same(client, award):
    tell_of(award, at=HOUR)
    typed = {"ko-body": TYPED["ko-body"].replace("최우수", "우수")}
    [line] = kept(client, make_editor(), **typed)
    assert "held until" in line


@pytest.mark.parametrize("hour", ["", "soon", "2025-11-31T10:00"])
def test_what_is_no_hour_is_at_once(client, award, hour):
    tell_of(award, at=HOUR)
    [line] = kept(client, make_editor(), publish_at=hour)
    assert "held until" in line


def test_the_page_without_scripts_tells_it_too(client, award):
    tell_of(award, at=HOUR)
    release = make_release(texts={"ko": {"title": TYPED["ko-title"], "body": TYPED["ko-body"]}})
    client.force_login(make_editor())
    html = client.get(reverse("proposals_stored", args=[release.pk])).content.decode()
    assert html.count("proposal-kept") == 1
