"""The public side under the rights of its own database role."""

import pytest
from django.apps import apps
from django.db import ProgrammingError, connection, transaction

from newsroom.accounts.grants import EDITORIAL, PUBLIC
from newsroom.releases.models import Release, ReleaseVersion
from newsroom.releases.published import PublishedModel
from tests.newsroom.public.test_growth import World

pytestmark = pytest.mark.django_db


@pytest.fixture
def as_public():
    """Everything that follows in the test's transaction is asked with the public role's rights."""

    def take_role():
        with connection.cursor() as cursor:
            # Before PostgreSQL 18 a deferred trigger runs as the role of the moment in which it fires.
            cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
            cursor.execute(f"SET LOCAL ROLE {PUBLIC}")

    return take_role


def test_every_public_page_and_answer_works_with_the_public_role(client, as_public):
    world = World()
    world.grow(by=1)
    answers = dict.fromkeys(world.urls(), 200) | world.notices()
    as_public()
    for url, status in answers.items():
        assert client.get(url).status_code == status, url


@pytest.mark.parametrize("model", [Release, ReleaseVersion])
def test_editorial_tables_are_refused(as_public, model):
    as_public()
    with pytest.raises(ProgrammingError, match="permission denied"), transaction.atomic():
        model.objects.exists()


AS_OWNER = """
    SELECT p.oid::regprocedure::text, CASE WHEN 0::oid = ANY (
            SELECT grantee FROM aclexplode(coalesce(proacl, acldefault('f', proowner)))) THEN 'everybody' END,
        CASE WHEN has_function_privilege(%s, p.oid, 'EXECUTE') THEN 'public' END,
        CASE WHEN has_function_privilege(%s, p.oid, 'EXECUTE') THEN 'editorial' END
    FROM pg_proc p WHERE prosecdef
"""
READINGS = ("releases_content_reading()", "awards_register_reading()", "awards_register_parts()")
CALLABLE = {reading: {"public", "editorial"} for reading in READINGS}


def test_what_runs_with_the_rights_of_the_owner_is_called_only_by_those_who_need_it():
    with connection.cursor() as cursor:
        cursor.execute(AS_OWNER, [PUBLIC, EDITORIAL])
        callers = {function: {*roles} - {None} for function, *roles in cursor.fetchall()}
    assert "releases_content_changed()" in callers
    assert {function: roles for function, roles in callers.items() if roles} == CALLABLE


def test_the_public_role_cannot_give_the_content_a_new_number(as_public):
    as_public()
    with (
        pytest.raises(ProgrammingError, match="permission denied for function"),
        transaction.atomic(),
        connection.cursor() as cursor,
    ):
        cursor.execute("SELECT releases_content_number()")


def published_models():
    return [model for model in apps.get_models() if issubclass(model, PublishedModel)]


@pytest.mark.parametrize("model", published_models(), ids=lambda model: model.__name__)
@pytest.mark.parametrize("schema", ["public", "draft"])
def test_a_published_model_has_the_columns_of_its_view(model, schema):
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT column_name, data_type FROM information_schema.columns WHERE table_schema = %s AND table_name = %s",
            [schema, model._meta.db_table],
        )
        columns = dict(cursor.fetchall())
    for field in model._meta.concrete_fields:
        if field.column is None:  # a composite key stands in its parts
            continue
        assert field.column in columns, field.column
        assert same_type(field, columns[field.column]), (field.column, columns[field.column])


def same_type(field, data_type):
    wanted = field.rel_db_type(connection) if field.is_relation else field.db_type(connection)
    wanted = field.target_field.db_type(connection) if field.is_relation else wanted
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT format_type('{wanted.split(' GENERATED')[0]}'::regtype, NULL)")
        name = cursor.fetchone()[0]
    return data_type == ("ARRAY" if name.endswith("[]") else name)


@pytest.mark.parametrize("model", published_models(), ids=lambda model: model.__name__)
def test_published_models_lead_to_published_models_only(model):
    for field in model._meta.get_fields():
        if field.is_relation and not field.auto_created:
            assert issubclass(field.related_model, PublishedModel), field


@pytest.mark.parametrize("model", published_models(), ids=lambda model: model.__name__)
def test_rows_come_in_one_order_whatever_lies_beside_them(model):
    """A tie would be left to the plan of the query, which changes with what is hidden."""
    assert str(model._meta.ordering[-1]).lstrip("-") in ("pk", "id")
    assert list(model.objects.all()) == []
