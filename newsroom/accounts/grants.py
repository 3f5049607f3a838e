"""What each database role may touch: one table, applied after every migration.

Three roles: the owner migrates; `newsroom_editorial` serves the admin; `newsroom_public` serves the public pages
and sees nothing but the `published_*` views. An app config narrows what the editorial role may write:
`append_only = ("table",)` takes away UPDATE and DELETE, `closable = {"table": "column, column"}` gives UPDATE of some
columns back; `kept = ("table",)` takes away DELETE alone, `unchanged = ("table",)` UPDATE alone; `owned = ("table",)`
takes all away, for functions of the owner to read and write. Functions that run with the rights of their owner may be
called by neither role, but for those named in `callable_by_all`.

Previews of spreadsheets are made on temporary tables, so the editorial role may have these: rules that triggers hold
find the tables of the newsroom all the same, and never one of that name which whoever writes has made.
"""

from typing import Any

from django.apps import apps
from django.db import connections, transaction
from django.db.backends.utils import CursorWrapper

EDITORIAL = "newsroom_editorial"
PUBLIC = "newsroom_public"

EVERYTHING = f"""
    REVOKE ALL ON ALL TABLES IN SCHEMA public FROM {PUBLIC}, {EDITORIAL};
    REVOKE CREATE ON SCHEMA public FROM PUBLIC;
    GRANT USAGE ON SCHEMA public TO {PUBLIC}, {EDITORIAL};
    GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO {EDITORIAL};
    GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA public TO {EDITORIAL};
    REVOKE INSERT, UPDATE, DELETE ON django_migrations FROM {EDITORIAL};
"""
PREVIEWS = f"""
    DO $$
    BEGIN
        EXECUTE format('GRANT TEMPORARY ON DATABASE %I TO {EDITORIAL}', current_database());
    END $$;
"""
DRAFTS = f"""
    GRANT USAGE ON SCHEMA draft TO {EDITORIAL};
    GRANT SELECT ON ALL TABLES IN SCHEMA draft TO {EDITORIAL};
"""
VIEWS = "SELECT viewname FROM pg_views WHERE schemaname = 'public' AND viewname LIKE 'published\\_%'"

# Of extensions others are the owners.
TRIGGERED = """
    SELECT oid::regprocedure::text FROM pg_proc
    WHERE prorettype = 'trigger'::regtype AND pronamespace = 'public'::regnamespace
        AND proowner = current_user::regrole AND NOT coalesce(proconfig::text LIKE '%search_path%', false)
"""
AS_OWNER = (
    "SELECT oid::regprocedure::text FROM pg_proc WHERE prosecdef AND pronamespace = 'public'::regnamespace"
)


def apply(using: str) -> None:
    """Bring the grants of both roles in line with the tables and views there are now; safe to run again."""
    # In one transaction: a site that is serving must not see the moment between taking and giving.
    with transaction.atomic(using), connections[using].cursor() as cursor:
        cursor.execute(EVERYTHING)
        cursor.execute(PREVIEWS)
        if _exists(cursor, "namespace", "draft"):
            cursor.execute(DRAFTS)
        _share_views(cursor)
        _narrow_tables(cursor)
        _narrow_functions(cursor)
        _fix_what_rules_read(cursor)


def _share_views(cursor: CursorWrapper) -> None:
    cursor.execute(VIEWS)
    for (view,) in cursor.fetchall():
        cursor.execute(f"REVOKE INSERT, UPDATE, DELETE ON {view} FROM {EDITORIAL}")
        cursor.execute(f"GRANT SELECT ON {view} TO {PUBLIC}")


def _narrow_tables(cursor: CursorWrapper) -> None:
    for config in apps.get_app_configs():
        for table in getattr(config, "append_only", ()):
            if _exists(cursor, "class", table):
                cursor.execute(f"REVOKE UPDATE, DELETE ON {table} FROM {EDITORIAL}")
        for table, columns in getattr(config, "closable", {}).items():
            if _exists(cursor, "class", table):
                cursor.execute(f"GRANT UPDATE ({columns}) ON {table} TO {EDITORIAL}")
        for table in getattr(config, "kept", ()):
            if _exists(cursor, "class", table):
                cursor.execute(f"REVOKE DELETE ON {table} FROM {EDITORIAL}")
        for table in getattr(config, "unchanged", ()):
            if _exists(cursor, "class", table):
                cursor.execute(f"REVOKE UPDATE ON {table} FROM {EDITORIAL}")
        for table in getattr(config, "owned", ()):
            if _exists(cursor, "class", table):
                cursor.execute(f"REVOKE ALL ON {table} FROM {EDITORIAL}")


def _narrow_functions(cursor: CursorWrapper) -> None:
    cursor.execute(AS_OWNER)
    for (function,) in cursor.fetchall():
        cursor.execute(f"REVOKE EXECUTE ON FUNCTION {function} FROM PUBLIC, {PUBLIC}, {EDITORIAL}")
    for config in apps.get_app_configs():
        for function in getattr(config, "callable_by_all", ()):
            if _exists(cursor, "procedure", function):
                cursor.execute(f"GRANT EXECUTE ON FUNCTION {function} TO {PUBLIC}, {EDITORIAL}")


def _fix_what_rules_read(cursor: CursorWrapper) -> None:
    """Otherwise a temporary table stands before that of the newsroom for whoever has made it."""
    cursor.execute(TRIGGERED)
    for (function,) in cursor.fetchall():
        cursor.execute(f"ALTER FUNCTION {function} SET search_path = public, pg_temp")


def _exists(cursor: CursorWrapper, kind: str, name: str) -> bool:
    """Whether it is there: an app may be migrated to a state before it, or not at all."""
    cursor.execute(f"SELECT to_reg{kind}(%s) IS NOT NULL", [name])
    return bool(cursor.fetchone()[0])


def after_migrate(using: str, **kwargs: Any) -> None:
    apply(using)
