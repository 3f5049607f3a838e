"""The press kit before the hour: for staff, and for who holds a preview link."""

import re

import pytest

from newsroom.releases import preview_links
from newsroom.releases.models import PreviewOpening
from tests.clock import seoul, set_clock
from tests.make import (
    ENGLISH,
    KOREAN,
    make_department,
    make_editor,
    make_published_release,
    make_release,
    make_user,
    publish,
)
from tests.newsroom.media.make import make_attachment, make_photo
from tests.newsroom.public.kit.test_kit import text, unpacked

pytestmark = pytest.mark.django_db

MORNING, HOUR = seoul(2026, 3, 1, 15), seoul(2026, 3, 2, 9)


@pytest.fixture(autouse=True)
def _morning():
    set_clock(MORNING)


def link_to(release, language="en"):
    token = preview_links.issue(release, language, "김민지", "하늘일보", 24, make_editor())
    return f"/preview/{token}/"


def draft():
    release = make_release(publish_at=HOUR)
    make_photo(release)
    make_attachment(release)
    return release


def test_staff_take_along_the_kit_of_a_draft(client):
    release = draft()
    client.force_login(make_editor())
    answer = client.get(f"/admin/preview/{release.pk}/kit.zip")
    assert answer["Cache-Control"] == "private, no-store"
    files = unpacked(answer)
    assert {name for name in files if "/" not in name and "library" in name} == {
        "Haneul City opens a library (en).txt",
        "Haneul City opens a library (en).html",
    }
    told = text(files, "Haneul City opens a library (en).txt")
    assert told.startswith("Preview: this press kit is not public.")
    assert "KOGL Type 1" in told
    assert b"JPEG photo" in files.values()


def test_the_kit_is_for_those_who_may_see_the_release(client):
    release = draft()
    url = f"/admin/preview/{release.pk}/kit.zip"
    assert "/login/" in client.get(url).url
    for person, status in (
        (make_user("author", department=release.department), 200),
        (make_user("author", department=make_department()), 404),
        (make_user(), 403),
    ):
        client.force_login(person)
        assert client.get(url).status_code == status


def test_a_guest_gets_the_language_of_the_link_and_no_other(client):
    files = unpacked(client.get(f"{link_to(draft())}kit.zip"))
    assert len(files) == 5
    whole = " ".join([*files, *(content.decode(errors="replace") for content in files.values())])
    assert ENGLISH["title"] in whole
    for korean in (KOREAN["title"], "새 도서관의 정문", "24일 문을 연", "보도자료 전문"):
        assert korean not in whole


def test_a_guest_is_told_the_hour_and_for_whom_it_is_and_given_no_licence(client):
    release = draft()
    files = unpacked(client.get(f"{link_to(release)}kit.zip"))
    told = text(files, "Haneul City opens a library (en).txt")
    assert told.startswith("Embargo until 2026-03-02 09:00 (KST): not to be published before")
    assert "For 김민지 (하늘일보) only." in told
    whole = " ".join(content.decode(errors="replace") for content in files.values())
    for word in ("KOGL", "http://testserver", release.public_id, "Cite"):
        assert word not in whole, word


def test_a_kit_that_is_taken_along_is_an_opening_that_is_noted(client):
    client.get(f"{link_to(draft())}kit.zip", REMOTE_ADDR="203.0.113.7")
    assert PreviewOpening.objects.get().address == "203.0.113.7"


def test_the_kit_of_a_guest_is_kept_and_found_by_nobody(client):
    answer = client.get(f"{link_to(draft())}kit.zip")
    assert answer["Cache-Control"] == "private, no-store"
    assert "noindex" in answer["X-Robots-Tag"]
    assert answer["Referrer-Policy"] == "no-referrer"


def test_a_dead_link_opens_no_kit(client):
    release = draft()
    url = f"{link_to(release)}kit.zip"
    publish(release)
    nothing = client.get("/nowhere/at/all/")
    for path in (url, "/preview/x/kit.zip", f"{link_to(draft())}kit.zip?a=b", f"{link_to(draft())}kit.zip/"):
        answer = client.get(path)
        assert (answer.status_code, answer.content) == (404, nothing.content)
        assert dict(answer.headers) == dict(nothing.headers)


def test_a_page_leads_to_its_own_kit(client):
    release = draft()
    client.force_login(make_editor())
    staff = client.get(f"/admin/preview/en/{release.pk}/").content.decode()
    guest = client.get(link_to(release)).content.decode()
    public = make_published_release()
    page = client.get(f"/en/releases/{public.public_id}/", follow=True).content.decode()
    kits = [set(re.findall(r'href="([^"]*kit[^"]*)"', each)) for each in (staff, guest, page)]
    assert kits == [
        {f"/admin/preview/{release.pk}/kit.zip"},
        {"kit.zip"},
        {f"/files/kit/{public.public_id}.zip"},
    ]
