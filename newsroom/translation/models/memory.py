from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.db import models
from django.utils.translation import gettext_lazy as _

from newsroom.releases.models import ReleaseVersion


class TranslationUnit(models.Model):
    """A sentence of an approved text with its translation, as they belong together in one version.

    A release has those of its latest version in both languages. `bands` is its signature (`newsroom.bilingual.memory`).
    """

    version = models.ForeignKey(ReleaseVersion, models.PROTECT, related_name="+")
    release_id = models.BigIntegerField(db_index=True)
    ko = models.TextField(_("Korean"))
    en = models.TextField(_("English"))
    bands = ArrayField(models.IntegerField())

    class Meta:
        verbose_name = _("earlier translation")
        verbose_name_plural = _("translation memory")
        default_permissions = ()
        # Without a list of what is new: who asks would read all of it each time.
        indexes = [GinIndex(fields=["bands"], name="translation_unit_bands", fastupdate=False)]

    def __str__(self) -> str:
        return self.ko[:80]
