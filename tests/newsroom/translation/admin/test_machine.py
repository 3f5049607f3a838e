"""The release form asks for a machine's translation of what is typed; what is personal never leaves the house."""

import pytest
from django.urls import reverse

from newsroom.releases.models import ReleaseText
from newsroom.translation.machine.proposing import MOST_CHARACTERS
from tests.make import make_author, make_editor, make_release, make_user
from tests.newsroom.releases.admin.forms import ADD, change_url
from tests.newsroom.translation.found import (
    PERSONAL,
    PERSONAL_RULE,
    make_checked_release,
    make_dismissal,
)
from tests.newsroom.translation.machine.speaking import KEY, speaking
from tests.newsroom.translation.make import make_term
from tests.roles.people import is_turned_away, log_in, our_department

pytestmark = pytest.mark.django_db

IN_ENGLISH = {"accept-language": "en"}
TYPED = {"ko-title": "하늘시, 새 도서관 열어", "ko-body": "<p>시는 <strong>도서관</strong>을 열었다.</p>"}


@pytest.fixture
def server(settings):
    with speaking() as told:
        settings.MACHINE_TRANSLATION, settings.MACHINE_TRANSLATION_KEY = "deepl", KEY
        settings.MACHINE_TRANSLATION_URL = told.url
        yield told


def url_of(release):
    return reverse("machine_translation", args=[release.pk])


def typed_in(release):
    return {f"ko-{name}": getattr(release.texts.get(language="ko"), name) for name in ("title", "body")}


def test_the_english_of_what_is_typed_is_proposed_and_not_stored(client, server):
    release = make_release()
    before = list(ReleaseText.objects.values())
    client.force_login(make_author(release))
    answer = client.post(url_of(release), TYPED).json()
    assert "<strong>EN</strong>" in answer["proposal"]
    assert answer["refused"] == ""
    assert list(ReleaseText.objects.values()) == before


def test_the_glossary_is_applied(client, server):
    make_term("새 도서관", "Sky Library", kind="term")
    client.force_login(make_user("author"))
    answer = client.post(reverse("machine_translation_new"), TYPED).json()
    assert "Sky Library" in answer["proposal"]


def test_what_is_personal_is_not_sent(client, server):
    client.force_login(make_user("author"))
    answer = client.post(
        reverse("machine_translation_new"), {**TYPED, "ko-body": f"<p>{PERSONAL}</p>"}, headers=IN_ENGLISH
    ).json()
    assert answer["proposal"] == ""
    assert "Nothing was sent" in answer["refused"]
    assert server.sent == []


def test_what_an_editor_has_dismissed_is_sent(client, server):
    release = make_checked_release(PERSONAL)
    make_dismissal(PERSONAL_RULE, release, make_editor(), "지어낸 번호다.")
    client.force_login(make_author(release))
    assert client.post(url_of(release), typed_in(release)).json()["proposal"]


def test_nothing_and_too_much_are_not_sent(client, server):
    client.force_login(make_user("author"))
    url = reverse("machine_translation_new")
    assert client.post(url, {}).json()["refused"]
    assert client.post(url, {**TYPED, "ko-body": "가" * (MOST_CHARACTERS + 1)}).json()["refused"]
    assert server.sent == []


def test_a_failure_is_told_and_leaves_nothing(client, server):
    server.status = 456
    client.force_login(make_user("author"))
    answer = client.post(reverse("machine_translation_new"), TYPED, headers=IN_ENGLISH).json()
    assert answer["proposal"] == ""
    assert "used up" in answer["refused"]


def test_who_cannot_write_asks_for_nothing(client, server):
    release = make_release(department=our_department())
    log_in(client, "other")
    assert is_turned_away(client.post(url_of(release), TYPED), "other")
    assert server.sent == []


def test_the_form_offers_it_only_where_a_service_is_named(client, server, settings):
    release = make_release()
    client.force_login(make_author(release))
    for url in (change_url(release), ADD):
        settings.MACHINE_TRANSLATION = "deepl"
        assert 'id="machine-group"' in client.get(url).text
        settings.MACHINE_TRANSLATION = ""
        assert 'id="machine-group"' not in client.get(url).text
    assert client.post(url_of(release), TYPED).json()["refused"]
