from django.db import migrations

from newsroom.releases.sqlcontent import content_of
from newsroom.releases.sqlviews import CreateViews

# Whether a title with the word is public is asked of the index, where a title's words stand by their letters.
SEARCH_WORD = """
    SELECT w.id, w.language, w.word, w.letters, w.keys FROM search_word w
    WHERE EXISTS (SELECT 1 FROM published_search_text s
        WHERE s.language = w.language AND s.terms @@ (quote_literal('<' || w.letters) || ' & ' || quote_literal('=' || w.language))::tsquery)
"""


class Migration(migrations.Migration):
    dependencies = [("search", "0004_word")]
    operations = [
        CreateViews([("published_search_word", SEARCH_WORD, None)]),
        content_of({"search_word": "*"}),
    ]
