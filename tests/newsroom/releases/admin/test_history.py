"""The history pages of a release: who sees what, and the way back."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils.html import escape

from newsroom.accounts import audit, audit_words
from newsroom.releases import clock, preview_links, publishing, revisions
from newsroom.releases.admin import history
from newsroom.releases.models import Release, ReleaseText, Withdrawal
from tests.awards.make import make_award, make_mention
from tests.make import make_department, make_editor, make_release, make_user, publish
from tests.newsroom.releases.admin.forms import ADD, change_url, posted

pytestmark = pytest.mark.django_db
ENGLISH = {"headers": {"Accept-Language": "en"}}


@pytest.fixture
def editor(client):
    user = make_user("desk editor", last_name="김", first_name="하늘")
    client.force_login(user)
    return user


def history_url(release):
    return reverse("admin:releases_release_history", args=[release.pk])


def compare_url(release, old, new):
    return f"{reverse('admin:releases_release_compare', args=[release.pk])}?from={old}&to={new}"


def restore_url(release, number):
    return reverse("admin:releases_release_restore", args=[release.pk, number])


def save(client, release, **typed):
    response = client.post(change_url(release), posted(client.get(change_url(release)), **typed))
    assert response.status_code == 302
    release.refresh_from_db()


def revised(release, count=3):
    """A release with `count` revisions, each with another Korean title."""
    revisions.begin([release])
    for number in range(2, count + 1):
        ReleaseText.objects.filter(release=release, language="ko").update(title=f"제목 {number}")
        revisions.record(release, None)
    return release


def page(client, url):
    response = client.get(url, **ENGLISH)
    assert response.status_code == 200
    return response.content.decode()


def test_saving_the_form_makes_a_revision_with_the_reason(client, editor):
    release = make_release()
    save(client, release, **{"texts-0-title": "고친 제목", "why": "The number was wrong"})
    before, after = release.revisions.order_by("number")
    assert (before.made_by, before.content["texts"]["ko"]["title"]) == (None, "하늘시, 새 도서관 열어")
    assert (after.made_by, after.note) == (editor, "The number was wrong")
    assert after.content["texts"]["ko"]["title"] == "고친 제목"
    assert release.revision == 2


def test_a_new_release_begins_with_its_first_revision(client, editor):
    typed = {"texts-0-title": "하늘시", "texts-0-body": "<p>본문</p>"}
    client.post(ADD, posted(client.get(ADD), **typed))
    release = Release.objects.get()
    assert [each.made_by for each in release.revisions.all()] == [editor]
    assert release.texts.get(language="ko").changed_in == 1


def test_saving_without_a_change_makes_no_revision(client, editor):
    release = revised(make_release())
    save(client, release)
    assert release.revision == 3


def test_ticking_that_a_change_does_not_concern_the_translation_confirms_it(client, editor):
    release = revised(make_release(), count=1)
    save(client, release, **{"texts-0-title": "고친 제목", "texts-1-confirmed": "on"})
    assert release.texts.get(language="en").made_from == 2


def test_the_history_tells_who_when_and_why(client, editor):
    release = make_release()
    save(client, release, **{"texts-0-title": "고친 제목", "why": "The number was wrong"})
    text = page(client, history_url(release))
    assert "김하늘" in text
    assert "The number was wrong" in text
    assert "Revision 2" in text
    assert "Title" in text
    assert "KST" in text


def test_acts_stand_in_the_same_line_of_time(client, editor):
    release = make_release()
    publishing.submit(release, by=make_user("author", department=release.department), note="Please look")
    publishing.send_back(release, by=editor, remark="The total is wrong")
    publish(release)
    publishing.withdraw(release, by=make_editor(), reason={"ko": "사실과 다름", "en": "It was wrong"})
    text = page(client, history_url(release))
    for told in (
        "Sent to review",
        "Please look",
        "Sent back",
        "The total is wrong",
        "Version 1",
        "It was wrong",
    ):
        assert told in text


def test_why_something_was_called_off_before_its_hour_stands_there_and_nowhere_else(client, editor):
    release = make_release()
    publish(release, at=clock.now() + timedelta(hours=1))
    publishing.withdraw(release, by=editor, reason={"ko": "취소된 행사", "en": "No event"})
    assert "No event" in page(client, history_url(release))
    assert not Withdrawal.objects.exists()


def test_the_history_of_one_text_leaves_the_rest_out(client, editor):
    release = revised(make_release(), count=2)
    ReleaseText.objects.filter(release=release, language="en").update(title="Other")
    revisions.record(release, editor)
    numbers = [event.number for event in client.get(f"{history_url(release)}?text=en").context["events"]]
    assert numbers == [3, 1]


def test_a_text_that_no_revision_changed_says_so(client, editor):
    release = revised(make_release(texts=["ko"]))
    assert "No revision has changed this text." in page(client, f"{history_url(release)}?text=en")
    assert client.get(f"{history_url(release)}?text=nonsense").status_code == 200


def test_a_changed_address_stands_in_the_history_though_it_is_no_content(client, editor):
    release = revised(make_release())
    save(client, release, **{"legacy_urls-TOTAL_FORMS": "1", "legacy_urls-0-path": "/board/7"})
    assert release.revision == 3
    assert "/board/7" in page(client, history_url(release))


def test_comparing_marks_words(client, editor):
    release = revised(make_release())
    text = page(client, compare_url(release, 2, 3))
    assert "제목 <del>" in text
    assert "2</del>" in text
    assert "3</ins>" in text


def test_bodies_are_compared_without_raw_entities(client, editor):
    release = make_release()
    ReleaseText.objects.filter(release=release, language="ko").update(body="<p>A &amp; B <em>그림</em></p>")
    revisions.begin([release])
    ReleaseText.objects.filter(release=release, language="ko").update(
        body="<p>A &amp; C <strong>그림</strong></p>"
    )
    revisions.record(release, editor)
    text = page(client, compare_url(release, 1, 2))
    assert "A &amp; <del>" in text
    assert "&amp;amp;" not in text
    assert "&lt;" not in text
    assert "no longer italic, now bold" in text


def test_hostile_words_stay_words(client, editor):
    release = make_release()
    ReleaseText.objects.filter(release=release, language="ko").update(title="<script>alert(1)</script>")
    revisions.begin([release])
    ReleaseText.objects.filter(release=release, language="ko").update(title="<img src=x onerror=alert(2)>")
    revisions.record(release, None, note="<b>why</b>")
    for url in (history_url(release), compare_url(release, 1, 2), restore_url(release, 1)):
        text = page(client, url)
        assert "<script>alert" not in text
        assert "<img src=x" not in text
        assert "<b>why" not in text


def test_the_working_copy_is_compared_with_what_is_public(client, editor):
    release = make_release()
    make_mention(make_award(), release)
    publish(release)
    text = page(client, compare_url(release, "public", "now"))
    assert "There is no difference." in text
    publishing.reopen(release, by=editor)
    ReleaseText.objects.filter(release=release, language="en").update(title="Haneul City opens two libraries")
    release.mentions.all().delete()
    sections = client.get(compare_url(release, "public", "now"), **ENGLISH).context["sections"]
    assert [(section.label, [row.label for row in section.rows]) for section in sections] == [
        ("English", ["Title"]),
        ("Awards told of", [""]),
    ]


def test_every_place_can_be_compared(client, editor):
    release = make_release(texts=["ko"])
    text = page(client, compare_url(release, 0, "now"))
    assert '<option value="0" selected>' in text
    for label in ("Title", "Body", "Category", "Department", "Licence", "Contacts"):
        assert label in text


@pytest.mark.parametrize(
    "query", ["?from=77&to=1", "?from=public&to=now", "?from=-1&to=1", "?from=x", "?from=²"]
)
def test_what_the_release_does_not_have_is_not_found(client, editor, query):
    release = revised(make_release())
    url = reverse("admin:releases_release_compare", args=[release.pk])
    assert client.get(url + query).status_code == 404


def test_restoring_shows_what_would_change_and_then_does_it(client, editor):
    release = revised(make_release())
    text = page(client, restore_url(release, 1))
    assert "</del>" in text
    assert "comes back" in text
    response = client.post(restore_url(release, 1), {"seen": "3"})
    assert response.url == change_url(release)
    release.refresh_from_db()
    assert (release.revision, release.texts.get(language="ko").title) == (4, "하늘시, 새 도서관 열어")


def test_a_save_in_between_is_shown_before_anything_is_restored(client, editor):
    release = revised(make_release())
    response = client.post(restore_url(release, 1), {"seen": "2"}, **ENGLISH)
    assert response.status_code == 200
    assert "Somebody saved" in response.content.decode()
    release.refresh_from_db()
    assert release.revision == 3
    assert 'name="seen" value="3"' in response.content.decode()


def test_restoring_what_is_closed_leads_back_with_the_reason(client, editor):
    release = revised(make_release(state="approved"))
    for answer in (client.get(restore_url(release, 1)), client.post(restore_url(release, 1), {"seen": "3"})):
        assert answer.url == history_url(release)
    assert release.revisions.count() == 3
    assert "restore/" not in page(client, history_url(release))


def test_other_departments_see_nothing_of_it(client):
    release = revised(make_release())
    client.force_login(make_user("author", department=make_department("문화과")))
    for url in (history_url(release), compare_url(release, 1, 2), restore_url(release, 1)):
        assert client.get(url).status_code == 404
    assert client.post(restore_url(release, 1), {"seen": "3"}).status_code == 404
    client.force_login(make_user())
    assert client.get(history_url(release)).status_code in (403, 404)


def test_who_may_only_look_cannot_restore(client):
    release = revised(make_release())
    client.force_login(make_user("awards officer"))
    assert "restore/" not in page(client, history_url(release))
    assert client.post(restore_url(release, 1), {"seen": "3"}).status_code == 302
    release.refresh_from_db()
    assert release.revision == 3


def test_a_release_without_a_history_says_so(client, editor):
    assert "No revisions yet" in page(client, history_url(make_release()))


def test_restoring_what_is_there_already_makes_nothing_and_says_so(client, editor):
    release = revised(make_release())
    response = client.post(restore_url(release, 3), {"seen": "3"}, follow=True, **ENGLISH)
    assert "is what it was in revision 3 already" in response.content.decode()
    assert release.revisions.count() == 3


def test_of_many_revisions_the_latest_are_offered_and_any_can_be_asked_for(client, editor, monkeypatch):
    monkeypatch.setattr(history, "MOST_CHOICES", 2)
    release = revised(make_release(), count=5)
    context = client.get(compare_url(release, 1, 5)).context
    offered = [value for value, _name in context["choices"] if value.isdecimal()]
    assert offered == ["5", "4", "1", "0"]
    text = page(client, f"{compare_url(release, 'now', 'now')}&from_number=2&to_number=3")
    assert "3</ins>" in text
    assert 'name="to_number"' in text
    assert [event.number for event in client.get(history_url(release)).context["events"]] == [5, 4, 3, 2, 1]


def test_changes_of_one_text_are_looked_for_page_by_page(client, editor, monkeypatch):
    monkeypatch.setattr(history, "REVISIONS_ON_A_PAGE", 2)
    release = revised(make_release(), count=5)
    assert [
        event.number for event in client.get(f"{history_url(release)}?text=ko&p=2").context["events"]
    ] == [3, 2]
    text = page(client, f"{history_url(release)}?text=en")
    assert "No revision on this page has changed this text." in text
    assert "?p=2&amp;text=en" in text


@pytest.mark.parametrize("key", ["abc", "9" * 5000, "٣", "99999999999"])
def test_a_history_of_nothing_is_not_found(client, editor, key):
    assert client.get(f"/admin/releases/release/{key}/history/").status_code == 404


def test_a_long_history_takes_the_same_queries_and_comes_in_pages(client, editor):
    release = make_release()
    publish(release)
    revised(release)
    client.get(history_url(release))

    def queries(url):
        with CaptureQueriesContext(connection) as asked:
            assert client.get(url).status_code == 200
        return len(asked)

    urls = (history_url(release), f"{history_url(release)}?text=ko", compare_url(release, 1, 2))
    few = [queries(url) for url in urls]
    for number in range(4, 70):
        ReleaseText.objects.filter(release=release, language="ko").update(title=f"제목 {number}")
        revisions.record(release, make_editor())
    assert all(later <= earlier for later, earlier in zip(map(queries, urls), few, strict=True))
    assert max(few) <= 20
    events = client.get(history_url(release)).context["events"]
    assert (len(events), events.has_next()) == (50, True)


@pytest.mark.parametrize("text", ["2026-02-03T10:00", "2026-02-30T10:00:00", "%(name)s", "<b>"])
def test_it_opens_whatever_somebody_typed(client, text):
    administrator = make_user("administrator", last_name=text)
    release = make_release(created_by=administrator)
    publishing.submit(release, by=administrator, note=text)
    publishing.send_back(release, by=administrator, remark=text)
    publishing.submit(release, by=administrator)
    preview_links.issue(release, "ko", text, text, 1, by=administrator)
    publishing.approve(release, by=administrator, override=text)
    publishing.withdraw(release, by=administrator, reason={"ko": text, "en": text})
    audit.record("change", administrator, release, **dict.fromkeys(audit_words.LABELS, text))
    client.force_login(administrator)
    assert escape(text) in page(client, history_url(release))
