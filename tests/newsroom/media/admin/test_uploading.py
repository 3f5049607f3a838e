"""The address that the release form sends files to, one at a time."""

import unicodedata
from contextlib import closing

import pytest
from django.test import Client
from django.utils import translation

from newsroom.media import storing
from newsroom.media.admin import uploading
from newsroom.media.models import StoredFile
from newsroom.uploads import Limits
from tests.make import make_department, make_release, make_user
from tests.newsroom.media.admin.uploads import SVG, upload
from tests.newsroom.media.make import make_attachment, make_file

pytestmark = pytest.mark.django_db
ADDRESS = "/admin/files/"


@pytest.fixture(autouse=True)
def author(client):
    user = make_user("author", department=make_department())
    client.force_login(user)
    translation.activate("en")
    client.cookies["django_language"] = "en"
    return user


def send(client, *files, **extra):
    return client.post(ADDRESS, {"file": list(files)}, headers={"Accept-Language": "en"}, **extra)


def test_a_photo_is_stored_and_told_of(client, author):
    answer = send(client, upload("도서관.jpg"))
    stored = StoredFile.objects.get()
    assert answer.status_code == 201
    assert stored.uploaded_by == author
    told = answer.json()
    assert (told["token"], told["kind"], told["name"]) == (stored.token, "photo", "도서관.jpg")
    assert (told["type"], told["pixels"]) == ("JPG", "640 × 480")
    with closing(client.get(told["picture"])) as shown:
        assert shown.status_code == 200


def test_a_name_that_a_mac_took_apart_is_put_together(client):
    name = unicodedata.normalize("NFD", "하늘시 도서관.jpg")
    assert send(client, upload(name)).json()["name"] == "하늘시 도서관.jpg"


def test_what_is_refused_is_told_and_not_stored(client):
    answer = send(client, upload("도서관.jpg", SVG))
    assert answer.status_code == 400
    assert "SVG" in answer.json()["message"]
    assert not StoredFile.objects.exists()


@pytest.mark.parametrize("number", [0, 2])
def test_one_file_is_taken_at_a_time(client, number):
    answer = send(client, *[upload() for _ in range(number)])
    assert (answer.status_code, answer.json()["message"]) == (400, "Send one file.")
    assert not StoredFile.objects.exists()


def test_what_is_far_too_large_is_not_even_read(client, monkeypatch):
    monkeypatch.setattr(storing, "LIMITS", Limits(photo_size=10, attachment_size=10))
    monkeypatch.setattr(uploading, "AROUND", 0)
    answer = send(client, upload())
    assert answer.status_code == 413
    assert "larger than" in answer.json()["message"]
    assert not StoredFile.objects.exists()


def test_a_form_without_its_token_is_turned_away(author):
    client = Client(enforce_csrf_checks=True)
    client.force_login(author)
    assert send(client, upload()).status_code == 403
    assert not StoredFile.objects.exists()


def test_a_form_that_was_open_while_somebody_logged_in_again_gets_a_new_token(author):
    client = Client(enforce_csrf_checks=True)
    client.force_login(author)
    token = client.get(ADDRESS).json()["csrf"]
    assert client.post(ADDRESS, {"file": upload()}, headers={"X-CSRFToken": token}).status_code == 201


def test_who_uploaded_a_file_can_ask_for_it_again(client):
    token = send(client, upload()).json()["token"]
    assert client.get(ADDRESS, {"token": token}).json()["file"]["token"] == token


def test_nobody_is_told_of_a_file_that_they_may_not_see(client):
    foreign = make_attachment(make_release(department=make_department("교통과"))).file
    for token in (foreign.token, make_file().token, "nonsense"):
        assert client.get(ADDRESS, {"token": token}).json()["file"] is None


def test_a_file_on_a_release_of_the_own_department_is_told_of(client, author):
    file = make_attachment(make_release(department=author.department)).file
    assert client.get(ADDRESS, {"token": file.token}).json()["file"]["name"] == file.name
