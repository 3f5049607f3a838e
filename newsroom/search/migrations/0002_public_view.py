from django.db import migrations

from newsroom.releases.sqlviews import CreateViews

# Terms leave the row as soon as they can: a row without them has a hundred bytes.
STORAGE = """
    ALTER TABLE search_indexedtext SET (toast_tuple_target = 128);
    ALTER TABLE search_indexedtext ALTER COLUMN analyser SET STORAGE PLAIN;
"""
AS_BEFORE = """
    ALTER TABLE search_indexedtext RESET (toast_tuple_target);
    ALTER TABLE search_indexedtext ALTER COLUMN analyser SET STORAGE EXTENDED;
"""

SEARCH_TEXT = """
    SELECT s.text_id AS id, s.release_id, s.language, s.published_at, s.terms
    FROM search_indexedtext s JOIN releases_releaseversion v ON v.id = s.version_id
    WHERE v.public_during @> newsroom_now()
"""

DRAFT_SEARCH_TEXT = """
    SELECT * FROM public.published_search_text WHERE release_id IS DISTINCT FROM draft.release_id()
"""


class Migration(migrations.Migration):
    dependencies = [("search", "0001_index")]
    operations = [
        migrations.RunSQL(STORAGE, AS_BEFORE),
        CreateViews([("published_search_text", SEARCH_TEXT, DRAFT_SEARCH_TEXT)]),
    ]
