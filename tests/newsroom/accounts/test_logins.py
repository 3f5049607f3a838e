"""Logging in and failing to: noted, with nothing that opens a door, and slowed down."""

from datetime import timedelta

import pytest
from django.test import Client

from newsroom.accounts import logins
from newsroom.accounts.addresses import address_of
from newsroom.accounts.models import AuditEntry
from tests.clock import set_clock
from tests.make import make_user

pytestmark = pytest.mark.django_db
LOGIN = "/admin/login/"
WAIT = "Too many attempts"


@pytest.fixture
def user():
    return make_user("author", username="kim")


def log_in(client, password="wrong", username="kim", address="203.0.113.5"):
    """The page that answers; empty when it leads on."""
    data = {"username": username, "password": password}
    headers = {"Accept-Language": "en"}
    return client.post(LOGIN, data, headers=headers, REMOTE_ADDR=address).content.decode()


def fail(times, **values):
    for _time in range(times):
        log_in(Client(), **values)


def test_logging_in_and_out_is_noted(client, user):
    assert not log_in(client, "password")
    client.post("/admin/logout/", REMOTE_ADDR="203.0.113.5")
    entries = list(AuditEntry.objects.order_by("pk"))
    assert [(entry.act, entry.actor) for entry in entries] == [("login", user), ("logout", user)]
    assert entries[0].detail == {"address": "203.0.113.5"}


def test_logging_out_twice_is_noted_once(client, user):
    client.force_login(user)
    client.post("/admin/logout/")
    client.post("/admin/logout/")
    assert AuditEntry.objects.filter(act="logout").count() == 1


def test_a_failure_is_noted_with_name_and_address_and_without_the_password(client, user):
    log_in(client, "secret-word")
    entry = AuditEntry.objects.get()
    assert (entry.act, entry.actor, entry.actor_name) == ("login_failed", None, "")
    assert entry.detail == {"username": "kim", "address": "203.0.113.5"}
    assert "secret-word" not in str(AuditEntry.objects.values().get())


def test_a_long_name_is_cut(client):
    client.login(username="x" * 5000, password="wrong")
    assert len(AuditEntry.objects.get().detail["username"]) == logins.LONGEST_NAME


def test_the_right_password_of_somebody_who_is_not_of_the_staff_is_a_failure(client):
    make_user(username="guest", is_staff=False)
    assert "staff account" in log_in(client, "password", username="guest")
    assert AuditEntry.objects.get().act == "login_failed"


def test_after_ten_failures_a_name_waits_even_with_the_right_password(client, user):
    fail(logins.LIMIT_FOR_NAME - 1)
    assert WAIT not in log_in(client)
    assert WAIT in log_in(client, "password")
    assert AuditEntry.objects.count() == logins.LIMIT_FOR_NAME


def test_who_has_to_wait_is_told_so_by_the_status_as_well(client, user):
    fail(logins.LIMIT_FOR_NAME)
    answer = client.post(LOGIN, {"username": "kim", "password": "wrong"}, REMOTE_ADDR="203.0.113.5")
    assert (answer.status_code, answer["Retry-After"]) == (429, "900")


def test_others_and_other_addresses_do_not_wait(client, user):
    make_user("author", username="lee")
    fail(logins.LIMIT_FOR_NAME)
    assert not log_in(client, "password", username="lee")
    assert not log_in(Client(), "password", address="203.0.113.6")


def test_an_address_waits_after_a_hundred_failures_with_any_names(client, user, monkeypatch):
    monkeypatch.setattr(logins, "LIMIT_FOR_ADDRESS", 5)
    for number in range(5):
        log_in(client, username=f"name{number}")
    assert WAIT in log_in(client, "password")


def test_after_a_quarter_of_an_hour_it_is_tried_again(client, user):
    fail(logins.LIMIT_FOR_NAME)
    last = AuditEntry.objects.latest("at").at
    set_clock(last + logins.WINDOW - timedelta(seconds=5))
    assert WAIT in log_in(client, "password")
    set_clock(last + logins.WINDOW)
    assert not log_in(client, "password")


@pytest.mark.parametrize(
    ("behind_proxy", "forwarded", "address"),
    [
        (False, "198.51.100.7", "203.0.113.5"),
        (True, "198.51.100.7", "198.51.100.7"),
        (True, "10.0.0.1, 198.51.100.7", "198.51.100.7"),
        (True, "198.51.100.7, nonsense", None),
        (True, "", "203.0.113.5"),
    ],
)
def test_the_address_is_the_one_that_our_proxy_wrote(rf, settings, behind_proxy, forwarded, address):
    settings.BEHIND_PROXY = behind_proxy
    headers = {"X-Forwarded-For": forwarded} if forwarded else {}
    assert address_of(rf.get("/", headers=headers, REMOTE_ADDR="203.0.113.5")) == address
