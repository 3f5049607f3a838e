"""The words of titles, by which typing slips are told: words that no text has, a few keys away from one that has."""

import json
from collections.abc import Iterable

from django.contrib.postgres.indexes import GinIndex, OpClass
from django.db import connection, models
from django.utils.translation import gettext_lazy as _

from newsroom.korean import typed
from newsroom.releases.models import ReleaseVersionText

# In one order: who writes the same new words at the same time waits for the other, and not both for each other.
WRITE = """
    INSERT INTO search_word (language, word, letters, keys)
    SELECT language, word, letters, keys
    FROM jsonb_to_recordset(%s::jsonb) AS given (language text, word text, letters text, keys text)
    ORDER BY language, word
    ON CONFLICT (language, word) DO UPDATE SET letters = excluded.letters, keys = excluded.keys
    WHERE (search_word.letters, search_word.keys) <> (excluded.letters, excluded.keys)
"""


class Word(models.Model):
    """A word that stands in a title of a language, as it is compared.

    `letters` and `keys` are those that it is typed with, on a Korean and on a Latin keyboard. It stays when its titles
    go: the public sees those alone that stand in a public title (`published_search_word`).
    """

    language = models.CharField(max_length=10)
    word = models.CharField(max_length=typed.LONGEST_WORD)
    letters = models.CharField(max_length=5 * typed.LONGEST_WORD)
    keys = models.CharField(max_length=5 * typed.LONGEST_WORD)

    class Meta:
        verbose_name = _("word")
        verbose_name_plural = _("words")
        default_permissions = ()
        constraints = [models.UniqueConstraint(fields=["language", "word"], name="word_once")]
        indexes = [GinIndex(OpClass("keys", "gin_trgm_ops"), name="word_keys", fastupdate=False)]

    def __str__(self) -> str:
        return self.word


def write(texts: Iterable[ReleaseVersionText]) -> None:
    """Take in the words of the titles of texts, known ones as the rules of today type them. One statement."""
    found = {(text.language, word.text): word for text in texts for word in typed.words(text.title)}
    rows = [
        {"language": language, "word": word.text, "letters": word.letters, "keys": word.keys}
        for (language, _text), word in found.items()
    ]
    with connection.cursor() as cursor:
        cursor.execute(WRITE, [json.dumps(rows)])
