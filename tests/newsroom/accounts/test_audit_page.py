"""The page of the audit log: for administrators, to read only, quick however long the log is."""

import re
from datetime import datetime

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from newsroom.accounts import audit, audit_words
from newsroom.accounts.admin import paging
from newsroom.accounts.models import AuditEntry, Department
from tests.make import make_department, make_release, make_user

pytestmark = pytest.mark.django_db
LOG = "/admin/accounts/auditentry/"
ENGLISH = {"Accept-Language": "en"}


@pytest.fixture
def administrator(client):
    user = make_user("administrator", last_name="문", first_name="지안")
    client.force_login(user)
    return user


def make_entry(act="add", at="2025-03-02T09:00:00+09:00", **values):
    return AuditEntry.objects.create(act=act, at=datetime.fromisoformat(at), **values)


def shown(client, **parameters):
    """The entries that the page shows, by their acts."""
    response = client.get(LOG, parameters, headers=ENGLISH)
    assert response.status_code == 200
    return [entry.act for entry in response.context["cl"].result_list]


def page(client, **parameters):
    return client.get(LOG, parameters, headers=ENGLISH).content.decode()


@pytest.mark.parametrize("group", ["author", "desk editor", "awards officer"])
def test_it_is_for_administrators_alone(client, group):
    entry = make_entry()
    client.force_login(make_user(group))
    assert client.get(LOG).status_code == 403
    assert client.get(f"{LOG}{entry.pk}/change/").status_code == 403


@pytest.mark.parametrize("path", ["add/", "{pk}/change/", "{pk}/delete/"])
def test_nothing_can_be_written_through_it(client, administrator, path):
    entry = make_entry()
    response = client.post(LOG + path.format(pk=entry.pk), {"act": "login", "post": "yes"})
    assert response.status_code == 403
    assert AuditEntry.objects.get(pk=entry.pk).act == "add"


def test_an_entry_tells_when_who_what_and_how(client, administrator):
    department = Department.objects.get(pk=make_department().pk)
    audit.record("change", administrator, department, fields=["name"])
    content = page(client, act="change")
    assert "문지안" in content
    assert f'<a href="/admin/accounts/department/{department.pk}/change/">홍보담당관</a>' in content
    assert "<div>Name</div>" in content


def test_times_are_those_of_seoul(client, administrator):
    make_entry(at="2025-03-01T23:30:05Z", act="import")
    assert "2025-03-02 08:30:05" in page(client, act="import")
    assert "time (KST)" in page(client).lower().replace("time (kst)", "time (KST)")


def test_what_was_deleted_has_no_link(client, administrator):
    department = make_department()
    audit.record("delete", administrator, department)
    assert f"/admin/accounts/department/{department.pk}/" not in page(client, act="delete")


def test_what_a_person_of_the_press_typed_is_shown_as_text(client, administrator):
    make_entry("login_failed", detail={"username": "<script>alert(1)</script>", "address": "203.0.113.5"})
    content = page(client, act="login_failed")
    assert "<script>alert" not in content
    assert "Name that was typed: &lt;script&gt;" in content


def test_the_details_of_an_act_are_told_in_words(client, administrator):
    audit.record("withdraw", administrator, make_release(), reason={"ko": "사실과 다름", "en": "Wrong"})
    audit.record("approve", administrator, make_release(), public_from="2025-03-02T00:00:00+00:00", version=2)
    content = page(client)
    assert "Reason: 사실과 다름 / Wrong" in content
    assert "Public from (KST): 2025-03-02 09:00:00" in content


HOSTILE = (
    *("2026-02-03T10:00", "2026-02-30T10:00:00", "2026-02-03T10:00:00+99:99", "0001-01-01T00:00:00+14:00"),
    *("%(name)s %s", "{0}", "<b>", "T", "\u202e", "9" * 5000),
)


@pytest.mark.parametrize("text", HOSTILE)
def test_it_opens_whatever_somebody_typed(client, administrator, text):
    name = text[:64]
    detail = dict.fromkeys([*audit_words.LABELS, text], text)
    part = {"act": "change", "type": name, "name": text, "fields": [text]}
    make_entry("change", detail={**detail, "fields": [text], "parts": [part]}, target_type=name)
    make_entry("login_failed", detail=detail | {"reason": {"ko": text, text: text}, "groups": [text]})
    make_entry(
        "add", actor_name=text[:150], target_name=text[:300], target_type="releases.release", target_id=name
    )
    assert {"add", "change", "login_failed"} <= set(shown(client))


def test_a_name_that_looks_like_a_time_is_told_as_it_was_typed(client, administrator):
    client.logout()
    client.post("/admin/login/", {"username": "2026-02-03T10:00", "password": "x"})
    client.force_login(administrator)
    assert "Name that was typed: 2026-02-03T10:00<" in page(client, act="login_failed")


def test_it_is_filtered_by_act_person_and_date(client, administrator):
    make_entry("add", at="2025-03-01T23:59:59+09:00")
    make_entry("change", at="2025-03-02T00:00:00+09:00", actor=administrator)
    make_entry("delete", at="2025-03-02T23:59:59+09:00")
    make_entry("import", at="2025-03-03T00:00:00+09:00")
    assert shown(client, act="change") == ["change"]
    assert "change" in shown(client, person=administrator.pk, until="2025-03-04")
    assert shown(client, person="none", until="2025-03-04") == ["import", "delete", "add"]
    assert shown(client, **{"from": "2025-03-02", "until": "2025-03-02"}) == ["delete", "change"]
    assert shown(client, **{"from": "2025-03-02", "until": "2025-03-02", "act": "delete"}) == ["delete"]


def test_the_form_of_the_period_keeps_the_other_filters(client, administrator):
    content = page(client, act="change", until="2025-03-02", q="library")
    form = re.search(r'<form class="period-filter".*?</form>', content, re.DOTALL).group()
    assert '<input type="hidden" name="act" value="change">' in form
    assert '<input type="hidden" name="q" value="library">' in form
    assert 'name="until" value="2025-03-02"' in form
    assert form.count('name="until"') == 1


@pytest.mark.parametrize("day", ["2025-13-45", "yesterday", ""])
def test_a_day_that_is_none_filters_nothing(client, administrator, day):
    make_entry("import")
    assert "import" in shown(client, **{"from": day})


def test_it_is_searched_by_the_name_of_the_object_or_its_key(client, administrator):
    make_entry("change", target_name="하늘시, 새 도서관 열어", target_id="4711")
    make_entry("delete", target_name="도로 공사", target_id="14711")
    assert shown(client, q="도서관") == ["change"]
    assert shown(client, q="4711") == ["change"]


def test_its_queries_do_not_grow_and_count_no_further_than_its_pages_go(client, administrator, monkeypatch):
    monkeypatch.setattr(paging, "MOST_COUNTED", 60)
    client.get(LOG)
    counts = []
    for _round in range(2):
        for _number in range(40):
            make_entry()
        with CaptureQueriesContext(connection) as captured:
            content = page(client)
        counts.append(len(captured))
    assert counts[0] == counts[1]
    counting = [query["sql"] for query in captured if "COUNT(*)" in query["sql"]]
    assert counting
    assert all("LIMIT 60" in sql for sql in counting)
    assert "the newest 60" in content
    assert client.get(LOG, {"p": 2}).status_code == 200
