from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import pytest
from django.core.checks import CheckMessage, registry
from django.db import connection
from pytest_django import Settings

from newsroom import checks
from newsroom.translation.machine import services


def ids(check: Callable[..., Iterable[CheckMessage]], **options: Any) -> list[str | None]:
    messages = list(check(app_configs=None, **options))
    assert all(message.hint for message in messages), "every message says what to do"
    return [message.id for message in messages]


def serve_as(role: str, monkeypatch: pytest.MonkeyPatch) -> None:
    # The setting as a whole is not for overriding; nothing connects while these tests run.
    monkeypatch.setitem(connection.settings_dict, "USER", role)


def read_as(role: str, settings: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(settings.DATABASES, "public", {"USER": role})


@pytest.fixture
def production(settings: Settings, monkeypatch: pytest.MonkeyPatch) -> Settings:
    """Settings that no check complains of."""
    settings.SECRET_KEY = "of-the-operator"
    settings.ALLOWED_HOSTS = ["news.example"]
    settings.CITY_NAME = {"ko": "우리시", "en": "Our City"}
    settings.SENDS_MAIL = True
    settings.SITE_URL = "https://news.example"
    settings.PUBLIC_DATABASE_ALIAS = "public"
    read_as("newsroom_public", settings, monkeypatch)
    return settings


def test_sound_settings_pass(production: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    serve_as("newsroom_editorial", monkeypatch)
    assert ids(checks.check_secret_key) == []
    assert ids(checks.check_allowed_hosts) == []
    assert ids(checks.check_database_roles) == []
    assert ids(checks.check_city) == []
    assert ids(checks.check_demo) == []
    assert ids(checks.check_mail) == []
    assert ids(checks.check_city_languages) == []


@pytest.mark.parametrize("key", ["demo-key", "test-key", "example-key"])
def test_a_key_of_the_projects_files_is_an_error(production: Settings, key: str) -> None:
    production.SECRET_KEY = key
    assert ids(checks.check_secret_key) == ["newsroom.E001"]


def test_accounts_with_known_passwords_are_an_error(production: Settings) -> None:
    production.DEMO = True
    assert ids(checks.check_demo) == ["newsroom.E006"]


def test_answering_to_every_host_name_is_an_error(production: Settings) -> None:
    production.ALLOWED_HOSTS = ["news.example", "*"]
    assert ids(checks.check_allowed_hosts) == ["newsroom.E002"]


def test_serving_as_the_owner_is_an_error(production: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    serve_as("newsroom_owner", monkeypatch)
    assert ids(checks.check_database_roles) == ["newsroom.E003"]


def test_reading_public_pages_as_an_editor_is_a_warning(
    production: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    serve_as("newsroom_editorial", monkeypatch)
    production.PUBLIC_DATABASE_ALIAS = "default"
    assert ids(checks.check_database_roles) == ["newsroom.W001"]


def test_reading_public_pages_by_another_url_but_as_an_editor_is_an_error(
    production: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    serve_as("newsroom_editorial", monkeypatch)
    read_as("newsroom_editorial", production, monkeypatch)
    assert ids(checks.check_database_roles) == ["newsroom.E007"]


def test_the_name_of_the_demos_city_is_a_warning(production: Settings) -> None:
    production.CITY_NAME = {"ko": "하늘시", "en": "Haneul City"}
    assert ids(checks.check_city) == ["newsroom.W002"]


def test_notices_that_nobody_sends_are_a_warning(production: Settings) -> None:
    production.SENDS_MAIL = False
    assert ids(checks.check_mail) == ["newsroom.W003"]


@pytest.mark.parametrize("url", ["", "news.example"])
def test_mails_whose_links_lead_nowhere_are_an_error(production: Settings, url: str) -> None:
    production.SITE_URL = url
    assert ids(checks.check_mail) == ["newsroom.E008"]


def test_a_language_without_the_citys_name_is_an_error(production: Settings) -> None:
    production.CITY_NAME = {"ko": "우리시"}
    assert ids(checks.check_city_languages) == ["newsroom.E004"]


@pytest.mark.django_db
def test_a_database_that_reads_hangul_passes() -> None:
    assert ids(checks.check_hangul, databases=["default"]) == []


@pytest.mark.django_db
def test_a_database_blind_to_hangul_is_an_error() -> None:
    with connection.cursor() as cursor:  # as pg_trgm answers with LC_CTYPE=C
        cursor.execute("DROP EXTENSION pg_trgm CASCADE")
        cursor.execute("CREATE EXTENSION pg_trgm SCHEMA draft")
        cursor.execute(
            "CREATE FUNCTION show_trgm(text) RETURNS text[] LANGUAGE sql AS 'SELECT ''{}''::text[]'"
        )
    assert ids(checks.check_hangul, databases=["default"]) == ["newsroom.E005"]


@pytest.mark.django_db
def test_before_the_first_migration_nothing_is_said_of_hangul() -> None:
    with connection.cursor() as cursor:
        cursor.execute("DROP EXTENSION pg_trgm CASCADE")
    assert ids(checks.check_hangul, databases=["default"]) == []


def test_checks_for_production_run_at_deployment_only() -> None:
    for_production = {checks.check_secret_key, checks.check_allowed_hosts, checks.check_database_roles}
    assert {*for_production, checks.check_city, checks.check_mail} <= registry.registry.deployment_checks
    assert checks.check_city_languages in registry.registry.registered_checks


def test_files_do_not_lie_where_static_files_are_served_from(settings: Settings, tmp_path: Path) -> None:
    settings.STATIC_ROOT = str(tmp_path)
    settings.MEDIA_ROOT = str(tmp_path / "files")
    assert ids(checks.check_files) == ["newsroom.E009"]
    settings.MEDIA_ROOT = str(tmp_path.parent / "files")
    assert ids(checks.check_files) == []


@pytest.mark.parametrize("inside", ["internal-files", "/internal-files", "internal-files/"])
def test_the_path_that_nginx_knows_files_by_is_one_of_a_folder(settings: Settings, inside: str) -> None:
    settings.FILES_INTERNAL_URL = inside
    assert ids(checks.check_files) == ["newsroom.E011"]


def test_nginx_is_not_asked_to_send_what_lies_in_an_object_store(settings: Settings) -> None:
    settings.FILES_INTERNAL_URL = "/internal-files/"
    assert ids(checks.check_files) == []
    store = {"BACKEND": "storages.backends.s3.S3Storage", "OPTIONS": {"bucket_name": "press"}}
    settings.STORAGES = {**settings.STORAGES, "files": store}
    assert ids(checks.check_files) == ["newsroom.E010"]


def test_a_translation_service_needs_its_key_and_its_client(
    settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings.MACHINE_TRANSLATION = ""
    assert ids(checks.check_machine_translation) == []
    settings.MACHINE_TRANSLATION = "papago"
    assert ids(checks.check_machine_translation) == ["newsroom.E012", "newsroom.E013"]
    settings.MACHINE_TRANSLATION_KEY, settings.MACHINE_TRANSLATION_KEY_ID = "secret", "id"
    assert ids(checks.check_machine_translation) == []
    monkeypatch.setitem(services.SERVICES, "papago", "a_client.that_is_not.installed")
    assert ids(checks.check_machine_translation) == ["newsroom.E014"]
