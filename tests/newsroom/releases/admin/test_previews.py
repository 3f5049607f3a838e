"""The page on which preview links are issued, watched and revoked."""

import re
from datetime import timedelta

import pytest
from django.contrib.messages import get_messages
from django.utils.crypto import get_random_string

from newsroom.releases import preview_links, publishing
from newsroom.releases.admin.previews import links_of
from newsroom.releases.models import PreviewLink, PreviewOpening
from tests.clock import seoul, set_clock
from tests.make import KOREAN, make_editor, make_release, make_user

pytestmark = pytest.mark.django_db

NOON = seoul(2026, 3, 2, 12)
GUEST = {"name": "김민지", "organisation": "하늘일보", "language": "ko", "hours": "24"}


@pytest.fixture
def release():
    set_clock(NOON)
    return make_release()


@pytest.fixture
def editor(client):
    editor = make_user("desk editor", last_name="박", first_name="데스크")
    client.force_login(editor)
    return editor


def page_url(release):
    return f"/admin/releases/release/{release.pk}/previews/"


def issue(client, release, **values):
    """Send the form as a person has just opened it, with `values` typed in."""
    return client.post(page_url(release), GUEST | {"key": get_random_string(12)} | values)


def address_in(page):
    [address] = re.findall(r"http://testserver(/preview/[^\"]+)", page.content.decode())
    return address


def test_the_address_of_a_new_link_is_shown_once_and_opens_the_page(client, editor, release):
    page = issue(client, release)
    assert "no-store" in page["Cache-Control"]
    address = address_in(page)
    assert "김민지" in page.content.decode()
    assert KOREAN["title"] in client.get(address).content.decode()
    token = address.split("/")[2]
    assert token not in client.get(page_url(release)).content.decode()
    assert token not in str(dict(client.session))


def test_a_form_that_is_sent_again_issues_no_second_link(client, editor, release):
    """As a browser does when the page with the new address is loaded anew."""
    assert issue(client, release, key="one").status_code == 200
    again = issue(client, release, key="one")
    assert (again.status_code, again.url) == (302, page_url(release))
    assert PreviewLink.objects.count() == 1
    assert issue(client, release).status_code == 200
    assert PreviewLink.objects.count() == 2


def test_the_form_offers_what_there_is_and_the_usual_hours(client, editor):
    release = make_release(texts={"ko": {}, "en": {"title": "", "body": "", "ready": False}})
    form = client.get(page_url(release)).context["form"]
    assert form.fields["language"].choices == [("ko", "한국어")]
    assert form["hours"].value() == 24


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("name", ""),
        ("name", "  "),
        ("name", "x" * 101),
        ("hours", "0"),
        ("hours", "73"),
        ("hours", ""),
        ("language", "xx"),
        ("language", ""),
    ],
)
def test_what_is_wrong_is_told_beside_its_field_and_nothing_is_issued(client, editor, release, field, value):
    page = issue(client, release, **{field: value})
    assert field in page.context["form"].errors
    assert page.context["form"]["organisation"].value() == "하늘일보"
    assert not PreviewLink.objects.exists()


@pytest.mark.parametrize("state", ["approved", "withdrawn"])
def test_why_nothing_is_issued_is_told(client, editor, state):
    release = make_release(state=state)
    page = issue(client, release)
    assert page.context["form"].non_field_errors()
    assert page.context["address"] is None
    assert "name" not in re.findall(
        r'<input[^>]* name="(\w+)"', client.get(page_url(release)).content.decode()
    )


def test_links_are_listed_with_who_made_them_until_when_and_each_opening(client, editor, release):
    address = address_in(issue(client, release))
    client.get(address, headers={"User-Agent": "Mozilla/5.0 (reader)"}, REMOTE_ADDR="203.0.113.7")
    content = client.get(page_url(release), headers={"Accept-Language": "en"}).content.decode()
    for part in (
        "김민지 (하늘일보)",
        "issued March 2, 2026, noon (KST) by",
        editor.get_full_name(),
        "until March 3, 2026, noon (KST)",
        "2026-03-02 12:00:00",
        "203.0.113.7",
        "Mozilla/5.0 (reader)",
    ):
        assert part in content, part


@pytest.mark.parametrize(
    ("end", "told"),
    [
        (lambda link: preview_links.revoke(link, make_editor()), "Revoked"),
        (lambda link: set_clock(NOON + timedelta(hours=24)), "Expired"),
        (lambda link: publishing.submit(link.release, make_editor()), "Ended"),
    ],
)
def test_why_a_link_is_dead_is_told_and_it_is_not_revoked_again(client, editor, release, end, told):
    issue(client, release)
    set_clock(NOON + timedelta(minutes=1))
    end(PreviewLink.objects.get())
    content = client.get(page_url(release), headers={"Accept-Language": "en"}).content.decode()
    assert f'<span class="badge">{told}</span>' in content
    assert "/revoke/" not in content


def revoke_url(release, link):
    return f"{page_url(release)}{link.pk}/revoke/"


def test_an_editor_revokes_a_link(client, editor, release):
    address = address_in(issue(client, release))
    link = PreviewLink.objects.get()
    response = client.post(revoke_url(release, link))
    assert response.url == page_url(release)
    assert [str(message) for message in get_messages(response.wsgi_request)]
    assert client.get(address).status_code == 404
    link.refresh_from_db()
    assert link.revoked_by == editor


def test_a_link_is_not_revoked_by_following_a_link_or_through_another_release(client, editor, release):
    address = address_in(issue(client, release))
    link = PreviewLink.objects.get()
    assert client.get(revoke_url(release, link)).status_code == 405
    assert client.post(revoke_url(make_release(), link)).status_code == 404
    assert client.get(address).status_code == 200


@pytest.mark.parametrize("group", ["author", "awards officer"])
def test_others_neither_see_nor_issue_nor_revoke(client, release, group):
    token = preview_links.issue(release, "ko", "김민지", "", 24, make_editor())
    client.force_login(make_user(group, department=release.department))
    link = PreviewLink.objects.get()
    assert client.get(page_url(release)).status_code == 403
    assert issue(client, release).status_code == 403
    assert client.post(revoke_url(release, link)).status_code == 403
    assert preview_links.open(token) == link
    assert "/previews/" not in client.get(f"/admin/releases/release/{release.pk}/change/").content.decode()


def test_the_form_of_the_release_leads_to_its_links(client, editor, release):
    form = client.get(f"/admin/releases/release/{release.pk}/change/").content.decode()
    assert f'href="{page_url(release)}"' in form


def test_who_is_not_logged_in_is_asked_to(client, release):
    assert "/login/" in client.get(page_url(release)).url


def test_many_links_and_openings_take_no_more_queries(client, editor, release, django_assert_max_num_queries):
    for _number in range(5):
        token = preview_links.issue(release, "ko", "김민지", "", 24, editor)
        for _opening in range(60):
            preview_links.note_opening(preview_links.open(token), None, "")
    with django_assert_max_num_queries(16):
        content = client.get(page_url(release), headers={"Accept-Language": "en"}).content.decode()
    assert content.count("Opened 60 times") == 5
    assert content.count("The last 50 are listed.") == 5
    assert content.count("<td>2026-03-02") == 250


def test_of_many_openings_the_last_are_loaded_and_all_are_counted(editor, release):
    preview_links.issue(release, "ko", "김민지", "", 24, editor)
    preview_links.issue(release, "en", "이하나", "", 24, editor)
    for link in release.preview_links.all():
        openings = [
            PreviewOpening(link=link, opened_at=NOON + timedelta(seconds=second)) for second in range(120)
        ]
        PreviewOpening.objects.bulk_create(openings)
    for each in links_of(release):
        assert each["opened"] == 120
        seconds = [(opening.opened_at - NOON).seconds for opening in each["openings"]]
        assert seconds == list(range(119, 69, -1))


def test_that_the_site_ended_a_link_is_told(client, editor, release, monkeypatch):
    monkeypatch.setattr(preview_links, "MOST_OPENINGS_AN_HOUR", 1)
    link = preview_links.open(preview_links.issue(release, "ko", "김민지", "", 24, editor))
    assert [preview_links.note_opening(link, None, "") for _time in range(2)] == [True, False]
    content = client.get(page_url(release), headers={"Accept-Language": "en"}).content.decode()
    assert '<span class="badge">Revoked</span>' in content
    assert "by the site itself: it was opened more than 1 times within an hour" in content
