from pathlib import Path

import pytest
from django.core.exceptions import ImproperlyConfigured
from django.db import OperationalError
from django.db.utils import ConnectionHandler

from newsroom.env import Environment
from newsroom.postgres import PUBLIC
from tests.served import database


@pytest.fixture
def variables(monkeypatch: pytest.MonkeyPatch) -> pytest.MonkeyPatch:
    for name in ("ENV_FILE", "DEBUG", "HSTS_SECONDS"):
        monkeypatch.delenv(name, raising=False)
    return monkeypatch


@pytest.mark.parametrize(("text", "value"), [("true", True), ("no", False), ("1", True), ("", True)])
def test_a_flag_is_yes_no_or_its_default(variables: pytest.MonkeyPatch, text: str, value: bool) -> None:
    variables.setenv("DEBUG", text)
    assert Environment().flag("DEBUG", default=True) is value


def test_everything_wrong_is_told_at_once(variables: pytest.MonkeyPatch) -> None:
    variables.setenv("DEBUG", "maybe")
    variables.setenv("HSTS_SECONDS", "-1")
    variables.setenv("LOG_LEVEL", "LOUD")
    variables.setenv("DATABASE_URL", "mysql://localhost/newsroom")
    variables.delenv("SECRET_KEY")
    env = Environment()
    env.flag("DEBUG")
    env.number("HSTS_SECONDS")
    env.one_of("LOG_LEVEL", ("INFO", "ERROR"))
    env.database("DATABASE_URL")
    env.text("SECRET_KEY")
    with pytest.raises(ImproperlyConfigured) as refusal:
        env.refuse_nonsense()
    told = str(refusal.value).splitlines()[1:]
    assert [line.split(":")[0].strip() for line in told] == [
        "DATABASE_URL",
        "DEBUG",
        "HSTS_SECONDS",
        "LOG_LEVEL",
        "SECRET_KEY",
    ]


@pytest.mark.parametrize(
    "url",
    ["newsroom", "postgresql://localhost", "postgresql://localhost:99999/newsroom", "sqlite://:memory:"],
)
def test_only_the_url_of_a_postgresql_database_will_do(variables: pytest.MonkeyPatch, url: str) -> None:
    variables.setenv("DATABASE_URL", url)
    env = Environment()
    env.database("DATABASE_URL")
    with pytest.raises(ImproperlyConfigured, match="postgresql://user:password@host"):
        env.refuse_nonsense()


def test_a_socket_folder_stands_in_the_url(variables: pytest.MonkeyPatch) -> None:
    variables.setenv("DATABASE_URL", "postgresql://owner@:5432/newsroom?host=/tmp/Some_folder")
    database = Environment().database("DATABASE_URL", keep_seconds=7)
    assert (database["USER"], database["OPTIONS"]["host"]) == ("owner", "/tmp/Some_folder")
    assert database["CONN_MAX_AGE"] == 7


def test_options_of_the_url_stay_beside_the_longest_time(variables: pytest.MonkeyPatch) -> None:
    variables.setenv("DATABASE_URL", "postgresql://public@host/newsroom?options=-c%20jit%3Doff")
    env = Environment()
    limited, free = env.database("DATABASE_URL", most_seconds=10), env.database("DATABASE_URL")
    assert (
        limited["OPTIONS"]["options"]
        == "-c jit=off -c statement_timeout=10s -c plan_cache_mode=force_generic_plan"
    )
    assert free["OPTIONS"]["options"] == "-c jit=off"


@pytest.mark.django_db
def test_what_takes_longer_is_given_up(variables: pytest.MonkeyPatch) -> None:
    variables.setenv("DATABASE_URL", database(PUBLIC))
    limited = ConnectionHandler({"default": Environment().database("DATABASE_URL", most_seconds=1)})[
        "default"
    ]
    try:
        with limited.cursor() as cursor, pytest.raises(OperationalError, match="statement timeout"):
            cursor.execute("SELECT pg_sleep(30)")
    finally:
        limited.close()


def test_words_and_texts_by_language(variables: pytest.MonkeyPatch) -> None:
    variables.setenv("ALLOWED_HOSTS", " a.example , b.example,")
    variables.setenv("CITY_NAME", "ko=우리시,en=Our City")
    env = Environment()
    assert env.words("ALLOWED_HOSTS") == ["a.example", "b.example"]
    assert env.by_language("CITY_NAME") == {"ko": "우리시", "en": "Our City"}


def test_variables_come_from_a_file_where_they_are_not_set(
    variables: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    file = tmp_path / "production.env"
    file.write_text("HSTS_SECONDS=5\nLOG_LEVEL=ERROR\n")
    variables.setenv("ENV_FILE", str(file))
    variables.setenv("LOG_LEVEL", "INFO")
    env = Environment()
    assert env.number("HSTS_SECONDS") == 5
    assert env.text("LOG_LEVEL") == "INFO"


def test_a_file_that_is_not_there_is_told(variables: pytest.MonkeyPatch, tmp_path: Path) -> None:
    variables.setenv("ENV_FILE", str(tmp_path / "nowhere.env"))
    with pytest.raises(ImproperlyConfigured, match=r"nowhere\.env"):
        Environment()


def test_mail_is_sent_as_its_url_says(variables: pytest.MonkeyPatch) -> None:
    variables.setenv("EMAIL_URL", "submission://news:p%40ss@mail.example:2525")
    mail = Environment().mail("EMAIL_URL")
    assert (mail["EMAIL_HOST"], mail["EMAIL_PORT"], mail["EMAIL_USE_TLS"]) == ("mail.example", 2525, True)
    assert (mail["EMAIL_HOST_USER"], mail["EMAIL_HOST_PASSWORD"]) == ("news", "p@ss")
    assert mail["EMAIL_TIMEOUT"] > 0


def test_mail_is_kept_in_a_folder_of_any_name(variables: pytest.MonkeyPatch) -> None:
    variables.setenv("EMAIL_URL", "file:///srv/newsroom/mail")
    assert Environment().mail("EMAIL_URL")["EMAIL_FILE_PATH"] == "/srv/newsroom/mail"


@pytest.mark.parametrize("url", ["mail.example", "pop3://mail.example", "smtp://mail.example:port"])
def test_only_a_way_to_send_mail_will_do(variables: pytest.MonkeyPatch, url: str) -> None:
    variables.setenv("EMAIL_URL", url)
    env = Environment()
    env.mail("EMAIL_URL")
    with pytest.raises(ImproperlyConfigured, match="submission://"):
        env.refuse_nonsense()


def test_a_store_is_named_by_one_url(variables: pytest.MonkeyPatch) -> None:
    variables.setenv("FILES_URL", "s3://a%2Fkey:se%40cret@store.example:9000/press/a/folder?region=kr-1")
    assert Environment().store("FILES_URL") == {
        "BACKEND": "storages.backends.s3.S3Storage",
        "OPTIONS": {
            "endpoint_url": "https://store.example:9000",
            "bucket_name": "press",
            "location": "a/folder",
            "access_key": "a/key",
            "secret_key": "se@cret",
            "region_name": "kr-1",
            "max_memory_size": 1024 * 1024,
            "default_acl": None,
        },
    }


def test_what_a_store_url_leaves_out_is_not_said(variables: pytest.MonkeyPatch) -> None:
    variables.setenv("FILES_URL", "s3+http://store.example/press")
    options = Environment().store("FILES_URL")["OPTIONS"]
    assert options["endpoint_url"] == "http://store.example"
    assert not {"access_key", "secret_key", "region_name", "location"} & set(options)


@pytest.mark.parametrize(
    "url",
    ["https://store.example/press", "s3://store.example", "s3:///press", "s3://store.example:port/press"],
)
def test_a_store_url_that_is_none_is_told(variables: pytest.MonkeyPatch, url: str) -> None:
    variables.setenv("FILES_URL", url)
    env = Environment()
    env.store("FILES_URL")
    with pytest.raises(ImproperlyConfigured, match="FILES_URL: Must look like s3://"):
        env.refuse_nonsense()
