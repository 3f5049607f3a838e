"""The index of the admin: what each person finds on it, and where it leads."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from newsroom.releases import publishing, worklists
from newsroom.releases.models import Release, ReviewNote
from tests.awards.make import make_award, make_edition, make_organisation, make_programme
from tests.clock import seoul, set_clock
from tests.make import make_department, make_editor, make_release, make_user, publish
from tests.newsroom.releases.admin.forms import change_url

pytestmark = pytest.mark.django_db
INDEX = "/admin/"
LIST = "/admin/releases/release/"
NOW = seoul(2026, 3, 2, 9)
ENGLISH = {"Accept-Language": "en"}
OF_RELEASES = ["my-drafts", "my-review", "others-review", "findings", "en-lacking", "scheduled", "today"]


@pytest.fixture(autouse=True)
def clock():
    set_clock(NOW)


def log_in(client, *groups, **values):
    user = make_user(*groups, **values)
    client.force_login(user)
    return user


def sections(client):
    desk = client.get(INDEX).context["desk"]
    return {section.code: section for section in desk.sections}


def found(client, code):
    return [row.release.public_id for row in sections(client)[code].rows]


def listed(client, url):
    return [release.public_id for release in client.get(url).context["cl"].result_list]


@pytest.mark.parametrize(
    ("group", "expected"),
    [
        ("author", ["my-drafts", "others-review", "findings", "en-lacking", "scheduled", "today", "bin"]),
        ("desk editor", [*OF_RELEASES, "overrides", "bin"]),
        ("administrator", [*OF_RELEASES, "overrides", "bin"]),
        ("awards officer", ["scheduled", "today"]),
    ],
)
def test_each_group_finds_the_lists_of_its_work(client, group, expected):
    log_in(client, group, department=make_department())
    assert list(sections(client)) == expected


def test_an_empty_desk_says_what_to_do(client):
    log_in(client, "author", department=make_department())
    page = client.get(INDEX, headers=ENGLISH).content.decode()
    assert "You have no draft. Begin with “New release”." in page
    assert f'href="{LIST}add/"' in page
    assert all(section.count == 0 for section in sections(client).values())


def test_who_cannot_write_is_offered_no_new_release(client):
    log_in(client, "awards officer")
    assert (
        f'href="{LIST}add/"'
        not in client.get(INDEX).content.decode().split("desk-head")[1].split("desk-all")[0]
    )


def test_what_was_sent_back_stands_first_among_my_drafts(client):
    author = log_in(client, "author", department=make_department())
    sent_back = make_release(created_by=author, department=author.department)
    publishing.submit(sent_back, by=author)
    publishing.send_back(sent_back, by=make_editor(), remark="날짜를 확인하세요.")
    later = make_release(created_by=author, department=author.department)
    make_release(department=author.department)
    assert found(client, "my-drafts") == [sent_back.public_id, later.public_id]
    page = client.get(INDEX, headers=ENGLISH).content.decode()
    assert "1 open remark" in page
    assert "날짜를 확인하세요." in page
    ReviewNote.objects.filter(release=sent_back).update(resolved_at=NOW, resolved_by=author)
    assert "1 open remark" not in client.get(INDEX, headers=ENGLISH).content.decode()


def test_what_i_may_not_approve_is_shown_apart_from_what_waits_for_me(client):
    editor = log_in(client, "desk editor")
    others = make_release(state="review")
    mine = make_release(created_by=editor)
    publishing.submit(mine, by=make_editor())
    sent = make_release()
    publishing.submit(sent, by=editor)
    assert found(client, "my-review") == [others.public_id]
    assert set(found(client, "others-review")) == {mine.public_id, sent.public_id}
    for release in (others, mine, sent):
        assert publishing.needs_override(release, editor) == (release != others)


def test_what_waits_longest_for_a_review_comes_first_and_tells_since_when(client):
    log_in(client, "desk editor")
    first = make_release(state="review")
    set_clock(NOW + timedelta(hours=2, minutes=10))
    second = make_release(state="review")
    assert found(client, "my-review") == [first.public_id, second.public_id]
    assert "for 2 h 10 min" in client.get(INDEX, headers=ENGLISH).content.decode()


def test_what_is_scheduled_is_told_with_its_hour_and_how_far_it_is(client):
    log_in(client, "desk editor")
    later, sooner = make_release(), make_release()
    publish(later, at=NOW + timedelta(days=3))
    publish(sooner, at=NOW + timedelta(hours=2, minutes=10))
    assert found(client, "scheduled") == [sooner.public_id, later.public_id]
    page = client.get(INDEX, headers=ENGLISH).content.decode()
    assert "2026-03-02 (Mon) 11:10 KST" in page
    assert "in 2 h 10 min" in page
    assert "in 3 d 0 h" in page


def test_today_is_the_day_in_seoul(client):
    log_in(client, "desk editor")
    set_clock(seoul(2026, 3, 1, 23, 59))
    make_release(state="approved")
    set_clock(seoul(2026, 3, 2, 0, 1))
    today = make_release(state="approved")
    reopened = make_release(state="approved")
    publishing.reopen(reopened, by=make_editor())
    make_release(state="withdrawn")
    assert set(found(client, "today")) == {today.public_id, reopened.public_id}


def test_a_translation_that_is_missing_or_stale_is_found_while_it_matters(client):
    log_in(client, "desk editor")
    missing = make_release(texts=["ko"], state="review")
    stale = make_release()
    stale.texts.filter(language="ko").update(changed_in=2)
    make_release()
    make_release(texts={"ko": {"title": "", "body": "", "ready": False}})
    set_clock(NOW - timedelta(days=40))
    make_release(texts=["ko"], state="approved")
    set_clock(NOW - timedelta(days=20))
    lately = make_release(texts=["ko"], state="approved")
    set_clock(NOW)
    assert set(found(client, "en-lacking")) == {missing.public_id, stale.public_id, lately.public_id}


def test_a_finding_leads_into_its_field(client):
    log_in(client, "desk editor")
    release = make_release(state="review", texts={"ko": {"ready": False}})
    remarked = make_release(state="review")
    publishing.send_back(remarked, by=make_editor(), remark="제목이 깁니다.")
    make_release(state="review")
    assert set(found(client, "findings")) == {release.public_id, remarked.public_id}
    page = client.get(INDEX).content.decode()
    assert f'href="{change_url(release)}#text-ko-ready"' in page
    assert "제목이 깁니다." in page


def test_a_count_that_may_be_too_small_says_so(client, monkeypatch):
    log_in(client, "desk editor")
    monkeypatch.setattr(worklists, "MOST_CHECKED", 1)
    make_release(state="review", texts={"ko": {"ready": False}})
    assert sections(client)["findings"].told_count == "1"
    make_release(state="review", texts={"ko": {"ready": False}})
    assert sections(client)["findings"].told_count == "1+"
    assert "<b>1+</b>" in client.get(INDEX).content.decode()


def test_overrides_are_counted_with_who_and_why_for_thirty_days(client):
    log_in(client, "desk editor")
    admin = make_user("administrator", last_name="문", first_name="지안")
    set_clock(NOW - timedelta(days=31))
    _override(admin, "오래된 사유")
    set_clock(NOW - timedelta(days=29))
    release = _override(admin, "담당자 부재")
    set_clock(NOW)
    assert found(client, "overrides") == [release.public_id]
    page = client.get(INDEX).content.decode()
    assert "담당자 부재" in page
    assert "문지안" in page
    assert "오래된 사유" not in page
    assert listed(client, sections(client)["overrides"].url) == [release.public_id]


def _override(admin, reason):
    release = make_release(created_by=admin)
    publishing.submit(release, by=admin)
    publishing.approve(release, by=admin, override=reason)
    return release


def test_the_bin_is_counted_and_leads_to_what_is_in_it(client):
    log_in(client, "desk editor")
    release = make_release(state="deleted")
    make_release()
    section = sections(client)["bin"]
    assert section.count == 1
    assert listed(client, section.url) == [release.public_id]


def test_every_count_is_that_of_the_list_one_click_away(client):
    editor = log_in(client, "desk editor")
    for _number in range(7):
        make_release(created_by=editor)
        make_release(state="review", texts={"ko": {"ready": False}})
        make_release(state="approved", texts=["ko"])
        publish(make_release(), at=NOW + timedelta(hours=1))
        _override(make_user("administrator"), "이유")
    for code, section in sections(client).items():
        assert len(listed(client, section.url)) == section.count, code
        shown = [row.release.public_id for row in section.rows]
        assert listed(client, section.url)[: len(shown)] == shown, code


def test_an_author_s_desk_knows_nothing_of_another_department(client):
    author = log_in(client, "author", department=make_department())
    secret = {"ko": {"title": "비밀 제목", "ready": False}}
    for state in ("draft", "review", "deleted"):
        make_release(state=state, texts={"ko": {"title": "비밀 제목"}})
    remarked = make_release(texts=secret)
    ReviewNote.objects.create(release=remarked, kind="remark", text="비밀 의견", made_by=author)
    publish(make_release(texts={"ko": {"title": "비밀 제목"}}), at=NOW + timedelta(hours=1))
    assert all(section.count == 0 for section in sections(client).values())
    page = client.get(INDEX).content.decode()
    assert "비밀 " not in page
    for section in sections(client).values():
        assert listed(client, section.url) == []


def test_who_keeps_the_register_finds_what_it_lacks(client):
    log_in(client, "awards officer")
    make_award(programme=make_programme("평가", None), recipient=make_organisation("공단", None))
    page = client.get(INDEX, headers=ENGLISH)
    told = {lack.label: lack for lack in page.context["desk"].register}
    assert told["Awards that readers do not see"].count == 1
    programmes = told["Programmes without a name in English"]
    assert programmes.count == 1
    assert client.get(programmes.url).context["cl"].result_count == 1
    assert "Awards without a year, which count in none" not in told
    make_award(make_edition(make_programme("공모전"), None, number=3), recipient=make_organisation("재단"))
    page = client.get(INDEX, headers=ENGLISH)
    told = {lack.label: lack for lack in page.context["desk"].register}
    assert told["Awards without a year, which count in none"].count == 1
    log_in(client, "desk editor")
    assert client.get(INDEX).context["desk"].register == []


def test_django_s_own_pages_stay_within_reach(client):
    log_in(client, "administrator")
    page = client.get(INDEX).content.decode()
    assert 'id="nav-sidebar"' in page
    for name in ("releases_category", "awards_programme", "accounts_user"):
        assert f'href="{reverse(f"admin:{name}_changelist")}"' in page


def test_the_queries_do_not_grow_with_what_is_on_the_desk(client):
    editor = log_in(client, "desk editor", "administrator")

    def queries():
        with CaptureQueriesContext(connection) as captured:
            client.get(INDEX)
        return len(captured)

    def grow():
        make_release(created_by=editor)
        make_release(state="review", texts={"ko": {"ready": False}})
        make_release(state="approved", texts=["ko"])
        make_release(state="deleted")
        publish(make_release(), at=NOW + timedelta(hours=1))
        _override(make_user("administrator"), "이유")
        sent_back = make_release(created_by=editor, state="review")
        publishing.send_back(sent_back, by=make_editor(), remark="고쳐 주세요.")

    grow()
    client.get(INDEX)
    few = queries()
    for _number in range(3):
        grow()
    assert queries() == few
    assert Release.objects.count() == 28
    assert few < 60
