"""No published view shows what changes without a new version of the content."""

from fnmatch import fnmatch

import pytest
from django.db import connection

from newsroom.releases.sqlcontent import content_of

pytestmark = pytest.mark.django_db

# Base tables that published views read and whose rows come and go without making a version, with the reason.
NOT_COUNTED = {
    "releases_release": "it stays while it has versions",
    "media_storedfile": "it is there as long as what shows it",
}
# Columns that make none, either.
UNCHANGED = {
    "releases_release.id": "a key",
    "releases_release.public_id": "given once; no form and no import writes it",
    "media_storedfile.*": "the database refuses to change a stored file",
    "search_indexedtext.release_id": "of the version, which never changes",
    "search_indexedtext.version_id": "the version itself",
    "search_indexedtext.language": "of the text of the version",
    "search_indexedtext.published_at": "of the version; what is indexed again changes its terms alone",
    "practices_practice.search_terms": "the database makes it of title and text, which are counted",
}
# The rules of published views, and of the views that these read, tell what they read; 0 stands for the whole relation.
READ = """
    WITH RECURSIVE read (relation, number) AS (
        SELECT oid, 0 FROM pg_class
        WHERE relnamespace = 'public'::regnamespace AND relkind = 'v' AND relname LIKE 'published\\_%'
        UNION
        SELECT d.refobjid, d.refobjsubid FROM read
            JOIN pg_rewrite r ON r.ev_class = read.relation
            JOIN pg_depend d ON d.classid = 'pg_rewrite'::regclass AND d.objid = r.oid
                AND d.refclassid = 'pg_class'::regclass
    )
"""
TABLES = (
    f"{READ} SELECT DISTINCT c.relname FROM read JOIN pg_class c ON c.oid = relation AND c.relkind <> 'v'"
)
COLUMNS = f"""
    {READ} SELECT c.relname || '.' || a.attname FROM read
        JOIN pg_class c ON c.oid = relation AND c.relkind <> 'v'
        JOIN pg_attribute a ON a.attrelid = relation AND a.attnum = number
"""
WHOLE_ROWS = f"""
    {READ} SELECT r.ev_class::regclass::text FROM read JOIN pg_rewrite r ON r.ev_class = read.relation
    WHERE r.ev_action::text LIKE '%:varattno 0 %'
"""
COUNTED_TABLES = """
    SELECT tgrelid::regclass::text FROM pg_trigger
    WHERE tgname IN ('content_changed', 'content_gone', 'content_differs')
    GROUP BY 1 HAVING count(*) = 3
"""
COUNTED_COLUMNS = """
    SELECT t.tgrelid::regclass::text || '.' || a.attname FROM pg_trigger t
        JOIN pg_attribute a ON a.attrelid = t.tgrelid,
        split_part(encode(t.tgargs, 'escape'), '\\000', 1) AS columns
    WHERE t.tgname = 'content_differs' AND (columns = '*' OR a.attname = ANY (string_to_array(columns, ', ')))
"""


def told(sql):
    with connection.cursor() as cursor:
        cursor.execute(sql)
        return {name for (name,) in cursor.fetchall()}


def run(sql):
    with connection.cursor() as cursor:
        cursor.execute(sql)


def missed():
    """The columns that readers see and whose change they would not hear of."""
    return {
        column
        for column in told(COLUMNS) - told(COUNTED_COLUMNS)
        if not any(fnmatch(column, unchanged) for unchanged in UNCHANGED)
    }


def test_what_every_published_view_reads_makes_a_version():
    assert told(TABLES) - NOT_COUNTED.keys() == told(COUNTED_TABLES)


def test_every_column_that_a_published_view_reads_makes_a_version():
    assert missed() == set()


def test_a_column_that_is_not_counted_is_found():
    operation = content_of({"releases_topic": "id, slug"})
    for statements in (operation.reverse_sql, operation.sql):
        assert isinstance(statements, list)
        run("".join(statements))
    assert missed() == {"releases_topic.name"}


def test_a_column_that_is_shown_by_way_of_another_view_is_found():
    run("""
        ALTER TABLE releases_topic ADD COLUMN colour text;
        CREATE VIEW colours AS SELECT colour FROM releases_topic;
        CREATE VIEW published_colour AS SELECT c.colour FROM colours c;
    """)
    assert missed() == {"releases_topic.colour"}


def test_no_published_view_reads_whole_rows_whose_columns_it_would_not_tell():
    assert told(WHOLE_ROWS) == set()


def test_a_view_that_reads_whole_rows_is_found():
    run("CREATE VIEW published_colour AS SELECT to_jsonb(t) FROM releases_topic t")
    assert told(WHOLE_ROWS) == {"published_colour"}
