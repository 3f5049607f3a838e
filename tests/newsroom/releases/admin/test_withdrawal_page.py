import pytest

from newsroom.releases.models import Release, Withdrawal
from newsroom.releases.published import PublishedText
from tests.awards.make import make_award, make_mention
from tests.clock import seoul, set_clock
from tests.make import make_release, make_user, publish
from tests.newsroom.releases.admin.acts import act_url, do, told
from tests.newsroom.releases.admin.forms import change_url, posted

pytestmark = pytest.mark.django_db
REASON = {"reason_ko": "사실과 다릅니다.", "reason_en": "It was wrong."}


@pytest.fixture
def editor(client):
    user = make_user("desk editor")
    client.force_login(user)
    return user


def scheduled() -> Release:
    set_clock(seoul(2026, 3, 1))
    release = make_release()
    publish(release, at=seoul(2026, 3, 2, 9))
    return release


def test_the_reason_is_given_in_both_languages(client, editor):
    set_clock(seoul(2026, 3, 1, 9))
    release = make_release(state="approved")
    page = do(client, release, "withdraw", language="all", reason_ko="한국어만")
    assert page.context["form"].errors.keys() == {"reason"}
    assert "한국어만" in page.content.decode()
    assert not Withdrawal.objects.exists()
    set_clock(seoul(2026, 3, 1, 10))
    [message] = told(do(client, release, "withdraw", language="all", **REASON))
    assert "2026-03-01 (Sun) 10:00 KST" in message
    assert release.state == "withdrawn"
    assert Withdrawal.objects.get().reason == {"ko": "사실과 다릅니다.", "en": "It was wrong."}


def test_what_is_withdrawn_has_to_be_chosen(client, editor):
    release = make_release(state="approved")
    page = do(client, release, "withdraw", **REASON)
    assert page.context["form"].errors.keys() == {"language"}
    assert release.state == "approved"


def test_one_language_is_withdrawn_alone(client, editor):
    release = make_release(state="approved")
    [message] = told(do(client, release, "withdraw", language="en", **REASON))
    assert message.startswith("English was withdrawn")
    assert release.state == "approved"
    assert [text.language for text in PublishedText.objects.all()] == ["ko"]
    assert Withdrawal.objects.get().language == "en"


def test_with_one_language_there_is_nothing_to_choose(client, editor):
    release = make_release(state="approved", texts=["ko"])
    assert "language" not in client.get(act_url(release, "withdraw")).context["form"].fields
    do(client, release, "withdraw", **REASON)
    assert release.state == "withdrawn"


def test_the_language_that_was_meant_to_be_left_out_is_chosen_already(client, editor):
    release = make_release(state="approved")
    form = client.get(act_url(release, "withdraw"), {"language": "en"}).context["form"]
    assert form["language"].value() == "en"


def test_what_vanishes_with_the_release_is_named(client, editor):
    release = make_release()
    make_mention(make_award(), release)
    publish(release)
    html = client.get(act_url(release, "withdraw"), headers={"Accept-Language": "en"}).content.decode()
    assert "Evaluation of Data Administration" in html


def test_before_its_hour_nothing_is_told_to_anybody(client, editor):
    release = scheduled()
    html = client.get(act_url(release, "withdraw"), headers={"Accept-Language": "en"}).content.decode()
    assert "2026-03-02 (Mon) 09:00 KST" in html
    assert "410" not in html
    [message] = told(do(client, release, "withdraw", **REASON))
    assert message.startswith("The release was taken off the schedule")
    assert not Withdrawal.objects.exists()


def test_withdrawing_a_reopened_release_saves_it_before_asking(client, editor):
    release = make_release(state="approved")
    do(client, release, "reopen")
    page = client.get(change_url(release))
    typed = posted(page, _act="withdraw", **{"texts-0-title": "고친 제목"})
    assert client.post(change_url(release), typed).url.startswith(act_url(release, "withdraw"))
    assert release.texts.get(language="ko").title == "고친 제목"


def told_on_the_form(client, release) -> list:
    return client.get(change_url(release), headers={"Accept-Language": "en"}).context["withdrawals"]


def test_the_form_of_what_is_withdrawn_says_when_by_whom_and_why(client, editor):
    set_clock(seoul(2026, 3, 1, 10))
    release = make_release(state="approved")
    assert told_on_the_form(client, release) == []
    set_clock(seoul(2026, 3, 1, 11))
    do(client, release, "withdraw", language="all", **REASON)
    html = client.get(change_url(release), headers={"Accept-Language": "en"}).content.decode()
    assert "Withdrawn on 2026-03-01 (Sun) 11:00 KST" in html
    assert "It was wrong." in html
    [notice] = told_on_the_form(client, release)
    assert (notice.language, notice.by) == ("", editor)
    assert client.get(notice.url).status_code == 410
    do(client, release, "reopen")
    assert told_on_the_form(client, release) == [notice]
    publish(release)
    assert told_on_the_form(client, release) == []


def test_the_form_tells_of_a_language_that_is_withdrawn(client, editor):
    set_clock(seoul(2026, 3, 1, 10))
    release = make_release(state="approved")
    set_clock(seoul(2026, 3, 1, 11))
    do(client, release, "withdraw", language="en", **REASON)
    [notice] = told_on_the_form(client, release)
    assert notice.language == "English"
    assert notice.url.startswith("/en/")
    assert client.get(notice.url).status_code == 410
