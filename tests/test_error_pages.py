"""What is shown when something goes wrong: a page of the site, in the reader's language or in both."""

import logging

import pytest
from django.core.exceptions import PermissionDenied, SuspiciousOperation
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import path

from newsroom import urls
from tests.make import make_editor, make_release

pytestmark = pytest.mark.django_db


def broken(request, status):
    raise {400: SuspiciousOperation, 403: PermissionDenied, 500: RuntimeError}[status]


urlpatterns = [path("broken/<int:status>/", broken), *urls.urlpatterns]


@pytest.fixture(autouse=True)
def quiet():
    """What breaks here is expected, and would fill the log."""
    logging.disable(logging.CRITICAL)
    yield
    logging.disable(logging.NOTSET)


@pytest.fixture
def reader(settings):
    settings.ROOT_URLCONF = "tests.test_error_pages"
    return Client(raise_request_exception=False)


@pytest.mark.parametrize(
    ("status", "korean", "english"),
    [
        (400, "요청을 처리할 수 없습니다", "This request cannot be answered"),
        (500, "일시적인 오류가 발생했습니다", "Something went wrong"),
    ],
)
def test_where_no_language_can_be_asked_for_both_are_shown(reader, status, korean, english):
    answer = reader.get(f"/broken/{status}/")
    page = answer.content.decode()
    assert answer.status_code == status
    assert korean in page
    assert english in page
    assert "krds-header" in page


def test_nothing_is_asked_of_a_database_that_may_be_what_broke(reader):
    reader.force_login(make_editor())
    with CaptureQueriesContext(connection) as asked:
        assert reader.get("/broken/500/").status_code == 500
    # The version of the content was read before the page broke.
    assert len(asked) == 1


@pytest.mark.parametrize(("language", "words"), [("ko", "뉴스룸"), ("en", "Page not found")])
def test_a_missing_page_is_told_in_the_language_of_its_address(client, language, words):
    for url in (f"/{language}/nowhere/", f"/{language}/releases/zzzzzzzzzz/"):
        answer = client.get(url)
        page = answer.content.decode()
        assert answer.status_code == 404
        assert words in page
        assert f'<html lang="{language}">' in page
        assert 'content="noindex"' in page


def test_what_was_withdrawn_is_told_in_the_language_of_its_address(client):
    release = make_release(state="withdrawn")
    answer = client.get(f"/en/releases/{release.public_id}/")
    assert answer.status_code == 410
    assert "This press release has been withdrawn" in answer.content.decode()


def test_who_may_not_is_told_so(reader):
    answer = reader.get("/broken/403/", headers={"Accept-Language": "en"})
    assert answer.status_code == 403
    assert "No permission" in answer.content.decode()


def test_a_form_without_its_token_is_told_how_to_go_on():
    sender = Client(enforce_csrf_checks=True, headers={"Accept-Language": "en"})
    answer = sender.post("/admin/login/", {"username": "kim"})
    assert answer.status_code == 403
    assert "This form has expired" in answer.content.decode()
    assert "krds-header" in answer.content.decode()
