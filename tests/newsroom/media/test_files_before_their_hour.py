"""Files of what is not public: for staff who may see a release, and for the holders of living preview links."""

from datetime import timedelta
from urllib.parse import quote

import pytest
from django.test import Client

from newsroom.releases import clock, preview_links, publishing
from newsroom.releases.models import PreviewLink
from tests.clock import set_clock
from tests.make import make_author, make_department, make_editor, make_release, make_user, publish
from tests.newsroom.media.make import make_attachment, make_file, make_photo, make_photo_file

pytestmark = pytest.mark.django_db


def content(response):
    return b"".join(response.streaming_content)


def whole(response):
    return response.status_code, dict(response.items()), response.content


def issue(release):
    return preview_links.issue(release, "ko", "김기자", "하늘신문", 24, by=make_editor())


def guests_url(token, file, name=None):
    return f"/preview/{token}/files/{file.token}/{quote(name or file.name)}"


def staff_url(file, name=None):
    return f"/admin/files/{file.token}/{quote(name or file.name)}"


def logged_in(user):
    client = Client()
    client.force_login(user)
    return client


@pytest.fixture
def release():
    return make_release()


def test_a_preview_link_opens_the_files_of_its_release(client, release):
    photo, attachment = make_photo(release).file, make_attachment(release).file
    token = issue(release)
    assert content(client.get(guests_url(token, photo))) == b"JPEG photo"
    assert content(client.get(guests_url(token, photo, "480.webp"))) == b"JPEG photo 480.webp"
    answer = client.get(guests_url(token, attachment))
    assert answer["Content-Disposition"].startswith("attachment; ")


def test_it_is_kept_and_found_by_nobody(client, release):
    answer = client.get(guests_url(issue(release), make_photo(release).file))
    assert answer["Cache-Control"] == "private, no-store"
    assert answer["X-Robots-Tag"] == "noindex, nofollow, noarchive"
    assert answer["Referrer-Policy"] == "no-referrer"
    assert "ETag" not in answer
    assert answer["Content-Security-Policy"] == "default-src 'none'; sandbox"


def test_the_application_sends_it_itself_for_a_web_server_would_log_the_token(client, release, settings):
    settings.FILES_INTERNAL_URL = "/internal-files/"
    answer = client.get(guests_url(issue(release), make_photo(release).file))
    assert "X-Accel-Redirect" not in answer
    assert content(answer) == b"JPEG photo"


def test_it_opens_no_file_of_another_release(client, release):
    own = make_photo(release).file
    others = make_photo(make_release()).file, make_attachment(make_release()).file, make_file()
    token = issue(release)
    nothing = whole(client.get("/nowhere/at/all"))
    assert client.get(guests_url(token, own)).status_code == 200
    for file in others:
        assert whole(client.get(guests_url(token, file))) == nothing


def revoked(token, release):
    preview_links.revoke(PreviewLink.objects.get(), make_editor())


def run_out(token, release):
    set_clock(clock.now() + timedelta(hours=24))


def sent_to_review(token, release):
    set_clock(clock.now() + timedelta(minutes=1))
    publishing.submit(release, by=make_editor())


def taken_off(token, release):
    release.photos.all().delete()


@pytest.mark.parametrize("end", [revoked, run_out, sent_to_review, taken_off])
def test_what_ends_the_link_or_takes_the_photo_off_ends_its_files(client, release, end):
    file, token = make_photo(release).file, issue(release)
    assert client.get(guests_url(token, file)).status_code == 200
    end(token, release)
    nothing = whole(client.get("/nowhere/at/all"))
    for headers in ({}, {"Range": "bytes=0-"}, {"If-None-Match": "*"}):
        assert whole(client.get(guests_url(token, file), headers=headers)) == nothing


@pytest.mark.parametrize("token", ["0" * 43, "x", "%00"])
def test_an_unknown_token_is_a_path_where_nothing_is(client, release, token):
    file = make_photo(release).file
    assert whole(client.get(guests_url(token, file))) == whole(client.get("/nowhere/at/all"))


def test_an_address_to_which_something_was_added_opens_nothing(client, release):
    path = guests_url(issue(release), make_photo(release).file)
    for added in ("?utm_source=mail", "/"):
        assert client.get(f"{path}{added}").status_code == 404


def test_the_files_of_what_is_public_are_not_opened_by_a_link_that_its_hour_ended(client, release):
    file = make_photo(release).file
    hour = clock.now() + timedelta(hours=1)
    publish(release, at=hour)
    token = issue(release)
    assert client.get(guests_url(token, file)).status_code == 200
    set_clock(hour)
    assert client.get(guests_url(token, file)).status_code == 404
    assert client.get(f"/files/{file.token}/{quote(file.name)}").status_code == 200


def test_the_page_of_a_preview_link_leads_to_files_that_it_opens(client, release):
    file = make_photo(release).file
    token = issue(release)
    page = client.get(f"/preview/{token}/")
    preview = page.wsgi_request.preview if hasattr(page.wsgi_request, "preview") else page.context["preview"]
    assert preview.release_id == release.pk
    assert client.get(f"/preview/{token}/files/{file.token}/960.jpg").status_code == 200


def test_staff_of_the_department_see_files_of_a_release_and_others_do_not(release):
    files = [make_photo(release).file, make_attachment(release).file]
    own, editor = logged_in(make_author(release)), logged_in(make_editor())
    other = logged_in(make_user("author", department=make_department()))
    for file in files:
        assert own.get(staff_url(file)).status_code == 200
        assert editor.get(staff_url(file)).status_code == 200
        assert other.get(staff_url(file)).status_code == 404


def test_staff_see_what_a_version_carried_that_the_working_copy_does_not(release):
    photo = make_photo(release)
    publish(release)
    photo.delete()
    assert logged_in(make_author(release)).get(staff_url(photo.file)).status_code == 200


def test_who_uploaded_a_file_sees_it_before_any_release_has_it():
    uploader, other = make_user("author"), make_user("author")
    file = make_photo_file(uploaded_by=uploader)
    assert logged_in(uploader).get(staff_url(file, "480.webp")).status_code == 200
    assert logged_in(other).get(staff_url(file)).status_code == 404
    assert logged_in(make_editor()).get(staff_url(file)).status_code == 404


def test_who_is_of_no_group_sees_nothing_but_what_they_uploaded(release):
    nobody = make_user()
    assert logged_in(nobody).get(staff_url(make_photo(release).file)).status_code == 404
    assert logged_in(nobody).get(staff_url(make_file(uploaded_by=nobody))).status_code == 200


def test_who_has_not_logged_in_is_asked_to_whatever_the_file(client, release):
    known, unknown = make_photo(release).file, make_photo_file()
    for file in (known, unknown):
        assert client.get(staff_url(file)).status_code == 302


def test_what_staff_are_sent_is_kept_nowhere(release):
    answer = logged_in(make_author(release)).get(staff_url(make_photo(release).file))
    assert answer["Cache-Control"] == "private, no-store"
    assert answer["Content-Security-Policy"] == "default-src 'none'; sandbox"
    assert logged_in(make_author(release)).post(staff_url(make_photo(release).file)).status_code == 405
