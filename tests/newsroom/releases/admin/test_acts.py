import pytest

from newsroom.accounts.models import AuditEntry
from newsroom.releases import publishing, revisions, versions
from newsroom.releases.models import Release
from tests.awards.make import make_award, make_mention
from tests.clock import seoul, set_clock
from tests.make import make_editor, make_published_release, make_release, make_user, publish
from tests.newsroom.releases.admin.acts import act_url, do, told
from tests.newsroom.releases.admin.forms import ADD, change_url, posted

pytestmark = pytest.mark.django_db
ENGLISH = {"headers": {"Accept-Language": "en"}}


def author_of(release: Release):
    return make_user("author", department=release.department)


@pytest.fixture
def editor(client):
    user = make_user("desk editor")
    client.force_login(user)
    return user


def acts_offered(client, release) -> list[str]:
    return [button.value for button in client.get(change_url(release)).context["buttons"]]


def test_buttons_are_those_that_the_person_may_use(client):
    release = make_release()
    client.force_login(author_of(release))
    assert acts_offered(client, release) == ["submit", "discard"]
    client.force_login(make_user("awards officer"))
    assert acts_offered(client, release) == []
    client.force_login(make_user("desk editor"))
    assert acts_offered(client, make_release(state="review")) == ["approve", "send_back", "discard"]
    assert acts_offered(client, make_release(state="approved")) == ["reopen", "withdraw"]
    assert acts_offered(client, make_release(state="withdrawn")) == ["reopen"]
    assert acts_offered(client, make_release(state="deleted")) == ["recover"]


def test_a_button_saves_what_was_typed_and_leads_to_the_page_of_its_act(client):
    release = make_release()
    client.force_login(author_of(release))
    page = client.get(change_url(release))
    response = client.post(change_url(release), posted(page, _act="submit", **{"texts-0-title": "고친 제목"}))
    release.refresh_from_db()
    assert response.url == f"{act_url(release, 'submit')}?seen={release.revision}"
    assert (release.state, release.texts.get(language="ko").title) == ("draft", "고친 제목")
    assert client.get(response.url).context["overtaken"] is None


def test_a_new_release_can_be_sent_at_once(client):
    client.force_login(make_user("author"))
    typed = {"texts-0-title": "하늘시", "texts-0-body": "<p>본문</p>"}
    response = client.post(ADD, posted(client.get(ADD), _act="submit", **typed))
    release = Release.objects.get()
    assert response.url.startswith(act_url(release, "submit"))
    do(client, release, "submit")
    assert release.state == "review"


def test_an_invalid_form_leads_nowhere(client):
    release = make_release()
    client.force_login(author_of(release))
    page = client.get(change_url(release))
    response = client.post(change_url(release), posted(page, _act="submit", kind="nonsense"))
    assert response.status_code == 200


@pytest.mark.parametrize("act", ["approve", "send_back", "withdraw", "reopen", "nonsense"])
def test_an_act_that_is_not_the_persons_is_not_done(client, act):
    release = make_release(state="review")
    client.force_login(author_of(release))
    client.post(act_url(release, act), {"seen": "0", "remark": "다시", "reason_ko": "가", "reason_en": "a"})
    release.refresh_from_db()
    assert release.state == "review"


@pytest.mark.parametrize("act", ["approve", "send_back", "withdraw"])
def test_the_page_of_an_act_that_is_not_possible_leads_back(client, act):
    release = make_release()
    client.force_login(author_of(release))
    response = client.get(act_url(release, act))
    assert response.url == change_url(release)
    assert len(told(response)) == 1


def test_who_may_not_see_releases_reaches_no_act(client):
    client.force_login(make_user())
    release = make_release()
    for act in ("submit", "recover"):
        assert client.post(act_url(release, act)).status_code in (403, 404)
    client.force_login(make_user("author"))
    assert client.get(act_url(release, "submit")).status_code == 404


@pytest.mark.parametrize(("state", "act"), [("approved", "reopen"), ("deleted", "recover")])
def test_what_needs_no_page_is_not_done_by_following_a_link(client, editor, state, act):
    release = make_release(state=state)
    assert client.get(act_url(release, act)).status_code == 405
    do(client, release, act)
    assert release.state == "draft"


def test_a_page_does_nothing_before_its_button_is_pressed(client, editor):
    release = make_release(state="review")
    for act in ("approve", "send_back", "discard"):
        assert client.get(act_url(release, act)).status_code == 200
    release.refresh_from_db()
    assert release.state == "review"


def test_an_act_that_does_not_tell_what_was_looked_at_is_not_done(client, editor):
    release = make_release(state="review")
    response = client.post(act_url(release, "approve"))
    release.refresh_from_db()
    assert release.state == "review"
    assert response.context["overtaken"]


def test_what_somebody_saved_meanwhile_is_told_and_what_was_typed_stays(client, editor):
    release = make_release(state="review")
    revisions.record(release, by=editor)
    release.texts.filter(language="ko").update(title="그사이 고친 제목")
    colleague = make_user("desk editor", first_name="하늘", last_name="김")
    revisions.record(release, by=colleague)
    page = client.post(act_url(release, "send_back"), {"seen": "1", "remark": "숫자를 확인하세요."})
    release.refresh_from_db()
    assert release.state == "review"
    html = page.content.decode()
    assert "숫자를 확인하세요." in html
    assert "김하늘" in html
    assert 'name="seen" value="1"' in html
    assert 'name="looked_at" value="2"' in html


def test_what_was_overtaken_is_done_once_it_is_said_that_the_change_was_looked_at(client, editor):
    release = make_release(state="review")
    revisions.record(release, by=editor)
    release.texts.filter(language="ko").update(title="그사이 고친 제목")
    revisions.record(release, by=make_editor())
    typed = {"seen": "1", "remark": "숫자를 확인하세요."}
    for _again in range(2):
        assert client.post(act_url(release, "send_back"), typed).context["overtaken"]["revision"] == 2
    client.post(act_url(release, "send_back"), {**typed, "looked_at": "2"})
    release.refresh_from_db()
    assert release.state == "draft"


def test_having_looked_at_one_change_is_not_having_looked_at_the_next(client, editor):
    release = make_release(state="review")
    for title in ("첫째 제목", "둘째 제목", "셋째 제목"):
        release.texts.filter(language="ko").update(title=title)
        revisions.record(release, by=make_editor())
    page = client.post(act_url(release, "send_back"), {"seen": "1", "looked_at": "2", "remark": "다시"})
    assert (page.context["seen"], page.context["overtaken"]["revision"]) == (2, 3)


def test_what_was_changed_in_the_bin_is_not_brought_back_unseen(client, editor):
    release = make_release(state="deleted")
    revisions.record(release, by=editor)
    client.post(act_url(release, "recover"), {"seen": "0"})
    release.refresh_from_db()
    assert release.state == "deleted"


def test_a_page_opened_too_late_tells_it_at_once(client, editor):
    release = make_release(state="review")
    revisions.record(release, by=editor)
    release.texts.filter(language="ko").update(title="그사이 고친 제목")
    revisions.record(release, by=editor)
    page = client.get(act_url(release, "approve"), {"seen": "1"})
    assert page.context["overtaken"]["newest"].number == 2


def test_a_release_that_somebody_approved_meanwhile_keeps_the_remark_on_the_page(client, editor):
    release = make_release(state="review")
    publishing.approve(release, by=make_editor())
    page = do(client, release, "send_back", remark="숫자를 확인하세요.")
    assert release.state == "approved"
    assert "숫자를 확인하세요." in page.content.decode()
    assert page.context["form"].non_field_errors()


def test_opening_a_scheduled_release_tells_that_it_does_not_go_out(client, editor):
    set_clock(seoul(2026, 3, 1))
    release = make_release()
    publish(release, at=seoul(2026, 3, 2, 9))
    [message] = told(do(client, release, "reopen"))
    assert "2026-03-02 (Mon) 09:00 KST" in message
    assert not versions.has_open_version(release)


def test_opening_a_public_release_tells_that_readers_keep_seeing_it(client, editor):
    release = make_release(state="approved")
    [message] = told(do(client, release, "reopen"))
    assert "Readers see the approved version" in message
    assert versions.is_public(release)


def test_what_was_never_approved_goes_into_the_bin_and_comes_back(client):
    release = make_release()
    client.force_login(author_of(release))
    assert client.get(act_url(release, "discard")).status_code == 200
    do(client, release, "discard")
    assert release.state == "deleted"
    assert 'name="texts-0-title"' not in client.get(change_url(release)).content.decode()
    do(client, release, "recover")
    assert release.state == "draft"


def test_whoever_puts_a_release_into_the_bin_is_told_which_awards_stay_recorded(client, editor):
    release = make_release()
    award = make_award()
    make_mention(award, release)
    html = client.get(act_url(release, "discard"), headers={"Accept-Language": "en"}).content.decode()
    assert "Evaluation of Data Administration" in html
    assert "This stays recorded" in html


@pytest.mark.parametrize("state", ["approved", "withdrawn"])
def test_what_was_approved_goes_into_no_bin(client, editor, state):
    release = make_release(state=state)
    do(client, release, "discard")
    assert release.state == state


def test_nothing_is_deleted(client):
    client.force_login(make_user("desk editor", "administrator"))
    release = make_release()
    assert client.post(f"/admin/releases/release/{release.pk}/delete/", {"post": "yes"}).status_code == 403
    assert Release.objects.filter(pk=release.pk).exists()


@pytest.mark.parametrize(
    ("state", "act", "typed"),
    [
        ("draft", "submit", {"note": "Please look"}),
        ("review", "approve", {}),
        ("review", "send_back", {"remark": "The total is wrong"}),
        ("draft", "discard", {}),
        ("deleted", "recover", {}),
    ],
)
def test_a_button_pressed_twice_acts_once_and_says_so_kindly(client, editor, state, act, typed):
    release = make_release(state=state)
    seen = {"seen": release.revision, **typed}
    first, second = (client.post(act_url(release, act), seen, **ENGLISH) for _ in range(2))
    assert (first.status_code, second.status_code) == (302, 302)
    assert "You have done this already" in told(second)[-1]
    assert AuditEntry.objects.filter(act=act).count() == 1


def test_a_language_withdrawn_twice_leaves_the_others_public(client, editor):
    release = make_published_release()
    typed = {"seen": release.revision, "language": "en", "reason_ko": "오역", "reason_en": "Mistranslated"}
    for _ in range(2):
        response = client.post(act_url(release, "withdraw"), typed, **ENGLISH)
    assert "You have done this already" in told(response)[-1]
    assert versions.public_version(release).languages == ["ko"]


def test_a_language_that_somebody_else_withdrew_takes_nothing_else_with_it(client, editor):
    release = make_published_release()
    reason = {"ko": "오역", "en": "Mistranslated"}
    publishing.withdraw(release, by=make_editor(), reason=reason, language="en")
    typed = {"seen": release.revision, "language": "en", "reason_ko": "오역", "reason_en": "Mistranslated"}
    response = client.post(act_url(release, "withdraw"), typed, **ENGLISH)
    assert "Somebody has withdrawn a language meanwhile" in response.content.decode()
    assert versions.public_version(release).languages == ["ko"]


def test_what_somebody_else_did_first_is_no_second_press(client, editor):
    release = make_release(state="review")
    publishing.send_back(release, by=make_editor(), remark="The total is wrong")
    response = client.post(act_url(release, "approve"), {"seen": release.revision}, **ENGLISH)
    assert response.status_code == 200
