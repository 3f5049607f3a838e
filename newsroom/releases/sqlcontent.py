"""Migration operations for tables that published views read: who writes them changes a version of what readers see."""

from collections.abc import Mapping

from django.db.migrations.operations import RunSQL

# An update counts when it changes what views show: forms store the rows of which nothing was changed, too. Nor does a
# deletion that found nothing.
TRIGGERS = """
    CREATE TRIGGER {version}_changed AFTER INSERT OR TRUNCATE ON {table}
        FOR EACH STATEMENT EXECUTE FUNCTION {functions}_changed();
    CREATE TRIGGER {version}_gone AFTER DELETE ON {table}
        REFERENCING OLD TABLE AS before
        FOR EACH STATEMENT EXECUTE FUNCTION {functions}_gone();
    CREATE TRIGGER {version}_differs AFTER UPDATE ON {table}
        REFERENCING OLD TABLE AS before NEW TABLE AS after
        FOR EACH STATEMENT EXECUTE FUNCTION {functions}_differs('{columns}');
"""
NO_TRIGGERS = """
    DROP TRIGGER {version}_changed ON {table};
    DROP TRIGGER {version}_gone ON {table};
    DROP TRIGGER {version}_differs ON {table};
"""


def content_of(tables: Mapping[str, str]) -> RunSQL:
    """Make writing to tables a change of the content (`releases.0016`); each is named with the columns that views show.

    The names come from migrations alone. Whether readers see a row is not asked: an approval that is going on at the
    same time may be about to show it.
    """
    return version_of(tables, version="content", functions="releases_content")


def version_of(tables: Mapping[str, str], *, version: str, functions: str) -> RunSQL:
    """The same for another version, by the functions of the database whose names begin with `functions`."""
    named = {"version": version, "functions": functions}
    return RunSQL(
        [TRIGGERS.format(table=table, columns=columns, **named) for table, columns in tables.items()],
        [NO_TRIGGERS.format(table=table, **named) for table in tables],
    )
