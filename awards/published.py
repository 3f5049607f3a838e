"""What the public may read of the register: models on the views of what public releases tell of."""

from typing import Literal

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F

from awards.enums import Authority, OrganisationKind, PolicyField, PrizeKind, ProgrammeKind, RoleName
from awards.labels import edition_label
from newsroom.fields.localized import LocalizedTextField
from newsroom.releases.published import PublishedModel, PublishedRelease, published_key

Scope = Literal["city", "all"]


class PublishedOrganisation(PublishedModel):
    """A recipient of a public award, a body with a role in a public edition, or a body above one of these."""

    slug = models.CharField(max_length=80)
    kind = models.CharField(max_length=20, choices=OrganisationKind)
    name = LocalizedTextField()
    parent = published_key("self", null=True, related_name="children")
    home = models.BooleanField()

    class Meta(PublishedModel.Meta):
        db_table = "published_organisation"
        ordering = ["name__ko", "pk"]

    def __str__(self) -> str:
        return str(self.name)


class PublishedOrganisationName(PublishedModel):
    """A former official name of a public organisation, and the days it was in force."""

    organisation = published_key(PublishedOrganisation, related_name="former_names")
    name = LocalizedTextField()
    valid_from = models.DateField(null=True)
    valid_to = models.DateField()

    class Meta(PublishedModel.Meta):
        db_table = "published_organisation_name"
        ordering = ["-valid_to", "pk"]

    def __str__(self) -> str:
        return str(self.name)


class PublishedProgramme(PublishedModel):
    slug = models.CharField(max_length=80)
    name = LocalizedTextField()
    kind = models.CharField(max_length=20, choices=ProgrammeKind)
    field = models.CharField(max_length=20, choices=PolicyField)
    scale_size = models.PositiveSmallIntegerField(null=True)

    class Meta(PublishedModel.Meta):
        db_table = "published_programme"
        ordering = ["name__ko", "pk"]

    def __str__(self) -> str:
        return str(self.name)


class PublishedGrade(PublishedModel):
    programme = published_key(PublishedProgramme, related_name="grades")
    name = LocalizedTextField()
    position = models.PositiveSmallIntegerField(null=True)

    class Meta(PublishedModel.Meta):
        db_table = "published_grade"
        ordering = ["programme", F("position").asc(nulls_last=True), "id"]

    def __str__(self) -> str:
        return str(self.name)


class PublishedEdition(PublishedModel):
    """An edition with a public award, or a gap in a public programme: not held, or held without an award of ours."""

    programme = published_key(PublishedProgramme, related_name="editions")
    year = models.PositiveSmallIntegerField(null=True)
    half = models.PositiveSmallIntegerField(null=True)
    number = models.PositiveSmallIntegerField(null=True)
    held = models.BooleanField()
    performance_from = models.DateField(null=True)
    performance_to = models.DateField(null=True)
    assessed_count = models.PositiveIntegerField(null=True)
    indicator_count = models.PositiveIntegerField(null=True)

    class Meta(PublishedModel.Meta):
        db_table = "published_edition"

    def __str__(self) -> str:
        return edition_label(self.year, self.half, self.number)


class PublishedGroup(PublishedModel):
    edition = published_key(PublishedEdition, related_name="groups")
    name = LocalizedTextField()
    size = models.PositiveIntegerField(null=True)
    average = models.DecimalField(max_digits=9, decimal_places=3, null=True)
    selected_count = models.PositiveIntegerField(null=True)
    top_share = models.DecimalField(max_digits=5, decimal_places=2, null=True)

    class Meta(PublishedModel.Meta):
        db_table = "published_group"

    def __str__(self) -> str:
        return str(self.name)


class PublishedRole(PublishedModel):
    """Who had a role in an edition, under the official name of its day; no role twice per edition."""

    pk = models.CompositePrimaryKey("edition_id", "role_id")
    edition = published_key(PublishedEdition, related_name="roles")
    role_id = models.BigIntegerField()
    programme = published_key(PublishedProgramme, related_name="roles")
    role = models.CharField(max_length=20, choices=RoleName)
    organisation = published_key(PublishedOrganisation, related_name="roles")
    name = LocalizedTextField()

    class Meta(PublishedModel.Meta):
        db_table = "published_role"

    def __str__(self) -> str:
        return str(self.name)


class PublishedAwardQuerySet(models.QuerySet["PublishedAward"]):
    def newest_first(self) -> "PublishedAwardQuerySet":
        return self.order_by(F("year").desc(nulls_last=True), F("announced_on").desc(nulls_last=True), "-id")


class PublishedAward(PublishedModel):
    """An award that a public release tells of or that was made public on its own.

    `year` is the edition's; for an edition known by its number only, the year of announcement or ceremony.
    """

    public_id = models.CharField(max_length=10)
    edition = published_key(PublishedEdition, related_name="awards")
    programme = published_key(PublishedProgramme, related_name="awards")
    recipient = published_key(PublishedOrganisation, related_name="awards")
    year = models.PositiveSmallIntegerField(null=True)
    category = LocalizedTextField()
    grade = published_key(PublishedGrade, null=True, related_name="awards")
    prize = LocalizedTextField()
    prize_kind = models.CharField(max_length=20, choices=PrizeKind)
    authority = models.CharField(max_length=20, choices=Authority)
    rank = models.PositiveIntegerField(null=True)
    score = models.DecimalField(max_digits=9, decimal_places=3, null=True)
    group = published_key(PublishedGroup, null=True, related_name="awards")
    money = models.PositiveBigIntegerField(null=True)
    announced_on = models.DateField(null=True)
    awarded_on = models.DateField(null=True)
    source_url = models.URLField(max_length=500)

    # Given to the rows of a list where words are searched for: what stands in the place of the programme's name.
    title_hole: str

    objects = PublishedAwardQuerySet.as_manager()

    class Meta(PublishedModel.Meta):
        db_table = "published_award"

    def __str__(self) -> str:
        return self.public_id


class PublishedAwardRank(PublishedModel):
    """A further rank of a public award in another group."""

    award = published_key(PublishedAward, related_name="ranks")
    group = published_key(PublishedGroup, related_name="+")
    rank = models.PositiveIntegerField()

    class Meta(PublishedModel.Meta):
        db_table = "published_award_rank"

    def __str__(self) -> str:
        return str(self.rank)


class PublishedDisclosure(PublishedModel):
    """What was paid for a public award (유료 시상), in won; there is no row of those that cost nothing."""

    award = models.OneToOneField(
        PublishedAward, models.DO_NOTHING, primary_key=True, db_constraint=False, related_name="disclosure"
    )
    # None where the register does not say.
    entry_fee = models.PositiveBigIntegerField(null=True)
    promotion_cost = models.PositiveBigIntegerField(null=True)
    total = models.PositiveBigIntegerField()
    reviewed_on = models.DateField(null=True)

    class Meta(PublishedModel.Meta):
        db_table = "published_disclosure"

    def __str__(self) -> str:
        return str(self.total)


class PublishedAwardSet(PublishedModel):
    """Programmes that are told of together when a body wins all of them in one year; all of them are public."""

    slug = models.CharField(max_length=80)
    name = LocalizedTextField()
    highest = models.BooleanField()

    class Meta(PublishedModel.Meta):
        db_table = "published_award_set"

    def __str__(self) -> str:
        return str(self.name)


class PublishedAwardSetProgramme(PublishedModel):
    award_set = published_key(PublishedAwardSet, related_name="members")
    programme = published_key(PublishedProgramme, related_name="sets")

    class Meta(PublishedModel.Meta):
        db_table = "published_award_set_programme"

    def __str__(self) -> str:
        return f"{self.award_set_id}: {self.programme_id}"


class PublishedMention(PublishedModel):
    """A public release tells of an award, in these sentences."""

    award = published_key(PublishedAward, related_name="mentions")
    release = published_key(PublishedRelease, related_name="mentions")
    evidence = ArrayField(models.TextField())
    position = models.PositiveSmallIntegerField()

    class Meta(PublishedModel.Meta):
        db_table = "published_mention"
        ordering = ["position", "id"]

    def __str__(self) -> str:
        return f"{self.release_id}: {self.award_id}"
