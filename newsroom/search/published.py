"""What searches of the public read: the index of the texts that are public now."""

from django.contrib.postgres.search import SearchVectorField
from django.db import models

from newsroom.fields.localized import LocalizedTextField
from newsroom.releases.published import PublishedModel, PublishedRelease, published_key


class PublishedSearchText(PublishedModel):
    """One language of a public release; in a preview, of all others: a working copy is not searched."""

    release = published_key(PublishedRelease, related_name="+")
    language = models.CharField(max_length=10)
    published_at = models.DateTimeField()
    terms = SearchVectorField()

    class Meta(PublishedModel.Meta):
        db_table = "published_search_text"


class PublishedSearchWord(PublishedModel):
    """A word of a public title, with the letters and the keys that it is typed with."""

    language = models.CharField(max_length=10)
    word = models.CharField(max_length=40)
    letters = models.CharField(max_length=200)
    keys = models.CharField(max_length=200)

    class Meta(PublishedModel.Meta):
        db_table = "published_search_word"

    def __str__(self) -> str:
        return self.word


class PublishedSearchName(PublishedModel):
    """A name of a public award, or of what it points to, by its key; of who ran an edition by that of the edition."""

    kind = models.TextField()
    name = LocalizedTextField()

    class Meta(PublishedModel.Meta):
        db_table = "published_search_name"

    def __str__(self) -> str:
        return str(self.name)


class PublishedSearchPractice(PublishedModel):
    """What can be looked up of a public practice, in parts, by its key."""

    terms = SearchVectorField()

    class Meta(PublishedModel.Meta):
        db_table = "published_search_practice"
