"""Releases by the thousand, written by the database itself, and what a query costs among them."""

import json
from typing import Any

from django.db import connection

from newsroom.releases.models import Release

# What a copy of a row has of its own, by table; the number of the copy is `n`.
PUBLIC_ID = "translate(lpad(n::text, 10, '0'), '0123456789', 'bcdfghjkmn')"
TABLES: dict[str, dict[str, str]] = {
    "releases_release": {"public_id": PUBLIC_ID, "external_id": "NULL"},
    "releases_releaseversion": {
        "release_id": "n",
        "public_id": PUBLIC_ID,
        "published_at": "published_at - n * interval '1 second'",
    },
    "releases_releaseversiontext": {"version_id": "n", "title": "title || ' ' || n"},
    "releases_releaseversiontopic": {"version_id": "n"},
    "awards_mentionversion": {"version_id": "n"},
}
FIRST = 5_000_000
# How the planner reads tables that it thinks small.
WHOLE = ("seqscan", "mergejoin", "hashjoin")


def add_releases(pattern: Release, number: int) -> None:
    """`number` public releases like `pattern`, a second apart, older than it; with its Korean text, topic and award."""
    version = pattern.versions.get().pk
    with connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        cursor.execute("SELECT coalesce(max(id), 0) FROM releases_release")
        first = max(FIRST, cursor.fetchone()[0] + 1)
        for table, own in TABLES.items():
            cursor.execute(f"ALTER TABLE {table} DISABLE TRIGGER USER")
            cursor.execute(_copying(cursor, table, own), [first, number, *_key(table, pattern.pk, version)])
            cursor.execute(f"ALTER TABLE {table} ENABLE TRIGGER USER")
            cursor.execute(f"ANALYZE {table}")


def _key(table: str, release: int, version: int) -> tuple[int]:
    return (release if table == "releases_release" else version,)


def _copying(cursor: Any, table: str, own: dict[str, str]) -> str:
    cursor.execute(
        "SELECT column_name FROM information_schema.columns WHERE table_name = %s AND table_schema = 'public'",
        [table],
    )
    columns = [name for (name,) in cursor.fetchall()]
    values = [("n" if name == "id" else own.get(name, name)) for name in columns]
    of = "version_id" if "version_id" in own else "id"
    korean = "AND language = 'ko'" if "language" in columns and of == "version_id" else ""
    return (
        f"INSERT INTO {table} ({', '.join(columns)}) OVERRIDING SYSTEM VALUE SELECT {', '.join(values)}"
        f" FROM {table}, (SELECT %s + g AS n FROM generate_series(1, %s) g) AS copies WHERE {of} = %s {korean}"
    )


def rows_read(sql: str) -> int:
    """How many rows the parts of the plan of a query give, together with those that they throw away.

    By the plan of a large site: whether a table of some thousand rows is not read faster as a whole, or joined as a
    whole, is a close call, which the planner makes anew with each sample that it takes.
    """
    with connection.cursor() as cursor:
        for way in WHOLE:
            cursor.execute(f"SET LOCAL enable_{way} = off")
        cursor.execute(f"EXPLAIN (ANALYZE, FORMAT JSON) {sql}")
        told = cursor.fetchone()[0]
        for way in WHOLE:
            cursor.execute(f"SET LOCAL enable_{way} = on")
    (whole,) = told if isinstance(told, list) else json.loads(told)
    return _rows(whole["Plan"])


def _rows(plan: dict[str, Any]) -> int:
    thrown = sum(number for name, number in plan.items() if name.startswith("Rows Removed"))
    own = (plan["Actual Rows"] + thrown) * plan["Actual Loops"]
    return round(own) + sum(_rows(part) for part in plan.get("Plans", []))
