"""What the public may read: models on the `published_*` views. Pages, feeds and API use these and nothing else."""

from typing import Any, NoReturn

from django.contrib.postgres.fields import ArrayField
from django.db import models

from newsroom.fields.localized import LocalizedText, LocalizedTextField
from newsroom.releases.enums import Kind, Licence, Origin


class PublishedModel(models.Model):
    """A row of a `published_*` view. Read only: approving is the one way to change what it shows."""

    class Meta:
        abstract = True
        managed = False
        default_permissions = ()
        # Rows come in one order that nothing else decides: how the database reads a view changes with what is hidden.
        ordering = ["pk"]

    def save(self, *args: Any, **kwargs: Any) -> NoReturn:
        raise TypeError(f"{type(self).__name__} shows a view and cannot be saved; approve a release instead.")

    def delete(self, *args: Any, **kwargs: Any) -> NoReturn:
        raise TypeError(
            f"{type(self).__name__} shows a view and cannot be deleted; withdraw the release instead."
        )


def published_key(to: Any, **options: Any) -> Any:
    """A foreign key between published models: no constraint and no cascade, as views have neither."""
    return models.ForeignKey(to, models.DO_NOTHING, db_constraint=False, **options)


class PublishedHeading(PublishedModel):
    slug = models.CharField(max_length=80)
    name = LocalizedTextField()

    class Meta(PublishedModel.Meta):
        abstract = True

    def __str__(self) -> str:
        return str(self.name)


class PublishedCategory(PublishedHeading):
    class Meta(PublishedHeading.Meta):
        db_table = "published_category"


class PublishedDepartment(PublishedHeading):
    class Meta(PublishedHeading.Meta):
        db_table = "published_department"


class PublishedTopic(PublishedHeading):
    class Meta(PublishedHeading.Meta):
        db_table = "published_topic"


class PublishedRelease(PublishedModel):
    """A release while it is public. A draft preview may lack category and department."""

    public_id = models.CharField(max_length=10)
    kind = models.CharField(max_length=20, choices=Kind)
    category = published_key(PublishedCategory, null=True)
    department = published_key(PublishedDepartment, null=True)
    topics = models.ManyToManyField(PublishedTopic, through="PublishedReleaseTopic", related_name="releases")
    licence = models.CharField(max_length=10, choices=Licence)
    featured = models.BooleanField()
    contacts = models.JSONField()
    languages = ArrayField(models.CharField(max_length=10))
    published_at = models.DateTimeField()
    modified_at = models.DateTimeField()

    # Given to the rows of a list: the text in the language of the page, and what it
    # carries (the first photo, or none).
    text: "PublishedText"
    award_count: int
    photo_count: int
    attachment_count: int
    first_photos: list[Any]
    # And where words are searched for, what stands in the place of its title and of the summary.
    title_hole: str
    snippet_hole: str
    # Of a release that was read as a whole: of the languages that were taken back.
    withdrawals: "list[PublishedWithdrawal]"

    class Meta(PublishedModel.Meta):
        db_table = "published_release"
        ordering = ["-published_at", "-id"]

    def __str__(self) -> str:
        return self.public_id

    def text_in(self, language: str) -> "PublishedText | None":
        """The text in `language` from the prefetched `texts`, or None: never another language's."""
        return next((text for text in self.texts.all() if text.language == language), None)

    def named_contacts(self) -> list[dict[str, Any]]:
        """The contacts with their names and posts as localised texts."""
        return [
            {**contact, "name": LocalizedText(contact["name"]), "post": LocalizedText(contact["post"])}
            for contact in self.contacts
        ]


class PublishedReleaseTopic(PublishedModel):  # noqa: DJ008 nothing shows a row of a relation
    release = published_key(PublishedRelease, related_name="+")
    topic = published_key(PublishedTopic, related_name="+")

    class Meta(PublishedModel.Meta):
        db_table = "published_release_topic"


class PublishedText(PublishedModel):
    release = published_key(PublishedRelease, related_name="texts")
    language = models.CharField(max_length=10)
    title = models.CharField(max_length=300)
    subtitles = ArrayField(models.CharField(max_length=300))
    summary = models.TextField()
    body = models.TextField()
    plain = models.TextField()
    slug = models.CharField(max_length=80)
    origin = models.CharField(max_length=20, choices=Origin)

    class Meta(PublishedModel.Meta):
        db_table = "published_text"

    def __str__(self) -> str:
        return self.title


class PublishedWithdrawal(PublishedModel):
    """The notice of a release, or of one language of it, that was public and has been taken back."""

    public_id = models.CharField(max_length=10)
    # Empty: the whole release.
    language = models.CharField(max_length=10)
    withdrawn_at = models.DateTimeField()
    reason = LocalizedTextField()

    class Meta(PublishedModel.Meta):
        db_table = "published_withdrawal"

    def __str__(self) -> str:
        return self.public_id


class PublishedCorrection(PublishedModel):
    """What readers are told of a change of a public release: what was wrong, what is right, since when."""

    release = published_key(PublishedRelease, related_name="corrections")
    corrected_at = models.DateTimeField()
    wrong = LocalizedTextField()
    right = LocalizedTextField()

    class Meta(PublishedModel.Meta):
        db_table = "published_correction"
        ordering = ["-corrected_at", "-id"]

    def __str__(self) -> str:
        return str(self.right)


class PublishedLegacyURL(PublishedModel):
    path = models.CharField(max_length=500)
    release = published_key(PublishedRelease, related_name="+")

    class Meta(PublishedModel.Meta):
        db_table = "published_legacy_url"

    def __str__(self) -> str:
        return self.path
