"""An award that an approved release keeps for its hour goes out with no other release before that."""

import pytest
from django.urls import reverse
from django.utils import translation

from awards.imports.importer import AwardImporter
from awards.published import PublishedAward
from newsroom.desk.imports.importer import ReleaseImporter
from newsroom.releases import publishing, readiness, versions
from newsroom.releases.enums import State
from newsroom.releases.models import Release
from newsroom.releases.readiness import Severity
from tests.awards.make import make_award, make_mention, tell_of
from tests.clock import seoul, set_clock
from tests.lines import award_line, import_lines, release_line, told
from tests.make import make_department, make_editor, make_release, make_user, publish, withdraw
from tests.newsroom.releases.admin.forms import posted

pytestmark = pytest.mark.django_db

NOW, BEFORE, HOUR = (seoul(2026, 11, day, 15) for day in (23, 29, 30))
LATER = seoul(2026, 12, 20, 10)


@pytest.fixture(autouse=True)
def the_clock_stands():
    set_clock(NOW)


@pytest.fixture(autouse=True)
def in_english():
    with translation.override("en"):
        yield


def make_another(award, **values) -> Release:
    """Another release that tells of the award and waits for its approval."""
    release = make_release(**values)
    make_mention(award, release)
    publishing.submit(release, by=make_editor())
    return release


def of_awards(release) -> list[readiness.Issue]:
    return [issue for issue in readiness.issues(release) if issue.part.code == "awards"]


@pytest.mark.parametrize("hour", [None, BEFORE])
def test_no_other_release_goes_out_before_the_hour_of_the_award(hour):
    award = make_award()
    tell_of(award, at=HOUR)
    other = make_another(award)
    with pytest.raises(publishing.NotReady, match="until a later hour"):
        publishing.approve(other, by=make_editor(), at=hour)
    other.refresh_from_db()
    assert (other.state, PublishedAward.objects.count()) == (State.REVIEW, 0)


@pytest.mark.parametrize("hour", [HOUR, LATER])
def test_from_that_hour_on_others_may_tell_of_it(hour):
    award = make_award()
    tell_of(award, at=HOUR)
    other = make_another(award)
    publishing.approve(other, by=make_editor(), at=hour)
    assert other.state == State.APPROVED


def test_the_hour_that_is_stored_is_not_the_one_that_is_approved():
    award = make_award()
    tell_of(award, at=HOUR)
    other = make_another(award, publish_at=LATER)
    assert readiness.blocking(other, Severity.BLOCKS_PUBLISHING) == []
    with pytest.raises(publishing.NotReady):
        publishing.approve(other, by=make_editor(), at=None)


def test_what_goes_out_at_the_first_of_several_hours_is_held_until_then():
    award = make_award()
    tell_of(award, at=HOUR)
    tell_of(award, at=LATER)
    publishing.approve(make_another(award), by=make_editor(), at=HOUR)


def test_a_public_release_takes_no_held_award_up():
    award = make_award()
    tell_of(award, at=HOUR)
    release = tell_of(make_award(recipient=award.recipient))
    publishing.reopen(release, by=make_editor())
    make_mention(award, release)
    publishing.submit(release, by=make_editor())
    [issue] = readiness.blocking(release, Severity.BLOCKS_PUBLISHING)
    assert issue.field == "mentions"
    with pytest.raises(publishing.NotReady):
        publishing.approve(release, by=make_editor())


def test_what_readers_know_already_is_not_held():
    on_its_own, told_of = make_award(standalone=True), make_award()
    tell_of(told_of)
    tell_of(on_its_own, told_of, at=HOUR)
    release = make_release()
    make_mention(on_its_own, release)
    make_mention(told_of, release)
    assert of_awards(release) == []


def test_what_is_scheduled_is_not_blocked_by_who_comes_after_it():
    award = make_award()
    first = tell_of(award, at=BEFORE)
    second = tell_of(award, at=HOUR)
    assert of_awards(first) == []
    assert of_awards(second) == []


def test_a_release_that_is_called_off_holds_nothing_any_more():
    award = make_award()
    scheduled = tell_of(award, at=HOUR)
    other = make_another(award)
    withdraw(scheduled)
    publishing.approve(other, by=make_editor())
    assert versions.is_public(other)


def make_reopened(award, at) -> Release:
    """A release that was approved for `at`, before another one for HOUR, and is corrected."""
    release = tell_of(award, at=at)
    tell_of(award, at=HOUR)
    publishing.reopen(release, by=make_editor())
    publishing.submit(release, by=make_editor())
    return release


def test_a_release_that_is_corrected_loses_its_hour_to_none_that_came_after_it():
    release = make_reopened(make_award(), BEFORE)
    publishing.approve(release, by=make_editor(), at=BEFORE)
    assert release.state == State.APPROVED


def test_whoever_approves_it_again_is_told_of_the_one_that_came_after_it():
    release = make_reopened(make_award(), BEFORE)
    Release.objects.filter(pk=release.pk).update(publish_at=BEFORE)
    [issue] = [each for each in of_awards(release) if "approved later" in str(each.message)]
    assert issue.severity == Severity.WARNS


def test_it_has_no_earlier_hour_than_it_had():
    release = make_reopened(make_award(), BEFORE)
    with pytest.raises(publishing.NotReady, match="until a later hour"):
        publishing.approve(release, by=make_editor(), at=None)


def test_who_sees_the_other_release_is_told_which_and_until_when():
    award = make_award()
    scheduled = tell_of(award, at=HOUR)
    [issue] = of_awards(make_another(award))
    assert issue.severity == Severity.BLOCKS_PUBLISHING
    inside = issue.told_to(make_user("author", department=scheduled.department))
    assert "Evaluation of Data Administration" in inside
    assert "15:00 KST" in inside
    assert str(scheduled) in inside


def test_an_author_of_another_department_learns_neither_release_nor_hour():
    award = make_award()
    scheduled = tell_of(award, at=HOUR, texts={"ko": {"title": "비밀 발표"}})
    for hour in (None, BEFORE, LATER):
        other = make_another(award, publish_at=hour)
        [issue] = of_awards(other)
        told = issue.told_to(make_user("author", department=make_department()))
        assert "Evaluation of Data Administration" in told
        assert "비밀" not in told
        assert "15:00" not in told
    assert scheduled.department != other.department


def test_what_goes_out_before_is_told_with_its_hour():
    award = make_award()
    tell_of(award, at=HOUR)
    [issue] = of_awards(make_another(award, publish_at=LATER))
    assert issue.severity == Severity.WARNS
    assert "15:00 KST" in issue.told_to(make_editor())


@pytest.mark.parametrize("state", [State.DRAFT, State.REVIEW])
def test_what_nobody_has_approved_holds_nothing_and_is_told(state):
    award = make_award()
    waiting = make_release(state=state, publish_at=HOUR, texts={"ko": {"title": "발표할 것"}})
    make_mention(award, waiting)
    other = make_another(award)
    [issue] = of_awards(other)
    assert issue.severity == Severity.WARNS
    told = issue.told_to(make_editor())
    assert "발표할 것" in told
    assert "15:00 KST" in told
    assert "발표할 것" not in str(issue.message)
    publishing.approve(other, by=make_editor())


def test_what_is_in_the_bin_holds_nothing_and_is_not_told():
    award = make_award()
    make_mention(award, make_release(state=State.DELETED))
    assert of_awards(make_another(award)) == []


def test_what_was_withdrawn_holds_nothing_and_is_told():
    award = make_award()
    withdraw(tell_of(award, texts={"ko": {"title": "잘못 알린 것"}}))
    [issue] = of_awards(make_another(award))
    assert issue.severity == Severity.WARNS
    assert "잘못 알린 것" in issue.told_to(make_editor())
    assert "잘못 알린 것" not in str(issue.message)


LATER_LINE = release_line("later", published_at="2026-11-30T15:00:00+09:00", awards=[award_line()])
# What was published elsewhere.
EARLIER_LINE = release_line("earlier", published_at="2026-11-20T15:00:00+09:00", awards=[award_line()])


def test_a_file_publishes_no_held_award():
    assert told(import_lines(ReleaseImporter(), LATER_LINE)) == {"created": 1}
    report = import_lines(ReleaseImporter(), EARLIER_LINE)
    assert told(report) == {"refused": 1}
    assert "published_at" in report.refusals[0].reason
    assert not PublishedAward.objects.exists()


def test_what_a_file_says_was_public_before_its_own_schedule_is_not_held_by_that():
    assert told(import_lines(ReleaseImporter(), EARLIER_LINE, LATER_LINE)) == {"created": 2}
    assert PublishedAward.objects.count() == 1


def test_a_file_moves_no_release_before_the_hour_of_its_award():
    for name, hour in (("one", "2026-11-30"), ("two", "2026-12-01")):
        line = release_line(name, published_at=f"{hour}T15:00:00+09:00", awards=[award_line()])
        assert told(import_lines(ReleaseImporter(), line)) == {"created": 1}
    line = release_line("two", published_at="2026-11-29T15:00:00+09:00", awards=[award_line()])
    assert told(import_lines(ReleaseImporter(), line)) == {"refused": 1}
    line = release_line("two", published_at="2026-11-30T16:00:00+09:00", awards=[award_line()])
    assert told(import_lines(ReleaseImporter(), line)) == {"updated": 1}


def test_a_release_that_was_reopened_may_keep_its_award():
    award = make_award()
    release = tell_of(award, at=HOUR)
    publish(release, at=BEFORE)
    assert release.publish_at == BEFORE


def test_what_a_release_keeps_for_its_hour_is_not_shown_on_its_own(client):
    award = make_award()
    tell_of(award, at=HOUR)
    client.force_login(make_user("awards officer"))
    url = reverse("admin:awards_award_change", args=[award.pk])
    page = client.post(url, posted(client.get(url), standalone="on"))
    assert page.context["adminform"].form.errors["standalone"]
    set_clock(HOUR)
    assert client.post(url, posted(client.get(url), standalone="on")).status_code == 302
    award.refresh_from_db()
    assert award.standalone


def test_no_file_shows_it_on_its_own_either():
    award = make_award(external_id="award-1")
    tell_of(award, at=HOUR)
    line = award_line(external_id="award-1", standalone=True)
    report = import_lines(AwardImporter(), line)
    assert told(report) == {"refused": 1}
    assert "standalone" in report.refusals[0].reason
    set_clock(HOUR)
    assert told(import_lines(AwardImporter(), line)) == {"updated": 1}
