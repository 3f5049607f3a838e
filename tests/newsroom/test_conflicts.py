"""No form of the admin saves over what somebody else changed since it was opened."""

import threading
from typing import Any

import pytest
from django.contrib import admin
from django.db import connection
from django.test import Client

from newsroom.accounts.models import User
from newsroom.fields.conflicts.admin import ConflictGuard
from newsroom.releases.models import Category
from tests.awards.make import (
    make_award,
    make_edition,
    make_group,
    make_home,
    make_organisation,
    make_programme,
)
from tests.make import make_category, make_department, make_topic, make_user
from tests.newsroom.releases.admin.forms import posted

pytestmark = pytest.mark.django_db


def test_every_page_of_the_admin_is_guarded_and_changes_nothing_from_lists(rf):
    request = rf.get("/")
    request.user = User(is_superuser=True, is_active=True)
    for model, model_admin in admin.site._registry.items():
        assert isinstance(model_admin, ConflictGuard), model
        assert not model_admin.list_editable, model
        assert "delete_selected" not in model_admin.get_actions(request), model


def change_url(obj):
    return f"/admin/{obj._meta.app_label}/{obj._meta.model_name}/{obj.pk}/change/"


@pytest.fixture
def chief(client):
    user = User.objects.create_superuser("chief", password="a-long-password-17", last_name="김하늘")
    client.force_login(user)
    return user


def second_save(client, obj, first, second):
    """Two forms of `obj` opened at once: `first` is saved, then `second`; the answer to that and what it carries."""
    url = change_url(obj)
    one, other = client.get(url), client.get(url)
    assert client.post(url, posted(one, **first)).status_code == 302
    return client.post(url, posted(other, **second))


# What is changed: its maker, a field, and another one, with the values typed into them.
OBJECTS: dict[str, Any] = {
    "category": (make_category, {"name_ko": "안전"}, {"name_ko": "교통"}, {"slug": "transport"}),
    "topic": (make_topic, {"name_ko": "안전"}, {"name_ko": "교통"}, {"slug": "transport"}),
    "department": (make_department, {"name_ko": "안전과"}, {"name_ko": "교통과"}, {"slug": "transport"}),
    "organisation": (make_home, {"name_ko": "안전시"}, {"name_ko": "교통시"}, {"kind": "central"}),
    "programme": (make_programme, {"name_ko": "안전 평가"}, {"name_ko": "교통 평가"}, {"slug": "transport"}),
    "edition": (make_edition, {"assessed_count": "10"}, {"assessed_count": "11"}, {"indicator_count": "5"}),
    "award": (make_award, {"money": "10"}, {"money": "11"}, {"source_url": "https://example.org/a"}),
    "user": (make_user, {"last_name": "안"}, {"last_name": "교"}, {"email": "a@example.org"}),
}


@pytest.mark.parametrize("kind", OBJECTS)
def test_the_second_save_comes_back_with_theirs_beside_and_is_stored_after_looking(client, chief, kind):
    make, first, second, _elsewhere = OBJECTS[kind]
    obj = make()
    answer = second_save(client, obj, first, second)
    assert answer.status_code == 200
    conflict = answer.context["conflict"]
    [clash] = conflict.clashes
    [typed] = second.values()
    assert next(iter(first.values())) in clash.theirs
    assert typed in clash.mine
    assert conflict.saves[0].name == str(chief)
    assert f'value="{typed}"' in answer.content.decode()
    assert client.post(change_url(obj), posted(answer)).status_code == 302
    assert f'value="{typed}"' in client.get(change_url(obj)).content.decode()


@pytest.mark.parametrize("kind", OBJECTS)
def test_what_only_they_changed_is_taken_over(client, chief, kind):
    make, first, _second, elsewhere = OBJECTS[kind]
    obj = make()
    answer = second_save(client, obj, first, elsewhere)
    assert [each.place for each in answer.context["conflict"].clashes] == []
    assert client.post(change_url(obj), posted(answer)).status_code == 302
    page = client.get(change_url(obj)).content.decode()
    for value in (*first.values(), *elsewhere.values()):
        assert f'value="{value}"' in page


def test_rows_of_inlines_are_guarded_too(client, chief):
    programme = make_programme(grades=("최우수", "우수"))
    answer = second_save(
        client,
        programme,
        {"grades-0-name_ko": "대상"},
        {"grades-0-name_ko": "금상", "grades-1-name_ko": "은상"},
    )
    [clash] = answer.context["conflict"].clashes
    assert "대상" in clash.theirs
    assert "금상" in clash.mine
    client.post(change_url(programme), posted(answer, **{f"_take:{clash.place}": "theirs"}))
    assert [grade.name["ko"] for grade in programme.grades.order_by("position")] == ["대상", "은상"]


def test_a_row_changed_on_a_page_of_its_own_counts_as_changed(client, chief):
    edition = make_edition()
    group = make_group(edition, "1그룹")
    page = client.get(change_url(edition))
    client.post(change_url(group), posted(client.get(change_url(group)), name_ko="가그룹"))
    answer = client.post(change_url(edition), posted(page, **{"groups-0-name_ko": "나그룹"}))
    assert [each.place for each in answer.context["conflict"].clashes] == [f"groups#{group.pk}"]


def test_saving_alone_is_no_conflict_however_often(client, chief):
    for kind, (make, first, second, _elsewhere) in OBJECTS.items():
        obj = make() if kind != "organisation" else make_organisation()
        saves: list[dict[str, str]] = [first, second, {}]
        for typed in saves:
            answer = client.post(change_url(obj), posted(client.get(change_url(obj)), **typed))
            assert answer.status_code == 302, kind


def test_what_was_changed_since_the_question_is_not_deleted_unseen(client, chief):
    category = make_category()
    url = change_url(category).replace("change", "delete")
    question = client.get(url)
    answer = {"post": "yes", "_opened": question.context["opened"]}
    client.post(change_url(category), posted(client.get(change_url(category)), name_ko="안전"))
    asked_again = client.post(url, answer, follow=True)
    assert Category.objects.filter(pk=category.pk).exists()
    assert asked_again.redirect_chain == [(url, 302)]
    client.post(url, {"post": "yes", "_opened": asked_again.context["opened"]})
    assert not Category.objects.filter(pk=category.pk).exists()


@pytest.mark.django_db(transaction=True)
def test_of_two_people_who_save_at_the_same_moment_one_is_told():
    category = make_category()
    url = change_url(category)
    clients = [Client(), Client()]
    for each in clients:
        each.force_login(make_user("desk editor"))
    sent = [posted(each.get(url), name_ko=f"이름 {number}") for number, each in enumerate(clients)]
    start, statuses = threading.Barrier(2), []

    def save(number):
        try:
            start.wait()
            statuses.append(clients[number].post(url, sent[number]).status_code)
        finally:
            connection.close()

    threads = [threading.Thread(target=save, args=[number]) for number in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(statuses) == [200, 302]
