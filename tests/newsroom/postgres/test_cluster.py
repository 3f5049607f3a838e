from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest

from newsroom.postgres import EDITORIAL, OWNER, PUBLIC, Cluster, PostgresError, kept, throw_away


def ask(cluster: Cluster, sql: str, role: str = OWNER) -> list[tuple]:
    with psycopg.connect(cluster.url(role), autocommit=True) as connection:
        cursor = connection.execute(sql)
        return cursor.fetchall() if cursor.description else []


def tried(cluster: Cluster, *statements: str, role: str = OWNER) -> list[tuple]:
    """What the last of the statements answers; all of them are taken back."""
    with psycopg.connect(cluster.url(role)) as connection:
        for statement in statements:
            cursor = connection.execute(statement)
        rows = cursor.fetchall() if cursor.description else []
        connection.rollback()
    return rows


@pytest.fixture(scope="module")
def cluster() -> Iterator[Cluster]:
    """One for all tests that leave it as it was."""
    with throw_away() as cluster:
        yield cluster


def test_two_throw_away_clusters_run_at_once_and_leave_nothing() -> None:
    with throw_away() as one, throw_away() as other:
        ask(one, "CREATE TABLE only_here ()")
        assert ask(other, "SELECT to_regclass('only_here')") == [(None,)]
        folders = [one.data.parent, other.data.parent]
        assert [folder.stat().st_mode & 0o777 for folder in folders] == [0o700, 0o700]
    assert not any(folder.exists() for folder in folders)


def test_the_owner_needs_no_superuser_for_what_migrations_do(cluster: Cluster) -> None:
    assert ask(cluster, f"SELECT rolsuper, rolcreaterole FROM pg_roles WHERE rolname = '{OWNER}'") == [
        (False, False)
    ]
    tried(cluster, "CREATE EXTENSION btree_gist", "CREATE EXTENSION pg_trgm", "CREATE TABLE facts ()")


@pytest.mark.parametrize("role", [EDITORIAL, PUBLIC])
def test_the_narrow_roles_may_log_in_and_make_nothing(cluster: Cluster, role: str) -> None:
    with pytest.raises(psycopg.errors.InsufficientPrivilege):
        tried(cluster, "CREATE TABLE mine ()", role=role)


def test_trigrams_see_hangul(cluster: Cluster) -> None:
    assert len(tried(cluster, "CREATE EXTENSION pg_trgm", "SELECT unnest(show_trgm('하늘시'))")) == 4


def test_syllables_sort_in_order(cluster: Cluster) -> None:
    assert ask(cluster, "SELECT array_agg(x ORDER BY x) FROM unnest('{힣,가,나}'::text[]) x") == [
        (["가", "나", "힣"],)
    ]


def test_the_data_of_a_kept_cluster_outlive_it(home: Path) -> None:
    with kept(home) as cluster:
        ask(cluster, "CREATE TABLE facts AS SELECT 42 AS answer")
    with kept(home) as cluster:
        assert ask(cluster, "SELECT answer FROM facts") == [(42,)]


def test_a_second_run_on_the_same_data_is_told_who_has_them(home: Path) -> None:
    with kept(home), pytest.raises(PostgresError, match=r"Process \d+ already runs the database"):
        kept(home).start()


def test_a_cluster_half_made_is_made_anew(home: Path) -> None:
    (home / "unfinished").mkdir(parents=True)
    (home / "unfinished/PG_VERSION").write_text("18")
    with kept(home) as cluster:
        assert ask(cluster, "SELECT 1") == [(1,)]


def test_data_of_another_version_are_refused_and_left_alone(home: Path) -> None:
    with kept(home) as cluster:
        version = cluster.data / "PG_VERSION"
    version.write_text("9\n")
    with pytest.raises(PostgresError, match="are of PostgreSQL 9"):
        kept(home).start()
    assert version.read_text() == "9\n"


def test_a_server_that_cannot_start_says_why(home: Path) -> None:
    with kept(home) as cluster:
        configuration = cluster.data / "postgresql.conf"
    configuration.write_text("nonsense = 1\n")
    with pytest.raises(PostgresError, match='unrecognized configuration parameter "nonsense"'):
        kept(home).start()


def test_a_folder_without_programs_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PG_BIN", "/nowhere")
    with pytest.raises(PostgresError, match="PG_BIN=/nowhere"):
        throw_away()


@pytest.mark.parametrize("role", [OWNER, EDITORIAL, PUBLIC])
def test_no_role_waits_for_the_just_in_time_compiler(cluster: Cluster, role: str) -> None:
    assert ask(cluster, "SHOW jit", role) == [("off",)]
