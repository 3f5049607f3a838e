"""The migration operation for the public views.

Every `published_*` view exists twice under one name: in schema `public` it shows what the clock makes public, in
schema `draft` it shows the same world with one release's working copy in place of its public version. A preview runs
the real page with `search_path = draft, public` (see `newsroom.releases.preview`).
"""

from collections.abc import Sequence
from typing import Any

from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations.operations.base import Operation

SCHEMAS = ("public", "draft")

Views = Sequence[tuple[str, str, str | None]]

# Views that hang on those that are about to be dropped; each comes after what it reads from.
ALL_VIEWS = """
    SELECT n.nspname, c.relname, pg_get_viewdef(c.oid)
    FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE c.relkind = 'v' AND n.nspname IN ('public', 'draft') AND c.relname LIKE 'published\\_%%'
    ORDER BY c.oid
"""


class CreateViews(Operation):
    """Create, or replace whatever their columns, views: (name, SQL in public, SQL in draft or None if the same).

    Views of other migrations that read from the replaced ones are created again as they were. The SQL stands in the
    migration, frozen; grants follow in post_migrate (`newsroom.accounts.grants`). A migration that replaces views
    gives `former`, what they were, to be reversible by it.
    """

    reduces_to_sql = True
    reversible = True

    def __init__(self, views: Views, former: Views = ()) -> None:
        self.views = views
        self.former = former

    def state_forwards(self, app_label: str, state: Any) -> None:
        pass

    def database_forwards(self, app_label: str, editor: BaseDatabaseSchemaEditor, old: Any, new: Any) -> None:
        self._replace(editor, self.views)

    def database_backwards(
        self, app_label: str, editor: BaseDatabaseSchemaEditor, old: Any, new: Any
    ) -> None:
        self._replace(editor, self.former)

    def _replace(self, editor: BaseDatabaseSchemaEditor, views: Views) -> None:
        before = self._drop(editor)
        with editor.connection.cursor() as cursor:
            for name, public, draft in views:
                cursor.execute(f"SET LOCAL search_path = public; CREATE VIEW public.{name} AS {public}")
                cursor.execute(
                    f"SET LOCAL search_path = draft, public; CREATE VIEW draft.{name} AS {draft or public}"
                )
            cursor.execute("SET LOCAL search_path = public")
            replaced = {name for name, _public, _draft in self.views}
            for schema, name, definition in before:
                if name not in replaced:
                    cursor.execute(f"CREATE OR REPLACE VIEW {schema}.{name} AS {definition}")

    def _drop(self, editor: BaseDatabaseSchemaEditor) -> list[tuple[str, str, str]]:
        """Drop the views and all that hang on them; returns every view there was, with its definition."""
        with editor.connection.cursor() as cursor:
            # An empty path makes the definitions name the schema of everything they read.
            cursor.execute("SET LOCAL search_path = ''")
            cursor.execute(ALL_VIEWS)
            before = cursor.fetchall()
            for name, _public, _draft in self.views:
                for schema in SCHEMAS:
                    cursor.execute(f"DROP VIEW IF EXISTS {schema}.{name} CASCADE")
            cursor.execute("SET LOCAL search_path = public")
        return before

    def describe(self) -> str:
        return "Create the views " + ", ".join(name for name, _public, _draft in self.views)
