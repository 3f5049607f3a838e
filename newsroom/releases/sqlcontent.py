"""The migration operation for tables that published views read: who writes them changes the version of the content."""

from collections.abc import Mapping

from django.db.migrations.operations import RunSQL

# An update counts when it changes what views show: forms store the rows of which nothing was changed, too. Nor does a
# deletion that found nothing.
TRIGGERS = """
    CREATE TRIGGER content_changed AFTER INSERT OR TRUNCATE ON {table}
        FOR EACH STATEMENT EXECUTE FUNCTION releases_content_changed();
    CREATE TRIGGER content_gone AFTER DELETE ON {table}
        REFERENCING OLD TABLE AS before
        FOR EACH STATEMENT EXECUTE FUNCTION releases_content_gone();
    CREATE TRIGGER content_differs AFTER UPDATE ON {table}
        REFERENCING OLD TABLE AS before NEW TABLE AS after
        FOR EACH STATEMENT EXECUTE FUNCTION releases_content_differs('{columns}');
"""
NO_TRIGGERS = """
    DROP TRIGGER content_changed ON {table};
    DROP TRIGGER content_gone ON {table};
    DROP TRIGGER content_differs ON {table};
"""


def content_of(tables: Mapping[str, str]) -> RunSQL:
    """Make writing to tables a change of the content (`releases.0016`); each is named with the columns that views show.

    The names come from migrations alone. Whether readers see a row is not asked: an approval that is going on at the
    same time may be about to show it.
    """
    return RunSQL(
        [TRIGGERS.format(table=table, columns=columns) for table, columns in tables.items()],
        [NO_TRIGGERS.format(table=table) for table in tables],
    )
