import pytest
from django.contrib.auth.models import Group, Permission

from newsroom.accounts import groups
from tests.make import make_user

pytestmark = pytest.mark.django_db


def test_every_permission_in_the_table_exists():
    existing = {
        f"{app}.{codename}"
        for app, codename in Permission.objects.values_list("content_type__app_label", "codename")
    }
    named = set().union(*groups.GROUPS.values())
    assert named - existing == set()


def test_authors_write_but_do_not_approve():
    author = make_user("author")
    assert author.has_perm("releases.submit_release")
    assert not author.has_perm("releases.approve_release")
    assert not author.has_perm("awards.change_award")


def test_applying_the_table_again_changes_nothing():
    before = set(Group.permissions.through.objects.values_list("group__name", "permission"))
    groups.sync("releases")
    assert set(Group.permissions.through.objects.values_list("group__name", "permission")) == before


def test_a_permission_given_by_hand_is_taken_back():
    author = Group.objects.get(name="author")
    author.permissions.add(Permission.objects.get(codename="approve_release"))
    groups.sync("releases")
    assert not author.permissions.filter(codename="approve_release").exists()
