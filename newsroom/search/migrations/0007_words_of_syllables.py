from django.db import migrations

from newsroom.releases.sqlviews import CreateViews

# As 0005 made it.
FORMER = """
    SELECT w.id, w.language, w.word, w.letters, w.keys FROM search_word w
    WHERE EXISTS (SELECT 1 FROM published_search_text s
        WHERE s.language = w.language AND s.terms @@ (quote_literal('<' || w.letters) || ' & ' || quote_literal('=' || w.language))::tsquery)
"""
# In the index the letters of a word stand as the initial consonants of words do: a title with 고양시 would make public
# that another, which nobody may read yet, has the word ㄱㅇㅅ. No slip is mended to a word with bare consonants.
SEARCH_WORD = f"{FORMER.rstrip()} AND w.word !~ '[ㄱ-ㅎ]'\n"


class Migration(migrations.Migration):
    dependencies = [("search", "0006_names")]
    operations = [
        CreateViews([("published_search_word", SEARCH_WORD, None)], [("published_search_word", FORMER, None)])
    ]
