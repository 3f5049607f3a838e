"""Photos and attachments on the release form, without a browser and without scripts."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from newsroom.media.models import StoredFile
from newsroom.releases import publishing
from newsroom.releases.models import Release
from tests.make import make_department, make_editor, make_release, make_user
from tests.newsroom.media.admin.uploads import SVG, upload
from tests.newsroom.media.make import make_attachment, make_file, make_photo, make_photo_file
from tests.newsroom.releases.admin.forms import ADD, change_url, posted

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def author(client):
    user = make_user("author", department=make_department())
    client.force_login(user)
    return user


@pytest.fixture
def release(author):
    return make_release(department=author.department)


def save(client, release, **changes):
    """Open the form of a release, type `changes` into it, send it."""
    address = change_url(release)
    return client.post(address, posted(client.get(address), **_typed(changes)))


def _typed(changes):
    return {name.replace("__", "-"): value for name, value in changes.items()}


class TestAFileThatTheScriptUploaded:
    def test_becomes_a_photo_with_all_that_was_typed(self, client, author, release):
        file = make_photo_file(uploaded_by=author)
        answer = save(
            client,
            release,
            photos__0__file=file.token,
            photos__0__alt_ko="도서관의 \n 정문",
            photos__0__alt_en="The entrance",
            photos__0__credit_ko="하늘시",
            photos__0__licence="KOGL-3",
            photos__0__focal_x="20",
            photos__0__focal_y="80",
        )
        assert answer.status_code == 302
        photo = release.photos.get()
        assert photo.file == file
        assert photo.alt == {"ko": "도서관의 정문", "en": "The entrance"}
        assert (photo.caption, photo.credit) == ({}, {"ko": "하늘시"})
        assert (photo.licence, photo.focal_x, photo.focal_y) == ("KOGL-3", 20, 80)

    def test_becomes_an_attachment(self, client, author, release):
        file = make_file(uploaded_by=author)
        save(client, release, attachments__0__file=file.token, attachments__0__title_ko="보도자료 전문")
        attachment = release.attachments.get()
        assert (attachment.file, attachment.title) == (file, {"ko": "보도자료 전문"})

    def test_is_put_to_a_release_that_is_not_saved_yet(self, client, author):
        file = make_photo_file(uploaded_by=author)
        typed = {"photos-0-file": file.token, "texts-0-title": "새 제목"}
        assert client.post(ADD, posted(client.get(ADD), **typed)).status_code == 302
        assert Release.objects.get().photos.get().file == file

    @pytest.mark.parametrize("owner", ["somebody else", "nobody", "another release"])
    def test_of_others_is_refused(self, client, release, owner):
        file = make_photo_file(uploaded_by=make_user("author") if owner == "somebody else" else None)
        if owner == "another release":
            make_photo(make_release(), file)
        answer = save(client, release, photos__0__file=file.token, photos__0__alt_ko="도서관")
        assert answer.status_code == 200
        assert file.name not in answer.content.decode()
        assert not release.photos.exists()

    def test_that_nobody_stored_is_refused(self, client, release):
        assert save(client, release, photos__0__file="0" * 40).status_code == 200
        assert not release.photos.exists()

    def test_of_another_kind_is_refused(self, client, author, release):
        attachment, photo = make_file(uploaded_by=author), make_photo_file(uploaded_by=author)
        assert save(client, release, photos__0__file=attachment.token).status_code == 200
        assert save(client, release, attachments__0__file=photo.token).status_code == 200
        assert not release.photos.exists()
        assert not release.attachments.exists()


class TestARowOfTheRelease:
    def test_that_somebody_else_uploaded_can_be_told_of(self, client, release):
        photo = make_photo(release, make_photo_file(uploaded_by=make_editor()), alt={})
        assert save(client, release, photos__0__alt_ko="도서관의 정문").status_code == 302
        photo.refresh_from_db()
        assert photo.alt == {"ko": "도서관의 정문"}

    def test_gets_another_file_and_keeps_what_is_told_of_it(self, client, author, release):
        photo, other = make_photo(release), make_photo_file("새 사진.jpg", uploaded_by=author)
        save(client, release, photos__0__file=other.token)
        told = photo.alt
        photo.refresh_from_db()
        assert (photo.file, photo.alt) == (other, told)

    def test_is_removed(self, client, release):
        make_photo(release)
        save(client, release, photos__0__DELETE="on")
        assert not release.photos.exists()
        assert StoredFile.objects.exists(), "its history tells of it"

    def test_moves(self, client, release):
        first, second = make_photo(release, position=0), make_photo(release, position=1)
        save(client, release, photos__0__position="1", photos__1__position="0")
        assert list(release.photos.all()) == [second, first]

    def test_holds_the_same_file_once(self, client, release):
        photo = make_photo(release)
        answer = save(client, release, photos__1__file=photo.file.token)
        assert answer.status_code == 200
        assert release.photos.count() == 1

    @pytest.mark.parametrize("make_row", [make_photo, make_attachment])
    def test_exchanges_its_file_with_another(self, client, release, make_row):
        first, second = make_row(release), make_row(release)
        rows = f"{first._meta.model_name}s"
        typed = {f"{rows}__0__file": second.file.token, f"{rows}__1__file": first.file.token}
        assert save(client, release, **typed).status_code == 302
        connection.check_constraints()
        exchanged = {first.pk: second.file_id, second.pk: first.file_id}
        assert dict(getattr(release, rows).values_list("pk", "file_id")) == exchanged

    def test_stands_on_a_form_that_came_back_as_it_was_typed(self, client, author, release):
        file = make_photo_file("올린 사진.jpg", uploaded_by=author)
        answer = save(
            client,
            release,
            photos__0__file=file.token,
            photos__0__alt_ko="도서관의 정문",
            contacts__0__phone="",
        )
        html = answer.content.decode()
        assert answer.status_code == 200
        assert file.token in html
        assert "올린 사진.jpg" in html
        assert "도서관의 정문" in html

    def test_is_shown_and_not_edited_where_the_release_is_closed(self, client):
        release = make_release()
        photo, attachment = make_photo(release), make_attachment(release)
        publishing.submit(release, by=make_editor())
        publishing.approve(release, by=make_editor())
        client.force_login(make_editor())
        html = client.get(change_url(release)).content.decode()
        for words in (photo.file.name, photo.alt["ko"], photo.caption["en"], attachment.title["ko"]):
            assert words in html
        assert 'name="photos-0-alt_ko"' not in html
        assert 'name="attachments-0-title_ko"' not in html


class TestWithoutScripts:
    def test_a_file_comes_with_the_form(self, client, author, release):
        save(client, release, photos__1__upload=upload("정문.jpg"), photos__1__alt_ko="정문")
        photo = release.photos.get()
        assert (photo.file.name, photo.alt) == ("정문.jpg", {"ko": "정문"})
        assert photo.file.uploaded_by == author

    def test_a_refused_file_is_told_of_beside_its_row_and_the_others_wait(self, client, release):
        answer = save(
            client,
            release,
            photos__0__upload=upload("나쁜.jpg", SVG),
            photos__0__alt_ko="나쁜 사진",
            photos__1__upload=upload("정문.jpg"),
        )
        html = answer.content.decode()
        assert answer.status_code == 200
        assert "나쁜.jpg: " in html
        assert "나쁜 사진" in html
        assert not release.photos.exists()
        assert StoredFile.objects.get().token in html, "the good one is not chosen again"

    def test_a_form_that_came_back_is_saved_with_the_files_that_it_brought(self, client, release):
        answer = save(client, release, photos__0__upload=upload("정문.jpg"), contacts__0__phone="")
        assert answer.status_code == 200
        saved = client.post(change_url(release), posted(answer, **{"contacts-0-phone": "02-000-0000"}))
        assert saved.status_code == 302
        assert release.photos.get().file.name == "정문.jpg"

    def test_who_may_not_write_stores_nothing(self, client, release):
        client.force_login(make_user("awards officer"))
        client.post(change_url(release), {"photos-0-upload": upload()})
        assert not StoredFile.objects.exists()


class TestTwoPeople:
    def test_a_new_photo_of_each_is_kept(self, client, author, release):
        address = change_url(release)
        mine = client.get(address)
        make_photo(release, make_photo_file("남의 사진.jpg"))
        typed = {"photos-0-upload": upload("내 사진.jpg"), "photos-0-alt_ko": "내 글"}
        conflict = client.post(address, posted(mine, **typed))
        assert conflict.context["conflict"]
        html = conflict.content.decode()
        for words in ("남의 사진.jpg", "내 사진.jpg", "내 글"):
            assert words in html
        assert client.post(address, posted(conflict)).status_code == 302
        assert {photo.file.name for photo in release.photos.all()} == {"남의 사진.jpg", "내 사진.jpg"}

    def test_who_keeps_a_photo_that_the_other_removed_has_it_still(self, client, release):
        make_photo(release, make_photo_file(uploaded_by=make_editor()))
        address = change_url(release)
        save(client, release, texts__0__title="그사이 고친 제목")
        mine = client.get(address)
        save(client, release, photos__0__DELETE="on")
        conflict = client.post(address, posted(mine, **{"photos-0-alt_ko": "내 글"}))
        assert conflict.context["conflict"]
        assert client.post(address, posted(conflict)).status_code == 302
        assert release.photos.get().alt["ko"] == "내 글"


def test_a_missing_text_alternative_leads_to_its_field(client, release):
    make_photo(release, position=0)
    make_photo(release, position=1, alt={"ko": "도서관"})
    html = client.get(change_url(release)).content.decode()
    assert 'href="#photos-1-alt-group"' in html
    assert 'id="photos-1-alt-group"' in html


def test_the_form_asks_as_often_for_many_photos_as_for_one(client, author):
    def queries(release):
        with CaptureQueriesContext(connection) as captured:
            assert client.get(change_url(release)).status_code == 200
        return len(captured)

    few, many = (make_release(department=author.department) for _ in range(2))
    for release, number in ((few, 1), (many, 8)):
        for position in range(number):
            make_photo(release, position=position)
            make_attachment(release, position=position)
    queries(few)
    assert queries(few) == queries(many)
