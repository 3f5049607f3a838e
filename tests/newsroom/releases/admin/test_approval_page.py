import pytest

from newsroom.releases import publishing, versions
from newsroom.releases.models import Correction, Release
from tests.awards.make import make_award, make_mention, tell_of
from tests.clock import seoul, set_clock
from tests.make import make_editor, make_release, make_user
from tests.newsroom.releases.admin.acts import act_url, do, told
from tests.newsroom.releases.admin.forms import change_url, posted

pytestmark = pytest.mark.django_db


@pytest.fixture
def editor(client):
    user = make_user("desk editor")
    client.force_login(user)
    return user


def page_in_english(client, release) -> str:
    return client.get(act_url(release, "approve"), headers={"Accept-Language": "en"}).content.decode()


def changed_while_public(**values) -> Release:
    """A public release whose changed copy waits for approval."""
    release = make_release(state="approved")
    publishing.reopen(release, by=make_editor())
    release.texts.filter(language="ko").update(title="고친 제목")
    Release.objects.filter(pk=release.pk).update(**values)
    release.refresh_from_db()
    publishing.submit(release, by=make_editor())
    return release


LINE = {
    "correction_wrong": {"ko": "24일", "en": "the 24th"},
    "correction_right": {"ko": "25일", "en": "the 25th"},
}


def test_approving_takes_the_time_of_the_form_and_tells_it(client, editor):
    set_clock(seoul(2026, 3, 1))
    release = make_release(state="review")
    page = client.get(change_url(release))
    typed = posted(page, _act="approve", publish_at="2026-03-02T09:00:05")
    assert client.post(change_url(release), typed).url.startswith(act_url(release, "approve"))
    html = page_in_english(client, release)
    assert "2026-03-02 (Mon) 09:00:05 KST" in html
    assert 'value="2026-03-02T09:00:05"' in html
    [message] = told(do(client, release, "approve", publish_at="2026-03-02T09:00:05"))
    assert message == "The release was approved: it goes public on 2026-03-02 (Mon) 09:00:05 KST."
    assert (release.state, release.publish_at) == ("approved", seoul(2026, 3, 2, 9, 0, 5))
    assert not versions.is_public(release)


def test_without_a_time_the_page_says_now(client, editor):
    set_clock(seoul(2026, 3, 1, 14, 30))
    release = make_release(state="review")
    html = page_in_english(client, release)
    assert "Now, as soon as you approve" in html
    assert "하늘시, 새 도서관 열어" in html
    assert "Haneul City opens a library" in html
    [message] = told(do(client, release, "approve"))
    assert message == "The release was approved: it is public since 2026-03-01 (Sun) 14:30 KST."
    assert versions.is_public(release)


def test_a_language_that_stays_behind_is_named(client, editor):
    release = make_release(texts={"ko": {}, "en": {"ready": False}}, state="review")
    texts = client.get(act_url(release, "approve")).context["texts"]
    assert [(each.code, bool(each.title)) for each in texts] == [("ko", True), ("en", False)]


def test_a_time_that_has_passed_publishes_nothing(client, editor):
    release = make_release(state="review", publish_at=seoul(2020, 1, 1, 9))
    page = client.get(act_url(release, "approve"))
    assert page.context["has_passed"]
    assert page.context["is_blocked"]
    assert f"{change_url(release)}#id_publish_at" in page.content.decode()
    page = do(client, release, "approve")
    assert page.context["form"].errors["publish_at"]
    assert (release.state, release.publish_at) == ("review", seoul(2020, 1, 1, 9))


def test_the_editor_schedules_where_they_approve(client, editor):
    set_clock(seoul(2026, 3, 1))
    release = make_release(state="review")
    [message] = told(do(client, release, "approve", publish_at="2026-03-02T09:00"))
    assert message == "The release was approved: it goes public on 2026-03-02 (Mon) 09:00 KST."
    assert (release.state, release.publish_at) == ("approved", seoul(2026, 3, 2, 9))


def test_emptying_the_time_publishes_now(client, editor):
    set_clock(seoul(2026, 3, 1, 14, 30))
    release = make_release(state="review", publish_at=seoul(2026, 3, 2, 9))
    do(client, release, "approve", publish_at="")
    assert release.publish_at == seoul(2026, 3, 1, 14, 30)
    assert versions.is_public(release)


def test_a_past_time_is_refused_beside_the_field_and_stays_there(client, editor):
    set_clock(seoul(2026, 3, 1))
    release = make_release(state="review", publish_at=seoul(2026, 3, 2, 9))
    page = do(client, release, "approve", publish_at="2020-01-01T09:00")
    assert page.context["form"].errors.keys() == {"publish_at"}
    html = page.content.decode()
    assert 'value="2020-01-01T09:00' in html
    assert "newsroom/admin-times" in html
    assert (release.state, release.publish_at) == ("review", seoul(2026, 3, 2, 9))


def test_what_goes_out_with_the_texts_is_told(client, editor):
    release = make_release(state="review")
    make_mention(make_award(), release)
    html = page_in_english(client, release)
    for each in ("Public Relations", "Kim Haneul", "02-000-0000", "Evaluation of Data Administration"):
        assert each in html


def test_a_time_that_passes_while_the_page_is_open_publishes_nothing(client, editor):
    set_clock(seoul(2026, 3, 2, 8, 59))
    release = make_release(state="review", publish_at=seoul(2026, 3, 2, 9))
    assert not client.get(act_url(release, "approve")).context["is_blocked"]
    set_clock(seoul(2026, 3, 2, 9, 0, 1))
    page = do(client, release, "approve", publish_at="2026-03-02T09:00:00")
    assert page.context["form"].errors.keys() == {"publish_at"}
    assert release.state == "review"


def test_what_blocks_publishing_stands_in_place_of_the_button(client, editor):
    release = make_release(state="review")
    release.contacts.all().delete()
    assert not client.get(act_url(release, "approve")).context["is_blocked"]
    Release.objects.filter(pk=release.pk).update(category=None)
    page = client.get(act_url(release, "approve"))
    assert page.context["is_blocked"]
    assert f"{change_url(release)}#id_category" in page.content.decode()
    do(client, release, "approve")
    assert release.state == "review"


def test_who_sent_it_is_told_that_somebody_else_has_to_approve(client, editor):
    release = make_release()
    publishing.submit(release, by=editor)
    page = client.get(act_url(release, "approve"))
    assert page.context["waits_for_another"]
    assert page.context["is_blocked"]
    do(client, release, "approve", override="급합니다.")
    assert release.state == "review"


def test_an_administrator_may_approve_their_own_with_a_reason(client):
    release = make_release()
    administrator = make_user("administrator")
    client.force_login(administrator)
    publishing.submit(release, by=administrator)
    assert 'name="override"' in client.get(act_url(release, "approve")).content.decode()
    page = do(client, release, "approve")
    assert page.context["form"].errors.keys() == {"override"}
    do(client, release, "approve", override="당직자가 저뿐입니다.")
    assert release.state == "approved"
    assert release.versions.get().override_reason == "당직자가 저뿐입니다."


def test_an_administrator_who_had_no_part_in_it_is_asked_for_no_reason(client):
    client.force_login(make_user("administrator"))
    release = make_release(state="review")
    assert 'name="override"' not in client.get(act_url(release, "approve")).content.decode()


def test_a_changed_public_text_without_a_word_to_readers_is_blocked(client, editor):
    release = changed_while_public()
    page = client.get(act_url(release, "approve"))
    assert page.context["is_blocked"]
    assert page.context["changed"] == ["한국어"]
    assert f"{change_url(release)}#correction-group" in page.content.decode()
    do(client, release, "approve")
    assert release.state == "review"


def test_the_correction_line_is_seen_before_it_is_approved(client, editor):
    release = changed_while_public(**LINE)
    release.texts.filter(language="en").update(title="Corrected title")
    html = page_in_english(client, release)
    for told_to_readers in ("24일", "25일", "the 24th", "the 25th"):
        assert told_to_readers in html
    assert "Approve and publish the changes now" in html
    [message] = told(do(client, release, "approve"))
    assert "readers see it now" in message
    assert Correction.objects.get().right == LINE["correction_right"]
    assert release.correction_wrong == {}


def test_a_minor_change_is_seen_before_it_is_approved(client, editor):
    release = changed_while_public(minor_change=True)
    assert "minor change" in page_in_english(client, release)
    do(client, release, "approve")
    assert release.state == "approved"
    assert not Correction.objects.exists()
    assert not release.minor_change


def test_a_public_release_goes_out_again_without_moving_its_time(client, editor):
    set_clock(seoul(2026, 3, 1))
    release = make_release(state="approved")
    set_clock(seoul(2026, 3, 5))
    do(client, release, "reopen")
    publishing.submit(release, by=make_editor())
    client.post(change_url(release), posted(client.get(change_url(release)), publish_at="2026-04-01T09:00"))
    html = page_in_english(client, release)
    assert "2026-03-01 (Sun) 00:00 KST" in html
    assert 'name="publish_at"' not in html
    do(client, release, "approve")
    assert (release.state, release.publish_at) == ("approved", seoul(2026, 3, 1))
    assert release.versions.count() == 2


def test_a_line_of_what_was_withdrawn_does_not_go_out_unseen(client, editor):
    release = make_release(state="withdrawn")
    publishing.reopen(release, by=make_editor())
    Release.objects.filter(pk=release.pk).update(**LINE)
    publishing.submit(release, by=make_editor())
    assert "correction-group" in client.get(change_url(release)).content.decode()
    html = page_in_english(client, release)
    assert "the 25th" in html
    assert "Now, as soon as you approve" in html


def test_an_award_that_is_held_is_named_and_the_hour_can_be_chosen_where_one_approves(client, editor):
    set_clock(seoul(2026, 11, 23, 9))
    award, hour = make_award(), seoul(2026, 11, 30, 15)
    scheduled = tell_of(award, at=hour, texts={"ko": {"title": "하늘시, 평가에서 우수"}})
    release = make_release()
    make_mention(award, release)
    publishing.submit(release, by=make_editor())
    html = page_in_english(client, release)
    assert f"is held until 2026-11-30 (Mon) 15:00 KST by “{scheduled}”" in html
    page = do(client, release, "approve", publish_at="2026-11-30T14:59")
    [error] = page.context["form"].errors["publish_at"]
    assert "is held until 2026-11-30 (Mon) 15:00 KST" in error
    assert 'type="submit" class="button default"' in page.content.decode()
    do(client, release, "approve", publish_at="2026-11-30T15:00")
    assert (release.state, release.publish_at) == ("approved", hour)
