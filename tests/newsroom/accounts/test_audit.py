"""What is done in the admin stands in the audit log, which nobody can rewrite."""

import pytest
from django.contrib import admin
from django.contrib.admin.models import LogEntry
from django.contrib.auth.models import Group
from django.db import ProgrammingError

from awards.models import Organisation
from newsroom.accounts import audit
from newsroom.accounts.admin.audited import AuditedAdmin
from newsroom.accounts.grants import EDITORIAL, PUBLIC
from newsroom.accounts.models import AuditEntry, Department, User
from newsroom.releases import preview_links
from tests.make import make_department, make_editor, make_release, make_user
from tests.newsroom.accounts.test_grants import run_as
from tests.newsroom.releases.admin.forms import posted

DEPARTMENTS = "/admin/accounts/department/"
ORGANISATIONS = "/admin/awards/organisation/"


@pytest.fixture
def administrator(client):
    user = make_user("administrator", last_name="문", first_name="지안")
    client.force_login(user)
    AuditEntry.objects.create(act="login", at="2020-01-01T00:00Z")
    return user


def save(client, url, **changes):
    """Send the form at `url` as it is shown, with `changes`."""
    response = client.post(url, posted(client.get(url), **changes))
    assert response.status_code == 302


def told(act):
    return AuditEntry.objects.get(act=act)


@pytest.mark.parametrize("model_admin", admin.site._registry.values(), ids=str)
def test_every_page_of_the_admin_writes_into_the_audit_log(model_admin):
    assert isinstance(model_admin, AuditedAdmin)
    for method in ("log_addition", "log_change", "log_deletions", "construct_change_message"):
        assert getattr(type(model_admin), method) is not getattr(admin.ModelAdmin, method)


@pytest.mark.django_db
class TestTheAdmin:
    def test_notes_who_added_what(self, client, administrator):
        client.post(
            f"{DEPARTMENTS}add/", {"name_ko": "환경과", "name_en": "Environment", "slug": "environment"}
        )
        entry = told("add")
        department = Department.objects.get()
        assert (entry.actor, entry.actor_name) == (administrator, "문지안")
        assert (entry.target_type, entry.target_id) == ("accounts.department", str(department.pk))
        assert entry.target_name == str(department)

    def test_notes_the_names_of_changed_fields_and_no_values(self, client, administrator):
        department = make_department()
        save(client, f"{DEPARTMENTS}{department.pk}/change/", name_ko="환경과")
        assert told("change").detail == {"fields": ["name"]}

    def test_notes_what_became_of_parts(self, client, administrator):
        names = {"name_ko": "환경부", "name_en": "Ministry of Environment", "kind": "central", "slug": "moe"}
        data = names | {
            "former_names-TOTAL_FORMS": 0,
            "former_names-INITIAL_FORMS": 0,
            "aliases-TOTAL_FORMS": 1,
            "aliases-INITIAL_FORMS": 0,
            "aliases-0-text": "환경처",
        }
        client.post(f"{ORGANISATIONS}add/", data)
        organisation = Organisation.objects.get()
        part = {"act": "add", "type": "awards.organisationalias", "name": "환경처"}
        assert told("add").detail == {"parts": [part]}
        save(client, f"{ORGANISATIONS}{organisation.pk}/change/", **{"aliases-0-DELETE": "on"})
        assert told("change").detail == {"parts": [part | {"act": "delete"}]}

    def test_notes_nothing_of_a_save_that_changed_nothing(self, client, administrator):
        department = make_department()
        save(client, f"{DEPARTMENTS}{department.pk}/change/")
        assert not AuditEntry.objects.filter(act="change").exists()

    def test_notes_what_was_deleted(self, client, administrator):
        department = make_department()
        page = f"{DEPARTMENTS}{department.pk}/delete/"
        client.post(page, {"post": "yes", "_opened": client.get(page).context["opened"]})
        entry = told("delete")
        assert (entry.target_id, entry.target_name) == (str(department.pk), "홍보담당관")

    def test_notes_who_was_put_into_which_groups(self, client, administrator):
        user = make_user("author")
        groups = list(Group.objects.filter(name__in=["author", "desk editor"]).values_list("pk", flat=True))
        save(client, f"/admin/accounts/user/{user.pk}/change/", groups=groups)
        assert told("change").detail == {"fields": ["groups"], "groups": ["author", "desk editor"]}

    def test_writes_no_log_of_its_own_beside(self, client, administrator):
        client.post(
            f"{DEPARTMENTS}add/", {"name_ko": "환경과", "name_en": "Environment", "slug": "environment"}
        )
        assert not LogEntry.objects.exists()

    def test_shows_the_entries_of_an_object_as_its_history(self, client, administrator):
        department = make_department()
        save(client, f"{DEPARTMENTS}{department.pk}/change/", name_ko="환경과")
        audit.record("change", administrator, make_department("교통과"), fields=["slug"])
        url = f"{DEPARTMENTS}{department.pk}/history/"
        page = client.get(url, headers={"Accept-Language": "en"}).content.decode()
        assert page.count("<td>문지안</td>") == 1
        assert "<div>Name</div>" in page
        client.force_login(make_user("author"))
        assert client.get(url).status_code == 200
        client.force_login(make_user())
        assert client.get(url).status_code == 403


@pytest.mark.django_db
class TestPasswords:
    NEW = {"new_password1": "another-long-password", "new_password2": "another-long-password"}

    def test_ones_own_is_noted(self, client):
        user = make_user("author")
        client.force_login(user)
        client.post("/admin/password_change/", {"old_password": "password", **self.NEW})
        entry = told("password")
        assert (entry.actor, entry.target_id, entry.detail) == (user, str(user.pk), {})

    def test_one_that_was_refused_is_not(self, client):
        client.force_login(make_user("author"))
        client.post("/admin/password_change/", {"old_password": "wrong", **self.NEW})
        assert not AuditEntry.objects.filter(act="password").exists()

    def test_that_of_somebody_else_is_noted(self, client, administrator):
        user = make_user("author")
        new = {"password1": "another-long-password", "password2": "another-long-password"}
        client.post(f"/admin/accounts/user/{user.pk}/password/", new | {"usable_password": "true"})
        entry = told("password")
        assert (entry.actor, entry.target_id, entry.detail) == (administrator, str(user.pk), {})

    def test_no_entry_holds_one(self, client, administrator):
        data = {
            "username": "kim",
            "usable_password": "true",
            "password1": "a-long-password-17",
            "password2": "a-long-password-17",
            "is_staff": "on",
        }
        client.post("/admin/accounts/user/add/", data)
        assert User.objects.filter(username="kim").exists()
        client.login(username="kim", password="a-long-password-18")
        assert "a-long-password" not in str(list(AuditEntry.objects.values()))


@pytest.mark.django_db
def test_no_entry_opens_a_preview(client):
    release, editor = make_release(), make_editor()
    link = {"language": "ko", "name": "기자", "organisation": "", "hours": 1}
    token = preview_links.issue(release, by=editor, **link)
    client.get(f"/preview/{token}/")
    preview_links.revoke(release.preview_links.get(), by=editor)
    entries = str(list(AuditEntry.objects.values()))
    assert all(act in entries for act in ("preview_issued", "preview_opened", "preview_revoked"))
    assert token not in entries
    assert release.preview_links.get().token_digest not in entries


@pytest.mark.django_db
class TestTheTable:
    def test_takes_new_entries_of_the_editorial_role(self):
        run_as(EDITORIAL, "INSERT INTO accounts_auditentry (actor_name, act, target_type, target_id, target_name,"
               " detail) VALUES ('', 'login', '', '', '', '{}')")  # fmt: skip
        assert AuditEntry.objects.count() == 1

    @pytest.mark.parametrize(
        "statement",
        [
            "UPDATE accounts_auditentry SET actor_name = 'nobody'",
            "DELETE FROM accounts_auditentry",
            "TRUNCATE accounts_auditentry",
            "ALTER TABLE accounts_auditentry DISABLE TRIGGER ALL",
        ],
    )
    def test_cannot_be_rewritten_by_it(self, statement):
        with pytest.raises(ProgrammingError, match=r"permission denied|must be owner"):
            run_as(EDITORIAL, statement)

    @pytest.mark.parametrize("statement", ["SELECT 1 FROM accounts_auditentry", "TABLE accounts_auditentry"])
    def test_cannot_be_read_by_the_public_role(self, statement):
        with pytest.raises(ProgrammingError, match="permission denied"):
            run_as(PUBLIC, statement)


@pytest.mark.django_db
def test_an_act_that_nobody_knows_is_refused():
    with pytest.raises(ValueError, match="no act"):
        audit.record("browse", None)
