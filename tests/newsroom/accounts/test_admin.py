import pytest
from django.contrib.auth.models import Group
from django.db import connection
from django.test.utils import CaptureQueriesContext

from newsroom.accounts.admin import GROUP_LABELS
from newsroom.accounts.groups import GROUPS
from newsroom.accounts.models import Department, User
from tests.make import make_department, make_user
from tests.newsroom.releases.admin.forms import posted

pytestmark = pytest.mark.django_db
USERS = "/admin/accounts/user/"


def test_an_administrator_makes_a_member_of_staff_with_department_and_group(client):
    client.force_login(make_user("administrator"))
    department = make_department()
    data = {
        "username": "kim",
        "usable_password": "true",
        "password1": "a-long-password-17",
        "password2": "a-long-password-17",
        "last_name": "김",
        "department": department.pk,
        "is_staff": "on",
        "groups": [Group.objects.get(name="author").pk],
    }
    client.post(f"{USERS}add/", data)
    user = User.objects.get(username="kim")
    assert user.department == department
    assert user.has_perm("releases.submit_release")


def test_who_may_edit_accounts_cannot_rise_to_superuser(client):
    administrator = make_user("administrator")
    client.force_login(administrator)
    url = f"{USERS}{administrator.pk}/change/"
    response = client.post(url, posted(client.get(url), is_superuser="on"))
    assert response.status_code == 302
    administrator.refresh_from_db()
    assert not administrator.is_superuser


def test_authors_see_departments_by_name_and_no_accounts(client):
    client.force_login(make_user("author"))
    department = make_department()
    page = client.get(f"/admin/accounts/department/{department.pk}/change/").content.decode()
    assert "홍보담당관 / Public Relations" in page
    assert client.get(USERS).status_code == 403


def test_a_department_needs_its_name_in_both_languages(client):
    client.force_login(make_user("administrator"))
    url = "/admin/accounts/department/add/"
    assert client.post(url, {"name_ko": "환경과", "slug": "environment"}).status_code == 200
    client.post(url, {"name_ko": "환경과", "name_en": "Environment", "slug": "environment"})
    assert Department.objects.get().name == {"ko": "환경과", "en": "Environment"}


def test_the_list_of_staff_takes_the_same_number_of_queries_however_many_there_are(client):
    client.force_login(make_user("administrator"))
    client.get(USERS)
    counts = []
    for _round in range(2):
        for _number in range(3):
            make_user("author", department=make_department())
        with CaptureQueriesContext(connection) as captured:
            client.get(USERS)
        counts.append(len(captured))
    assert counts[0] == counts[1]


def test_every_group_has_a_label():
    assert GROUP_LABELS.keys() == GROUPS.keys()


@pytest.mark.parametrize("page", ["password/", "change/", "delete/"])
def test_an_administrator_has_no_hold_over_a_superuser(client, page):
    chief = User.objects.create_superuser("chief", password="a-long-password-17")
    client.force_login(make_user("administrator"))
    data = {"password1": "another-long-password", "password2": "another-long-password", "post": "yes"}
    response = client.post(f"{USERS}{chief.pk}/{page}", data)
    assert response.status_code == 403
    chief.refresh_from_db()
    assert chief.check_password("a-long-password-17")
