"""What the public may read of practices: models on the views of those that the awards office has released."""

from django.db import models

from awards.enums import PolicyField
from awards.published import PublishedAward
from newsroom.fields import languages
from newsroom.fields.localized import LocalizedTextField
from newsroom.fields.slugs import slug_for
from newsroom.releases.published import PublishedHeading, PublishedModel, PublishedRelease, published_key


class PublishedPracticeDepartment(PublishedHeading):
    """A department that a public practice is of."""

    class Meta(PublishedHeading.Meta):
        db_table = "published_practice_department"


class PublishedPractice(PublishedModel):
    """A practice that is released. `visits` and `visiting_bodies` are all that is told of who came to see it."""

    public_id = models.CharField(max_length=10)
    title = LocalizedTextField()
    text = LocalizedTextField()
    year = models.PositiveSmallIntegerField()
    field = models.CharField(max_length=20, choices=PolicyField)
    department = published_key(PublishedPracticeDepartment, related_name="practices")
    contact_name = LocalizedTextField()
    contact_post = LocalizedTextField()
    contact_phone = models.CharField(max_length=40)
    contact_email = models.EmailField()
    visits = models.PositiveIntegerField()
    visiting_bodies = models.PositiveIntegerField()

    class Meta(PublishedModel.Meta):
        db_table = "published_practice"
        ordering = ["-year", "-id"]

    def __str__(self) -> str:
        return str(self.title)

    def slug_in(self, language: str) -> str:
        """The last part of the address of its page in `language`: made from the title there, or the primary one."""
        title = self.title.get(language) or self.title.get(languages.primary()) or ""
        return slug_for(title, self.public_id)


class PublishedPracticeAward(PublishedModel):
    """A public award that a public practice was rewarded with."""

    practice = published_key(PublishedPractice, related_name="award_links")
    award = published_key(PublishedAward, related_name="practice_links")

    class Meta(PublishedModel.Meta):
        db_table = "published_practice_award"

    def __str__(self) -> str:
        return f"{self.practice_id}: {self.award_id}"


class PublishedPracticeRelease(PublishedModel):
    """A public release that tells of a public practice."""

    practice = published_key(PublishedPractice, related_name="release_links")
    release = published_key(PublishedRelease, related_name="practice_links")

    class Meta(PublishedModel.Meta):
        db_table = "published_practice_release"

    def __str__(self) -> str:
        return f"{self.practice_id}: {self.release_id}"
