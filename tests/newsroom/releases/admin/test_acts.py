import pytest
from django.contrib.messages import get_messages

from newsroom.releases import versions
from newsroom.releases.models import Release, Withdrawal
from tests.clock import seoul, set_clock
from tests.make import make_release, make_user
from tests.newsroom.releases.admin.forms import ADD, change_url, posted

pytestmark = pytest.mark.django_db
REASON = {"reason_ko": "사실과 다릅니다.", "reason_en": "It was wrong."}


def act_url(release: Release, act: str) -> str:
    return f"/admin/releases/release/{release.pk}/act/{act}/"


def told(response) -> list[str]:
    return [str(message) for message in get_messages(response.wsgi_request)]


def author_of(release: Release):
    return make_user("author", department=release.department)


def acts_offered(client, release) -> list[str]:
    return [button.value for button in client.get(change_url(release)).context["buttons"]]


def test_buttons_are_those_that_the_person_may_use(client):
    release = make_release()
    client.force_login(author_of(release))
    assert acts_offered(client, release) == ["submit"]
    client.force_login(make_user("awards officer"))
    assert acts_offered(client, release) == []
    release = make_release(state="review")
    client.force_login(make_user("desk editor"))
    assert acts_offered(client, release) == ["approve", "send_back"]
    release = make_release(state="approved")
    assert acts_offered(client, release) == ["reopen", "withdraw"]


def test_sending_to_review_saves_what_was_typed_first(client):
    release = make_release()
    client.force_login(author_of(release))
    page = client.get(change_url(release))
    client.post(change_url(release), posted(page, _act="submit", **{"texts-0-title": "고친 제목"}))
    release.refresh_from_db()
    assert release.state == "review"
    assert release.texts.get(language="ko").title == "고친 제목"


def test_a_new_release_can_be_sent_at_once(client):
    client.force_login(make_user("author"))
    page = client.get(ADD)
    typed = {"texts-0-title": "하늘시", "texts-0-body": "<p>본문</p>"}
    client.post(ADD, posted(page, _act="submit", **typed))
    assert Release.objects.get().state == "review"


def test_an_act_that_is_not_ready_tells_what_is_missing_and_keeps_the_text(client):
    client.force_login(make_user("author"))
    page = client.get(ADD)
    response = client.post(ADD, posted(page, _act="submit", **{"texts-1-title": "English first"}))
    release = Release.objects.get()
    assert response.url == change_url(release)
    assert release.state == "draft"
    assert release.texts.get().title == "English first"
    assert len(told(response)) == 2


def test_an_invalid_form_does_no_act(client):
    release = make_release()
    client.force_login(author_of(release))
    page = client.get(change_url(release))
    response = client.post(change_url(release), posted(page, _act="submit", kind="nonsense"))
    assert response.status_code == 200
    release.refresh_from_db()
    assert release.state == "draft"


@pytest.mark.parametrize("act", ["approve", "send_back", "withdraw", "nonsense"])
def test_an_act_that_is_not_the_persons_is_refused(client, act):
    release = make_release(state="review")
    client.force_login(author_of(release))
    response = client.post(act_url(release, act))
    assert response.status_code == 302
    assert told(response)
    release.refresh_from_db()
    assert release.state == "review"


def test_who_may_not_see_releases_reaches_no_act(client):
    client.force_login(make_user())
    assert client.post(act_url(make_release(), "submit")).status_code == 403


def test_acts_are_not_done_by_following_a_link(client):
    client.force_login(make_user("desk editor"))
    assert client.get(act_url(make_release(state="review"), "approve")).status_code == 405


def test_approving_takes_the_time_of_the_form(client):
    set_clock(seoul(2026, 3, 1))
    client.force_login(make_user("desk editor"))
    release = make_release(state="review")
    page = client.get(change_url(release))
    client.post(change_url(release), posted(page, _act="approve", publish_at="2026-03-02T09:00:05"))
    release.refresh_from_db()
    assert release.state == "approved"
    assert release.publish_at == seoul(2026, 3, 2, 9, 0, 5)
    assert not versions.is_public(release)
    assert "2026" in client.get(change_url(release)).content.decode()


def test_approving_without_a_time_publishes_now(client):
    client.force_login(make_user("desk editor"))
    release = make_release(state="review")
    page = client.get(change_url(release))
    client.post(change_url(release), posted(page, _act="approve"))
    assert versions.is_public(release)


def test_a_time_that_has_passed_is_refused_and_stays_on_the_form(client):
    client.force_login(make_user("desk editor"))
    release = make_release(state="review")
    page = client.get(change_url(release))
    response = client.post(change_url(release), posted(page, _act="approve", publish_at="2020-01-01T09:00"))
    assert told(response)
    release.refresh_from_db()
    assert release.state == "review"
    assert release.publish_at == seoul(2020, 1, 1, 9)


def test_a_reopened_public_release_goes_out_again_without_moving_its_time(client):
    set_clock(seoul(2026, 3, 1))
    client.force_login(make_user("desk editor"))
    release = make_release(state="approved")
    set_clock(seoul(2026, 3, 5))
    client.post(act_url(release, "reopen"))
    client.post(change_url(release), posted(client.get(change_url(release)), _act="submit"))
    client.post(change_url(release), posted(client.get(change_url(release)), _act="approve"))
    release.refresh_from_db()
    assert release.state == "approved"
    assert release.publish_at == seoul(2026, 3, 1)
    assert release.versions.count() == 2


def test_withdrawing_asks_for_a_reason_in_both_languages(client):
    client.force_login(make_user("desk editor"))
    release = make_release(state="approved")
    url = f"/admin/releases/release/{release.pk}/withdraw/"
    assert client.get(url).status_code == 200
    assert client.post(url, {"reason_ko": "한국어만"}).status_code == 200
    assert not Withdrawal.objects.exists()
    client.post(url, REASON)
    release.refresh_from_db()
    assert release.state == "withdrawn"
    assert Withdrawal.objects.get().reason == {"ko": "사실과 다릅니다.", "en": "It was wrong."}


def test_withdrawing_a_reopened_release_saves_it_before_asking(client):
    client.force_login(make_user("desk editor"))
    release = make_release(state="approved")
    client.post(act_url(release, "reopen"))
    page = client.get(change_url(release))
    response = client.post(
        change_url(release), posted(page, _act="withdraw", **{"texts-0-title": "고친 제목"})
    )
    assert response.url.endswith("/withdraw/")
    assert release.texts.get(language="ko").title == "고친 제목"


def test_who_may_not_withdraw_is_sent_back(client):
    release = make_release(state="approved")
    client.force_login(author_of(release))
    response = client.post(f"/admin/releases/release/{release.pk}/withdraw/", REASON)
    assert response.url == change_url(release)
    release.refresh_from_db()
    assert release.state == "approved"


def test_an_act_stands_in_the_history(client):
    client.force_login(make_user("desk editor"))
    release = make_release(state="approved")
    client.post(act_url(release, "reopen"))
    assert (
        "open for changes"
        in client.get(
            f"/admin/releases/release/{release.pk}/history/", headers={"Accept-Language": "en"}
        ).content.decode()
    )


def test_a_release_that_somebody_opened_meanwhile_is_not_approved_unseen(client):
    release = make_release(state="review")
    client.force_login(make_user("desk editor"))
    client.post(act_url(release, "approve"))
    release.refresh_from_db()
    assert release.state == "review"
