"""Each service is asked in its own protocol, by its own client."""

import json

import pytest

from newsroom.translation.machine import services
from newsroom.translation.machine.failing import Failed, Reason
from newsroom.translation.machine.services import papago
from tests.newsroom.translation.machine.speaking import KEY, KEY_ID, speaking

SERVICES = sorted(services.SERVICES)


@pytest.fixture
def server():
    with speaking() as told:
        yield told


@pytest.fixture(params=SERVICES)
def service(request, settings, server):
    return chosen(request.param, settings, server)


def chosen(name, settings, server, key=KEY):
    settings.MACHINE_TRANSLATION, settings.MACHINE_TRANSLATION_KEY = name, key
    settings.MACHINE_TRANSLATION_KEY_ID = KEY_ID
    settings.MACHINE_TRANSLATION_URL = server.url
    return services.chosen()


def reason(service, *texts):
    with pytest.raises(Failed) as failed:
        service.translated(texts or ["하늘시"])
    assert KEY not in str(failed.value)
    assert KEY not in failed.value.told
    return failed.value.reason


def test_texts_come_back_in_their_order_with_their_marks_and_protected_names(service):
    html = '<strong>시는</strong> <span translate="no">Haneul City</span> &amp; 산'
    first, second = service.translated([html, "3일 &lt; 5일"])
    assert first.replace('<span translate="no">', "").replace("</span>", "") == (
        "<strong>EN</strong> Haneul City &amp; EN"
    )
    assert second == "3EN &lt; 5EN"


@pytest.mark.parametrize("name", SERVICES)
def test_a_key_that_is_refused_is_told(name, settings, server):
    assert reason(chosen(name, settings, server, key="another")) is Reason.KEY_REFUSED


ANSWERS = [
    ("deepl", 456, "", Reason.USED_UP),
    ("deepl", 429, "", Reason.TOO_BUSY),
    ("deepl", 503, "", Reason.UNREACHABLE),
    ("deepl", 400, '{"message": "Bad request"}', Reason.REFUSED),
    ("google", 403, {"error": {"errors": [{"reason": "dailyLimitExceeded"}]}}, Reason.USED_UP),
    ("google", 403, {"error": {"errors": [{"reason": "userRateLimitExceeded"}]}}, Reason.TOO_BUSY),
    ("google", 403, {"error": {"errors": [{"reason": "forbidden"}]}}, Reason.KEY_REFUSED),
    ("google", 429, {"error": {"errors": []}}, Reason.TOO_BUSY),
    ("google", 500, {"error": {"errors": []}}, Reason.UNREACHABLE),
    ("papago", 429, {"error": {"errorCode": "400", "message": "Quota Exceeded"}}, Reason.USED_UP),
    ("papago", 429, {"error": {"errorCode": "420", "message": "Rate Limited"}}, Reason.TOO_BUSY),
    ("papago", 504, "<html>", Reason.UNREACHABLE),
    ("papago", 302, "", Reason.REFUSED),
]


@pytest.mark.parametrize(("name", "status", "body", "expected"), ANSWERS)
def test_why_a_service_did_not_translate_is_told_apart(name, status, body, expected, settings, server):
    server.status, server.body = status, body if isinstance(body, str) else json.dumps(body)
    assert reason(chosen(name, settings, server)) is expected


def test_an_answer_that_is_none_is_told(service, server):
    server.body = "<html>a page of a proxy</html>"
    assert reason(service) is Reason.INCOMPLETE
    server.body = "{}"
    assert reason(service) is Reason.INCOMPLETE


def test_a_service_that_nobody_reaches_is_told(service, server, settings):
    settings.MACHINE_TRANSLATION_URL = "http://127.0.0.1:9"
    assert reason(services.chosen()) is Reason.UNREACHABLE


@pytest.mark.parametrize("name", SERVICES)
def test_nobody_waits_for_a_silent_service(name, settings, server, monkeypatch):
    monkeypatch.setattr("deepl.http_client.min_connection_timeout", 0.2)
    for module in ("google", "papago"):
        monkeypatch.setattr(f"newsroom.translation.machine.services.{module}.SECONDS", 0.2)
    server.seconds = 5
    assert reason(chosen(name, settings, server)) is Reason.UNREACHABLE


def test_papago_gets_a_tag_that_it_invents_as_words():
    assert papago._restored("a ⟦ 1 ⟧<b>⟦2⟧ ⟦7⟧", ["<strong>", "</strong>"]) == "a <strong>&lt;b&gt;</strong> "
